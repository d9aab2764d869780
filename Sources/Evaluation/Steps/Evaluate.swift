// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

extension EvaluationResult {
  /// Evaluates a round: weights, memberships, composition, classes, ranks, distributions.
  ///
  /// Pure: the same inputs give the same result, whatever the order of rows in the evidence. An
  /// alliance's figures do not depend on which other alliances there are; only ranks and
  /// distributions do.
  ///
  /// - Throws: ``WeighingFaults`` where a group of siblings has no weights.
  /// - Complexity: O(alliances × nodes × grades + cells).
  public init(evaluating inputs: Inputs) throws(WeighingFaults) {
    let outline = Outline(inputs.indexSystem.definition)
    let weighting = try Weighting(
      outline: outline, judgements: inputs.judgements, rule: inputs.round.weighting,
      objective: inputs.objectiveWeights, robustness: inputs.round.robustness)
    let evaluator = Evaluator(inputs: inputs, outline: outline, weighting: weighting)
    var alliances = inputs.alliances.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
      .map { evaluator.evaluate($0) }
    Ranking.rank(&alliances, places: outline.entries.indices)
    let examinations = inputs.surveyQuality.map {
      SurveyExamination(
        $0, minimum: inputs.round.publish.minimumRespondents, population: inputs.population)
    }
    self.init(
      round: inputs.round, indexSystem: inputs.indexSystem,
      questionnaires: inputs.questionnaires,
      nodes: evaluator.records(), weighting: weighting.record,
      references: evaluator.references(), alliances: alliances,
      surveyQuality: examinations.map { $0.quality() },
      descriptive: inputs.descriptive.map { counts in
        DescriptiveSummary(
          counts: counts,
          kept: Set(
            examinations.first { $0.sums.questionnaire.id == counts.questionnaire.id }?.kept ?? []),
          alliances: inputs.alliances.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) },
          peers: inputs.round.peers, previous: inputs.previousAnswers
        ).answers()
      }.filter { !$0.questions.isEmpty },
      responses: inputs.responseReports, problems: inputs.problems,
      provenance: inputs.provenance)
    describe()
  }
}

/// What evaluating one alliance after another shares.
struct Evaluator {
  let inputs: Inputs
  let outline: Outline
  let weighting: Weighting
  let assessment: Assessment
  let composition: Composition
  let classification: Classification
  private let population: [String: [PopulationEntry]]
  private let moments: [String: [Moments]]
  private let counted: [String: Set<String>]

  init(inputs: Inputs, outline: Outline, weighting: Weighting) {
    self.inputs = inputs
    self.outline = outline
    self.weighting = weighting
    assessment = Assessment(inputs, outline: outline)
    composition = Composition(
      outline: outline, localWeights: weighting.local, rule: inputs.round.composition,
      gradeScores: inputs.indexSystem.definition.grades.map(\.score))
    classification = Classification(classes: inputs.indexSystem.definition.classes)
    population = Dictionary(grouping: inputs.population, by: \.alliance)
    moments = Dictionary(grouping: inputs.tally.moments, by: \.alliance)
    var counted: [String: Set<String>] = [:]
    for cell in inputs.tally.cells { counted[cell.alliance, default: []].insert(cell.audience) }
    self.counted = counted
  }

  // MARK: One alliance

  func evaluate(_ alliance: Alliance) -> AllianceResult {
    var nodes = assessment.nodes(of: alliance)
    treatMissing(&nodes)
    let coverage = Coverage(
      outline: outline, globalWeights: weighting.global, nodes: nodes)
    let bounds = bounds(nodes)
    let composed = composition.compose(nodes.map(\.membership))
    // Compared as scores are: weights of ⅘ that rounding left at 0.7999… reach 0.8.
    let isScored =
      composed.score[0] != nil
      && ComparisonScore.saturating(coverage.completeness[0])
        >= ComparisonScore.saturating(inputs.round.missing.minimumCompleteness)
    for place in nodes.indices {
      nodes[place].applicability = coverage.applicability[place]
      nodes[place].completeness = coverage.completeness[place]
      let isLeaf = outline.entries[place].children.isEmpty
      if isLeaf || isScored {
        nodes[place].membership = composed.membership[place]
        nodes[place].score = composed.score[place]
      }
      if !isLeaf || place == 0, nodes[place].membership == nil {
        nodes[place].absent =
          coverage.applicability[place] == 0 ? .notApplicable : .belowCompleteness
      }
      if isScored, inputs.round.composition.operator == .weightedAverage {
        nodes[place].weightUsed = composed.weightUsed[place]
        nodes[place].contribution = composed.score[place].map {
          composed.weightUsed[place] * $0
        }
      }
    }
    if let membership = nodes[0].membership {
      nodes[0].verdict = LargestMembershipVerdict(of: membership)
    }
    let score = isScored ? composed.score[0] : nil
    let result = score.map { score in
      classification.classify(
        score: score,
        criteria: outline.entries[0].children.filter { nodes[$0].applicability > 0 }
          .map { (outline.entries[$0].id, nodes[$0].score) })
    }
    return AllianceResult(
      id: alliance.id, name: alliance.name, attributes: alliance.attributes, score: score,
      resultClass: result?.id, missedClasses: result?.missed ?? [], rank: nil, tied: false,
      membership: nodes[0].membership, applicability: coverage.applicability[0],
      completeness: coverage.completeness[0], bounds: bounds,
      absent: score == nil ? nodes[0].absent : nil,
      composition: inputs.compositions[alliance.id], participation: participation(alliance.id),
      nodes: nodes)
  }

