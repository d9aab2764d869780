// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// E. K. Zavadskas, V. Podvezko, Integrated determination of objective criteria weights in MCDM,
/// International Journal of Information Technology & Decision Making 15 (2016) 267–283: four units,
/// four criteria, the first and third to be minimised. Figures from reproductions: .1146 .1981
/// .4185 .2689, by shares of all columns as they stand. Recomputed with numpy:
/// P = X / X.sum(0); d = 1 + (P * np.log(P)).sum(0) / np.log(4); d / d.sum().
@Suite("Zavadskas and Podvezko 2016: entropy weights")
struct ZavadskasPodvezko2016Tests {
  private let rows = [
    [3.0, 100, 10, 7], [2.5, 80, 8, 5], [1.8, 50, 20, 11], [2.2, 70, 12, 9],
  ]

  @Test("As printed, costs taken as they stand; other weights where they are turned round")
  func entropy() throws {
    let plain = try DecisionTable(
      rows: rows, directions: [.benefit, .benefit, .benefit, .benefit])
    expectPrinted(
      try EntropyWeights(plain, normalisation: .shares).weights,
      [0.1146, 0.1981, 0.4185, 0.2689], within: 5e-5)
    let turned = try DecisionTable(rows: rows, directions: [.cost, .benefit, .cost, .benefit])
    expectPrinted(
      try EntropyWeights(turned, normalisation: .shares).weights,
      [0.127746966073, 0.217353001627, 0.359859729387, 0.295040302912], within: 1e-12)
    expectPrinted(
      try EntropyWeights(turned).weights,
      [0.251777132017, 0.258413326288, 0.218173631821, 0.271635909875], within: 1e-12)
  }
}
