// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// Small rounds whose figures were worked on paper.
@Suite struct WorkedByHandTests {
  /// Two criteria of weights .6 and .4; a, b at .75 and .25; c, d at .5 each.
  private func twoCriteria() -> SmallRound {
    var round = SmallRound()
    round.children = [
      SmallRound.criterion("p", 0.6, [SmallRound.figure("a", 0.75), SmallRound.figure("b", 0.25)]),
      SmallRound.criterion("q", 0.4, [SmallRound.figure("c", 0.5), SmallRound.figure("d", 0.5)]),
    ]
    for (id, value) in zip(["a", "b", "c", "d"], [8.0, 4, 6, 2]) { round.set(value, id) }
    return round
  }

  @Test func weightedMeanOfWeightedMeans() throws {
    let result = try twoCriteria().evaluate()
    // p = .75 × 80 + .25 × 40 = 70; q = 40; .6 × 70 + .4 × 40 = 58.
    #expect(close(result.node("p")?.score, 70))
    #expect(close(result.node("q")?.score, 40))
    #expect(close(result.alliance()?.score, 58))
    #expect(close(result.node("a")?.contribution, 36))
    #expect(result.alliance()?.bounds?.worst == result.alliance()?.score)
  }

  @Test func whatDoesNotApplyGivesItsWeightToItsSiblings() throws {
    var round = twoCriteria()
    round.set(nil, "b")
    let result = try round.evaluate()
    // p = a = 80; .6 × 80 + .4 × 40 = 64; applicable 1 − .15.
    #expect(close(result.alliance()?.score, 64))
    #expect(close(result.alliance()?.applicability, 0.85))
    #expect(result.alliance()?.completeness == 1)
    #expect(close(result.node("a")?.weightUsed, 0.6))
    #expect(result.node("b")?.weightUsed == 0 && result.node("b")?.contribution == nil)
  }

  @Test func aCriterionThatDoesNotApplyGivesItsWeightToTheOthers() throws {
    var round = twoCriteria()
    round.classes = [SmallRound.named("high", 50, least: 60), SmallRound.named("low", nil)]
    round.set(nil, "c")
    round.set(nil, "d")
    let result = try round.evaluate()
    #expect(close(result.alliance()?.score, 70))
    #expect(close(result.alliance()?.applicability, 0.6))
    #expect(result.node("q")?.absent == .notApplicable && result.node("q")?.score == nil)
    #expect(result.node("q")?.weightUsed == 0 && result.node("p")?.weightUsed == 1)
    #expect(result.alliance()?.resultClass == "high", "q is not asked for its minimum")
  }

  @Test func nothingThatAppliesIsNotScored() throws {
    var round = twoCriteria()
    for id in ["a", "b", "c", "d"] { round.set(nil, id) }
    let alliance = try #require(try round.evaluate().alliance())
    #expect(alliance.score == nil && alliance.bounds == nil && alliance.resultClass == nil)
    #expect(alliance.absent == .notApplicable && alliance.applicability == 0)
    #expect(alliance.completeness == 1)
  }

  @Test func completenessCountsWhatAppliesOnly() throws {
    var round = twoCriteria()
    round.statistics = Statistics()
    round.set(8, "a")
    round.set(6, "c")
    round.set(nil, "d")
    // Applies: .45 + .15 + .2 = .8; has a value: .45 + .2 = .65; b is missing, counted worst:
    // p = 60, q = 60; best: p = .75 × 80 + 25 = 85, .6 × 85 + .4 × 60 = 75.
    let alliance = try #require(try round.evaluate().alliance())
    #expect(close(alliance.applicability, 0.8))
    #expect(close(alliance.completeness, 0.65 / 0.8))
    #expect(close(alliance.score, 60))
    #expect(close(alliance.bounds?.worst, 60) && close(alliance.bounds?.best, 75))
    round.rule.missing.notSupplied = .redistribute
    let lenient = try #require(try round.evaluate().alliance())
    #expect(close(lenient.score, 0.6 * 80 + 0.4 * 60))
    #expect(lenient.bounds == alliance.bounds)
    round.rule.missing.minimumCompleteness = 0.82
    let unscored = try #require(try round.evaluate().alliance())
    #expect(unscored.score == nil && unscored.absent == .belowCompleteness)
    #expect(unscored.bounds == alliance.bounds && unscored.rank == nil)
  }

