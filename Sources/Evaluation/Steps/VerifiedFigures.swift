// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

extension Statistics.Figure {
  /// What counts at a stage of checking.
  ///
  /// `reported` is what the alliance reported, or the value where the table has no column for it;
  /// `firstCheck` what the first check found, and nothing where there was none; `verified` the value.
  /// What does not apply does so at every stage.
  func counted(at stage: VerificationStage) -> (value: Double?, absent: Absence?) {
    if absent == .notApplicable { return (nil, .notApplicable) }
    let counted =
      switch stage {
      case .reported: reported ?? value
      case .firstCheck: firstCheck
      case .verified: value
      }
    return (counted.map { $0 + 0 }, counted == nil ? absent ?? .notSupplied : nil)
  }
}

extension ChecklistAnswers.Entry {
  /// What counts at a stage of checking: the state as claimed where that is what counts and it is
  /// there, otherwise the state; "no" where that is kept or kept in part, the point needs evidence and
  /// there is none.
  func counted(for point: ChecklistPoint, at stage: VerificationStage) -> PointState? {
    let counted = stage == .reported ? reported ?? state : state
    return counted.map { lacksEvidence($0, for: point) ? .no : $0 }
  }

  /// What was claimed: the state as claimed, or, where the file has none and the state does not count
  /// for want of evidence, the state.
  func reported(for point: ChecklistPoint) -> PointState? {
    if reported == nil, let state, lacksEvidence(state, for: point) { return state }
    return reported
  }
}

extension PointState {
  /// What a point counts for: 1, ½ or 0; `nil` where it does not apply.
  var fulfilment: Double? {
    switch self {
    case .yes: 1
    case .partial: 0.5
    case .no: 0
    case .notApplicable: nil
    }
  }
}

/// What counts for less than was reported of one alliance's statistics and checklists.
struct FigureReductions {
  let inputs: Inputs
  let outline: Outline

  /// The reductions in tree order; a node's bonus and deductions stand where the node does.
  func reductions(of alliance: String, applies: [Bool]) -> [Reduction] {
    let system = inputs.indexSystem.definition
    return outline.entries.indices.filter { applies[$0] }.flatMap { place in
      // To take less off than was reported is no reduction.
      let items =
        outline.adjustments(at: place, of: system)?.items.filter { $0.sign == .bonus }
        .map(\.indicator) ?? []
      return ([outline.entries[place].indicator].compactMap(\.self) + items).flatMap {
        figure($0, alliance) + points($0, alliance)
      }
    }
  }

  private func figure(_ indicator: Indicator, _ alliance: String) -> [Reduction] {
    let figure = inputs.statistics.figure(alliance: alliance, indicator: indicator.id)
    guard indicator.measure == nil, indicator.isBetterAbove, let reported = figure.reported,
      let counted = figure.counted(at: inputs.round.verification).value, counted < reported
    else { return [] }
    return [
      Reduction(
        indicator: indicator.id, reported: reported, firstCheck: figure.firstCheck,
        counted: counted, reason: figure.reason, by: figure.verifiedBy, on: figure.verifiedOn,
        evidence: figure.evidence)
    ]
  }

  private func points(_ indicator: Indicator, _ alliance: String) -> [Reduction] {
    indicator.points.compactMap { point in
      let entry = inputs.checklist.entry(alliance: alliance, point: point.id)
      guard let reported = entry.reported(for: point)?.fulfilment,
        let counted = entry.counted(for: point, at: inputs.round.verification)?.fulfilment,
        counted < reported
      else { return nil }
      return Reduction(
        indicator: point.id, reported: reported, counted: counted, reason: entry.reason,
        evidence: entry.evidence)
    }
  }
}

extension Indicator {
  /// Whether a smaller figure is no better: of costs, and of steps that reach up to a figure, it is.
  fileprivate var isBetterAbove: Bool {
    kind != .cost && !(rule?.steps.contains { $0.upTo != nil } ?? false)
  }
}
