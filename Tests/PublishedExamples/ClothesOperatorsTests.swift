// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// Clothes by colour, workmanship, brand and style in three grades: the example of `fuzzy_eval` in
/// 张敬信's R package mathmodels and in its book on mathematical modelling, whose documentation names
/// all five operators, each scaled to sum 1. Confirmed in stored text: weights, rows and (.70, .16,
/// .14) of the weighted average. The other operators recomputed with numpy.
@Suite("Clothes: five operators, one of them of another opinion")
struct ClothesOperatorsTests {
  private let weights = [0.3, 0.3, 0.3, 0.1]
  private let rows: [[Double]] = [
    [0.8, 0.1, 0.1], [0.7, 0.2, 0.1], [0.6, 0.2, 0.2], [0.7, 0.1, 0.2],
  ]

  @Test("The weighted average as printed")
  func printed() {
    let result = CompositionOperator.weightedAverage.compose(weights: weights, rows: rows)
    expectPrinted(result, [0.7, 0.16, 0.14], within: 1e-15)
    expectValidity(of: result, 1.71875)
    #expect(ValidityIndex(membership: result).wording == .veryValid)
  }

  @Test("The other operators, as composed and scaled to sum 1")
  func others() throws {
    let expected: [CompositionOperator: [[Double]]] = [
      .minMax: [[0.3, 0.2, 0.2], [0.428571428571, 0.285714285714, 0.285714285714]],
      .productMax: [[0.24, 0.06, 0.06], [0.666666666667, 0.166666666667, 0.166666666667]],
      .minBoundedSum: [[1, 0.6, 0.5], [0.47619047619, 0.285714285714, 0.238095238095]],
      .balanced: [
        [0.85, 0.866666666667, 0.733333333333], [0.34693877551, 0.353741496599, 0.299319727891],
      ],
    ]
    for (composition, figures) in expected {
      let result = composition.compose(weights: weights, rows: rows)
      expectPrinted(result, figures[0], within: 1e-11)
      expectPrinted(try #require(Normalisation.normalised(result)), figures[1], within: 1e-11)
      #expect(Verdict.largest(membership: result) == [composition == .balanced ? 1 : 0])
    }
  }

  @Test("The weighted mean with unequal grade scores, of the same documentation: 57.345")
  func unequalScores() throws {
    let membership = [0.318, 0.351, 0.203, 0.128]
    let scores = [30.0, 60, 75, 90]
    let score = try #require(Verdict.score(membership: membership, gradeScores: scores))
    #expect((score - 57.345).magnitude < 1e-12)
    #expect(Verdict.largest(membership: membership) == [1])
  }
}
