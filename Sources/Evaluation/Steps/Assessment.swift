// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// From evidence to memberships and points: one alliance's leaves, before composition.
struct Assessment {
  let evidence: IndexedEvidence
  let outline: Outline
  private let placings: [String: FigurePlacing]

  init(_ evidence: IndexedEvidence, outline: Outline) {
    self.evidence = evidence
    self.outline = outline
    let gradeCount = evidence.inputs.indexSystem.definition.grades.count
    var placings: [String: FigurePlacing] = [:]
    for (_, indicator) in outline.indicators {
      placings[indicator.id] = FigurePlacing(indicator, gradeCount: gradeCount)
    }
    self.placings = placings
  }

  private var inputs: Inputs { evidence.inputs }
  private var gradeCount: Int { inputs.indexSystem.definition.grades.count }

  /// The nodes of one alliance in tree order, leaves filled as far as evidence goes.
  ///
  /// - Parameter applies: by place, what applies in the alliance's profile.
  func nodes(of alliance: Alliance, applies: [Bool]) -> [NodeResult] {
    let declared = evidence.notApplicable(to: alliance.id)
    let applies = zip(applies, outline.applying(without: Set(declared.keys))).map { $0 && $1 }
    var nodes: [NodeResult] = []
    for (place, entry) in outline.entries.enumerated() {
      var node = NodeResult(id: entry.id)
      node.declaredNotApplicable =
        declared[entry.id] ?? entry.parent.flatMap { nodes[$0].declaredNotApplicable }
      if let indicator = entry.indicator {
        if applies[place] {
          assess(indicator, alliance: alliance, into: &node)
        } else {
          node.absent = .notApplicable
        }
      }
      nodes.append(node)
    }
    return nodes
  }

  private func assess(_ indicator: Indicator, alliance: Alliance, into node: inout NodeResult) {
    switch indicator.kind {
    case .survey: survey(indicator, alliance: alliance.id, into: &node)
    case .checklist: checklist(indicator, alliance: alliance.id, into: &node)
    case .benefit, .cost, .range:
      statistic(indicator, alliance: alliance, into: &node)
      if let value = node.value { place(membership(of: value, indicator), into: &node) }
    case .panel: panel(indicator, alliance: alliance.id, into: &node)
    case .points:
      switch indicator.rule?.form {
      case .checklist: checklist(indicator, alliance: alliance.id, into: &node)
      case .reviewers: panel(indicator, alliance: alliance.id, into: &node)
      case .awarded, .steps, .perUnit, nil:
        statistic(indicator, alliance: alliance, into: &node)
        node.marks = node.value.flatMap { indicator.rule?.marks(of: $0) }
      }
    }
  }

  // MARK: Survey

