// SPDX-License-Identifier: Apache-2.0
import Problems
import XMLDocuments

/// What is known of a sheet while its part is read: the open row, the open cell.
struct SheetScan: ~Copyable {
  static let names = ["c", "v", "row", "f", "is", "t", "rPh", "mergeCell", "sheetData"]
  private enum Name: Int { case c, v, row, f, inline, t, rPh, mergeCell, sheetData }

  /// How a cell's value is written [ECMA-376-1, 18.18.11, ST_CellType].
  private enum ValueType {
    case number, shared, inline, formulaText, boolean, error, date

    init(_ name: UnsafeBufferPointer<UInt8>) {
      self =
        switch (name.first, name.count) {
        case (UInt8(ascii: "s"), 1): .shared
        case (UInt8(ascii: "s"), _): .formulaText
        case (UInt8(ascii: "i"), _): .inline
        case (UInt8(ascii: "b"), _): .boolean
        case (UInt8(ascii: "e"), _): .error
        case (UInt8(ascii: "d"), _): .date
        default: .number
        }
    }
  }

  private(set) var mergedRanges: [CellRange] = []
  private(set) var fault: WorkbookStop?
  private(set) var isOver = false

  private let rules: SheetReadingRules
  private let push: (borrowing ScannedRow) -> Bool
  private var row = ScannedRow()
  private var isInData = false
  private var column = 0
  private var type = ValueType.number
  private var format = NumberFormat.number
  /// Where the open cell's value begins in the row's bytes.
  private var valueStart = 0
  private var hasFormula = false
  private var isInCell = false
  private var isInValue = false
  private var isInline = false
  private var isInGuide = false

  init(_ rules: SheetReadingRules, push: @escaping (borrowing ScannedRow) -> Bool) {
    self.rules = rules
    self.push = push
  }

  private mutating func stop(_ fault: WorkbookFault, atCell: Bool = false) {
    guard !isOver else { return }
    var stop = WorkbookStop(fault)
    if isInData, row.number > 0 { stop.row = row.number }
    if atCell { stop.column = column }
    self.fault = stop
    isOver = true
  }

  mutating func start(_ name: Int?, _ attributes: XMLStreamAttributes) {
    guard !isOver, let name = name.flatMap(Name.init) else { return }
    switch name {
    case .c: if isInData { startCell(attributes) }
    case .v: isInValue = isInCell && type != .inline
    case .row: if isInData { startRow(attributes) }
    case .f: hasFormula = isInCell
    case .inline: isInline = isInCell && type == .inline
    case .t: isInValue = isInline && !isInGuide
    case .rPh: isInGuide = true
    case .mergeCell: if !isInData { addMergedRange(attributes) }
    case .sheetData: isInData = true
    }
  }

