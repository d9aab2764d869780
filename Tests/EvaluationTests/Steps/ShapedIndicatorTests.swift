// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import IndicatorTree
import Testing

/// Indicators placed by shapes, worked by hand. Grades score 100, 50 and 0.
@Suite struct ShapedIndicatorTests {
  private func shape(_ grade: Int, _ form: GradeShape.Form, _ points: Double...) -> GradeShape {
    GradeShape(grade: grade, form: form, points: points)
  }

  private func round(
    _ shapes: [GradeShape], kind: IndicatorKind = .benefit, least: Double? = nil,
    most: Double? = nil, minimum: Double? = nil, points: [ChecklistPoint] = []
  ) -> SmallRound {
    var round = SmallRound()
    round.children = [
      .indicator(
        Indicator(
          id: "a", weight: nil, kind: kind, name: text("a"), least: least, most: most,
          minimum: minimum, shapes: shapes, points: points))
    ]
    return round
  }

  private func node(_ round: SmallRound, at value: Double) throws -> NodeResult {
    var round = round
    round.set(value, "a")
    return try #require(try round.evaluate().node("a"))
  }

  private var overlapping: [GradeShape] {
    [shape(0, .rising, 4, 8), shape(1, .triangle, 2, 5, 8), shape(2, .falling, 2, 6)]
  }

  @Test func theVectorIsDividedByItsSumAndTheSumIsKept() throws {
    // At 5: ¼, 1, ¼ of 1½. At 2: 0, 0, 1. At 6: ½, ⅔, 0 of 1⅙.
    let five = try node(round(overlapping), at: 5)
    #expect(close(five.membershipSum, 1.5) && close(five.score, 50))
    #expect(zip(five.membership ?? [], [1 / 6.0, 2 / 3.0, 1 / 6.0]).allSatisfy { close($0, $1) })
    let two = try node(round(overlapping), at: 2)
    #expect(two.membership == [0, 0, 1] && two.membershipSum == nil)
    let six = try node(round(overlapping), at: 6)
    #expect(close(six.membershipSum, 7 / 6.0) && close(six.score, 100 * 3 / 7.0 + 50 * 4 / 7.0))
  }

