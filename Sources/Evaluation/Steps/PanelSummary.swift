// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

extension PanelRecord {
  /// The reviewers of a round and how lenient each is; `nil` where nobody marked or stood aside.
  ///
  /// Every mark enters on one scale: points in % of full marks, grades as (best − position) ÷
  /// (best − worst), 100 for the best. What is rated is an alliance's indicator; a reviewer's effect is
  /// that of ``RaterLeniency`` over all marks, and `nil` where nobody else marked any of the same.
  ///
  /// - Complexity: O(marks + reviewers³).
  init?(_ marks: ReviewerMarks, rule: ReviewerRule, system: IndexSystem) {
    let given = marks.marks.sorted { one, other in
      (one.expert, one.alliance, one.indicator) < (other.expert, other.alliance, other.indicator)
    }
    guard !given.isEmpty || !marks.recusals.isEmpty else { return nil }
    let scale = Self.fullMarks(of: system)
    let experts = Array(Set(given.map(\.expert))).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let raters = Dictionary(uniqueKeysWithValues: experts.enumerated().map { ($1, $0) })
    var items: [String: Int] = [:]
    var cells: [RaterLeniency.Cell] = []
    let worst = Double(max(system.grades.count - 1, 1))
    for mark in given {
      let value =
        mark.points.flatMap { points in scale[mark.indicator].map { 100 * points / $0 } }
        ?? mark.grade.map { 100 * (1 - Double($0) / worst) }
      guard let value, let rater = raters[mark.expert] else { continue }
      let key = "\(mark.alliance)/\(mark.indicator)"
      let item = items[key] ?? items.count
      items[key] = item
      cells.append(RaterLeniency.Cell(item: item, rater: rater, value: value))
    }
    let fit = RaterLeniency(cells: cells, items: items.count, raters: experts.count)
    self.init(
      rule: rule,
      reviewers: experts.enumerated().map { rater, expert in
        let mine = given.filter { $0.expert == expert }
        let set = fit?.components.firstIndex { $0.raters.contains(rater) }
        let isAlone = set.flatMap { fit?.components[$0].raters.count } ?? 1 < 2
        return Reviewer(
          id: expert, alliances: Set(mine.map(\.alliance)).count, marks: mine.count,
          leniency: isAlone ? nil : (fit?.raterEffects[rater]).flatMap { $0 },
          set: (set ?? 0) + 1)
      },
      recusals: marks.recusals.sorted {
        ($0.expert, $0.alliance, $0.reason) < ($1.expert, $1.alliance, $1.reason)
      })
  }

  private static func fullMarks(of system: IndexSystem) -> [String: Double] {
    let outline = Outline(system)
    let indicators = outline.entries.indices.flatMap { place in
      [outline.entries[place].indicator].compactMap(\.self)
        + (outline.adjustments(at: place, of: system)?.items.map(\.indicator) ?? [])
    }
    return Dictionary(
      indicators.compactMap { one in one.rule.map { (one.id, $0.full) } },
      uniquingKeysWith: { first, _ in first })
  }
}
