// SPDX-License-Identifier: Apache-2.0

/// A number as it is printed: a whole count of 10^−places.
///
/// Rounding is correct: the exact value of the double, or of the decimal, to the nearest unit,
/// half to even. There is no −0.
struct FixedPoint: Sendable, Hashable, Comparable {
  /// The count of units of 10^−places.
  let units: Int128
  /// How many decimals, 0–18.
  let places: Int

  /// The number units × 10^−places.
  init(units: Int128, places: Int) {
    self.units = units
    self.places = places
  }

  /// The double rounded to so many decimals (0–15).
  ///
  /// - Parameter value: finite, |value| < 10^20; beyond that the number is not printable and
  ///   `nil` comes back.
  init?(_ value: Double, places: Int) {
    guard value.isFinite, value.magnitude < 1e20 else { return nil }
    self.places = places
    if value == 0 {
      units = 0
      return
    }
    // value = significand × 2^exponent, with a whole significand below 2^53.
    let bits = value.magnitude.bitPattern
    let field = Int(bits >> 52)
    let fraction = bits & 0x000F_FFFF_FFFF_FFFF
    let significand = UInt128(field == 0 ? fraction : fraction | 0x0010_0000_0000_0000)
    let exponent = (field == 0 ? 1 : field) - 1075
    let scaled = significand * UInt128(Self.power(places))
    let magnitude: UInt128
    if exponent >= 0 {
      magnitude = scaled << UInt128(exponent)
    } else if -exponent >= 120 {
      magnitude = 0
    } else {
      let shift = UInt128(-exponent)
      let whole = scaled >> shift
      let rest = scaled - (whole << shift)
      let half = UInt128(1) << (shift - 1)
      magnitude = whole + (rest > half || (rest == half && whole & 1 == 1) ? 1 : 0)
    }
    units = value < 0 ? -Int128(magnitude) : Int128(magnitude)
  }

  /// The comparison score (score × 10⁹, rounded half to even), on which alone classes, ties and
  /// ranks are decided and from which alone scores are printed. Beyond ±10^18 it stays there.
  static func comparison(_ score: Double) -> FixedPoint {
    let scaled = (score * 1e9).rounded(.toNearestOrEven)
    if scaled.isNaN { return FixedPoint(units: 0, places: 9) }
    return FixedPoint(units: Int128(min(max(scaled, -1e27), 1e27)), places: 9)
  }

  /// A share (0–1) as a percentage with nine decimals.
  static func percentage(_ share: Double) -> FixedPoint {
    FixedPoint(units: FixedPoint(share, places: 11)?.units ?? 0, places: 9)
  }

  /// The same number with fewer decimals, rounded half to even, or with more.
  func rounded(to places: Int) -> FixedPoint {
    if places == self.places { return self }
    if places >= self.places {
      return FixedPoint(units: units * Self.power(places - self.places), places: places)
    }
    let unit = Self.power(self.places - places)
    // The processor divides words many times faster.
    if let units = Int64(exactly: units), let unit = Int64(exactly: unit) {
      var (whole, rest) = units.quotientAndRemainder(dividingBy: unit)
      if rest < 0 {
        whole -= 1
        rest += unit
      }
      if rest > unit - rest || (rest == unit - rest && whole % 2 != 0) { whole += 1 }
      return FixedPoint(units: Int128(whole), places: places)
    }
    var (whole, rest) = units.quotientAndRemainder(dividingBy: unit)
    if rest < 0 {
      whole -= 1
      rest += unit
    }
    if rest * 2 > unit || (rest * 2 == unit && whole % 2 != 0) { whole += 1 }
    return FixedPoint(units: whole, places: places)
  }

  /// The number in decimal digits, with a minus sign U+2212 where it is negative.
  var text: String { digits(minus: "\u{2212}") }

  /// The number in decimal digits as a machine reads it: a hyphen for minus, no trailing zeros.
  var shortest: String {
    var (units, places) = (units, places)
    while places > 0, units % 10 == 0 {
      units /= 10
      places -= 1
    }
    return FixedPoint(units: units, places: places).digits(minus: "-")
  }

  private func digits(minus: String) -> String {
    // From the last digit to the first; 2^127 has 39.
    var digits: [UInt8] = []
    digits.reserveCapacity(42)
    var rest = units.magnitude
    func append(_ digit: UInt8) {
      if places > 0, digits.count == places { digits.append(UInt8(ascii: ".")) }
      digits.append(UInt8(ascii: "0") + digit)
    }
    while rest > UInt128(UInt64.max) {
      append(UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    }
    var word = UInt64(truncatingIfNeeded: rest)
    while word > 0 {
      append(UInt8(truncatingIfNeeded: word % 10))
      word /= 10
    }
    while digits.isEmpty || (places > 0 && digits.count < places + 2) { append(0) }
    let text = String(decoding: digits.reversed(), as: UTF8.self)
    return units < 0 ? minus + text : text
  }

  static func < (left: FixedPoint, right: FixedPoint) -> Bool {
    if left.places == right.places { return left.units < right.units }
    let places = max(left.places, right.places)
    return left.rounded(to: places).units < right.rounded(to: places).units
  }

  /// 10^exponent.
  static func power(_ exponent: Int) -> Int128 {
    if exponent < powers.count { return Int128(powers[exponent]) }
    var power = Int128(powers[powers.count - 1])
    for _ in powers.count...exponent { power *= 10 }
    return power
  }

  /// 10^0 to 10^18, what a word holds.
  private static let powers: [Int64] = (0...18).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}
