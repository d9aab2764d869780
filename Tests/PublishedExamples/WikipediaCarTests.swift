// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// Wikipedia, "Analytic hierarchy process – car example" (CC BY-SA; figures only): criteria cost,
/// safety, style, capacity; below, the parts of cost (price, fuel, maintenance, resale) and six cars
/// by price, safety, style, passengers and cargo. Judgements as in the tests of the public package
/// AHPy; figures recomputed with numpy. Criteria cited as .510 .234 .041 .215 (style .0405, capacity
/// .2151).
@Suite("Wikipedia: choosing a car")
struct WikipediaCarTests {
  private let criteria = PublishedMatrix(
    judgements: "3 7 3 9 1 1/7",
    weights: [
      0.5100750218, 0.2343521936, 0.0405187470, 0.2150540377,
    ],
    lambdaMax: 4.1992351181, consistencyRatio: 0.0737907845)

  private let cost = PublishedMatrix(
    judgements: "2 5 3 2 2 1/2",
    weights: [
      0.4880537885, 0.2515361029, 0.0998625565, 0.1605475521,
    ],
    lambdaMax: 4.0407051021, consistencyRatio: 0.0150759637)

  private let price = PublishedMatrix(
    judgements: "9 9 1 1/2 5 1 1/9 1/9 1/7 1/9 1/9 1/7 1/2 5 6",
    weights: [
      0.2461754169, 0.0245542607, 0.0245542607, 0.2461754169, 0.3657506321, 0.0927900129,
    ],
    lambdaMax: 6.4228708377, consistencyRatio: 0.0682049738)

  private let safety = PublishedMatrix(
    judgements: "1 5 7 9 1/3 5 7 9 1/3 2 9 1/8 2 1/8 1/9",
    weights: [
      0.2162438528, 0.2162438528, 0.0751599120, 0.0360302536, 0.0222946810, 0.4340274478,
    ],
    lambdaMax: 6.5011188411, consistencyRatio: 0.0808256195)

  private let style = PublishedMatrix(
    judgements: "1 7 5 9 6 7 5 9 6 1/6 3 1/3 7 5 1/5",
    weights: [
      0.3578592265, 0.3578592265, 0.0388610119, 0.1550852156, 0.0227524858, 0.0675828337,
    ],
    lambdaMax: 6.6323314113, consistencyRatio: 0.1019889373)

  private let passengers = PublishedMatrix(
    judgements: "1 1/2 1 3 1/2 1/2 1 3 1/2 2 6 1 3 1/2 1/6",
    weights: [
      0.1363636364, 0.1363636364, 0.2727272727, 0.1363636364, 0.0454545455, 0.2727272727,
    ],
    lambdaMax: 6.0000000000, consistencyRatio: 0.0000000000)

  private let cargo = PublishedMatrix(
    judgements: "1 1/2 1/2 1/2 1/3 1/2 1/2 1/2 1/3 1 1 1/2 1 1/2 1/2",
    weights: [
      0.0893980439, 0.0893980439, 0.1701869510, 0.1701869510, 0.1701869510, 0.3106430593,
    ],
    lambdaMax: 6.0138251043, consistencyRatio: 0.0022298555)

  @Test("Seven matrices")
  func matrices() throws {
    expectPrinted(try criteria.verify(), [0.510, 0.234, 0.041, 0.215], within: 0.0006)
    for matrix in [cost, price, safety, style, passengers, cargo] { try matrix.verify() }
  }

  @Test("Passengers are judged in perfect proportion: λmax = 6, weights 3 3 6 3 1 6 of 22")
  func consistentMatrix() throws {
    let result = PrincipalEigenvector.priorities(of: try passengers.matrix())
    #expect((result.lambdaMax - 6).magnitude <= 4 * 6.0.ulp)
    expectPrinted(result.weights, [3, 3, 6, 3, 1, 6].map { $0 / 22 }, within: 1e-15)
  }

  @Test("Style is above the limit of 0.10 with both tables, by different amounts")
  func tableMatters() throws {
    let lambdaMax = PrincipalEigenvector.priorities(of: try style.matrix()).lambdaMax
    let saaty = try #require(Consistency(count: 6, lambdaMax: lambdaMax).ratio)
    let alonso = try #require(
      Consistency(count: 6, lambdaMax: lambdaMax, table: .alonsoLamata2006).ratio)
    // CI .12646628 ÷ 1.24 = .1019889, ÷ 1.2479 = .1013433.
    #expect((saaty - 0.1019889).magnitude < 1e-6)
    #expect((alonso - 0.1013433).magnitude < 1e-6)
  }
}
