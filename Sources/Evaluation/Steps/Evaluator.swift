// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// What evaluating one alliance after another of the same profile shares.
struct Evaluator {
  let evidence: IndexedEvidence
  let outline: Outline
  let weighting: Weighting
  let assessment: Assessment
  let composition: Composition
  /// By place, what applies in the profile.
  let applies: [Bool]
  /// Full marks by place, of what applies in the profile.
  let fullMarks: [Double?]
  private let adjusting: Adjusting
  private let examination: GateExamination

  init(_ evidence: IndexedEvidence, profiled: ProfiledIndexSystem, weighting: Weighting) {
    self.evidence = evidence
    self.weighting = weighting
    let inputs = evidence.inputs
    outline = Outline(profiled.definition)
    applies = profiled.applies
    fullMarks = outline.fullMarks(sources: weighting.sources, applies: profiled.applies)
    assessment = Assessment(evidence, outline: outline)
    composition = Composition(
      outline: outline, localWeights: weighting.local, rule: inputs.round.composition,
      gradeScores: profiled.definition.grades.map(\.score))
    adjusting = Adjusting(evidence: evidence)
    examination = GateExamination(
      system: profiled.definition, states: inputs.gates, vetoes: inputs.vetoes,
      date: inputs.round.date)
  }

  var inputs: Inputs { evidence.inputs }
  var scale: Double { inputs.indexSystem.definition.scale }

  // MARK: One alliance

  /// An alliance's figures, before ranks and classes.
  func evaluate(_ alliance: Alliance) -> AllianceResult {
    var nodes = assessment.nodes(of: alliance, applies: applies)
    treatMissing(&nodes)
    let adjustments = adjust(&nodes, alliance)
    let coverage = Coverage(outline: outline, globalWeights: weighting.global, nodes: nodes)
    let composed = composition.compose(
      nodes.map { assessment.value(of: $0) }, adjustments: adjustments)
    var bounds = bounds(nodes, adjustments)
    // A node without a score is not adjusted, one whose missing figures are there would be: its bonus
    // could lift even the worst case above a score that leaves the node out.
    if !adjustments.isEmpty, let score = composed.score[0] { bounds = bounds?.reaching(score) }
    var gates = examination.gates(
      of: alliance.id,
      score: { id in
        guard let place = outline.place(of: id) else { return (false, nil) }
        return (coverage.applicability[place] > 0, composed.score[place])
      },
      count: { measure in
        let counted = evidence.facts.figure(by: measure, of: alliance.id)
        return (counted.value, counted.measured)
      })
    let vetoes = examination.vetoes(of: alliance.id)
    let isRefused =
      GateEffect.gravest(gates.compactMap(\.effect) + vetoes.compactMap(\.effect)) == .notScored
    // Compared as scores are: weights of ⅘ that rounding left at 0.7999… reach 0.8.
    let isScored =
      composed.score[0] != nil && !isRefused
      && ComparisonScore.reaches(
        coverage.completeness[0], inputs.round.missing.minimumCompleteness)
    fill(&nodes, composed, coverage, isScored: isScored, isRefused: isRefused)
    // Of an alliance that is not scored no criterion's score is told, at a gate neither.
    for (place, gate) in examination.system.gates.enumerated() where gate.condition == .score {
      if let node = gate.node.flatMap(outline.place) { gates[place].value = nodes[node].score }
    }
    let score = isScored ? composed.score[0] : nil
    return AllianceResult(
      id: alliance.id, name: alliance.name, attributes: alliance.attributes, score: score,
      profile: inputs.profiles[alliance.id]?.key, assignment: inputs.profiles[alliance.id],
      resultClass: nil, missedClasses: [], gates: gates, vetoes: vetoes,
      reductions: FigureReductions(inputs: inputs, outline: outline)
        .reductions(of: alliance.id, applies: nodes.map { $0.absent != .notApplicable })
        + evidence.facts.reductions(of: alliance.id),
      evidence: [EvidenceShare](
        outline: outline, weights: weighting.global, applies: nodes.map { $0.applicability > 0 }),
      rank: nil, tied: false, membership: nodes[0].membership,
      applicability: coverage.applicability[0], completeness: coverage.completeness[0],
      bounds: isRefused ? nil : bounds, absent: score == nil ? nodes[0].absent : nil,
      composition: inputs.compositions[alliance.id],
      participation: evidence.participation(of: alliance.id), nodes: nodes)
  }

