// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import IndicatorTree
import Problems
import Spreadsheets
import Testing

@testable import Intake

/// Proves that exports of our own forms are tied by the names that the forms gave, that nobody
/// else's are, and what "other" beside options means.
///
/// Exports are written here in the shape of each program. `Scripts/check_forms.py` fills in the
/// forms themselves and reads what comes back with the built program.
@Suite struct FormsComeBackTests {
  private func words(_ text: String) -> LocalizedText { LocalizedText(["zh-Hans": text]) }

  private func questionnaire(
    _ ids: [String], codes: [String] = ["very good", "1/2", "不好"], several: [String] = [],
    ordered: [String] = [], choices: Int = 2
  ) -> Questionnaire {
    let scale = AnswerScale(
      id: "s",
      answers: codes.enumerated().map {
        .init(code: $1, grade: min($0, 2), missing: nil, name: words("答案\($1)"))
      })
    let items = (ids + several + ordered).map { id in
      let isChoice = several.contains(id) || ordered.contains(id)
      return Item(
        id: id, kind: isChoice ? .choice : .scale, scale: "s", indicator: isChoice ? nil : "i",
        choices: isChoice ? choices : 1, ordered: ordered.contains(id), text: words("题目\(id)"))
    }
    return Questionnaire(
      id: "q", indexSystem: "i", name: words("问卷"), instruction: LocalizedText([:]),
      audiences: ["small-firm", "2-b"].map { Audience(id: $0, name: words("对象\($0)")) },
      scales: [scale], sections: [.init(id: "part", name: words("部分"), items: items)])
  }

  private let alliances = ["a-1", "long-alliance", "x"].map {
    Alliance(id: $0, name: LocalizedText(["zh-Hans": "联盟\($0)"]))
  }

  private func planned(_ text: String, _ questionnaire: Questionnaire) throws -> PlannedResponses {
    let planner = ResponsePlanner(
      ResponseKeys(), questionnaire: questionnaire, gradeCount: 3, alliances: alliances)
    let (file, problems) = openSurvey(
      Array(text.utf8), file: "f.csv", SurveyDetection(declared: nil, names: planner.names))
    #expect(english(problems) == [])
    let opened = try #require(file)
    return planner.plan(opened.layout, at: opened.headerPlace)
  }

  private func export(_ program: FormCodes.Program, _ headings: [String]) -> String {
    func row(_ cells: [String]) -> String {
      cells.map { "\"\($0)\"" }.joined(separator: ";") + "\n"
    }
    let own = program == .xlsForm ? ["_id", "_uuid"] : ["id", "submitdate", "startlanguage"]
    let cells =
      program == .xlsForm ? ["1", "u"] : ["1", "2026-11-21 09:00:00", "zh-Hans"]
    return row(own + headings) + row(cells + headings.map { _ in "" })
  }

  static let lists: [[String]] = [
    ["m01", "m02"], ["a-b", "ab", "a-b-c"], ["1a", "9-9", "q9"], ["time", "other", "token", "id"],
    ["very-long-identifier-of-an-item", "very-long-identifier-of-another-item"],
    ["audience-size", "alliance-2", "self", "r1"],
  ]

  @Test(arguments: lists, FormCodes.Program.allCases)
  func namesOfFormsTie(ids: [String], program: FormCodes.Program) throws {
    let asked = questionnaire(ids, several: ["d-1"], ordered: ["o-1"])
    let codes = FormCodes(asked, for: program)
    func name(_ id: String) -> String { codes.items[id] ?? "" }
    let answers = codes.scales["s"] ?? []
    var headings: [String]
    var expected: [PlannedResponses.Use]
    switch program {
    case .xlsForm:
      headings = ["g/alliance", "g/audience"] + ids.map { "part/\(name($0))" }
      headings += ["part/\(name("d-1"))"] + [1, 2].map { "part/\(codes.place($0, of: "o-1"))" }
      expected = ids.map { .item($0, part: nil) } + [.item("d-1", part: .all)]
    case .limeSurvey:
      headings = ["alliance", "audience"] + ids.map { "R1x[\(name($0))]" }
      headings += answers.map { "\(name("d-1"))[\($0)]" } + [1, 2].map { "\(name("o-1"))[\($0)]" }
      expected = ids.map { .item($0, part: nil) }
      expected += answers.indices.map { .item("d-1", part: .option($0)) }
    }
    expected += [.item("o-1", part: .place(0)), .item("o-1", part: .place(1))]
    let plan = try planned(export(program, headings), asked)
    #expect(english(plan.problems) == [])
    #expect(plan.columns.suffix(expected.count).map(\.use) == expected)
    #expect(plan.plan.actions.contains(.alliance) && plan.plan.actions.contains(.audience))
    // What the cells say.
    for (position, code) in answers.enumerated() {
      #expect(plan.plan.answers.first?.code(of: code) == .grade(position))
      #expect(plan.plan.choices.first?.position(of: code) == position)
    }
    for (alliance, code) in zip(alliances, FormCodes.answers(alliances.map(\.id), program)) {
      #expect(ResponsePlan.id(code, plan.plan.allianceMeanings) == alliance.id)
    }
    for (audience, code) in codes.audiences {
      #expect(ResponsePlan.id(code, plan.plan.audienceMeanings) == audience)
    }
  }

