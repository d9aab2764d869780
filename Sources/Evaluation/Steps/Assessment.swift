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
  private let functions: [String: MembershipFunction]

  init(_ inputs: Inputs, outline: Outline) {
    self.inputs = inputs
    self.outline = outline
    var cells: [String: [String: [Tally.Cell]]] = [:]
    for cell in inputs.tally.cells {
      cells[cell.alliance, default: [:]][cell.indicator, default: []].append(cell)
    }
    self.cells = cells
    moments = Dictionary(grouping: inputs.tally.moments, by: \.alliance)
    let gradeCount = inputs.indexSystem.definition.grades.count
    var functions: [String: MembershipFunction] = [:]
    for (_, indicator) in outline.indicators {
      functions[indicator.id] = MembershipFunction(indicator, gradeCount: gradeCount)
    }
    self.functions = functions
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
      case .points, .panel: node.absent = .notSupplied
      }
      return node
    }
  }

  // MARK: Survey

  private func survey(_ indicator: Indicator, alliance: String, into node: inout NodeResult) {
    let cells = self.cells[alliance]?[indicator.id] ?? []
    let audiences = inputs.round.audiences
    let order = Dictionary(
      audiences.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { $1 })
    // By the tally's invariant every cell has a count per grade; one that has not says nothing.
    let counted = cells.filter { order[$0.audience] != nil && $0.counts.count == gradeCount }
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
      gradeCount: gradeCount,
      audiences: audiences.map { audience in
        SurveyMembership.Audience(
          weight: audience.weight,
          counts: counted.filter { $0.audience == audience.id }.map(\.counts))
      })
    node.respondents = headcount(of: indicator.id, alliance: alliance, cells: counted)
    guard let membership else {
      node.absent = .noAnswers
      return
    }
    node.membership = membership.membership
    node.audiences = zip(audiences.indices, membership.means).compactMap { index, mean in
      mean.map {
        AudienceResult(
          id: audiences[index].id, weightUsed: membership.shares[index], membership: $0)
      }
    }
    node.verdict = LargestMembershipVerdict(of: membership.membership)
  }

  /// How many people gave at least one valid answer: exact where there are moments; from counts
  /// alone the most answers that any item has, audience by audience, or what the file states.
  /// Part of an answer (fractional counts) is one person's. Who answers two questionnaires is one
  /// person, and nothing says who did: the larger number is the one that is certain.
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
        ofAudience = max(ofAudience, moments.sumM[position])
        hasMoments = true
      }
      if !hasMoments {
        let mine = cells.filter { $0.audience == audience }
        let most = mine.map(\.valid).max() ?? 0
        ofAudience = min(most, mine.compactMap { $0.respondents.map(Double.init) }.max() ?? most)
      }
      count += ofAudience
    }
    if count > 0, count < 1 { return .exactly(1) }
    return .exactly(Int(exactly: count.rounded(.towardZero)) ?? .max)
  }

  // MARK: Statistics

  private func statistic(_ indicator: Indicator, alliance: String, into node: inout NodeResult) {
    do {
      let figure = inputs.statistics.figure(alliance: alliance, indicator: indicator.id)
      node.value = figure.value
      node.absent = figure.absent
      node.reported = figure.reported
      node.reason = figure.reason
      node.evidence = figure.evidence
      node.source = figure.source
    }
    if let value = node.value {
      // No −0 in a result.
      node.value = value + 0
      node.membership = membership(of: value, indicator)
    }
    if let reported = node.reported { node.reported = reported + 0 }
  }

  /// The membership of an indicator's value; below its `minimum`, wholly in the worst grade.
  ///
  /// Compared as scores are: a share of ⅘ that rounding left at 0.7999… reaches 0.8.
  func membership(of value: Double, _ indicator: Indicator) -> [Double]? {
    if let minimum = indicator.minimum,
      ComparisonScore.saturating(value) < ComparisonScore.saturating(minimum)
    {
      return worst
    }
    return functions[indicator.id]?.membership(of: value)
  }

  /// The membership that is wholly in the worst grade.
  var worst: [Double] { unit(gradeCount - 1) }

  /// The membership that is wholly in one grade.
  func unit(_ grade: Int) -> [Double] {
    (0..<gradeCount).map { $0 == grade ? 1 : 0 }
  }

  // MARK: Checklists

  /// A point that was not supplied counts as "no" where the round counts what is not supplied as
  /// the worst grade, and leaves the denominator where it redistributes.
  private func checklist(_ indicator: Indicator, alliance: String, into node: inout NodeResult) {
    node.points = indicator.points.map { point in
      let entry = inputs.checklist.entry(alliance: alliance, point: point.id)
      return PointResult(
        id: point.id, state: entry.state, reported: entry.reported, reason: entry.reason,
        evidence: entry.evidence)
    }
    let applicable = node.points.filter { $0.state != .notApplicable }
    guard !applicable.isEmpty else {
      node.absent = .notApplicable
      return
    }
    guard applicable.contains(where: { $0.state != nil }) else {
      node.absent = .notSupplied
      return
    }
    let blank: PointState? = inputs.round.missing.notSupplied == .worstGrade ? .no : nil
    node.value = share(of: indicator, states: node.points.map { $0.state ?? blank })
    node.membership = membership(of: indicator, points: node.points, blank: blank)
  }

  /// A checklist's membership with another state for the points that were not supplied; where
  /// that is `nil` they leave the denominator. A `required` no gives the worst grade.
  func membership(
    of indicator: Indicator, points: [PointResult], blank: PointState?
  ) -> [Double]? {
    let states = points.map { $0.state ?? blank }
    if zip(indicator.points, states).contains(where: { $0.required && $1 == .no }) {
      return worst
    }
    return share(of: indicator, states: states).flatMap { membership(of: $0, indicator) }
  }

  private func share(of indicator: Indicator, states: [PointState?]) -> Double? {
    ChecklistShare.value(
      weights: indicator.points.map(\.weight),
      fulfilment: states.map { state in
        switch state {
        case .yes: 1
        case .partial: 0.5
        case .no: 0
        case .notApplicable, nil: nil
        }
      })
  }
}

extension MembershipFunction {
  /// The membership function of an indicator's anchors; `nil` for a survey indicator.
  fileprivate init?(_ indicator: Indicator, gradeCount: Int) {
    guard let anchors = indicator.anchors else { return nil }
    do {
      switch indicator.kind {
      case .benefit, .checklist:
        try self.init(benefit: anchors.values, grades: anchors.grades, gradeCount: gradeCount)
      case .cost:
        try self.init(cost: anchors.values, grades: anchors.grades, gradeCount: gradeCount)
      case .range:
        try self.init(
          low: anchors.low, high: anchors.high, grades: anchors.grades, gradeCount: gradeCount)
      case .survey, .points, .panel: return nil
      }
    } catch {
      return nil
    }
  }
}

extension LargestMembershipVerdict {
  /// The verdict of a membership that sums to 1; `nil` where no index is defined. Grades are
  /// tied where their shares are equal as comparison scores.
  init?(of membership: [Double]) {
    let shares = membership.map(ComparisonScore.saturating)
    let largest = shares.indices.filter { shares[$0] == shares.max() }
    switch ValidityIndex(membership: membership) {
    case .finite(let alpha): self.init(grades: largest, validity: alpha)
    case .infinite: self.init(grades: largest, validity: nil)
    case .undefined: return nil
    }
  }
}
