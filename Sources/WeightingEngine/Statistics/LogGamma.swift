// SPDX-License-Identifier: Apache-2.0

/// The logarithm of the gamma function at halves of whole numbers.
enum LogGamma {
  /// π, rounded once.
  private static let pi = 0x1.921fb54442d18p1

  /// Up to here by products; from here Stirling's series with four terms is exact to the last
  /// digits.
  private static let largestProduct = 64

  /// ln Γ(ν/2) for ν ≥ 1.
  ///
  /// From Γ(1) = 1 or Γ(½) = √π by Γ(a + 1) = a Γ(a); for large a by Stirling's series
  /// (a − ½) ln a − a + ½ ln 2π + 1/(12a) − 1/(360a³) + 1/(1260a⁵) − 1/(1680a⁷)
  /// [Abramowitz 1964, 6.1.41], whose error is below 1/(1188a⁹).
  static func ofHalf(_ twice: Int) -> Double {
    if twice > largestProduct {
      let a = Double(twice) / 2
      let square = a * a
      let tail =
        (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1 / (1680 * square)) / square) / square) / a
      return (a - 0.5) * Elementary.log(a) - a + Elementary.log(2 * pi) / 2 + tail
    }
    var result = twice % 2 == 0 ? 0 : Elementary.log(pi) / 2
    var factor = twice % 2 == 0 ? 2 : 1
    while factor < twice {
      result += Elementary.log(Double(factor) / 2)
      factor += 2
    }
    return result
  }
}
