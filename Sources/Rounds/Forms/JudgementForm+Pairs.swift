// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import Problems
internal import Spreadsheets
internal import WeightingEngine

extension JudgementForm {
  /// The 17 values of the scale as the list offers them [Saaty 1980].
  static let scale = (2...9).reversed().map(String.init) + ["1"] + (2...9).map { "1/\($0)" }

  /// The sheet on which a group's pairs are judged, in the square layout.
  ///
  /// Above the diagonal is filled in, below it stand the reciprocals. Column A holds what the
  /// reader goes by: `expert`, `parent`, the items' ids, and `#` before whatever it passes over.
  /// Below the results stand the numbers that they are calculated from.
  func pairs(_ group: Group, sheet name: String) -> SheetContent {
    PairsSheet(form: self, group: group, name: name).sheet
  }
}

/// One sheet of pairs while it is written. n items stand in rows and columns from ``top`` and
/// ``left`` on; weights stand in the column after them.
private struct PairsSheet {
  let form: JudgementForm
  let group: JudgementForm.Group
  private(set) var sheet: SheetContent

  private var texts: FormTexts { form.texts }
  private var count: Int { group.items.count }
  private var pairCount: Int { count * (count - 1) / 2 }
  private let left = 3
  private let top = 7
  private var last: Int { left + count - 1 }
  private var weights: Int { last + 1 }
  /// The first row of the results.
  private var results: Int { top + count + 1 }
  /// The first row of the numbers.
  private var numbers: Int { results + 11 }
  /// The last column that texts go over: the sheet of two items is no narrower than a sentence.
  private var textEnd: Int { max(weights, left + 6) }

  init(form: JudgementForm, group: JudgementForm.Group, name: String) {
    self.form = form
    self.group = group
    sheet = SheetContent(name: name)
    layOut()
    writeHead()
    writeTable()
    writeNumbers()
    writeResults()
  }

  private func cell(_ row: Int, _ column: Int, fixed: Bool = false) -> String {
    SheetContent.cell(row, column, fixed: fixed)
  }

  private func cells(_ row: Int, _ column: Int, to lastRow: Int, _ lastColumn: Int) -> String {
    SheetContent.cells(row, column, to: lastRow, lastColumn)
  }

  private mutating func mark(_ row: Int, _ text: String = "#") {
    sheet.write(.text(text), row: row, column: 1, style: FormStyle.mark)
  }

  private mutating func layOut() {
    sheet.isProtected = true
    sheet.isLandscape = true
    sheet.columnWidths = [1: 11, 2: 30]
    for column in left...max(textEnd, weights + 1) { sheet.columnWidths[column] = 13 }
    if count > 8 {
      sheet.frozenRows = top - 1
      sheet.frozenColumns = 2
    }
  }

  private mutating func writeHead() {
    form.writeExpert(to: &sheet, label: texts.expertLabel)
    mark(2, texts.parentLabel)
    sheet.write(.text(group.id), row: 2, column: 2, style: FormStyle.mark)
    mark(3)
    sheet.paragraph(
      texts.groupTitle(group.number, group.name), row: 3, column: 2, to: textEnd,
      style: FormStyle.title)
    mark(4)
    sheet.paragraph(texts.howToJudge, row: 4, column: 2, to: textEnd, style: .note)
  }

  // MARK: The table

  private mutating func writeTable() {
    mark(5)
    sheet.write(.text(texts.corner), row: 5, column: 2, style: .header)
    sheet.write(.text("#"), row: 6, column: 2, style: FormStyle.mark)
    sheet.rowHeights[6] = 24
    for (place, item) in group.items.enumerated() {
      sheet.write(.text(item.name), row: 5, column: left + place, style: .header)
      sheet.write(.text(item.id), row: 6, column: left + place, style: FormStyle.centredMark)
      mark(top + place, item.id)
      sheet.write(.text(item.name), row: top + place, column: 2, style: FormStyle.rowName)
    }
    let lines = group.items.map { FormStyle.lines($0.name, width: 13) }.max() ?? 1
    sheet.rowHeights[5] = Double(max(2, lines)) * 15 + 4
    sheet.write(.text(texts.weight), row: 5, column: weights, style: .header)
    sheet.write(.text("#"), row: 6, column: weights, style: FormStyle.centredMark)
    for row in 0..<count {
      let lines = FormStyle.lines(group.items[row].name, width: 30)
      sheet.rowHeights[top + row] = max(24, Double(lines) * 15 + 4)
      for column in 0..<count { writeJudgement(row, column) }
    }
    for column in 1..<count {
      guard let range = SheetContent.range(top, left + column, to: top + column - 1, left + column)
      else { continue }
      sheet.validations.append(
        CellValidation(
          range, .list(JudgementForm.scale), title: texts.offScaleTitle,
          message: texts.offScaleMessage))
      // What was pasted past the list shows up.
      let (input, number) = (cell(top, left + column), cell(numbers + 2, left + column))
      sheet.colourRules.append(
        ColourRule(
          range, formula: "=AND(\(input)<>\"\",\(number)=\"\")", fill: FormStyle.red))
    }
  }

