// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// Wikipedia, "Analytic hierarchy process – leader example" (CC BY-SA; figures only): Tom, Dick and
/// Harry by experience, education, charisma and age. Printed: criteria .547 .127 .270 .056, result
/// Tom .358, Dick .493, Harry .149. Recomputed with numpy: experience is .5476, which rounds to .548.
@Suite("Wikipedia: choosing a leader")
struct WikipediaLeaderTests {
  private let criteria = PublishedMatrix(
    judgements: "4 3 7 1/3 3 5",
    weights: [
      0.5475692390, 0.1265552844, 0.2699499225, 0.0559255542,
    ],
    lambdaMax: 4.1184180243, consistencyRatio: 0.0438585275)

  private let experience = PublishedMatrix(
    judgements: "1/4 4 9",
    weights: [
      0.2171656088, 0.7170650412, 0.0657693500,
    ],
    lambdaMax: 3.0368955408, consistencyRatio: 0.0318065007)

  private let education = PublishedMatrix(
    judgements: "3 1/5 1/7",
    weights: [
      0.1883940966, 0.0809612320, 0.7306446714,
    ],
    lambdaMax: 3.0648875799, consistencyRatio: 0.0559375689)

  private let charisma = PublishedMatrix(
    judgements: "5 9 4",
    weights: [
      0.7428666222, 0.1938816334, 0.0632517444,
    ],
    lambdaMax: 3.0712653128, consistencyRatio: 0.0614356145)

  private let age = PublishedMatrix(
    judgements: "1/3 5 9",
    weights: [
      0.2654333419, 0.6716254530, 0.0629412051,
    ],
    lambdaMax: 3.0290637668, consistencyRatio: 0.0250549714)

  @Test("Criteria, and the result as printed")
  func hierarchy() throws {
    let weights = try criteria.verify()
    expectPrinted(weights, [0.547, 0.127, 0.270, 0.056], within: 0.0006)
    let local = try [experience, education, charisma, age].map { try $0.verify() }
    expectPrinted(synthesis(weights, local), [0.358, 0.493, 0.149], within: 0.0005)
    expectPrinted(
      synthesis(weights, local), [0.3581368, 0.4927882, 0.1490750], within: 1e-7)
  }
}
