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
}
