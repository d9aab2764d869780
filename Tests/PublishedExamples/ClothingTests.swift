// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// The clothing example of Chinese textbooks on fuzzy mathematics: pattern, style, durability and
/// price of a garment in four grades (very welcome … unwelcome), two groups of customers. Figures as
/// reprinted with a MATLAB program (example 8.4, model 主因素决定型), which prints B = (.2, .3, .4, .1)
/// and (.35, .4, .2, .1); all operators recomputed with numpy.
@Suite("Clothing: two groups of customers")
struct ClothingTests {
  private let rows: [[Double]] = [
    [0.2, 0.5, 0.2, 0.1], [0.7, 0.2, 0.1, 0], [0, 0.4, 0.5, 0.1], [0.2, 0.3, 0.5, 0],
  ]
  private let first = [0.1, 0.2, 0.3, 0.4]
  private let second = [0.4, 0.35, 0.15, 0.1]

  @Test("Min-max as printed, and the verdict of each group")
  func printed() {
    let one = CompositionOperator.minMax.compose(weights: first, rows: rows)
    #expect(one == [0.2, 0.3, 0.4, 0.1])
    #expect(Verdict.largest(membership: one) == [2])
    let two = CompositionOperator.minMax.compose(weights: second, rows: rows)
    #expect(two == [0.35, 0.4, 0.2, 0.1])
    #expect(Verdict.largest(membership: two) == [1])
  }

  @Test("The other four operators")
  func others() {
    let expected: [CompositionOperator: [[Double]]] = [
      .weightedAverage: [[0.24, 0.33, 0.39, 0.04], [0.345, 0.36, 0.24, 0.055]],
      .productMax: [[0.14, 0.12, 0.2, 0.03], [0.245, 0.2, 0.08, 0.04]],
      .minBoundedSum: [[0.5, 0.9, 0.9, 0.2], [0.65, 0.85, 0.55, 0.2]],
      .balanced: [
        [0.4818181818, 0.7428571429, 0.8615384615, 0.4],
        [0.6318181818, 0.75, 0.4807692308, 0.55],
      ],
    ]
    for (composition, results) in expected {
      expectPrinted(
        composition.compose(weights: first, rows: rows), results[0], within: 1e-10)
      expectPrinted(
        composition.compose(weights: second, rows: rows), results[1], within: 1e-10)
    }
  }

  @Test("Min-bounded-sum ties where the weighted average does not")
  func ties() {
    let bounded = CompositionOperator.minBoundedSum.compose(weights: first, rows: rows)
    #expect((bounded[1] - bounded[2]).magnitude < 1e-15)
    let average = CompositionOperator.weightedAverage.compose(weights: first, rows: rows)
    #expect(Verdict.largest(membership: average) == [2])
  }
}
