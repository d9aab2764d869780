// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Problems
import Spreadsheets
import Testing

@testable import Intake

/// Proves that an inventory counts every cell once and names every text that is no answer, and that no
/// message repeats what a respondent wrote.
@Suite struct AnswerInventoryTests {
  private func inventory(
    _ records: [[String]], _ sample: SurveySample, _ writer: SurveyWriter,
    source: SurveySource? = nil
  ) throws -> (inventory: AnswerInventory, planned: PlannedResponses) {
    let (file, planned, _) = try SurveyRoundTripTests.read(
      delimited(records), sample, source: source, keys: SurveyRoundTripTests.keys(writer))
    return (
      try AnswerInventory(
        file, planned, audiences: sample.questionnaire.audiences.map(\.id),
        alliances: SurveySample.alliances.map(\.id)), planned
    )
  }

  @Test(arguments: SurveyWriter.allCases)
  func everyCellIsCountedOnce(writer: SurveyWriter) throws {
    for seed in 50..<60 {
      let sample = SurveySample(seed: UInt64(seed))
      let records = writer.records(sample)
      let (inventory, planned) = try inventory(
        records, sample, writer, source: writer == .wjxNumbers ? .wjxNumbers : nil)
      #expect(english(inventory.problems) == [], "\(writer) \(seed)")
      #expect(inventory.rows == sample.rows.count && inventory.unknown == [])
      for (position, column) in planned.columns.enumerated() {
        guard case .item(let id, _) = column.use, planned.plan.actions[position] != .skip,
          let item = sample.items.first(where: { $0.id == id })
        else { continue }
        // Cells of an audience that is not asked are not looked at.
        let asked = sample.keys.count { item.isAsked(of: $0.audience) }
        #expect(
          inventory.answers[position] + inventory.blanks[position] + inventory.notShown[position]
            >= asked)
        #expect(inventory.answers[position] <= asked)
      }
    }
  }

  @Test func textsThatAreNoAnswersAreNamedOnceAndCounted() throws {
    let sample = SurveySample(seed: 2, rows: 6)
    var records = SurveyWriter.wjxText.records(sample)
    // Without line breaks in cells a record's line is its number.
    records = records.map { $0.map { $0.contains("\n") ? "无" : $0 } }
    let column = try #require(
      records[0].firstIndex { $0.hasSuffix(sample.items[0].text.text(in: "zh-Hans")) })
    for (row, text) in zip(1...6, ["非常满亿", "王小明", "王小明", "2026-01-02", "5", "非常满意"]) {
      records[row][column] = text
    }
    let (inventory, _) = try inventory(records, sample, .wjxText)
    #expect(
      inventory.unknown.map { [$0.text, String($0.count), String($0.line), $0.near ?? ""] } == [
        ["非常满亿", "1", "2", "非常满意"], ["王小明", "2", "3", ""], ["2026-01-02", "1", "5", ""],
        ["5", "1", "6", ""],
      ])
    #expect(placed(inventory.problems) == ["2 SV-010", "3 SV-010", "5 SV-011", "6 SV-012"])
    for language in Language.allCases {
      for problem in inventory.problems {
        #expect(!problem.line(in: language).contains("王小明"))
      }
    }
    // What numbers are is then said.
    let (numbers, _) = try self.inventory(records, sample, .wjxText, source: .wjxScores)
    #expect(placed(numbers.problems) == ["2 SV-010", "3 SV-010", "5 SV-011"])
  }

  @Test func tooManyAnswersAndTheSameTwice() throws {
    let sample = SurveySample(seed: 2, rows: 3)
    var records = SurveyWriter.wjxText.records(sample)
    records = records.map { $0.map { $0.contains("\n") ? "无" : $0 } }
    let column = try #require(records[0].firstIndex { $0.hasSuffix("重要性排序") })
    records[1][column] = "技术→人才→市场→政策"
    records[2][column] = "技术→技术"
    records[3][column] = "技术→没有→人才"
    let (inventory, _) = try inventory(records, sample, .wjxText)
    #expect(placed(inventory.problems) == ["2 SV-024", "3 SV-025", "4 SV-010"])
    #expect(inventory.unknown.map(\.text) == ["没有"])
  }

  @Test func alliancesAndAudiencesThatAreNone() throws {
    let sample = SurveySample(seed: 3, rows: 3)
    var records = SurveyWriter.googleForms.records(sample)
    records[1][2] = "白泽数据联盟!"
    records[2][3] = "个人"
    let (inventory, _) = try inventory(records, sample, .googleForms)
    #expect(placed(inventory.problems) == ["2 SA-001", "3 SA-002"])
  }

  @Test func recordsThatCannotBeReadAreSaid() throws {
    let sample = SurveySample(seed: 3, rows: 2)
    var bytes = delimited(SurveyWriter.ownCodes.records(sample))
    bytes += Array("r9,baize,\"enterprise\"x,5\n".utf8)
    let (file, planned, _) = try SurveyRoundTripTests.read(bytes, sample)
    let inventory = try AnswerInventory(file, planned, audiences: ["enterprise"], alliances: [])
    #expect(placed(inventory.problems).last?.hasSuffix("ST-007") == true && inventory.rows == 2)
  }
}
