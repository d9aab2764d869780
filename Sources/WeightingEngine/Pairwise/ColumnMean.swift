// SPDX-License-Identifier: Apache-2.0

/// Weights as the mean of the normalised columns, the approximation printed in textbooks.
///
/// wᵢ = (1/n) Σⱼ aᵢⱼ ÷ Σₖ aₖⱼ (the "sum method", 和积法) [Saaty 1980]. For comparison with textbooks;
/// the eigenvector is the default.
public enum ColumnMean {
  /// The weights, with λmax := (1/n) Σᵢ (A w)ᵢ ÷ wᵢ.
  ///
  /// - Complexity: O(n²).
  public static func priorities(of matrix: JudgementMatrix) -> PriorityVector {
    if let small = PriorityVector(small: matrix) { return small }
    let count = matrix.count
    let columnSums = (0..<count).map { column in
      OrderIndependentSum.of((0..<count).map { matrix[$0, column] })
    }
    let rowSums = (0..<count).map { row in
      OrderIndependentSum.of((0..<count).map { matrix[row, $0] / columnSums[$0] })
    }
    return PriorityVector(scaling: rowSums, for: matrix)
  }
}
