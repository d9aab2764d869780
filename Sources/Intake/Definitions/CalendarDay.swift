// SPDX-License-Identifier: Apache-2.0

/// Days of the Gregorian calendar, written `yyyy-mm-dd`.
enum CalendarDay {
  /// Whether a text is such a day.
  static func isValid(_ text: String) -> Bool {
    text.utf8.count == 10 && read(text) == text
  }

  /// A day as people write it in cells: `2026-3-31`, `2026/03/31`, `2026.3.31`, `2026年3月31日`, and
  /// as a workbook has it, with a time behind; `nil` for anything else. It is given as
  /// `yyyy-mm-dd`.
  static func read(_ text: String) -> String? {
    guard let day = parts(of: text), let year = Int(day[0]), let month = Int(day[1]),
      let number = Int(day[2]), (1...9999).contains(year), (1...12).contains(month)
    else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...days[month - 1]).contains(number) else { return nil }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(day[0])-\(two(month))-\(two(number))"
  }

  /// Whether a text has the shape of a day of our time, though perhaps of none in the calendar: it
  /// is then no name and no number of a telephone.
  static func hasShape(_ text: String) -> Bool {
    parts(of: text).map { $0[0].hasPrefix("19") || $0[0].hasPrefix("20") } ?? false
  }

  /// Four digits, and twice one or two, with one kind of separator between them.
  private static func parts(of text: String) -> [Substring]? {
    let day = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard let written = day.first, day.count == 1 || day[1].utf8.count >= 5 else { return nil }
    var parts: [Substring]?
    for separator in ["-", "/", "."] as [Character] where written.contains(separator) {
      parts = written.split(separator: separator, omittingEmptySubsequences: false)
    }
    if written.last == "日" {
      parts = written.dropLast().split(omittingEmptySubsequences: false) {
        $0 == "年" || $0 == "月"
      }
    }
    guard let parts, parts.count == 3, parts[0].utf8.count == 4,
      parts[1...].allSatisfy({ (1...2).contains($0.utf8.count) }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return parts
  }
}
