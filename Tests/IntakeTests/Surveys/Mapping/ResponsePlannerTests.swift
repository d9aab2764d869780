// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Problems
import Spreadsheets
import Testing

@testable import Intake

/// Proves what ties a column to an item and what does not, and what a text in a cell means.
@Suite struct ResponsePlannerTests {
  private typealias Use = PlannedResponses.Use

  private func item(
    _ id: String, _ text: String, english: String? = nil, scale: String? = "three",
    choices: Int = 1, ordered: Bool = false
  ) -> Item {
    var words = ["zh-Hans": text]
    words["en"] = english
    return Item(
      id: id, kind: scale == nil ? .text : choices > 1 ? .choice : .scale, scale: scale,
      indicator: choices > 1 || scale == nil ? nil : "trust", choices: choices, ordered: ordered,
      text: LocalizedText(words))
  }

  private func questionnaire(
    _ items: [Item],
    answers: [(String, Int?, String)] = [("3", 0, "好"), ("2", 1, "中"), ("1", 2, "差")]
  ) -> Questionnaire {
    let scale = AnswerScale(
      id: "three",
      answers: answers.map {
        AnswerScale.Answer(
          code: $0.0, grade: $0.1, missing: $0.1 == nil ? .dontKnow : nil,
          name: LocalizedText($0.2.isEmpty ? [:] : ["zh-Hans": $0.2]))
      })
    return Questionnaire(
      id: "s", indexSystem: "i", name: LocalizedText([:]), instruction: LocalizedText([:]),
      audiences: [Audience(id: "member", name: LocalizedText(["zh-Hans": "成员"]))],
      scales: [scale], sections: [.init(id: "a", name: LocalizedText([:]), items: items)])
  }

  private func plan(
    _ columns: [SurveyColumn], _ questionnaire: Questionnaire, source: SurveySource = .kobo,
    cells: SurveyCells = SurveyCells(), mapping: MappingReader.Mapping? = nil,
    keys: ResponseKeys? = nil
  ) -> PlannedResponses {
    var constant = ResponseKeys()
    constant.respondent = .constant("r")
    constant.alliance = .constant("a")
    constant.audience = .constant("member")
    let planner = ResponsePlanner(
      keys ?? constant, questionnaire: questionnaire, gradeCount: 3, alliances: [],
      mapping: mapping)
    return planner.plan(
      ResponseLayout(
        source: source, evidence: [], headerRecords: 1, columns: columns, cells: cells),
      at: Place(file: "f.csv", line: 1))
  }

  private func mapping(_ text: String, _ questionnaire: Questionnaire) throws
    -> MappingReader.Mapping
  {
    let reading = MappingReader.read(
      Array(text.utf8), file: "m.csv", questionnaire: questionnaire)
    #expect(english(reading.problems) == [])
    return reading.value
  }

  private func column(
    _ heading: String, code: String? = nil, importID: String? = nil, text: String? = nil,
    part: String? = nil, role: SurveyRole? = nil
  ) -> SurveyColumn {
    SurveyColumn(
      heading: heading, code: code, importID: importID, text: text, part: part, role: role)
  }

