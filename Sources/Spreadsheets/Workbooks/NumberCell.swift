// SPDX-License-Identifier: Apache-2.0

/// A cell's stored number as the text that a person would have written.
///
/// A number is written shortest, without an exponent where 21 digits suffice: 3 and not 3.0, 0.35
/// and not 3.5E-1. A percentage is written as it is shown, `35%` for 0.35: what reads the cell
/// must see that a share was meant. A date is ISO 8601, `2026-03-31`, with `T09:30:00` where a
/// time of day belongs to it; a time is `09:30:00`, a duration has as many hours as it takes.
/// What is no number, and what is beyond the calendar, stays as it is stored.
struct NumberCell {
  /// Whether days are counted from 1904-01-01 and not from 1899-12-30.
  var countsFrom1904 = false

  func text(_ stored: String, as format: NumberFormat) -> String {
    guard let value = Double(stored), value.isFinite else { return stored }
    return text(value, as: format)
  }

  /// The text of a number, which must be finite.
  func text(_ value: Double, as format: NumberFormat) -> String {
    switch format {
    case .number: return Self.plain(value)
    case .percentage: return Self.plain(value, shiftedBy: 2) + "%"
    case .date: return date(value) ?? Self.plain(value)
    case .time: return time(value) ?? Self.plain(value)
    case .dateAndTime: return dateAndTime(value) ?? Self.plain(value)
    }
  }

  /// The shortest decimal numeral that reads back as `value`, times 10 to the power `shift`;
  /// the shift moves the point in the numeral, so nothing is rounded. Only an unshifted one has
  /// an exponent, from 10²¹ and below 10⁻²¹.
  static func plain(_ value: Double, shiftedBy shift: Int = 0) -> String {
    // Swift's description is shortest: an optional sign, digits, a point, digits, an exponent.
    let numeral = value.magnitude.description.lowercased().split(separator: "e")
    guard let mantissa = numeral.first else { return value.description }
    let parts = mantissa.split(separator: ".")
    let whole = String(parts.first ?? "0")
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    let exponent = numeral.count > 1 ? Int(numeral[1]) ?? 0 : 0
    var digits = (whole + fraction)[...]
    var point = whole.utf8.count + exponent + shift
    while digits.first == "0" {
      digits.removeFirst()
      point -= 1
    }
    while digits.last == "0" { digits.removeLast() }
    guard !digits.isEmpty else { return "0" }
    let sign = value < 0 ? "-" : ""
    let count = digits.utf8.count
    if shift == 0, point > 21 || point < -20 { return value.description }
    if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
    if point >= count { return sign + digits + String(repeating: "0", count: point - count) }
    return sign + digits.prefix(point) + "." + digits.dropFirst(point)
  }

  /// 9999-12-31, the last day of Excel's calendar, in both countings.
  private var lastDay: Double { countsFrom1904 ? 2_957_003 : 2_958_465 }

  private func date(_ serial: Double) -> String? {
    guard serial >= 0, serial < lastDay + 1 else { return nil }
    return isoDate(Int(serial))
  }

  private func time(_ serial: Double) -> String? {
    guard serial >= 0, serial < lastDay else { return nil }
    return clock((serial * 86_400).rounded())
  }

  private func dateAndTime(_ serial: Double) -> String? {
    guard serial >= 0, serial < lastDay + 1 else { return nil }
    let seconds = (serial * 86_400).rounded()
    let day = (seconds / 86_400).rounded(.down)
    let rest = seconds - day * 86_400
    guard day <= lastDay else { return nil }
    return rest == 0 ? isoDate(Int(day)) : isoDate(Int(day)) + "T" + clock(rest)
  }

  private func clock(_ seconds: Double) -> String {
    let seconds = Int(seconds)
    return [seconds / 3_600, seconds / 60 % 60, seconds % 60].map(Self.twoDigits)
      .joined(separator: ":")
  }

  /// The date of a day number. From 1900, day 60 is the 29 February that 1900 did not have:
  /// Excel keeps the day for the sake of Lotus 1-2-3 [ECMA-376-1, 18.17.4.1], so days before
  /// it stand one later than the calendar has them.
  private func isoDate(_ day: Int) -> String {
    if !countsFrom1904 && day == 60 { return "1900-02-29" }
    // Days from 1 March of year 0, the first day of 400-year cycles, to each first day:
    // 1904-01-01, 1899-12-30 (day 0 once the false day has passed), 1899-12-31.
    let first = countsFrom1904 ? 695_361 : day > 60 ? 693_899 : 693_900
    let (year, month, dayOfMonth) = Self.civil(first + day)
    let digits = String(year)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "-"
      + Self.twoDigits(month) + "-" + Self.twoDigits(dayOfMonth)
  }

  private static func twoDigits(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }

  /// Year, month and day of the Gregorian calendar from days since 1 March of year 0: cycles of
  /// 400, 100, 4 and 1 years with the leap day at the end of the last.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    var rest = days
    let eras = rest / 146_097
    rest %= 146_097
    let centuries = min(rest / 36_524, 3)
    rest -= centuries * 36_524
    let fours = rest / 1_461
    rest %= 1_461
    let ones = min(rest / 365, 3)
    rest -= ones * 365
    var year = eras * 400 + centuries * 100 + fours * 4 + ones
    // March to February.
    let lengths = [31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 29]
    var month = 0
    while month < 11, rest >= lengths[month] {
      rest -= lengths[month]
      month += 1
    }
    if month >= 10 { year += 1 }
    return (year, (month + 2) % 12 + 1, rest + 1)
  }
}
