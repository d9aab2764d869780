// SPDX-License-Identifier: Apache-2.0
internal import Spreadsheets

/// Styles and measures of the sheets of a form.
enum FormStyle {
  /// What only the program reads: ids and marks.
  static let mark: CellStyle = {
    var style = CellStyle()
    style.fontSize = 8
    style.textColour = 0x8C8C8C
    style.wraps = true
    style.alignment = .left
    return style
  }()

  /// The same in the middle of a column.
  static let centredMark: CellStyle = {
    var style = mark
    style.alignment = .center
    return style
  }()

  /// A note beside a result, which runs on over the blank cells at its right.
  static let beside: CellStyle = {
    var style = CellStyle()
    style.fontSize = 9
    style.textColour = 0x595959
    style.alignment = .left
    return style
  }()

  /// A sheet's title.
  static let title: CellStyle = {
    var style = CellStyle()
    style.isBold = true
    style.fontSize = 15
    style.wraps = true
    style.alignment = .left
    return style
  }()

  /// A heading inside a sheet.
  static let heading: CellStyle = {
    var style = CellStyle()
    style.isBold = true
    return style
  }()

  /// The name of a row.
  static let rowName: CellStyle = {
    var style = CellStyle.header
    style.alignment = .left
    return style
  }()

  /// A judgement or a number of points: a text, so that no program makes a date of 1/3.
  static let judgement: CellStyle = {
    var style = CellStyle.input.formatted("@")
    style.alignment = .center
    return style
  }()

  /// A cell that follows from others.
  static let derived: CellStyle = {
    var style = CellStyle.locked
    style.alignment = .center
    style.textColour = 0x595959
    return style
  }()

  /// A result.
  static let result: CellStyle = {
    var style = derived.formatted("0.0000")
    style.textColour = nil
    return style
  }()

  /// A number of the calculation.
  static let number: CellStyle = {
    var style = CellStyle().formatted("0.0000")
    style.fontSize = 9
    style.textColour = 0x7F7F7F
    style.alignment = .center
    return style
  }()

  /// A text of the calculation.
  static let numberText: CellStyle = {
    var style = number
    style.numberFormat = nil
    style.wraps = true
    return style
  }()

  /// Above the limit, or not on the scale.
  static let red = 0xF8CBAD
  /// Within the limit.
  static let green = 0xC6E0B4

  /// How many lines a text takes in a column of this width in characters: a Chinese character
  /// takes two, and a line is seldom filled to the last character.
  static func lines(_ text: String, width: Double) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let units = line.unicodeScalars.map { $0.value >= 0x2E80 ? 2.0 : 1.05 }.reduce(0, +)
      return max(1, Int((units / (width - 1)).rounded(.up)))
    }.reduce(0, +)
  }
}

extension SheetContent {
  /// The cell as formulas name it: `C7`, with `fixed` `$C$7`.
  static func cell(_ row: Int, _ column: Int, fixed: Bool = false) -> String {
    guard let cell = CellReference(row: row, column: column) else { return "" }
    let text = cell.description
    guard fixed else { return text }
    let letters = text.prefix { !$0.isNumber }
    return "$\(letters)$\(row)"
  }

  /// A range as formulas name it.
  static func cells(
    _ row: Int, _ column: Int, to lastRow: Int, _ lastColumn: Int, fixed: Bool = false
  ) -> String {
    cell(row, column, fixed: fixed) + ":" + cell(lastRow, lastColumn, fixed: fixed)
  }

  /// A range of cells.
  static func range(_ row: Int, _ column: Int, to lastRow: Int, _ lastColumn: Int) -> CellRange? {
    guard let first = CellReference(row: row, column: column),
      let last = CellReference(row: lastRow, column: lastColumn)
    else { return nil }
    return CellRange(first, last)
  }

  /// A text over several columns, in a row as high as it takes.
  mutating func paragraph(
    _ text: String, row: Int, column: Int, to last: Int, style: CellStyle
  ) {
    write(.text(text), row: row, column: column, style: style)
    if last > column, let range = Self.range(row, column, to: row, last) {
      mergedRanges.append(range)
    }
    let width = (column...last).map { columnWidths[$0] ?? 8.43 }.reduce(0, +)
    let lines = FormStyle.lines(text, width: width * 11 / style.fontSize)
    rowHeights[row] = Double(lines) * style.fontSize * 1.4 + 4
  }
}

extension WorkbookContent.CalendarDay {
  /// The day on which a workbook was made, as far as it says: a round's date; before 1970 a workbook
  /// has none of its own.
  static func ofCreation(date: String) -> WorkbookContent.CalendarDay {
    let parts = date.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 && parts[0] >= 1970
      ? WorkbookContent.CalendarDay(year: parts[0], month: parts[1], day: parts[2])
      : WorkbookContent.CalendarDay(year: 1970, month: 1, day: 1)
  }
}
