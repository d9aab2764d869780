// SPDX-License-Identifier: Apache-2.0
import Problems
import XMLDocuments

/// What a sheet's cells are understood by.
struct SheetReadingRules {
  /// The workbook's calendar.
  var numbers = NumberCell()
  /// What numbers stand for, by a cell's style.
  var formats: [NumberFormat] = []
  /// The shared texts.
  var strings: [String] = []
}

/// A sheet's rows and merged ranges, read as they arrive.
///
/// Rows and cells must come in ascending order, as every spreadsheet program writes them: one
/// that stands twice would have two values.
final class SheetReading: XMLStreamHandler {
  static let names = ["row", "c", "v", "f", "is", "t", "rPh", "mergeCell", "sheetData"]
  private enum Name: Int { case row, c, v, f, inline, t, rPh, mergeCell, sheetData }

  /// How a cell's value is written [ECMA-376-1, 18.18.11, ST_CellType].
  private enum ValueType {
    case number, shared, inline, formulaText, boolean, error, date
  }

  private(set) var rows: [Workbook.Row] = []
  private(set) var mergedRanges: [CellRange] = []
  private(set) var cellCount = 0
  /// What was found wrong first; reading ends with it.
  private(set) var fault: WorkbookStop?

  private let rules: SheetReadingRules
  private let mostCells: Int
  private var isInData = false
  private var row = 0
  private var cells: [Workbook.Cell] = []
  private var column = 0
  private var type = ValueType.number
  private var format = NumberFormat.number
  private var value: [UInt8] = []
  private var hasFormula = false
  private var isInCell = false
  private var isInValue = false
  private var isInline = false
  private var isInGuide = false

  init(_ rules: SheetReadingRules, mostCells: Int) {
    self.rules = rules
    self.mostCells = mostCells
  }

  private func stop(_ fault: WorkbookFault, atCell: Bool = false) {
    guard self.fault == nil else { return }
    var stop = WorkbookStop(fault)
    if isInData, row > 0 { stop.row = row }
    if atCell { stop.column = column }
    self.fault = stop
  }

  func start(_ name: Int?, _ attributes: XMLStreamAttributes) {
    guard fault == nil, let name = name.flatMap(Name.init) else { return }
    switch name {
    case .sheetData: isInData = true
    case .row: if isInData { startRow(attributes) }
    case .c: if isInData { startCell(attributes) }
    case .v: isInValue = isInCell && type != .inline
    case .f: hasFormula = isInCell
    case .inline: isInline = isInCell && type == .inline
    case .t: isInValue = isInline && !isInGuide
    case .rPh: isInGuide = true
    case .mergeCell: if !isInData { addMergedRange(attributes) }
    }
  }

