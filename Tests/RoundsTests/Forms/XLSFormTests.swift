// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import ReportGenerator
import Rounds
import Spreadsheets
import Testing

/// XLSForms: sheets, names, and texts that refer to nothing. What pyxform makes of them is checked
/// by `Scripts/check_forms.py`.
@Suite struct XLSFormTests {
  private func item(
    _ id: String, _ kind: ItemKind, _ scale: String? = nil, audiences: [String] = [],
    choices: Int = 1, ordered: Bool = false, least: Double? = nil, most: Double? = nil,
    saying: String = ""
  ) -> Item {
    Item(
      id: id, kind: kind, scale: scale, indicator: nil, audiences: audiences, choices: choices,
      ordered: ordered, least: least, most: most,
      text: LocalizedText(["zh-Hans": "题" + id + saying, "en": "Item " + id + saying]))
  }

  private func form(saying: String = "", alliance: String? = "alpha") throws -> QuestionnaireForm {
    let name = LocalizedText(["zh-Hans": "名" + saying])
    return try QuestionnaireForm(
      Questionnaire(
        id: "asked", indexSystem: "any", name: name, instruction: LocalizedText([:]),
        audiences: ["enterprise", "buyer"].map { Audience(id: $0, name: name) },
        scales: [
          AnswerScale(
            id: "s-1",
            answers: ["1", "1/2", "a b"].map {
              .init(code: $0, grade: nil, missing: nil, name: LocalizedText(["zh-Hans": "答" + $0]))
            })
        ],
        sections: [
          .init(
            id: "one", name: name,
            items: [
              item("m-1", .scale, "s-1", saying: saying), item("m-2", .yesNo, "s-1"),
              item("m-3", .scale, "s-1", audiences: ["buyer"]),
              item("d1", .choice, "s-1", choices: 2),
              item("d2", .choice, "s-1", choices: 2, ordered: true),
              item("d3", .choice, "s-1", choices: 9, ordered: true),
              item("d4", .number, least: -2.5, most: 200), item("d5", .text),
            ])
        ]), alliance: alliance, language: "zh-Hans")
  }

  private func table(_ form: QuestionnaireForm, _ sheet: String) throws -> [[String]] {
    let workbook = try Workbook.read(try XLSForm(form).bytes(), file: "f.xlsx")
    let found = try #require(workbook.sheets.first { $0.name == sheet })
    return found.rows.map { row in
      var cells = Array(repeating: "", count: row.cells.map(\.column).max() ?? 0)
      for cell in row.cells { cells[cell.column - 1] = cell.text }
      return cells
    }
  }

  private func column(_ heading: String, _ rows: [[String]]) throws -> [String] {
    let place = try #require(rows[0].firstIndex(of: heading))
    return rows.dropFirst().map { $0.indices.contains(place) ? $0[place] : "" }
  }

  @Test func theSurvey() throws {
    let rows = try table(form(), "survey")
    #expect(
      try column("type", rows) == [
        "calculate", "select_one audience__", "begin_group", "begin_group", "select_one s_1",
        "select_one s_1", "end_group", "select_one s_1", "select_multiple s_1", "select_one s_1",
        "select_one s_1", "rank s_1", "decimal", "text", "end_group",
      ])
    #expect(
      try column("name", rows) == [
        "alliance", "audience", "one", "m_1__", "m_1", "m_2", "m_1__", "m_3", "d1", "d2__1",
        "d2__2", "d3", "d4", "d5", "one",
      ])
    #expect(try column("calculation", rows)[0] == "'alpha'")
    #expect(try column("required", rows).filter { $0 == "yes" }.count == 1)
    #expect(try column("relevant", rows)[7] == "${audience} = 'buyer'")
    #expect(
      try column("constraint", rows).filter { !$0.isEmpty } == [
        "count-selected(.) <= 2", ". != ${d2__1}", ". >= -2.5 and . <= 200",
      ])
    #expect(try column("appearance", rows)[3] == "table-list")
    #expect(try column("label::English (en)", rows)[4] == "Item m-1")
    #expect(try column("label::中文 (zh)", rows)[9] == "题d2（第1位）")
  }

  @Test func choicesAndSettings() throws {
    let choices = try table(form(), "choices")
    #expect(choices[0] == ["list_name", "name", "label::中文 (zh)", "label::English (en)"])
    #expect(
      choices.dropFirst().map { $0.prefix(3).joined(separator: " ") } == [
        "audience__ enterprise 名", "audience__ buyer 名", "s_1 1 答1", "s_1 1_2f_2 答1/2",
        "s_1 a_20_b 答a b",
      ])
    let settings = try table(form(), "settings")
    #expect(settings[0] == ["form_title", "form_id", "default_language", "style"])
    #expect(settings[1] == ["名", "asked", "中文 (zh)", "pages"])
    // Without an alliance the form neither asks nor says it.
    #expect(try !column("name", table(form(alliance: nil), "survey")).contains("alliance"))
  }

  @Test(arguments: ["${m_1}", "$${x}$", "${", "\u{1}x", "=1+1", "<output value=\"/x\"/>"])
  func textsReferToNothing(saying: String) throws {
    let rows = try table(form(saying: saying), "survey")
    let labels = try column("label::中文 (zh)", rows)
    #expect(labels.allSatisfy { !$0.contains("${") })
    #expect(labels[4].hasPrefix("题m-1"))
    #expect(try XLSForm(form(saying: saying)).bytes() == XLSForm(form(saying: saying)).bytes())
  }
}
