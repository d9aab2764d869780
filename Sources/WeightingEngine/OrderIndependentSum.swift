// SPDX-License-Identifier: Apache-2.0

/// Sums whose last bit does not depend on the order of the terms.
///
/// Naming the items of a matrix in another order must permute the weights and change no bit of
/// them. Each term is split at two fixed binary places chosen from the largest term and the
/// number of terms; the upper parts and the middle parts are multiples of a common unit and add
/// up without any rounding, in every order. What is left below is dropped.
///
/// Error: the final rounding, and at most n³ 2⁻¹⁰⁶ times the largest term: below half a unit in
/// the last place for up to 65,536 terms of one sign. Negated terms have the negated sum. Method: [Rump 2008] `ExtractVector`,
/// [Demmel 2013].
public enum OrderIndependentSum {
  /// The sum Σ xᵢ of finite terms; 0 for none.
  ///
  /// Terms that are not finite, or above 2⁹⁰⁰, are added one after another.
  ///
  /// - Complexity: O(n), about 8 operations a term.
  public static func of(_ terms: Span<Double>) -> Double {
    let count = terms.count
    var largest = 0.0
    for index in 0..<count {
      let magnitude = terms[index].magnitude
      // The second condition lets a NaN in; no comparison lets it out again.
      if magnitude > largest || magnitude.isNaN { largest = magnitude }
    }
    guard largest < 0x1p900 else {
      var plain = 0.0
      for index in 0..<count { plain += terms[index] }
      return plain
    }
    guard largest > 0 else { return 0 }
    // 2ᴸ ≥ n + 2, so that no partial sum of the upper parts leaves the reach of its unit.
    let places = Int.bitWidth - (count + 1).leadingZeroBitCount
    let growth = Double(sign: .plus, exponent: places, significand: 1)
    // Three halves of a power of two: there terms of either sign are rounded alike, so that
    // negated terms have exactly the negated sum.
    let upperPlace = growth * 3 * largest.binade
    let lowerPlace = upperPlace * 0x1p-53 * growth
    var upper = 0.0
    var middle = 0.0
    for index in 0..<count {
      let term = terms[index]
      let first = (upperPlace + term) - upperPlace
      upper += first
      middle += (lowerPlace + (term - first)) - lowerPlace
    }
    return upper + middle
  }

  /// The sum of an array's elements; see ``of(_:)-(Span<Double>)``.
  public static func of(_ terms: [Double]) -> Double { of(terms.span) }
}

extension [Double] {
  /// Each element ÷ Σ of all: scaled to sum 1 up to rounding, where the sum is positive and finite.
  var shares: [Double] {
    let total = OrderIndependentSum.of(self)
    return map { $0 / total }
  }

  /// The scalar product Σ xᵢ yᵢ with as many elements of another vector.
  func dot(_ other: [Double]) -> Double { OrderIndependentSum.of(zip(self, other).map { $0 * $1 }) }
}
