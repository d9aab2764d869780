// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// T. J. Ross, Fuzzy Logic with Engineering Applications (McGraw-Hill 1995; Wiley 2004, 2010), the
/// chapter on decision making with fuzzy information: a computer by performance, cost, availability
/// and software, weights .4 .3 .2 .1, graded superior, excellent, adequate or inferior. The weights,
/// the min-max composition and e = (.1, .3, .4, .2) were confirmed in stored text of the book; the
/// rows are as commonly cited, and they give e. The other operators recomputed with numpy.
@Suite("Ross: a computer, adequate")
struct RossComputerTests {
  private let weights = [0.4, 0.3, 0.2, 0.1]
  private let rows: [[Double]] = [
    [0.1, 0.3, 0.4, 0.2], [0, 0.1, 0.8, 0.1], [0.1, 0.6, 0.2, 0.1], [0.1, 0.4, 0.3, 0.2],
  ]

  @Test("Min-max as printed: adequate, at low validity")
  func printed() {
    let result = CompositionOperator.minMax.compose(weights: weights, rows: rows)
    #expect(result == [0.1, 0.3, 0.4, 0.2])
    #expect(Verdict.largest(membership: result) == [2])
    expectValidity(of: result, 0.333333)
  }

  @Test("Three of the other operators agree, balanced says inferior")
  func others() {
    let expected: [CompositionOperator: [Double]] = [
      .weightedAverage: [0.07, 0.31, 0.47, 0.15],
      .productMax: [0.04, 0.12, 0.24, 0.08],
      .minBoundedSum: [0.3, 0.7, 1, 0.5],
      .balanced: [0.633333333333, 0.585714285714, 0.752941176471, 0.766666666667],
    ]
    for (composition, figures) in expected {
      let result = composition.compose(weights: weights, rows: rows)
      expectPrinted(result, figures, within: 1e-11)
      #expect(Verdict.largest(membership: result) == [composition == .balanced ? 3 : 2])
    }
  }

  @Test("The confidence criterion on the weighted average: adequate from λ .4 to .8")
  func confident() {
    let result = CompositionOperator.weightedAverage.compose(weights: weights, rows: rows)
    #expect(Verdict.confident(membership: result, threshold: 0.35) == 1)
    for threshold in [0.4, 0.5, 0.6, 0.7, 0.8] {
      #expect(Verdict.confident(membership: result, threshold: threshold) == 2)
    }
    #expect(Verdict.confident(membership: result, threshold: 0.9) == 3)
  }
}