  private mutating func writeJudgement(_ row: Int, _ column: Int) {
    let (sheetRow, sheetColumn) = (top + row, left + column)
    if row == column {
      sheet.write(.number(1), row: sheetRow, column: sheetColumn, style: FormStyle.derived)
    } else if row < column {
      sheet.write(.blank, row: sheetRow, column: sheetColumn, style: FormStyle.judgement)
    } else {
      // 3 gives the text 1/3 and back; a pasted 0.4 the number 2.5, and 0.11 no more than 9.
      let mirror = cell(top + column, left + row)
      let number = cell(numbers + 2 + column, left + row)
      sheet.write(
        .formula(
          "=IF(\(number)=\"\",\"\",IF(LEFT(\(mirror),2)=\"1/\",MID(\(mirror),3,9),"
            + "IF(\(number)=1,\"1\",IF(\(number)=INT(\(number)),\"1/\"&\(mirror),"
            + "MIN(9,ROUND(1/\(number),12))))))", .text("")),
        row: sheetRow, column: sheetColumn, style: FormStyle.derived)
    }
  }

  // MARK: The numbers

  /// aᵢⱼ, the geometric mean gᵢ of each row, and (A w)ᵢ ÷ wᵢ.
  private mutating func writeNumbers() {
    mark(numbers)
    sheet.write(.text(texts.numbers), row: numbers, column: 2, style: FormStyle.numberText)
    sheet.write(.text("g"), row: numbers, column: weights, style: FormStyle.numberText)
    sheet.write(.text("(A w) ÷ w"), row: numbers, column: weights + 1, style: FormStyle.numberText)
    let weightRow = numbers + 1
    mark(weightRow)
    sheet.write(.text("w"), row: weightRow, column: 2, style: FormStyle.numberText)
    let means = cells(numbers + 2, weights, to: numbers + 1 + count, weights)
    let allWeights = cells(top, weights, to: top + count - 1, weights)
    for place in 0..<count {
      let row = numbers + 2 + place
      mark(row)
      sheet.write(
        .text(group.items[place].name), row: row, column: 2, style: FormStyle.numberText)
      write("=" + cell(top + place, weights), row: weightRow, column: left + place)
      for column in 0..<count { writeNumber(place, column) }
      let judgements = cells(row, left, to: row, last)
      write(
        "=IF(COUNT(\(judgements))=\(count),GEOMEAN(\(judgements)),\"\")", row: row,
        column: weights)
      let weight = cell(top + place, weights)
      sheet.write(
        .formula(
          "=IF(COUNT(\(means))=\(count),\(cell(row, weights))/SUM(\(means)),\"\")", .text("")),
        row: top + place, column: weights, style: FormStyle.result)
      write(
        "=IF(COUNT(\(allWeights))=\(count),SUMPRODUCT(\(judgements),"
          + "\(cells(weightRow, left, to: weightRow, last)))/\(weight),\"\")",
        row: row, column: weights + 1)
    }
  }

  private mutating func write(_ formula: String, row: Int, column: Int) {
    sheet.write(
      .formula(formula, .text("")), row: row, column: column, style: FormStyle.number)
  }

  /// A judgement as a number; "" where there is none from 1/9 to 9; 0.11 is 1/9.
  private mutating func writeNumber(_ row: Int, _ column: Int) {
    let (sheetRow, sheetColumn) = (numbers + 2 + row, left + column)
    if row == column {
      sheet.write(.number(1), row: sheetRow, column: sheetColumn, style: FormStyle.number)
    } else if row < column {
      let input = cell(top + row, left + column)
      let value =
        "IF(ISNUMBER(\(input)),\(input),IF(LEFT(\(input),2)=\"1/\","
        + "1/VALUE(MID(\(input),3,9)),VALUE(\(input))))"
      write(
        "=IF(\(input)=\"\",\"\",IFERROR(IF(AND(\(value)>=0.11,\(value)<=9),"
          + "MAX(1/9,\(value)),\"\"),\"\"))",
        row: sheetRow, column: sheetColumn)
    } else {
      let mirror = cell(numbers + 2 + column, left + row)
      write("=IF(\(mirror)=\"\",\"\",1/\(mirror))", row: sheetRow, column: sheetColumn)
    }
  }

