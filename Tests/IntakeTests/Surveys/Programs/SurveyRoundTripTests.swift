// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Spreadsheets
import Testing

/// Proves that what a program writes of any questionnaire and any answers reads back as these answers,
/// in every shape: the writers know the shapes and nothing of the readers.
@Suite struct SurveyRoundTripTests {
  /// Opens and plans a file as the program itself does.
  static func read(
    _ bytes: [UInt8], _ sample: SurveySample, source: SurveySource? = nil,
    keys: [String: String] = [:], mapping: MappingReader.Mapping? = nil, file: String = "r.csv"
  ) throws -> (file: ResponseFile, planned: PlannedResponses, problems: [Problem]) {
    var columns = ResponseKeys()
    if let alliance = keys["alliance"] { columns.alliance = .column(alliance) }
    if let audience = keys["audience"] { columns.audience = .column(audience) }
    let planner = ResponsePlanner(
      columns, questionnaire: sample.questionnaire, gradeCount: 5,
      alliances: SurveySample.alliances, mapping: mapping)
    let detection = SurveyDetection(declared: source, names: planner.names)
    let opened = openSurvey(bytes, file: file, detection)
    let survey = try #require(opened.file, "\(english(opened.problems))")
    let planned = planner.plan(survey.layout, at: survey.headerPlace)
    return (survey, planned, opened.problems + planned.problems)
  }

  /// The keys' columns as a round would name them, by writer.
  static func keys(_ writer: SurveyWriter) -> [String: String] {
    switch writer {
    case .ownCodes, .ownWords: [:]
    case .wjxText, .wjxNumbers, .googleForms: ["alliance": "您所在的联盟", "audience": "贵单位类型"]
    case .surveyMonkeyColumns, .surveyMonkeyCondensed:
      ["alliance": "Your alliance", "audience": "Your organisation"]
    }
  }

  /// What the rows should be, from the sample alone.
  static func expected(_ sample: SurveySample, _ number: Int, _ item: Item) -> ResponseTable.Code {
    guard
      case .one(let position) = sample.rows[number][
        sample.items.firstIndex(of: item) ?? 0]
    else { return .blank }
    let answer = sample.answers(of: item)[position]
    if let grade = answer.grade { return .grade(item.reversed ? 4 - grade : grade) }
    return answer.missing == .dontKnow ? .dontKnow : .notApplicable
  }

