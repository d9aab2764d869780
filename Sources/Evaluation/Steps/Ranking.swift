// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import WeightingEngine

/// Ranks of the scored alliances, overall and at every node, on comparison scores.
enum Ranking {
  /// rank = 1 + the number strictly above in the same group; equal comparison scores are tied. Who
  /// fails by a gate or veto has no rank, and no place among the others.
  /// Complexity: O(places × alliances × log alliances).
  static func rank(
    _ alliances: inout [AllianceResult], groups: [[Int]], places: Range<Int>
  ) {
    for group in groups {
      let ranked = group.filter {
        alliances[$0].score != nil && alliances[$0].gravestEffect != .fails
      }
      for place in places {
        let here = ranked.filter { alliances[$0].nodes[place].score != nil }
        let ranks = CompetitionRank.ranks(
          of: here.compactMap {
            alliances[$0].nodes[place].score.map(ComparisonScore.saturating)
          })
        for (index, rank) in zip(here, ranks) {
          alliances[index].nodes[place].rank = rank.rank
          alliances[index].nodes[place].tied = rank.isTied
          if place == 0 {
            alliances[index].rank = rank.rank
            alliances[index].tied = rank.isTied
          }
        }
      }
    }
  }
}