  func end(_ name: Int?) {
    guard fault == nil, let name = name.flatMap(Name.init) else { return }
    switch name {
    case .sheetData: isInData = false
    case .row: if isInData { endRow() }
    case .c: if isInCell { endCell() }
    case .v, .t: isInValue = false
    case .inline: isInline = false
    case .rPh: isInGuide = false
    case .f, .mergeCell: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue { value.append(contentsOf: bytes) }
  }

  private func startRow(_ attributes: XMLStreamAttributes) {
    let number = attributes.withBytes(of: "r") { Self.wholeNumber($0) } ?? row + 1
    guard let number, number > row, number <= CellReference.lastRow else {
      return stop(.badReference(attributes.text(of: "r") ?? String(row + 1)))
    }
    row = number
    column = 0
    cells = []
  }

  private func endRow() {
    if !cells.isEmpty { rows.append(Workbook.Row(number: row, cells: cells)) }
    cells = []
  }

  private func startCell(_ attributes: XMLStreamAttributes) {
    guard row > 0 else { return stop(.badReference(attributes.text(of: "r") ?? "A1")) }
    let reference =
      attributes.withBytes(of: "r") { CellReference.parse($0) }
      ?? CellReference(row: row, column: column + 1)
    guard let reference, reference.row == row, reference.column > column else {
      return stop(.badReference(attributes.text(of: "r") ?? "?"))
    }
    column = reference.column
    type = attributes.withBytes(of: "t") { Self.type($0) } ?? .number
    let style = attributes.withBytes(of: "s") { Self.wholeNumber($0) } ?? nil
    format =
      style.flatMap { rules.formats.indices.contains($0) ? rules.formats[$0] : nil } ?? .number
    value.removeAll(keepingCapacity: true)
    hasFormula = false
    isInCell = true
  }

  private func endCell() {
    isInCell = false
    isInValue = false
    guard let (text, kind) = content() else { return }
    cellCount += 1
    guard cellCount <= mostCells else { return stop(.tooLarge(.cells(Workbook.mostCells))) }
    cells.append(Workbook.Cell(text: text, column: column, kind: kind))
  }

  /// The open cell's text and kind, or `nil` if it is blank.
  private func content() -> (String, Workbook.Cell.Kind)? {
    if value.isEmpty {
      // An empty result of a formula has a type; one that was not calculated has none.
      return hasFormula && type == .number ? ("", .formulaWithoutResult) : nil
    }
    var text: String
    var kind = Workbook.Cell.Kind.text
    switch type {
    case .shared:
      let index = value.withUnsafeBufferPointer { Self.wholeNumber($0) }
      guard let index, rules.strings.indices.contains(index) else {
        stop(
          .danglingReference("text " + String(decoding: value.prefix(20), as: UTF8.self)),
          atCell: true)
        return nil
      }
      text = rules.strings[index]
    case .inline, .formulaText: text = SharedStrings.cellText(of: value)
    case .boolean:
      text = value == [UInt8(ascii: "0")] || value == Array("false".utf8) ? "FALSE" : "TRUE"
      kind = .boolean
    case .error:
      text = cellText(String(decoding: value, as: UTF8.self))
      kind = .error
    case .date:
      text = cellText(String(decoding: value, as: UTF8.self))
      for suffix in ["Z", "T00:00:00", "T00:00:00.000"] where text.hasSuffix(suffix) {
        text.removeLast(suffix.utf8.count)
      }
      kind = .date
    case .number:
      text = number()
      kind = format == .number || format == .percentage ? .number : .date
    }
    return text.isEmpty ? nil : (text, kind)
  }

  private func number() -> String {
    // Most numbers are short whole ones and stand as they are.
    if format == .number, value.count <= 15, let first = value.first,
      first != UInt8(ascii: "0") || value.count == 1,
      value.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 })
    {
      return String(decoding: value, as: UTF8.self)
    }
    return rules.numbers.text(cellText(String(decoding: value, as: UTF8.self)), as: format)
  }

  private func addMergedRange(_ attributes: XMLStreamAttributes) {
    guard let text = attributes.text(of: "ref") else { return }
    guard let range = CellRange(text) else { return stop(.badReference(text)) }
    mergedRanges.append(range)
  }

  private static func type(_ name: UnsafeBufferPointer<UInt8>) -> ValueType {
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

  /// A whole number of at most nine digits, or `nil`.
  private static func wholeNumber(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard 1...9 ~= text.count else { return nil }
    var number = 0
    for byte in text {
      guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}

extension Workbook.Sheet {
  /// Blanks all but the first cell of each merged range: programs may leave values there that
  /// nobody sees. As much work as there may be cells, and no more.
  mutating func blankMergedCells() throws(WorkbookStop) {
    var work = 0
    for range in mergedRanges {
      var index = Workbook.lowerBound(rows.count) { rows[$0].number < range.first.row }
      while index < rows.count, rows[index].number <= range.last.row {
        work += rows[index].cells.count + 1
        guard work <= Workbook.mostCells else {
          throw WorkbookStop(.tooLarge(.cells(Workbook.mostCells)))
        }
        let number = rows[index].number
        rows[index].cells.removeAll {
          range.first.column...range.last.column ~= $0.column
            && (number, $0.column) != (range.first.row, range.first.column)
        }
        index += 1
      }
    }
    if !mergedRanges.isEmpty { rows.removeAll { $0.cells.isEmpty } }
  }
}
