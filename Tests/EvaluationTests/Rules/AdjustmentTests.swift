// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// Bonus and deductions, and points beside grades, worked by hand.
@Suite struct AdjustmentTests {
  /// A table of 100 points: 40 + 60, of which 30 and 45 are earned.
  private func table(_ adjustments: Adjustments?) -> SmallRound {
    var round = SmallRound()
    round.children = [RuleRound.awarded("a", 40), RuleRound.awarded("b", 60)]
    round.adjustments = adjustments
    round.set(30, "a")
    round.set(45, "b")
    return round
  }

  @Test func pointsOnTopAndOff() throws {
    var round = table(
      Adjustments(items: [
        RuleRound.item(.bonus, "x", 5), RuleRound.item(.bonus, "y", 5),
        RuleRound.item(.deduction, "z", 10),
      ]))
    let plain = try #require(try round.evaluate().alliance())
    #expect(plain.score == 75 && plain.nodes[0].adjusted == 0, "nothing recorded is 0")
    #expect(plain.completeness == 1 && plain.nodes[0].adjustments.map(\.points) == [0, 0, 0])
    round.set(3, "x")
    round.set(9, "y")
    round.set(1.5, "z")
    let node = try #require(try round.evaluate().node("root"))
    #expect(node.adjustments.map(\.points) == [3, 5, 1.5], "an item's own cap holds")
    #expect(close(node.adjusted, 6.5) && close(node.score, 81.5))
    #expect(close(node.marks?.earned, 81.5) && node.marks?.full == 100)
  }

  @Test func capsOfAllAndOfTheWhole() throws {
    var round = table(
      Adjustments(
        items: [
          RuleRound.item(.bonus, "x", 20), RuleRound.item(.bonus, "y", 20),
          RuleRound.item(.deduction, "z", 50), RuleRound.item(.deduction, "w", 50),
        ], bonusCap: 10, deductionCap: 30, highest: 80))
    round.set(7, "x")
    round.set(7, "y")
    let capped = try #require(try round.evaluate().node("root"))
    #expect(capped.adjustments.map(\.counted) == [7, 3, 0, 0], "used up in order")
    #expect(close(capped.score, 80) && close(capped.adjusted, 5), "80 at most")
    round.set(50, "z")
    round.set(50, "w")
    let low = try #require(try round.evaluate().node("root"))
    #expect(low.adjustments.map(\.counted) == [7, 3, 30, 0] && close(low.score, 55))
    round.adjustments = Adjustments(items: [RuleRound.item(.deduction, "z", 200)])
    round.set(90, "z")
    #expect(close(try round.evaluate().alliance()?.score, 0), "nothing below 0")
  }

  /// .4 of points, .6 of grades: .4 × 75 + .6 × 58, a bonus of 2 on the whole (on the scale itself).
  @Test func pointsBesideGrades() throws {
    var round = SmallRound()
    round.children = [
      SmallRound.criterion("table", 0.4, [RuleRound.awarded("x", 40), RuleRound.awarded("y", 60)]),
      SmallRound.criterion(
        "grades", 0.6, [SmallRound.figure("a", 0.7), SmallRound.figure("b", 0.3)]),
    ]
    round.adjustments = Adjustments(items: [RuleRound.item(.bonus, "extra", 5)])
    for (id, value) in zip(["x", "y", "a", "b"], [30.0, 45, 7, 3]) { round.set(value, id) }
    round.set(2, "extra")
    let result = try round.evaluate()
    #expect(close(result.node("table")?.score, 75) && result.node("table")?.membership == nil)
    #expect(close(result.node("table")?.marks?.earned, 75))
    #expect(close(result.node("grades")?.score, 58) && result.node("grades")?.membership != nil)
    #expect(result.node("grades")?.marks == nil && result.node("root")?.marks == nil)
    #expect(close(result.alliance()?.score, 0.4 * 75 + 0.6 * 58 + 2))
    #expect(result.alliance()?.membership == nil)
    #expect(close(result.node("x")?.contribution, 0.4 * 0.4 * 75))
    #expect(close(result.node("y")?.contribution, 0.4 * 0.6 * 75))
  }

  /// Bonus points of a criterion of 40 full marks are 2.5 of its score each, and 1 of the table.
  @Test func aCriterionsPointsAreItsOwn() throws {
    var round = SmallRound()
    round.children = [
      .criterion(
        Criterion(
          id: "p", weight: nil, name: text("p"),
          adjustments: Adjustments(items: [RuleRound.item(.bonus, "extra", 6)], highest: 40),
          children: [RuleRound.awarded("a", 30), RuleRound.awarded("b", 10)])),
      RuleRound.awarded("c", 60),
    ]
    for (id, value) in zip(["a", "b", "c", "extra"], [20.0, 6, 50, 4]) { round.set(value, id) }
    let result = try round.evaluate()
    #expect(close(result.node("p")?.marks?.earned, 30) && close(result.node("p")?.score, 75))
    #expect(close(result.node("p")?.adjusted, 10))
    #expect(close(result.alliance()?.score, 80) && close(result.node("root")?.marks?.earned, 80))
  }

