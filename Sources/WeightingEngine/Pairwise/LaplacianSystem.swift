// SPDX-License-Identifier: Apache-2.0

/// The linear system of a connected weighted graph: Σⱼ wᵢⱼ (xᵢ − xⱼ) = bᵢ for each node i.
///
/// Least squares of differences lead to it: of judgements, and of raters' marks. Σ bᵢ = 0; the
/// solution is unique up to a common term.
enum LaplacianSystem {
  /// The solution with xₙ = 0.
  ///
  /// Eliminates without subtraction, so that no weight is ever lost.
  ///
  /// - Parameters:
  ///   - weights: n² weights wᵢⱼ = wⱼᵢ ≥ 0, row by row, of a connected graph; what stands in the
  ///     diagonal is not read.
  ///   - sums: n ≥ 1 right-hand sides bᵢ.
  /// - Complexity: O(n³).
  static func solution(weights: [Double], sums: [Double]) -> [Double] {
    let count = sums.count
    var weights = weights
    var solution = sums
    for pivot in 0..<max(count - 1, 0) {
      var degree = 0.0
      for column in (pivot + 1)..<count { degree += weights[pivot * count + column] }
      weights[pivot * count + pivot] = degree
      for row in (pivot + 1)..<count {
        let factor = weights[row * count + pivot] / degree
        for column in (pivot + 1)..<count where column != row {
          weights[row * count + column] += factor * weights[pivot * count + column]
        }
        solution[row] += factor * solution[pivot]
      }
    }
    solution[count - 1] = 0
    for row in (0..<max(count - 1, 0)).reversed() {
      var sum = solution[row]
      for column in (row + 1)..<count { sum += weights[row * count + column] * solution[column] }
      solution[row] = sum / weights[row * count + row]
    }
    return solution
  }
}
