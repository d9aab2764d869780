// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// X. Xu, A note on the subjective and objective integrated approach to determine attribute
/// weights, European Journal of Operational Research 156 (2004) 530–532: entropy weights of four units and
/// four attributes, the last one nearly constant. Figures from reproductions: .4630 .3992 .1378
/// .0000. Recomputed with numpy: P = X / X.sum(0); d = 1 + (P * np.log(P)).sum(0) / np.log(4).
@Suite("Xu 2004: a nearly constant attribute")
struct Xu2004Tests {
  @Test("Entropy weights as printed")
  func entropy() throws {
    let table = try DecisionTable(
      rows: [[30, 30, 38, 29], [19, 54, 86, 29], [19, 15, 85, 28.9], [68, 70, 60, 29]],
      directions: [.benefit, .benefit, .benefit, .benefit])
    let weights = try EntropyWeights(table, normalisation: .shares).weights
    expectPrinted(weights, [0.4630, 0.3992, 0.1378, 0.0000], within: 5e-5)
    expectPrinted(
      weights, [0.4629522868994, 0.3992035489896, 0.1378408561385, 3.307972495e-6], within: 1e-12)
  }
}
