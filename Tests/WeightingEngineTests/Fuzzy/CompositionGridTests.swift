// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// The operators on every weight vector and every membership on a grid, and how they relate to each
/// other and to the order of their input. A column of R meets only its own weights, so every grade is
/// tried by trying every column; whole matrices follow for what joins the columns.
@Suite("Composition operators on grids")
struct CompositionGridTests {
  /// Every list of tenths of a length that sums to 1.
  static func weights(_ count: Int) -> [[Double]] {
    func parts(_ count: Int, _ sum: Int) -> [[Int]] {
      if count == 1 { return [[sum]] }
      return (0...sum).flatMap { first in parts(count - 1, sum - first).map { [first] + $0 } }
    }
    return parts(count, 10).map { $0.map { Double($0) / 10 } }
  }

  /// Every list of numbers of a grid of a length.
  static func columns(_ count: Int, _ grid: [Double]) -> [[Double]] {
    if count == 0 { return [[]] }
    return columns(count - 1, grid).flatMap { list in grid.map { list + [$0] } }
  }

  static let tenths = (0...10).map { Double($0) / 10 }

  /// One grade by the formula of each operator.
  static func formula(_ composition: CompositionOperator, _ w: [Double], _ r: [Double]) -> Double {
    let pairs = zip(w, r)
    return switch composition {
    case .weightedAverage: min(1, pairs.reduce(0) { $0 + $1.0 * $1.1 })
    case .minMax: pairs.reduce(0) { max($0, min($1.0, $1.1)) }
    case .productMax: pairs.reduce(0) { max($0, $1.0 * $1.1) }
    case .minBoundedSum: min(1, pairs.reduce(0) { $0 + min($1.0, $1.1) })
    case .balanced:
      r.reduce(0, +) == 0
        ? 0 : pairs.reduce(0) { $0 + min($1.0, $1.1 / r.reduce(0, +)) }
    }
  }

  private static func compose(
    _ composition: CompositionOperator, _ w: [Double], _ rows: [[Double]]
  ) -> [Double] {
    composition.compose(weights: w, rows: rows)
  }

  /// Rows of which each column given is one.
  private static func rows(_ columns: [[Double]]) -> [[Double]] {
    columns[0].indices.map { child in columns.map { $0[child] } }
  }

  /// 11 × 121 columns of two children and 66 × 1331 of three, all grades of one call.
  @Test("Every column of tenths, bit for bit by the formula", arguments: 2...3)
  func everyColumn(children: Int) {
    let columns = Self.columns(children, Self.tenths)
    let rows = Self.rows(columns)
    for weights in Self.weights(children) {
      for composition in CompositionOperator.allCases {
        let result = Self.compose(composition, weights, rows)
        #expect(result == columns.map { Self.formula(composition, weights, $0) })
      }
    }
  }

  /// The rows of a matrix, each summing to 1, on fifths (two grades: tenths).
  private static func memberships(_ grades: Int) -> [[Double]] {
    if grades == 2 { return weights(2) }
    return columns(3, (0...5).map { Double($0) / 5 }).filter {
      abs($0.reduce(0, +) - 1) < 1e-9
    }
  }

  /// Every matrix of two or three children with two or three grades, of memberships that sum to 1.
  @Test(
    "Every matrix of memberships: how the operators bound each other",
    arguments: [(2, 2), (2, 3), (3, 2), (3, 3)])
  func everyMatrix(children: Int, grades: Int) {
    let choices = Self.memberships(grades)
    let weightings = Self.weights(children)
    var places = [Int](repeating: 0, count: children)
    var turn = 0
    while true {
      let rows = places.map { choices[$0] }
      // One weighting in five or thirty, another for the next matrix, in turn all.
      turn += 1
      let step = children + grades == 6 ? 30 : 5
      for place in stride(from: turn % step, to: weightings.count, by: step) {
        relate(weightings[place], rows)
      }
      guard let next = places.firstIndex(where: { $0 < choices.count - 1 }) else { break }
      places[next] += 1
      for place in 0..<next { places[place] = 0 }
    }
    #expect(turn > 100)
  }

  private func relate(_ weights: [Double], _ rows: [[Double]]) {
    let average = Self.compose(.weightedAverage, weights, rows)
    let minMax = Self.compose(.minMax, weights, rows)
    let productMax = Self.compose(.productMax, weights, rows)
    let bounded = Self.compose(.minBoundedSum, weights, rows)
    let heaviest = weights.max() ?? 0
    var isRight = abs(average.reduce(0, +) - 1) < 1e-12
    for grade in rows[0].indices {
      let column = rows.map { $0[grade] }
      let highest = column.max() ?? 0
      // Nothing is found that no child has, and nothing lost that all have.
      isRight = isRight && minMax[grade] <= min(heaviest, highest)
      isRight = isRight && productMax[grade] <= heaviest * highest
      isRight = isRight && productMax[grade] <= minMax[grade]
      isRight = isRight && minMax[grade] <= bounded[grade] && bounded[grade] <= 1
      isRight = isRight && productMax[grade] <= average[grade] + 1e-15
      isRight = isRight && average[grade] <= bounded[grade] + 1e-15
      isRight = isRight && average[grade] <= highest + 1e-15
      isRight = isRight && average[grade] >= (column.min() ?? 0) - 1e-15
    }
    #expect(isRight, "\(weights) \(rows)")
  }

