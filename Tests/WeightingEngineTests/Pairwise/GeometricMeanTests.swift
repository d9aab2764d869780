// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Geometric mean and column mean")
struct GeometricMeanTests {
  /// A random matrix over the fundamental scale.
  private func matrix(_ count: Int, _ random: inout RandomNumbers) throws -> JudgementMatrix {
    let upper = try (0..<(count * (count - 1) / 2)).map { _ in
      try #require(fundamentalScale.randomElement(using: &random))
    }
    return try JudgementMatrix(count: count, upperTriangle: upper)
  }

  @Test("Mirroring negates the logarithms exactly and inverts the weights")
  func mirror() throws {
    var random = RandomNumbers(seed: 5)
    for count in 2...30 {
      let matrix = try matrix(count, &random)
      let logarithms = GeometricMean.logarithms(of: matrix)
      #expect(GeometricMean.logarithms(of: matrix.transposed) == logarithms.map { -$0 })
      let weights = GeometricMean.priorities(of: matrix).weights
      let mirrored = GeometricMean.priorities(of: matrix.transposed).weights
      let product = weights[0] * mirrored[0]
      for (left, right) in zip(weights, mirrored) {
        #expect((left * right / product - 1).magnitude < 1e-14)
      }
    }
  }

  @Test("The geometric mean is the least squares solution in logarithms")
  func leastSquares() throws {
    var random = RandomNumbers(seed: 6)
    for count in 3...9 {
      let matrix = try matrix(count, &random)
      let weights = GeometricMean.priorities(of: matrix).weights
      func error(_ weights: [Double]) -> Double {
        var sum = 0.0
        for row in 0..<count {
          for column in 0..<count {
            let term =
              Elementary.log(matrix[row, column])
              - Elementary.log(weights[row] / weights[column])
            sum += term * term
          }
        }
        return sum
      }
      for item in 0..<count {
        for factor in [0.99, 1.01] {
          var other = weights
          other[item] *= factor
          #expect(error(other) > error(weights))
        }
      }
    }
  }

  @Test("Both against a plain computation by products and roots")
  func naive() throws {
    var random = RandomNumbers(seed: 7)
    for _ in 0..<200 {
      let matrix = try matrix(4, &random)
      let means = (0..<4).map { row in
        (matrix[row, 0] * matrix[row, 1] * matrix[row, 2] * matrix[row, 3])
          .squareRoot().squareRoot()
      }
      let total = means.reduce(0, +)
      for (weight, mean) in zip(GeometricMean.priorities(of: matrix).weights, means) {
        #expect((weight - mean / total).magnitude < 1e-15)
      }
      let result = ColumnMean.priorities(of: matrix)
      for row in 0..<4 {
        var weight = 0.0
        for column in 0..<4 {
          let sum = (0..<4).reduce(0.0) { $0 + matrix[$1, column] }
          weight += matrix[row, column] / sum / 4
        }
        #expect((result.weights[row] - weight).magnitude < 1e-15)
      }
      var ratios = 0.0
      for row in 0..<4 {
        for column in 0..<4 {
          ratios += matrix[row, column] * result.weights[column] / result.weights[row]
        }
      }
      #expect((result.lambdaMax - ratios / 4).magnitude < 1e-12)
      // Σ aᵢⱼ wⱼ ÷ wᵢ pairs x with 1 ÷ x: no choice of weights can bring it below n.
      #expect(result.lambdaMax >= 4 - 1e-14)
    }
  }

  @Test("The inconsistent 3 × 3 matrix on which three methods were reported to differ")
  func threeMethods() throws {
    // numpy: eigenvector .7785 .1799 .0416, column mean .7273 .2212 .0515 for (9, 9, 9).
    let matrix = try JudgementMatrix(count: 3, upperTriangle: [9, 9, 9])
    let eigenvector = PrincipalEigenvector.priorities(of: matrix).weights
    let columnMean = ColumnMean.priorities(of: matrix).weights
    for (weight, expected) in zip(eigenvector, [0.7785, 0.1799, 0.0416]) {
      #expect((weight - expected).magnitude < 5e-5)
    }
    for (weight, expected) in zip(columnMean, [0.7273, 0.2212, 0.0515]) {
      #expect((weight - expected).magnitude < 5e-5)
    }
  }
}
