// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

@testable import Evaluation

/// Each operator's outcome is what the round gives when it declares that operator itself.
@Suite struct OperatorsComparedTests {
  typealias Operator = CompositionRule.Operator

  private func compared(
    _ inputs: Inputs
  ) throws -> (result: EvaluationResult, compared: OperatorsCompared) {
    let result = try EvaluationResult(evaluating: inputs)
    let system = inputs.indexSystem.definition
    let outline = Outline(system)
    let weighting = try Weighting(
      outline: outline, judgements: inputs.judgements, rule: inputs.round.weighting)
    let evidence = IndexedEvidence(inputs, outline: outline)
    let registry = inputs.alliances.sorted { $0.id < $1.id }
    let parts = try ProfileGroup.groups(of: registry, inputs: inputs).map { group in
      let profiled = ProfiledIndexSystem(system, profiles: group.profiles)
      return Probe.Part(
        group: group,
        evaluator: Evaluator(
          evidence, profiled: profiled,
          weighting: group.profiles.isEmpty
            ? weighting : try weighting.laid(profiled, over: outline)))
    }
    return (result, OperatorsCompared(result, parts: parts))
  }

  /// The result under one operator everywhere.
  private func declaring(_ own: Operator, _ inputs: Inputs) throws -> EvaluationResult {
    var inputs = inputs
    inputs.round.composition.operator = own
    inputs.round.composition.criteria = []
    return try EvaluationResult(evaluating: inputs)
  }

