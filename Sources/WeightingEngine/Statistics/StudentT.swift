// SPDX-License-Identifier: Apache-2.0

/// Student's t distribution, also with degrees of freedom that are no whole number.
public enum StudentT {
  /// The fewest degrees of freedom.
  public static let leastDegreesOfFreedom = 0.5
  /// ½ ln π, rounded once.
  private static let halfLogPi = 0x1.250d048e7a1bdp-1

  /// P(T ≤ t) with ν degrees of freedom.
  ///
  /// - Returns: 0 … 1; `nil` for ν below ½ and for what is no number.
  public static func distribution(_ t: Double, degreesOfFreedom: Double) -> Double? {
    guard let tails = tails(t.magnitude, degreesOfFreedom) else { return nil }
    return t < 0 ? tails / 2 : 1 - tails / 2
  }

  /// The t that T stays below with probability p: the inverse of the distribution, by Newton's steps
  /// on the two tails, halving where a step would leave the bracket.
  ///
  /// Error: below 10⁻¹⁰ of t up to a million degrees of freedom.
  ///
  /// - Parameter p: above 0 and below 1.
  /// - Returns: `nil` for another p and for ν below ½.
  /// - Complexity: some ten values of the distribution, each O(√ν).
  public static func quantile(_ p: Double, degreesOfFreedom: Double) -> Double? {
    guard p > 0, p < 1, let least = tails(0, degreesOfFreedom) else { return nil }
    let wanted = 2 * min(p, 1 - p)
    if wanted >= least { return 0 }
    var (low, high) = (0.0, 1.0)
    while let tails = tails(high, degreesOfFreedom), tails > wanted, high < 0x1p900 {
      low = high
      high *= 2
    }
    var t = (low + high) / 2
    for _ in 0..<200 {
      guard let tails = tails(t, degreesOfFreedom) else { return nil }
      if tails > wanted { low = t } else { high = t }
      var next = t + (tails - wanted) / (2 * density(t, degreesOfFreedom))
      if !(next > low && next < high) { next = (low + high) / 2 }
      let isDone = (next - t).magnitude <= 0x1p-50 * t
      t = next
      if isDone { break }
    }
    return p < 0.5 ? -t : t
  }

  /// P(|T| ≥ t) = I_z(ν/2, ½) with z = ν ÷ (ν + t²) [Abramowitz 1964, 26.7.1].
  private static func tails(_ t: Double, _ degrees: Double) -> Double? {
    guard degrees >= leastDegreesOfFreedom, degrees < .infinity, !t.isNaN else { return nil }
    let square = t * t
    guard square < .infinity else { return 0 }
    let all = degrees + square
    return IncompleteBeta.regularised(
      degrees / 2, 0.5, degrees / all, complement: square / all,
      logBeta: halfLogPi - logGammaStep(degrees / 2))
  }

  private static func density(_ t: Double, _ degrees: Double) -> Double {
    Elementary.exp(
      logGammaStep(degrees / 2) - halfLogPi - Elementary.log(degrees) / 2
        - (degrees + 1) / 2 * Elementary.log(1 + t * t / degrees))
  }

  /// ln Γ(a + ½) − ln Γ(a): from 20 on by ½ ln a − 1/(8a) + 1/(192a³) − 1/(640a⁵) + 17/(14336a⁷),
  /// the difference of two of Stirling's series [Abramowitz 1964, 6.1.41]; below by Γ(a + 1) = a Γ(a).
  private static func logGammaStep(_ a: Double) -> Double {
    var a = a
    var product = 1.0
    while a < 20 {
      product *= a / (a + 0.5)
      a += 1
    }
    let square = 1 / (a * a)
    let series =
      (-1.0 / 8 + square * (1.0 / 192 - square * (1.0 / 640 - square * 17 / 14336))) / a
    return Elementary.log(a) / 2 + series + Elementary.log(product)
  }
}
