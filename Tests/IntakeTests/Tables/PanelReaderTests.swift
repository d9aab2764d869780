// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Spreadsheets
import Testing

/// Proves what reviewers' marks and recusals are read as, over several files, and each of their
/// rules.
@Suite struct PanelReaderTests {
  private let alliances = ["a", "b"]

  private func reader(
    _ experts: [String] = ["e1", "e2"], aside: [(String, String)] = []
  ) -> PanelReader {
    PanelReader(
      alliances: alliances, indexSystem: RuleSystem.system, experts: experts.map { Expert(id: $0) },
      recusals: aside.map { ReviewerMarks.Recusal(expert: $0.0, alliance: $0.1, reason: "tie") })
  }

  private func bytes(_ rows: String) -> [UInt8] {
    Array("alliance,indicator,expert,value,source,note\n\(rows)\n".utf8)
  }

  @Test func marksAreRead() {
    var reader = reader()
    let reading = reader.read(
      bytes(
        """
        a,visit,e1,7.5,site-visit,good talk
        a,leadership,e1,good,documents,
        b,leadership,e1,中,,
        b,leadership,e2,3,media,
        b,praise,e2,0,部门,
        b,visit,e2,10,,
        a,visit,e2,,,
        """), file: "p.csv")
    #expect(english(reading.problems) == [])
    #expect(
      reading.value == [
        ReviewerMarks.Mark(
          alliance: "a", indicator: "visit", expert: "e1", points: 7.5, source: .siteVisit),
        ReviewerMarks.Mark(
          alliance: "a", indicator: "leadership", expert: "e1", grade: 0, source: .documents),
        ReviewerMarks.Mark(alliance: "b", indicator: "leadership", expert: "e1", grade: 1),
        ReviewerMarks.Mark(
          alliance: "b", indicator: "leadership", expert: "e2", grade: 2, source: .media),
        ReviewerMarks.Mark(
          alliance: "b", indicator: "praise", expert: "e2", points: 0, source: .departments),
        ReviewerMarks.Mark(alliance: "b", indicator: "visit", expert: "e2", points: 10),
      ])
  }

  @Test func headingsAndWordsInChinese() {
    var reader = reader()
    let reading = reader.read(
      Array("联盟代码,指标编号,专家代码,评分,评分依据,备注\na,实地考察,e1,8,实地,\nb,引领作用,e1,差,媒体,好\n".utf8),
      file: "p.csv")
    #expect(english(reading.problems) == [])
    #expect(reading.value.map(\.points) == [8, nil])
    #expect(reading.value.map(\.grade) == [nil, 2])
    #expect(reading.value.map(\.source) == [.siteVisit, .media])
  }

  @Test(arguments: [
    ("c,visit,e1,5,,", ["2 SS-001"]), ("a,vist,e1,5,,", ["2 SG-004"]),
    ("a,staff,e1,5,,", ["2 SG-004"]), ("a,prize,e1,1,,", ["2 SG-004"]),
    ("a,visit,e3,5,,", ["2 SG-004"]), ("a,visit,,5,,", ["2 SG-005"]),
    ("a,visit,e1,10.1,,", ["2 SG-017"]), ("a,visit,e1,-1,,", ["2 SG-017"]),
    ("a,visit,e1,good,,", ["2 SG-017"]), ("a,visit,e1,n/a,,", ["2 SG-017"]),
    ("a,praise,e1,6,,", ["2 SG-017"]), ("a,leadership,e1,0,,", ["2 SG-018"]),
    ("a,leadership,e1,4,,", ["2 SG-018"]), ("a,leadership,e1,great,,", ["2 SG-018"]),
    ("a,leadership,e1,1.0,,", ["2 SG-018"]), ("a,visit,e1,5,hearsay,", ["2 SG-004"]),
    ("a,visit,e1,5,,\na,visit,e2,5,,\na,visit,e1,6,,", ["4 SG-019"]),
    ("b,visit,e2,5,,", ["2 SG-020"]), ("b,visit,e2,,,", []), ("b,visit,e1,5,,\na,visit,e2,5,,", []),
    ("c,vist,e3,5,hearsay,", ["2 SS-001", "2 SG-004", "2 SG-004", "2 SG-004"]),
  ])
  func rules(rows: String, found: [String]) {
    var reader = reader(aside: [("e2", "b")])
    #expect(placed(reader.read(bytes(rows), file: "p.csv").problems) == found)
  }

  @Test func withoutExpertsAnyCodeMayStand() {
    var reader = reader([])
    let reading = reader.read(bytes("a,visit,x9,5,,\na,visit,,5,,"), file: "p.csv")
    #expect(placed(reading.problems) == ["3 SG-005"])
    #expect(reading.value.map(\.expert) == ["x9"])
  }

  /// A mark counts once, whichever file it stands in; the earlier file is named.
  @Test func twoFilesAreOnePanel() {
    var reader = reader()
    #expect(reader.read(bytes("a,visit,e1,5,,\nb,visit,e1,5,,"), file: "p1.csv").problems == [])
    let second = reader.read(bytes("a,visit,e2,5,,\na,visit,e1,6,,"), file: "p2.csv")
    #expect(placed(second.problems) == ["3 SG-019"])
    #expect(english(second.problems).first?.contains("at p1.csv:2") == true)
    #expect(second.value.map(\.expert) == ["e2"])
  }

  @Test func marksAndCodesOfStrangersAreNotRepeated() {
    let name = "王小明13912345678"
    var reader = reader()
    let problems = reader.read(
      bytes("a,visit,\(name),\(name),\(name),\na,leadership,e1,\(name),,"), file: "p.csv"
    ).problems
    #expect(problems.count == 4)
    for line in english(problems) { #expect(!line.contains("王") && !line.contains("139")) }
  }

  /// In a workbook the very cell is named.
  @Test func theCellIsNamed() throws {
    var sheet = SheetContent(name: "评分")
    for (column, text) in ["alliance", "indicator", "expert", "value"].enumerated() {
      sheet.write(.text(text), row: 1, column: column + 1)
    }
    for (column, text) in ["a", "visit", "e1", "11"].enumerated() {
      sheet.write(.text(text), row: 2, column: column + 1)
    }
    let content = WorkbookContent(
      created: WorkbookContent.CalendarDay(year: 2026, month: 1, day: 1), sheets: [sheet])
    var reader = reader()
    let problems = reader.read(try content.bytes(), file: "p.xlsx").problems
    #expect(problems.map(\.place.description) == ["p.xlsx:评分!D2"])
  }

  // MARK: Recusals

  private func recusals(_ rows: String, experts: [String]) -> [String] {
    let reading = RecusalsReader.read(
      Array("expert,alliance,reason\n\(rows)\n".utf8), file: "r.csv", alliances: alliances,
      experts: experts.map { Expert(id: $0) })
    return placed(reading.problems)
  }

  @Test func recusalsAreRead() {
    let reading = RecusalsReader.read(
      Array("专家代码,联盟,原因\ne1,a,member\ne1,b,\n".utf8), file: "r.csv", alliances: alliances,
      experts: [Expert(id: "e1")])
    #expect(english(reading.problems) == [])
    #expect(
      reading.value == [
        ReviewerMarks.Recusal(expert: "e1", alliance: "a", reason: "member"),
        ReviewerMarks.Recusal(expert: "e1", alliance: "b", reason: ""),
      ])
  }

  @Test func recusalsRules() {
    #expect(recusals("e3,a,", experts: ["e1"]) == ["2 SG-004"])
    #expect(recusals("e3,a,", experts: []) == [])
    #expect(recusals(",a,", experts: []) == ["2 SG-005"])
    #expect(recusals("e1,c,", experts: ["e1"]) == ["2 SS-001"])
    #expect(recusals("e1,a,\ne1,a,x", experts: ["e1"]) == ["3 SS-008"])
  }
}
