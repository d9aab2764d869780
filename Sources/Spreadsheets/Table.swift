// SPDX-License-Identifier: Apache-2.0
public import Problems
public import XMLDocuments

/// A table in memory: a header, and rows of exactly as many cells.
public struct Table: Sendable, Hashable {
  /// One column's heading.
  public struct Column: Sendable, Hashable {
    /// The heading without white space around it; what columns are looked up by.
    public let name: String
    /// The heading as written.
    public let heading: String
  }

  /// One record.
  public struct Row: Sendable, Hashable {
    /// The physical line that the record begins on, from 1; in a workbook the row's number.
    public let line: Int
    /// The cells as written, one per column; those of a workbook as ``Workbook`` has them.
    public let cells: [String]
  }

  /// The file's name, as places cite it.
  public let file: String
  /// The sheet of a workbook, or `nil` for delimited text.
  public let sheet: String?
  /// The columns in order.
  public let columns: [Column]
  /// The rows in order; records that are not usable are not among them.
  public let rows: [Row]
  /// The encoding the bytes were in; that of a workbook's texts is UTF-8.
  public let encoding: TextEncoding
  /// The delimiter that was found; `,` for a workbook.
  public let delimiter: Character
  /// The physical line of the header; in a workbook the row's number.
  public let headerLine: Int
  /// Whether the last record ends with a line break; without one a cut cannot be ruled out.
  public let endsWithLineBreak: Bool
  /// The first column of each name.
  let positions: [String: Int]

  /// Whether two columns may have the same name.
  public enum DuplicateColumns: Sendable {
    /// A survey export may repeat a heading; a name then means the first.
    case allowed
    /// Tables that define things may not.
    case refused
  }

  /// Reads a table, and everything that is wrong with it in file order: delimited text, or a
  /// sheet of an Excel workbook (.xlsx), told apart by the first bytes.
  ///
  /// The table is `nil` if the bytes are neither; otherwise it holds every usable
  /// row, whatever the problems are. In delimited text a record must have a cell for each column: fewer are an
  /// error even where only trailing ones are lacking, since a lost delimiter and a cut file
  /// look the same. Cells beyond the header are an error unless they are empty. Columns that
  /// are not asked for are kept. A required column that is missing is a problem each.
  /// O(size) in time and memory.
  public static func read(
    _ bytes: [UInt8], file: String, requiredColumns: [String] = [],
    knownColumns: [String] = [], duplicateColumns: DuplicateColumns = .refused
  ) -> (table: Table?, problems: [Problem]) {
    read(
      TableFile(bytes, file: file), requiredColumns: requiredColumns, knownColumns: knownColumns,
      duplicateColumns: duplicateColumns)
  }

  /// Reads a table of a file that is open already, as ``read(_:file:requiredColumns:knownColumns:duplicateColumns:)``
  /// does.
  public static func read(
    _ file: TableFile, requiredColumns: [String] = [], knownColumns: [String] = [],
    duplicateColumns: DuplicateColumns = .refused
  ) -> (table: Table?, problems: [Problem]) {
    switch file.content {
    case .workbook(let workbook):
      return read(
        workbook, file: file.file, requiredColumns: requiredColumns,
        duplicateColumns: duplicateColumns)
    case .text(let bytes):
      do {
        let text = try DelimitedText(
          bytes, file: file.file, expectedColumns: requiredColumns + knownColumns)
        return read(text, requiredColumns: requiredColumns, duplicateColumns: duplicateColumns)
      } catch {
        return (nil, [error])
      }
    case .unreadable(let problem): return (nil, [problem])
    }
  }

