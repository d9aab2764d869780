// SPDX-License-Identifier: Apache-2.0

/// A table in plain text: columns padded to their widest cell, two spaces between, no rules.
///
/// Widths are those of a terminal with a fixed font: East Asian wide characters take two places.
struct TextTable {
  /// How many places a line of a table takes at most, where its names can be cut.
  static let widest = 100
  /// How many places of a name are left in any case.
  private static let leastName = 16

  private let header: [String]
  private let rightAligned: Set<Int>
  private var rows: [[String]] = []

  /// Makes a table; the columns whose positions are in `rightAligned` hold numbers.
  init(_ header: [String], rightAligned: Set<Int> = []) {
    self.header = header
    self.rightAligned = rightAligned
  }

  /// Adds a row of as many cells as there are columns.
  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The lines, each indented by so many spaces.
  func lines(indent: Int = 0) -> [String] {
    let all = [header] + rows
    let widths = header.indices.map { column in
      all.map { TextTable.width($0[column]) }.max() ?? 0
    }
    return all.map { cells in
      var line = String(repeating: " ", count: indent)
      for (column, cell) in cells.enumerated() {
        let padding = String(repeating: " ", count: widths[column] - TextTable.width(cell))
        line += rightAligned.contains(column) ? padding + cell : cell + padding
        if column < cells.count - 1 { line += "  " }
      }
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The lines with names cut so that none is wider than `width`, but for `leastName` places of
  /// each name; below stand the names that were cut, in full, each after its row's first cell.
  ///
  /// - Parameter column: the column of the names, not the first.
  func lines(indent: Int, cuttingNamesIn column: Int, width: Int = widest) -> [String] {
    let names = (rows + [header]).map { TextTable.width($0[column]) }.max() ?? 0
    let excess = (lines(indent: indent).map(TextTable.width).max() ?? 0) - width
    guard excess > 0 else { return lines(indent: indent) }
    let room = max(Self.leastName, names - excess)
    var table = TextTable(header, rightAligned: rightAligned)
    var legend: [String] = []
    for row in rows {
      var cells = row
      cells[column] = Self.cut(row[column], to: room)
      if cells[column] != row[column] {
        legend += TextWrap.lines(row[0] + " " + row[column], indent: indent)
      }
      table.add(cells)
    }
    return table.lines(indent: indent) + legend
  }

  /// A text that is wider than so many places, cut and with a mark that says so.
  static func cut(_ text: String, to room: Int) -> String {
    guard width(text) > room else { return text }
    var kept = ""
    var used = 1
    for character in text {
      used += width(String(character))
      guard used <= room else { break }
      kept.append(character)
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }

  /// How many places a text takes.
  static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x0300...0x036F, 0x200B...0x200F, 0xFE00...0xFE0F: width
      case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        width + 2
      default: width + 1
      }
    }
  }
}