  @Test func aLimitThatIsMetExactlyIsMetDespiteRounding() throws {
    var round = SmallRound()
    // .7 + .1 is 0.7999999999999999 in binary.
    let weights = ["a": 0.7, "b": 0.1, "c": 0.2]
    round.children = ["a", "b", "c"].map { SmallRound.figure($0, weights[$0]) }
    round.set(5, "a")
    round.set(5, "b")
    round.rule.missing.minimumCompleteness = 0.8
    #expect(try round.evaluate().alliance()?.score != nil)
  }

  @Test func aChecklistsBlankPointsAreMissing() throws {
    var round = SmallRound()
    let points = [1.0, 1, 2].enumerated().map {
      ChecklistPoint(id: "p\($0)", weight: $1, required: false, name: text("p"))
    }
    round.children = [
      .indicator(
        Indicator(
          id: "list", weight: nil, kind: .checklist, name: text("list"),
          anchors: Anchors(grades: [0, 2], values: [1, 0]), points: points))
    ]
    round.checklist.set(ChecklistAnswers.Entry(state: .yes), alliance: "u", point: "p0")
    round.checklist.set(ChecklistAnswers.Entry(state: .partial), alliance: "u", point: "p1")
    // 1.5 of 4, two points' weight blank: .375, at best .875.
    let strict = try #require(try round.evaluate().alliance())
    #expect(close(strict.score, 37.5) && close(strict.completeness, 0.5))
    #expect(close(strict.bounds?.worst, 37.5) && close(strict.bounds?.best, 87.5))
    round.rule.missing.notSupplied = .redistribute
    let lenient = try #require(try round.evaluate().alliance())
    #expect(close(lenient.score, 75) && close(lenient.completeness, 0.5))
    #expect(lenient.bounds == strict.bounds)
    round.checklist.set(ChecklistAnswers.Entry(state: .notApplicable), alliance: "u", point: "p2")
    #expect(try round.evaluate().alliance()?.completeness == 1)
    for point in ["p0", "p1"] {
      round.checklist.set(ChecklistAnswers.Entry(state: nil), alliance: "u", point: point)
    }
    #expect(try round.evaluate().node("list")?.absent == .notSupplied, "not: does not apply")
  }

  @Test func aShareAtItsMinimumIsNotBelowIt() throws {
    var round = SmallRound()
    let points = [0.7, 0.1, 0.2].enumerated().map {
      ChecklistPoint(id: "p\($0)", weight: $1, required: false, name: text("p"))
    }
    for minimum in [0.8, 0.8 + 1e-6] {
      round.children = [
        .indicator(
          Indicator(
            id: "list", weight: nil, kind: .checklist, name: text("list"), minimum: minimum,
            anchors: Anchors(grades: [0, 2], values: [1, 0]), points: points))
      ]
      for (point, state) in zip(["p0", "p1", "p2"], [PointState.yes, .yes, .no]) {
        round.checklist.set(ChecklistAnswers.Entry(state: state), alliance: "u", point: point)
      }
      #expect(close(try round.evaluate().alliance()?.score, minimum > 0.8 ? 0 : 80))
    }
  }