  /// What grades give stays to be seen beside the bonus, and is handed up as a score.
  @Test func gradesWithABonusKeepTheirShares() throws {
    var round = SmallRound()
    round.children = [
      .criterion(
        Criterion(
          id: "p", weight: 0.5, name: text("p"),
          adjustments: Adjustments(items: [RuleRound.item(.bonus, "extra", 5)], highest: 100),
          children: [SmallRound.figure("a")])), SmallRound.figure("b", 0.5),
    ]
    round.set(9.7, "a")
    round.set(5, "b")
    round.set(5, "extra")
    let result = try round.evaluate()
    let node = try #require(result.node("p"))
    #expect(close(node.membership?[0], 0.94) && close(node.score, 100) && close(node.adjusted, 3))
    #expect(result.alliance()?.membership == nil && close(result.alliance()?.score, 75))
  }

  @Test func referencesOfATable() throws {
    var round = table(Adjustments(items: [RuleRound.item(.bonus, "x", 5)]))
    round.classes = [SmallRound.named("good", 60), SmallRound.named("fail", nil)]
    // Nothing done: no figure, so 0 units; less is better, so full marks at 0.
    round.children += [
      RuleRound.points(
        "units", PointsRule(full: 10, form: .perUnit, perUnit: PointsPerUnit(points: 1, base: 2))),
      RuleRound.points(
        "late",
        PointsRule(full: 10, form: .steps, steps: [PointsStep(upTo: 0, points: 10)])),
    ]
    let references = try round.evaluate().references
    #expect(references.map(\.resultClass) == ["good", "fail", "fail", "fail"])
    for (reference, score) in zip(references, [100, 50, 25, 100 * 12 / 120.0]) {
      #expect(close(reference.score, score), "\(reference.reference)")
    }
  }

  @Test func aTableNeedsNoGrades() throws {
    var round = table(nil)
    round.more = { inputs in
      let system = inputs.indexSystem.definition
      inputs.indexSystem = IndexSystemRecord(
        definition: IndexSystem(
          id: "root", edition: "1", name: system.name, grades: [],
          classes: [SmallRound.named("good", 75), SmallRound.named("fail", nil)],
          children: system.children), digest: "00")
    }
    let alliance = try #require(try round.evaluate().alliance())
    #expect(alliance.score == 75 && alliance.resultClass == "good" && alliance.membership == nil)
    #expect(alliance.bounds == Bounds(worst: 75, best: 75))
  }

  // MARK: Lists

  /// A bonus from a list of 3 and 1: a yes and a partial keep 3.5 of 4, and say by what.
  @Test func aListSaysWhatIsKept() throws {
    guard case .indicator(let list) = RuleRound.list("x", [3, 1]) else { return }
    var round = table(Adjustments(items: [Adjustment(sign: .bonus, indicator: list)]))
    let blank = try #require(try round.evaluate().node("root")?.adjustments.first)
    #expect(blank.value == nil && blank.points == 0 && blank.evidence.isEmpty)
    round.checklist.set(
      ChecklistAnswers.Entry(state: .yes, reason: "kept", evidence: "K-1"), alliance: "u",
      point: "x-0")
    round.checklist.set(
      ChecklistAnswers.Entry(state: .partial, evidence: "K-2"), alliance: "u", point: "x-1")
    let item = try #require(try round.evaluate().node("root")?.adjustments.first)
    #expect(close(item.value, 0.875) && close(item.points, 3.5) && close(item.counted, 3.5))
    #expect(item.evidence == "K-1; K-2" && item.reason == "kept")
  }

  // MARK: Verification

  @Test func theStageThatCountsCounts() throws {
    var round = table(Adjustments(items: [RuleRound.item(.bonus, "x", 5)]))
    func figure(_ value: Double?, _ first: Double?, _ reported: Double?) -> Statistics.Figure {
      Statistics.Figure(
        value: value, absent: value == nil ? .notSupplied : nil, reported: reported,
        firstCheck: first, reason: "double", verifiedBy: "office", verifiedOn: "2026-02-01",
        evidence: "E7")
    }
    round.statistics.set(figure(30, 35, 40), alliance: "u", indicator: "a")
    round.statistics.set(figure(45, nil, 45), alliance: "u", indicator: "b")
    round.statistics.set(figure(1, 2, 4), alliance: "u", indicator: "x")
    let verified = try #require(try round.evaluate().alliance())
    #expect(close(verified.score, 76))
    #expect(verified.reductions.map(\.indicator) == ["x", "a"], "in tree order")
    let cut = try #require(verified.reductions.last)
    #expect(cut.reported == 40 && cut.firstCheck == 35 && cut.counted == 30)
    #expect(cut.reason == "double" && cut.by == "office" && cut.evidence == "E7")
    round.rule.verification = .firstCheck
    let first = try #require(try round.evaluate().alliance())
    #expect(close(first.score, 35 + 2) && first.nodes[2].absent == .notSupplied)
    #expect(first.reductions.map(\.counted) == [2, 35])
    round.rule.verification = .reported
    let reported = try #require(try round.evaluate().alliance())
    #expect(close(reported.score, 40 + 45 + 4) && reported.reductions.isEmpty)
  }
}
