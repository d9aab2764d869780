// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// A restaurant by taste, service, surroundings and price in four grades, weights .4 .3 .2 .1, from
/// a Chinese introduction to the method (模糊综合评估法简单示例, dtcms.com). B = (.28, .32, .31, .09) by
/// the weighted average: the vector on which the validity index is often shown, α = 0.151.
/// Recomputed with numpy: .150538.
@Suite("Restaurant: a verdict of low validity")
struct RestaurantTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]
  private let rows: [[Double]] = [
    [0.5, 0.3, 0.2, 0], [0.2, 0.4, 0.3, 0.1], [0.1, 0.3, 0.5, 0.1], [0, 0.2, 0.4, 0.4],
  ]

  @Test("B, the largest membership and its validity")
  func weightedAverage() {
    let result = CompositionOperator.weightedAverage.compose(weights: weights, rows: rows)
    expectPrinted(result, [0.28, 0.32, 0.31, 0.09], within: 1e-15)
    #expect(Verdict.largest(membership: result) == [1])
    let index = ValidityIndex(membership: result)
    guard case .finite(let alpha) = index else {
      Issue.record("expected a number")
      return
    }
    #expect((alpha - 0.150538).magnitude < 1e-6)
    #expect(index.wording == .lowValidity)
  }

  @Test("Min-max and product-max call it excellent, the other three good")
  func operators() {
    for composition in CompositionOperator.allCases {
      let result = composition.compose(weights: weights, rows: rows)
      let expected = [.minMax, .productMax].contains(composition) ? [0] : [1]
      #expect(Verdict.largest(membership: result) == expected)
    }
  }
}
