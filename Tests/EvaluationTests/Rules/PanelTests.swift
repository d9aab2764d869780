// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// What reviewers give, and what is known of them.
@Suite struct PanelTests {
  private func round(_ rule: ReviewerRule = ReviewerRule()) -> SmallRound {
    var round = SmallRound()
    round.children = [
      RuleRound.points("plan", PointsRule(full: 20, form: .reviewers), weight: 0.5),
      .indicator(Indicator(id: "visit", weight: 0.5, kind: .panel, name: text("visit"))),
    ]
    round.rule.reviewers = rule
    return round
  }

  private func marks(_ points: [Double], _ grades: [Int], of alliance: String = "u")
    -> [ReviewerMarks.Mark]
  {
    points.enumerated().map {
      ReviewerMarks.Mark(
        alliance: alliance, indicator: "plan", expert: "r\($0)", points: $1, source: .documents)
    }
      + grades.enumerated().map {
        ReviewerMarks.Mark(alliance: alliance, indicator: "visit", expert: "r\($0)", grade: $1)
      }
  }

  @Test func meansAndTrimmedMeans() throws {
    var mean = round()
    mean.more = { $0.reviewerMarks.marks = self.marks([10, 18, 14, 2, 16], [0, 0, 1, 2, 1]) }
    let plain = try mean.evaluate()
    #expect(close(plain.node("plan")?.marks?.earned, 12))
    #expect(close(plain.node("plan")?.score, 60))
    for (share, expected) in zip(plain.node("visit")?.membership ?? [], [0.4, 0.4, 0.2]) {
      #expect(close(share, expected))
    }
    #expect(plain.alliance()?.membership == nil && close(plain.alliance()?.score, 60))
    let panel = try #require(plain.node("plan")?.panel)
    #expect(panel.marks == 5 && panel.trimmed == 0 && panel.lowest == 2 && panel.highest == 18)
    #expect(panel.sources == ["documents": 5] && plain.node("visit")?.panel?.highest == 3)
    // Without 2 and 18: 40 ÷ 3; without the best and the worst grade: ⅓, ⅔, 0.
    var trimmed = round(ReviewerRule(combination: .trimmed, trimFrom: 5))
    trimmed.more = mean.more
    let cut = try trimmed.evaluate()
    #expect(close(cut.node("plan")?.marks?.earned, 40 / 3) && cut.node("plan")?.panel?.trimmed == 2)
    for (share, expected) in zip(cut.node("visit")?.membership ?? [], [1 / 3.0, 2 / 3.0, 0]) {
      #expect(close(share, expected))
    }
    trimmed.rule.reviewers.trimFrom = 6
    #expect(close(try trimmed.evaluate().node("plan")?.marks?.earned, 12))
  }

  @Test func tooFewMarksAreNoFigure() throws {
    for treatment in [MissingRule.Treatment.worstGrade, .redistribute] {
      var round = round(ReviewerRule(least: 3))
      round.rule.missing.noAnswers = treatment
      round.more = { $0.reviewerMarks.marks = self.marks([20, 20], [0, 0, 0]) }
      let result = try round.evaluate()
      #expect(result.node("plan")?.absent == .noAnswers && result.node("plan")?.panel?.marks == 2)
      let alliance = try #require(result.alliance())
      #expect(close(alliance.score, treatment == .worstGrade ? 50 : 100))
      #expect(close(alliance.completeness, 0.5))
      #expect(close(alliance.bounds?.worst, 50) && close(alliance.bounds?.best, 100))
    }
  }

  @Test func whatFewGaveIsNotPublished() throws {
    for count in 1...4 {
      var round = round()
      round.more = {
        $0.reviewerMarks.marks = self.marks(
          Array(repeating: 10, count: count), Array(repeating: 1, count: count))
      }
      let result = try round.evaluate()
      #expect(result.node("plan")?.panel?.lowest == 10)
      let shown = result.published()
      #expect(shown.node("plan")?.panel?.lowest == (count < 4 ? nil : 10))
      #expect(shown.node("visit")?.panel?.highest == (count < 4 ? nil : 2))
      #expect(shown.node("plan")?.panel?.marks == count)
    }
  }

  /// r0 and r1 share two alliances, r1 gives 10 % more; r2 stands alone; r3 stood aside.
  @Test func leniencyIsAgainstThoseWhoMarkedTheSame() throws {
    var round = round()
    round.alliances = ["a", "b", "c"]
    round.more = { inputs in
      inputs.reviewerMarks = ReviewerMarks(
        marks: [
          ("a", "r0", 10), ("a", "r1", 12), ("b", "r1", 16), ("b", "r0", 14), ("c", "r2", 20),
        ]
        .map {
          ReviewerMarks.Mark(
            alliance: $0.0, indicator: "plan", expert: $0.1, points: $0.2)
        },
        recusals: [ReviewerMarks.Recusal(expert: "r3", alliance: "a", reason: "member")])
    }
    let panel = try #require(try round.evaluate().panel)
    #expect(panel.reviewers.map(\.id) == ["r0", "r1", "r2"])
    #expect(panel.reviewers.map(\.marks) == [2, 2, 1])
    #expect(panel.reviewers.map(\.alliances) == [2, 2, 1])
    #expect(close(panel.reviewers[0].leniency, -5) && close(panel.reviewers[1].leniency, 5))
    #expect(panel.reviewers[2].leniency == nil && panel.reviewers.map(\.set) == [1, 1, 2])
    #expect(panel.recusals.map(\.expert) == ["r3"])
    #expect(try self.round().evaluate().panel == nil, "there are no reviewers")
  }
}
