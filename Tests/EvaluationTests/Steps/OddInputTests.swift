// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// Nothing traps, however odd the input, and work grows in proportion to it.
@Suite struct OddInputTests {
  @Test func emptyRegistry() throws {
    var round = SmallRound()
    round.children = [SmallRound.figure("a")]
    round.alliances = []
    let result = try round.evaluate()
    #expect(result.alliances.isEmpty && result.nodes.count == 2 && result.references.count == 4)
    #expect(result.published() == result)
  }

  @Test func nothingAnswered() throws {
    for rule in MissingRule.Treatment.allCases {
      var round = SmallRound()
      round.children = [
        SmallRound.figure("a", 1),
        .indicator(Indicator(id: "s", weight: 1, kind: .survey, name: text("s"))),
      ]
      round.rule.missing.notSupplied = rule
      round.rule.missing.noAnswers = rule
      let alliance = try #require(try round.evaluate().published().alliance())
      #expect(alliance.completeness == 0 && alliance.applicability == 1)
      #expect(alliance.score == (rule == .worstGrade ? 0 : nil))
      #expect(alliance.absent == (rule == .worstGrade ? nil : .belowCompleteness))
      #expect(alliance.bounds == Bounds(worst: 0, best: 100))
    }
  }

  @Test func noIndicatorsOrNoGrades() throws {
    let none = try SmallRound().evaluate()
    #expect(none.alliance()?.score == nil && none.alliance()?.absent != nil)
    #expect(none.scoredCount == 0)
    for count in 0...1 {
      var inputs = RandomRound.sample
      let system = inputs.indexSystem.definition
      inputs.indexSystem = IndexSystemRecord(
        definition: IndexSystem(
          id: system.id, edition: "1", name: system.name,
          grades: Array(system.grades.prefix(count)),
          classes: system.classes, expectations: [], children: system.children), digest: "00")
      _ = try EvaluationResult(evaluating: inputs).published()
    }
  }

  @Test func countsBeyondAllMeasure() throws {
    for count in [1e300, .infinity, .nan, 0.25] {
      var round = SmallRound()
      round.children = [
        .indicator(Indicator(id: "s", weight: nil, kind: .survey, name: text("s")))
      ]
      round.rule.audiences = [
        AudienceWeight(id: "x", weight: 1), AudienceWeight(id: "x", weight: 1),
      ]
      round.tally = Tally(cells: [
        Tally.Cell(
          alliance: "u", indicator: "s", questionnaire: nil, item: "i", audience: "x",
          counts: [count, 0, 0])
      ])
      let result = try round.evaluate()
      if count == 0.25 {
        #expect(result.node("s")?.respondents == .exactly(1), "part of an answer is a person's")
        #expect(result.published().node("s")?.membership == nil)
      }
      _ = result.published()
    }
  }

  @Test func idsThatAreThereTwice() throws {
    var round = SmallRound()
    round.children = [SmallRound.figure("root", 1), SmallRound.figure("root", 1)]
    round.alliances = ["u", "u"]
    round.set(5, "root")
    #expect(try round.evaluate().published().alliances.map(\.score) == [50, 50])
  }

  @Test func aThousandAlliances() throws {
    var inputs = RandomRound.sample
    for seed in 0... {
      var maker = RandomRound(seed: seed)
      if Outline(maker.make().indexSystem.definition).entries.count < 30 { continue }
      maker = RandomRound(seed: seed)
      maker.alliances = 1_000
      inputs = maker.make()
      break
    }
    #expect(inputs.tally.cells.count > 10_000)
    let time = try ContinuousClock().measure {
      _ = try EvaluationResult(evaluating: inputs).published()
    }
    // Far above what it takes unoptimised; an evaluation that walks all cells for every alliance
    // takes minutes.
    #expect(time < .seconds(30))
  }
}

extension RandomRound {
  /// One round with all kinds of indicators.
  static var sample: Inputs {
    var maker = RandomRound(seed: 7)
    return maker.make()
  }
}
