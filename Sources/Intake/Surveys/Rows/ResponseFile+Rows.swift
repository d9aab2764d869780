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
      return forEachRowInOrder { bytes, fields, line, _ in
        body(
          Row(
            line: line,
            cells: fields.map {
              SurveyHead.Cell(text: $0.text(in: bytes), isQuoted: $0.isQuoted)
            }))
        return true
      }.map { [$0] } ?? []
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

  /// Hands over the responses of a workbook or of JSON, until `body` says `false`: the bytes of
  /// the cells, one field for each column of the layout, the line, and the positions of formulas
  /// without a result.
  ///
  /// - Returns: the problem that ended it, or `nil`.
  func forEachRowInOrder(
    _ body: (UnsafeBufferPointer<UInt8>, [CSVField], _ line: Int, _ uncalculated: [Int]) -> Bool
  ) -> Problem? {
    let width = layout.columns.count
    switch content {
    case .text: return nil
    case .json(let json):
      var bytes: [UInt8] = []
      var fields: [CSVField] = []
      for (row, line) in zip(json.rows, json.lines).dropFirst(layout.headerRecords) {
        bytes.removeAll(keepingCapacity: true)
        fields.removeAll(keepingCapacity: true)
        for cell in row {
          let start = bytes.count
          bytes += cell.text.utf8
          fields.append(CSVField(start: start, end: bytes.count, isQuoted: cell.isQuoted))
        }
        let goesOn = bytes.withUnsafeBufferPointer { body($0, fields, line, []) }
        if !goesOn { break }
      }
      return nil
    case .sheet(let sheet, let titles):
      var above = titles + layout.headerRecords
      var fields: [CSVField] = []
      let nothing = CSVField(start: 0, end: 0)
      return sheet.forEachRow { row in
        if above > 0 {
          above -= 1
          return true
        }
        fields.removeAll(keepingCapacity: true)
        fields += row.fields.prefix(width)
        // A row that has cells beside the columns only is none.
        if fields.allSatisfy(\.isEmpty), row.uncalculated.allSatisfy({ $0 >= width }) {
          return true
        }
        if fields.count < width { fields += repeatElement(nothing, count: width - fields.count) }
        return row.bytes.withUnsafeBufferPointer { body($0, fields, row.line, row.uncalculated) }
      }
    }
  }
}
