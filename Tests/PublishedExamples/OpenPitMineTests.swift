// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// Five plans for the slopes of an open-pit mine by ore, investment, cost, instability and net
/// present value: an example of Chinese textbooks (谢季坚, 刘承平, 模糊数学方法及其应用, as commonly cited;
/// reprinted in Python数学建模算法与应用 of 司守奎 and 孙玺菁, 国防工业出版社). Figures, membership functions and
/// weights were confirmed in two stored programs; B = (.7435, .5919, .6789, .3600, .3905) is as
/// commonly cited. Recomputed with numpy. The columns are plans here, not grades.
@Suite("Open-pit mine: the best of five plans")
struct OpenPitMineTests {
  private let weights = [0.25, 0.2, 0.2, 0.1, 0.25]

  /// The membership of each plan in "good", by criterion.
  private func rows() throws -> [[Double]] {
    let figures: [[Double]] = [
      [4700, 6700, 5900, 8800, 7600], [5000, 5500, 5300, 6800, 6000], [4, 6.1, 5.5, 7, 6.8],
      [30, 50, 40, 200, 160], [1500, 700, 1000, 50, 100],
    ]
    let functions = try [
      MembershipFunction(benefit: [8800, 0], gradeCount: 2),
      MembershipFunction(cost: [0, 8000], gradeCount: 2),
      MembershipFunction(cost: [5.5, 8], gradeCount: 2),
      MembershipFunction(cost: [0, 200], gradeCount: 2),
      MembershipFunction(benefit: [1500, 50], gradeCount: 2),
    ]
    return try zip(functions, figures).map { function, row in
      try row.map { try #require(function.membership(of: $0))[0] }
    }
  }

  @Test("The weighted average: plan one")
  func printed() throws {
    let result = CompositionOperator.weightedAverage.compose(weights: weights, rows: try rows())
    expectPrinted(result, [0.7435, 0.5919, 0.6789, 0.36, 0.3905], within: 5e-5)
    expectPrinted(
      result, [0.743522727273, 0.591909874608, 0.678906739812, 0.36, 0.390529780564],
      within: 1e-11)
    #expect(Verdict.largest(membership: result) == [0])
  }

  @Test("The other operators: a five-way tie, a tie of two, of three, and another plan")
  func others() throws {
    let expected: [CompositionOperator: [Double]] = [
      .minMax: [0.25, 0.25, 0.25, 0.25, 0.25],
      .productMax: [0.25, 0.190340909091, 0.2, 0.25, 0.215909090909],
      .minBoundedSum: [1, 1, 1, 0.6, 0.784482758621],
      .balanced: [
        0.791837968561, 0.80090397802, 0.7802385182, 0.546774193548, 0.705615000772,
      ],
    ]
    let best: [CompositionOperator: [Int]] = [
      .minMax: [0, 1, 2, 3, 4], .productMax: [0, 3], .minBoundedSum: [0, 1, 2], .balanced: [1],
    ]
    for (composition, figures) in expected {
      let result = composition.compose(weights: weights, rows: try rows())
      expectPrinted(result, figures, within: 1e-11)
      #expect(Verdict.largest(membership: result) == best[composition])
    }
    let tied = CompositionOperator.minMax.compose(weights: weights, rows: try rows())
    #expect(ValidityIndex(membership: tied).wording == .invalid)
  }
}