  /// The rows by the plain interpreter, which the scan of the product must equal, code by code.
  static func rows(_ file: ResponseFile, _ plan: ResponsePlan) throws -> [PlanInterpreter.Row] {
    let rows = try PlanInterpreter.rows(file, plan)
    var scan = ResponseScan(
      [ResponseScan.Input(file, plan)], alliances: SurveySample.alliances.map(\.id),
      audiences: plan.audience.map { [$0] } ?? Array(Set(rows.compactMap(\.audience))).sorted())
    scan.counting.duplicates = .keep
    let table = scan.read(
      into: RowCollector(),
      report: ResponseReport(
        questionnaire: "q", source: plan.source.rawValue, rule: scan.counting)
    ).observer.table
    let usable = rows.filter { $0.unknown.isEmpty && $0.alliance != nil && $0.audience != nil }
    #expect(table.count == usable.count)
    for (number, row) in usable.enumerated() where number < table.count {
      for (position, column) in table.columns.enumerated() {
        let asked = plan.answers[position].asked
        let audience = row.audience.flatMap(scan.audiences.firstIndex(of:)) ?? -1
        // Who is asked is for the scan alone.
        guard asked.count == scan.audiences.count || asked.contains(audience) else { continue }
        #expect(table.code(number, position) == row.codes[column.item], "row \(number)")
      }
      let given = table.selections.filter { $0.row == number }
      for selection in given {
        let expected = row.selections[selection.item] ?? []
        #expect(Set(selection.answers.map(Int.init)) == Set(expected), "row \(number)")
      }
      #expect(
        Set(given.map(\.item)).isSuperset(of: row.selections.filter { !$0.value.isEmpty }.keys))
    }
    return rows
  }

  static func check(
    _ sample: SurveySample, _ rows: [PlanInterpreter.Row], _ comment: Comment
  ) {
    #expect(rows.count == sample.rows.count, comment)
    for (number, row) in rows.enumerated() where number < sample.rows.count {
      #expect(row.alliance == sample.keys[number].alliance, comment)
      #expect(row.audience == sample.keys[number].audience, comment)
      #expect(row.unknown == [], comment)
      for (item, answer) in zip(sample.items, sample.rows[number]) {
        if item.kind == .scale {
          #expect(row.codes[item.id] == expected(sample, number, item), "\(comment) \(item.id)")
        } else if item.kind == .choice {
          var found = row.selections[item.id]
          if !item.ordered { found?.sort() }
          if case .several(let positions) = answer {
            #expect(found == positions, "\(comment) \(item.id)")
          } else {
            #expect(found ?? [] == [], "\(comment) \(item.id)")
          }
        }
      }
    }
  }

  @Test(arguments: SurveyWriter.allCases)
  func everyShapeReadsBack(writer: SurveyWriter) throws {
    for seed in 0..<40 {
      let sample = SurveySample(seed: UInt64(seed))
      let records = writer.records(sample)
      let (file, planned, problems) = try Self.read(
        delimited(
          records, [",", ";", "\t"][seed % 3], quotesAll: seed % 2 == 0,
          lineBreak: seed % 5 == 0 ? "\r\n" : "\n"),
        sample, source: writer == .wjxNumbers ? .wjxNumbers : nil, keys: Self.keys(writer))
      let wrong = problems.filter { $0.severity != .note }
      #expect(english(wrong) == [], "\(writer) \(seed)")
      #expect(planned.itemsWithoutColumn == [], "\(writer) \(seed)")
      Self.check(
        sample, try Self.rows(file, planned.plan),
        "\(writer) \(seed)")
    }
  }

  @Test(arguments: SurveyWriter.allCases)
  func workbooksAreTheSame(writer: SurveyWriter) throws {
    let sample = SurveySample(seed: 7)
    var sheet = SheetContent(name: "Sheet1")
    for (row, record) in writer.records(sample).enumerated() {
      for (column, cell) in record.enumerated() where !cell.isEmpty {
        sheet.write(.text(cell), row: row + 1, column: column + 1)
      }
    }
    let bytes = try WorkbookContent(
      title: "r", author: "a", created: .init(year: 2026, month: 3, day: 4), sheets: [sheet]
    ).bytes()
    let (file, planned, _) = try Self.read(
      bytes, sample, source: writer == .wjxNumbers ? .wjxNumbers : nil, keys: Self.keys(writer),
      file: "r.xlsx")
    Self.check(
      sample, try Self.rows(file, planned.plan),
      "\(writer)")
  }

  @Test(arguments: SurveyWriter.allCases)
  func theOrderOfColumnsMakesNoDifference(writer: SurveyWriter) throws {
    let sample = SurveySample(seed: 11)
    var draws = SplitMix64(seed: 3)
    let records = writer.records(sample)
    // What has to come first in Google Forms, and what belongs together in SurveyMonkey, stays.
    guard ![.googleForms, .surveyMonkeyColumns].contains(writer) else { return }
    let order = records[0].indices.shuffled(using: &draws)
    let shuffled = records.map { record in order.map { record[$0] } }
    let (file, planned, _) = try Self.read(
      delimited(shuffled), sample, source: writer == .wjxNumbers ? .wjxNumbers : nil,
      keys: Self.keys(writer))
    Self.check(
      sample, try Self.rows(file, planned.plan),
      "\(writer)")
  }

  @Test(arguments: SurveyWriter.allCases)
  func oneRowAndNone(writer: SurveyWriter) throws {
    let sample = SurveySample(seed: 5, rows: 1)
    let records = writer.records(sample)
    for count in [records.count, records.count - 1] {
      let (file, planned, problems) = try Self.read(
        delimited(Array(records.prefix(count))), sample,
        source: writer == .wjxNumbers ? .wjxNumbers : nil, keys: Self.keys(writer))
      #expect(!problems.hasErrors, "\(english(problems))")
      #expect(planned.itemsWithoutColumn == [])
      #expect(try Self.rows(file, planned.plan).count == count - file.layout.headerRecords)
    }
  }
}
