// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Triangular judgements")
struct FuzzyGeometricMeanTests {
  private func random(_ count: Int, _ random: inout RandomNumbers) throws -> JudgementMatrix {
    let upper = try (0..<(count * (count - 1) / 2)).map { _ in
      try #require(fundamentalScale.randomElement(using: &random))
    }
    return try JudgementMatrix(count: count, upperTriangle: upper)
  }

  @Test("Crisp judgements give the geometric mean")
  func degenerate() throws {
    var generator = RandomNumbers(seed: 33)
    for count in 1...30 {
      let matrix = try random(count, &generator)
      let weights = GeometricMean.priorities(of: matrix).weights
      for fuzzy in [
        TriangularMatrix(around: matrix, steps: 0),
        try TriangularMatrix(lows: matrix, modes: matrix, highs: matrix),
      ] {
        let result = FuzzyGeometricMean.priorities(of: fuzzy)
        for item in 0..<count {
          let weight = result.fuzzyWeights[item]
          #expect((weight.mode - weights[item]).magnitude < 1e-15)
          #expect(weight.high / weight.low - 1 < 1e-14)
          #expect((result.weights[item] - weights[item]).magnitude < 1e-15)
        }
      }
    }
  }

  /// np.prod(D, axis=1) ** (1 / n); r / r.sum(0)[::-1]; the mean of the corners, scaled.
  @Test("Against a plain computation by products and roots; low ≤ mode ≤ high")
  func naive() throws {
    var generator = RandomNumbers(seed: 34)
    for _ in 0..<100 {
      let matrix = TriangularMatrix(around: try random(4, &generator))
      var roots: [[Double]] = []
      for row in 0..<4 {
        var product = [1.0, 1, 1]
        for column in 0..<4 {
          let element = matrix[row, column]
          product[0] *= element.low
          product[1] *= element.mode
          product[2] *= element.high
        }
        roots.append(product.map { $0.squareRoot().squareRoot() })
      }
      let sums = (0..<3).map { corner in roots.reduce(0) { $0 + $1[corner] } }
      let result = FuzzyGeometricMean.priorities(of: matrix)
      let centroids = roots.map { ($0[0] / sums[2] + $0[1] / sums[1] + $0[2] / sums[0]) / 3 }
      let total = centroids.reduce(0, +)
      for row in 0..<4 {
        let weight = result.fuzzyWeights[row]
        #expect((weight.low - roots[row][0] / sums[2]).magnitude < 1e-14)
        #expect((weight.mode - roots[row][1] / sums[1]).magnitude < 1e-14)
        #expect((weight.high - roots[row][2] / sums[0]).magnitude < 1e-14)
        #expect(weight.low <= weight.mode && weight.mode <= weight.high)
        #expect((result.weights[row] - centroids[row] / total).magnitude < 1e-14)
      }
    }
  }

  @Test("Naming the items in another order permutes the weights bit for bit")
  func permutation() throws {
    var generator = RandomNumbers(seed: 35)
    for count in 2...12 {
      let matrix = try random(count, &generator)
      let order = Array(0..<count).shuffled(using: &generator)
      let moved = try #require(matrix.reordered(order))
      let here = FuzzyGeometricMean.priorities(of: TriangularMatrix(around: matrix))
      let there = FuzzyGeometricMean.priorities(of: TriangularMatrix(around: moved))
      #expect(there.weights == order.map { here.weights[$0] })
      #expect(there.fuzzyWeights == order.map { here.fuzzyWeights[$0] })
    }
  }

  @Test("One step of the scale to either side, within 1/9 … 9")
  func spread() throws {
    let expected: [(Double, Double, Double)] = [
      (1 / 9.0, 1 / 9.0, 1 / 8.0), (1 / 4.0, 1 / 3.0, 1 / 2.0), (1 / 3.0, 1 / 2.0, 1),
      (1 / 2.0, 1, 2), (1, 2, 3), (2, 3, 4), (8, 9, 9), (2 / 3.0, 1.5, 2.5), (11, 12, 12),
    ]
    for (low, mode, high) in expected {
      let matrix = TriangularMatrix(
        around: try JudgementMatrix(count: 2, upperTriangle: [mode]))
      #expect((matrix[0, 1].low - low).magnitude < 1e-15)
      #expect(matrix[0, 1].mode == mode)
      #expect((matrix[0, 1].high - high).magnitude < 1e-15)
      #expect((matrix[1, 0].low - 1 / high).magnitude < 1e-15)
      #expect((matrix[1, 0].high - 1 / low).magnitude < 1e-15)
      #expect(matrix[0, 0] == TriangularNumber(low: 1, mode: 1, high: 1))
    }
    let wide = TriangularMatrix(
      around: try JudgementMatrix(count: 2, upperTriangle: [3]), steps: 100)
    #expect(wide[0, 1] == TriangularNumber(low: 1 / 9, mode: 3, high: 9))
  }

  @Test(
    "A group's corners are geometric means; agreement is kept, and the order of experts is none")
  func group() throws {
    var generator = RandomNumbers(seed: 36)
    let experts = try (0..<5).map { _ in TriangularMatrix(around: try random(4, &generator)) }
    let group = try TriangularMatrix.group(experts)
    #expect(try TriangularMatrix.group(experts.reversed()) == group)
    #expect(try TriangularMatrix.group([experts[0], experts[0]]) == experts[0])
    for row in 0..<4 {
      for column in 0..<4 {
        let element = group[row, column]
        let product = experts.reduce(1.0) { $0 * $1[row, column].low }
        let power = element.low * element.low * element.low * element.low * element.low
        #expect((power / product - 1).magnitude < 1e-13)
        #expect((element.low * group[column, row].high - 1).magnitude < 1e-15)
        #expect(element.low <= element.mode && element.mode <= element.high)
      }
    }
    #expect(throws: AggregationError.nothingToAggregate) { try TriangularMatrix.group([]) }
  }

  @Test("Numbers and matrices that are none are refused")
  func refused() throws {
    #expect(TriangularNumber(low: 0, mode: 1, high: 2) == nil)
    #expect(TriangularNumber(low: 2, mode: 1, high: 2) == nil)
    #expect(TriangularNumber(low: 1, mode: 1, high: .infinity) == nil)
    #expect(TriangularNumber(low: 1, mode: .nan, high: 2) == nil)
    let number = try #require(TriangularNumber(low: 2, mode: 4, high: 5))
    #expect(number.reciprocal == TriangularNumber(low: 0.2, mode: 0.25, high: 0.5))
    #expect((number.centroid - 11.0 / 3).magnitude < 1e-15)
    let two = try JudgementMatrix(count: 2, upperTriangle: [2])
    let three = try JudgementMatrix(count: 2, upperTriangle: [3])
    let wide = try JudgementMatrix(count: 3, upperTriangle: [1, 1, 1])
    #expect(throws: TriangularMatrixError.notRising(row: 0, column: 1)) {
      try TriangularMatrix(lows: three, modes: two, highs: three)
    }
    #expect(throws: TriangularMatrixError.sizesDiffer(expected: 2, found: 3)) {
      try TriangularMatrix(lows: two, modes: two, highs: wide)
    }
  }
}