  /// Gives the worst grade to what is missing, where the round says so.
  private func treatMissing(_ nodes: inout [NodeResult]) {
    let rule = inputs.round.missing
    for place in nodes.indices where outline.entries[place].children.isEmpty {
      let counts =
        switch nodes[place].absent {
        case .notSupplied: rule.notSupplied == .worstGrade
        case .noAnswers: rule.noAnswers == .worstGrade
        default: false
        }
      if counts { nodes[place].membership = assessment.worst }
    }
  }

  /// The scores with everything that is missing, indicators and checklists' points, in the worst
  /// and in the best grade.
  private func bounds(_ nodes: [NodeResult]) -> Bounds? {
    func score(missing grade: Int, point: PointState) -> Double? {
      composition.compose(
        zip(outline.entries, nodes).map { entry, node in
          guard entry.children.isEmpty else { return nil }
          switch node.absent {
          case nil:
            guard let indicator = entry.indicator, node.points.contains(where: { $0.state == nil })
            else { return node.membership }
            return assessment.membership(of: indicator, points: node.points, blank: point)
          case .notApplicable: return nil
          default: return assessment.unit(grade)
          }
        }
      ).score[0]
    }
    let last = inputs.indexSystem.definition.grades.count - 1
    guard let worst = score(missing: last, point: .no), let best = score(missing: 0, point: .yes)
    else { return nil }
    return Bounds(worst: min(worst, best), best: max(worst, best))
  }

  private func participation(_ alliance: String) -> [Participation] {
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

  // MARK: All alliances

  /// The tree's nodes with weights.
  func records() -> [NodeRecord] {
    outline.entries.enumerated().map { place, entry in
      let kind =
        switch entry.node {
        case nil: "root"
        case .criterion: "criterion"
        case .indicator(let indicator): indicator.kind.rawValue
        }
      return NodeRecord(
        id: entry.id, parent: entry.parent.map { outline.entries[$0].id }, number: entry.number,
        kind: kind, name: entry.node?.name ?? inputs.indexSystem.definition.name,
        localWeight: weighting.local[place], globalWeight: weighting.global[place],
        weightSource: weighting.sources[place])
    }
  }

  /// The reference alliances' scores and classes.
  func references() -> [ReferenceRecord] {
    ReferenceAlliance.allCases.compactMap { reference in
      let leaves = outline.entries.map { entry in
        entry.indicator.flatMap { membership(of: reference, $0) }
      }
      let composed = composition.compose(leaves)
      guard let score = composed.score[0] else { return nil }
      let criteria = outline.entries[0].children.map {
        (id: outline.entries[$0].id, score: composed.score[$0])
      }
      let expectation = inputs.indexSystem.definition.expectations.first {
        $0.reference == reference
      }
      return ReferenceRecord(
        reference: reference, score: score,
        resultClass: classification.classify(score: score, criteria: criteria).id,
        expected: expectation?.resultClass)
    }
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
      case .benefit, .range: return assessment.membership(of: indicator.least ?? 0, indicator)
      }
    }
  }
}

extension Distribution {
  /// The distribution of some numbers, or `nil` of none.
  init?(_ numbers: [Double]) {
    guard let five = Quartiles(numbers) else { return nil }
    self.init(
      count: numbers.count, minimum: five.minimum, lowerQuartile: five.lower,
      median: five.median, upperQuartile: five.upper, maximum: five.maximum)
  }
}
