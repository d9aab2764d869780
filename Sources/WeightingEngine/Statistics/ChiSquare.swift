// SPDX-License-Identifier: Apache-2.0

/// The chi-square distribution.
enum ChiSquare {
  /// Terms at most; the series and the fraction need about 10 √ν of them.
  private static let terms = 100_000

  /// P(χ² ≥ x) with ν degrees of freedom: Q(ν/2, x/2), the upper incomplete gamma function.
  ///
  /// By its series below x = ν + 2, by its continued fraction (evaluated by the method of
  /// [Lentz 1976]) above, where each converges fast [Abramowitz 1964, 6.5.29 and 6.5.31].
  ///
  /// - Parameters:
  ///   - value: x; 1 is returned for x ≤ 0.
  ///   - degreesOfFreedom: ν ≥ 1.
  /// - Returns: 0 … 1, the relative error about 10⁻¹³; nil for ν < 1 and for a value that is no
  ///   number.
  static func survival(_ value: Double, degreesOfFreedom: Int) -> Double? {
    guard degreesOfFreedom >= 1, !value.isNaN else { return nil }
    guard value > 0 else { return 1 }
    guard value < .infinity else { return 0 }
    let a = Double(degreesOfFreedom) / 2
    let x = value / 2
    let front = Elementary.exp(a * Elementary.log(x) - x - LogGamma.ofHalf(degreesOfFreedom))
    return x < a + 1 ? max(0, 1 - front * series(a, x)) : front * fraction(a, x)
  }

  /// Σ xᵏ ÷ (a (a + 1) … (a + k)).
  private static func series(_ a: Double, _ x: Double) -> Double {
    var term = 1 / a
    var sum = term
    for step in 1...terms {
      term *= x / (a + Double(step))
      sum += term
      if term < sum * 0x1p-54 { break }
    }
    return sum
  }

  /// 1 ÷ (x + 1 − a − 1(1 − a) ÷ (x + 3 − a − 2(2 − a) ÷ (x + 5 − a − …))).
  private static func fraction(_ a: Double, _ x: Double) -> Double {
    let tiny = 0x1p-900
    var b = x + 1 - a
    var c = 1 / tiny
    var d = 1 / b
    var result = d
    for step in 1...terms {
      let k = Double(step)
      let numerator = -k * (k - a)
      b += 2
      d = numerator * d + b
      if d.magnitude < tiny { d = tiny }
      c = b + numerator / c
      if c.magnitude < tiny { c = tiny }
      d = 1 / d
      let factor = d * c
      result *= factor
      if (factor - 1).magnitude < 0x1p-52 { break }
    }
    return result
  }
}
