// SPDX-License-Identifier: Apache-2.0
import Evaluation

/// The comparison scores at every node of the alliances that are ranked together, in order: sorted
/// once for a site, so that a page need not look at every other alliance.
struct Standings: Sendable {
  private let scores: [[FixedPoint]]

  /// Sorts. Complexity: O(nodes × alliances × log alliances).
  init(_ alliances: [AllianceResult], nodes: Int) {
    let scored = alliances.indices.filter { alliances[$0].score != nil }
    scores = (0..<nodes).map { place in
      scored.compactMap { alliance in
        alliances[alliance].nodes.indices.contains(place)
          ? alliances[alliance].nodes[place].score.map(FixedPoint.comparison) : nil
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
