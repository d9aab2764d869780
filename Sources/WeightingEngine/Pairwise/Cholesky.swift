// SPDX-License-Identifier: Apache-2.0

/// The factor R with R Rᵀ = A of a small symmetric positive definite matrix.
///
/// Pivots that rounding has eaten count as 2⁻⁵² of their diagonal element: a direction in which
/// nothing can be told then gets no worse than the last bits. Error of a solution: the condition
/// of A times a few units in the last place. Complexity: n³/6 products.
struct Cholesky {
  private let count: Int
  private var lower: [Double]

  /// Factors an n × n matrix, of which the lower half is read.
  init(_ elements: [Double], count: Int) {
    self.count = count
    lower = elements
    for column in 0..<count {
      var pivot = lower[column * count + column]
      let least = max(pivot.magnitude * 0x1p-52, .leastNormalMagnitude)
      for inner in 0..<column {
        let value = lower[column * count + inner]
        pivot -= value * value
      }
      let root = max(pivot, least).squareRoot()
      lower[column * count + column] = root
      for row in (column + 1)..<max(count, column + 1) {
        var sum = lower[row * count + column]
        for inner in 0..<column {
          sum -= lower[row * count + inner] * lower[column * count + inner]
        }
        lower[row * count + column] = sum / root
      }
    }
  }

  /// Replaces B, n rows of so many columns, by R⁻¹ B.
  func solveLower(_ values: inout [Double], columns: Int) {
    for row in 0..<count {
      for inner in 0..<row {
        let factor = lower[row * count + inner]
        for column in 0..<columns {
          values[row * columns + column] -= factor * values[inner * columns + column]
        }
      }
      let pivot = lower[row * count + row]
      for column in 0..<columns { values[row * columns + column] /= pivot }
    }
  }

  /// Replaces b by (Rᵀ)⁻¹ b.
  func solveUpper(_ values: inout [Double]) {
    for row in (0..<count).reversed() {
      var sum = values[row]
      for inner in (row + 1)..<max(count, row + 1) {
        sum -= lower[inner * count + row] * values[inner]
      }
      values[row] = sum / lower[row * count + row]
    }
  }
}