  @Test func audiencesAreStrata() throws {
    var round = SmallRound()
    round.children = [
      .indicator(Indicator(id: "s", weight: nil, kind: .survey, name: text("s")))
    ]
    round.rule.audiences = zip(["firm", "university", "user"], [0.5, 0.3, 0.2]).map {
      AudienceWeight(id: $0, weight: $1)
    }
    func cell(_ item: String, _ audience: String, _ counts: [Double]) -> Tally.Cell {
      Tally.Cell(
        alliance: "u", indicator: "s", questionnaire: nil, item: item, audience: audience,
        counts: counts, dontKnow: 3)
    }
    round.tally = Tally(cells: [
      cell("i", "firm", [30, 10, 0]), cell("j", "firm", [0, 0, 0]),
      cell("i", "university", [0, 0, 2]), cell("j", "university", [2, 0, 2]),
      cell("i", "visitor", [0, 0, 99]),
    ])
    let node = try #require(try round.evaluate().node("s"))
    // Firms (.75, .25, 0); universities ((0 + .5) ÷ 2, 0, (1 + .5) ÷ 2); weights ⅝ and ⅜.
    let expected = [0.625 * 0.75 + 0.375 * 0.25, 0.625 * 0.25, 0.375 * 0.75]
    for (share, other) in zip(node.membership ?? [], expected) { #expect(close(share, other)) }
    #expect(node.audiences.map(\.id) == ["firm", "university"])
    #expect(node.audiences.map(\.weightUsed) == [0.625, 0.3 / 0.8])
    #expect(node.respondents == .exactly(44))
    #expect(!node.items.contains { $0.audience == "visitor" })
  }

  // MARK: Classes, ranks

  @Test func aMinimumMissedIsTheNextClassDown() throws {
    var round = twoCriteria()
    round.classes = [
      SmallRound.named("best", 55, least: 60), SmallRound.named("better", 50, least: 41),
      SmallRound.named("plain", 40), SmallRound.named("fail", nil),
    ]
    let alliance = try #require(try round.evaluate().alliance())
    #expect(alliance.resultClass == "plain")
    #expect(
      alliance.missedClasses == [
        MissedClass(
          resultClass: "best", condition: .criterionMinimum, node: "q", minimum: 60),
        MissedClass(
          resultClass: "better", condition: .criterionMinimum, node: "q", minimum: 41),
      ])
  }

  @Test func aCriterionWithoutAnyFigureReachesNoMinimum() throws {
    var round = twoCriteria()
    round.classes = [SmallRound.named("best", 60, least: 10), SmallRound.named("fail", nil)]
    round.rule.missing.notSupplied = .redistribute
    round.statistics = Statistics()
    round.set(9, "a")
    round.set(9, "b")
    let alliance = try #require(try round.evaluate().alliance())
    #expect(close(alliance.score, 90))
    #expect(alliance.resultClass == "fail", "withholding must not pay")
  }

  @Test func withoutClassesThereIsNone() throws {
    let result = try twoCriteria().evaluate()
    #expect(result.alliance()?.resultClass == nil && result.alliance()?.rank == 1)
    #expect(result.references.map(\.resultClass) == [nil, nil, nil, nil])
  }

  @Test func ranksAndTiesAreOfComparisonScores() throws {
    var round = SmallRound()
    round.children = [SmallRound.figure("a")]
    // Scores of 50, 50 + 1e-11, 50 + 2e-9, 20 and none.
    let values = ["a": 5, "b": 5 + 1e-12, "c": 5 + 2e-10, "d": 2.0]
    round.alliances = ["d", "none", "c", "b", "a"]
    round.rule.missing.minimumCompleteness = 0.5
    for (alliance, value) in values { round.set(value, "a", of: alliance) }
    let result = try round.evaluate()
    #expect(result.alliances.map(\.id) == ["a", "b", "c", "d", "none"])
    #expect(result.alliances.map(\.rank) == [2, 2, 1, 4, nil])
    #expect(result.alliances.map(\.tied) == [true, true, false, false, false])
    #expect(result.nodes.last?.scores?.count == 4)
  }

  @Test func sharesThatOnlyRoundingTellsApartAreTied() throws {
    var round = SmallRound()
    round.children = [
      .indicator(Indicator(id: "s", weight: nil, kind: .survey, name: text("s")))
    ]
    round.rule.audiences = [
      AudienceWeight(id: "x", weight: 0.1), AudienceWeight(id: "y", weight: 0.2),
    ]
    // (.1 × ⅗ + .2 × ³⁄₁₀) ÷ .3 = (.1 × ⅖ + .2 × ⅖) ÷ .3 = ⅖, but not in binary.
    round.tally = Tally(
      cells: zip(["x", "y"], [[6.0, 4, 0], [3.0, 4, 3]]).map {
        Tally.Cell(
          alliance: "u", indicator: "s", questionnaire: nil, item: "i", audience: $0, counts: $1)
      })
    let node = try #require(try round.evaluate().node("s"))
    #expect(node.membership?[0] != node.membership?[1], "else the case proves nothing")
    #expect(node.verdict?.largest == [0, 1])
  }
}
