// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill 1980, chapter 2: the brightness of four
/// chairs at 9, 15, 21 and 28 yards from a light, judged by two people. Commonly cited: .61 .24 .10
/// .05 with λmax 4.39, CI .13, and .62 .22 .10 .06 with λmax 4.1, CI .03; by the inverse square law
/// .61 .22 .11 .06. As commonly cited; the second matrix is confirmed in stored text as the first one
/// of Dong 2010. Recomputed with numpy (np.linalg.eig): the first weight of the first is .6187.
///
/// Compatibility by numpy: (w / x).sum() * (x / w).sum() / 16 with x = 1 / d ** 2, scaled.
@Suite("Saaty 1980: brightness of four chairs")
struct Saaty1980ChairsTests {
  private let first = PublishedMatrix(
    judgements: "5 6 7 4 6 4",
    weights: [0.6186687796, 0.2353228216, 0.1009339729, 0.0450744258],
    lambdaMax: 4.3907302186, consistencyRatio: 0.1447148958)
  private let second = PublishedMatrix(
    judgements: "4 6 7 3 4 2",
    weights: [0.6168229351, 0.2238286295, 0.0972342256, 0.0621142097],
    lambdaMax: 4.1022182071, consistencyRatio: 0.0378585952)

  @Test("Weights as cited")
  func weights() throws {
    expectPrinted(try first.verify(), [0.61, 0.24, 0.10, 0.05], within: 0.009)
    expectPrinted(try second.verify(), [0.62, 0.22, 0.10, 0.06], within: 0.005)
  }

  @Test("Both are compatible with the inverse square law, S = 1.024 and 1.004")
  func law() throws {
    let law = try #require(Normalisation.normalised([9.0, 15, 21, 28].map { 1 / ($0 * $0) }))
    expectPrinted(law, [0.61, 0.22, 0.11, 0.06], within: 0.005)
    for (published, expected) in [(first, 1.0243602015630116), (second, 1.0042115780284486)] {
      let index = try #require(Compatibility.index(of: try published.verify(), and: law))
      #expect((index - expected).magnitude < 1e-12)
      #expect(index < Compatibility.limit)
    }
  }
}
