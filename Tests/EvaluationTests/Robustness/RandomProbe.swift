// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

@testable import Evaluation

/// A round evaluated, and made ready to be evaluated again otherwise.
struct RandomProbe {
  let inputs: Inputs
  let result: EvaluationResult
  let base: Weighting
  let recomposition: Recomposition

  /// One thread.
  static let forwards = Probing()
  /// Three threads, the last one first.
  static let backwards = Probing(threadCount: 3) { count, body in
    for number in (0..<count).reversed() { body(number) }
  }

  init(_ inputs: Inputs) throws {
    self.inputs = inputs
    result = try EvaluationResult(evaluating: inputs)
    let outline = result.outline
    base = try Weighting(
      outline: outline, judgements: inputs.judgements, rule: inputs.round.weighting,
      objective: inputs.objectiveWeights, robustness: RobustnessRule(resamples: 0))
    let evidence = IndexedEvidence(inputs, outline: outline)
    let registry = inputs.alliances.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    let base = base
    let parts = try ProfileGroup.groups(of: registry, inputs: inputs).map { group in
      let profiled = ProfiledIndexSystem(
        inputs.indexSystem.definition, profiles: group.profiles)
      return Probe.Part(
        group: group,
        evaluator: Evaluator(
          evidence, profiled: profiled,
          weighting: group.profiles.isEmpty ? base : try base.laid(profiled, over: outline)))
    }
    recomposition = Recomposition(result, inputs: inputs, parts: parts)
  }

  /// A random round with a score for most alliances.
  static func inputs(
    _ seed: Int, rules: Bool = false, alliances: Int = 5, missing: Int = 12,
    rule: CompositionRule = CompositionRule(), judged: Bool = true
  ) -> Inputs {
    var maker = RandomRound(seed: seed)
    maker.rules = rules
    maker.alliances = alliances
    maker.missing = missing
    maker.rule = rule
    maker.judged = judged
    maker.missingRule.notSupplied = seed.isMultiple(of: 2) ? .worstGrade : .redistribute
    maker.missingRule.noAnswers = seed / 2 % 2 == 0 ? .worstGrade : .redistribute
    maker.missingRule.minimumCompleteness = 0
    return maker.make()
  }
}

extension IndexSystem {
  /// The same with other weights, by id, siblings' stated ones all replaced.
  func with(weights: [String: Double], leaving out: String? = nil) -> IndexSystem {
    func changed(_ nodes: [IndexNode]) -> [IndexNode] {
      nodes.compactMap { node in
        if node.id == out { return nil }
        switch node {
        case .criterion(let criterion):
          let children = changed(criterion.children)
          return children.isEmpty
            ? nil
            : .criterion(
              Criterion(
                id: criterion.id, weight: weights[criterion.id] ?? criterion.weight,
                name: criterion.name, adjustments: criterion.adjustments, children: children))
        case .indicator(let one):
          return .indicator(
            Indicator(
              id: one.id, weight: weights[one.id] ?? one.weight, kind: one.kind, name: one.name,
              least: one.least, most: one.most, minimum: one.minimum, anchors: one.anchors,
              points: one.points, measure: one.measure, rule: one.rule, levels: one.levels))
        }
      }
    }
    return with(children: changed(children), grades: grades)
  }

  /// The same with other children and grades.
  func with(children: [IndexNode], grades: [Grade]) -> IndexSystem {
    IndexSystem(
      id: id, edition: edition, name: name, grades: grades, classes: classes,
      decidedBy: decidedBy, gates: gates, vetoes: vetoes, factLists: factLists,
      profiles: profiles, adjustments: adjustments, children: children)
  }
}

extension Inputs {
  /// The same round with another index system and no judgements.
  func with(_ definition: IndexSystem) -> Inputs {
    var inputs = self
    inputs.indexSystem = IndexSystemRecord(definition: definition, digest: "00")
    return inputs
  }
}
