// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Composition operators")
struct CompositionOperatorTests {
  /// The operators once more, written as whole-column expressions.
  private func naive(
    _ composition: CompositionOperator, _ weights: [Double], _ rows: [[Double]]
  ) -> [Double] {
    (rows.first ?? []).indices.map { grade in
      let column = rows.map { $0[grade] }
      let pairs = Array(zip(weights, column))
      switch composition {
      case .weightedAverage: return pairs.map { $0 * $1 }.reduce(0, +)
      case .minMax: return pairs.map { Swift.min($0, $1) }.max() ?? 0
      case .productMax: return pairs.map { $0 * $1 }.max() ?? 0
      case .minBoundedSum:
        return Swift.min(1, pairs.map { Swift.min($0, $1) }.reduce(0, +))
      case .balanced:
        let sum = column.reduce(0, +)
        guard sum != 0 else { return 0 }
        return pairs.map { Swift.min($0, $1 / sum) }.reduce(0, +)
      }
    }
  }

  @Test("Each operator against an independent one", arguments: CompositionOperator.allCases)
  func independent(composition: CompositionOperator) throws {
    var random = RandomNumbers(seed: 12)
    for _ in 0..<500 {
      let children = Int.random(in: 1...9, using: &random)
      let gradeCount = Int.random(in: 1...6, using: &random)
      let weights = random.membership(children)
      let rows = (0..<children).map { _ in random.membership(gradeCount) }
      let result = composition.compose(weights: weights, rows: rows)
      let expected = naive(composition, weights, rows)
      #expect(result.count == gradeCount)
      for (left, right) in zip(result, expected) {
        #expect((left - right).magnitude < 1e-15)
        #expect(left >= 0 && left <= 1 + 1e-15)
      }
      if composition == .weightedAverage {
        #expect((result.reduce(0, +) - 1).magnitude < 1e-14)
      }
      let flat = rows.flatMap { $0 }
      let again = composition.compose(
        weights: weights.span, memberships: flat.span, gradeCount: gradeCount)
      #expect(again == result)
    }
  }

  @Test("R is children × grades: a square R and its transpose differ")
  func transposed() {
    let rows = [[0.9, 0.1], [0.3, 0.7]]
    let result = CompositionOperator.weightedAverage.compose(weights: [0.8, 0.2], rows: rows)
    #expect((result[0] - 0.78).magnitude < 1e-15)
    #expect((result[1] - 0.22).magnitude < 1e-15)
  }

  @Test("Balanced: a grade nobody has stays 0 and does not become NaN")
  func emptyGrade() {
    let result = CompositionOperator.balanced.compose(
      weights: [0.5, 0.5], rows: [[1, 0, 0], [0.5, 0.5, 0]])
    #expect(result == [0.5 + 1.0 / 3, 0.5, 0])
  }

  @Test("Min-max over many equal children is bounded by 1 ÷ m and ties")
  func superFuzzy() {
    let rows = (0..<10).map { $0 < 9 ? [0.8, 0.2] : [0.3, 0.7] }
    let weights = [Double](repeating: 0.1, count: 10)
    #expect(CompositionOperator.minMax.compose(weights: weights, rows: rows) == [0.1, 0.1])
  }

  @Test("Only the weighted average never rewards a worse answer")
  func monotone() throws {
    var random = RandomNumbers(seed: 13)
    let scores = [100.0, 75, 50, 25, 0]
    var broken: Set<CompositionOperator> = []
    for _ in 0..<3000 {
      let weights = random.membership(4)
      let rows = (0..<4).map { _ in random.membership(5) }
      // Move part of one child's membership one grade up.
      let child = Int.random(in: 0..<4, using: &random)
      let grade = Int.random(in: 1..<5, using: &random)
      let moved = rows[child][grade] * Double.random(in: 0...1, using: &random)
      var better = rows
      better[child][grade] -= moved
      better[child][grade - 1] += moved
      for composition in CompositionOperator.allCases {
        let before = composition.compose(weights: weights, rows: rows)
        let after = composition.compose(weights: weights, rows: better)
        let first = try #require(Verdict.score(membership: before, gradeScores: scores))
        let second = try #require(Verdict.score(membership: after, gradeScores: scores))
        if second < first - 1e-9 { broken.insert(composition) }
      }
    }
    #expect(broken == Set(CompositionOperator.allCases.filter { !$0.isMonotone }))
    #expect(CompositionOperator.allCases.filter(\.isMonotone) == [.weightedAverage])
  }

  @Test("Names, the alias among them")
  func names() {
    #expect(CompositionOperator(name: "product-bounded-sum") == .weightedAverage)
    #expect(CompositionOperator(name: "weighted-average") == .weightedAverage)
    #expect(CompositionOperator(name: "min-max") == .minMax)
    #expect(CompositionOperator(name: "product-max") == .productMax)
    #expect(CompositionOperator(name: "min-bounded-sum") == .minBoundedSum)
    #expect(CompositionOperator(name: "balanced") == .balanced)
    #expect(CompositionOperator(name: "Balanced") == nil)
  }

  @Test("Normalisation scales to sum 1; a zero vector is absent")
  func normalisation() {
    #expect(Normalisation.normalised([1, 3]) == [0.25, 0.75])
    #expect(Normalisation.normalised([0, 0]) == nil)
    #expect(Normalisation.normalised([]) == nil)
    #expect(Normalisation.normalised([.infinity, 1]) == nil)
  }
}