  mutating func end(_ name: Int?) {
    guard !isOver, let name = name.flatMap(Name.init) else { return }
    switch name {
    case .c: if isInCell { endCell() }
    case .v, .t: isInValue = false
    case .row: if isInData { endRow() }
    case .inline: isInline = false
    case .rPh: isInGuide = false
    case .sheetData: isInData = false
    case .f, .mergeCell: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue { row.bytes.append(bytes) }
  }

  private mutating func startRow(_ attributes: XMLStreamAttributes) {
    let number = attributes.withBytes(of: "r") { wholeNumber($0) } ?? row.number + 1
    guard let number, number > row.number, number <= CellReference.lastRow else {
      return stop(.badReference(attributes.text(of: "r") ?? String(row.number + 1)))
    }
    row.number = number
    row.cells.removeAll(keepingCapacity: true)
    row.bytes.remove(from: 0)
    column = 0
  }

  private mutating func endRow() {
    if !row.cells.isEmpty, !push(row) { isOver = true }
    row.cells.removeAll(keepingCapacity: true)
  }

  private mutating func startCell(_ attributes: XMLStreamAttributes) {
    guard row.number > 0 else { return stop(.badReference(attributes.text(of: "r") ?? "A1")) }
    var reference: CellReference?
    var style: Int?
    type = .number
    attributes.forEach { name, value in
      guard name[1] == 0 else { return }
      switch name[0] {
      case UInt8(ascii: "r"): reference = CellReference.parse(value)
      case UInt8(ascii: "t"): type = ValueType(value)
      case UInt8(ascii: "s"): style = wholeNumber(value)
      default: break
      }
    }
    if reference == nil, attributes.text(of: "r") == nil {
      reference = CellReference(row: row.number, column: column + 1)
    }
    guard let reference, reference.row == row.number, reference.column > column else {
      return stop(.badReference(attributes.text(of: "r") ?? "?"))
    }
    column = reference.column
    format = .number
    if let style, style < rules.formats.count { format = rules.formats[style] }
    valueStart = row.bytes.count
    hasFormula = false
    isInCell = true
  }

  private mutating func endCell() {
    isInCell = false
    isInValue = false
    var cell = ScannedRow.Cell(
      column: column, shared: -1, start: valueStart, end: valueStart, kind: .text)
    if row.bytes.count == valueStart {
      // An empty result of a formula has a type; one that was not calculated has none.
      guard hasFormula, type == .number else { return }
      cell.kind = .formulaWithoutResult
      row.cells.append(cell)
      return
    }
    if type == .shared {
      let index = wholeNumber(row.bytes.bytes(from: valueStart))
      guard let index, index < rules.texts.count else {
        let found = String(decoding: row.bytes.bytes(from: valueStart).prefix(20), as: UTF8.self)
        return stop(.danglingReference("text " + found), atCell: true)
      }
      row.bytes.remove(from: valueStart)
      cell.shared = index
      if !rules.texts.range(index).isEmpty { row.cells.append(cell) }
      return
    }
    cell.kind = settleValue()
    cell.end = row.bytes.count
    if cell.end > cell.start { row.cells.append(cell) }
  }

  /// Makes the open cell's stored value its text, and says what it is.
  private mutating func settleValue() -> Workbook.Cell.Kind {
    switch type {
    case .boolean:
      let stored = String(decoding: row.bytes.bytes(from: valueStart), as: UTF8.self)
      let isFalse = stored == "0" || stored == "false"
      row.bytes.replace(from: valueStart, with: isFalse ? "FALSE" : "TRUE")
      return .boolean
    case .date:
      var text = trimmedValue()
      for suffix in ["Z", "T00:00:00", "T00:00:00.000"] where text.hasSuffix(suffix) {
        text.removeLast(suffix.utf8.count)
      }
      row.bytes.replace(from: valueStart, with: text)
      return .date
    case .number:
      if format != .number || !isShortest(row.bytes.bytes(from: valueStart)) {
        let text = rules.numbers.text(trimmedValue(), as: format)
        row.bytes.replace(from: valueStart, with: text)
      }
      return format == .number || format == .percentage ? .number : .date
    case .shared, .inline, .formulaText, .error:
      if !CellText.isPlain(row.bytes.bytes(from: valueStart)) {
        let text = CellText.text(row.bytes.bytes(from: valueStart))
        row.bytes.replace(from: valueStart, with: text)
      }
      return type == .error ? .error : .text
    }
  }

  private func trimmedValue() -> String {
    cellText(String(decoding: row.bytes.bytes(from: valueStart), as: UTF8.self))
  }

  private mutating func addMergedRange(_ attributes: XMLStreamAttributes) {
    guard let text = attributes.text(of: "ref") else { return }
    guard let range = CellRange(text) else { return stop(.badReference(text)) }
    mergedRanges.append(range)
  }
}

/// A whole number of at most nine digits, or `nil`.
private func wholeNumber(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
  guard 1...9 ~= text.count else { return nil }
  var number = 0
  for byte in text {
    let digit = byte &- UInt8(ascii: "0")
    guard digit < 10 else { return nil }
    number = number * 10 + Int(digit)
  }
  return number
}

/// Whether a stored numeral surely is the shortest of its number already: at most 15 digits (any
/// two such are different doubles), no needless zero, no exponent.
private func isShortest(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  let isNegative = text.first == UInt8(ascii: "-")
  if isNegative { index = 1 }
  if text.count == 1, text[0] &- UInt8(ascii: "0") <= 9 { return true }
  guard text.count - index <= 16, index < text.count else { return false }
  let first = index
  var point: Int?
  while index < text.count {
    if text[index] == UInt8(ascii: "."), point == nil, index > first {
      point = index
    } else if text[index] &- UInt8(ascii: "0") > 9 {
      return false
    }
    index += 1
  }
  let digits = text.count - first - (point == nil ? 0 : 1)
  let wholeDigits = (point ?? text.count) - first
  if digits > 15 || (text[first] == UInt8(ascii: "0") && wholeDigits > 1) { return false }
  // A point at the end is below the digits.
  if point != nil { return text[text.count - 1] > UInt8(ascii: "0") }
  return !(isNegative && text[first] == UInt8(ascii: "0"))
}
