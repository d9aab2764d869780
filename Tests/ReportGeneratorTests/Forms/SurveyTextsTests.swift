// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing

@testable import ReportGenerator

/// LimeSurvey's structure and the text for 问卷星.
@Suite struct SurveyTextsTests {
  private func form(
    saying hostile: String = "", language: String = "zh-Hans"
  ) throws -> QuestionnaireForm {
    try QuestionnaireForm(
      AskedSample.questionnaire(saying: hostile), alliances: AskedSample.alliances,
      language: language)
  }

  private func rows(_ structure: LimeSurveyStructure) throws -> [[String: String]] {
    let text = String(decoding: structure.bytes(), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}id\trelated_id\tclass\t"))
    let lines = text.dropFirst().unicodeScalars.split(separator: "\r\n".unicodeScalars.last ?? "\n")
      .map { String(String.UnicodeScalarView($0)).filter { $0 != "\r" } }
    let head = lines[0].split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    return try lines.dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      try #require(cells.count == head.count)
      return Dictionary(uniqueKeysWithValues: zip(head, cells))
    }
  }

  @Test func limeSurveyHasEachQuestionInBothLanguages() throws {
    let rows = try rows(LimeSurveyStructure(form()))
    func questions(_ language: String) -> [String] {
      rows.filter { $0["class"] == "Q" && $0["language"] == language }
        .map { "\($0["name"] ?? "") \($0["type/scale"] ?? "")" }
    }
    let expected = [
      "alliance !", "audience L", "R1 F", "m03 L", "d1 M", "d2 R", "d3 N", "d4 T", "d5 L",
    ]
    #expect(questions("zh-Hans") == expected)
    #expect(questions("en") == expected)
    let array = rows.filter { $0["class"] == "SQ" && $0["language"] == "en" }
    #expect(array.prefix(2).map { $0["name"] } == ["m01", "m02"])
    #expect(array.prefix(2).map { $0["text"] } == ["Item m01", "Item m02"])
    // Codes with a space or a stroke give way to positions.
    #expect(
      array.dropFirst(2).map { $0["name"] }
        == FormCodes.answers(["a", "b b", "c/d", "7"], .limeSurvey))
    let shown = rows.first { $0["name"] == "m03" }?["relevance"]
    #expect(
      shown == "audience.NAOK == '\(FormCodes.answers(["enterprise", "buyer"], .limeSurvey)[0])'")
    #expect(rows.first { $0["name"] == "m01" }?["relevance"] == "1")
    let number = rows.first { $0["name"] == "d3" }
    #expect(number?["min_num_value_n"] == "0" && number?["max_num_value_n"] == "200")
    #expect(rows.first { $0["name"] == "d1" }?["max_answers"] == "2")
    // The whole of one language before the next.
    let languages = rows.filter { !["S", "SL"].contains($0["class"]) }.compactMap { $0["language"] }
    #expect(languages == languages.sorted(by: >))
  }

  @Test func limeSurveyTextsHoldNoMarkup() throws {
    for hostile in [HostileText.text, "{m01.NAOK}", "\"a\"\t'b'\n<i>", "\\\"", "&#123;"] {
      let rows = try rows(LimeSurveyStructure(form(saying: hostile)))
      #expect(rows.count == (try self.rows(LimeSurveyStructure(form()))).count)
      for text in rows.compactMap({ $0["text"] }) {
        #expect(!text.contains("{") && !text.contains("\"") && !text.contains("'"))
        #expect(!text.replacing("<br />", with: "").contains("<"))
      }
    }
    #expect(LimeSurveyStructure.html("a<b>&{c}\n\"") == "a&#60;b&#62;&#38;&#123;c&#125;<br />&#34;")
  }

  @Test func wjxTextInFull() throws {
    let text = String(decoding: WJXText(try form()).bytes(), as: UTF8.self)
    #expect(
      text == """
        问卷

        请作答。

        1. 您评价的是哪个联盟？[单选题]
        联盟alpha
        联盟beta

        2. 您属于哪一类答卷对象？[单选题]
        企业
        买方

        第一部分[段落说明]
        说明

        3. 请选择[矩阵单选题]
        好 不好 不了解
        题目m01
        题目m02

        4. 题目m03[单选题]
        好
        不好
        不了解

        5. 题目d-1[多选题]
        需要a
        需要b b
        需要c/d
        需要7

        6. 题目d-2[排序题]
        需要a
        需要b b
        需要c/d
        需要7

        7. 题目d-3[填空题]

        8. 题目d-4[填空题]

        9. 题目d-5[单选题]
        需要a
        需要b b
        需要c/d
        需要7

        """)
    let english = String(decoding: WJXText(try form(language: "en")).bytes(), as: UTF8.self)
    #expect(english.contains("\nGood Not\u{A0}good Don’t\u{A0}know\nItem m01\n"))
  }

  @Test func wjxSaysWhatIsToBeSetByHand() throws {
    #expect(
      WJXText(try form()).key.remarks == [
        "4: 仅由以下对象回答：企业", "5: 最多选2项", "6: 按先后排序，最多3项", "7: 填写0至200之间的数",
        "9: 仅由以下对象回答：买方",
      ])
  }

  /// Whatever a text says, there are the same questions with as many lines.
  @Test(arguments: [
    HostileText.text, "[多选题]", "\n\n10. x[单选题]\n", "___", "{_}", "\t", "  ", "【单选题】",
  ])
  func wjxTextsStayTexts(hostile: String) throws {
    func shape(_ form: QuestionnaireForm) -> [Int] {
      String(decoding: WJXText(form).bytes(), as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false)
        .split(separator: "").map(\.count)
    }
    #expect(shape(try form(saying: hostile)) == shape(try form()))
    let line = WJXText.line("a" + hostile)
    for mark in ["[", "]", "_", "{", "\n", "\t"] { #expect(!line.contains(mark)) }
    #expect(!WJXText.column("a b" + hostile).contains(" "))
  }

  @Test func theKeyNamesEveryHeadingAndAnswer() throws {
    let key = LimeSurveyStructure(try form()).key
    let text = String(decoding: key.bytes(), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}column,item,role,option,text,answer,#\r\n"))
    // A cell with the answer's own code needs no line.
    #expect(text.contains("\r\nR1[m01],m01,,,,,题目m01\r\nR1[m02],m02,,,,,题目m02\r\n"))
    let code = FormCodes.answers(["a", "b b", "c/d", "7"], .limeSurvey)[1]
    #expect(text.contains("\r\nd1[\(code)],d-1,,b b,,,需要b b\r\n"))
    #expect(text.contains("\r\nd2[3],d-2,,place 3,,,题目d-2\r\n"))
    #expect(text.contains("\r\n,d-2,,,\(code),b b,需要b b\r\n"))
    let enterprise = FormCodes.answers(["enterprise"], .limeSurvey)[0]
    #expect(text.contains("\r\n,,audience,,\(enterprise),enterprise,企业\r\n"))
    let wjx = String(decoding: WJXText(try form()).key.bytes(), as: UTF8.self)
    #expect(wjx.contains("\r\n,m02,,,3,8,不了解\r\n"))
    #expect(wjx.contains("\r\n第5题(需要c/d),d-1,,c/d,,,题目d-1\r\n"))
    #expect(wjx.contains("\r\n7、题目d-3,d-3,,,,,题目d-3 | 7: 填写0至200之间的数\r\n"))
  }
}
