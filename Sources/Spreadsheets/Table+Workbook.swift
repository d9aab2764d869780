// SPDX-License-Identifier: Apache-2.0
public import Problems
import XMLDocuments

extension Table {
  /// Reads a workbook's table: of the sheet whose first rows hold most of the required columns,
  /// visible sheets before hidden ones, then the first.
  ///
  /// The header is found as ``HeaderSearch`` says; rows that are wholly blank are passed over.
  /// Unlike in CSV a cell cannot slip into another column, so a row may end early,
  /// and cells beside the header are passed over with a warning for the first of them.
  /// A formula whose result was not stored is an error: the cell would seem blank. Not so in a
  /// column headed `#`, which holds remarks.
  static func read(
    _ workbook: Workbook, file: String, requiredColumns: [String], names: ColumnNames,
    duplicateColumns: DuplicateColumns
  ) -> (table: Table?, problems: [Problem]) {
    let search = HeaderSearch(requiredColumns, aliases: names.aliases)
    guard let sheet = workbook.sheet(holding: search), let found = sheet.header(search) else {
      return (nil, [Problem(.table(.empty), at: Place(file: file))])
    }
    return Table.read(
      sheet, header: sheet.rows[found.position],
      above: found.hasTwoRows ? sheet.rows[found.position - 1] : nil,
      requiredColumns: requiredColumns, names: names, duplicateColumns: duplicateColumns)
  }

  /// The table that a sheet holds below a row that is its header, or the lower row of it.
  public static func read(
    _ sheet: Workbook.Sheet, header: Workbook.Row, above: Workbook.Row? = nil,
    requiredColumns: [String] = [], names: ColumnNames = ColumnNames(),
    duplicateColumns: DuplicateColumns = .refused
  ) -> (table: Table?, problems: [Problem]) {
    var problems: [Problem] = []
    let upper = above?.cells ?? []
    let width = (header.cells + upper).filter { !$0.text.isEmpty }.map(\.column).max() ?? 0
    let body = sheet.rows.drop { $0.number <= header.number }
    // A few cells far apart would make a table of billions.
    guard width * (body.count + 1) <= Workbook.mostCells else {
      return (
        nil,
        [Problem(.table(.workbook(.tooLarge(.cells(Workbook.mostCells)))), at: sheet.place())]
      )
    }
    func dense(_ row: Workbook.Row) -> [String] {
      var cells = [String](repeating: "", count: width)
      for cell in row.cells where cell.column <= width { cells[cell.column - 1] = cell.text }
      return cells
    }
    let remarks = Set(header.cells.filter { $0.text == "#" }.map(\.column))
    /// Reports the formulas without results among the columns; `false` if there are any.
    func isCalculated(_ row: Workbook.Row) -> Bool {
      let open = row.cells.filter {
        $0.kind == .formulaWithoutResult && $0.column <= width && !remarks.contains($0.column)
      }
      problems += open.map {
        Problem(
          .table(.workbook(.formulaWithoutResult)),
          at: sheet.place(row: row.number, column: $0.column))
      }
      return open.isEmpty
    }
    _ = isCalculated(header)
    let headings = above.map { HeaderSearch.together(dense($0), dense(header)) } ?? dense(header)
    let columns = headings.map { Column(name: names.column(of: $0), heading: $0) }
    let headerPlace = sheet.place(row: header.number)
    let positions = positions(of: columns)
    problems += faults(
      of: columns, positions, requiredColumns: requiredColumns,
      duplicateColumns: duplicateColumns
    ).map { Problem(.table($0), at: headerPlace) }
    var rows: [Row] = []
    rows.reserveCapacity(body.count)
    var beside: (row: Int, column: Int)?
    for row in body {
      if beside == nil, let last = row.cells.last, last.column > width, width > 0 {
        let first = row.cells.first { $0.column > width }
        beside = (row.number, first?.column ?? last.column)
      }
      guard row.cells.contains(where: { $0.column <= width }) else { continue }
      if isCalculated(row) { rows.append(Row(line: row.number, cells: dense(row))) }
    }
    if let beside, let cell = CellReference(row: beside.row, column: beside.column) {
      problems.append(
        Problem(.table(.workbook(.beyondHeader(cell.description))), at: sheet.place(cell)))
    }
    if body.isEmpty, !problems.hasErrors {
      problems.append(Problem(.table(.noRows), at: headerPlace))
    }
    let table = Table(
      file: sheet.file, sheet: sheet.name, columns: columns, rows: rows, encoding: .utf8,
      delimiter: ",", headerLine: header.number, endsWithLineBreak: true, positions: positions)
    return (table, problems.inFileOrder())
  }
}

extension Workbook {
  /// The sheet whose first rows hold most of the columns that are looked for: visible ones before
  /// hidden ones, then the first with anything in it; `nil` where no sheet has.
  func sheet(holding search: HeaderSearch) -> Sheet? {
    var best: (sheet: Sheet, count: Int)?
    for sheet in sheets.filter({ !$0.isHidden }) + sheets.filter(\.isHidden) {
      guard let header = sheet.header(search) else { continue }
      if best.map({ $0.count < header.count }) ?? true { best = (sheet, header.count) }
    }
    return best?.sheet
  }
}

extension Workbook.Sheet {
  /// The header among the first rows, or `nil` where the sheet is blank.
  func header(_ search: HeaderSearch) -> HeaderSearch.Found? {
    search.header(
      among: rows.prefix(HeaderSearch.mostRows).map { row in
        var texts: [String] = []
        for cell in row.cells {
          texts += repeatElement("", count: cell.column - 1 - texts.count)
          texts.append(cell.text)
        }
        return texts
      })
  }
}
