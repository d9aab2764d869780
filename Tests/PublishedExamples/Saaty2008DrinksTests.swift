// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// T. L. Saaty, Decision making with the analytic hierarchy process, International Journal of
/// Services Sciences 1 (2008) 83–98: relative consumption of coffee, wine, tea, beer, sodas, milk and
/// water in the US. Printed: .177 .019 .042 .116 .190 .129 .327, CR .022. Recomputed with numpy: equal.
@Suite("Saaty 2008: drinks")
struct Saaty2008DrinksTests {
  private let drinks = PublishedMatrix(
    judgements: "9 5 2 1 1 1/2 1/3 1/9 1/9 1/9 1/9 1/3 1/4 1/3 1/9 1/2 1 1/3 2 1/2 1/3",
    weights: [
      0.1774567474, 0.0191494760, 0.0418311817, 0.1164170317, 0.1895723753, 0.1287805485,
      0.3267926393,
    ],
    lambdaMax: 7.1766290393, consistencyRatio: 0.0223016464)

  @Test("Weights and CR as printed")
  func printed() throws {
    expectPrinted(
      try drinks.verify(), [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327], within: 0.0006)
    #expect((drinks.consistencyRatio - 0.022).magnitude < 0.0005)
  }

  @Test("Asking the other way round gives other weights than the reciprocals: a property of n > 3")
  func mirror() throws {
    let matrix = try drinks.matrix()
    let weights = PrincipalEigenvector.priorities(of: matrix).weights
    let mirrored = PrincipalEigenvector.priorities(of: matrix.transposed).weights
    let inverted = try #require(Normalisation.normalised(mirrored.map { 1 / $0 }))
    let difference = zip(weights, inverted).map { ($0 - $1).magnitude }.max() ?? 0
    #expect(difference > 1e-4 && difference < 0.01)
  }
}
