// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// T. L. Saaty, A scaling method for priorities in hierarchical structures, Journal of Mathematical
/// Psychology 15 (1977) 234–281: distances of six cities from Philadelphia, and the wealth of seven
/// nations. Matrices as commonly cited; figures recomputed with numpy. The recomputed weights round
/// to the commonly cited ones, except where noted.
@Suite("Saaty 1977: distances and wealth of nations")
struct Saaty1977Tests {
  /// Cairo, Tokyo, Chicago, San Francisco, London, Montreal.
  private let distances = PublishedMatrix(
    judgements: "1/3 8 3 3 7 9 3 3 9 1/6 1/5 2 1/3 6 6",
    weights: [
      0.2618527459, 0.3974863738, 0.0334347369, 0.1163865516, 0.1642405647, 0.0265990271,
    ],
    lambdaMax: 6.4536296231, consistencyRatio: 0.0731660682)

  /// US, USSR, China, France, UK, Japan, West Germany.
  private let wealth = PublishedMatrix(
    judgements: "4 9 6 6 5 5 7 5 5 3 4 1/5 1/5 1/7 1/5 1 1/3 1/3 1/3 1/3 2",
    weights: [
      0.4271150217, 0.2302931903, 0.0208384109, 0.0523856209, 0.0523856209, 0.1227194008,
      0.0942627346,
    ],
    lambdaMax: 7.6077202689, consistencyRatio: 0.0767323572)

  @Test("Distances: weights within .002 of those cited, .263 .397 .033 .116 .164 .027")
  func cities() throws {
    // Cairo is cited as .263, recomputed .2619.
    expectPrinted(
      try distances.verify(), [0.263, 0.397, 0.033, 0.116, 0.164, 0.027], within: 0.0012)
  }

  @Test("Distances: the true shares are near, which is what the example is for")
  func trueDistances() throws {
    // Miles as cited: 5729, 7449, 660, 2732, 3658, 400; shares .278 .361 .032 .132 .177 .019.
    let miles = [5729.0, 7449, 660, 2732, 3658, 400]
    let shares = try #require(Normalisation.normalised(miles))
    expectPrinted(try distances.verify(), shares, within: 0.04)
  }

  @Test("Wealth: France and the UK, judged alike, get the same weight to the bit")
  func nations() throws {
    // Cited .429 .231 .021 .053 .053 .119 .095, λmax 7.61; recomputed .427 .230 .021 .052 .052
    // .123 .094, λmax 7.608.
    let weights = try wealth.verify()
    expectPrinted(weights, [0.429, 0.231, 0.021, 0.053, 0.053, 0.119, 0.095], within: 0.004)
    #expect(weights[3] == weights[4])
  }
}
