// SPDX-License-Identifier: Apache-2.0

/// A place among others: 1, 2, 2, 4.
public struct CompetitionRank: Sendable, Hashable {
  /// 1 + the number strictly above.
  public let rank: Int

  /// Whether someone else has the same comparison score.
  public let isTied: Bool

  /// Makes a rank from its parts.
  public init(rank: Int, isTied: Bool) {
    self.rank = rank
    self.isTied = isTied
  }

  /// The ranks of comparison scores, highest first, in the order given.
  ///
  /// - Parameter scores: see ``ComparisonScore``; those without a score are not among them.
  /// - Complexity: O(n log n).
  public static func ranks(of scores: [Int64]) -> [CompetitionRank] {
    let falling = scores.indices.sorted { scores[$0] > scores[$1] }
    var ranks = [CompetitionRank](
      repeating: CompetitionRank(rank: 0, isTied: false), count: scores.count)
    var start = 0
    while start < falling.count {
      var end = start + 1
      while end < falling.count, scores[falling[end]] == scores[falling[start]] { end += 1 }
      for place in start..<end {
        ranks[falling[place]] = CompetitionRank(rank: start + 1, isTied: end - start > 1)
      }
      start = end
    }
    return ranks
  }
}