  @Test func codesAreTriedFirstThenLastingNamesThenWords() {
    let planned = plan(
      [
        column("q1", code: "q1", text: "甲"), column("x", importID: "q-2"),
        column("6、丙？", text: "6、丙？"), column("Third", text: "<b>d</b>"),
        column("M[q5]", code: "M", text: "以下", part: "q5"),
        column("M[x]", code: "M", text: "以下", part: "己"), column("q_7", code: "q_7"),
        column("q8", code: "q8"),
      ],
      questionnaire([
        item("q1", "甲"), item("q-2", "乙"), item("q3", "丙"), item("q4", "丁", english: "D"),
        item("q5", "戊"), item("q6", "己"), item("q-7", "庚"), item("q-8", "辛"),
      ]))
    #expect(english(planned.problems) == [])
    #expect(
      planned.columns.map(\.use)
        == ["q1", "q-2", "q3", "q4", "q5", "q6", "q-7", "q-8"].map { Use.item($0, part: nil) })
    #expect(
      planned.columns.map(\.bond) == [
        .code, .importID, .text, .text, .code, .text, .code, .code,
      ])
    #expect(planned.itemsWithoutColumn == [])
    #expect(planned.plan.actions == (0..<8).map { .answer($0) })
  }

  @Test func nothingIsTiedByPositionOrByHalf() {
    let planned = plan(
      [
        column("Q1", code: "Q1", text: "别的问题"), column("满意吗呢", text: "您对服务满意吗呢"),
        column("", text: nil), column("问题", text: "问题"),
      ],
      questionnaire([item("q1", "您对服务满意吗"), item("q2", "乙"), item("remarks", "丙", scale: nil)]))
    #expect(
      planned.columns.map(\.use) == [
        .nothing(near: "q1"), .nothing(near: "q1"), .nothing(near: nil), .nothing(near: nil),
      ])
    #expect(planned.itemsWithoutColumn == ["q1", "q2"])
    #expect(Set(placed(planned.problems)) == ["1 SA-006", "1 SV-013"])
    #expect(planned.columns.map(\.name) == ["Q1", "满意吗呢", "#3", "问题"])
  }

  @Test func wordsOfTwoItemsTieNothing() throws {
    let asked = questionnaire([item("q1", "信任吗"), item("q2", "1. 信任吗？"), item("q3", "丙")])
    let columns = [column("信任吗", text: "信任吗"), column("丙", text: "丙")]
    let planned = plan(columns, asked)
    #expect(placed(planned.problems) == ["1 SV-015"] && planned.itemsFound == ["q3"])
    // The mapping says which it is.
    let mapped = plan(columns, asked, mapping: try mapping("column,item\n信任吗,q2\n", asked))
    #expect(placed(mapped.problems) == [] && mapped.itemsFound == ["q2", "q3"])
    // With the words of its matrix each row is told apart.
    let rows = questionnaire([item("q1", "企业的信任"), item("q2", "高校—信任")])
    let matrix = plan(
      [column("a", text: "企业的", part: "信任"), column("b", text: "高校", part: "信任")], rows)
    #expect(matrix.columns.map(\.use) == [.item("q1", part: nil), .item("q2", part: nil)])
  }

  @Test func aRowsCodeAndItsWords() {
    var row = column("Q5_2", code: "Q5", text: "以下各项", part: "2")
    row.partText = "信任"
    let planned = plan([row], questionnaire([item("q1", "信任"), item("q2", "以下")]))
    #expect(planned.columns.map(\.use) == [.item("q1", part: nil)])
    #expect(planned.columns.map(\.bond) == [.text])
  }

  @Test func aCodeAgainstTheWordsIsAnError() {
    let planned = plan(
      [column("q1", code: "q1", text: "乙")], questionnaire([item("q1", "甲"), item("q2", "乙")]))
    #expect(placed(planned.problems).contains("1 SV-018") && planned.itemsFound == [])
  }

  @Test func oneItemInTwoColumns() throws {
    let asked = questionnaire([item("q1", "甲")])
    let twice = [column("q1", code: "q1"), column("甲", text: "甲")]
    #expect(placed(plan(twice, asked).problems) == ["1 SV-016"])
    let same = [column("q1", code: "q1"), column("q1", code: "q1")]
    #expect(placed(plan(same, asked).problems) == ["1 ST-011"])
    // What is mapped holds, what is not is then nothing.
    let mapped = plan(twice, asked, mapping: try mapping("column,item\n甲,q1\n", asked))
    #expect(mapped.columns.map(\.use) == [.nothing(near: "q1"), .item("q1", part: nil)])
    #expect(placed(mapped.problems) == ["1 SV-013"])
    let ignored = plan(
      twice, asked, mapping: try mapping("column,item,role\nq1,,ignore\n", asked))
    #expect(ignored.columns.map(\.use) == [.notRead, .item("q1", part: nil)])
    #expect(placed(ignored.problems) == [])
  }

  @Test func choicesInOneCellByOptionByPlaceAndByRank() throws {
    let asked = questionnaire([
      item("q1", "甲", choices: 3), item("q2", "乙", choices: 3, ordered: true),
      item("q3", "丙", choices: 2),
    ])
    func uses(_ columns: [SurveyColumn], _ source: SurveySource = .kobo) -> [Use] {
      plan(columns, asked, source: source).columns.map(\.use)
    }
    #expect(uses([column("q1", code: "q1")]) == [.item("q1", part: .all)])
    #expect(
      uses([
        column("a", code: "q1", part: "3"), column("b", code: "q1", part: "中"),
        column("c", text: "甲", part: "差"),
      ]) == [.option(0), .option(1), .option(2)].map { Use.item("q1", part: $0) })
    // A column per option holds its rank; LimeSurvey's columns are places.
    let ranking = [column("a", code: "q2", part: "1"), column("b", code: "q2", part: "2")]
    #expect(uses(ranking) == [.rank(2), .rank(1)].map { Use.item("q2", part: $0) })
    #expect(
      uses(ranking, .limeSurvey) == [.place(0), .place(1)].map { Use.item("q2", part: $0) })
    #expect(
      uses([column("a", code: "q2", part: "Rank 3"), column("b", code: "q2", part: "第1位")])
        == [.place(2), .place(0)].map { Use.item("q2", part: $0) })
    // Options of a question whose words are not in the file: two items have them.
    let lost = [
      column("第1题(好)", code: "第1题", part: "好"), column("第1题(差)", code: "第1题", part: "差"),
    ]
    #expect(placed(plan(lost, asked, source: .wjx).problems).contains("1 SV-015"))
    // An option that is none.
    #expect(
      placed(plan([column("a", code: "q1", part: "很差")], asked).problems).contains("1 SV-019"))
    // Both in one cell and by option: the latter is read.
    let both = plan([column("q1", code: "q1"), column("q1/3", code: "q1", part: "3")], asked)
    #expect(both.plan.actions == [.skip, .choice(0, part: .option(0))])
    // The part's code is no answer's, its words are; LimeSurvey's newer place is "Rank 1".
    var coded = column("q1_7", code: "q1", part: "7")
    coded.partText = "中"
    #expect(uses([coded]) == [.item("q1", part: .option(1))])
    #expect(
      uses([column("a", code: "q2", part: "Rank 2")], .limeSurvey)
        == [.item("q2", part: .place(1))])
    // By the mapping.
    let mapped = plan(
      [column("x"), column("y"), column("z")], asked,
      mapping: try mapping(
        "column,item,option\nx,q1,中\ny,q2,place 2\nz,q2,3\n", asked))
    #expect(
      mapped.columns.map(\.use) == [
        .item("q1", part: .option(1)), .item("q2", part: .place(1)),
        .item("q2", part: .rank(0)),
      ])
  }

  @Test func severalAnswersAreTakenApartByTheLongestKnownOnes() {
    let asked = questionnaire(
      [item("q1", "甲", choices: 4)],
      answers: [("a", 0, "共享平台, 含设备"), ("b", 1, "共享平台"), ("c", 2, "含设备"), ("d", nil, "其他")])
    let planned = plan([column("q1", code: "q1")], asked)
    let cells = planned.plan.choices[0]
    func found(_ text: String, _ separators: [String] = [", ", ","]) -> [Int]? {
      if case .success(let found) = cells.positions(in: text, separators: separators) {
        return found
      }
      return nil
    }
    #expect(found("共享平台, 含设备") == [0] && found("其他, 共享平台, 含设备, 含设备") == [3, 0, 2])
    #expect(found("共享平台, 其他") == [1, 3] && found("含设备,共享平台") == [2, 1])
    #expect(found("a b", [" "]) == [0, 1] && found("其他, ") == [3] && found("其他") == [3])
    #expect(found("其他, 没有的") == nil && found("其他;共享平台") == nil)
    guard case .failure(let fault) = cells.positions(in: "其他, 没有的, x", separators: [", "]) else {
      Issue.record("no fault")
      return
    }
    #expect(fault.text == "没有的")
  }

  @Test func whatTextsMean() {
    let asked = questionnaire(
      [item("q1", "甲")], answers: [("3", 0, "好"), ("2", 1, "一般"), ("9", nil, "不清楚")])
    func code(_ text: String, _ numbers: SurveyCells.Numbers) -> ResponseTable.Code? {
      var cells = SurveyCells()
      cells.numbers = numbers
      return plan([column("q1", code: "q1")], asked, cells: cells).plan.answers[0].code(of: text)
    }
    #expect(code("3", .codes) == .grade(0) && code("３", .codes) == .grade(0))
    #expect(code("好 ", .codes) == .grade(0) && code("不清楚", .codes) == .dontKnow)
    #expect(code("3分", .codes) == .grade(0) && code("好(3)", .codes) == .grade(0))
    #expect(
      code("3.好", .codes) == .grade(0) && code("1", .codes) == nil && code("较好", .codes) == nil)
    #expect(code("1", .positions) == .grade(0) && code("3", .positions) == .dontKnow)
    #expect(code("9", .positions) == nil && code("好", .positions) == .grade(0))
    // Which number it is makes a difference: none is read.
    #expect(code("3", .unstated) == nil && code("好", .unstated) == .grade(0))
    let agreeing = questionnaire(
      [item("q1", "甲")], answers: [("1", 0, "好"), ("2", 1, "一般"), ("3", 2, "差")])
    var cells = SurveyCells()
    cells.numbers = .unstated
    let planned = plan([column("q1", code: "q1")], agreeing, cells: cells)
    #expect(planned.plan.answers[0].code(of: "3") == .grade(2))
  }

  @Test func wordsOfTwoAnswersMeanNeither() {
    for answers in [
      [("3", 0, "好"), ("2", 1, "好"), ("1", 2, "差")], [("3", 0, "2"), ("2", 1, "中"), ("1", 2, "差")],
    ] {
      let asked = questionnaire([item("q1", "甲")], answers: answers)
      let planned = plan([column("q1", code: "q1")], asked)
      #expect(placed(planned.problems) == ["1 SV-017"])
      #expect(planned.plan.answers[0].code(of: "好") == nil || answers[0].2 == "2")
      #expect(planned.plan.answers[0].code(of: "2") == .grade(1))
    }
  }

  @Test func theMappingSaysWhatTextsMean() throws {
    let asked = questionnaire([item("q1", "甲"), item("q2", "乙")])
    let planned = plan(
      [column("q1", code: "q1"), column("q2", code: "q2")], asked,
      mapping: try mapping(
        "item,role,text,answer\nthree,,很好,3\nq2,,差极,差\nq2,,没填,blank\n,audience,会员,member\n", asked))
    let (first, second) = (planned.plan.answers[0], planned.plan.answers[1])
    #expect(first.code(of: "很 好") == .grade(0) && second.code(of: "很好") == .grade(0))
    #expect(first.code(of: "差极") == nil && second.code(of: "差极") == .grade(2))
    #expect(second.code(of: "没填") == .blank)
    #expect(ResponsePlan.id("会员", planned.plan.audienceMeanings) == "member")
    #expect(ResponsePlan.id("成员", planned.plan.audienceMeanings) == "member")
    #expect(ResponsePlan.id("外人", planned.plan.audienceMeanings) == "外人")
  }

  @Test func keysByNameByAliasByWordsAndByLayout() {
    let asked = questionnaire([item("q1", "甲")])
    let columns = [
      column("序号", role: .respondent), column("联盟"), column("3、您是谁？", text: "您是谁？"),
      column("q1", code: "q1"), column("token", role: .token), column("姓名", role: .identity),
      column("ip", role: .address), column("done", role: .finished(texts: ["1"])),
    ]
    var keys = ResponseKeys()
    keys.audience = .column("您是谁")
    let planned = plan(columns, asked, keys: keys)
    #expect(english(planned.problems) == [])
    #expect(
      planned.plan.actions == [
        .respondent, .alliance, .audience, .answer(0), .skip, .skip, .fact(.address),
        .fact(.finished(texts: ["1"])),
      ])
    // A token makes alliance and audience unnecessary; without it nobody knows them.
    keys.audience = .column("audience")
    keys.token = "token"
    let bare = plan(columns.filter { $0.heading != "联盟" }, asked, keys: keys)
    #expect(bare.plan.actions.contains(.token) && !bare.problems.hasErrors)
    keys.token = nil
    let missing = plan([column("q1", code: "q1")], asked, keys: keys)
    #expect(placed(missing.problems) == ["1 SV-020", "1 SV-021", "1 SV-021"])
    #expect(missing.keysMissing == ["alliance", "audience"] && !missing.plan.hasRespondents)
  }

  @Test func theMappingNamesRolesAndNumberedColumns() throws {
    let asked = questionnaire([item("q1", "甲"), item("q2", "乙")])
    let columns = [
      column("谁"), column(""), column("评分"), column("评分"),
      column("真的完成", role: .finished(texts: ["Y"])),
    ]
    let map = try mapping(
      "column,item,role\n谁,,respondent\n#2,,ignore\n评分,q2,\n评分#2,q1,\n真的完成,,finished\n缺,,token\n",
      asked)
    let planned = plan(columns, asked, mapping: map)
    #expect(english(planned.problems) == [])
    #expect(
      planned.plan.actions == [
        .respondent, .skip, .answer(1), .answer(0), .fact(.finished(texts: ["Y"])),
      ])
    let unused = ResponsePlanner.unusedTies(of: map, in: [planned])
    #expect(placed(unused) == ["7 SA-008"] && unused.first?.words.value == "缺")
  }

  @Test(arguments: [(250, [String]()), (251, ["1 SV-026"])])
  func scalesOfManyAnswers(count: Int, found: [String]) {
    let asked = questionnaire(
      [item("q0", "甲"), item("q1", "乙", choices: 2)],
      answers: (0..<count).map { ("c\($0)", 0, "") })
    let planned = plan([column("q0", code: "q0"), column("q1", code: "q1")], asked)
    #expect(placed(planned.problems) == found)
    #expect(planned.plan.columns.count + planned.plan.choices.count == (found.isEmpty ? 2 : 0))
  }

  @Test func columnsHaveNamesOfTheirOwn() {
    let names = ColumnNames.names(
      of: ["a", "a", "", "a#2", "a", "b"].map { SurveyColumn(heading: $0) })
    #expect(Set(names).count == 6 && names[0] == "a" && names[2] == "#3" && names[5] == "b")
  }
}
