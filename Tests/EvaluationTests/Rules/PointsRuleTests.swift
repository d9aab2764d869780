// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// Every form of a points rule, figure by figure.
@Suite struct PointsRuleTests {
  /// The points that a figure brings, through a whole evaluation.
  private func earned(_ rule: PointsRule, _ figure: Double) throws -> Marks {
    var round = SmallRound()
    round.children = [RuleRound.points("x", rule)]
    round.set(figure, "x")
    let node = try #require(try round.evaluate().node("x"))
    #expect(node.membership == nil && node.value == figure + 0)
    let marks = try #require(node.marks)
    #expect(close(node.score, 100 * marks.earned / rule.full))
    return marks
  }

  /// 满分10分：5项以上10分，3—4项6分，1—2项2分.
  @Test func stepsGiveThePointsOfTheFirstOneReached() throws {
    let rule = PointsRule(
      full: 10, form: .steps,
      steps: [(5, 10), (3, 6), (1, 2)].map { PointsStep(from: $0.0, points: $0.1) })
    let expected: [(Double, Double, Int?)] = [
      (7, 10, 0), (5, 10, 0), (5 - 1e-12, 10, 0), (4.999, 6, 1), (3, 6, 1), (2.9, 2, 2), (1, 2, 2),
      (0.99, 0, nil), (0, 0, nil), (-1, 0, nil),
    ]
    for (figure, points, step) in expected {
      let marks = try earned(rule, figure)
      #expect(marks.earned == points && marks.step == step && marks.full == 10, "\(figure)")
    }
  }

  @Test func stepsDownwards() throws {
    // 不超过10%得8分，不超过20%得4分.
    let rule = PointsRule(
      full: 8, form: .steps,
      steps: [PointsStep(upTo: 10, points: 8), PointsStep(upTo: 20, points: 4)])
    for (figure, points) in [(0, 8), (10, 8), (10.01, 4), (20, 4), (20.01, 0)]
      as [(Double, Double)]
    {
      #expect(try earned(rule, figure).earned == points, "\(figure)")
    }
  }

  @Test func linearStepsMeetAtTheirBorders() throws {
    let up = PointsRule(
      full: 10, form: .steps,
      steps: [(80, 10), (60, 6), (40, 0)].map { PointsStep(from: $0.0, points: $0.1) },
      linear: true)
    for (figure, points) in [
      (90, 10), (80, 10), (70, 8), (60, 6), (50, 3), (40, 0), (39, 0),
    ] as [(Double, Double)] {
      #expect(close(try earned(up, figure).earned, points), "\(figure)")
    }
    let down = PointsRule(
      full: 10, form: .steps,
      steps: [PointsStep(upTo: 10, points: 10), PointsStep(upTo: 30, points: 2)], linear: true)
    for (figure, points) in [(5, 10), (10, 10), (20, 6), (30, 2), (31, 0)] as [(Double, Double)] {
      #expect(close(try earned(down, figure).earned, points), "\(figure)")
    }
  }

  /// 每满…得…分 over a grid of figures, against whole numbers in tenths.
  @Test func everyUnitCountsOnceItIsWhole() throws {
    for whole in [true, false] {
      for above in [0, 20] {
        let rule = PointsRule(
          full: 6, form: .perUnit,
          perUnit: PointsPerUnit(
            points: 0.5, each: 0.3, above: Double(above) / 10, base: 1, whole: whole))
        for tenths in stride(from: 0, through: 80, by: 1) {
          // 0.1 + 0.2 and the like must not lose a unit.
          let figure = Double(tenths) * 0.1
          var expected = 0.0
          if tenths >= above {
            let units =
              whole ? Double((tenths - above) / 3) : Double(tenths - above) / 3
            expected = min(6, 1 + 0.5 * units)
          }
          #expect(
            close(try earned(rule, figure).earned, expected), "\(tenths), \(above), \(whole)")
        }
      }
    }
  }

  @Test func belowTheLeastFigureThereIsNotEvenTheBase() throws {
    let rule = PointsRule(
      full: 9, form: .perUnit, perUnit: PointsPerUnit(points: 1, from: 3, base: 2))
    for (figure, points) in [(0, 0), (2.9, 0), (3, 5), (4.5, 6), (7, 9), (100, 9)]
      as [(Double, Double)]
    {
      #expect(try earned(rule, figure).earned == points, "\(figure)")
    }
  }

  @Test func awardedPointsAreTheFigure() throws {
    let rule = PointsRule(full: 15, form: .awarded)
    for (figure, points) in [(0, 0), (7.5, 7.5), (15, 15), (16, 15), (-1, 0)]
      as [(Double, Double)]
    {
      #expect(try earned(rule, figure).earned == points)
    }
  }

  /// All states of three points, 3⁠+⁠2⁠+⁠1 of 6, the second required.
  @Test func everyListOfThreePoints() throws {
    let states: [PointState?] = [.yes, .partial, .no, .notApplicable, nil]
    for treatment in [MissingRule.Treatment.worstGrade, .redistribute] {
      for a in states {
        for b in states {
          for c in states {
            var round = SmallRound()
            round.rule.missing.notSupplied = treatment
            round.children = [RuleRound.list("x", [3, 2, 1], required: 1)]
            for (place, state) in [a, b, c].enumerated() {
              round.checklist.set(
                ChecklistAnswers.Entry(state: state), alliance: "u", point: "x-\(place)")
            }
            let counted = [a, b, c].map { treatment == .worstGrade ? $0 ?? .no : $0 }
            let node = try #require(try round.evaluate().node("x"))
            let words = "\(a?.rawValue ?? "-") \(b?.rawValue ?? "-") \(c?.rawValue ?? "-")"
            if [a, b, c].allSatisfy({ $0 == .notApplicable }) {
              #expect(node.absent == .notApplicable && node.marks == nil, "\(words)")
              continue
            }
            if [a, b, c].allSatisfy({ $0 == nil || $0 == .notApplicable }) {
              #expect(node.absent == .notSupplied)
              #expect(node.marks?.earned == (treatment == .worstGrade ? 0 : nil), "\(words)")
              continue
            }
            var (kept, applying) = (0.0, 0.0)
            for (weight, state) in zip([3.0, 2, 1], counted) {
              switch state {
              case .yes: kept += weight
              case .partial: kept += weight / 2
              case .no, .notApplicable, nil: break
              }
              if state != nil, state != .notApplicable { applying += weight }
            }
            let expected = counted[1] == .no ? 0 : 6 * kept / applying
            #expect(close(node.marks?.earned, expected), "\(words)")
          }
        }
      }
    }
  }

  @Test func whatIsNotSuppliedHasNoPointsOrLeavesTheTable() throws {
    var round = SmallRound()
    round.children = [
      RuleRound.points("a", PointsRule(full: 30, form: .awarded)),
      RuleRound.points("b", PointsRule(full: 20, form: .awarded)),
    ]
    round.set(24, "a")
    let strict = try #require(try round.evaluate().alliance())
    #expect(close(strict.score, 48) && close(strict.nodes[0].marks?.earned, 24))
    #expect(close(strict.bounds?.worst, 48) && close(strict.bounds?.best, 88))
    #expect(close(strict.completeness, 0.6) && strict.nodes[2].marks?.earned == 0)
    round.rule.missing.notSupplied = .redistribute
    let lenient = try #require(try round.evaluate().alliance())
    #expect(close(lenient.score, 80) && lenient.bounds == strict.bounds)
    #expect(lenient.nodes[2].marks == nil && lenient.nodes[2].absent == .notSupplied)
  }
}
