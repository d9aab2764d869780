// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// T. L. Saaty, The Analytic Hierarchy Process, McGraw-Hill 1980: six criteria for choosing a school
/// (learning, friends, school life, vocational training, college preparation, music classes).
/// Matrix as commonly cited; figures recomputed with numpy. The weights round to the cited .32 .14 .03
/// .13 .24 .14; λmax is often cited as 7.49, recomputed it is 7.42.
@Suite("Saaty 1980: choice of a school")
struct Saaty1980SchoolTests {
  private let criteria = PublishedMatrix(
    judgements: "4 3 1 3 4 7 3 1/5 1 1/5 1/5 1/6 1 1/3 3",
    weights: [
      0.3207701833, 0.1395027454, 0.0347683077, 0.1284860185, 0.2373899947, 0.1390827504,
    ],
    lambdaMax: 7.4198701019, consistencyRatio: 0.2290113068)

  @Test("Weights .32 .14 .03 .13 .24 .14, and a CR far above 0.10")
  func weights() throws {
    expectPrinted(
      try criteria.verify(), [0.32, 0.14, 0.03, 0.13, 0.24, 0.14], within: 0.005)
  }

  @Test("A copy that goes round has 3 on both sides of the diagonal: refused with its place")
  func contradictoryCopy() {
    let copy: [[Double]] = [
      [1, 4, 3, 1, 3, 4], [1.0 / 4, 1, 7, 3, 1.0 / 5, 1],
      [1.0 / 3, 1.0 / 7, 1, 1.0 / 5, 1.0 / 5, 1.0 / 6], [1, 1.0 / 3, 5, 1, 1, 3],
      [1.0 / 3, 5, 5, 1, 1, 3], [1.0 / 4, 1, 6, 3, 1.0 / 3, 1],
    ]
    let expected = JudgementMatrixError.notReciprocal(row: 3, column: 5, value: 3, mirror: 3)
    #expect(throws: expected) { try JudgementMatrix(elements: copy.flatMap { $0 }) }
  }
}
