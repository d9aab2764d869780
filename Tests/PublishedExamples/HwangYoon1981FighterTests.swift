// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// C. L. Hwang, K. Yoon, Multiple attribute decision making, Springer 1981, section on the entropy
/// method: four fighter aircraft by maximum speed, range, payload, cost, reliability and
/// manoeuvrability. Table and weights as commonly cited: .0649 .2055 .0133 .0829 .3570 .2764. The
/// book takes shares of all columns, of the cost too, without turning it round. Recomputed with
/// numpy: P = X / X.sum(0); d = 1 + (P * np.log(P)).sum(0) / np.log(4); d / d.sum(). The cited ones
/// differ from these by up to .0017: they look drawn from entropies of four decimals.
@Suite("Hwang and Yoon 1981: fighter aircraft")
struct HwangYoon1981FighterTests {
  private let rows = [
    [2.0, 1500, 20000, 5.5, 5, 9], [2.5, 2700, 18000, 6.5, 3, 5], [1.8, 2000, 21000, 4.5, 7, 7],
    [2.2, 1800, 20000, 5.0, 5, 5],
  ]

  @Test("Entropy weights as in the book, the cost taken as it stands")
  func book() throws {
    let table = try DecisionTable(
      rows: rows, directions: [.benefit, .benefit, .benefit, .benefit, .benefit, .benefit])
    let result = try EntropyWeights(table, normalisation: .shares)
    expectPrinted(
      result.weights, [0.0649, 0.2055, 0.0133, 0.0829, 0.3570, 0.2764], within: 0.0018)
    expectPrinted(
      result.weights,
      [
        0.064189734602, 0.206088164236, 0.013444590874, 0.081325628615, 0.358680024345,
        0.276271857328,
      ], within: 1e-12)
    expectPrinted(
      try result.entropies.map { try #require($0) },
      [
        0.994688925257, 0.982948213592, 0.998887591178, 0.993271097087, 0.970322724808,
        0.977141197219,
      ], within: 1e-12)
  }

  @Test("With the cost turned round, by shares and by min–max; CRITIC")
  func directions() throws {
    // numpy: cost column X.min() / X for shares, (max - X) / (max - min) for min–max.
    let table = try DecisionTable(
      rows: rows, directions: [.benefit, .benefit, .benefit, .cost, .benefit, .benefit])
    expectPrinted(
      try EntropyWeights(table, normalisation: .shares).weights,
      [
        0.064459757924, 0.206955103647, 0.013501147474, 0.077461093154, 0.360188863294,
        0.277434034508,
      ], within: 1e-12)
    expectPrinted(
      try EntropyWeights(table).weights,
      [
        0.155937933599, 0.173892577617, 0.119105499367, 0.126134442254, 0.134326493004,
        0.290603054159,
      ], within: 1e-12)
    expectPrinted(
      try CriticWeights(table).weights,
      [
        0.235874438316, 0.208818456671, 0.127000272791, 0.130615474728, 0.120926158904,
        0.176765198591,
      ], within: 1e-12)
  }
}
