// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import Spreadsheets

/// Proves how stored numbers become texts: numerals, percentages, dates and times.
@Suite struct NumberCellTests {
  /// Foundation's calendar is the independent one: every day of Excel's calendar is compared.
  @Test(arguments: [false, true]) func everyDayOfTheCalendar(from1904: Bool) throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let start = DateComponents(
      year: from1904 ? 1904 : 1899, month: from1904 ? 1 : 12, day: from1904 ? 1 : 30)
    let origin = try #require(calendar.date(from: start))
    let cell = NumberCell(countsFrom1904: from1904)
    let last = from1904 ? 2_957_003 : 2_958_465
    // Each day around the beginning and the end, every 97th between (97 and 146097 = 3 × 48699
    // share no factor, so all days of the cycle are met in turn).
    let days =
      Array((from1904 ? 0 : 61)...800) + stride(from: 801, to: last - 800, by: 97)
      + Array((last - 800)...last)
    for day in days {
      let date = origin.addingTimeInterval(Double(day) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let expected = String(
        format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
      #expect(cell.text(String(day), as: .date) == expected)
    }
    #expect(cell.text(String(last), as: .date) == "9999-12-31")
    #expect(cell.text(String(last + 1), as: .date) == String(last + 1))
  }

  /// The false leap day and the days before it, as Excel shows them [ECMA-376-1, 18.17.4.1].
  @Test(arguments: [
    ("0", "1899-12-31"), ("1", "1900-01-01"), ("31", "1900-01-31"), ("59", "1900-02-28"),
    ("60", "1900-02-29"), ("61", "1900-03-01"), ("-1", "-1"), ("x", "x"), ("inf", "inf"),
    ("1e300", "1e+300"),
  ]) func beforeMarch1900(stored: String, text: String) {
    #expect(NumberCell().text(stored, as: .date) == text)
  }

  @Test(arguments: [
    ("0.5", NumberFormat.time, "12:00:00"), ("0.999999", .time, "24:00:00"),
    ("1.5", .time, "36:00:00"), ("0.395833333333333", .time, "09:30:00"),
    ("46112.3958333333", .dateAndTime, "2026-03-31T09:30:00"),
    ("46112", .dateAndTime, "2026-03-31"), ("46112.9999999", .dateAndTime, "2026-04-01"),
    ("46112.75", .date, "2026-03-31"), ("2958465.9999999", .dateAndTime, "2958465.9999999"),
  ]) func times(stored: String, format: NumberFormat, text: String) {
    #expect(NumberCell().text(stored, as: format) == text)
  }

  /// Each numeral reads back as the same Double, has no exponent within reach, and the
  /// percentage is the numeral with its point moved by two.
  @Test func numeralsAreShortestAndExact() throws {
    var state: UInt64 = 2026
    for index in 0..<4_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value =
        index < 2_000
        ? Double(Int64(bitPattern: state) >> 20) / 1_000_000 : Double(bitPattern: state)
      guard value.isFinite else { continue }
      let text = NumberCell.plain(value)
      #expect(Double(text) == value, "\(value)")
      if 1e-15 < value.magnitude, value.magnitude < 1e20 {
        #expect(!text.contains("e") && !text.hasSuffix(".0"), "\(text)")
        let percent = NumberCell.plain(value, shiftedBy: 2)
        #expect(Decimal(string: percent) == Decimal(string: text).map { $0 * 100 }, "\(text)")
      }
    }
  }

  @Test(arguments: [
    ("0.07", "7%"), ("1", "100%"), ("0.005", "0.5%"), ("-0.125", "-12.5%"), ("12", "1200%"),
    ("0", "0%"), ("0.285714285714286", "28.5714285714286%"),
  ]) func percentages(stored: String, text: String) {
    #expect(NumberCell().text(stored, as: .percentage) == text)
  }

  /// The formats that are built in, by their numbers [ECMA-376-1, 18.8.30].
  @Test func builtInFormats() {
    let dates = Set(14...17).union(27...31).union(34...36).union(50...58)
    let times = Set(18...21).union([32, 33]).union(45...47)
    for id in -1...200 {
      let expected: NumberFormat =
        dates.contains(id)
        ? .date
        : times.contains(id)
          ? .time : id == 22 ? .dateAndTime : id == 9 || id == 10 ? .percentage : .number
      #expect(NumberFormat(builtIn: id) == expected)
    }
  }

  @Test(arguments: [
    ("General", NumberFormat.number), ("general", .number), ("0.00", .number), ("@", .number),
    ("0.00E+00", .number), ("##0.0e-0", .number), ("#,##0\"d\"", .number), ("0\\d", .number),
    ("[Red]0.0;[Blue]-0.0", .number), ("[$¥-804]#,##0.00", .number), ("0_d", .number),
    ("0%", .percentage), ("0.0%;[Red]-0.0%", .percentage), ("0\"%\"", .number), ("", .number),
    ("yyyy-mm-dd", .date), ("d/m/yy", .date), ("mmm", .date), ("yyyy\"年\"m\"月\"d\"日\"", .date),
    ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date), ("e\"年\"", .date), ("YYYY/M/D;@", .date),
    ("h:mm", .time), ("[h]:mm:ss", .time), ("[mm]:ss", .time), ("mm:ss.0", .time),
    ("h:mm AM/PM", .time), ("上午/下午h\"时\"mm\"分\"", .time), ("yyyy-mm-dd hh:mm:ss.000", .dateAndTime),
    ("\"", .number), ("\\", .number), ("[", .number), ("0;yyyy", .number),
  ]) func formatCodes(code: String, format: NumberFormat) {
    #expect(NumberFormat(code: code) == format, "\(code)")
  }
}
