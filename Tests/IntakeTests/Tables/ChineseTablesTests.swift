// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Problems
import Spreadsheets
import Testing

@testable import Intake

/// Proves that tables are read under their Chinese headings, with Chinese words in their cells and
/// a title above, as the same table in English is.
@Suite struct ChineseTablesTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// Whatever the Chinese heading, the column is the one of its English name.
  @Test func everyHeadingOfEveryColumn() {
    for (column, aliases) in ColumnAliases.chinese where !["id", "name"].contains(column) {
      for alias in aliases {
        let reading = AliasedColumn.read(bytes("\(alias),x\n甲,1\n"), column: column)
        #expect(reading == ["甲"], "\(alias)")
      }
      #expect(!aliases.contains(column) && Set(aliases).count == aliases.count)
    }
  }

  private enum AliasedColumn {
    static func read(_ bytes: [UInt8], column: String) -> [String] {
      Table.reading(bytes, file: "t.csv", required: [column], into: [String]()) {
        table, row, cells, _ in cells.append(table.cell(row, column))
      }.value
    }
  }

  @Test func alliancesBelowATitle() {
    let reading = AlliancesReader.read(
      bytes("2025年联盟名册,,\n,,\n联盟编号,名称,级别\na-1,甲联盟,国家级\n"), file: "a.csv")
    #expect(english(reading.problems) == [])
    #expect(reading.value.map(\.id) == ["a-1"])
    #expect(reading.value.first?.name.byLanguage == ["zh-Hans": "甲联盟"])
    #expect(reading.value.first?.attributes == [Alliance.Attribute(key: "级别", value: "国家级")])
  }

  @Test func factsUnderAHeaderOfTwoRows() {
    let list = FactList(
      id: "contracts", name: LocalizedText(["en": "Contracts"]), amount: "交易额",
      columns: [FactColumn(id: "交易额", kind: .number)])
    var reader = FactsReader(
      list,
      of: IndexSystem(
        id: "s", edition: "1", name: list.name, grades: [], classes: [], factLists: [list],
        children: []), alliances: ["a"], year: 2026)
    let reading = reader.read(
      bytes("联盟,金额,,\n,交易额,核定,核减原因\na,40,30,单位差错\n"), file: "f.csv")
    #expect(english(reading.problems) == [])
    #expect(reading.value.map(\.amount) == [40])
    #expect(reading.value.map(\.verification.verified) == [30])
  }

  @Test func wordsInCells() throws {
    let indexSystem = try Fixtures.system()
    let figures = StatisticsReader.read(
      bytes("联盟,指标,数值,填报值\na,staff,未提供,3\na,cost,不适用,\n"), file: "s.csv",
      alliances: ["a"], indexSystem: indexSystem)
    #expect(english(figures.problems) == [])
    #expect(figures.value.figure(alliance: "a", indicator: "staff").absent == .notSupplied)
    #expect(figures.value.figure(alliance: "a", indicator: "staff").reported == 3)
    #expect(figures.value.figure(alliance: "a", indicator: "cost").absent == .notApplicable)
    for (word, state): (String, PointState?) in [
      ("是", .yes), ("有", .yes), ("部分", .partial), ("否", .no), ("无", .no),
      ("不适用", .notApplicable), ("未提供", nil), ("", nil),
    ] {
      let answers = ChecklistReader.read(
        bytes("联盟,要点,结果\na,council,\(word)\n"), file: "c.csv", alliances: ["a"],
        indexSystem: indexSystem)
      #expect(english(answers.problems) == [])
      #expect(answers.value.entry(alliance: "a", point: "council").state == state, "\(word)")
    }
  }

  /// A message names the heading that stands there and the column that it means.
  @Test func messagesNameBoth() {
    let reading = PopulationReader.read(
      bytes("联盟,答卷对象,成员数\na,x,many\n"), file: "p.csv", alliances: ["a"],
      audiences: ["x"])
    #expect(reading.problems.count == 1)
    #expect(
      reading.problems.first?.line(in: .english).contains("成员数 (members)") == true)
    let twice = PopulationReader.read(
      bytes("联盟,alliance,audience\na,a,x\n"), file: "p.csv", alliances: ["a"],
      audiences: ["x"])
    #expect(placed(twice.problems) == ["1 ST-026"])
  }

  @Test func experts() {
    let reading = ExpertsReader.read(bytes("专家编号,权重,专家组\ne1,2,技术\n"), file: "e.csv")
    #expect(english(reading.problems) == [])
    #expect(reading.value == [Expert(id: "e1", weight: 2, panel: "技术")])
  }
}
