// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// D. Diakoulaki, G. Mavrotas, L. Papayannakis, Determining objective weights in multiple criteria
/// problems: the CRITIC method, Computers & Operations Research 22 (1995) 763–770: eight Greek
/// pharmaceutical firms by profitability, market share and productivity. Figures from
/// reproductions: .202 .481 .317. Recomputed with numpy: Z by min–max; s = Z.std(0, ddof=1);
/// C = s * (1 - np.corrcoef(Z.T)).sum(0); C / C.sum().
@Suite("Diakoulaki, Mavrotas and Papayannakis 1995: pharmaceutical firms")
struct Diakoulaki1995Tests {
  @Test("CRITIC weights, deviations and correlations")
  func critic() throws {
    let table = try DecisionTable(
      rows: [
        [61, 1.08, 4.33], [20.7, 0.26, 4.34], [16.3, 1.98, 2.53], [9.0, 3.29, 1.65],
        [5.4, 2.77, 2.33], [4.0, 4.12, 1.21], [-6.1, 3.52, 2.10], [-34.6, 3.31, 0.98],
      ], directions: [.benefit, .benefit, .benefit])
    let result = try CriticWeights(table)
    expectPrinted(result.weights, [0.202, 0.481, 0.317], within: 0.0005)
    expectPrinted(
      result.weights, [0.202225539788, 0.480901729020, 0.316872731193], within: 1e-12)
    expectPrinted(
      try result.deviations.map { try #require($0) },
      [0.281217628985, 0.343533859177, 0.382897013365], within: 1e-12)
    expectPrinted(
      try [1, 2, 5].map { try #require(result.correlations[$0]) },
      [-0.656331285672, 0.811709371822, -0.934547067880], within: 1e-12)
    // Profitability below 0 has no share; min–max takes it.
    #expect(throws: ObjectiveWeightsError.negative(unit: 6, indicator: 0, value: -6.1)) {
      try EntropyWeights(table, normalisation: .shares)
    }
    expectPrinted(
      try EntropyWeights(table).weights, [0.258241994422, 0.266697365210, 0.475060640368],
      within: 1e-12)
  }
}
