// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing
import WeightingEngine

@testable import Evaluation

/// One thing chosen otherwise, held against evaluating the whole round with that choice.
@Suite struct InfluenceTests {
  /// The round with that choice in its definitions, rules or evidence.
  private func inputs(of influence: Influence, _ probe: RandomProbe) throws -> Inputs {
    var inputs = probe.inputs
    switch influence.factor {
    case .expert:
      inputs.judgements.groups = inputs.judgements.groups.map { group in
        Judgements.Group(
          parent: group.parent, items: group.items, form: group.form,
          sheets: group.sheets.filter { $0.expert != influence.id })
      }
    case .indicator:
      let local = Dictionary(
        zip(probe.result.outline.entries.map(\.id), probe.base.local), uniquingKeysWith: { $1 })
      inputs = inputs.with(
        inputs.indexSystem.definition.with(weights: local, leaving: influence.id))
      inputs.judgements = Judgements()
    case .operator:
      inputs.round.composition = CompositionRule(
        operator: try #require(CompositionRule.Operator(rawValue: influence.id)),
        normalise: inputs.round.composition.normalise)
    case .gradeScores:
      let system = inputs.indexSystem.definition
      let (best, worst) = (system.grades[0].score, system.grades[system.grades.count - 1].score)
      inputs = inputs.with(
        system.with(
          children: system.children,
          grades: system.grades.enumerated().map { position, grade in
            let step = (best - worst) / Double(system.grades.count - 1)
            return Grade(id: grade.id, score: best - step * Double(position), name: grade.name)
          }))
    case .missing:
      func turn(_ treatment: inout MissingRule.Treatment) {
        treatment = treatment == .worstGrade ? .redistribute : .worstGrade
      }
      if influence.id == "not-supplied" {
        turn(&inputs.round.missing.notSupplied)
      } else {
        turn(&inputs.round.missing.noAnswers)
      }
    }
    return inputs
  }

