// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// The evidence of a round, sorted by alliance once for all groups.
struct IndexedEvidence {
  let inputs: Inputs
  let cells: [String: [String: [Tally.Cell]]]
  let moments: [String: [Moments]]
  let facts: FactCounting
  let panelMarks: PanelMarks
  private let population: [String: [PopulationEntry]]
  private let counted: [String: Set<String>]
  private let declared: [String: [NotApplicable]]

  init(_ inputs: Inputs, outline: Outline) {
    self.inputs = inputs
    var cells: [String: [String: [Tally.Cell]]] = [:]
    var counted: [String: Set<String>] = [:]
    for cell in inputs.tally.cells {
      cells[cell.alliance, default: [:]][cell.indicator, default: []].append(cell)
      counted[cell.alliance, default: []].insert(cell.audience)
    }
    self.cells = cells
    self.counted = counted
    moments = Dictionary(grouping: inputs.tally.moments, by: \.alliance)
    facts = FactCounting(inputs)
    panelMarks = PanelMarks(
      inputs.reviewerMarks, rule: inputs.round.reviewers,
      gradeCount: inputs.indexSystem.definition.grades.count)
    population = Dictionary(grouping: inputs.population, by: \.alliance)
    declared = Dictionary(grouping: inputs.notApplicable, by: \.alliance)
  }

  /// An indicator's figure: counted from facts, or what counts of the statistics.
  func figure(
    of indicator: Indicator, alliance: Alliance
  ) -> (
    value: Double?, absent: Absence?, measured: MeasureResult?, supplied: Statistics.Figure?
  ) {
    if let measure = indicator.measure {
      let counted = facts.figure(by: measure, of: alliance.id)
      return (counted.value, counted.absent, counted.measured, nil)
    }
    let figure = inputs.statistics.figure(alliance: alliance.id, indicator: indicator.id)
    let counted = figure.counted(at: inputs.round.verification)
    return (counted.value, counted.absent, nil, figure)
  }

  /// What counts of a checklist's point, `nil` where nothing was supplied.
  func state(of point: ChecklistPoint, _ alliance: String) -> PointState? {
    inputs.checklist.entry(alliance: alliance, point: point.id)
      .counted(for: point, at: inputs.round.verification)
  }

  /// What was declared not to apply to an alliance, by node.
  func notApplicable(to alliance: String) -> [String: NotApplicable] {
    Dictionary(
      (declared[alliance] ?? []).map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Members, invitations and responses of an alliance, by audience.
  func participation(of alliance: String) -> [Participation] {
    inputs.round.audiences.map { audience in
      let entry = population[alliance]?.first { $0.audience == audience.id }
      let moments = (moments[alliance] ?? []).filter { $0.audience == audience.id }
      let isCounted = counted[alliance]?.contains(audience.id) ?? false
      return Participation(
        audience: audience.id, members: entry?.members, invited: entry?.invited,
        respondents: moments.isEmpty && isCounted
          ? nil : .exactly(moments.map(\.respondents).max() ?? 0))
    }
  }
}
