// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// T. L. Saaty, Theory and Applications of the Analytic Network Process, RWS 2005: Bethesda, Boston,
/// Pittsburgh and Santa Fe by culture, family, housing, jobs and transportation. Judgements as in the
/// tests of the public package AHPy, which cite the book; figures recomputed with numpy. Synthesis
/// there .229 .275 .385 .111, recomputed .2291 .2748 .3852 .1110.
@Suite("Saaty 2005: a city to live in")
struct Saaty2005CitiesTests {
  private let goal = PublishedMatrix(
    judgements: "1/5 3 1/2 5 7 1 7 1/4 3 7",
    weights: [
      0.1521670832, 0.4334543681, 0.0715564760, 0.3050064324, 0.0378156403,
    ],
    lambdaMax: 5.2252352209, consistencyRatio: 0.0502757190)

  private let culture = PublishedMatrix(
    judgements: "1/2 1 1/2 5/2 1 2/5",
    weights: [
      0.1634553310, 0.3451602554, 0.1462241582, 0.3451602554,
    ],
    lambdaMax: 4.0062305749, consistencyRatio: 0.0023076203)

  private let family = PublishedMatrix(
    judgements: "2 1/3 4 1/8 2 9",
    weights: [
      0.2096221482, 0.0982440578, 0.6353502461, 0.0567835479,
    ],
    lambdaMax: 4.0311955492, consistencyRatio: 0.0115539071)

  private let housing = PublishedMatrix(
    judgements: "5 1/2 5/2 1/9 1/4 7",
    weights: [
      0.2622825333, 0.0467365272, 0.5713068328, 0.1196741066,
    ],
    lambdaMax: 4.1207618313, consistencyRatio: 0.0447266042)

  private let jobs = PublishedMatrix(
    judgements: "1/2 3 4 6 8 1",
    weights: [
      0.2793041439, 0.5586082877, 0.0868475845, 0.0752399839,
    ],
    lambdaMax: 4.0103629022, consistencyRatio: 0.0038381119)

  private let transportation = PublishedMatrix(
    judgements: "3/2 1/2 4 2/7 5/2 9",
    weights: [
      0.2488890826, 0.1570335974, 0.5327227434, 0.0613545766,
    ],
    lambdaMax: 4.0026631397, consistencyRatio: 0.0009863480)

  @Test("Six matrices and their synthesis")
  func hierarchy() throws {
    let local = try [culture, family, housing, jobs, transportation].map { try $0.verify() }
    let result = synthesis(try goal.verify(), local)
    expectPrinted(result, [0.2291036, 0.2747681, 0.3851609, 0.1109674], within: 1e-7)
  }
}
