// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import Problems
import Spreadsheets
import Testing

@testable import Intake

/// Proves what shows each program, what does not, and how a layout's columns are understood. Every head is
/// written here in the program's shape.
@Suite struct SurveyDetectionTests {
  private func head(_ text: String) throws -> SurveyHead {
    SurveyHead(try DelimitedText(Array(text.utf8), file: "f.csv"))
  }

  private func detect(
    _ text: String, declared: SurveySource? = nil, names: Set<String> = ["respondent", "q1"]
  ) throws -> (layout: ResponseLayout?, problems: [String]) {
    let found = SurveyDetection(declared: declared, names: names).layout(
      of: try head(text), at: Place(file: "f.csv", line: 1))
    return (found.layout, placed(found.problems))
  }

  private static let wjx = "序号,提交答卷时间,所用时间,来源,来源详情,来自IP,"

  @Test(arguments: [
    (wjx + "1、满意吗\n1,2026/3/4 9:05:01,64秒,微信,N/A,192.0.2.1(广东-深圳),满意\n", SurveySource.wjx),
    ("序号,提交答卷时间,所用时间,来源,来自IP,总分,1、满意吗\n", .wjx), ("所用时间,1、满意吗,来自IP\n64秒,好,x\n", .wjx),
    (
      "Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,Satisfied?,\n,,,,,,A,B\n",
      .surveyMonkey
    ),
    ("Timestamp,Satisfied?\n2022/10/17 6:31:58 PM EST,Yes\n", .googleForms),
    ("时间戳记,满意吗\n2022/10/17 18:31:58,是\n", .googleForms), ("Timestamp,Satisfied?\n", .googleForms),
    ("respondent,alliance,audience,q1\n1,a,b,5\n", .steelyard), ("x,q1\n1,5\n", .steelyard),
  ])
  func recognised(text: String, source: SurveySource) throws {
    let (layout, problems) = try detect(text)
    #expect(layout?.source == source && problems == [])
    // Evidence is what can be pointed at.
    #expect((layout?.evidence.count ?? 0) >= 2)
  }

  @Test(arguments: [
    "a,b,c\n1,2,3\n", "序号,满意吗\n1,好\n", "Timestamp,x\nnot a time,y\n",
    "Timestamp\n2022/10/17 6:31\n",
    "Respondent ID,Name\n,\n", "13800138000,王小明,5\n", "来源,总分,姓名\n微信,3,x\n",
  ])
  func notRecognised(text: String) throws {
    let (layout, problems) = try detect(text)
    #expect(layout == nil && problems == ["1 SV-001"], "\(text)")
  }

  @Test func whatIsDeclaredHoldsOrIsAnError() throws {
    let wjx = Self.wjx + "1、满意吗\n"
    #expect(try detect(wjx, declared: .steelyard).layout?.source == .steelyard)
    #expect(try detect(wjx, declared: .wjx).layout?.cells.numbers == .unstated)
    #expect(try detect(wjx, declared: .wjxNumbers).layout?.cells.numbers == .positions)
    #expect(try detect(wjx, declared: .wjxScores).layout?.cells.numbers == .codes)
    let wrong = try detect(wjx, declared: .surveyMonkey)
    #expect(wrong.layout == nil && wrong.problems == ["1 SV-002"])
    let plain = try detect("a,b\n1,2\n", declared: .wjxNumbers)
    #expect(plain.layout == nil && plain.problems == ["1 SV-002"])
    // Any table is our own layout if somebody says so: a mapping may name its columns.
    #expect(try detect("a,b\n1,2\n", declared: .steelyard).layout?.columns.count == 2)
  }

