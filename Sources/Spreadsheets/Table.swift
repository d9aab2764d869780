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
    /// The physical line that the record begins on, from 1.
    public let line: Int
    /// The cells as written, one per column.
    public let cells: [String]
  }

  /// The file's name, as places cite it.
  public let file: String
  /// The columns in order.
  public let columns: [Column]
  /// The rows in order; records that are not usable are not among them.
  public let rows: [Row]
  /// The encoding the bytes were in.
  public let encoding: TextEncoding
  /// The delimiter that was found.
  public let delimiter: Character
  /// The physical line of the header.
  public let headerLine: Int
  /// Whether the last record ends with a line break; without one a cut cannot be ruled out.
  public let endsWithLineBreak: Bool
  /// The first column of each name.
  private let positions: [String: Int]

  /// Whether two columns may have the same name.
  public enum DuplicateColumns: Sendable {
    /// A survey export may repeat a heading; a name then means the first.
    case allowed
    /// Tables that define things may not.
    case refused
  }

  /// Reads a table, and everything that is wrong with it in file order.
  ///
  /// The table is `nil` if the bytes are no delimited text; otherwise it holds every usable
  /// row, whatever the problems are. A record must have a cell for each column: fewer are an
  /// error even where only trailing ones are lacking, since a lost delimiter and a cut file
  /// look the same. Cells beyond the header are an error unless they are empty. Columns that
  /// are not asked for are kept. A required column that is missing is a problem each.
  /// O(size) in time and memory.
  public static func read(
    _ bytes: [UInt8], file: String, requiredColumns: [String] = [],
    knownColumns: [String] = [], duplicateColumns: DuplicateColumns = .refused
  ) -> (table: Table?, problems: [Problem]) {
    let text: DelimitedText
    do {
      text = try DelimitedText(
        bytes, file: file, expectedColumns: requiredColumns + knownColumns)
    } catch {
      return (nil, [error])
    }
    return read(text, requiredColumns: requiredColumns, duplicateColumns: duplicateColumns)
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
    if let (problem, line) = fault(of: record, columns: columns) { report(problem, line: line) }
    var positions: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      if positions[column.name] == nil {
        positions[column.name] = index
      } else if duplicateColumns == .refused, !column.name.isEmpty {
        report(.duplicateColumn(column.name), line: headerLine)
      }
    }
    for name in requiredColumns where positions[name] == nil {
      let found = columns.map(\.name).filter { !$0.isEmpty }
      report(.missingColumn(name, found: found), line: headerLine)
    }
    var rows: [Row] = []
    var records = 0
    var endsWithLineBreak = record.endsWithLineBreak
    while reader.next(&record) {
      records += 1
      endsWithLineBreak = record.endsWithLineBreak
      var isUsable = true
      if let (problem, line) = fault(of: record, columns: columns) {
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
      file: text.file, columns: columns, rows: rows, encoding: text.encoding,
      delimiter: Character(Unicode.Scalar(text.delimiter)), headerLine: headerLine,
      endsWithLineBreak: endsWithLineBreak, positions: positions)
    return (table, problems)
  }

  /// The position of the first column of that name, or `nil`.
  public func position(of column: String) -> Int? { positions[column] }

  /// A cell without the white space around it; "" if it is blank, `nil` without such a column.
  public func text(_ row: Row, _ column: String) -> String? {
    positions[column].map { cellText(row.cells[$0]) }
  }

  /// Where a row stands: its physical line. A problem's words name the column.
  public func place(of row: Row) -> Place { Place(file: file, line: row.line) }

  /// Where the header stands.
  public var headerPlace: Place { Place(file: file, line: headerLine) }

  /// The columns; those without a heading at the end are left out if anything is before them.
  private static func header(_ record: CSVRecord, _ reader: CSVReader) -> [Column] {
    var columns = record.fields.map { field in
      let heading = reader.text(of: field)
      return Column(name: cellText(heading), heading: heading)
    }
    while columns.count > 1, columns.last?.name == "" { columns.removeLast() }
    return columns
  }

  private static func fault(
    of record: CSVRecord, columns: [Column]
  ) -> (TableProblem, line: Int)? {
    func name(_ field: Int) -> String {
      field < columns.count ? columns[field].name : String(field + 1)
    }
    return switch record.fault {
    case .strayQuote(let field): (.strayQuote(column: name(field)), record.line)
    case .textAfterQuote(let field): (.textAfterQuote(column: name(field)), record.line)
    case .unterminatedQuote(let line): (.unterminatedQuote, line)
    case nil: nil
    }
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
