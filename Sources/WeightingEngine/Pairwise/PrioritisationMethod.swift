// SPDX-License-Identifier: Apache-2.0

/// How weights are drawn from a judgement matrix.
///
/// All three agree on consistent matrices and on one or two items, eigenvector and geometric mean
/// also on three; elsewhere they differ, the more so the less consistent the judgements are.
public enum PrioritisationMethod: String, Sendable, Hashable, CaseIterable {
  /// The principal eigenvector; see ``PrincipalEigenvector``.
  case eigenvector
  /// Geometric means of the rows; see ``GeometricMean``.
  case geometricMean = "geometric-mean"
  /// Mean of the normalised columns; see ``ColumnMean``.
  case columnMean = "column-mean"

  /// The weights and λmax of a matrix by this method.
  public func priorities(of matrix: JudgementMatrix) -> PriorityVector {
    switch self {
    case .eigenvector: PrincipalEigenvector.priorities(of: matrix)
    case .geometricMean: GeometricMean.priorities(of: matrix)
    case .columnMean: ColumnMean.priorities(of: matrix)
    }
  }
}
