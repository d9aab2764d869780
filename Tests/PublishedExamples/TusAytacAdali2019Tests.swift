// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// A. Tuş, E. Aytaç Adalı, The new combination with CRITIC and WASPAS methods for the time and
/// attendance software selection problem, Opsearch 56 (2019) 528–538: five programs by price and
/// five benefits. Figures from reproductions: .157 .249 .168 .121 .154 .151, which come out where
/// the price is not turned round. Recomputed with numpy: Z by min–max;
/// s = Z.std(0, ddof=1); C = s * (1 - np.corrcoef(Z.T)).sum(0); C / C.sum().
@Suite("Tuş and Aytaç Adalı 2019: attendance software")
struct TusAytacAdali2019Tests {
  private let rows: [[Double]] = [
    [5000, 3, 3, 4, 3, 2], [680, 5, 3, 2, 2, 1], [2000, 3, 2, 3, 4, 3], [600, 4, 3, 1, 2, 2],
    [800, 2, 4, 3, 3, 4],
  ]

  @Test("CRITIC weights as printed, the price taken as a benefit")
  func printed() throws {
    let table = try DecisionTable(
      rows: rows, directions: [.benefit, .benefit, .benefit, .benefit, .benefit, .benefit])
    let weights = try CriticWeights(table).weights
    expectPrinted(weights, [0.157, 0.249, 0.168, 0.121, 0.154, 0.151], within: 0.0005)
    expectPrinted(
      weights,
      [
        0.157003432042, 0.249489243164, 0.167675249193, 0.121100222430, 0.154099291586,
        0.150632561586,
      ], within: 1e-12)
  }

  @Test("The price as a cost gives other weights: its correlations change their sign")
  func direction() throws {
    let table = try DecisionTable(
      rows: rows, directions: [.cost, .benefit, .benefit, .benefit, .benefit, .benefit])
    expectPrinted(
      try CriticWeights(table).weights,
      [
        0.184066407331, 0.213028978511, 0.142214162321, 0.158300641223, 0.168382221283,
        0.134007589332,
      ], within: 1e-12)
  }
}