  // MARK: Results

  private mutating func writeResults() {
    let rule = form.source.round.weighting
    let table = RandomIndex(rawValue: rule.randomIndex)
    let randomIndex = table?.value(count: count)
    let block = cells(numbers + 2, left, to: numbers + 1 + count, last)
    let ratios = cells(numbers + 2, weights + 1, to: numbers + 1 + count, weights + 1)
    let (lambda, index, randomCell, ratio) = (
      cell(results + 2, left), cell(results + 3, left), cell(results + 4, left),
      cell(results + 5, left)
    )
    mark(results)
    sheet.write(.text(texts.results), row: results, column: 2, style: FormStyle.heading)
    result(
      1, texts.judged, "=(COUNT(\(block))-\(count))/2", .number(0),
      FormStyle.result.formatted("0"), texts.ofPairs(pairCount))
    result(
      2, texts.lambda, "=IF(COUNT(\(ratios))=\(count),AVERAGE(\(ratios)),\"\")", .text(""),
      FormStyle.result, texts.lambdaNote)
    result(
      3, texts.index,
      count <= 2
        ? "=IF(\(lambda)=\"\",\"\",0)"
        : "=IF(\(lambda)=\"\",\"\",MAX(0,\(lambda)-\(count))/\(count - 1))", .text(""),
      FormStyle.result, "CI = (λmax − n) ÷ (n − 1)")
    mark(results + 4)
    sheet.rowHeights[results + 4] = 18
    sheet.write(.text(texts.randomIndex), row: results + 4, column: 2, style: FormStyle.rowName)
    sheet.write(
      randomIndex.map(CellValue.number) ?? .text("–"), row: results + 4, column: left,
      style: FormStyle.result)
    sheet.write(
      .text(texts.randomIndexNote(rule.randomIndex, count)), row: results + 4, column: left + 1,
      style: FormStyle.beside)
    let value =
      switch randomIndex {
      case nil: "\"–\""
      case 0?: "0"
      default: "\(index)/\(randomCell)"
      }
    result(
      5, texts.ratio, "=IF(\(lambda)=\"\",\"\",\(value))", .text(""), FormStyle.result,
      texts.limit(rule.highestRatio, hasIndex: randomIndex != nil))
    let limit = ShortestNumber.text(rule.highestRatio)
    if let range = SheetContent.range(results + 5, left, to: results + 5, left) {
      sheet.colourRules.append(
        ColourRule(
          range, formula: "=AND(ISNUMBER(\(ratio)),\(ratio)>\(limit))", fill: FormStyle.red))
      sheet.colourRules.append(
        ColourRule(
          range, formula: "=AND(ISNUMBER(\(ratio)),\(ratio)<=\(limit))", fill: FormStyle.green))
    }
    let judged = cell(results + 1, left)
    let verdict = texts.verdicts(pairCount)
    mark(results + 6)
    sheet.rowHeights[results + 6] = 21
    var style = FormStyle.heading
    style.alignment = .left
    sheet.write(
      .formula(
        "=IF(\(judged)<\(pairCount),\"\(verdict.before)\"&\(judged)&\"\(verdict.after)\","
          + "IF(ISNUMBER(\(ratio)),IF(\(ratio)>\(limit),\"\(verdict.above)\","
          + "\"\(verdict.within)\"),\"\(verdict.unknown)\"))",
        .text(verdict.before + "0" + verdict.after)),
      row: results + 6, column: 2, style: style)
    mark(results + 7)
    sheet.paragraph(
      texts.method(rule), row: results + 7, column: 2, to: textEnd, style: .note)
    mark(results + 8)
    sheet.paragraph(texts.numbersNote, row: results + 8, column: 2, to: textEnd, style: .note)
  }

  private mutating func result(
    _ offset: Int, _ name: String, _ formula: String, _ cached: CellValue.FormulaResult,
    _ style: CellStyle, _ note: String
  ) {
    let row = results + offset
    mark(row)
    sheet.rowHeights[row] = 18
    sheet.write(.text(name), row: row, column: 2, style: FormStyle.rowName)
    sheet.write(.formula(formula, cached), row: row, column: left, style: style)
    sheet.write(.text(note), row: row, column: left + 1, style: FormStyle.beside)
  }
}
