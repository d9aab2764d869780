// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Principal eigenvector")
struct PrincipalEigenvectorTests {
  @Test("Weights and λmax agree with sixty-digit arithmetic, however contradictory the judgements")
  func againstTable() throws {
    let lines = eigenvectorTable.split(separator: ";")
    var checked = 0
    for line in lines {
      let words = line.split { $0 == " " || $0 == "\n" }
      guard let first = words.first else { continue }
      let count = try #require(Int(first))
      let numbers = try words.dropFirst().map { try #require(Double(String($0))) }
      let pairs = count * (count - 1) / 2
      #expect(numbers.count == pairs + 2 + count)
      let matrix = try JudgementMatrix(count: count, upperTriangle: Array(numbers[..<pairs]))
      let result = PrincipalEigenvector.priorities(of: matrix)
      let separation = numbers[pairs + 1]
      // A few units in the last place times the condition of the problem.
      let allowed = 8 * 0x1p-53 / separation
      let lambda = numbers[pairs]
      #expect((result.lambdaMax - lambda).magnitude <= allowed * lambda)
      for (weight, expected) in zip(result.weights, numbers[(pairs + 2)...]) {
        #expect((weight - expected).magnitude <= allowed * expected, "n = \(count)")
      }
      checked += 1
    }
    #expect(checked == 33)
  }

  @Test("Permuting the items permutes the weights bit for bit")
  func permutations() throws {
    var random = RandomNumbers(seed: 3)
    for count in [3, 4, 5, 8, 13, 30] {
      for contradictory in [false, true] {
        let upper = (0..<(count * (count - 1) / 2)).map { _ in
          contradictory
            ? Elementary.exp(Double.random(in: -9...9, using: &random))
            : Double.random(in: 0.7...1.4, using: &random)
        }
        let matrix = try JudgementMatrix(count: count, upperTriangle: upper)
        for method in PrioritisationMethod.allCases {
          let result = method.priorities(of: matrix)
          for _ in 0..<4 {
            let order = Array(0..<count).shuffled(using: &random)
            let moved = try #require(matrix.reordered(order))
            let other = method.priorities(of: moved)
            #expect(other.weights == order.map { result.weights[$0] })
            #expect(other.lambdaMax == result.lambdaMax)
          }
        }
      }
    }
  }

  @Test("Perfectly consistent matrices up to n = 30: λmax = n, weights as made, CR 0, all methods")
  func consistent() throws {
    var random = RandomNumbers(seed: 4)
    for count in 1...30 {
      let made = (0..<count).map { _ in Double.random(in: 1...50, using: &random) }
      let total = made.reduce(0, +)
      var upper: [Double] = []
      for row in 0..<count {
        for column in (row + 1)..<max(count, row + 1) { upper.append(made[row] / made[column]) }
      }
      let matrix = try JudgementMatrix(count: count, upperTriangle: upper)
      for method in PrioritisationMethod.allCases {
        let result = method.priorities(of: matrix)
        #expect((result.lambdaMax - Double(count)).magnitude <= 1e-12 * Double(count))
        for (weight, item) in zip(result.weights, made) {
          #expect((weight - item / total).magnitude <= 1e-14)
        }
        let consistency = Consistency(count: count, lambdaMax: result.lambdaMax)
        #expect(consistency.index >= 0 && consistency.index <= 1e-12)
      }
    }
  }

  @Test("One and two items are exact")
  func smallest() throws {
    let one = try JudgementMatrix(count: 1, upperTriangle: [])
    let two = try JudgementMatrix(count: 2, upperTriangle: [1.0 / 3])
    for method in PrioritisationMethod.allCases {
      #expect(method.priorities(of: one) == PriorityVector(weights: [1], lambdaMax: 1))
      #expect(
        method.priorities(of: two) == PriorityVector(weights: [0.25, 0.75], lambdaMax: 2))
    }
  }

