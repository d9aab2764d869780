// SPDX-License-Identifier: Apache-2.0

/// How much the eigenvector's weights depend on the direction in which pairs were asked about.
///
/// Asked "how many times less" instead of "how many times more", the same experts give the
/// mirrored matrix Aᵀ. Its principal eigenvector u, the left one of A, inverted and normalised is
/// vᵢ = (1/uᵢ) ÷ Σₖ (1/uₖ), and it is not w for four items and more unless the judgements are
/// consistent; it can even rank the items otherwise. That is a property of the method, not a fault
/// of the judgements or of the arithmetic [Johnson 1979]. The geometric mean does not have it.
public enum RightLeftDifference {
  /// maxᵢ |wᵢ − vᵢ|, at least 0 and below 1, in units of weight: exactly 0 for up to three items,
  /// where v = w, and 0 up to rounding for consistent matrices. Permuting the items changes no bit.
  ///
  /// - Complexity: twice that of ``PrincipalEigenvector``.
  public static func of(_ matrix: JudgementMatrix) -> Double {
    guard matrix.count > 3 else { return 0 }
    let right = PrincipalEigenvector.priorities(of: matrix).weights
    let inverses = PrincipalEigenvector.priorities(of: matrix.transposed).weights.map { 1 / $0 }
    let total = OrderIndependentSum.of(inverses)
    return zip(right, inverses).reduce(0) { max($0, ($1.0 - $1.1 / total).magnitude) }
  }
}
