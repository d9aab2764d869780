// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// 司守奎, 孙玺菁 (and others), 数学建模算法与应用 (Algorithms and Applications of Mathematical Modelling),
/// 国防工业出版社, examples 14.2 and 14.3: the yearly appraisal of a member of staff by four factors, and
/// by eighteen under four, in five grades. Weights, rows and B were confirmed in stored notebooks and
/// programs that work the book's examples; recomputed with numpy.
@Suite("Staff appraisal, one and two levels")
struct YearEndStaffTests {
  private let weights = [0.25, 0.2, 0.25, 0.3]
  private let rows: [[Double]] = [
    [0.1, 0.5, 0.4, 0, 0], [0.2, 0.5, 0.2, 0.1, 0], [0.2, 0.5, 0.3, 0, 0],
    [0.2, 0.6, 0.2, 0, 0],
  ]

  @Test("Example 14.2 as printed, and by the other operators: good by each")
  func oneLevel() {
    let expected: [CompositionOperator: [Double]] = [
      .weightedAverage: [0.175, 0.53, 0.275, 0.02, 0],
      .minMax: [0.2, 0.3, 0.25, 0.1, 0],
      .productMax: [0.06, 0.18, 0.1, 0.02, 0],
      .minBoundedSum: [0.7, 1, 0.9, 0.1, 0],
      .balanced: [0.878571428571, 0.961904761905, 0.863636363636, 0.2, 0],
    ]
    for (composition, figures) in expected {
      let result = composition.compose(weights: weights, rows: rows)
      expectPrinted(result, figures, within: 1e-11)
      #expect(Verdict.largest(membership: result) == [1])
    }
  }

  private let groups: [(weights: [Double], rows: [[Double]])] = [
    (
      [0.2, 0.3, 0.3, 0.2],
      [
        [0.8, 0.15, 0.05, 0, 0], [0.2, 0.6, 0.1, 0.1, 0], [0.5, 0.4, 0.1, 0, 0],
        [0.1, 0.3, 0.5, 0.05, 0.05],
      ]
    ),
    (
      [0.3, 0.2, 0.1, 0.2, 0.2],
      [
        [0.3, 0.5, 0.15, 0.05, 0], [0.2, 0.2, 0.4, 0.1, 0.1], [0.4, 0.4, 0.1, 0.1, 0],
        [0.1, 0.3, 0.3, 0.2, 0.1], [0.3, 0.2, 0.2, 0.2, 0.1],
      ]
    ),
    (
      [0.1, 0.2, 0.3, 0.2, 0.2],
      [
        [0.1, 0.3, 0.5, 0.1, 0], [0.2, 0.3, 0.3, 0.1, 0.1], [0.2, 0.3, 0.35, 0.15, 0],
        [0.1, 0.3, 0.4, 0.1, 0.1], [0.1, 0.4, 0.3, 0.1, 0.1],
      ]
    ),
    (
      [0.3, 0.2, 0.2, 0.3],
      [
        [0.3, 0.4, 0.2, 0.1, 0], [0.1, 0.4, 0.3, 0.1, 0.1], [0.2, 0.3, 0.4, 0.1, 0],
        [0.4, 0.3, 0.2, 0.1, 0],
      ]
    ),
  ]
  private let upper = [0.4, 0.3, 0.2, 0.1]

  private var lower: [[Double]] {
    groups.map { CompositionOperator.weightedAverage.compose(weights: $0.weights, rows: $0.rows) }
  }

  @Test("Example 14.3: the four factors and B as printed; good, at low validity")
  func twoLevels() {
    let printed = [
      [0.39, 0.39, 0.17, 0.04, 0.01], [0.25, 0.33, 0.235, 0.125, 0.06],
      [0.15, 0.32, 0.355, 0.115, 0.06], [0.27, 0.35, 0.26, 0.1, 0.02],
    ]
    for (row, figures) in zip(lower, printed) { expectPrinted(row, figures, within: 1e-12) }
    let result = CompositionOperator.weightedAverage.compose(weights: upper, rows: lower)
    expectPrinted(result, [0.288, 0.354, 0.2355, 0.0865, 0.036], within: 1e-12)
    #expect(Verdict.largest(membership: result) == [1])
    expectValidity(of: result, 0.334201)
    #expect(ValidityIndex(membership: result).wording == .lowValidity)
  }

  @Test("Example 14.3: min-max and product-max of the four factors tie at the top")
  func ties() {
    let expected: [CompositionOperator: [Double]] = [
      .minMax: [0.39, 0.39, 0.235, 0.125, 0.06],
      .productMax: [0.156, 0.156, 0.071, 0.0375, 0.018],
    ]
    for (composition, figures) in expected {
      let result = composition.compose(weights: upper, rows: lower)
      expectPrinted(result, figures, within: 1e-12)
      #expect((result[0] - result[1]).magnitude < 1e-15)
    }
  }
}
