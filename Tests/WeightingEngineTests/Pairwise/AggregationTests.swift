// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Aggregation")
struct AggregationTests {
  private func matrix(_ upper: [Double]) throws -> JudgementMatrix {
    try JudgementMatrix(count: 3, upperTriangle: upper)
  }

  @Test("Judgements: the weighted geometric mean, reciprocal, weights scaled")
  func judgements() throws {
    let group = try Aggregation.judgements(
      [matrix([2, 3, 1]), matrix([8, 3, 1.0 / 4])], weights: [10, 10])
    #expect((group[0, 1] - 4).magnitude < 1e-14)
    #expect(group[0, 2] == 3)
    #expect((group[1, 2] - 0.5).magnitude < 1e-15)
    for row in 0..<3 {
      for column in 0..<3 {
        #expect((group[row, column] * group[column, row] - 1).magnitude <= 0x1p-52)
      }
    }
    let weighted = try Aggregation.judgements(
      [matrix([1, 1, 1]), matrix([8, 27, 1])], weights: [2, 1])
    #expect((weighted[0, 1] - 2).magnitude < 1e-14)
    #expect((weighted[0, 2] - 3).magnitude < 1e-14)
  }

  @Test("Where all agree, their judgement stays exactly; weight 0 has no say")
  func unanimous() throws {
    let one = try matrix([3, 1.0 / 7, 5])
    #expect(try Aggregation.judgements([one, one, one], weights: [1, 2, 4]) == one)
    #expect(try Aggregation.judgements([one, matrix([1, 1, 1])], weights: [1, 0]) == one)
    #expect(try Aggregation.judgements([one]) == one)
  }

  @Test("Turning every sheet round turns the group round; order of experts changes no bit")
  func symmetry() throws {
    var random = RandomNumbers(seed: 9)
    let sheets = try (0..<7).map { _ in
      try matrix((0..<3).map { _ in try #require(fundamentalScale.randomElement(using: &random)) })
    }
    let weights = (1...7).map(Double.init)
    let group = try Aggregation.judgements(sheets, weights: weights)
    #expect(
      try Aggregation.judgements(sheets.map(\.transposed), weights: weights) == group.transposed)
    let order = [3, 1, 6, 0, 5, 2, 4]
    #expect(
      try Aggregation.judgements(order.map { sheets[$0] }, weights: order.map { weights[$0] })
        == group)
  }

  @Test("Priorities: weighted arithmetic and geometric mean, sum 1")
  func priorities() throws {
    let vectors = [[0.5, 0.3, 0.2], [0.1, 0.1, 0.8]]
    let arithmetic = try Aggregation.priorities(vectors, weights: [3, 1])
    for (weight, expected) in zip(arithmetic, [0.4, 0.25, 0.35]) {
      #expect((weight - expected).magnitude < 1e-15)
    }
    let geometric = try Aggregation.priorities(vectors, mean: .geometric)
    let roots: [Double] = [0.05, 0.03, 0.16].map { (share: Double) in share.squareRoot() }
    let total = roots.reduce(0, +)
    for (weight, root) in zip(geometric, roots) {
      #expect((weight - root / total).magnitude < 1e-15)
    }
    // Vectors that do not sum to 1 are scaled first, so that no expert counts double.
    let unscaled = try Aggregation.priorities([[5, 3, 2], [0.1, 0.1, 0.8]], weights: [3, 1])
    for (left, right) in zip(unscaled, arithmetic) {
      #expect((left - right).magnitude < 1e-15)
    }
  }

  @Test("Aggregating judgements and geometric means of priorities agree for row geometric means")
  func commute() throws {
    let sheets = try [matrix([2, 5, 4]), matrix([1.0 / 3, 6, 9]), matrix([1, 7, 8])]
    let group = GeometricMean.priorities(of: try Aggregation.judgements(sheets)).weights
    let each = sheets.map { GeometricMean.priorities(of: $0).weights }
    for (left, right) in zip(group, try Aggregation.priorities(each, mean: .geometric)) {
      #expect((left - right).magnitude < 1e-15)
    }
  }

  @Test("What cannot be aggregated is refused by name")
  func refusals() throws {
    let one = try matrix([1, 2, 3])
    let small = try JudgementMatrix(count: 2, upperTriangle: [2])
    #expect(throws: AggregationError.nothingToAggregate) { try Aggregation.judgements([]) }
    #expect(throws: AggregationError.nothingToAggregate) { try Aggregation.priorities([]) }
    #expect(throws: AggregationError.sizesDiffer(expert: 1, expected: 3, found: 2)) {
      try Aggregation.judgements([one, small])
    }
    #expect(throws: AggregationError.wrongNumberOfWeights(expected: 1, found: 2)) {
      try Aggregation.judgements([one], weights: [1, 1])
    }
    #expect(throws: AggregationError.invalidWeight(expert: 1, value: -1)) {
      try Aggregation.judgements([one, one], weights: [1, -1])
    }
    #expect(throws: AggregationError.noVote) {
      try Aggregation.judgements([one, one], weights: [0, 0])
    }
    #expect(throws: AggregationError.sizesDiffer(expert: 1, expected: 2, found: 1)) {
      try Aggregation.priorities([[0.5, 0.5], [1]])
    }
    #expect(throws: AggregationError.invalidPriorities(expert: 0)) {
      try Aggregation.priorities([[0, 0]])
    }
    #expect(throws: AggregationError.noCommonItem) {
      try Aggregation.priorities([[1, 0], [0, 1]], mean: .geometric)
    }
  }
}
