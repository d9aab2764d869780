// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// F. Cho, Analytic hierarchy process for survey data in R, vignette of the public package ahpsurvey:
/// Saaty's five criteria for a city (Saaty 2004, the matrix of Saaty 2005), and 200 simulated answers.
/// Printed figures confirmed in stored text.
///
/// Recomputed with numpy: np.linalg.eig; E = A * w / w[:, None]; np.maximum(E, 1 / E);
/// (G / G.sum(0)).mean(1).
@Suite("ahpsurvey: criteria for a city, errors of judgements and a group of 200")
struct AhpsurveyCitiesTests {
  private let published = PublishedMatrix(
    judgements: "1/5 3 1/2 5 7 1 7 1/4 3 7",
    weights: [0.152167083204, 0.433454368081, 0.071556476006, 0.305006432390, 0.037815640319],
    lambdaMax: 5.225235220931, consistencyRatio: 0.050275718958)

  @Test("Weights, and CR .0508 by a random index of 1.11")
  func weights() throws {
    expectPrinted(try published.verify(), [0.1522, 0.4335, 0.0716, 0.3050, 0.0378], within: 5e-5)
    let result = PrincipalEigenvector.priorities(of: try published.matrix())
    for table in [RandomIndex.alonsoLamata2006, .simulated2026] {
      #expect((try #require(result.consistency(by: table).ratio) - 0.0508).magnitude <= 6e-5)
    }
  }

  @Test("How far each judgement is from the ratio of weights, largest 1.76 and 1.64")
  func errors() throws {
    let weights = try published.verify()
    let matrix = try published.matrix()
    var errors: [Double] = []
    for row in 0..<5 {
      for column in (row + 1)..<max(5, row + 1) {
        let error = matrix[row, column] * weights[column] / weights[row]
        errors.append(max(error, 1 / error))
      }
    }
    expectPrinted(
      errors, [1.76, 1.41, 1.00, 1.24, 1.16, 1.42, 1.64, 1.07, 1.59, 1.15], within: 0.005)
  }

  @Test("Random indices of 500,000 matrices for each n agree with ours to the printed digits")
  func randomIndices() throws {
    let printed = [
      0.525, 0.884, 1.11, 1.25, 1.34, 1.41, 1.45, 1.49, 1.51, 1.54, 1.55, 1.57, 1.58,
    ]
    for (place, figure) in printed.enumerated() {
      let index = try #require(RandomIndex.simulated2026.value(count: place + 3))
      // Half a printed unit, and what two simulations may differ by.
      #expect((index - figure).magnitude <= (place < 2 ? 0.0005 : 0.005) + 0.0015)
    }
  }

  @Test("The geometric mean of 200 judgements gives nearly the mean of 200 weights")
  func group() throws {
    // Printed with three digits after the point on both sides of the diagonal.
    let group = try JudgementMatrix(
      elements: [
        1, 0.220, 3.093, 0.488, 4.64, 4.541, 1, 6.461, 1.704, 6.15, 0.323, 0.155, 1, 0.249, 2.93,
        2.048, 0.587, 4.019, 1, 7.04, 0.216, 0.163, 0.342, 0.142, 1,
      ], tolerance: 0.01)
    let weights = ColumnMean.priorities(of: group).weights
    expectPrinted(
      weights, [0.156716792066, 0.444161142597, 0.076754834367, 0.280059881514, 0.042307349456],
      within: 1e-11)
    // The means of the column-mean weights of the 200, as printed.
    expectPrinted(weights, [0.1620, 0.4367, 0.0761, 0.2827, 0.0424], within: 0.008)
  }
}
