// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// From evidence to memberships: one alliance's leaves, before composition.
struct Assessment {
  let inputs: Inputs
  let outline: Outline
  private let cells: [String: [String: [Tally.Cell]]]
  private let moments: [String: [Moments]]

  init(_ inputs: Inputs, outline: Outline) {
    self.inputs = inputs
    self.outline = outline
    var cells: [String: [String: [Tally.Cell]]] = [:]
    for cell in inputs.tally.cells {
      cells[cell.alliance, default: [:]][cell.indicator, default: []].append(cell)
    }
    self.cells = cells
    moments = Dictionary(grouping: inputs.tally.moments, by: \.alliance)
  }

  private var gradeCount: Int { inputs.indexSystem.definition.grades.count }

  /// The nodes of one alliance in tree order, leaves filled as far as evidence goes.
  func nodes(of alliance: Alliance) -> [NodeResult] {
    outline.entries.map { entry in
      var node = NodeResult(id: entry.id)
      guard let indicator = entry.indicator else { return node }
      switch indicator.kind {
      case .survey: survey(indicator, alliance: alliance.id, into: &node)
      case .checklist: checklist(indicator, alliance: alliance.id, into: &node)
      case .benefit, .cost, .range: statistic(indicator, alliance: alliance.id, into: &node)
      }
      return node
    }
  }

  // MARK: Survey

  private func survey(_ indicator: Indicator, alliance: String, into node: inout NodeResult) {
    let cells = self.cells[alliance]?[indicator.id] ?? []
    let audiences = inputs.round.audiences
    let order = Dictionary(
      uniqueKeysWithValues: audiences.enumerated().map { ($0.element.id, $0.offset) })
    let counted = cells.filter { order[$0.audience] != nil }
    node.items = counted.sorted {
      ($0.questionnaire ?? "", $0.item, order[$0.audience] ?? 0)
        < ($1.questionnaire ?? "", $1.item, order[$1.audience] ?? 0)
    }.map {
      ItemResult(
        id: $0.item, questionnaire: $0.questionnaire, audience: $0.audience, counts: $0.counts,
        notApplicable: $0.notApplicable, dontKnow: $0.dontKnow, blank: $0.blank,
        respondents: $0.respondents)
    }
    let membership = SurveyMembership(
      strata: audiences.map { audience in
        SurveyMembership.Stratum(
          weight: audience.weight,
          itemCounts: counted.filter { $0.audience == audience.id }.map(\.counts))
      },
      gradeCount: gradeCount)
    node.respondents = headcount(of: indicator.id, alliance: alliance, cells: counted)
    guard let membership else {
      node.absent = .noAnswers
      return
    }
    node.membership = membership.membership
    node.audiences = membership.strata.map { stratum in
      AudienceResult(
        id: audiences[stratum.index].id, weightUsed: stratum.weight,
        membership: stratum.membership)
    }
    node.verdict = LargestMembershipVerdict(of: membership.membership)
  }

  /// How many people gave at least one valid answer: exact where there are moments; from counts
  /// alone the most answers that any item has, audience by audience, or what the file states.
  private func headcount(
    of indicator: String, alliance: String, cells: [Tally.Cell]
  ) -> Headcount? {
    if cells.isEmpty { return nil }
    var count = 0.0
    let audiences = Set(cells.map(\.audience))
    for audience in audiences {
      var ofAudience = 0.0
      var hasMoments = false
      for moments in moments[alliance] ?? [] where moments.audience == audience {
        guard let position = moments.indicators.firstIndex(of: indicator) else { continue }
        ofAudience += moments.sumM[position]
        hasMoments = true
      }
      if !hasMoments {
        let mine = cells.filter { $0.audience == audience }
        let most = mine.map(\.valid).max() ?? 0
        ofAudience = min(most, mine.compactMap { $0.respondents.map(Double.init) }.max() ?? most)
      }
      count += ofAudience
    }
    return .exactly(Int(count))
  }

  // MARK: Statistics

  private func statistic(_ indicator: Indicator, alliance: String, into node: inout NodeResult) {
    if let measure = indicator.derived {
      node.value = inputs.compositions[alliance]?.value(of: measure)
      if node.value == nil {
        node.absent = inputs.compositions[alliance] == nil ? .notSupplied : .notApplicable
      }
    } else {
      let figure = inputs.statistics.figure(alliance: alliance, indicator: indicator.id)
      node.value = figure.value
      node.absent = figure.absent
      node.reported = figure.reported
      node.reason = figure.reason
      node.evidence = figure.evidence
      node.source = figure.source
    }
    if let value = node.value { node.membership = membership(of: value, indicator) }
  }

  /// The membership of an indicator's value; below its `minimum`, wholly in the worst grade.
  func membership(of value: Double, _ indicator: Indicator) -> [Double]? {
    guard let anchors = indicator.anchors else { return nil }
    if let minimum = indicator.minimum, value < minimum { return worst }
    switch indicator.kind {
    case .benefit, .checklist:
      return PiecewiseLinearMembership.benefit(
        value, anchors: anchors.values, grades: anchors.grades, gradeCount: gradeCount)
    case .cost:
      return PiecewiseLinearMembership.cost(
        value, anchors: anchors.values, grades: anchors.grades, gradeCount: gradeCount)
    case .range:
      return PiecewiseLinearMembership.range(
        value, low: anchors.low, high: anchors.high, grades: anchors.grades,
        gradeCount: gradeCount)
    case .survey: return nil
    }
  }

  /// The membership that is wholly in the worst grade.
  var worst: [Double] { unit(gradeCount - 1) }

  /// The membership that is wholly in one grade.
  func unit(_ grade: Int) -> [Double] {
    var membership = Array(repeating: 0.0, count: gradeCount)
    membership[grade] = 1
    return membership
  }

  // MARK: Checklists

  /// A point that was not supplied counts as "no" where the round counts what is not supplied as
  /// the worst grade, and leaves the denominator where it redistributes.
  private func checklist(_ indicator: Indicator, alliance: String, into node: inout NodeResult) {
    let entries = indicator.points.map {
      inputs.checklist.entry(alliance: alliance, point: $0.id)
    }
    node.points = zip(indicator.points, entries).map { point, entry in
      PointResult(
        id: point.id, state: entry.state, reported: entry.reported, reason: entry.reason,
        evidence: entry.evidence)
    }
    if entries.allSatisfy({ $0.state == nil }) {
      node.absent = .notSupplied
      return
    }
    let blankIsNo = inputs.round.missing.notSupplied == .worstGrade
    let states = entries.map { entry -> ChecklistShare.State? in
      switch entry.state {
      case .yes: .yes
      case .partial: .partial
      case .no: .no
      case .notApplicable: nil
      case nil: blankIsNo ? .no : nil
      }
    }
    guard
      let share = ChecklistShare.value(
        weights: indicator.points.map(\.weight), states: states)
    else {
      node.absent = .notApplicable
      return
    }
    node.value = share
    let missesRequired = zip(indicator.points, states).contains { point, state in
      point.required && state == .no
    }
    node.membership = missesRequired ? worst : membership(of: share, indicator)
  }
}

extension LargestMembershipVerdict {
  init?(of membership: [Double]) {
    guard let largest = LargestMembership(membership) else { return nil }
    self.init(grades: largest.grades, validity: largest.validity)
  }
}