  /// Gives the worst grade, or no points, to what is missing, where the round says so.
  private func treatMissing(_ nodes: inout [NodeResult]) {
    let rule = inputs.round.missing
    for place in nodes.indices where outline.entries[place].children.isEmpty {
      let counts =
        switch nodes[place].absent {
        case .notSupplied: rule.notSupplied == .worstGrade
        case .noAnswers: rule.noAnswers == .worstGrade
        default: false
        }
      guard counts else { continue }
      if let rule = outline.entries[place].indicator?.rule {
        nodes[place].marks = rule.marks(earned: 0)
      } else {
        nodes[place].membership = assessment.worst
      }
    }
  }

  /// Writes bonus and deductions into the nodes.
  private func adjust(
    _ nodes: inout [NodeResult], _ alliance: Alliance
  ) -> [Int: NodeAdjustment] {
    var all = adjustments()
    for place in all.keys {
      guard let declared = adjustments(at: place) else { continue }
      let outcome = adjusting.outcome(of: declared, alliance: alliance)
      nodes[place].adjustments = outcome.results
      all[place]?.net = outcome.net
    }
    return all
  }

  private func adjustments(at place: Int) -> Adjustments? {
    outline.adjustments(at: place, of: inputs.indexSystem.definition)
  }

  /// What every node's bonus and deductions amount to where nothing is recorded.
  func adjustments() -> [Int: NodeAdjustment] {
    var all: [Int: NodeAdjustment] = [:]
    for place in outline.entries.indices {
      guard let declared = adjustments(at: place) else { continue }
      all[place] = NodeAdjustment(
        net: 0, highest: declared.highest, unit: fullMarks[place].map { scale / $0 } ?? 1)
    }
    return all
  }

  /// Writes what was composed into the nodes: of an alliance that is not scored, the leaves only.
  private func fill(
    _ nodes: inout [NodeResult], _ composed: Composition.Composed, _ coverage: Coverage,
    isScored: Bool, isRefused: Bool
  ) {
    for place in nodes.indices {
      nodes[place].applicability = coverage.applicability[place]
      nodes[place].completeness = coverage.completeness[place]
      let isLeaf = outline.entries[place].children.isEmpty
      if isLeaf || isScored {
        nodes[place].membership = composed.membership[place]
        nodes[place].score = composed.score[place]
        nodes[place].adjusted = composed.adjusted[place]
      }
      if !isLeaf, let score = nodes[place].score, let full = fullMarks[place] {
        nodes[place].marks = Marks(earned: score * full / scale, full: full)
      }
      if !isLeaf || place == 0, nodes[place].score == nil {
        nodes[place].absent =
          coverage.applicability[place] == 0
          ? .notApplicable : isRefused ? .gateNotMet : .belowCompleteness
      }
      if isScored, !isLeaf { nodes[place].loss = composed.loss[place] }
      if isScored, composition.isShareOfWhole[place] {
        nodes[place].weightUsed = composed.weightUsed[place]
        nodes[place].contribution = composed.score[place].map {
          composed.weightUsed[place] * $0
        }
      }
    }
    if let membership = nodes[0].membership {
      nodes[0].verdict = VerdictReading(
        of: membership, rule: inputs.round.verdict, gradeScores: composition.gradeScores)
    }
  }

  /// The scores with everything that is missing, indicators and checklists' points, in the worst
  /// and in the best grade, at 0 and at full marks.
  private func bounds(
    _ nodes: [NodeResult], _ adjustments: [Int: NodeAdjustment]
  ) -> Bounds? {
    func score(missing grade: Int, marks: (PointsRule) -> Double, point: PointState) -> Double? {
      composition.compose(
        zip(outline.entries, nodes).map { entry, node in
          guard let indicator = entry.indicator else { return nil }
          switch node.absent {
          case nil:
            guard node.points.contains(where: { $0.state == nil }) else {
              return assessment.value(of: node)
            }
            return assessment.membership(of: indicator, points: node.points, blank: point)
              .map { .membership($0.membership) }
              ?? assessment.marks(of: indicator, points: node.points, blank: point)
              .map { assessment.value(of: $0) }
          case .notApplicable: return nil
          default:
            return indicator.rule.map { assessment.value(of: $0.marks(earned: marks($0))) }
              ?? .membership(assessment.unit(grade))
          }
        }, adjustments: adjustments
      ).score[0]
    }
    let last = inputs.indexSystem.definition.grades.count - 1
    guard let worst = score(missing: last, marks: { _ in 0 }, point: .no),
      let best = score(missing: 0, marks: \.full, point: .yes)
    else { return nil }
    return Bounds(worst: min(worst, best), best: max(worst, best))
  }
}

extension Bounds {
  /// The bounds moved as far as it takes to hold a score.
  fileprivate func reaching(_ score: Double) -> Bounds {
    Bounds(worst: min(worst, score), best: max(best, score))
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
