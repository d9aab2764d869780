// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// E. Turban, D. Zhou, J. Ma: A group decision support approach to evaluating journals, Information &
/// Management 42 (2004) 31–44, doi 10.1016/j.im.2003.12.003: a journal by its impact factor, weight
/// .35, and by six experts, .65 divided among those who answer, in grades A to D, composed by
/// product and bounded sum. Weights, rows and (.639, .387, 0, 0) of section 4 and appendix A.8 were
/// confirmed in stored text; volume and pages are as commonly cited. Recomputed with numpy.
@Suite("Turban, Zhou and Ma: a journal, grade A")
struct TurbanJournalTests {
  private let rows: [[Double]] = [
    [0.6, 0.4, 0, 0], [0.5, 0.5, 0, 0], [0.9, 0.1, 0, 0], [0, 1, 0, 0], [1, 0, 0, 0],
    // The last expert gave .9 and .3, so B sums to 1.026.
    [0.9, 0.3, 0, 0],
  ]
  /// One of the six experts abstains: .65 ÷ 5.
  private let weights = [0.35, 0.13, 0.13, 0.13, 0.13, 0.13]

  @Test("Product and bounded sum as printed, which is the weighted average")
  func printed() throws {
    let composition = try #require(CompositionOperator(name: "product-bounded-sum"))
    let result = composition.compose(weights: weights, rows: rows)
    expectPrinted(result, [0.639, 0.387, 0, 0], within: 1e-15)
    #expect(result == CompositionOperator.weightedAverage.compose(weights: weights, rows: rows))
    #expect(Verdict.largest(membership: result) == [0])
    expectValidity(of: result, 0.658915)
    let scaled = try #require(Normalisation.normalised(result))
    expectPrinted(scaled, [0.622807017544, 0.377192982456, 0, 0], within: 1e-11)
  }

  @Test("Min-max gives both grades the weight of the impact factor; the others say A")
  func others() {
    let expected: [CompositionOperator: [Double]] = [
      .minMax: [0.35, 0.35, 0, 0],
      .productMax: [0.21, 0.14, 0, 0],
      .minBoundedSum: [0.87, 0.84, 0, 0],
      .balanced: [0.672051282051, 0.607391304348, 0, 0],
    ]
    for (composition, figures) in expected {
      let result = composition.compose(weights: weights, rows: rows)
      expectPrinted(result, figures, within: 1e-11)
      let best = composition == .minMax ? [0, 1] : [0]
      #expect(Verdict.largest(membership: result) == best)
    }
  }
}
