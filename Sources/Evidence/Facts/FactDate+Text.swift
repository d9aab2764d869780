// SPDX-License-Identifier: Apache-2.0

extension FactDate: CustomStringConvertible {
  /// A date as people write it: `2026`, `2026-03`, `2026-03-31`, also with `.` or `/` between the
  /// parts, with one digit for a month or day, as 2026年3月31日, in full-width digits, and as a workbook has
  /// it, with a time behind; `nil` for anything else and for what is no day of the calendar.
  ///
  /// `2009.1` is refused: a workbook that took 2009.10 for a number shows that.
  public init?(_ text: String) {
    let characters = IdentifierText.characters(
      of: String(text.split(separator: "T", omittingEmptySubsequences: false).first ?? ""))
    var written = String(characters)
    if let last = written.last, "年月日".contains(last) {
      let form = written.filter { "年月日".contains($0) }
      guard ["年", "年月", "年月日"].contains(form) else { return nil }
      written = String(written.dropLast().map { "年月".contains($0) ? "-" : $0 })
    }
    let separators = Set(written.filter { $0.wholeNumberValue == nil })
    guard separators.count <= 1, separators.isSubset(of: ["-", ".", "/"]) else { return nil }
    let parts = written.split(omittingEmptySubsequences: false) { separators.contains($0) }
    guard (1...3).contains(parts.count), parts[0].count == 4,
      parts.dropFirst().allSatisfy({ (1...2).contains($0.count) })
    else { return nil }
    if parts.count == 2, separators == ["."], parts[1] == "1" { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers[0] >= 1 else { return nil }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    if let month, !(1...12).contains(month) { return nil }
    if let month, let day, !(1...Self.days(of: month, in: numbers[0])).contains(day) { return nil }
    self.init(year: numbers[0], month: month, day: day)
  }

  /// `2026`, `2026-03` or `2026-03-31`.
  public var description: String {
    ([String(year)] + [month, day].compactMap { $0 }.map { $0 < 10 ? "0\($0)" : String($0) })
      .joined(separator: "-")
  }

  /// The first day that it may be, as a number that grows with the calendar.
  public var first: Int { Self.order(year, month ?? 1, day ?? 1) }

  /// The last day that it may be, as a number that grows with the calendar.
  public var last: Int {
    Self.order(year, month ?? 12, day ?? Self.days(of: month ?? 12, in: year))
  }

  /// The last day that it may be, so many months before; in a shorter month its last.
  public func last(before months: Int) -> Int {
    let index = year * 12 + (month ?? 12) - 1 - months
    let (earlier, ofYear) = (index / 12, index % 12 + 1)
    let day = day ?? Self.days(of: month ?? 12, in: year)
    return Self.order(earlier, ofYear, min(day, Self.days(of: ofYear, in: earlier)))
  }

  private static func order(_ year: Int, _ month: Int, _ day: Int) -> Int {
    (year * 12 + month) * 32 + day
  }

  private static func days(of month: Int, in year: Int) -> Int {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
