// SPDX-License-Identifier: Apache-2.0
public import Problems
import XMLDocuments

extension Table {
  /// Reads a workbook's table: of the first visible sheet whose header holds every required
  /// column, else of the first hidden one, else of the first visible sheet that is not blank.
  ///
  /// The header is the first row with anything in it, as in CSV; rows that are wholly blank are
  /// passed over. Unlike in CSV a cell cannot slip into another column, so a row may end early,
  /// and cells beside the header are passed over with a warning for the first of them.
  /// A formula whose result was not stored is an error: the cell would seem blank. Not so in a
  /// column headed `#`, which holds remarks.
  static func read(
    _ workbook: Workbook, file: String, requiredColumns: [String],
    duplicateColumns: DuplicateColumns
  ) -> (table: Table?, problems: [Problem]) {
    guard let sheet = workbook.sheet(withColumns: requiredColumns), let header = sheet.rows.first
    else {
      return (nil, [Problem(.table(.empty), at: Place(file: file))])
    }
    return Table.read(
      sheet, header: header, requiredColumns: requiredColumns, duplicateColumns: duplicateColumns)
  }

  /// The table that a sheet holds below a row that is its header.
  public static func read(
    _ sheet: Workbook.Sheet, header: Workbook.Row, requiredColumns: [String] = [],
    duplicateColumns: DuplicateColumns = .refused
  ) -> (table: Table?, problems: [Problem]) {
    var problems: [Problem] = []
    let width = header.cells.last { !$0.text.isEmpty }?.column ?? 0
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
    let columns = dense(header).map { Column(name: $0, heading: $0) }
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
  /// The first sheet, visible ones before hidden ones, whose first row holds every column of
  /// these; else the first visible one with anything in it; else the first hidden one.
  public func sheet(withColumns required: [String]) -> Sheet? {
    let filled = sheets.filter { !$0.rows.isEmpty }
    let visibleFirst = filled.filter { !$0.isHidden } + filled.filter(\.isHidden)
    let holding = visibleFirst.first { sheet in
      let headings = Set(sheet.rows.first?.cells.map(\.text) ?? [])
      return required.allSatisfy(headings.contains)
    }
    return holding ?? visibleFirst.first
  }
}