  private func expectOutcomes(_ inputs: Inputs, _ comment: String) throws {
    let (result, compared) = try compared(inputs)
    #expect(compared.comparisons.map(\.operator) == Operator.allCases)
    for (place, own) in Operator.allCases.enumerated() {
      let under = try declaring(own, inputs)
      var (tied, saturated, fromWeights, moved, changes) = (0, 0, 0, [Int](), 0)
      for (index, alliance) in under.alliances.enumerated() {
        let words = "\(comment), \(own), \(alliance.id)"
        guard let score = alliance.score else {
          #expect(compared.outcomes[index].isEmpty, "\(words)")
          continue
        }
        let outcome = compared.outcomes[index][place]
        #expect(close(outcome.score, score), "\(words)")
        #expect(outcome.rank == alliance.rank, "\(words)")
        #expect(outcome.resultClass == alliance.resultClass, "\(words)")
        #expect(close(outcome.validity, alliance.nodes[0].verdict?.validity), "\(words)")
        #expect(outcome.membership.count == alliance.membership?.count, "\(words)")
        for (one, other) in zip(outcome.membership, alliance.membership ?? []) {
          #expect(close(one, other), "\(words)")
        }
        if own != .weightedAverage { #expect(outcome.loss == alliance.nodes[0].loss, "\(words)") }
        if outcome.loss.tied.count > 1 { tied += 1 }
        if !outcome.loss.saturated.isEmpty { saturated += 1 }
        if outcome.loss.fromWeights.count > 1 { fromWeights += 1 }
        if let rank = outcome.rank, let before = result.alliances[index].rank {
          moved.append(abs(rank - before))
        }
        if outcome.resultClass != result.alliances[index].resultClass { changes += 1 }
      }
      let comparison = compared.comparisons[place]
      #expect(comparison.tied == tied && comparison.saturated == saturated, "\(comment)")
      #expect(comparison.fromWeights == fromWeights, "\(comment)")
      #expect(comparison.classChanges == changes, "\(comment)")
      let mean = Double(moved.reduce(0, +)) / Double(max(moved.count, 1))
      #expect(close(comparison.meanRankShift, mean), "\(comment)")
      if comparison.isDeclared {
        #expect(comparison.meanRankShift == 0 && comparison.classChanges == 0, "\(comment)")
        for (index, alliance) in result.alliances.enumerated() where alliance.score != nil {
          #expect(compared.outcomes[index][place].score == alliance.score, "\(comment)")
          #expect(compared.outcomes[index][place].membership == alliance.membership, "\(comment)")
        }
      }
    }
  }

  @Test func randomRounds() throws {
    for seed in 0..<60 {
      var maker = RandomRound(seed: seed)
      maker.missingRule.minimumCompleteness = seed.isMultiple(of: 3) ? 0.75 : 0
      var inputs = maker.make()
      var draws = SeededDraws(seed)
      inputs.round.composition = CompositionRule(
        operator: Operator.allCases[seed % 5],
        normalise: draws.chance(50) ? .eachLevel : .root)
      if draws.chance(40) {
        for entry in Outline(inputs.indexSystem.definition).entries where !entry.children.isEmpty {
          inputs.round.composition.criteria.append(
            .init(node: entry.id, operator: Operator.allCases[draws.int(0...4)]))
        }
      }
      inputs.round.verdict = VerdictRule(by: VerdictRule.Reading.allCases[seed % 4])
      try expectOutcomes(inputs, "seed \(seed)")
    }
  }

  /// Gates, vetoes, the whole's bonus, ranks by profile.
  @Test func rulesStayAsTheyAre() throws {
    var round = SmallRound()
    round.children = [
      SmallRound.criterion("c", 0.7, [SmallRound.figure("a", 0.4), SmallRound.figure("b", 0.6)]),
      SmallRound.figure("d", 0.3),
    ]
    round.classes = [
      SmallRound.named("top", 60, least: 30), SmallRound.named("middle", 40),
      SmallRound.named("low", nil),
    ]
    round.adjustments = Adjustments(
      items: [RuleRound.item(.bonus, "plus", 5)], bonusCap: nil, deductionCap: nil, highest: nil)
    round.gates = [Gate(id: "papers", effect: .oneClassDown, name: text("g"))]
    round.profiles = [
      Profile(
        id: "young", name: text("young"), weights: [],
        notApplicable: ["d"], anchors: [])
    ]
    round.alliances = (0..<8).map { "u\($0)" }
    for (place, id) in round.alliances.enumerated() {
      for (offset, indicator) in ["a", "b", "d"].enumerated() {
        round.set(Double((place * 7 + offset * 5) % 11), indicator, of: id)
      }
    }
    round.set(5, "plus", of: "u3")
    round.more = { inputs in
      for id in ["u0", "u3", "u6"] {
        inputs.gates.set(GateStates.Entry(state: .no), alliance: id, gate: "papers")
      }
      for id in ["u1", "u2", "u4", "u5", "u7"] {
        inputs.gates.set(GateStates.Entry(state: .yes), alliance: id, gate: "papers")
      }
      for id in ["u1", "u2", "u3"] { inputs.profiles[id] = ProfileAssignment(profiles: ["young"]) }
    }
    for own in Operator.allCases {
      round.rule.composition.operator = own
      try expectOutcomes(round.inputs, "\(own)")
      round.rule.ranksAcrossProfiles.toggle()
    }
  }

  /// Three alliances under min-max: two alike, so that a pair is tied, and weights decide.
  @Test func pairsThatAnOperatorCannotTellApartAreCounted() throws {
    var round = SmallRound()
    round.children = (0..<4).map { SmallRound.figure("i\($0)", 0.25) }
    round.alliances = ["u", "v", "w"]
    for (id, figures) in [("u", [10.0, 10, 0, 0]), ("v", [10, 0, 0, 0]), ("w", [5, 5, 5, 0])] {
      for (place, figure) in figures.enumerated() { round.set(figure, "i\(place)", of: id) }
    }
    let compared = try compared(round.inputs).compared
    // u and v: best and worst at ¼ each; w: middle and worst.
    let minMax = compared.comparisons[1]
    #expect(minMax.operator == .minMax && !minMax.isDeclared)
    #expect(minMax.tiedPairs == 1 && minMax.tied == 3 && minMax.fromWeights == 3)
    #expect(compared.outcomes.map { $0[1].score } == [50, 50, 25])
    #expect(compared.outcomes.map { $0[1].rank } == [1, 1, 3])
    // By the weighted average 50, 25, 37.5: v and w change places.
    #expect(compared.comparisons[0].isDeclared && compared.comparisons[0].tiedPairs == 0)
    #expect(minMax.meanRankShift == 1)
    #expect(minMax.medianValidity == 0.25)
  }

  @Test func nothingIsComparedOverPoints() throws {
    var round = SmallRound()
    round.children = [SmallRound.figure("a", 0.5), RuleRound.awarded("p", 10, weight: 0.5)]
    round.set(5, "a")
    round.set(5, "p")
    let compared = try compared(round.inputs).compared
    #expect(compared.comparisons.isEmpty && compared.outcomes == [[]])
  }
}
