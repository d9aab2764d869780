// SPDX-License-Identifier: Apache-2.0
public import Problems
public import XMLDocuments

/// A table in memory: a header, and rows of exactly as many cells.
public struct Table: Sendable, Hashable {
  /// One column's heading.
  public struct Column: Sendable, Hashable {
    /// What the column is looked up by: the heading without white space around it, or the column's
    /// own name where the heading is another name of it.
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
  /// sheet of a workbook (.xlsx, .xls, .ods), told apart by the first bytes.
  ///
  /// The header is found as ``HeaderSearch`` says: a title may stand above it.
  /// The table is `nil` if the bytes are neither; otherwise it holds every usable
  /// row, whatever the problems are. In delimited text a record must have a cell for each column: fewer are an
  /// error even where only trailing ones are lacking, since a lost delimiter and a cut file
  /// look the same. Cells beyond the header are an error unless they are empty. Columns that
  /// are not asked for are kept. A required column that is missing is a problem each.
  /// O(size) in time and memory.
  ///
  /// - Parameter aliases: other headings under which required and known columns may stand.
  public static func read(
    _ bytes: [UInt8], file: String, requiredColumns: [String] = [],
    knownColumns: [String] = [], aliases: [String: [String]] = [:],
    duplicateColumns: DuplicateColumns = .refused
  ) -> (table: Table?, problems: [Problem]) {
    read(
      TableFile(bytes, file: file), requiredColumns: requiredColumns, knownColumns: knownColumns,
      aliases: aliases, duplicateColumns: duplicateColumns)
  }

  /// Reads a table of a file that is open already in the same way.
  public static func read(
    _ file: TableFile, requiredColumns: [String] = [], knownColumns: [String] = [],
    aliases: [String: [String]] = [:], duplicateColumns: DuplicateColumns = .refused
  ) -> (table: Table?, problems: [Problem]) {
    let names = ColumnNames(of: requiredColumns + knownColumns, aliases: aliases)
    switch file.content {
    case .workbook(let workbook):
      return read(
        workbook, file: file.file, requiredColumns: requiredColumns, names: names,
        duplicateColumns: duplicateColumns)
    case .text(let bytes):
      do {
        let text = try DelimitedText(
          bytes, file: file.file, expectedColumns: names.all)
        return read(
          text, requiredColumns: requiredColumns, names: names, duplicateColumns: duplicateColumns)
      } catch {
        return (nil, [error])
      }
    case .unreadable(let problem): return (nil, [problem])
    }
  }

  private static func read(
    _ text: DelimitedText, requiredColumns: [String], names: ColumnNames,
    duplicateColumns: DuplicateColumns
  ) -> (table: Table?, problems: [Problem]) {
    var reader = text.records()
    var record = CSVRecord()
    var problems: [Problem] = []
    func report(_ problem: TableProblem, line: Int) {
      problems.append(Problem(.table(problem), at: Place(file: text.file, line: line)))
    }
    guard let found = header(of: text, HeaderSearch(requiredColumns, aliases: names.aliases)) else {
      return (nil, [Problem(.table(.empty), at: Place(file: text.file))])
    }
    var upper: [String] = []
    for position in 0...found.position where reader.next(&record) {
      if found.hasTwoRows, position == found.position - 1 { upper = headings(record, reader) }
    }
    let columns = header(HeaderSearch.together(upper, headings(record, reader)), names)
    let headerLine = record.line
    let headings = columns.map { cellText($0.heading) }
    if let (problem, line) = record.problem(columns: headings) { report(problem, line: line) }
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
      if let (problem, line) = record.problem(columns: headings) {
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
    for (index, column) in columns.enumerated() {
      guard !column.name.isEmpty, let first = positions[column.name], first != index else {
        continue
      }
      let headings = [columns[first], column].map { cellText($0.heading) }
      if headings[0] != headings[1] {
        faults.append(.columnOfTwoNames(column.name, headings: headings))
      } else if duplicateColumns == .refused {
        faults.append(.duplicateColumn(headings[0]))
      }
    }
    for name in requiredColumns where positions[name] == nil {
      let found = columns.map { cellText($0.heading) }.filter { !$0.isEmpty }
      faults.append(.missingColumn(name, found: found))
    }
    return faults
  }

  /// The position of the first column of that name, or `nil`.
  public func position(of column: String) -> Int? { positions[column] }

  /// How messages call a column: by the heading it stands under, and its own name with it where
  /// that is another: `成员数 (members)`.
  public func label(of column: String) -> String {
    guard let position = positions[column] else { return column }
    let heading = cellText(columns[position].heading)
    return heading == column ? column : "\(heading) (\(column))"
  }

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

  /// A record's cells as written.
  private static func headings(_ record: CSVRecord, _ reader: CSVReader) -> [String] {
    record.fields.map(reader.text(of:))
  }

  /// Where the header stands among the first records; `nil` without any.
  private static func header(
    of text: DelimitedText, _ search: HeaderSearch
  ) -> HeaderSearch.Found? {
    var reader = text.records()
    var record = CSVRecord()
    var rows: [[String]] = []
    while rows.count < HeaderSearch.mostRows, reader.next(&record) {
      rows.append(headings(record, reader).map(cellText))
    }
    return search.header(among: rows)
  }

  /// The columns; those without a heading at the end are left out if anything is before them.
  private static func header(_ headings: [String], _ names: ColumnNames) -> [Column] {
    var columns = headings.map { Column(name: names.column(of: cellText($0)), heading: $0) }
    while columns.count > 1, columns.last?.name == "" { columns.removeLast() }
    return columns
  }

  private static func lengthFault(of record: CSVRecord, columns: [Column]) -> TableProblem? {
    let found = record.fields.count
    if found < columns.count {
      return .tooFewFields(
        found: found, expected: columns.count, column: cellText(columns[found].heading))
    }
    let used = (record.fields.lastIndex { !$0.isEmpty } ?? -1) + 1
    return used > columns.count
      ? .tooManyFields(found: used, expected: columns.count) : nil
  }
}
