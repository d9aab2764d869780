// SPDX-License-Identifier: Apache-2.0
public import Spreadsheets

extension SurveyHead {
  /// The head of delimited text.
  public init(_ text: DelimitedText) {
    var reader = text.records()
    var record = CSVRecord()
    var records: [[Cell]] = []
    while records.count < Self.length, reader.next(&record) {
      records.append(
        record.fields.map { Cell(text: reader.text(of: $0), isQuoted: $0.isQuoted) })
    }
    self.init(
      container: .text(
        delimiter: Character(Unicode.Scalar(text.delimiter)),
        hasByteOrderMark: text.hasByteOrderMark),
      records: records)
  }

  /// The head of a workbook's sheet, from its first rows on.
  init(_ rows: [[String]]) {
    let rows = rows.prefix(Self.length)
    let width = rows.map(\.count).max() ?? 0
    self.init(
      container: .workbook,
      records: rows.map { row in
        (row + Array(repeating: "", count: width - row.count)).map {
          Cell(text: $0, isQuoted: false)
        }
      })
  }

  /// The text of a cell without white space around it; "" where the record is shorter.
  func text(_ record: Int, _ column: Int) -> String {
    guard record < records.count, column < records[record].count else { return "" }
    return cellText(records[record][column].text)
  }

  /// The first record's texts; columns without a heading behind the last one with any cell are
  /// left out.
  var headings: [String] {
    var width = records.first?.count ?? 0
    while width > 1, records.allSatisfy({ $0.count < width || $0[width - 1].text.isEmpty }) {
      width -= 1
    }
    return (0..<width).map { text(0, $0) }
  }

  /// What is said of the container where it is evidence: "CSV, delimiter ;, byte order mark".
  var form: String {
    switch container {
    case .text(let delimiter, let hasByteOrderMark):
      "delimiter \(delimiter == "\t" ? "tab" : String(delimiter))"
        + (hasByteOrderMark ? ", byte order mark" : "")
    case .workbook: "workbook"
    case .json: "JSON"
    }
  }
}