  private static func read(
    _ text: DelimitedText, requiredColumns: [String], duplicateColumns: DuplicateColumns
  ) -> (table: Table?, problems: [Problem]) {
    var reader = text.records()
    var record = CSVRecord()
    var problems: [Problem] = []
    func report(_ problem: TableProblem, line: Int) {
      problems.append(Problem(.table(problem), at: Place(file: text.file, line: line)))
    }
    guard reader.next(&record) else {
      return (nil, [Problem(.table(.empty), at: Place(file: text.file))])
    }
    let columns = header(record, reader)
    let headerLine = record.line
    let names = columns.map(\.name)
    if let (problem, line) = record.problem(columns: names) { report(problem, line: line) }
    let positions = positions(of: columns)
    for problem in faults(
      of: columns, positions, requiredColumns: requiredColumns,
      duplicateColumns: duplicateColumns)
    {
      report(problem, line: headerLine)
    }
    var rows: [Row] = []
    var records = 0
    var endsWithLineBreak = record.endsWithLineBreak
    while reader.next(&record) {
      records += 1
      endsWithLineBreak = record.endsWithLineBreak
      var isUsable = true
      if let (problem, line) = record.problem(columns: names) {
        report(problem, line: line)
        if problem.severity == .error { isUsable = false }
      }
      if isUsable, let problem = lengthFault(of: record, columns: columns) {
        report(problem, line: record.line)
        isUsable = false
      }
      guard isUsable else { continue }
      rows.append(
        Row(line: record.line, cells: record.fields.prefix(columns.count).map(reader.text(of:))))
    }
    if records == 0, !problems.hasErrors { report(.noRows, line: headerLine) }
    let table = Table(
      file: text.file, sheet: nil, columns: columns, rows: rows, encoding: text.encoding,
      delimiter: Character(Unicode.Scalar(text.delimiter)), headerLine: headerLine,
      endsWithLineBreak: endsWithLineBreak, positions: positions)
    return (table, problems)
  }

  /// The first column of each name, by position.
  static func positions(of columns: [Column]) -> [String: Int] {
    Dictionary(
      columns.enumerated().map { ($0.element.name, $0.offset) }, uniquingKeysWith: { a, _ in a })
  }

  /// Columns that stand twice, in order, and required ones that are missing.
  static func faults(
    of columns: [Column], _ positions: [String: Int], requiredColumns: [String],
    duplicateColumns: DuplicateColumns
  ) -> [TableProblem] {
    var faults: [TableProblem] = []
    for (index, column) in columns.enumerated()
    where duplicateColumns == .refused && !column.name.isEmpty && positions[column.name] != index {
      faults.append(.duplicateColumn(column.name))
    }
    for name in requiredColumns where positions[name] == nil {
      let found = columns.map(\.name).filter { !$0.isEmpty }
      faults.append(.missingColumn(name, found: found))
    }
    return faults
  }

  /// The position of the first column of that name, or `nil`.
  public func position(of column: String) -> Int? { positions[column] }

  /// A cell without the white space around it; "" if it is blank, `nil` without such a column.
  public func text(_ row: Row, _ column: String) -> String? {
    positions[column].map { cellText(row.cells[$0]) }
  }

  /// Where a row stands: its physical line, or its number in a sheet. A problem's words name the
  /// column.
  public func place(of row: Row) -> Place { Place(file: file, sheet: sheet, line: row.line) }

  /// Where a cell stands: in a workbook exactly, in delimited text by its row.
  public func place(of row: Row, column: String) -> Place {
    let position = sheet == nil ? nil : positions[column]
    return Place(file: file, sheet: sheet, line: row.line, column: position.map { $0 + 1 })
  }

  /// Where the header stands.
  public var headerPlace: Place { Place(file: file, sheet: sheet, line: headerLine) }

  /// The columns; those without a heading at the end are left out if anything is before them.
  private static func header(_ record: CSVRecord, _ reader: CSVReader) -> [Column] {
    var columns = record.fields.map { field in
      let heading = reader.text(of: field)
      return Column(name: cellText(heading), heading: heading)
    }
    while columns.count > 1, columns.last?.name == "" { columns.removeLast() }
    return columns
  }

  private static func lengthFault(of record: CSVRecord, columns: [Column]) -> TableProblem? {
    let found = record.fields.count
    if found < columns.count {
      return .tooFewFields(
        found: found, expected: columns.count, column: columns[found].name)
    }
    let used = (record.fields.lastIndex { !$0.isEmpty } ?? -1) + 1
    return used > columns.count
      ? .tooManyFields(found: used, expected: columns.count) : nil
  }
}
