// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// The network of a naval formation (舰艇编队作战系统网络效能) by eleven factors under three in five grades: a
/// page of a Chinese book, transcribed with a program in a public repository that does not name the
/// book. Weights, rows, B1 to B3 and B confirmed in stored text; recomputed with numpy. The page
/// names M(·, ∨), the operator of the leading factor, but its figures are the weighted average.
@Suite("Naval network: the operator named is not the one computed")
struct NavalNetworkTests {
  private let groups: [(weights: [Double], rows: [[Double]])] = [
    (
      [0.4, 0.35, 0.25],
      [[0.8, 0.2, 0, 0, 0], [0.7, 0.2, 0.1, 0, 0], [0.6, 0.2, 0.1, 0.1, 0]]
    ),
    (
      [0.2, 0.3, 0.2, 0.3],
      [
        [0.8, 0.2, 0, 0, 0], [0.4, 0.2, 0.2, 0.2, 0], [0.6, 0.2, 0.1, 0.1, 0],
        [0.6, 0.2, 0.1, 0.1, 0],
      ]
    ),
    (
      [0.35, 0.35, 0.3],
      [[0.6, 0.2, 0.2, 0, 0], [0.6, 0.2, 0.2, 0, 0], [0.5, 0.2, 0.1, 0.1, 0.1]]
    ),
  ]
  private let upper = [0.3, 0.36, 0.34]

  private func lower(_ composition: CompositionOperator) -> [[Double]] {
    groups.map { composition.compose(weights: $0.weights, rows: $0.rows) }
  }

  @Test("The weighted average gives the printed figures, but for two of B")
  func printed() {
    let expected = [
      [0.715, 0.2, 0.06, 0.025, 0], [0.58, 0.2, 0.11, 0.11, 0], [0.57, 0.2, 0.17, 0.03, 0.03],
    ]
    let rows = lower(.weightedAverage)
    for (row, figures) in zip(rows, expected) { expectPrinted(row, figures, within: 1e-12) }
    let result = CompositionOperator.weightedAverage.compose(weights: upper, rows: rows)
    // Printed (.62, .20, .11, .05, .01): .1154 would be .12, .0573 would be .06.
    expectPrinted(result, [0.6171, 0.2, 0.1154, 0.0573, 0.0102], within: 1e-12)
    #expect(Verdict.largest(membership: result) == [0])
    expectValidity(of: result, 1.303437)
  }

  @Test("The other operators on both levels, M(·, ∨) among them")
  func others() {
    let expected: [CompositionOperator: [Double]] = [
      .minMax: [0.34, 0.2, 0.2, 0.2, 0.1],
      .productMax: [0.096, 0.024, 0.0238, 0.0216, 0.0102],
      .minBoundedSum: [1, 1, 0.9, 0.56, 0.1],
      .balanced: [0.934286867871, 0.963353293413, 0.94, 0.783076923077, 0.34],
    ]
    for (composition, figures) in expected {
      let rows = lower(composition)
      expectPrinted(composition.compose(weights: upper, rows: rows), figures, within: 1e-11)
    }
    expectPrinted(
      lower(.productMax).flatMap { $0 },
      [
        0.32, 0.08, 0.035, 0.025, 0, 0.18, 0.06, 0.06, 0.06, 0, 0.21, 0.07, 0.07, 0.03, 0.03,
      ], within: 1e-12)
  }
}
