// SPDX-License-Identifier: Apache-2.0

/// The F distribution, of the ratio of two variances.
enum FDistribution {
  /// P(F ≥ x) with ν₁ and ν₂ degrees of freedom: I_z(ν₂/2, ν₁/2) with z = ν₂ ÷ (ν₂ + ν₁ x), the
  /// regularised incomplete beta function [Abramowitz 1964, 26.6.2].
  ///
  /// - Returns: 0 … 1, the relative error below 10⁻¹⁰ up to ten thousand degrees of freedom and
  ///   below 10⁻⁸ up to ten million; 1 for x ≤ 0; nil for ν < 1 and for a value that is no number.
  static func survival(_ value: Double, numerator: Int, denominator: Int) -> Double? {
    guard numerator >= 1, denominator >= 1, !value.isNaN else { return nil }
    guard value > 0 else { return 1 }
    guard value < .infinity else { return 0 }
    let (first, second) = (Double(numerator), Double(denominator))
    let all = second + first * value
    return IncompleteBeta.regularised(
      second / 2, first / 2, second / all, complement: first * value / all,
      logBeta: LogGamma.ofHalf(denominator) + LogGamma.ofHalf(numerator)
        - LogGamma.ofHalf(numerator + denominator))
  }
}