  @Test("The weights are the eigenvector's, not a row's or the mirrored matrix's")
  func rowAgainstColumn() throws {
    // Taking a row of numpy's eigenvector matrix, or the eigenvector of the transpose (which puts
    // the least important first), are mistakes seen in public code.
    let matrix = try JudgementMatrix(count: 4, upperTriangle: [4, 3, 7, 1.0 / 3, 3, 5])
    let weights = PrincipalEigenvector.priorities(of: matrix).weights
    let mirrored = PrincipalEigenvector.priorities(of: matrix.transposed).weights
    #expect(weights[0] > weights[2] && weights[2] > weights[1] && weights[1] > weights[3])
    #expect(mirrored[0] < mirrored[2] && mirrored[2] < mirrored[1])
    for row in 0..<4 {
      let image = (0..<4).reduce(0.0) { $0 + matrix[row, $1] * weights[$1] }
      #expect((image / weights[row] - 4.118_418_024_3).magnitude < 1e-9)
    }
    #expect((weights.reduce(0, +) - 1).magnitude < 1e-15)
  }

  @Test("All 4,913 matrices of three items: closed form, mirror and permutation exact, CR ≥ 0")
  func threeItems() throws {
    var worst = 0.0
    var exactly = true
    for first in fundamentalScale {
      for second in fundamentalScale {
        for third in fundamentalScale {
          let matrix = try JudgementMatrix(count: 3, upperTriangle: [first, second, third])
          let result = PrincipalEigenvector.priorities(of: matrix)
          // The geometric means by products, and t³ = a₁₃ ÷ (a₁₂ a₂₃), without any of ours.
          let means = [first * second, third / first, 1 / (second * third)].map(cubeRoot)
          let total = means.reduce(0, +)
          for (weight, mean) in zip(result.weights, means) {
            worst = max(worst, (weight - mean / total).magnitude / weight)
          }
          let ratio = cubeRoot(second / (first * third))
          worst = max(worst, (result.lambdaMax - (1 + ratio + 1 / ratio)).magnitude)
          let consistency = result.consistency()
          exactly = exactly && consistency.index >= 0 && (consistency.ratio ?? -1) >= 0
          let byMeans = GeometricMean.priorities(of: matrix)
          exactly = exactly && result.weights == byMeans.weights
          // Mirrored: the logarithms negated, the same λmax.
          let mirrored = PrincipalEigenvector.priorities(of: matrix.transposed)
          exactly = exactly && mirrored.lambdaMax == result.lambdaMax
          exactly =
            exactly
            && GeometricMean.logarithms(of: matrix.transposed)
              == GeometricMean.logarithms(of: matrix).map { -$0 }
          for order in [[0, 2, 1], [1, 2, 0]] {
            guard let moved = matrix.reordered(order) else { exactly = false; continue }
            let other = PrincipalEigenvector.priorities(of: moved)
            exactly =
              exactly && other.weights == order.map { result.weights[$0] }
              && other.lambdaMax == result.lambdaMax
          }
        }
      }
    }
    #expect(worst < 1e-14)
    #expect(exactly)
  }

  /// ∛x by Newton's steps, for x > 0.
  private func cubeRoot(_ x: Double) -> Double {
    var root = x > 1 ? x / 2 + 0.5 : 1
    for _ in 0..<200 {
      let next = (2 * root + x / (root * root)) / 3
      if next >= root { break }
      root = next
    }
    return root
  }

  @Test("A tournament in a circle: no item is ahead, and λmax is what the circle gives")
  func tournament() throws {
    // Every item a times each of its (n − 1)/2 followers: each row sums to
    // 1 + (n − 1)/2 × (a + 1/a).
    for count in stride(from: 5, through: 29, by: 2) {
      for judgement in [2.0, 9, 1e9] {
        let followers = (count - 1) / 2
        var upper: [Double] = []
        for row in 0..<count {
          for column in (row + 1)..<max(count, row + 1) {
            upper.append(column - row <= followers ? judgement : 1 / judgement)
          }
        }
        let matrix = try JudgementMatrix(count: count, upperTriangle: upper)
        let result = PrincipalEigenvector.priorities(of: matrix)
        let expected = 1 + Double(followers) * (judgement + 1 / judgement)
        #expect((result.lambdaMax / expected - 1).magnitude < 1e-14)
        for weight in result.weights {
          #expect((weight * Double(count) - 1).magnitude < 1e-14)
        }
      }
    }
  }
}