  private func survey(_ indicator: Indicator, alliance: String, into node: inout NodeResult) {
    let cells = evidence.cells[alliance]?[indicator.id] ?? []
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
    node.verdict = VerdictReading(
      of: membership.membership, rule: inputs.round.verdict,
      gradeScores: inputs.indexSystem.definition.grades.map(\.score))
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
      for moments in evidence.moments[alliance] ?? [] where moments.audience == audience {
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

  // MARK: Figures

  private func statistic(
    _ indicator: Indicator, alliance: Alliance, into node: inout NodeResult
  ) {
    let found = evidence.figure(of: indicator, alliance: alliance)
    node.value = found.value
    node.absent = found.absent
    node.measured = found.measured
    guard let figure = found.supplied else { return }
    // No −0 in a result.
    node.reported = figure.reported.map { $0 + 0 }
    node.firstCheck = figure.firstCheck.map { $0 + 0 }
    node.reason = figure.reason
    node.evidence = figure.evidence
    node.source = figure.source
    node.verifiedBy = figure.verifiedBy
    node.verifiedOn = figure.verifiedOn
  }

  /// The membership of an indicator's value; below its `minimum`, wholly in the worst grade.
  ///
  /// Compared as scores are: a share of ⅘ that rounding left at 0.7999… reaches 0.8.
  func membership(of value: Double, _ indicator: Indicator) -> PlacedFigure? {
    if let minimum = indicator.minimum,
      ComparisonScore.saturating(value) < ComparisonScore.saturating(minimum)
    {
      return PlacedFigure(membership: worst)
    }
    return placings[indicator.id]?.place(value)
  }

  /// Writes a figure's membership into its node. A figure that belongs to no grade, which shapes are
  /// checked for, says as little as one that was not supplied.
  private func place(_ placed: PlacedFigure?, into node: inout NodeResult) {
    node.membership = placed?.membership
    node.membershipSum = placed?.sum
    if placed == nil { node.absent = .notSupplied }
  }

  /// The membership that is wholly in the worst grade.
  var worst: [Double] { unit(gradeCount - 1) }

  /// The membership that is wholly in one grade.
  func unit(_ grade: Int) -> [Double] {
    (0..<gradeCount).map { $0 == grade ? 1 : 0 }
  }

  // MARK: Reviewers

  /// Where fewer reviewers gave a mark than the rule asks for, nobody who was asked answered.
  private func panel(_ indicator: Indicator, alliance: String, into node: inout NodeResult) {
    let outcome = evidence.panelMarks.outcome(alliance: alliance, indicator: indicator)
    node.panel = outcome?.result
    node.membership = outcome?.membership
    node.marks = outcome?.points.flatMap { indicator.rule?.marks(of: $0) }
    if node.membership == nil, node.marks == nil { node.absent = .noAnswers }
  }

  // MARK: Checklists

  /// A point that was not supplied counts as "no" where the round counts what is not supplied as
  /// the worst grade, and leaves the denominator where it redistributes. One that needs evidence and has
  /// none counts as "no"; what was claimed is kept beside it.
  private func checklist(_ indicator: Indicator, alliance: String, into node: inout NodeResult) {
    node.points = indicator.points.map { point in
      let entry = inputs.checklist.entry(alliance: alliance, point: point.id)
      return PointResult(
        id: point.id, state: evidence.state(of: point, alliance),
        reported: entry.reported(for: point), reason: entry.reason, evidence: entry.evidence)
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
    node.value = indicator.points.share(kept: node.points.map { $0.state ?? blank })
    if indicator.kind == .points {
      node.marks = marks(of: indicator, points: node.points, blank: blank)
    } else {
      place(membership(of: indicator, points: node.points, blank: blank), into: &node)
    }
  }

  /// A checklist's membership with another state for the points that were not supplied; where
  /// that is `nil` they leave the denominator. A `required` no gives the worst grade. `nil` of a list
  /// that is scored in points.
  func membership(
    of indicator: Indicator, points: [PointResult], blank: PointState?
  ) -> PlacedFigure? {
    if indicator.kind == .points { return nil }
    let states = points.map { $0.state ?? blank }
    if zip(indicator.points, states).contains(where: { $0.required && $1 == .no }) {
      return PlacedFigure(membership: worst)
    }
    return indicator.points.share(kept: states).flatMap { membership(of: $0, indicator) }
  }

  /// The points of a list with another state for what was not supplied; `nil` where it is not scored
  /// in points.
  func marks(of indicator: Indicator, points: [PointResult], blank: PointState?) -> Marks? {
    indicator.rule?.marks(of: indicator.points, states: points.map { $0.state ?? blank })
  }

  // MARK: What a leaf hands up

  /// A leaf's shares, or the score of its points on the scale; `nil` where it takes no part.
  func value(of node: NodeResult) -> NodeValue? {
    node.membership.map { .membership($0) } ?? node.marks.map { value(of: $0) }
  }

  /// The score of points: full marks are the best score.
  func value(of marks: Marks) -> NodeValue {
    .score(inputs.indexSystem.definition.scale * marks.earned / marks.full)
  }
}

extension [ChecklistPoint] {
  /// The share of the list that is kept, by the points' weights; `nil` where nothing applies.
  func share(kept states: [PointState?]) -> Double? {
    ChecklistShare.value(
      weights: map(\.weight), fulfilment: states.map { $0.flatMap(\.fulfilment) })
  }
}
