// SPDX-License-Identifier: Apache-2.0

/// The regularised incomplete beta function, behind the distributions of F and t.
enum IncompleteBeta {
  /// Terms at most; the fraction needs about √max(a, b) of them.
  private static let terms = 100_000

  /// I_z(a, b) for a, b > 0; below z = (a + 1) ÷ (a + b + 2) by its continued fraction, above as
  /// 1 − I_{1−z}(b, a), where that of the other side converges fast.
  ///
  /// - Parameters:
  ///   - z: 0 … 1.
  ///   - complement: 1 − z, as exactly as the caller knows it.
  ///   - logBeta: ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b).
  static func regularised(
    _ a: Double, _ b: Double, _ z: Double, complement: Double, logBeta: Double
  ) -> Double {
    guard z > 0 else { return 0 }
    guard complement > 0 else { return 1 }
    let front = Elementary.exp(
      a * Elementary.log(z) + b * Elementary.log(complement) - logBeta)
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