  @Test func columnsOfWJX() throws {
    let layout = try #require(
      try detect(
        Self.wjx
          + "总分,姓名,\"1、满意吗 \",2. 年份：,第3题(运动),第3题(会议（含展览）(大型)),4、服务—质量,5、服务——质量,6、M15选1—3时回答,备注\n"
      ).layout)
    #expect(layout.headerRecords == 1 && layout.columns.count == 16)
    #expect(
      layout.columns.prefix(8).map(\.role) == [
        .respondent, .submitted, .duration, .other, .other, .address, .other, .identity,
      ])
    let rest = Array(layout.columns.dropFirst(8))
    #expect(rest.allSatisfy { $0.role == nil })
    #expect(rest.map(\.text) == ["满意吗", " 年份：", nil, nil, "服务", "服务——质量", "M15选1", "备注"])
    #expect(rest.map(\.part) == [nil, nil, "运动", "会议（含展览）(大型)", "质量", nil, "3时回答", nil])
    #expect(rest.map(\.code) == [nil, nil, "第3题", "第3题", nil, nil, nil, nil])
  }

  @Test(arguments: ["", "Which?"])
  func columnsOfSurveyMonkey(repeated: String) throws {
    let layout = try #require(
      try detect(
        """
        Respondent ID,Collector ID,Start Date,End Date,IP Address,Email Address,First Name,Last Name,Custom Data 1,Good?,Which?,\(repeated),\(repeated),Rate,\(repeated.isEmpty ? "" : "Rate"),Why?
        ,,,,,,,,,Response,Standards,"Patents, shared",Other (please specify),Trust,Speed,Open-Ended Response
        1,2,01/02/2026 10:00:00,01/02/2026 10:05:00,192.0.2.1,,,,,Yes,Standards,,,Good,Fair,text

        """
      ).layout)
    #expect(layout.headerRecords == 2 && layout.columns.count == 16)
    #expect(
      layout.columns.prefix(9).map(\.role) == [
        .respondent, .other, .started, .submitted, .address, .identity, .identity, .identity,
        .identity,
      ])
    let rest = Array(layout.columns.dropFirst(9))
    #expect(rest.map(\.text) == ["Good?", "Which?", "Which?", "Which?", "Rate", "Rate", "Why?"])
    #expect(
      rest.map(\.part) == [
        nil, "Standards", "Patents, shared", "Other (please specify)", "Trust", "Speed", nil,
      ])
    #expect(rest.map(\.role) == [nil, nil, nil, .other, nil, nil, nil])
    #expect(Set(layout.columns.map(\.heading)).count == 16)
  }

  @Test func columnsOfGoogleForms() throws {
    let layout = try #require(
      try detect(
        """
        "Timestamp","Username","Total score","Rate [Trust]","Rate [Speed [fast]]","Good?","Good? [Score]","Good? [Feedback]","Why
        not?"
        "2022/10/17 6:31:58 PM EST","a@example.org","8.00 / 10","Good","Fair","Yes","1.00 / 1","--","x"

        """
      ).layout)
    #expect(
      layout.columns.map(\.role) == [
        .submitted, .identity, .other, nil, nil, nil, .other, .other, nil,
      ])
    #expect(
      layout.columns.map(\.part) == [
        nil, nil, nil, "Trust", "Speed [fast]", nil, nil, nil, nil,
      ])
    #expect(layout.columns[8].text == "Why\nnot?")
  }

  @Test func whatCellsSay() throws {
    let cells = try #require(try detect(Self.wjx + "1、满意吗\n").layout).cells
    func content(_ text: String) -> SurveyCells.Content { cells.content(text, isQuoted: false) }
    #expect(content("(空)") == .blank && content(" -2 ") == .blank && content("") == .blank)
    #expect(content("(跳过)") == .notShown && content("-3") == .notShown)
    #expect(content("其他【请注明】〖自己(写)〗") == .text("其他【请注明】"))
    #expect(content("甲〖x〗┋乙〖y┋z〗┋丙") == .text("甲┋乙┋丙"))
    #expect(content("甲〖没有结束") == .text("甲") && content("甲〗") == .text("甲〗"))
    var other = SurveyCells()
    other.unquotedMeansNotShown = true
    other.escapes = [.init("{newline}", "\n"), .init("{lbrace}", "{")]
    #expect(other.content("", isQuoted: false) == .notShown)
    #expect(other.content("", isQuoted: true) == .blank)
    #expect(other.content("a{newline}b{lbrace}newline}", isQuoted: true) == .text("a\nb{newline}"))
  }

  @Test(arguments: [
    ("UTF-8", String.Encoding.utf8, [UInt8]()), ("UTF-8 with a mark", .utf8, [0xEF, 0xBB, 0xBF]),
    // kCFStringEncodingGB_18030_2000, 0x0632.
    ("GB18030", String.Encoding(rawValue: 0x8000_0632), []),
    ("UTF-16", .utf16LittleEndian, [0xFF, 0xFE]),
  ])
  func anyEncoding(name: String, encoding: String.Encoding, mark: [UInt8]) throws {
    let text = Self.wjx + "1、满意吗\n1,2026/3/4 9:05:01,64秒,微信,N/A,192.0.2.1(广东-深圳),\"很\n满意\"\n"
    let bytes = mark + [UInt8](try #require(text.data(using: encoding)))
    let detection = SurveyDetection(declared: nil, names: [])
    let (file, problems) = openSurvey(bytes, file: "f.csv", detection)
    #expect(english(problems) == [] && file?.layout.source == .wjx, "\(name)")
    var cells: [String] = []
    _ = try file?.forEachRow { cells.append($0.cells.last?.text ?? "") }
    #expect(cells == ["很\n满意"], "\(name)")
  }

  @Test func anEmptyFileAndAHeaderAlone() throws {
    let detection = SurveyDetection(declared: nil, names: ["q1"])
    for text in ["", "\u{FEFF}", "\n\n", " , \n"] {
      let (file, problems) = openSurvey(Array(text.utf8), file: "f.csv", detection)
      #expect(file == nil && placed(problems) == ["- ST-001"], "\(text.debugDescription)")
    }
    let (file, problems) = openSurvey(Array((Self.wjx + "1、满意吗").utf8), file: "f.csv", detection)
    let faults = try file?.forEachRow { _ in Issue.record("a row") }
    #expect(problems == [] && faults == [])
  }

  @Test func severalProgramsAreSaidAndTheMostParticularIsTaken() throws {
    // A head that is both: 问卷星's columns behind Google's.
    let (layout, problems) = try detect("Timestamp,提交答卷时间,所用时间,来自IP,1、满意吗\n")
    #expect(layout?.source == .wjx && problems == ["1 SV-003"])
  }
}
