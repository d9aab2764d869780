// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import Problems
internal import Spreadsheets

extension ReviewerForm {
  /// The workbook as plain values.
  var content: WorkbookContent {
    WorkbookContent(
      title: "\(texts.title) \(expert ?? "")", author: "Steelyard",
      created: .ofCreation(date: source.round.date),
      sheets: [head.sheet().sheet, marksSheet, gradesSheet].compactMap { $0 })
  }

  private var texts: ReviewerFormTexts { ReviewerFormTexts(language: language) }

  private var head: FormInstructions {
    let system = source.indexSystem
    let aside = source.recusals.filter { $0.expert == expert }.map(\.alliance)
    return FormInstructions(
      sheetName: texts.instructions, title: texts.title, subtitle: text(source.round.name),
      codeLabel: texts.expertCode, fillIn: texts.fillInCode, expert: expert,
      lines: [
        (texts.indexSystem, text(system.name) + " (\(system.id))"),
        (texts.edition, system.edition), (texts.date, source.round.date),
      ]
        + (aside.isEmpty ? [] : [(texts.aside, aside.joined(separator: texts.comma))]),
      stepsHeading: texts.whatToDo, steps: texts.steps)
  }

  private func text(_ text: LocalizedText) -> String { text.text(in: language.rawValue) }

  // MARK: Marks

  /// The sheet of marks, in the columns of a round's panel with the names and levels beside.
  private var marksSheet: SheetContent {
    var sheet = SheetContent(name: texts.marks)
    sheet.isProtected = true
    sheet.isLandscape = true
    sheet.frozenRows = 1
    sheet.columnWidths = [1: 14, 2: 24, 3: 16, 4: 24, 5: 62, 6: 9, 7: 14, 8: 14, 9: 30]
    for (offset, heading) in texts.columns.enumerated() {
      sheet.write(.text(heading), row: 1, column: offset + 1, style: .header)
    }
    sheet.rowHeights[1] = 22
    for (offset, row) in rows.enumerated() { write(row, to: &sheet, at: offset + 2) }
    return sheet
  }

  private func write(_ row: Row, to sheet: inout SheetContent, at line: Int) {
    let indicator = row.item.indicator
    var mark = FormStyle.mark
    mark.hasBorder = true
    var value = indicator.rule == nil ? CellStyle.input.formatted("@") : CellStyle.input
    value.alignment = .center
    var note = CellStyle.input.formatted("@")
    note.wraps = true
    let name = texts.name(text(indicator.name), row.item.sign)
    let levels = levels(of: indicator)
    let cells: [(CellValue, CellStyle)] = [
      (.text(row.alliance.id), mark), (.text(text(row.alliance.name)), .locked),
      (.text(indicator.id), mark), (.text(name), .locked), (.text(levels), .locked),
      (head.expertCell, FormStyle.centredMark), (.blank, value),
      (.blank, CellStyle.input.formatted("@")), (.blank, note),
    ]
    for (offset, cell) in cells.enumerated() {
      sheet.write(cell.0, row: line, column: offset + 1, style: cell.1)
    }
    let lines = [
      FormStyle.lines(levels, width: 62), FormStyle.lines(name, width: 24),
      FormStyle.lines(text(row.alliance.name), width: 24),
    ].max()
    // Excel shows no row that is higher.
    sheet.rowHeights[line] = min(409, max(22, Double(lines ?? 1) * 15 + 4))
    validate(indicator, in: &sheet, at: line)
  }

  private func validate(_ indicator: Indicator, in sheet: inout SheetContent, at line: Int) {
    if let range = SheetContent.range(line, 7, to: line, 7) {
      if let full = indicator.rule?.full {
        sheet.validations.append(
          CellValidation(
            range, .decimals(0...full), title: texts.offTitle,
            message: texts.offPoints(ShortestNumber.text(full))))
      } else if let grades = SheetContent.range(1, 2, to: gradeWords.count, 2) {
        sheet.validations.append(
          CellValidation(
            range, .listed(sheet: texts.grades, range: grades), title: texts.offTitle,
            message: texts.offGrades))
      }
    }
    if let range = SheetContent.range(line, 8, to: line, 8) {
      sheet.validations.append(
        CellValidation(
          range, .list(ReviewerMarks.Source.allCases.map(texts.source)), title: texts.offTitle,
          message: texts.offSources))
    }
  }

  /// What is looked at, full marks, and what each level stands for.
  private func levels(of indicator: Indicator) -> String {
    var lines = [text(indicator.definition)].filter { !$0.isEmpty }
    if let full = indicator.rule?.full { lines.append(texts.fullMarks(ShortestNumber.text(full))) }
    for level in indicator.levels {
      let label = level.grade.map { gradeWords[$0] } ?? ShortestNumber.text(level.points ?? 0)
      lines.append(texts.level(label, text(level.text)))
    }
    return lines.joined(separator: "\n")
  }

  // MARK: Grades

  /// What a reviewer chooses for each grade: its name, or its id where another grade has that name
  /// too.
  var gradeWords: [String] {
    let grades = source.indexSystem.grades
    return grades.map { grade in
      let name = text(grade.name)
      let isTaken = grades.contains {
        $0.id != grade.id && ($0.id == name || $0.name.byLanguage.values.contains(name))
      }
      return isTaken || name.isEmpty ? grade.id : name
    }
  }

  /// The hidden sheet that the lists of grades are taken from; `nil` where no grade is given. Its
  /// first cell is `#`, so that the reader passes it over.
  private var gradesSheet: SheetContent? {
    guard rows.contains(where: { $0.item.indicator.rule == nil }) else { return nil }
    var sheet = SheetContent(name: texts.grades)
    sheet.isHidden = true
    sheet.write(.text("#"), row: 1, column: 1, style: FormStyle.mark)
    for (offset, word) in gradeWords.enumerated() {
      sheet.write(.text(word), row: offset + 1, column: 2)
    }
    return sheet
  }
}
