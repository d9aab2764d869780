// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// The example of the fuzzy AHP of V. Pereira's pyDecision (Python, fuzzy_ahp_method), four criteria
/// with triangular judgements; it computes Buckley's fuzzy geometric mean and the centroid.
///
/// numpy: r = D.prod(1) ** (1 / 4); w = r / r.sum(0)[::-1]; c = w.mean(1); c / c.sum().
@Suite("Four criteria with triangular judgements")
struct FuzzyCriteriaTests {
  @Test("Fuzzy and crisp weights")
  func weights() throws {
    let matrix = try TriangularMatrix(
      lows: JudgementMatrix(count: 4, upperTriangle: [4, 3, 6, 1 / 3.0, 2, 2]),
      modes: JudgementMatrix(count: 4, upperTriangle: [5, 4, 7, 1 / 2.0, 3, 3]),
      highs: JudgementMatrix(count: 4, upperTriangle: [6, 5, 8, 1, 4, 4]))
    #expect(matrix[2, 1] == TriangularNumber(low: 1, mode: 2, high: 3))
    let result = FuzzyGeometricMean.priorities(of: matrix)
    let fuzzy = [
      [0.4282495207, 0.6097294194, 0.8588453123], [0.0848795628, 0.1311853852, 0.2182037144],
      [0.1169172951, 0.1961679059, 0.3085866523], [0.0437080337, 0.0629172894, 0.0985846568],
    ]
    for (weight, expected) in zip(result.fuzzyWeights, fuzzy) {
      expectPrinted([weight.low, weight.mode, weight.high], expected, within: 1e-9)
    }
    expectPrinted(
      result.weights, [0.6006457948, 0.1375149256, 0.1968577658, 0.0649815138], within: 1e-9)
  }
}
