// SPDX-License-Identifier: Apache-2.0

/// When a response was handed in, and how long it took, as survey tools write it.
enum SurveyMoment {
  /// A duration in seconds, or `nil` where the text is none.
  ///
  /// Read are: a number of seconds (`64`, `64.5`, `64 s`, `64秒`); hours, minutes and seconds with
  /// their units (`1小时2分3秒`, `1分4秒`, `1h 2m 3s`, `2 min 5 sec`); and with colons (`1:04`,
  /// `1:02:03`). Nothing is below 0.
  static func seconds(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 2 || parts.count == 3 {
      var sum = 0.0
      for (index, part) in parts.enumerated() {
        guard let value = number(part), index == 0 || value < 60 else { return nil }
        sum = sum * 60 + value
      }
      return sum
    }
    var rest = text[...]
    var sum = 0.0
    var last = Double.infinity
    while !rest.isEmpty {
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
      guard let value = number(digits) else { return nil }
      rest = rest.dropFirst(digits.count).drop { $0 == " " }
      let unit = rest.prefix { !($0.isASCII && $0.isNumber) && $0 != " " }
      rest = rest.dropFirst(unit.count).drop { $0 == " " }
      guard let length = lengths[unit.lowercased()], length < last else { return nil }
      sum += value * length
      last = length
    }
    return last == .infinity ? nil : sum
  }

  private static let lengths: [String: Double] = [
    "小时": 3600, "时": 3600, "h": 3600, "hour": 3600, "hours": 3600,
    "分": 60, "分钟": 60, "m": 60, "min": 60, "minute": 60, "minutes": 60,
    "秒": 1, "秒钟": 1, "s": 1, "sec": 1, "second": 1, "seconds": 1, "": 1,
  ]

  private static func number(_ text: Substring) -> Double? {
    guard let first = text.utf8.first, first != UInt8(ascii: "."),
      text.utf8.allSatisfy({ $0 == UInt8(ascii: ".") || (0x30...0x39).contains($0) })
    else { return nil }
    return Double(text)
  }

  /// A date and time in seconds from 1970-01-01 00:00 as the file's clock shows it, or `nil`.
  ///
  /// Read are: ISO 8601 with `-` and `T` or a space (`2026-03-04T09:05:01.25+08:00`), the same
  /// with slashes (`2026/3/4 9:05:01`), and month, day, year with `AM` or `PM`
  /// (`3/4/2026 9:05:01 PM`). The time may be lacking: midnight. What a clock's zone adds is
  /// passed over: within one file it is the same.
  static func time(_ text: String) -> Int64? {
    let parts = text.split { $0 == " " || $0 == "T" || $0 == "t" }
    guard let first = parts.first, parts.count <= 4 else { return nil }
    let separator: Character = first.contains("/") ? "/" : "-"
    let date = first.split(separator: separator, omittingEmptySubsequences: false).map(whole)
    guard date.count == 3, let a = date[0], let b = date[1], let c = date[2] else { return nil }
    let isYearFirst = first.prefix { $0 != separator }.count == 4
    guard isYearFirst || separator == "/" else { return nil }
    let (year, month, day) = isYearFirst ? (a, b, c) : (c, a, b)
    guard let days = days(year, month, day) else { return nil }
    guard parts.count > 1 else { return days * 86_400 }
    guard let clock = clock(parts[1]) else { return nil }
    let noon = half(parts.dropFirst(2).first, hour: clock / 3600)
    return days * 86_400 + clock + noon
  }

  /// The seconds of `9:05:01.25+08:00` since midnight.
  private static func clock(_ text: Substring) -> Int64? {
    let local = text.prefix { $0.isNumber || $0 == ":" || $0 == "." }
    let parts = local.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hour = whole(parts[0]), hour < 24,
      let minute = whole(parts[1]), minute < 60
    else { return nil }
    var second: Int64 = 0
    if parts.count == 3 {
      guard let value = whole(parts[2].prefix { $0 != "." }), value <= 60 else { return nil }
      second = value
    }
    return hour * 3600 + minute * 60 + second
  }

  /// What AM or PM adds to an hour of twelve.
  private static func half(_ mark: Substring?, hour: Int64) -> Int64 {
    switch mark?.lowercased() {
    case "pm" where hour < 12: 12 * 3600
    case "am" where hour == 12: -12 * 3600
    default: 0
    }
  }

  private static func whole(_ text: Substring) -> Int64? {
    guard !text.isEmpty, text.utf8.count <= 4,
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int64(text)
  }

  /// Days from 1970-01-01 in the Gregorian calendar, counted from a 1 March so that a leap day
  /// ends its year; `nil` where there is no such day.
  private static func days(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64? {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths: [Int64] = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= lengths[Int(month) - 1]
    else { return nil }
    let y = month > 2 ? year : year - 1
    let m = (month + 9) % 12
    return y * 365 + y / 4 - y / 100 + y / 400 + (m * 153 + 2) / 5 + day - 1 - 719_468
  }
}