  /// Neighbouring triangles say what anchors say, over a grid of figures: same shares, same scores, and
  /// nothing of a sum.
  @Test func trianglesAreAnchors() throws {
    let shaped = round([
      shape(0, .rising, 5, 10), shape(1, .triangle, 0, 5, 10), shape(2, .falling, 0, 5),
    ])
    var anchored = SmallRound()
    anchored.children = [SmallRound.figure("a")]
    for step in -8...48 {
      let value = Double(step) / 4
      let (one, other) = (try node(shaped, at: value), try node(anchored, at: value))
      #expect(one.membershipSum == nil && close(one.score, other.score, within: 1e-13))
      #expect(
        zip(one.membership ?? [], other.membership ?? [9]).allSatisfy {
          close($0, $1, within: 1e-15)
        })
    }
  }

  @Test func costAndRange() throws {
    let cost = round([shape(0, .zCurve, 0, 10), shape(2, .sCurve, 0, 10)], kind: .cost)
    #expect(try node(cost, at: 5).score == 50)
    #expect(close(try node(cost, at: 2.5).score, 100 - 100 * 2 * 0.0625))
    let range = round(
      [
        shape(0, .trapezoid, 10, 20, 30, 40), shape(2, .falling, 10, 20),
        shape(1, .rising, 30, 40),
      ], kind: .range)
    for (value, shares) in [
      (25.0, [1.0, 0, 0]), (15, [0.5, 0, 0.5]), (37.5, [0.25, 0.75, 0]), (5, [0, 0, 1]),
      (90, [0, 1, 0]),
    ] {
      let found = try node(range, at: value)
      #expect(zip(found.membership ?? [], shares).allSatisfy { close($0, $1, within: 1e-15) })
      #expect(found.membershipSum == nil)
    }
  }

  @Test func belowTheMinimumIsTheWorstGrade() throws {
    let round = round(overlapping, minimum: 5.5)
    let below = try node(round, at: 5)
    #expect(below.membership == [0, 0, 1] && below.membershipSum == nil)
    #expect(close(try node(round, at: 6).membershipSum, 7 / 6.0))
  }

  /// A figure beyond what is plausible, as one counted from facts can be, is placed as the limit is.
  @Test func beyondTheLimits() throws {
    let round = round(
      [shape(0, .triangle, 5, 10, 15), shape(2, .triangle, -5, 0, 8)], least: 0, most: 12)
    #expect(try node(round, at: 40).membership == node(round, at: 12).membership)
    #expect(try node(round, at: -3).membership == node(round, at: 0).membership)
  }

  /// Definitions with gaps are refused before they are used. Where one is all the same, a figure in the
  /// gap says nothing: it counts as not supplied, and the round's rule decides.
  @Test func aFigureOfNoGrade() throws {
    var round = round([shape(0, .rising, 8, 9), shape(2, .falling, 1, 2)])
    let strict = try node(round, at: 5)
    #expect(strict.absent == .notSupplied && strict.value == 5 && strict.membership == [0, 0, 1])
    #expect(strict.membershipSum == nil && strict.completeness == 0)
    round.rule.missing.notSupplied = .redistribute
    #expect(try node(round, at: 5).membership == nil)
    #expect(try node(round, at: 9).absent == nil)
  }

  @Test func aProfilesAnchorsReplaceShapes() throws {
    var round = round(overlapping)
    round.profiles = [
      Profile(
        id: "large", name: text("Large"),
        anchors: [
          IndicatorAnchors(
            indicator: "a", anchors: Anchors(grades: [0, 1, 2], values: [16, 8, 0]))
        ])
    ]
    round.alliances = ["u", "v"]
    round.set(5, "a")
    round.set(5, "a", of: "v")
    round.more = {
      $0.profiles["v"] = ProfileAssignment(profiles: ["large"], declaredBy: "office")
    }
    let result = try round.evaluate()
    #expect(close(result.node("a")?.membershipSum, 1.5))
    #expect(result.node("a", of: "v")?.membershipSum == nil)
    #expect(close(result.node("a", of: "v")?.score, 31.25))
  }

  @Test func nothingDoneUsesTheLeastFigure() throws {
    func references(_ round: SmallRound) throws -> [ReferenceAlliance: Double] {
      Dictionary(
        uniqueKeysWithValues: try round.evaluate().references.map { ($0.reference, $0.score) })
    }
    let found = try references(round(overlapping, least: 5, most: 10))
    #expect(close(found[.nothingDone], 50) && found[.allBest] == 100 && found[.allMiddle] == 50)
    #expect(try references(round(overlapping))[.nothingDone] == 0)
    #expect(try references(round(overlapping, kind: .cost))[.nothingDone] == 0)
  }

  @Test func theResultReadsBack() throws {
    var round = round(overlapping, most: 10)
    round.set(5, "a")
    let result = try round.evaluate()
    let decoded = try JSONDecoder().decode(
      EvaluationResult.self, from: Data(try json(result).utf8))
    #expect(decoded == result)
    #expect(decoded.node("a")?.membershipSum == result.node("a")?.membershipSum)
    round.rule.publish.score = false
    let published = try round.evaluate().published()
    #expect(published.node("a")?.membershipSum == nil && published.node("a")?.value == 5)
  }

  // MARK: Checklists

  private func list(required: Bool = false, needsEvidence: [Bool]) -> [ChecklistPoint] {
    needsEvidence.enumerated().map {
      ChecklistPoint(
        id: "p\($0)", weight: 1, required: required && $0 == 0, needsEvidence: $1, name: text("p"))
    }
  }

  @Test func aChecklistsShareIsPlacedByShapes() throws {
    var round = round(
      [shape(0, .sCurve, 0, 1), shape(2, .zCurve, 0, 1)], kind: .checklist,
      points: list(needsEvidence: [false, false, false, false]))
    for (point, state) in zip(["p0", "p1", "p2", "p3"], [PointState.yes, .no, .no, .no]) {
      round.checklist.set(ChecklistAnswers.Entry(state: state), alliance: "u", point: point)
    }
    // A quarter: 2 × (¼)² = ⅛.
    let node = try #require(try round.evaluate().node("a"))
    #expect(node.value == 0.25 && close(node.score, 12.5))
    #expect(zip(node.membership ?? [], [0.125, 0, 0.875]).allSatisfy { close($0, $1) })
  }

  /// Four points of weight 1, of which p0 … p2 need evidence: every claim, with evidence and without, at
  /// every stage, against the rule written out once more.
  @Test func claimsWithoutEvidenceCountAsNo() throws {
    let anchors = Anchors(grades: [0, 2], values: [1, 0])
    for stage in VerificationStage.allCases {
      for claim in PointState.allCases {
        for reported in [nil] + PointState.allCases.map(Optional.some) {
          for evidence in ["", "C1"] {
            var round = SmallRound()
            round.rule.verification = stage
            round.children = [
              .indicator(
                Indicator(
                  id: "a", weight: nil, kind: .checklist, name: text("a"), anchors: anchors,
                  points: list(needsEvidence: [true, false])))
            ]
            let entry = ChecklistAnswers.Entry(
              state: claim, reported: reported, reason: "r", evidence: evidence)
            for point in ["p0", "p1"] {
              round.checklist.set(entry, alliance: "u", point: point)
            }
            let result = try round.evaluate()
            let points = try #require(result.node("a")).points
            let counted = stage == .reported ? reported ?? claim : claim
            let isStruckOut = evidence.isEmpty && (counted == .yes || counted == .partial)
            #expect(points.map(\.state) == [isStruckOut ? .no : counted, counted])
            let lost = evidence.isEmpty && (claim == .yes || claim == .partial)
            #expect(points[0].reported == (reported ?? (lost ? claim : nil)))
            #expect(points[1].reported == reported)
            #expect(points.map(\.evidence) == [evidence, evidence])
            let worth: [PointState: Double] = [.yes: 1, .partial: 0.5, .no: 0]
            let was = points[0].reported.flatMap { worth[$0] }
            let isReduced = (was ?? 0) > (worth[points[0].state ?? .notApplicable] ?? 9)
            #expect(
              result.alliance()?.reductions.contains { $0.indicator == "p0" && $0.reported == was }
                == isReduced)
          }
        }
      }
    }
  }

  @Test func requiredPointsListsInPointsAndBonuses() throws {
    let claimed = ChecklistAnswers.Entry(state: .yes)
    let proved = ChecklistAnswers.Entry(state: .yes, evidence: "C1")
    var required = SmallRound()
    required.children = [
      .indicator(
        Indicator(
          id: "a", weight: nil, kind: .checklist, name: text("a"),
          anchors: Anchors(grades: [0, 2], values: [1, 0]),
          points: list(required: true, needsEvidence: [true, false])))
    ]
    required.checklist.set(proved, alliance: "u", point: "p1")
    required.checklist.set(claimed, alliance: "u", point: "p0")
    #expect(try required.evaluate().alliance()?.score == 0)
    required.checklist.set(proved, alliance: "u", point: "p0")
    #expect(try required.evaluate().alliance()?.score == 100)

    func item(_ id: String, full: Double) -> Indicator {
      Indicator(
        id: id, weight: nil, kind: .points, name: text(id),
        points: [
          ChecklistPoint(
            id: "\(id)-x", weight: full - 1, required: false, needsEvidence: true, name: text("x")),
          ChecklistPoint(id: "\(id)-y", weight: 1, required: false, name: text("y")),
        ], rule: PointsRule(full: full, form: .checklist))
    }
    var points = SmallRound()
    points.children = [.indicator(item("list", full: 10))]
    points.adjustments = Adjustments(items: [
      Adjustment(sign: .bonus, indicator: item("extra", full: 3))
    ])
    for id in ["list-x", "list-y", "extra-x", "extra-y"] {
      points.checklist.set(claimed, alliance: "u", point: id)
    }
    let without = try points.evaluate()
    #expect(without.node("list")?.marks?.earned == 1)
    #expect(without.node("root")?.adjustments.first?.points == 1)
    #expect(without.alliance()?.reductions.map(\.indicator) == ["extra-x", "list-x"])
    for id in ["list-x", "extra-x"] { points.checklist.set(proved, alliance: "u", point: id) }
    let with = try points.evaluate()
    #expect(with.node("list")?.marks?.earned == 10)
    #expect(with.node("root")?.adjustments.first?.points == 3)
    #expect(with.alliance()?.reductions.isEmpty == true)
  }
}