  @Test("Product and bounded sum are the weighted average while Σ w = 1")
  func boundedProducts() throws {
    let composition = try #require(CompositionOperator(name: "product-bounded-sum"))
    let columns = Self.columns(3, Self.tenths)
    for weights in Self.weights(3) {
      let result = Self.compose(composition, weights, Self.rows(columns))
      for (value, column) in zip(result, columns) {
        // Bounded after every step, not only at the end.
        let stepwise = zip(weights, column).reduce(0) { min(1, $0 + $1.0 * $1.1) }
        if value != stepwise { Issue.record("\(weights) \(column)") }
      }
    }
  }

  @Test("A child of weight 1, and children of one opinion")
  func oneOpinion() {
    for row in Self.memberships(3) {
      for composition in CompositionOperator.allCases {
        let alone = Self.compose(composition, [1], [row])
        // Balanced divides by what all children have: who has a grade has it wholly.
        #expect(alone == (composition == .balanced ? row.map { $0 > 0 ? 1 : 0 } : row))
      }
      for weights in Self.weights(3) {
        let rows = [row, row, row]
        let heaviest = weights.max() ?? 0
        #expect(Self.compose(.minMax, weights, rows) == row.map { min(heaviest, $0) })
        #expect(Self.compose(.productMax, weights, rows) == row.map { heaviest * $0 })
        for (value, share) in zip(Self.compose(.weightedAverage, weights, rows), row) {
          #expect(abs(value - share) < 1e-15)
        }
        // Equal shares of ⅓ in every grade that is there at all.
        let balanced = weights.reduce(0) { $0 + min($1, 1.0 / 3) }
        for (value, share) in zip(Self.compose(.balanced, weights, rows), row) {
          #expect(abs(value - (share > 0 ? balanced : 0)) < 1e-15)
        }
      }
    }
  }

  @Test("Scaling a column scales no balanced result; scaling R scales the products")
  func scaling() {
    for weights in Self.weights(3) {
      for column in Self.columns(3, [0, 0.2, 0.6, 1]) {
        let rows = column.map { [$0, $0 / 2, $0 / 4] }
        let balanced = Self.compose(.balanced, weights, rows)
        #expect(balanced[0] == balanced[1] && balanced[0] == balanced[2])
        for composition in [CompositionOperator.weightedAverage, .productMax] {
          let result = Self.compose(composition, weights, rows)
          #expect(result[1] == result[0] / 2 && result[2] == result[0] / 4)
        }
      }
    }
  }

  @Test("Permuted grades permute the result; permuted children change rounding at most")
  func permuted() {
    var random = RandomNumbers(seed: 31)
    for _ in 0..<400 {
      let children = Int.random(in: 1...8, using: &random)
      let grades = Int.random(in: 2...6, using: &random)
      let weights = random.membership(children)
      let rows = (0..<children).map { _ in random.membership(grades) }
      let gradeOrder = (0..<grades).shuffled(using: &random)
      let childOrder = (0..<children).shuffled(using: &random)
      for composition in CompositionOperator.allCases {
        let result = Self.compose(composition, weights, rows)
        let byGrade = Self.compose(
          composition, weights, rows.map { row in gradeOrder.map { row[$0] } })
        #expect(byGrade == gradeOrder.map { result[$0] })
        let byChild = Self.compose(
          composition, childOrder.map { weights[$0] }, childOrder.map { rows[$0] })
        if composition == .minMax || composition == .productMax {
          #expect(byChild == result)
        } else {
          for (left, right) in zip(byChild, result) { #expect(abs(left - right) < 1e-15) }
        }
      }
    }
  }

  @Test("A child of weight 0 changes nothing but the balanced mean's shares")
  func weightless() {
    var random = RandomNumbers(seed: 32)
    for _ in 0..<200 {
      let weights = random.membership(4)
      let rows = (0..<5).map { _ in random.membership(4) }
      for composition in CompositionOperator.allCases where composition != .balanced {
        #expect(
          Self.compose(composition, weights + [0], rows)
            == Self.compose(composition, weights, Array(rows.prefix(4))))
      }
    }
  }
}
