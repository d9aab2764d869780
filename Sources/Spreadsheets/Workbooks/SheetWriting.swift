// SPDX-License-Identifier: Apache-2.0
import CXlsxWriter
import Glibc

/// One sheet on its way into libxlsxwriter's worksheet.
struct SheetWriting {
  let sheet: SheetContent
  let worksheet: UnsafeMutablePointer<lxw_worksheet>
  let workbook: UnsafeMutablePointer<lxw_workbook>

  /// The formats of the workbook by style, added to as they are met.
  typealias Formats = [CellStyle: UnsafeMutablePointer<lxw_format>]

  func write(_ formats: inout Formats) throws(WorkbookContentFault) {
    writeLayout()
    let cells = try orderedCells()
    try writeMergedRanges(cells, &formats)
    for cell in cells { try write(cell, &formats) }
    for validation in sheet.validations { try write(validation) }
    for rule in sheet.colourRules { try write(rule) }
    if sheet.isProtected { worksheet_protect(worksheet, nil, nil) }
  }

  private func writeLayout() {
    for (column, width) in sheet.columnWidths.sorted(by: { $0.key < $1.key })
    where 1...CellReference.lastColumn ~= column {
      worksheet_set_column(worksheet, UInt16(column - 1), UInt16(column - 1), width, nil)
    }
    for (row, height) in sheet.rowHeights.sorted(by: { $0.key < $1.key })
    where 1...CellReference.lastRow ~= row {
      worksheet_set_row(worksheet, UInt32(row - 1), height, nil)
    }
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      worksheet_freeze_panes(
        worksheet, UInt32(clamping: sheet.frozenRows), UInt16(clamping: sheet.frozenColumns))
    }
    // 9 is A4 [ECMA-376-1, 18.3.1.63]; one page wide, as many high as it takes.
    worksheet_set_paper(worksheet, 9)
    worksheet_fit_to_pages(worksheet, 1, 0)
    if sheet.isLandscape { worksheet_set_landscape(worksheet) }
  }

  /// The cells by row and column, the last one of each place; texts are numbered in this order.
  private func orderedCells() throws(WorkbookContentFault) -> [CellContent] {
    for cell in sheet.cells
    where CellReference(row: cell.row, column: cell.column) == nil {
      throw .outsideSheet(sheet: sheet.name, row: cell.row, column: cell.column)
    }
    let ordered = sheet.cells.enumerated().sorted {
      ($0.element.row, $0.element.column, $0.offset) < (
        $1.element.row, $1.element.column, $1.offset
      )
    }.map(\.element)
    return ordered.indices.lazy.filter { index in
      index + 1 == ordered.count || ordered[index + 1].row != ordered[index].row
        || ordered[index + 1].column != ordered[index].column
    }.map { ordered[$0] }
  }

  private func writeMergedRanges(
    _ cells: [CellContent], _ formats: inout Formats
  ) throws(WorkbookContentFault) {
    for (index, range) in sheet.mergedRanges.enumerated() {
      // libxlsxwriter 1.1.4 refuses single cells and lets overlaps pass, which Excel does not.
      guard !sheet.mergedRanges[..<index].contains(where: { $0.overlaps(range) }) else {
        throw .mergedRange(sheet: sheet.name, range)
      }
      let style = cells.first { $0.row == range.first.row && $0.column == range.first.column }?
        .style
      let code = worksheet_merge_range(
        worksheet, range.firstRow, range.firstColumn, range.lastRow, range.lastColumn, "",
        format(style ?? .plain, &formats))
      guard code == LXW_NO_ERROR else { throw .mergedRange(sheet: sheet.name, range) }
    }
  }

  private func write(
    _ cell: CellContent, _ formats: inout Formats
  ) throws(WorkbookContentFault) {
    let (row, column) = (UInt32(cell.row - 1), UInt16(cell.column - 1))
    let format = format(cell.style, &formats)
    var code = LXW_NO_ERROR
    switch cell.value {
    case .blank: code = worksheet_write_blank(worksheet, row, column, format)
    case .text(let text):
      code = worksheet_write_string(worksheet, row, column, Self.written(text), format)
    case .number(let value):
      guard value.isFinite else { throw fault(at: cell) }
      code = worksheet_write_number(worksheet, row, column, value == 0 ? 0 : value, format)
    case .formula(let formula, .number(let value)):
      guard value.isFinite else { throw fault(at: cell) }
      code = worksheet_write_formula_num(worksheet, row, column, formula, format, value)
    case .formula(let formula, .text(let text)):
      code = worksheet_write_formula_str(
        worksheet, row, column, formula, format, Self.written(text))
    }
    guard code == LXW_NO_ERROR else { throw fault(at: cell) }
  }

  private func fault(at cell: CellContent) -> WorkbookContentFault {
    guard let reference = CellReference(row: cell.row, column: cell.column) else {
      return .outsideSheet(sheet: sheet.name, row: cell.row, column: cell.column)
    }
    return .value(sheet: sheet.name, reference)
  }

  /// A text as it stands in the part: what looks like an escape gets its underscore escaped, and
  /// what XML or a C string cannot hold becomes U+FFFD. libxlsxwriter escapes the other control
  /// characters itself.
  static func written(_ text: String) -> String {
    var written = ""
    var changed = false
    for (index, scalar) in zip(text.unicodeScalars.indices, text.unicodeScalars) {
      switch scalar {
      case "\0", "\u{FFFE}", "\u{FFFF}":
        written.unicodeScalars.append("\u{FFFD}")
        changed = true
      case "_" where CellText.isEscape(text.unicodeScalars[index...]):
        written += "_x005F_"
        changed = true
      default: written.unicodeScalars.append(scalar)
      }
    }
    return changed ? written : text
  }

  // MARK: Formats

  private func format(
    _ style: CellStyle, _ formats: inout Formats
  ) -> UnsafeMutablePointer<lxw_format>? {
    if style == .plain { return nil }
    if let known = formats[style] { return known }
    guard let format = workbook_add_format(workbook) else { return nil }
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.wraps { format_set_text_wrap(format) }
    switch style.alignment {
    case .general: break
    case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
    case .center: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
    case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
    }
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    format_set_font_size(format, style.fontSize)
    if let colour = style.textColour { format_set_font_color(format, Self.colour(colour)) }
    if let fill = style.fill { format_set_bg_color(format, Self.colour(fill)) }
    if let code = style.numberFormat { format_set_num_format(format, code) }
    if !style.isLocked { format_set_unlocked(format) }
    formats[style] = format
    return format
  }

  /// A colour as libxlsxwriter takes it: 0 stands for none there, and 0x1000000 for black.
  private static func colour(_ colour: Int) -> lxw_color_t {
    colour == 0 ? 0x100_0000 : lxw_color_t(truncatingIfNeeded: colour & 0xFF_FFFF)
  }

  // MARK: Rules

  private func write(_ validation: CellValidation) throws(WorkbookContentFault) {
    // Excel's limits; libxlsxwriter has them too, and says so on standard error.
    guard validation.title.unicodeScalars.count <= 32,
      validation.message.unicodeScalars.count <= 255
    else { throw .validation(sheet: sheet.name, validation.range) }
    var rule = lxw_data_validation()
    rule.ignore_blank = Self.flag(validation.allowsBlank)
    rule.show_error = Self.flag(true)
    let texts = CStrings()
    rule.error_title = texts.copy(validation.title)
    rule.error_message = texts.copy(validation.message)
    switch validation.rule {
    case .list(let values):
      guard !values.isEmpty, !values.contains(where: { $0.contains(",") || $0.isEmpty }),
        values.joined(separator: ",").unicodeScalars.count <= 255
      else { throw .validation(sheet: sheet.name, validation.range) }
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      rule.value_list = texts.list(values)
    case .listed(let name, let range):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      let quoted = name.split(separator: "'", omittingEmptySubsequences: false)
        .joined(separator: "''")
      rule.value_formula = texts.copy("='\(quoted)'!\(range.absolute)")
    case .decimals(let bounds):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DECIMAL.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.minimum_number = bounds.lowerBound
      rule.maximum_number = bounds.upperBound
    case .whole(let bounds):
      rule.validate = UInt8(LXW_VALIDATION_TYPE_INTEGER.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.minimum_number = Double(bounds.lowerBound)
      rule.maximum_number = Double(bounds.upperBound)
    }
    let range = validation.range
    let code = worksheet_data_validation_range(
      worksheet, range.firstRow, range.firstColumn, range.lastRow, range.lastColumn, &rule)
    guard code == LXW_NO_ERROR else { throw .validation(sheet: sheet.name, range) }
  }

  private func write(_ rule: ColourRule) throws(WorkbookContentFault) {
    let texts = CStrings()
    var condition = lxw_conditional_format()
    condition.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
    condition.value_string = texts.copy(rule.formula)
    guard let format = workbook_add_format(workbook) else {
      throw .colourRule(sheet: sheet.name, rule.range)
    }
    format_set_bg_color(format, Self.colour(rule.fill))
    condition.format = format
    let range = rule.range
    let code = worksheet_conditional_format_range(
      worksheet, range.firstRow, range.firstColumn, range.lastRow, range.lastColumn, &condition)
    guard code == LXW_NO_ERROR else { throw .colourRule(sheet: sheet.name, range) }
  }

  private static func flag(_ isOn: Bool) -> UInt8 {
    UInt8((isOn ? LXW_VALIDATION_ON : LXW_VALIDATION_OFF).rawValue)
  }
}

extension CellRange {
  // Rows and columns as libxlsxwriter counts them, from 0.
  fileprivate var firstRow: UInt32 { UInt32(first.row - 1) }
  fileprivate var firstColumn: UInt16 { UInt16(first.column - 1) }
  fileprivate var lastRow: UInt32 { UInt32(last.row - 1) }
  fileprivate var lastColumn: UInt16 { UInt16(last.column - 1) }
}

/// Copies of texts for a C structure; freed when it goes away.
private final class CStrings {
  private var copies: [UnsafeMutablePointer<CChar>?] = []
  private var lists: [UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>] = []

  deinit {
    for copy in copies { free(copy) }
    for list in lists { list.deallocate() }
  }

  func copy(_ text: String) -> UnsafeMutablePointer<CChar>? {
    let copy = strdup(text)
    copies.append(copy)
    return copy
  }

  /// A list that ends with a null pointer.
  func list(_ texts: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
    let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
      capacity: texts.count + 1)
    for (index, text) in texts.enumerated() { (list + index).initialize(to: copy(text)) }
    (list + texts.count).initialize(to: nil)
    lists.append(list)
    return list
  }
}
