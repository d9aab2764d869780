// SPDX-License-Identifier: Apache-2.0
internal import Problems
internal import Spreadsheets
internal import XMLDocuments

/// The cells of a CSV file, or of one sheet of a workbook, without a header: rows that are wholly
/// blank are left out.
struct CellGrid {
  /// One row.
  struct Row {
    /// The physical line, or the row's number in the sheet.
    let number: Int
    /// The cells without white space around them, from the first column to the last in use.
    let cells: [String]
    /// The positions of formulas whose result is not stored: their cells seem blank.
    var uncalculated: Set<Int> = []

    /// The cell of a position from 0; "" beyond the last.
    subscript(position: Int) -> String { position < cells.count ? cells[position] : "" }
  }

  /// The file, as places cite it.
  let file: String
  /// The sheet of a workbook.
  let sheet: String?
  /// The rows.
  let rows: [Row]

  /// The place of the whole.
  var place: Place { Place(file: file, sheet: sheet) }

  /// The place of a row, and in a workbook of the cell at a position from 0.
  func place(_ row: Row, _ position: Int? = nil) -> Place {
    Place(
      file: file, sheet: sheet, line: row.number,
      column: sheet == nil ? nil : position.map { $0 + 1 })
  }

  /// The grids of a file, visible sheets of a workbook in the order of their tabs, with what is
  /// wrong and the encoding. Complexity: O(size).
  static func read(
    _ file: TableFile, expectedColumns: [String], mostRows: Int = .max
  ) -> (grids: [CellGrid], problems: [Problem], encoding: String?) {
    var problems: [Problem] = []
    switch file.content {
    case .workbook(let workbook):
      let grids = workbook.sheets.filter { !$0.isHidden }.map { sheet in
        CellGrid(sheet, mostRows: mostRows)
      }
      return (grids, problems, TextEncoding.utf8.rawValue)
    case .text(let bytes):
      do {
        let text = try DelimitedText(bytes, file: file.file, expectedColumns: expectedColumns)
        let grid = CellGrid(text, mostRows: mostRows, &problems)
        return ([grid], problems, text.encoding.rawValue)
      } catch {
        return ([], [error], nil)
      }
    case .unreadable(let problem): return ([], [problem], nil)
    }
  }

  private init(_ text: DelimitedText, mostRows: Int, _ problems: inout [Problem]) {
    var reader = text.records()
    var record = CSVRecord()
    var rows: [Row] = []
    while reader.next(&record) {
      if let (problem, line) = record.problem() {
        problems.append(Problem(.table(problem), at: Place(file: text.file, line: line)))
        if problem.severity == .error { continue }
      }
      var cells = record.fields.map { cellText(reader.text(of: $0)) }
      while cells.last == "" { cells.removeLast() }
      if !cells.isEmpty { rows.append(Row(number: record.line, cells: cells)) }
      if rows.count >= mostRows { break }
    }
    file = text.file
    sheet = nil
    self.rows = rows
  }

  /// The widest row that a square table can need, with room beside it.
  private static let mostColumns = 1_000

  private init(_ sheet: Workbook.Sheet, mostRows: Int) {
    var rows: [Row] = []
    for row in sheet.rows {
      var cells: [String] = []
      var uncalculated: Set<Int> = []
      for cell in row.cells where cell.column <= Self.mostColumns {
        if cell.kind == .formulaWithoutResult { uncalculated.insert(cell.column - 1) }
        cells += Array(repeating: "", count: cell.column - 1 - cells.count)
        cells.append(cell.text)
      }
      while cells.last == "" { cells.removeLast() }
      if !cells.isEmpty || !uncalculated.isEmpty {
        rows.append(Row(number: row.number, cells: cells, uncalculated: uncalculated))
      }
      if rows.count >= mostRows { break }
    }
    file = sheet.file
    self.sheet = sheet.name
    self.rows = rows
  }
}
