// SPDX-License-Identifier: Apache-2.0

/// One row of a sheet as UTF-8 bytes and the places of its cells in them: what a record of
/// delimited text is to ``CSVReader``. One value is used for every row, so that reading allocates
/// nothing.
public struct TextRow: Sendable {
  /// The row's number in the sheet, from 1.
  public internal(set) var line = 0
  /// The texts of all cells, one after another.
  public internal(set) var bytes: [UInt8] = []
  /// The cells from the first column to the last that is not blank.
  public internal(set) var fields: [CSVField] = []
  /// The positions in ``fields`` of formulas whose result was not stored: they seem blank.
  public internal(set) var uncalculated: [Int] = []

  /// An empty row.
  public init() {}

  /// A cell's text; "" beyond the last.
  public func text(_ position: Int) -> String {
    guard position < fields.count else { return "" }
    return String(decoding: bytes[fields[position].start..<fields[position].end], as: UTF8.self)
  }

  /// All texts.
  var texts: [String] { fields.indices.map(text) }

  private mutating func begin(line: Int) {
    self.line = line
    bytes.removeAll(keepingCapacity: true)
    fields.removeAll(keepingCapacity: true)
    uncalculated.removeAll(keepingCapacity: true)
  }

  /// Adds the cell of a column, from 1, after blank ones for those that were passed over.
  private mutating func add(column: Int, _ text: UnsafeBufferPointer<UInt8>, isOpen: Bool) {
    let start = bytes.count
    while fields.count < column - 1 { fields.append(CSVField(start: start, end: start)) }
    if isOpen { uncalculated.append(column - 1) }
    bytes.append(contentsOf: text)
    fields.append(CSVField(start: start, end: bytes.count))
  }

  mutating func read(_ row: borrowing ScannedRow, _ texts: SharedTexts) {
    begin(line: row.number)
    texts.bytes.withUnsafeBufferPointer { shared in
      for index in row.cells.indices {
        let cell = row.cells[index]
        let isOpen = cell.kind == .formulaWithoutResult
        if cell.shared < 0 {
          add(
            column: cell.column, row.bytes.bytes(in: cell.start..<cell.end), isOpen: isOpen)
        } else {
          let range = texts.range(cell.shared)
          add(column: cell.column, .init(rebasing: shared[range]), isOpen: isOpen)
        }
      }
    }
  }

  mutating func read(_ row: Workbook.Row) {
    begin(line: row.number)
    for cell in row.cells {
      var text = cell.text
      text.withUTF8 {
        add(column: cell.column, $0, isOpen: cell.kind == .formulaWithoutResult)
      }
    }
  }
}