  /// `Q2`, `A1` and the like are anybody's: they tie nothing and mean nothing.
  @Test func numbersOfSomebodyElseAreNoCodes() throws {
    let asked = questionnaire(["1-x", "2-y", "3-z", "m01"])
    let plan = try planned(export(.limeSurvey, ["Q1", "Q2", "Q3", "m01"]), asked)
    #expect(plan.itemsFound == ["m01"])
    for code in ["A1", "A2", "AO01", "1", "2"] {
      #expect(plan.plan.answers.last?.code(of: code) == nil)
      #expect(ResponsePlan.id(code, plan.plan.allianceMeanings) == code)
    }
  }

  /// 问卷星 has words alone: the form's own questions after alliance and audience are known by them.
  @Test func theQuestionsOfTheFormAreKnownByTheirWords() throws {
    let text = """
      序号,提交答卷时间,所用时间,来自IP,1、您评价的是哪个联盟？,2、您属于哪一类答卷对象？,3、题目m01
      1,2026/3/4 9:05:01,64秒,192.0.2.1,联盟x,对象2-b,答案1/2

      """
    let plan = try planned(text, questionnaire(["m01"]))
    #expect(plan.plan.actions.suffix(3) == [.alliance, .audience, .answer(0)])
    #expect(english(plan.problems) == [])
  }

  // MARK: Other

  /// What each response chose of the item `d1`; `-` where nothing can be counted.
  private func chosen(_ rows: String, codes: [String]) throws -> [String] {
    let round = RoundReader.read(
      Array(
        """
        <round xmlns="urn:steelyard:round:1" id="r" year="2026" date="2026-01-01" language="en" \
        index-system="i.xml"><name xml:lang="en">R</name><alliances href="a.csv"/>\
        <responses href="f.csv" questionnaire="q.xml" alliance="=x" audience="=2-b"/></round>
        """.utf8), file: "r.xml", randomIndexTables: [])
    let reading = ScannedResponses(
      keys: try #require(round.document?.responses.first),
      questionnaire: questionnaire(["m01"], codes: codes, several: ["d1"], choices: 3),
      alliances: ["x"]
    ).read([(name: "f.csv", bytes: Array(rows.utf8))])
    #expect(!reading.problems.contains { $0.severity == .error }, "\(english(reading.problems))")
    return (0..<reading.table.count).map { row in
      let given = reading.table.selections.filter { $0.row == row }.map(\.answers)
      return given.first.map { $0.map { codes[Int($0)] }.joined(separator: "+") } ?? "-"
    }
  }

  /// Of three respondents one chose `a`, one wrote something else, one chose nothing.
  static let limeSurvey = """
    "id";"submitdate";"startlanguage";"m01";"d1[a]";"d1[b]";"d1[other]"
    "1";"2026-11-21 09:00:00";"zh-Hans";"a";"Y";"";""
    "2";"2026-11-21 09:00:00";"zh-Hans";"a";"";"";"别的"
    "3";"2026-11-21 09:00:00";"zh-Hans";"a";"";"";""

    """
  static let kobo = """
    "m01";"d1/a";"d1/b";"d1/other";"_id";"_uuid"
    "a";"1";"0";"0";"1";"u1"
    "a";"0";"0";"1";"2";"u2"
    "a";"0";"0";"0";"3";"u3"

    """

  @Test func onlyOtherIsNotNoneChosen() throws {
    #expect(try chosen(Self.limeSurvey, codes: ["a", "b"]) == ["a", "-", "-"])
    #expect(try chosen(Self.kobo, codes: ["a", "b"]) == ["a", "-", ""])
  }

  @Test func otherIsAnAnswerWhereTheScaleHasOne() throws {
    #expect(try chosen(Self.limeSurvey, codes: ["a", "b", "other"]) == ["a", "other", "-"])
    #expect(try chosen(Self.kobo, codes: ["a", "b", "other"]) == ["a", "other", ""])
  }

  /// Every program that a round may name is in the schema, and no other.
  @Test func theSchemaNamesEveryProgram() throws {
    let schema = String(decoding: Schemas.Kind.round.bytes, as: UTF8.self)
    let start = try #require(schema.range(of: "<xs:enumeration value=\"steelyard\"/>"))
    let end = try #require(
      schema.range(of: "</xs:restriction>", range: start.lowerBound..<schema.endIndex))
    let named = schema[start.lowerBound..<end.lowerBound].split(separator: "\"")
      .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    #expect(named.sorted() == SurveySource.allCases.map(\.rawValue).sorted())
  }
}
