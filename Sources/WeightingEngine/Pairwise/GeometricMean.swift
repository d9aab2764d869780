// SPDX-License-Identifier: Apache-2.0

/// Weights as geometric means of the rows, the logarithmic least squares solution.
///
/// wᵢ ∝ (Πⱼ aᵢⱼ)^(1/n), the minimum of Σᵢⱼ (ln aᵢⱼ − ln wᵢ + ln wⱼ)² [Crawford 1985].
/// Mirroring the matrix inverts the weights, and permuting the items permutes them bit for bit.
public enum GeometricMean {
  /// The weights, with λmax := (1/n) Σᵢ (A w)ᵢ ÷ wᵢ, which is at least n, n for a consistent
  /// matrix, and on either side of the principal eigenvalue for others.
  ///
  /// - Complexity: O(n²).
  public static func priorities(of matrix: JudgementMatrix) -> PriorityVector {
    PriorityVector(small: matrix)
      ?? PriorityVector(scaling: unscaledWeights(of: matrix), for: matrix)
  }

  /// Row geometric means divided by the largest of them.
  static func unscaledWeights(of matrix: JudgementMatrix) -> [Double] {
    let means = logarithms(of: matrix)
    let largest = means.max() ?? 0
    return means.map { Elementary.exp($0 - largest) }
  }

  /// The mean of ln aᵢⱼ over each row: zero in sum, and exactly negated by mirroring the matrix.
  public static func logarithms(of matrix: JudgementMatrix) -> [Double] {
    let count = matrix.count
    var terms = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        let logarithm = matrix.logarithm(row: row, column: column)
        terms[row * count + column] = logarithm
        terms[column * count + row] = -logarithm
      }
    }
    return (0..<count).map { row in
      let judgements = terms.span.extracting(row * count..<(row + 1) * count)
      return OrderIndependentSum.of(judgements) / Double(count)
    }
  }
}
