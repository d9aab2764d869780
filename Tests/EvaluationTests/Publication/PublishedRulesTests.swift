// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// What of points, gates and classes leaves the house.
@Suite struct PublishedRulesTests {
  private func rounds() -> [Inputs] {
    (0..<80).map { seed in
      var maker = RandomRound(seed: seed)
      maker.rules = true
      maker.missingRule.minimumCompleteness = 0
      return maker.make()
    }
  }

  @Test func withoutScoresNothingTellsThem() throws {
    for var inputs in rounds() {
      inputs.round.publish.score = false
      let shown = try EvaluationResult(evaluating: inputs).published()
      let gates = inputs.indexSystem.definition.gates
      for alliance in shown.alliances {
        #expect(alliance.score == nil && alliance.bounds == nil)
        #expect(zip(gates, alliance.gates).allSatisfy { $0.condition != .score || $1.value == nil })
        #expect(alliance.missedClasses.allSatisfy { $0.limit?.border == nil })
        for (entry, node) in zip(shown.outline.entries, alliance.nodes) {
          #expect(node.marks == nil && node.adjusted == nil && node.adjustments.isEmpty)
          #expect(node.score == nil && node.membership == nil && node.panel == nil)
          if entry.indicator?.rule?.form == .awarded {
            #expect(node.value == nil && node.reported == nil)
            #expect(!alliance.reductions.contains { $0.indicator == node.id })
          }
        }
      }
      #expect(shown.groups.allSatisfy { $0.nodes.allSatisfy { $0.scores == nil } })
    }
  }

  /// Points of a bonus that are awarded are a figure of the statistics too.
  @Test func withoutScoresNoReductionTellsABonus() throws {
    var round = SmallRound()
    round.children = [RuleRound.awarded("a", 40)]
    round.adjustments = Adjustments(items: [RuleRound.item(.bonus, "x", 5)])
    for (id, value) in [("a", 30.0), ("x", 1)] {
      round.statistics.set(
        Statistics.Figure(value: value, absent: nil, reported: value + 3, reason: "double"),
        alliance: "u", indicator: id)
    }
    #expect(try round.evaluate().published().alliances[0].reductions.count == 2)
    round.rule.publish.score = false
    #expect(try round.evaluate().published().alliances[0].reductions.isEmpty)
  }

  @Test func withoutClassesNothingTellsThem() throws {
    for var inputs in rounds() {
      inputs.round.publish.resultClass = false
      for alliance in try EvaluationResult(evaluating: inputs).published().alliances {
        #expect(alliance.resultClass == nil && alliance.proposedClass == nil)
        #expect(alliance.missedClasses.isEmpty && alliance.provisionalUntil == nil)
        #expect(alliance.decision == nil)
      }
    }
  }

  @Test func allegationsNeverLeaveAndPublishingTwiceChangesNothing() throws {
    var alleged = 0
    for inputs in rounds() {
      let result = try EvaluationResult(evaluating: inputs)
      alleged += result.alliances.count { $0.vetoes.contains { !$0.decision.isDecided } }
      let shown = result.published()
      #expect(shown.alliances.allSatisfy { $0.vetoes.allSatisfy(\.decision.isDecided) })
      #expect(shown.published() == shown)
    }
    #expect(alleged > 10)
  }

  /// The border is another alliance's score: where that is withheld, so is the border.
  @Test func aBorderIsSomebodysPublishedScore() throws {
    var round = SmallRound()
    round.children = [.indicator(Indicator(id: "s", weight: nil, kind: .survey, name: text("s")))]
    round.rule.audiences = [AudienceWeight(id: "x", weight: 1)]
    round.alliances = ["a", "b"]
    round.classes = [
      ResultClass(id: "best", from: 40, limit: ClassLimit(share: 0.5), name: text("b")),
      SmallRound.named("rest", nil),
    ]
    for people in [3.0, 30] {
      round.tally = Tally(
        cells: [("a", [people, 0, 0]), ("b", [20, 10, 0])].map {
          Tally.Cell(
            alliance: $0, indicator: "s", questionnaire: nil, item: "i", audience: "x", counts: $1)
        })
      let result = try round.evaluate()
      #expect(result.alliance("b")?.missedClasses.first?.limit?.border == 100)
      let shown = result.published().alliance("b")?.missedClasses.first?.limit
      #expect(shown?.border == (people < 5 ? nil : 100) && shown?.allowed == 1)
    }
  }
}
