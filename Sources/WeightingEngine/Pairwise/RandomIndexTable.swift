// SPDX-License-Identifier: Apache-2.0

/// Random indices of incomplete judgements, simulated here.
///
/// RI is the mean of (λ* − n) ÷ (n − 1) over judgements drawn evenly from the 17 values 1/9 … 9 for
/// the judged pairs, λ* the least λmax that any completion has; see ``OptimalCompletion``. It falls
/// about in proportion to the judgements that are superfluous, from that of a complete matrix to 0
/// for a tree, where nothing can contradict anything [Ágoston 2022], and it depends on which pairs
/// are missing as well [Ágoston 2025]: with two missing of four items 0.292 where they share an
/// item and 0.253 where they do not.
///
/// Up to six items each graph of comparisons has its own figure; from seven on the figure is that
/// of a random connected graph with as many judgements missing. The program is in `Simulations/`,
/// the figures in `RandomIndexTable+Simulated.swift`.
enum RandomIndexTable {
  /// RI of the judgements' graph: 0 for one and two items and for trees; nil where the graph is
  /// not connected or has more than 30 items.
  ///
  /// - Complexity: O(n! e) for n ≤ 6, O(n e) above.
  static func value(graph: ComparisonGraph) -> Double? {
    guard JudgementMatrix.counts.contains(graph.count), graph.isConnected else { return nil }
    let missing = graph.count * (graph.count - 1) / 2 - graph.edges.count
    guard 4...6 ~= graph.count, missing > 0, !graph.isSpanningTree else {
      return value(count: graph.count, missing: missing)
    }
    guard let code = graph.canonicalCode else { return nil }
    switch graph.count {
    case 4: return fourItems[code]
    case 5: return fiveItems[code]
    default: return sixItems[code]
    }
  }

  /// RI of n items with so many judgements missing, for complete matrices, trees and, from seven
  /// items on, random connected graphs; nil for others.
  ///
  /// From eleven items on RI ÷ (M − m), with M = (n − 1)(n − 2)/2 the most that can be missing and
  /// m what is, is taken linearly between the simulated numbers.
  static func value(count: Int, missing: Int) -> Double? {
    let most = (count - 1) * (count - 2) / 2
    guard JudgementMatrix.counts.contains(count), 0...most ~= missing else { return nil }
    if missing == 0 { return complete[count - 1] }
    if missing == most { return 0 }
    switch count {
    case ...6: return nil
    case 7...10: return byMissing[count - 7][missing - 1]
    default:
      var lower = (missing: 0, slope: complete[count - 1] / Double(most))
      for (place, index) in byShare[count - 11].enumerated() {
        let simulated = place < 7 ? (most * (place + 1) + 4) / 8 : most - 1
        let upper = (missing: simulated, slope: index / Double(most - simulated))
        if missing <= simulated {
          let share = Double(missing - lower.missing) / Double(simulated - lower.missing)
          return (lower.slope + share * (upper.slope - lower.slope)) * Double(most - missing)
        }
        lower = upper
      }
      return nil
    }
  }
}
