// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems

/// Days of the Gregorian calendar, written `yyyy-mm-dd`.
enum CalendarDay {
  /// Whether a text is such a day.
  static func isValid(_ text: String) -> Bool {
    text.utf8.count == 10 && read(text) == text
  }

  /// A day as people write it in cells, in any of the ways of ``FactDate``, as `yyyy-mm-dd`; `nil`
  /// for anything else, a month or year without a day too.
  static func read(_ text: String) -> String? {
    FactDate(text).flatMap { $0.day == nil ? nil : $0.description }
  }

  /// A cell that is no date as a message may show it: what has the shape of a day or month of our time,
  /// though perhaps of none in the calendar, is no name and no number of a telephone.
  static func shown(_ cell: String) -> ShownCell {
    let parts = cell.split { "-./年月日".contains($0) }
    let hasShape =
      (cell.hasPrefix("19") || cell.hasPrefix("20")) && (2...3).contains(parts.count)
      && parts[0].utf8.count == 4 && parts.dropFirst().allSatisfy { $0.utf8.count <= 2 }
      && parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return hasShape ? .quoted(cell) : ShownCell(cell, allowed: [])
  }
}
