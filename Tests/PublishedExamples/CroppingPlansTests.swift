// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// Three ways of farming by yield, quality class, labour, net income and effect on the land, from
/// 张敬信's book on mathematical modelling with R (chapter on fuzzy comprehensive evaluation), after
/// Chinese textbooks of fuzzy mathematics. Figures, memberships, weights, B and scores confirmed in
/// stored text; recomputed with numpy. The book's grades run from poor to very good.
@Suite("Cropping plans: figures become memberships")
struct CroppingPlansTests {
  private let weights = [0.2, 0.1, 0.15, 0.3, 0.25]
  private let figures: [[Double]] = [
    [592.5, 3, 55, 72, 4], [529, 2, 38, 105, 3], [412, 1, 32, 85, 2],
  ]

  private func rows(_ plan: Int) throws -> [[Double]] {
    let functions = try [
      MembershipFunction(benefit: [550, 450, 350, 0], gradeCount: 4),
      MembershipFunction(cost: [1, 2, 3, 4], gradeCount: 4),
      MembershipFunction(cost: [20, 40, 60, 80], gradeCount: 4),
      MembershipFunction(benefit: [130, 90, 50, 0], gradeCount: 4),
      MembershipFunction(cost: [1, 2, 3, 4], gradeCount: 4),
    ]
    return try zip(functions, figures[plan]).map { try #require($0.membership(of: $1)) }
  }

  private func result(_ plan: Int) throws -> [Double] {
    CompositionOperator.weightedAverage.compose(weights: weights, rows: try rows(plan))
  }

  @Test("Memberships as printed, best grade first")
  func memberships() throws {
    let printed: [[[Double]]] = [
      [[1, 0, 0, 0], [0, 0, 1, 0], [0, 0.25, 0.75, 0], [0, 0.55, 0.45, 0], [0, 0, 0, 1]],
      [
        [0.79, 0.21, 0, 0], [0, 1, 0, 0], [0.1, 0.9, 0, 0], [0.375, 0.625, 0, 0], [0, 0, 1, 0],
      ],
      [
        [0, 0.62, 0.38, 0], [1, 0, 0, 0], [0.4, 0.6, 0, 0], [0, 0.875, 0.125, 0], [0, 1, 0, 0],
      ],
    ]
    for (plan, expected) in printed.enumerated() {
      for (row, figures) in zip(try rows(plan), expected) {
        expectPrinted(row, figures, within: 1e-12)
      }
    }
  }

  @Test("B as printed")
  func results() throws {
    let printed = [
      [0.2, 0.2025, 0.3475, 0.25], [0.2855, 0.4645, 0.25, 0], [0.16, 0.7265, 0.1135, 0],
    ]
    for (plan, expected) in printed.enumerated() {
      expectPrinted(try result(plan), expected, within: 1e-12)
    }
  }

  @Test("The largest membership does not tell two plans apart, the weighted mean does")
  func verdicts() throws {
    let largest = try (0..<3).map { Verdict.largest(membership: try result($0)) }
    #expect(largest == [[2], [1], [1]])
    let scores = try (0..<3).compactMap {
      Verdict.score(membership: try result($0), gradeScores: [90, 75, 60, 30])
    }
    expectPrinted(scores, [61.5375, 75.5325, 75.6975], within: 1e-10)
  }

  @Test("Sulphur dioxide of .07 against .05, .15, .25 and .5, of the same chapter")
  func sulphurDioxide() throws {
    let function = try MembershipFunction(cost: [0.05, 0.15, 0.25, 0.5], gradeCount: 4)
    expectPrinted(try #require(function.membership(of: 0.07)), [0.8, 0.2, 0, 0], within: 1e-12)
  }

  /// The book's spread of every bell is .05; its first bell only falls, which .07 does not notice.
  @Test("The same by bells, as printed")
  func bells() throws {
    let printed = [9.231163e-01, 2.780373e-01, 1.533811e-03, 8.705427e-17]
    for (middle, figure) in zip([0.05, 0.15, 0.25, 0.5], printed) {
      let bell = try MembershipShape(.gaussian, [middle, 0.05])
      let membership = try #require(bell.membership(of: 0.07))
      #expect((membership / figure - 1).magnitude < 1e-6)
    }
  }

  /// The same author's program for this example in another language gives the two middle grades
  /// trapezoids, so that memberships sum to 2 within: they are scaled here.
  @Test("Yield and income by trapezoids, best grade first")
  func trapezoids() throws {
    let yield = try trapezoids(
      [450, 550], [350, 450, 550, 650], [250, 350, 450, 550], [350, 450])
    let income = try trapezoids([90, 130], [50, 90, 130, 170], [0, 50, 90, 130], [50, 90])
    let expected: [(MembershipShapes, Double, [Double])] = [
      (yield, 592.5, [1, 0.575, 0, 0]), (yield, 529, [0.79, 1, 0.21, 0]),
      (yield, 412, [0, 0.62, 1, 0.38]), (income, 72, [0, 0.55, 1, 0.45]),
      (income, 105, [0.375, 1, 0.625, 0]), (income, 85, [0, 0.875, 1, 0.125]),
    ]
    for (shapes, figure, degrees) in expected {
      expectPrinted(try #require(shapes.degrees(of: figure)), degrees, within: 1e-12)
      let scaled = try #require(shapes.membership(of: figure))
      let sum = degrees.reduce(0, +)
      #expect((scaled.sum - sum).magnitude < 1e-12)
      expectPrinted(scaled.membership, degrees.map { $0 / sum }, within: 1e-12)
    }
  }

  private func trapezoids(_ points: [Double]...) throws -> MembershipShapes {
    let forms: [MembershipShape.Form] = [.rising, .trapezoid, .trapezoid, .falling]
    let shapes = try zip(forms, points).enumerated().map { grade, stated in
      (grade: grade, shape: try MembershipShape(stated.0, stated.1))
    }
    return try #require(MembershipShapes(shapes, gradeCount: 4))
  }
}