  @Test func evaluatingTheRoundAgainGivesTheSame() throws {
    var seen: [Influence.Factor: Int] = [:]
    for seed in 0..<20 {
      let rule = CompositionRule(
        operator: CompositionRule.Operator.allCases[seed % 5],
        normalise: seed.isMultiple(of: 4) ? .root : .eachLevel)
      var inputs = RandomProbe.inputs(seed, rule: rule)
      inputs.round.weighting.group = seed.isMultiple(of: 3) ? .priorities : .judgements
      inputs.round.verdict.by =
        [.score, .largestMembership, .score, .characteristicValue][seed % 4]
      let probe = try RandomProbe(inputs)
      let influences = Influences(probe.recomposition, base: probe.base)
        .influences(on: RandomProbe.forwards)
      #expect(
        influences
          == Influences(probe.recomposition, base: probe.base)
          .influences(on: RandomProbe.backwards))
      for influence in influences {
        seen[influence.factor, default: 0] += 1
        let words: Comment = "seed \(seed), \(influence.factor) \(influence.id)"
        let again = try EvaluationResult(evaluating: try self.inputs(of: influence, probe))
        var (shift, ranked, largest, changes) = (0, 0, 0.0, 0)
        for (number, alliance) in again.alliances.enumerated() {
          let own = probe.result.alliances[number]
          guard own.score != nil else {
            #expect(influence.scores[number] == nil, words)
            continue
          }
          #expect(close(influence.scores[number], alliance.score), words)
          #expect(influence.classes[number] == alliance.resultClass, words)
          if let score = own.score, let then = alliance.score {
            largest = max(largest, (then - score).magnitude)
          }
          if alliance.resultClass != nil, alliance.resultClass != own.resultClass { changes += 1 }
          guard let rank = own.rank, let then = influence.ranks[number] else { continue }
          shift += abs(then - rank)
          ranked += 1
        }
        // Rounding may break a tie that the other way of adding keeps.
        if Set(again.alliances.compactMap(\.score)).count == again.alliances.count {
          for (number, alliance) in again.alliances.enumerated()
          where probe.result.alliances[number].rank != nil && alliance.absent == nil {
            #expect(influence.ranks[number] == alliance.rank, words)
          }
        }
        #expect(close(influence.largestChange, largest), words)
        #expect(influence.classChanges == changes, words)
        #expect(
          close(influence.meanRankShift, ranked == 0 ? 0 : Double(shift) / Double(ranked)), words)
      }
    }
    for factor in Influence.Factor.allCases { #expect(seen[factor] ?? 0 > 3, "\(factor)") }
  }

  @Test func underRulesTheScoresAreThoseOfTheRoundEvaluatedAgain() throws {
    var compared = 0
    for seed in 0..<24 {
      let probe = try RandomProbe(RandomProbe.inputs(seed, rules: true))
      for influence in Influences(probe.recomposition, base: probe.base)
        .influences(on: RandomProbe.forwards)
      where influence.factor == .expert || influence.factor == .missing {
        guard
          let again = try? EvaluationResult(evaluating: try inputs(of: influence, probe))
        else { continue }
        for (number, alliance) in again.alliances.enumerated() {
          guard let score = alliance.score, probe.result.alliances[number].score != nil else {
            continue
          }
          compared += 1
          #expect(
            close(influence.scores[number], score), "seed \(seed), \(influence.id)")
        }
      }
    }
    #expect(compared > 80)
  }

  @Test func theClassesOfTheSameScoresAreTheirOwn() throws {
    for seed in 0..<50 {
      let probe = try RandomProbe(RandomProbe.inputs(seed, rules: seed.isMultiple(of: 2)))
      let again = probe.recomposition
      let standings = probe.result.alliances.map { alliance -> RuledClasses.Standing? in
        guard let score = alliance.score else { return nil }
        return RuledClasses.Standing(deciding: score, scores: alliance.nodes.map(\.score))
      }
      let found = again.classes.classes(
        of: standings, ranks: probe.result.alliances.map(\.rank), groups: again.together)
      #expect(
        found == probe.result.alliances.map { RuledClasses.own(of: $0, in: probe.result) },
        "seed \(seed)")
      for (number, leaves) in again.leaves.enumerated() {
        guard let leaves else { continue }
        let own = leaves.values(missing: probe.inputs.round.missing)
        let composed = leaves.evaluator.composition.compose(own, adjustments: leaves.adjustments)
        #expect(close(composed.score[0], probe.result.alliances[number].score), "seed \(seed)")
      }
    }
  }

  @Test func limitsHoldInEveryChoice() throws {
    for seed in 0..<20 {
      var inputs = RandomProbe.inputs(seed, alliances: 12)
      let system = inputs.indexSystem.definition
      let low = system.grades[system.grades.count - 1].score
      inputs = inputs.with(
        IndexSystem(
          id: system.id, edition: system.edition, name: system.name, grades: system.grades,
          classes: [
            ResultClass(
              id: "high", from: low + 0.3 * (100 - low), criterionMinimum: nil,
              limit: ClassLimit(share: 0.25), name: text("high")),
            ResultClass(id: "low", from: nil, criterionMinimum: nil, name: text("low")),
          ], children: system.children))
      let probe = try RandomProbe(inputs)
      for influence in Influences(probe.recomposition, base: probe.base)
        .influences(on: RandomProbe.forwards) where influence.factor == .operator
      {
        let again = try EvaluationResult(evaluating: try self.inputs(of: influence, probe))
        #expect(influence.classes == again.alliances.map(\.resultClass), "seed \(seed)")
        #expect(influence.classes.count { $0 == "high" } <= 3)
      }
    }
  }

  @Test func whatCannotVaryIsNoFactor() throws {
    var round = SmallRound()
    round.children = [SmallRound.figure("a", 0.5), SmallRound.figure("b", 0.5)]
    round.alliances = ["u", "v"]
    for alliance in round.alliances {
      round.set(5, "a", of: alliance)
      round.set(7, "b", of: alliance)
    }
    let probe = try RandomProbe(round.inputs)
    let influences = Influences(probe.recomposition, base: probe.base)
      .influences(on: RandomProbe.forwards)
    // Nobody judged, the grades are in equal steps, nothing is missing.
    #expect(
      influences.map(\.factor) == [
        .indicator, .indicator, .operator, .operator, .operator, .operator,
      ])
    #expect(influences[0].scores == [70, 70] && influences[0].meanRankShift == 0)
    #expect(influences[0].largestChange == 10)
  }
}
