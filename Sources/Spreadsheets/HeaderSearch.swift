// SPDX-License-Identifier: Apache-2.0

/// Finds a table's header among the first rows of a sheet or a text: a title often stands above
/// it, and in Chinese workbooks a header may have two rows, the upper one merged over several
/// columns.
///
/// The header is the first row that holds every required column. Where none does, it is two rows
/// one below the other of which each column has the lower heading or, where that is blank, the
/// upper one, if together they hold them all. Else it is the row that holds most of them, the
/// first of such: what it lacks can then be said.
struct HeaderSearch {
  /// How many rows that are not blank are looked at.
  static let mostRows = 10

  /// What was found.
  struct Found: Equatable {
    /// The position among the rows that were given of the header's last row.
    var position: Int
    /// Whether the row above belongs to it.
    var hasTwoRows = false
    /// How many of the required columns it holds.
    var count: Int
  }

  /// The names under which each required column may stand.
  let required: [[String]]

  /// A search for columns that may also stand under other names.
  init(_ required: [String], aliases: [String: [String]] = [:]) {
    self.required = required.map { [$0] + (aliases[$0] ?? []) }
  }

  /// The header among rows of headings without white space around them; `nil` without rows.
  func header(among rows: [[String]]) -> Found? {
    let rows = rows.prefix(Self.mostRows)
    guard !rows.isEmpty else { return nil }
    let counts = rows.map(count(in:))
    if let position = counts.firstIndex(of: required.count) {
      return Found(position: position, count: required.count)
    }
    for position in rows.indices.dropFirst() {
      // Both rows must give something, or one of them would be a title or a response.
      let together = Self.together(rows[position - 1], rows[position])
      if count(in: together) == required.count, counts[position] > 0 {
        return Found(position: position, hasTwoRows: true, count: required.count)
      }
    }
    let most = counts.max() ?? 0
    return Found(position: counts.firstIndex(of: most) ?? 0, count: most)
  }

  /// The headings of two rows as one: the lower ones, and where they are blank the upper ones.
  static func together(_ upper: [String], _ lower: [String]) -> [String] {
    (0..<max(upper.count, lower.count)).map { index in
      let text = index < lower.count ? lower[index] : ""
      return text.isEmpty && index < upper.count ? upper[index] : text
    }
  }

  private func count(in headings: [String]) -> Int {
    let headings = Set(headings)
    return required.count { $0.contains(where: headings.contains) }
  }
}
