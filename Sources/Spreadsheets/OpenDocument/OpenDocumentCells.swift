// SPDX-License-Identifier: Apache-2.0
import Problems
import XMLDocuments

/// The sheets of an OpenDocument spreadsheet, read as they arrive.
///
/// A row and a cell may stand for many like it: a blank row for the million below the table. What
/// is blank costs nothing however often it is repeated; what is not counts as often as it stands.
final class OpenDocumentCells: XMLStreamHandler {
  static let names = [
    "table-cell", "p", "covered-table-cell", "table-row", "table", "s", "tab", "line-break",
    "ruby-text", "tracked-changes", "style", "table-properties", "span", "a", "ruby", "ruby-base",
  ]
  private enum Name: Int {
    case cell, paragraph, coveredCell, row, table, spaces, tab, lineBreak
    case guide, changes, style, tableProperties, span, link, ruby, rubyBase
  }

  /// What the element that holds the open one is to the text of the cell.
  private enum Level { case outside, cell, paragraph, guide }

  private(set) var sheets: [Workbook.Sheet] = []
  private(set) var fault: WorkbookStop?

  private let file: String
  private let mostCells: Int
  private var cellCount = 0
  private var hiddenStyles: Set<String> = []
  private var style = ""
  /// Tables within tables and within tracked changes are passed over.
  private var passedOver = 0
  private var tableDepth = 0
  private var row = 0
  private var rowRepeats = 1
  private var cells: [Workbook.Cell] = []
  private var column = 0
  private var levels: [Level] = [.outside]
  private var value = OpenDocumentValue()
  private var cellRepeats = 1
  private var spans = (rows: 1, columns: 1)
  private var paragraphs = 0
  private var text: [UInt8] = []

  init(file: String, mostCells: Int) {
    self.file = file
    self.mostCells = mostCells
  }

  private func stop(_ fault: WorkbookFault) {
    guard self.fault == nil else { return }
    var stop = WorkbookStop(fault)
    stop.sheet = sheets.last?.name
    self.fault = stop
  }

  override func start(_ name: Int?, _ attributes: XMLStreamAttributes) {
    guard fault == nil else { return }
    let name = name.flatMap(Name.init)
    if passedOver > 0 || name == .changes || (name == .table && tableDepth > 0) {
      passedOver += 1
      return
    }
    switch name {
    case .style: style = attributes.text(of: "name", namespace: OpenDocumentValue.style) ?? ""
    case .tableProperties:
      if attributes.text(of: "display", namespace: OpenDocumentValue.table) == "false" {
        hiddenStyles.insert(style)
      }
    case .table: startTable(attributes)
    case .row: startRow(attributes)
    case .cell, .coveredCell: startCell(attributes)
    default: break
    }
    levels.append(level(of: name))
    if levels.last == .paragraph { addToText(name, attributes) }
  }

  /// What stands in a cell's own paragraphs is its text; what stands in notes and drawings is not.
  private func level(of name: Name?) -> Level {
    switch (levels.last ?? .outside, name) {
    case (_, .cell), (_, .coveredCell): .cell
    case (.cell, .paragraph): .paragraph
    case (.paragraph, .guide), (.guide, _): .guide
    case (.paragraph, .span), (.paragraph, .link), (.paragraph, .ruby), (.paragraph, .rubyBase),
      (.paragraph, .spaces), (.paragraph, .tab), (.paragraph, .lineBreak):
      .paragraph
    default: .outside
    }
  }

  private func addToText(_ name: Name?, _ attributes: XMLStreamAttributes) {
    switch name {
    case .paragraph:
      if paragraphs > 0 { text.append(0x0A) }
      paragraphs += 1
    case .tab: text.append(0x09)
    case .lineBreak: text.append(0x0A)
    case .spaces:
      let count = OpenDocumentValue.count(
        attributes.text(of: "c", namespace: OpenDocumentValue.text))
      guard count <= 10_000 else { return stop(.badReference(String(count))) }
      text.append(contentsOf: repeatElement(0x20, count: count))
    default: break
    }
  }

  override func end(_ name: Int?) {
    guard fault == nil else { return }
    if passedOver > 0 {
      passedOver -= 1
      return
    }
    levels.removeLast()
    switch name.flatMap(Name.init) {
    case .cell, .coveredCell: endCell()
    case .row: endRow()
    case .table: tableDepth -= 1
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if passedOver == 0, levels.last == .paragraph { text.append(contentsOf: bytes) }
  }

  private func startTable(_ attributes: XMLStreamAttributes) {
    let name = attributes.text(of: "name", namespace: OpenDocumentValue.table) ?? ""
    let style = attributes.text(of: "style-name", namespace: OpenDocumentValue.table) ?? ""
    sheets.append(
      Workbook.Sheet(
        file: file, name: Workbook.printable(name), isHidden: hiddenStyles.contains(style)))
    tableDepth += 1
    row = 0
  }

  private func startRow(_ attributes: XMLStreamAttributes) {
    cells = []
    column = 0
    rowRepeats = OpenDocumentValue.count(
      attributes.text(of: "number-rows-repeated", namespace: OpenDocumentValue.table))
  }

  private func endRow() {
    guard !sheets.isEmpty else { return }
    if !cells.isEmpty {
      guard row + rowRepeats <= CellReference.lastRow else {
        return stop(.badReference(String(row + rowRepeats)))
      }
      // The cells were counted once as they were read.
      guard rowRepeats - 1 <= (mostCells - cellCount) / cells.count else {
        return stop(.tooLarge(.cells(Workbook.mostCells)))
      }
      cellCount += (rowRepeats - 1) * cells.count
      for number in row + 1...row + rowRepeats {
        sheets[sheets.count - 1].rows.append(Workbook.Row(number: number, cells: cells))
      }
    }
    row += rowRepeats
    cells = []
  }

  private func startCell(_ attributes: XMLStreamAttributes) {
    value = OpenDocumentValue(attributes)
    cellRepeats = OpenDocumentValue.count(
      attributes.text(of: "number-columns-repeated", namespace: OpenDocumentValue.table))
    spans = (
      OpenDocumentValue.count(
        attributes.text(of: "number-rows-spanned", namespace: OpenDocumentValue.table)),
      OpenDocumentValue.count(
        attributes.text(of: "number-columns-spanned", namespace: OpenDocumentValue.table))
    )
    text.removeAll(keepingCapacity: true)
    paragraphs = 0
  }

  private func endCell() {
    guard !sheets.isEmpty else { return }
    let first = column + 1
    column += cellRepeats
    if spans != (1, 1), let corner = CellReference(row: row + 1, column: first),
      let last = CellReference(row: row + spans.rows, column: first + spans.columns - 1),
      let range = CellRange(corner, last)
    {
      sheets[sheets.count - 1].mergedRanges.append(range)
    }
    guard let (text, kind) = value.content(String(decoding: text, as: UTF8.self)) else { return }
    guard column <= CellReference.lastColumn else {
      return stop(.badReference(Place.letters(ofColumn: column) + String(row + 1)))
    }
    guard cellRepeats <= mostCells - cellCount else {
      return stop(.tooLarge(.cells(Workbook.mostCells)))
    }
    cellCount += cellRepeats
    for column in first...column {
      cells.append(Workbook.Cell(text: text, column: column, kind: kind))
    }
  }
}
