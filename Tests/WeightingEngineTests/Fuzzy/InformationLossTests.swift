// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("What a composition loses")
struct InformationLossTests {
  private func loss(
    _ composition: CompositionOperator, _ weights: [Double], _ rows: [[Double]]
  ) -> InformationLoss {
    let flat = rows.flatMap { $0 }
    return InformationLoss(
      of: composition, weights: weights.span, memberships: flat.span,
      composed: composition.compose(weights: weights, rows: rows))
  }

  /// All lists of `count` whole numbers ≥ 0 that sum to `sum`.
  private func parts(of sum: Int, _ count: Int) -> [[Int]] {
    if count == 1 { return [[sum]] }
    return (0...sum).flatMap { first in parts(of: sum - first, count - 1).map { [first] + $0 } }
  }

  @Test("Yu et al. 2024: all four values under min-max are one weight")
  func published() {
    // Three criteria of its 22 indicators' shape: every weight below the memberships that decide.
    let rows = [[0.2, 0.6, 0.1, 0.1, 0], [0.3, 0.5, 0.2, 0, 0], [0.1, 0.4, 0.3, 0.2, 0]]
    let found = loss(.minMax, [0.077, 0.077, 0.077], rows)
    #expect(found.tied == [0, 1, 2, 3])
    #expect(found.fromWeights == [0, 1, 2, 3])
    #expect(found.saturated == [])
  }

  /// Numbers in quarters and fifths are told apart as whole twentieths: a value comes from weights where
  /// it is above 0 and stays as it is when every membership that is not above its weight is taken for
  /// nothing; and it is a sum or a maximum of weights then.
  @Test("Min-max and min-bounded-sum over every small matrix", arguments: [2, 3])
  func exhaustive(children: Int) {
    let rows = parts(of: 4, 3)
    var matrices: [[[Int]]] = [[]]
    for _ in 0..<children { matrices = matrices.flatMap { old in rows.map { old + [$0] } } }
    var counts = (minMax: 0, sum: 0, saturated: 0, tied: 0)
    for weights in parts(of: 5, children) {
      for matrix in matrices {
        let w = weights.map { $0 * 4 }
        let r = matrix.map { $0.map { $0 * 5 } }
        let real = (w.map { Double($0) / 20 }, r.map { $0.map { Double($0) / 20 } })
        var (fromMax, fromSum, full, sums, maxima) = ([Int](), [Int](), [Int](), [Int](), [Int]())
        for grade in 0..<3 {
          let limited = (0..<children).map { min(w[$0], r[$0][grade]) }
          let cut = (0..<children).map { w[$0] < r[$0][grade] ? w[$0] : 0 }
          let most = limited.max() ?? 0
          maxima.append(most)
          let uncut = (0..<children).contains { w[$0] >= r[$0][grade] && limited[$0] == most }
          if most > 0, cut.max() == most, !uncut { fromMax.append(grade) }
          let sum = limited.reduce(0, +)
          sums.append(sum)
          if sum > 0, cut.reduce(0, +) == sum { fromSum.append(grade) }
          if sum >= 20, (0..<children).contains(where: { w[$0] > 0 && w[$0] < r[$0][grade] }) {
            full.append(grade)
          }
        }
        let byMax = loss(.minMax, real.0, real.1)
        let bySum = loss(.minBoundedSum, real.0, real.1)
        #expect(byMax.fromWeights == fromMax && byMax.saturated == [])
        #expect(bySum.fromWeights == fromSum && bySum.saturated == full)
        for (values, found) in [(maxima, byMax.tied), (sums, bySum.tied)] {
          let tied = values.indices.filter { values[$0] == values.max() }
          #expect(found == (tied.count > 1 && values.max() != 0 ? tied : []))
        }
        counts.minMax += fromMax.count
        counts.sum += fromSum.count
        counts.saturated += full.count
        counts.tied += byMax.tied.count
        // Under min-max such a value equals a weight.
        for grade in fromMax { #expect(w.contains(maxima[grade])) }
        for product in [CompositionOperator.weightedAverage, .productMax] {
          let found = loss(product, real.0, real.1)
          #expect(found.fromWeights == [] && found.saturated == [])
        }
      }
    }
    #expect(counts.minMax > 0 && counts.sum > 0 && counts.saturated > 0 && counts.tied > 0)
  }

  @Test("Balanced: a grade that one child barely has counts as its weight")
  func balanced() {
    // The last grade is the first child's alone: its share of the column is 1, above its weight.
    let found = loss(.balanced, [0.4, 0.6], [[0.5, 0.49, 0.01], [0.5, 0.5, 0]])
    #expect(found.fromWeights == [2])
    #expect(found.saturated == [])
  }

  @Test("A membership that only rounding keeps off its weight is no weight")
  func rounding() {
    let third = 1.0 / 3
    let near = third + 1e-13
    let found = loss(.minMax, [third, 1 - third], [[near, 1 - near, 0], [0, 0, 1]])
    #expect(found.fromWeights == [1, 2])
    // 0.1 + 0.2 and 0.3 are two doubles and one number.
    #expect(InformationLoss.tied(in: [0.1 + 0.2, 0.3, 0.4]) == [])
    #expect(InformationLoss.tied(in: [0.1 + 0.2, 0.3, 0]) == [0, 1])
    #expect(InformationLoss.tied(in: [0, 0]) == [])
  }

  @Test("A child without weight brings nothing in, a single child loses nothing")
  func edges() {
    #expect(loss(.minMax, [0, 1], [[1, 0, 0], [0, 0.5, 0.5]]).fromWeights == [])
    #expect(loss(.minBoundedSum, [1], [[1, 0, 0]]).saturated == [])
    #expect(loss(.minMax, [1], [[0.2, 0.5, 0.3]]) == loss(.productMax, [1], [[0.2, 0.5, 0.3]]))
  }
}
