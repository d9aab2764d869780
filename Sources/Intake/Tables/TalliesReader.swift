// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads counts of answers: `alliance,indicator,item,audience,answer,count[,respondents]`.
///
/// An answer is a grade's id, `not-applicable`, `dont-know`, `not-shown` or blank; counts may be
/// fractional; no row means not asked.
public enum TalliesReader {
  private struct Row {
    var cell: Tally.Cell
    var answers: [String: Int] = [:]
    var place: Place
  }

  /// Reads bytes against the registry, the index system and the round's audiences.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], indexSystem: IndexSystem,
    audiences: [String]
  ) -> Reading<Tally> {
    let known = Set(alliances)
    let surveys = Outline(indexSystem).indicators.map(\.indicator).filter { $0.kind == .survey }
      .map(\.id)
    let grades = indexSystem.grades.map(\.id)
    let allowed = grades + ["not-applicable", "dont-know", "not-shown", ""]
    var order: [[String]] = []
    var indicatorOfItem: [[String]: String] = [:]
    let rows = Table.reading(
      bytes, file: file,
      required: ["alliance", "indicator", "item", "audience", "answer", "count"],
      known: ["respondents"], into: [[String]: Row]()
    ) { table, row, rows, problems in
      let place = table.place(of: row)
      func report(_ problem: ResponseProblem) {
        problems.append(Problem(.responses(problem), at: place))
      }
      let alliance = table.cell(row, "alliance")
      let indicator = table.cell(row, "indicator")
      let item = table.cell(row, "item")
      let audience = table.cell(row, "audience")
      let written = table.cell(row, "answer")
      let answer = ValueWords.answers[written] ?? written
      if !known.contains(alliance) {
        report(.unknownAlliance(shown: .quoted(alliance), known: alliances))
      }
      if !surveys.contains(indicator) {
        report(.unknownIndicator(value: indicator, known: surveys))
      }
      if !audiences.contains(audience) {
        report(.unknownAudience(shown: .quoted(audience), known: audiences))
      }
      if item.isEmpty { report(.blankKey(column: table.label(of: "item"))) }
      let answered = [alliance, item, audience]
      if let before = indicatorOfItem[answered], before != indicator {
        report(.itemOfTwoIndicators(item: item, first: before, second: indicator))
        return
      }
      indicatorOfItem[answered] = indicator
      guard allowed.contains(answer) else {
        report(.unknownTallyAnswer(value: answer, allowed: allowed.dropLast()))
        return
      }
      let text = table.cell(row, "count")
      var count = 0.0
      switch NumberText.parse(text) {
      case .failure(let fault):
        report(.countNotANumber(column: table.label(of: "count"), value: text, fault: fault))
      case .success(let number) where number < 0: report(.negativeCount(value: text))
      case .success(let number): count = number
      }
      let respondents = Count.read(
        table.cell(row, "respondents"), table.label(of: "respondents"), at: place, &problems)
      let key = [alliance, indicator, item, audience]
      if rows[key] == nil {
        order.append(key)
        rows[key] = Row(
          cell: Tally.Cell(
            alliance: alliance, indicator: indicator, questionnaire: nil, item: item,
            audience: audience, counts: Array(repeating: 0, count: grades.count),
            respondents: respondents),
          place: place)
      }
      guard var entry = rows[key] else { return }
      if let first = entry.answers[answer] {
        report(.duplicateTallyRow(firstLine: first))
        return
      }
      entry.answers[answer] = row.line
      if let respondents {
        if let before = entry.cell.respondents, before != respondents {
          report(.respondentsDiffer(item: item))
        }
        entry.cell.respondents = respondents
      }
      if let grade = grades.firstIndex(of: answer) {
        entry.cell.counts[grade] = count
      } else {
        switch answer {
        case "not-applicable": entry.cell.notApplicable = count
        case "dont-know": entry.cell.dontKnow = count
        case "not-shown": entry.cell.notShown = count
        default: entry.cell.blank = count
        }
      }
      rows[key] = entry
    }
    var problems = rows.problems
    let cells = order.compactMap { rows.value[$0] }
    for row in cells {
      let cell = row.cell
      let answers = cell.valid + cell.notApplicable + cell.dontKnow + cell.blank
      if let respondents = cell.respondents, answers > Double(respondents) + 1e-9 {
        problems.append(
          Problem(
            .responses(.fewerRespondentsThanAnswers(item: cell.item)), at: row.place))
      }
    }
    var reading = Reading(
      value: Tally(cells: cells.map(\.cell)), problems: problems.inFileOrder(), table: nil)
    reading.rows = rows.rows
    reading.encoding = rows.encoding
    return reading
  }
}
