// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

extension Evaluator {
  /// The reference alliances' scores and classes.
  ///
  /// Of points all best has full marks, all middle half, all negative a quarter of them; nothing
  /// done has the points of the least figure, of 0 where there is none, and none where points are
  /// awarded, given by reviewers or those of a list. None has bonus or deductions, all meet the gates
  /// and are under no veto, and no limit on a class is held against them. Their class is read as
  /// everybody's is, by the round's verdict rule.
  func references() -> [ReferenceRecord] {
    let classes = inputs.indexSystem.definition.classes
    return ReferenceAlliance.allCases.compactMap { reference in
      let leaves = outline.entries.map { entry in
        entry.indicator.flatMap { value(of: reference, $0) }
      }
      let composed = composition.compose(leaves, adjustments: adjustments())
      guard let score = composed.score[0] else { return nil }
      let place = Classification(classes: classes).classify(
        Classification.Standing(
          score: inputs.round.verdict.decidingScore(
            score, membership: composed.membership[0], gradeScores: composition.gradeScores),
          criteria: outline.entries[0].children.map {
            (outline.entries[$0].id, composed.score[$0])
          },
          node: { id in (true, outline.place(of: id).flatMap { composed.score[$0] }) }, open: [])
      ).place
      let expectation = inputs.indexSystem.definition.expectations.first {
        $0.reference == reference
      }
      return ReferenceRecord(
        reference: reference, score: score, resultClass: place.map { classes[$0].id },
        expected: expectation?.resultClass)
    }
  }

  private func value(of reference: ReferenceAlliance, _ indicator: Indicator) -> NodeValue? {
    if let rule = indicator.rule {
      let marks =
        switch reference {
        case .allBest: rule.marks(earned: rule.full)
        case .allMiddle: rule.marks(earned: rule.full / 2)
        case .allNegative: rule.marks(earned: rule.full / 4)
        case .nothingDone:
          switch rule.form {
          case .awarded, .reviewers, .checklist: rule.marks(earned: 0)
          case .steps, .perUnit: rule.marks(of: indicator.least ?? 0)
          }
        }
      return assessment.value(of: marks)
    }
    return membership(of: reference, indicator).map { .membership($0) }
  }

  private func membership(of reference: ReferenceAlliance, _ indicator: Indicator) -> [Double]? {
    let count = inputs.indexSystem.definition.grades.count
    switch reference {
    case .allBest: return assessment.unit(0)
    case .allMiddle: return assessment.unit((count - 1) / 2)
    case .allNegative: return assessment.unit(max(count - 2, count == 2 ? 1 : 0))
    case .nothingDone:
      switch indicator.kind {
      case .survey, .cost, .checklist, .points, .panel: return assessment.worst
      case .benefit, .range:
        return assessment.membership(of: indicator.least ?? 0, indicator)?.membership
      }
    }
  }
}
