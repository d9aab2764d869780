// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Intake
internal import Problems
internal import Spreadsheets

extension JudgementForm {
  private var head: FormInstructions {
    let system = source.indexSystem
    return FormInstructions(
      sheetName: texts.instructions, title: texts.title,
      subtitle: source.round.name.text(in: language.rawValue), codeLabel: texts.expertCode,
      fillIn: texts.fillInCode, expert: expert,
      lines: [
        (texts.indexSystem, system.name.text(in: language.rawValue) + " (\(system.id))"),
        (texts.edition, system.edition), (texts.date, source.round.date),
      ], stepsHeading: texts.whatToDo, steps: texts.steps(total: source.total))
  }

  /// The first sheet: who judges what, how, and on which scale.
  var instructions: SheetContent {
    var (sheet, next) = head.sheet()
    if form == .pairwise { writeScale(to: &sheet, from: next + 1) }
    return sheet
  }

  private func writeScale(to sheet: inout SheetContent, from first: Int) {
    sheet.write(.text(texts.scaleHeading), row: first, column: 2, style: FormStyle.heading)
    var number = CellStyle.locked
    number.alignment = .center
    for (offset, line) in texts.scale.enumerated() {
      let row = first + 1 + offset
      let isHeader = offset == 0
      sheet.write(.text(line.0), row: row, column: 2, style: isHeader ? .header : number)
      sheet.write(.text(line.1), row: row, column: 3, style: isHeader ? .header : .locked)
      sheet.write(.text(line.2), row: row, column: 4, style: isHeader ? .header : .locked)
      let lines = max(
        FormStyle.lines(line.1, width: 26), FormStyle.lines(line.2, width: 76))
      sheet.rowHeights[row] = Double(lines) * 15.4 + 4
    }
  }

  /// The row that says whose sheet this is: the code, or what stands on the sheet of instructions.
  func writeExpert(to sheet: inout SheetContent, label: String) {
    sheet.write(.text(label), row: 1, column: 1, style: FormStyle.mark)
    sheet.write(expertCell, row: 1, column: 2, style: FormStyle.mark)
  }

  private var expertCell: CellValue { head.expertCell }

  /// The sheet of points, in the columns of a round's allocations: a row for each item of each
  /// parent. The sum stands beside the first of them, in a column that the readers pass over.
  var points: SheetContent {
    var sheet = SheetContent(name: texts.points)
    sheet.isProtected = true
    sheet.isLandscape = true
    sheet.frozenRows = 1
    sheet.columnWidths = [1: 22, 2: 30, 3: 10, 4: 24, 5: 36, 6: 10, 7: 18]
    for (offset, heading) in (texts.pointsColumns + ["#"]).enumerated() {
      sheet.write(.text(heading), row: 1, column: offset + 1, style: .header)
    }
    sheet.rowHeights[1] = 22
    var row = 2
    for group in groups {
      write(group, to: &sheet, from: row)
      row += group.items.count
    }
    return sheet
  }

  private func write(_ group: Group, to sheet: inout SheetContent, from first: Int) {
    let last = first + group.items.count - 1
    let total = ShortestNumber.text(source.total.total)
    // Room for the last bits of decimal points, as the reader has it.
    let room = ShortestNumber.text(source.total.tolerance + source.total.total * 1e-12)
    var bordered = FormStyle.mark
    bordered.hasBorder = true
    var input = CellStyle.input
    input.alignment = .center
    for (offset, item) in group.items.enumerated() {
      let row = first + offset
      sheet.write(.text(group.id), row: row, column: 1, style: bordered)
      sheet.write(
        offset == 0 ? .text(group.name) : .blank, row: row, column: 2,
        style: offset == 0 ? FormStyle.rowName : bordered)
      sheet.write(expertCell, row: row, column: 3, style: bordered)
      sheet.write(.text(item.id), row: row, column: 4, style: bordered)
      sheet.write(.text(item.name), row: row, column: 5, style: .locked)
      sheet.write(.blank, row: row, column: 6, style: input)
      let lines = max(
        FormStyle.lines(item.name, width: 36),
        offset == 0 ? FormStyle.lines(group.name, width: 28) : 1)
      sheet.rowHeights[row] = max(22, Double(lines) * 15 + 4)
    }
    let points = SheetContent.cells(first, 6, to: last, 6, fixed: true)
    sheet.write(
      .formula(
        "=\"\(texts.sum) \"&ROUND(SUM(\(points)),6)&\" / \(total)\"",
        .text("\(texts.sum) 0 / \(total)")),
      row: first, column: 7, style: FormStyle.derived)
    if let range = SheetContent.range(first, 6, to: last, 6) {
      var validation = CellValidation(
        range, .decimals(0...source.total.total), title: texts.offPointsTitle,
        message: texts.offPointsMessage(total))
      validation.allowsBlank = true
      sheet.validations.append(validation)
    }
    let isWhole = "COUNT(\(points))=\(group.items.count)"
    let isOff = "ABS(SUM(\(points))-\(total))>\(room)"
    if let range = SheetContent.range(first, 7, to: first, 7) {
      sheet.colourRules.append(
        ColourRule(
          range, formula: "=OR(SUM(\(points))>\(total)+\(room),AND(\(isWhole),\(isOff)))",
          fill: FormStyle.red))
      sheet.colourRules.append(
        ColourRule(range, formula: "=AND(\(isWhole),NOT(\(isOff)))", fill: FormStyle.green))
    }
  }
}
