// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import WeightingEngine

/// Who of those that reach a class and meet its conditions may have it.
struct ClassLimits {
  let limit: ClassLimit
  /// How many scored alliances the group has.
  let scored: Int
  /// The comparison scores of those who are ranked in the group.
  let ranked: [Int64]

  /// One who reached the class, by place in the caller's list.
  struct Candidate {
    let place: Int
    let score: Double
  }

  /// Who may not have the class, and why.
  ///
  /// First those beyond the greatest rank go: of everybody ranked, as many as the rank says have the
  /// class. Then those beyond the share: of the candidates left, the best ⌊share × scored⌋ keep it
  /// (or ⌈ ⌉, or rounded with halves up). Where the border falls across equal comparison scores all
  /// of them are in or all out, as the limit says.
  ///
  /// - Complexity: O(n log n).
  func cut(
    _ candidates: [Candidate]
  ) -> [(place: Int, condition: MissedClass.Condition, limit: MissedClass.Limit)] {
    var cut: [(Int, MissedClass.Condition, MissedClass.Limit)] = []
    var left = candidates
    func apply(_ condition: MissedClass.Condition, allowed: Int, among: [Int64], of count: Int) {
      let border = border(allowed, among)
      let kept = left.filter { ComparisonScore.saturating($0.score) >= border.least }
      let lowest = kept.map(\.score).min()
      for candidate in left {
        let score = ComparisonScore.saturating(candidate.score)
        if score >= border.least { continue }
        cut.append(
          (
            candidate.place, condition,
            MissedClass.Limit(
              allowed: allowed, among: count, reaching: left.count, border: lowest,
              tied: score == border.tied)
          ))
      }
      left = kept
    }
    if let rank = limit.rank {
      apply(.rankLimit, allowed: rank, among: ranked, of: ranked.count)
    }
    if let share = limit.share {
      apply(
        .shareLimit, allowed: allowed(share),
        among: left.map { ComparisonScore.saturating($0.score) }, of: scored)
    }
    return cut
  }

  /// The least comparison score that is in, and the one that the border falls across, if any.
  private func border(_ allowed: Int, _ scores: [Int64]) -> (least: Int64, tied: Int64?) {
    let falling = scores.sorted(by: >)
    if allowed >= falling.count { return (.min, nil) }
    let next = falling[max(allowed, 0)]
    let isAcross = allowed > 0 && falling[allowed - 1] == next
    if isAcross, limit.ties == .in { return (next, nil) }
    return (next == .max ? next : next + 1, isAcross ? next : nil)
  }

  /// share × scored as a whole number, rounding noise left aside.
  private func allowed(_ share: Double) -> Int {
    let exact = share * Double(scored)
    let whole =
      switch limit.rounding {
      case .down: FigureLimit.whole(exact)
      case .nearest: FigureLimit.whole(exact + 0.5)
      case .up: -FigureLimit.whole(-exact)
      }
    return Int(exactly: whole) ?? scored
  }
}
