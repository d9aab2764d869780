// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// J. Rezaei, Best-worst multi-criteria decision-making method: some properties and a linear model,
/// Omega 64 (2016) 126–130: buying a car by quality, price, comfort, safety and style; price is the
/// best criterion, style the worst. Tables 2–4, weights of the linear model in section 4; figures
/// from a reproduction. Recomputed with scipy.optimize.linprog(method="highs") over (w, ξ).
@Suite("Rezaei 2016: buying a car")
struct Rezaei2016CarTests {
  private func result(_ toOthers: [Double], _ toWorst: [Double]) throws -> BestWorst {
    try BestWorst(best: 1, worst: 4, bestToOthers: toOthers, othersToWorst: toWorst)
  }

  @Test("Table 2, without contradiction")
  func consistent() throws {
    let car = try result([2, 1, 4, 2, 8], [4, 8, 2, 4, 1])
    expectPrinted(car.weights, [0.2105, 0.4211, 0.1053, 0.2105, 0.0526], within: 5e-5)
    #expect(car.deviation == 0)
    #expect(car.consistencyRatio == 0)
    #expect(car.furthest == [])
  }

  @Test("Table 3, slightly contradictory")
  func slight() throws {
    let car = try result([2, 1, 4, 3, 8], [4, 8, 2, 3, 1])
    expectPrinted(car.weights, [0.2295, 0.4481, 0.1148, 0.1530, 0.0546], within: 5e-5)
    #expect((car.deviation - 0.0109).magnitude < 5e-5)
    // linprog: .22950820 .44808743 .11475410 .15300546 .05464481, ξ .01092896; in full 1/91.5.
    #expect((car.deviation - 1 / 91.5).magnitude < 1e-15)
    // Safety: |3 × 3 − 8| ÷ (64 − 8).
    #expect(car.consistencyRatio == 1.0 / 56)
    #expect(car.furthest == [3])
    #expect(car.threshold == 0.2958)
  }

  @Test("Table 4, contradictory: comfort and safety judged the other way round")
  func contradictory() throws {
    let car = try result([2, 1, 4, 3, 8], [4, 8, 4, 2, 1])
    // linprog: .24615385 .43076923 .12307692 .15384615 .04615385, ξ .06153846
    expectPrinted(
      car.weights, [0.24615385, 0.43076923, 0.12307692, 0.15384615, 0.04615385], within: 5e-9)
    #expect((car.deviation - 0.06153846).magnitude < 5e-9)
    #expect(car.furthest == [2])
    #expect((car.consistencyRatio - 8.0 / 56).magnitude < 1e-15)
  }
}
