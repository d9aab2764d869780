// SPDX-License-Identifier: Apache-2.0
import WeightingEngine

/// Every entry of the tables, and how often it is drawn.
///
/// The numbers of matrices keep the standard error of each entry below 0.002, and the whole
/// below half an hour on one core.
enum Plan {
  /// The day the peers' tables were compared; any other seed would do.
  static let seed: UInt64 = 20_261_121

  /// Complete matrices, n = 3 … 30.
  static let complete = (3...30).map { count in
    Entry(
      count: count, pattern: .missing(0),
      matrices: count <= 6 ? 1_000_000 : count <= 10 ? 400_000 : count <= 20 ? 60_000 : 20_000)
  }

  /// Each connected graph of 4, 5 and 6 items that is neither complete nor a tree.
  static func graphs(count: Int) -> [Entry] {
    let pairs = Entry.pairs(count: count)
    return (1..<(UInt32(1) << UInt32(pairs.count)) - 1).compactMap { code in
      let edges = pairs.indices.filter { code >> UInt32($0) & 1 == 1 }.map { pairs[$0] }
      guard edges.count >= count else { return nil }
      let graph = ComparisonGraph(count: count, edges: edges)
      guard graph.isConnected, graph.canonicalCode == code else { return nil }
      return Entry(count: count, pattern: .graph(code), matrices: count < 6 ? 400_000 : 150_000)
    }
  }

  /// n = 7 … 10: every number of missing judgements from 1 to one less than a tree leaves.
  static let byMissing = (7...10).map { count in
    (1..<mostMissing(count: count)).map {
      Entry(count: count, pattern: .missing($0), matrices: 60_000)
    }
  }

  /// n = 11 … 30: one eighth to seven eighths of the most that can be missing, and one less than
  /// that, where a single ring of judgements can contradict itself.
  static let byShare = (11...30).map { count in
    let most = mostMissing(count: count)
    let eighths = (1...7).map { eighths in
      Entry(
        count: count, pattern: .missing((most * eighths + 4) / 8),
        matrices: count <= 20 ? 15_000 : 5_000)
    }
    let ring = Entry(
      count: count, pattern: .missing(most - 1), matrices: count <= 20 ? 40_000 : 20_000)
    return eighths + [ring]
  }

  /// (n − 1)(n − 2) ÷ 2: what is missing where the judged pairs are a tree.
  static func mostMissing(count: Int) -> Int { (count - 1) * (count - 2) / 2 }

  static var all: [Entry] {
    complete + (4...6).flatMap { graphs(count: $0) } + byMissing.flatMap { $0 }
      + byShare.flatMap { $0 }
  }
}
