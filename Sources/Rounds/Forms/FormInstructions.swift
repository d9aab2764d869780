// SPDX-License-Identifier: Apache-2.0
internal import Spreadsheets

/// The first sheet of a form for one expert: whose it is, what it is about, what to do. Its first
/// cell is `#`, so that the readers pass it over.
struct FormInstructions {
  /// The name on the tab.
  let sheetName: String
  let title: String
  let subtitle: String
  /// The words beside the expert's code, and after the blank cell where the expert writes it.
  let codeLabel: String
  let fillIn: String
  /// The expert's code, or `nil` where the expert fills it in.
  let expert: String?
  /// What the form is about, label and text.
  let lines: [(String, String)]
  let stepsHeading: String
  let steps: [String]

  /// The place of the expert's code.
  private static let codePlace = (row: 4, column: 3)

  /// The sheet, and the row after the last that is written.
  func sheet() -> (sheet: SheetContent, next: Int) {
    var sheet = SheetContent(name: sheetName)
    sheet.isProtected = true
    sheet.isLandscape = true
    sheet.columnWidths = [1: 3, 2: 22, 3: 26, 4: 76]
    sheet.write(.text("#"), row: 1, column: 1, style: FormStyle.mark)
    sheet.paragraph(title, row: 1, column: 2, to: 4, style: FormStyle.title)
    sheet.paragraph(subtitle, row: 2, column: 2, to: 4, style: .note)
    let (row, column) = Self.codePlace
    sheet.write(.text(codeLabel), row: row, column: 2, style: FormStyle.rowName)
    if let expert {
      var style = CellStyle.locked
      style.isBold = true
      sheet.write(.text(expert), row: row, column: column, style: style)
    } else {
      sheet.write(.blank, row: row, column: column, style: CellStyle.input.formatted("@"))
      sheet.write(.text(fillIn), row: row, column: 4, style: FormStyle.beside)
    }
    for (offset, line) in lines.enumerated() {
      let row = row + 1 + offset
      sheet.write(.text(line.0), row: row, column: 2, style: FormStyle.rowName)
      sheet.write(.text(line.1), row: row, column: 3, style: .locked)
      if let range = SheetContent.range(row, 3, to: row, 4) { sheet.mergedRanges.append(range) }
    }
    var next = row + 2 + lines.count
    sheet.write(.text(stepsHeading), row: next, column: 2, style: FormStyle.heading)
    var plain = CellStyle.note
    plain.textColour = nil
    for (offset, step) in steps.enumerated() {
      next += 1
      sheet.paragraph("\(offset + 1). \(step)", row: next, column: 2, to: 4, style: plain)
    }
    return (sheet, next + 1)
  }

  /// What further sheets hold in the expert's place: the code, or what stands on this sheet.
  var expertCell: CellValue {
    if let expert { return .text(expert) }
    let (row, column) = Self.codePlace
    let code = "'\(sheetName)'!" + SheetContent.cell(row, column, fixed: true)
    return .formula("=IF(\(code)=\"\",\"\",\(code))", .text(""))
  }
}
