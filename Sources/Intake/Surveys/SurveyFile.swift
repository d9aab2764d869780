// SPDX-License-Identifier: Apache-2.0
public import Problems
public import Spreadsheets

/// A response file that has been recognised: its layout, and its responses one after another.
public struct SurveyFile: Sendable {
  /// One response as it stands in the file.
  public struct Row: Sendable {
    /// The physical line that it begins on, from 1; in a workbook the row's number.
    public let line: Int
    /// The cells, one per column at most.
    public let cells: [SurveyHead.Cell]
  }

  private enum Rows: Sendable {
    case text(DelimitedText)
    case sheet(Workbook.Sheet)
  }

  /// The layout.
  public let layout: ResponseLayout
  /// Where its header stands.
  public let headerPlace: Place
  private let rows: Rows

  /// Opens a file: delimited text, or the sheet of a workbook that is recognised, visible ones before
  /// hidden ones, else what is wrong with the first.
  public static func open(
    _ file: TableFile, _ detection: SurveyDetection
  ) -> (file: SurveyFile?, problems: [Problem]) {
    switch file.content {
    case .unreadable(let problem): return (nil, [problem])
    case .text(let bytes):
      do {
        let text = try DelimitedText(
          bytes, file: file.file, expectedColumns: detection.names.sorted())
        var reader = text.records()
        var record = CSVRecord()
        let line = reader.next(&record) ? record.line : nil
        let place = Place(file: file.file, line: line)
        return open(SurveyHead(text), .text(text), at: place, detection)
      } catch {
        return (nil, [error])
      }
    case .workbook(let workbook):
      let filled = workbook.sheets.filter { !$0.rows.isEmpty }
      var first: [Problem]?
      for sheet in filled.filter({ !$0.isHidden }) + filled.filter(\.isHidden) {
        let place = sheet.place(row: sheet.rows.first?.number)
        let opened = open(SurveyHead(sheet), .sheet(sheet), at: place, detection)
        if opened.file != nil { return opened }
        first = first ?? opened.problems
      }
      return (nil, first ?? [Problem(.table(.empty), at: Place(file: file.file))])
    }
  }

  private static func open(
    _ head: SurveyHead, _ rows: Rows, at place: Place, _ detection: SurveyDetection
  ) -> (file: SurveyFile?, problems: [Problem]) {
    let (layout, problems) = detection.layout(of: head, at: place)
    return (layout.map { SurveyFile(layout: $0, headerPlace: place, rows: rows) }, problems)
  }

  /// Hands over every response in order; records that cannot be read are reported and left out.
  public func forEachRow(_ body: (Row) -> Void) -> [Problem] {
    var problems: [Problem] = []
    let names = layout.columns.map(\.heading)
    switch rows {
    case .text(let text):
      var reader = text.records()
      var record = CSVRecord()
      for _ in 0..<layout.headerRecords { _ = reader.next(&record) }
      while reader.next(&record) {
        if let (problem, line) = record.problem(columns: names) {
          problems.append(Problem(.table(problem), at: Place(file: text.file, line: line)))
          if problem.severity == .error { continue }
        }
        let cells = record.fields.map {
          SurveyHead.Cell(text: reader.text(of: $0), isQuoted: $0.isQuoted)
        }
        body(Row(line: record.line, cells: cells))
      }
    case .sheet(let sheet):
      for row in sheet.rows.dropFirst(layout.headerRecords) {
        var cells = [SurveyHead.Cell](
          repeating: SurveyHead.Cell(text: "", isQuoted: false), count: names.count)
        for cell in row.cells where cell.column <= names.count {
          cells[cell.column - 1] = SurveyHead.Cell(text: cell.text, isQuoted: false)
        }
        body(Row(line: row.number, cells: cells))
      }
    }
    return problems
  }

  /// Where a response stands.
  public func place(of row: Row) -> Place {
    Place(file: headerPlace.file, sheet: headerPlace.sheet, line: row.line)
  }
}
