// SPDX-License-Identifier: Apache-2.0
public import Problems
internal import Spreadsheets

extension ResponseFile {
  /// One response as it stands in the file.
  public struct Row: Sendable {
    /// The physical line that it begins on, from 1; in a workbook the row's number.
    public let line: Int
    /// The cells, one per column at most.
    public let cells: [SurveyHead.Cell]
  }

  /// Where a response stands.
  public func place(of row: Row) -> Place { Place(file: file, sheet: sheet, line: row.line) }

  /// Hands over every response in order; records that cannot be read are reported and left out.
  public func forEachRow(_ body: (Row) -> Void) throws(ResponseFileFault) -> [Problem] {
    var problems: [Problem] = []
    guard case .text(let source, let delimiter, let start, let line, _) = content else {
      forEachKeptRow { bytes, fields, line in
        body(
          Row(
            line: line,
            cells: fields.map {
              SurveyHead.Cell(text: $0.text(in: bytes), isQuoted: $0.isQuoted)
            }))
        return true
      }
      return []
    }
    let names = layout.columns.map(\.heading)
    let bytes: [UInt8]
    do {
      bytes = try source.bytes(length: source.count)
    } catch {
      throw .unreadable
    }
    bytes.withUnsafeBufferPointer { bytes in
      var cursor = CSVCursor(delimiter: delimiter, index: start, line: line)
      var record = CSVRecord()
      var records = 0
      while cursor.index < bytes.count {
        cursor.scan(bytes, into: &record)
        guard !record.isBlank else { continue }
        records += 1
        guard records > layout.headerRecords else { continue }
        if let (problem, line) = record.problem(columns: names) {
          problems.append(Problem(.table(problem), at: Place(file: file, line: line)))
          if problem.severity == .error { continue }
        }
        let cells = record.fields.map {
          SurveyHead.Cell(text: $0.text(in: bytes), isQuoted: $0.isQuoted)
        }
        body(Row(line: record.line, cells: cells))
      }
    }
    return problems
  }

  /// Hands over the responses of a file that is in memory, until `body` says `false`: the bytes of
  /// the cells, one field for each column of the layout, and the line.
  func forEachKeptRow(
    _ body: (UnsafeBufferPointer<UInt8>, [CSVField], _ line: Int) -> Bool
  ) {
    var bytes: [UInt8] = []
    var fields: [CSVField] = []
    func begin() {
      bytes.removeAll(keepingCapacity: true)
      fields.removeAll(keepingCapacity: true)
    }
    func put(_ text: String, isQuoted: Bool) {
      let start = bytes.count
      bytes += text.utf8
      fields.append(CSVField(start: start, end: bytes.count, isQuoted: isQuoted))
    }
    let width = layout.columns.count
    switch content {
    case .text: break
    case .json(let json):
      for (row, line) in zip(json.rows, json.lines).dropFirst(layout.headerRecords) {
        begin()
        for cell in row { put(cell.text, isQuoted: cell.isQuoted) }
        let goesOn = bytes.withUnsafeBufferPointer { body($0, fields, line) }
        if !goesOn { return }
      }
    case .sheet(let sheet, let titles):
      for row in sheet.rows.dropFirst(titles + layout.headerRecords) {
        begin()
        for cell in row.cells where cell.column <= width {
          while fields.count < cell.column - 1 { put("", isQuoted: false) }
          put(cell.text, isQuoted: false)
        }
        // A row that has cells beside the columns only is none.
        guard !fields.isEmpty else { continue }
        while fields.count < width { put("", isQuoted: false) }
        let goesOn = bytes.withUnsafeBufferPointer { body($0, fields, row.number) }
        if !goesOn { return }
      }
    }
  }

  /// The formulas without a result in columns that are read, each an error, and the rows they
  /// stand in.
  func uncalculated(_ plan: ResponsePlan) -> (problems: [Problem], lines: Set<Int>) {
    guard case .sheet(let sheet, let titles) = content else { return ([], []) }
    var problems: [Problem] = []
    var lines: Set<Int> = []
    for row in sheet.rows.dropFirst(titles + layout.headerRecords) {
      for cell in row.cells
      where cell.kind == .formulaWithoutResult && cell.column <= plan.actions.count
        && plan.actions[cell.column - 1] != .skip
      {
        lines.insert(row.number)
        problems.append(
          Problem(
            .table(.workbook(.formulaWithoutResult)),
            at: sheet.place(row: row.number, column: cell.column)))
      }
    }
    return (problems, lines)
  }
}
