// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// Two examples of a Chinese tutorial, 模糊综合评价法, in a public repository of notes on modelling: the
/// quality of teaching in five grades, and of a product by nine factors under three in four grades.
/// Weights, rows, B and scores were confirmed in stored text (its repository's name was not);
/// recomputed with numpy. Both scores are slips there.
@Suite("Teaching and product quality: B right, scores wrong")
struct TeachingQualityTests {
  private let weights = [0.2, 0.3, 0.2, 0.3]
  private let rows: [[Double]] = [
    [0.4, 0.3, 0.2, 0.08, 0.02], [0.3, 0.35, 0.25, 0.08, 0.02], [0.25, 0.3, 0.3, 0.1, 0.05],
    [0.35, 0.3, 0.2, 0.1, 0.05],
  ]

  @Test("Teaching: largest says excellent, the mean of unequal scores good")
  func teaching() throws {
    let result = CompositionOperator.weightedAverage.compose(weights: weights, rows: rows)
    expectPrinted(result, [0.325, 0.315, 0.235, 0.09, 0.035], within: 1e-15)
    #expect(Verdict.largest(membership: result) == [0])
    expectValidity(of: result, 0.248016)
    #expect(Verdict.confident(membership: result, threshold: 0.6) == 1)
    let score = try #require(
      Verdict.score(membership: result, gradeScores: [95, 85, 75, 65, 50]))
    // Printed 83.375.
    #expect((score - 82.875).magnitude < 1e-12)
  }

  @Test("Teaching by the other operators: three ties, and good")
  func teachingOthers() {
    let expected: [CompositionOperator: [Double]] = [
      .minMax: [0.3, 0.3, 0.25, 0.1, 0.05],
      .productMax: [0.105, 0.105, 0.075, 0.03, 0.015],
      .minBoundedSum: [1, 1, 0.85, 0.36, 0.14],
      .balanced: [0.892307692308, 0.92, 0.873684210526, 0.9, 0.785714285714],
    ]
    for (composition, figures) in expected {
      let result = composition.compose(weights: weights, rows: rows)
      expectPrinted(result, figures, within: 1e-11)
      if composition == .balanced {
        #expect(Verdict.largest(membership: result) == [1])
      } else {
        #expect((result[0] - result[1]).magnitude < 1e-15)
      }
    }
  }

  @Test("Product: two levels, excellent")
  func product() throws {
    let groups: [([Double], [[Double]])] = [
      (
        [0.4, 0.3, 0.3], [[0.5, 0.3, 0.15, 0.05], [0.4, 0.35, 0.2, 0.05], [0.3, 0.4, 0.2, 0.1]]
      ),
      ([0.55, 0.45], [[0.6, 0.25, 0.1, 0.05], [0.45, 0.35, 0.15, 0.05]]),
      (
        [0.5, 0.25, 0.25],
        [[0.35, 0.3, 0.25, 0.1], [0.5, 0.3, 0.15, 0.05], [0.4, 0.4, 0.15, 0.05]]
      ),
    ]
    let printed = [
      [0.41, 0.345, 0.18, 0.065], [0.5325, 0.295, 0.1225, 0.05], [0.4, 0.325, 0.2, 0.075],
    ]
    let lower = groups.map { CompositionOperator.weightedAverage.compose(weights: $0, rows: $1) }
    for (row, figures) in zip(lower, printed) { expectPrinted(row, figures, within: 1e-15) }
    let result = CompositionOperator.weightedAverage.compose(weights: [0.5, 0.2, 0.3], rows: lower)
    expectPrinted(result, [0.4315, 0.329, 0.1745, 0.065], within: 1e-15)
    #expect(Verdict.largest(membership: result) == [0])
    let score = try #require(Verdict.score(membership: result, gradeScores: [90, 75, 60, 40]))
    // Printed 78.33.
    #expect((score - 76.58).magnitude < 1e-12)
  }
}
