// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// The garment example of a Chinese lecture (第七讲 模糊综合评价法, example 1): colour, style, price,
/// durability and comfort in four grades, customers with the weights .1 .1 .15 .3 .35. Printed by
/// min-max: B = (.35, .30, .30, .15), scaled because its sum is 1.1: (.32, .27, .27, .14). Recomputed
/// with numpy: equal.
@Suite("Garment lecture: min-max and scaling")
struct GarmentLectureTests {
  private let weights = [0.1, 0.1, 0.15, 0.3, 0.35]
  private let rows: [[Double]] = [
    [0.2, 0.5, 0.3, 0], [0.1, 0.3, 0.5, 0.1], [0, 0.1, 0.6, 0.3], [0, 0.4, 0.5, 0.1],
    [0.5, 0.3, 0.2, 0],
  ]

  @Test("B and its scaled form as printed")
  func printed() throws {
    let result = CompositionOperator.minMax.compose(weights: weights, rows: rows)
    #expect(result == [0.35, 0.3, 0.3, 0.15])
    let scaled = try #require(Normalisation.normalised(result))
    expectPrinted(scaled, [0.32, 0.27, 0.27, 0.14], within: 0.005)
  }

  @Test("By the weighted average the verdict is another: average instead of very welcome")
  func weightedAverage() {
    let result = CompositionOperator.weightedAverage.compose(weights: weights, rows: rows)
    expectPrinted(result, [0.205, 0.32, 0.39, 0.085], within: 1e-15)
    #expect(Verdict.largest(membership: result) == [2])
    let minMax = CompositionOperator.minMax.compose(weights: weights, rows: rows)
    #expect(Verdict.largest(membership: minMax) == [0])
    #expect(ValidityIndex(membership: minMax).wording == .lowValidity)
  }
}
