// SPDX-License-Identifier: Apache-2.0
import Evaluation

/// The comparison scores of all scored alliances at every node, in order: sorted once for a site, so
/// that a page need not look at every other alliance.
struct Standings: Sendable {
  private let scores: [[FixedPoint]]

  /// Sorts. Complexity: O(nodes × alliances × log alliances).
  init(_ result: EvaluationResult) {
    let scored = result.alliances.indices.filter { result.alliances[$0].score != nil }
    scores = result.nodes.indices.map { place in
      scored.compactMap { alliance in
        result.alliances[alliance].nodes.indices.contains(place)
          ? result.alliances[alliance].nodes[place].score.map(FixedPoint.comparison) : nil
      }.sorted()
    }
  }

  /// How many scores at a node lie strictly below one, how many strictly above, and how many there
  /// are. Complexity: O(log alliances).
  func place(of score: FixedPoint, at node: Int) -> (below: Int, above: Int, all: Int) {
    let all = scores[node]
    let below = Self.count(all) { $0 < score }
    return (below, all.count - Self.count(all) { $0 <= score }, all.count)
  }

  /// How many numbers at the beginning hold to what is asked.
  private static func count(_ sorted: [FixedPoint], _ holds: (FixedPoint) -> Bool) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if holds(sorted[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
