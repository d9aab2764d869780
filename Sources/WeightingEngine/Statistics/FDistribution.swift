// SPDX-License-Identifier: Apache-2.0

/// The F distribution, of the ratio of two variances.
enum FDistribution {
  /// Terms at most; the fraction needs about √max(ν₁, ν₂) of them.
  private static let terms = 100_000

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
    return incompleteBeta(
      twiceA: denominator, twiceB: numerator, second / all, complement: first * value / all)
  }

  /// I_z(a, b) for halves a and b; below z = (a + 1) ÷ (a + b + 2) by its continued fraction,
  /// above as 1 − I_{1−z}(b, a), where that of the other side converges fast.
  private static func incompleteBeta(
    twiceA: Int, twiceB: Int, _ z: Double, complement: Double
  ) -> Double {
    guard z > 0 else { return 0 }
    guard complement > 0 else { return 1 }
    let (a, b) = (Double(twiceA) / 2, Double(twiceB) / 2)
    let front = Elementary.exp(
      LogGamma.ofHalf(twiceA + twiceB) - LogGamma.ofHalf(twiceA) - LogGamma.ofHalf(twiceB)
        + a * Elementary.log(z) + b * Elementary.log(complement))
    return z < (a + 1) / (a + b + 2)
      ? min(1, front * fraction(a, b, z) / a)
      : max(0, 1 - front * fraction(b, a, complement) / b)
  }

  /// The continued fraction of the incomplete beta function [Abramowitz 1964, 26.5.8], evaluated
  /// by the method of [Lentz 1976].
  private static func fraction(_ a: Double, _ b: Double, _ z: Double) -> Double {
    let tiny = 0x1p-900
    func kept(_ value: Double) -> Double { value.magnitude < tiny ? tiny : value }
    var c = 1.0
    var d = 1 / kept(1 - (a + b) * z / (a + 1))
    var result = d
    for step in 1...terms {
      let m = Double(step)
      let even = m * (b - m) * z / ((a + 2 * m - 1) * (a + 2 * m))
      d = 1 / kept(1 + even * d)
      c = kept(1 + even / c)
      result *= d * c
      let odd = -(a + m) * (a + b + m) * z / ((a + 2 * m) * (a + 2 * m + 1))
      d = 1 / kept(1 + odd * d)
      c = kept(1 + odd / c)
      let factor = d * c
      result *= factor
      if (factor - 1).magnitude < 0x1p-52 { break }
    }
    return result
  }
}
