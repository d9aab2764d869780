// SPDX-License-Identifier: Apache-2.0

/// One row of a sheet as UTF-8 bytes and the places of its cells in them: what a record of
/// delimited text is to ``CSVReader``. One value is used for every row, so that reading allocates
/// nothing.
public struct TextRow: Sendable {
  /// The row's number in the sheet, from 1.
  public internal(set) var line = 0
  /// The texts of all cells, one after another; behind them may stand what is left of other rows.
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

  /// Takes the cells over from a row as it was read.
  mutating func read(_ row: borrowing ScannedRow, _ texts: SharedTexts) {
    var length = 0
    for index in row.cells.indices {
      let cell = row.cells[index]
      length += cell.shared < 0 ? cell.end - cell.start : texts.range(cell.shared).count
    }
    begin(line: row.number, width: row.cells.last?.column ?? 0, length: length)
    let (cells, stored) = (row.cells, row.bytes.bytes())
    fill { put in
      texts.bytes.withUnsafeBufferPointer { shared in
        for cell in cells {
          let text =
            cell.shared < 0 ? stored[cell.start..<cell.end] : shared[texts.range(cell.shared)]
          put(cell.column, UnsafeBufferPointer(rebasing: text))
        }
      }
    }
    for cell in cells where cell.kind == .formulaWithoutResult {
      uncalculated.append(cell.column - 1)
    }
  }

  /// Takes the cells over from a row that is kept.
  mutating func read(_ row: Workbook.Row) {
    let length = row.cells.reduce(0) { $0 + $1.text.utf8.count }
    begin(line: row.number, width: row.cells.last?.column ?? 0, length: length)
    fill { put in
      for cell in row.cells {
        var text = cell.text
        text.withUTF8 { put(cell.column, $0) }
      }
    }
    for cell in row.cells where cell.kind == .formulaWithoutResult {
      uncalculated.append(cell.column - 1)
    }
  }

  private mutating func begin(line: Int, width: Int, length: Int) {
    self.line = line
    if bytes.count < length { bytes += repeatElement(0, count: length - bytes.count) }
    let nothing = CSVField(start: 0, end: 0)
    if fields.count < width { fields += repeatElement(nothing, count: width - fields.count) }
    if fields.count > width { fields.removeLast(fields.count - width) }
    if !uncalculated.isEmpty { uncalculated.removeAll(keepingCapacity: true) }
  }

  /// Writes cells where there is room for them: `body` puts each text under its column, from 1,
  /// columns ascending.
  private mutating func fill(
    _ body: (_ put: (Int, UnsafeBufferPointer<UInt8>) -> Void) -> Void
  ) {
    bytes.withUnsafeMutableBufferPointer { bytes in
      fields.withUnsafeMutableBufferPointer { fields in
        var position = 0
        var end = 0
        body { column, text in
          while position < column - 1 {
            fields[position] = CSVField(start: end, end: end)
            position += 1
          }
          let start = end
          for byte in text {
            bytes[end] = byte
            end += 1
          }
          fields[position] = CSVField(start: start, end: end)
          position += 1
        }
      }
    }
  }
}
