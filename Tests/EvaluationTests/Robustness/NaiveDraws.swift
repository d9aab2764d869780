// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import WeightingEngine

@testable import Evaluation

/// A round ready to be drawn, and its draws made one by one: each composed, ranked and classed as the
/// round itself was.
struct NaiveDraws {
  let inputs: Inputs
  let outline: Outline
  let parts: [Probe.Part]
  let base: Weighting
  let result: EvaluationResult
  let answers: [ResampledLeaves]
  let weights: [WeightDrawing]

  init(_ inputs: Inputs) throws {
    self.inputs = inputs
    let system = inputs.indexSystem.definition
    let outline = Outline(system)
    self.outline = outline
    var result = try EvaluationResult(evaluating: inputs)
    let base = try Weighting(
      outline: outline, judgements: inputs.judgements, rule: inputs.round.weighting,
      objective: inputs.objectiveWeights, robustness: inputs.round.robustness)
    self.base = base
    let evidence = IndexedEvidence(inputs, outline: outline)
    let registry = inputs.alliances.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    parts = try ProfileGroup.groups(of: registry, inputs: inputs).map { group in
      let profiled = ProfiledIndexSystem(system, profiles: group.profiles)
      return Probe.Part(
        group: group,
        evaluator: Evaluator(
          evidence, profiled: profiled, weighting: try base.laid(profiled, over: outline)))
    }
    result.robustness = RoundRobustness(
      draws: inputs.round.robustness.draws, resamples: inputs.round.robustness.resamples,
      seed: inputs.round.robustness.seed)
    self.result = result
    let survey = SurveyEvidence(inputs, outline: outline)
    answers = result.alliances.map { ResampledLeaves($0, evidence: survey) }
    weights = parts.map { part in
      WeightDrawing(
        weighting: part.evaluator.weighting, outline: outline,
        profiled: ProfiledIndexSystem(system, profiles: part.group.profiles), inputs: inputs)
    }
  }

  func draws(_ probing: Probing = Probing()) -> RankDraws {
    let probe = Probe(
      inputs: inputs, outline: outline, parts: parts, base: base, probing: probing)
    return RankDraws(probe, of: result, answers: answers, weights: weights)
  }

  /// The result with all that the draws say.
  func drawn(_ probing: Probing = Probing()) -> EvaluationResult {
    var result = result
    draws(probing).write(to: &result)
    return result
  }

  /// The alliances of one draw, ranked and classed.
  func alliances(replicate: Int?, weights draw: Int?) -> [AllianceResult] {
    let rule = inputs.round.composition
    // Scores alone are drawn where nothing else counts.
    let isLinear =
      rule.isWeightedAverage
      && (inputs.round.verdict.by == .score || inputs.indexSystem.definition.classes.isEmpty)
    var alliances = result.alliances
    for (part, value) in parts.enumerated() {
      let evaluator = value.evaluator
      let local = draw.map { weights[part].local(draw: $0) } ?? evaluator.weighting.local
      let composition = Composition(
        outline: outline, localWeights: local, rule: rule,
        gradeScores: evaluator.composition.gradeScores)
      for index in value.group.alliances where alliances[index].rank != nil {
        var leaves = alliances[index].nodes.indices.map { place in
          outline.entries[place].children.isEmpty
            ? evaluator.assessment.value(of: alliances[index].nodes[place]) : nil
        }
        if let replicate {
          let own = answers[index]
          var scores = own.places.map { _ in 0.0 }
          own.scores(replicate: replicate, into: &scores)
          let memberships = own.memberships(replicate: replicate)
          for (position, place) in own.places.enumerated() where leaves[place] != nil {
            leaves[place] =
              isLinear ? .score(scores[position]) : .membership(memberships[position])
          }
        }
        let composed = composition.compose(
          leaves, adjustments: evaluator.adjustments(of: alliances[index]))
        alliances[index].score = composed.score[0]
        alliances[index].nodes[0].membership = composed.membership[0]
        for place in outline.entries.indices {
          alliances[index].nodes[place].score = composed.score[place]
        }
      }
    }
    Ranking.rank(&alliances, groups: result.rankedTogether, places: 0..<1)
    Classing(
      outline: outline, system: inputs.indexSystem.definition, decisions: [:],
      verdict: inputs.round.verdict
    ).assign(&alliances, groups: result.rankedTogether)
    return alliances
  }

  /// All draws of a source.
  func draws(of source: GroupRobustness.Source) -> [[AllianceResult]] {
    let rule = inputs.round.robustness
    return switch source {
    case .respondents: (0..<rule.resamples).map { alliances(replicate: $0, weights: nil) }
    case .weights: (0..<rule.draws).map { alliances(replicate: nil, weights: $0) }
    case .both:
      (0..<rule.draws).map { alliances(replicate: $0 % rule.resamples, weights: $0) }
    case .none: []
    }
  }
}

extension RandomRound {
  /// The counted answers as respondents might have given them: their moments, and their answers kept
  /// together.
  mutating func answer(_ inputs: inout Inputs) {
    let scores = inputs.indexSystem.definition.grades.map(\.score)
    var moments: [Moments] = []
    let asked = Set(inputs.tally.cells.map(\.indicator))
    let indicators = Outline(inputs.indexSystem.definition).entries.map(\.id).filter(asked.contains)
    for alliance in inputs.alliances {
      for audience in inputs.round.audiences {
        let cells = inputs.tally.cells.filter {
          $0.alliance == alliance.id && $0.audience == audience.id
        }
        guard let count = cells.compactMap(\.respondents).max(), count > 0 else { continue }
        let columns = cells.map { cell -> [Int?] in
          let codes = cell.counts.enumerated().flatMap {
            Array(repeating: Int?.some($0.offset), count: Int($0.element))
          }
          return (codes + Array(repeating: nil, count: max(count - codes.count, 0)))
            .shuffled(using: &draws)
        }
        var sums = Moments(
          alliance: alliance.id, audience: audience.id, questionnaire: "q", indicators: indicators)
        var codes: [UInt8] = []
        for unit in 0..<count {
          sums.add(
            indicators.map { indicator in
              let given = cells.indices.filter { cells[$0].indicator == indicator }
                .compactMap { columns[$0][unit] }
              return given.isEmpty
                ? nil : given.map { scores[$0] }.reduce(0, +) / Double(given.count)
            })
          codes += columns.map { column in
            (column[unit].map(ResponseTable.Code.grade) ?? .blank).rawValue
          }
        }
        moments.append(sums)
        inputs.samples.append(
          RespondentSample(
            alliance: alliance.id, audience: audience.id, questionnaire: "q",
            items: cells.map { RespondentSample.Item(id: $0.item, indicator: $0.indicator) },
            codes: codes, starts: Array(0...count)))
      }
    }
    inputs.tally = Tally(cells: inputs.tally.cells, moments: moments)
  }
}
