// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Problems
import Testing

@testable import Intake

/// Proves what becomes of a survey's structure.
///
/// The writer makes both forms of LimeSurvey's .lss: DBVersion 145, where each row holds its words and
/// stands once for each language, and 495, where words stand in tables of their own. The surveys
/// are made up.
@Suite struct LimeSurveyStructureTests {
  /// A question with its rows and answers (by scale), as a survey has them.
  struct Question {
    var type: String
    var code: String
    var texts: [String: String]
    var rows: [(code: String, texts: [String: String])] = []
    var answers: [[(code: String, texts: [String: String])]] = []
    var other = false
    var relevance = "1"
    var attributes: [String: String] = [:]
  }

  struct Survey {
    var languages: [String]
    var groups: [(texts: [String: String], questions: [Question])]
  }

  private typealias Row = [(String, String)]

  private static func table(_ name: String, _ rows: [Row]) -> String {
    guard !rows.isEmpty else { return "" }
    var text = " <\(name)>\n  <fields>\n"
    for (column, _) in rows[0] { text += "   <fieldname>\(column)</fieldname>\n" }
    text += "  </fields>\n  <rows>\n"
    for row in rows {
      text += "   <row>\n"
      for (column, value) in row {
        text +=
          value.isEmpty ? "    <\(column)/>\n" : "    <\(column)><![CDATA[\(value)]]></\(column)>\n"
      }
      text += "   </row>\n"
    }
    return text + "  </rows>\n </\(name)>\n"
  }

  /// Writes a survey; rows stand last first, since their order is in a column.
  static func written(_ survey: Survey, isNew: Bool) -> String {
    var tables: [String: [Row]] = [:]
    var number = 100
    func add(_ table: String, _ row: Row, _ column: String, _ texts: [String: String], key: Row) {
      if isNew {
        tables[table, default: []].append(row)
        let words = table == "subquestions" ? "question_l10ns" : table.dropLast() + "_l10ns"
        for language in survey.languages {
          tables[String(words), default: []].append(
            key + [(column, texts[language] ?? ""), ("language", language)])
        }
      } else {
        for language in survey.languages {
          tables[table, default: []].append(
            row + [(column, texts[language] ?? ""), ("language", language)])
        }
      }
    }
    for (order, group) in survey.groups.enumerated() {
      let gid = ("gid", String(order + 7))
      add(
        "groups", [gid, ("group_order", String(order))], "group_name", group.texts, key: [gid])
      for (order, question) in group.questions.enumerated() {
        number += 1
        let qid = ("qid", String(number))
        add(
          "questions",
          [
            qid, ("parent_qid", "0"), gid, ("type", question.type), ("title", question.code),
            ("other", question.other ? "Y" : "N"), ("question_order", String(order)),
            ("scale_id", "0"), ("relevance", question.relevance),
          ], "question", question.texts, key: [qid])
        for (order, row) in question.rows.enumerated() {
          number += 1
          let id = ("qid", String(number))
          add(
            "subquestions",
            [
              id, ("parent_qid", qid.1), gid, ("type", "T"), ("title", row.code),
              ("question_order", String(order)), ("scale_id", "0"),
            ], "question", row.texts, key: [id])
        }
        for (scale, answers) in question.answers.enumerated() {
          for (order, answer) in answers.enumerated() {
            number += 1
            let aid = ("aid", String(number))
            add(
              "answers",
              (isNew ? [aid] : [])
                + [
                  qid, ("code", answer.code), ("sortorder", String(order)),
                  ("scale_id", String(scale)),
                ], "answer", answer.texts, key: [aid])
          }
        }
        for (name, value) in question.attributes.sorted(by: { $0.key < $1.key }) {
          tables["question_attributes", default: []].append([
            qid, ("attribute", name), ("value", value), ("language", ""),
          ])
        }
      }
    }
    tables["surveys"] = [[("sid", "372723"), ("language", survey.languages[0])]]
    tables["surveys_languagesettings"] = survey.languages.map {
      [
        ("surveyls_survey_id", "372723"), ("surveyls_language", $0),
        ("surveyls_title", "Title \($0)"), ("surveyls_welcometext", "<p>Welcome&nbsp;\($0)</p>"),
      ]
    }
    let languages = survey.languages.map { "  <language>\($0)</language>\n" }.joined()
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <document>
       <LimeSurveyDocType>Survey</LimeSurveyDocType>
       <DBVersion>\(isNew ? 495 : 145)</DBVersion>
       <languages>
      \(languages) </languages>

      """
        + tables.sorted { $0.key < $1.key }.map { table($0.key, $0.value.reversed()) }.joined()
        + "</document>\n"
  }

  private static func texts(_ text: String) -> [String: String] {
    ["en": text, "zh-Hans": "〔\(text)〕", "de": "de \(text)"]
  }

  private static func list(_ codes: [String]) -> [(code: String, texts: [String: String])] {
    codes.map { ($0, texts("Answer \($0)")) }
  }

  /// One question of each type.
  static let everyType: [Question] = [
    Question(type: "L", code: "L1", texts: texts("List"), answers: [list(["A1", "A2", "A3"])]),
    Question(type: "!", code: "L2", texts: texts("Menu"), answers: [list(["A1", "A2", "A3"])]),
    Question(type: "O", code: "L3", texts: texts("With comment"), answers: [list(["x", "y"])]),
    Question(
      type: "L", code: "L4", texts: texts("Other"), answers: [list(["x", "y"])], other: true),
    Question(type: "5", code: "Five", texts: texts("Five points")),
    Question(type: "Y", code: "Y1", texts: texts("Yes?")),
    Question(type: "G", code: "G1", texts: texts("Who?")),
    Question(type: "A", code: "R5", texts: texts("Rows:"), rows: list(["SQ1", "SQ2"])),
    Question(type: "B", code: "R10", texts: texts("Rows"), rows: list(["SQ1"])),
    Question(type: "C", code: "R3", texts: texts("Rows"), rows: list(["SQ1"])),
    Question(type: "E", code: "RE", texts: texts("Rows"), rows: list(["SQ1"])),
    Question(
      type: "F", code: "F1", texts: texts("How <b>good</b>?"), rows: list(["SQ1", "SQ2"]),
      answers: [list(["A1", "A2", "A3"])]),
    Question(
      type: "H", code: "H1", texts: texts("By column?"), rows: list(["SQ1"]),
      answers: [list(["1", "2"])]),
    Question(
      type: "1", code: "D1", texts: texts("Dual?"), rows: list(["SQ1", "SQ2"]),
      answers: [list(["1", "2"]), list(["a", "b"])],
      attributes: ["dualscale_headerA": "now", "dualscale_headerB": "then"]),
    Question(
      type: "M", code: "M1", texts: texts("Several"), rows: list(["S1", "S2", "S3"]), other: true,
      attributes: ["max_answers": "2"]),
    Question(type: "P", code: "P1", texts: texts("Several"), rows: list(["S1", "S2", "S3"])),
    Question(
      type: "R", code: "R1", texts: texts("Rank"), answers: [list(["a", "b", "c"])],
      attributes: ["max_answers": "2"]),
    Question(type: "R", code: "R2", texts: texts("Rank"), rows: list(["SQ1", "SQ2"])),
    Question(type: "S", code: "T1", texts: texts("Short")),
    Question(type: "T", code: "T2", texts: texts("Long")),
    Question(type: "U", code: "T3", texts: texts("Huge")),
    Question(type: "Q", code: "T4", texts: texts("Texts"), rows: list(["SQ1", "SQ2"])),
    Question(type: "N", code: "N1", texts: texts("Number")),
    Question(type: "K", code: "N2", texts: texts("Numbers"), rows: list(["SQ1"])),
    Question(type: "D", code: "X1", texts: texts("When?")),
    Question(type: "X", code: "X2", texts: texts("Read this")),
    Question(type: "*", code: "X3", texts: texts("{a+b}")),
    Question(type: "|", code: "X4", texts: texts("File")),
    Question(type: "I", code: "X5", texts: texts("Language")),
    Question(type: ":", code: "X6", texts: texts("Table"), rows: list(["SQ1"])),
    Question(type: ";", code: "X7", texts: texts("Table"), rows: list(["SQ1"])),
    Question(type: "Z", code: "X8", texts: texts("New")),
    Question(type: "L", code: "X9", texts: texts("One"), answers: [list(["a"])]),
  ]

  /// What becomes of each: `id kind scale:codes`.
  static let everyItem = [
    "l1 scale A1 A2 A3", "l2 scale A1 A2 A3", "l3 scale x y", "l4 choice x y -oth-",
    "five scale 1 2 3 4 5", "y1 yes-no Y N", "g1 choice F M", "r5-sq1 scale 1 2 3 4 5",
    "r5-sq2 scale 1 2 3 4 5", "r10-sq1 scale 1 2 3 4 5 6 7 8 9 10", "r3-sq1 scale Y U N",
    "re-sq1 scale I S D", "f1-sq1 scale A1 A2 A3", "f1-sq2 scale A1 A2 A3", "h1-sq1 scale 1 2",
    "d1-sq1-1 scale 1 2", "d1-sq1-2 scale a b", "d1-sq2-1 scale 1 2", "d1-sq2-2 scale a b",
    "m1 choice S1 S2 S3 other, 2", "p1 choice S1 S2 S3, 3", "r1 choice a b c, 2 in order",
    "r2 choice SQ1 SQ2, 2 in order", "t1 text", "t2 text", "t3 text", "t4-sq1 text", "t4-sq2 text",
    "n1 number", "n2-sq1 number",
  ]

  private func read(_ text: String) throws -> (Questionnaire, [Problem]) {
    let conversion = LimeSurveyStructure.questionnaire(
      Array(text.utf8), file: "s.lss", indexSystem: "alliance-performance")
    let bytes = try #require(conversion.questionnaire)
    let (questionnaire, problems) = QuestionnaireReader.read(bytes, file: "q.xml", indexSystem: nil)
    #expect(english(problems) == [])
    return (try #require(questionnaire), conversion.problems)
  }

  private func shown(_ questionnaire: Questionnaire) -> [String] {
    questionnaire.items.map { item in
      var text = "\(item.id) \(item.kind.rawValue)"
      for answer in item.scale.flatMap(questionnaire.scale)?.answers ?? [] {
        text += " " + answer.code
      }
      if item.choices > 1 { text += ", \(item.choices)" }
      return item.ordered ? text + " in order" : text
    }
  }

  @Test(arguments: [true, false]) func everyTypeOfQuestion(isNew: Bool) throws {
    let survey = Survey(
      languages: ["zh-Hans", "en", "de"],
      groups: [
        (Self.texts("One"), Array(Self.everyType[..<10])),
        (Self.texts("Nothing"), [Self.everyType[25]]),
        (Self.texts("Two"), Array(Self.everyType[10...])),
      ])
    let (questionnaire, problems) = try read(Self.written(survey, isNew: isNew))
    #expect(shown(questionnaire) == Self.everyItem)
    #expect(questionnaire.sections.map(\.id) == ["group-7", "group-9"])
    #expect(
      questionnaire.sections.map { $0.name.byLanguage } == [
        ["en": "One", "zh-Hans": "〔One〕"], ["en": "Two", "zh-Hans": "〔Two〕"],
      ])
    #expect(questionnaire.id == "survey-372723")
    #expect(questionnaire.indexSystem == "alliance-performance")
    #expect(questionnaire.name.byLanguage == ["en": "Title en", "zh-Hans": "Title zh-Hans"])
    #expect(questionnaire.instruction.text(in: "en") == "Welcome en")
    #expect(questionnaire.audiences.map(\.id) == ["respondents"])
    // Scales with the same answers are one.
    #expect(questionnaire.scales.count == 15)
    let texts = Dictionary(
      questionnaire.items.map { ($0.id, $0.text.text(in: "en")) }, uniquingKeysWith: { $1 })
    #expect(texts["l1"] == "List")
    #expect(texts["r5-sq1"] == "Rows: Answer SQ1")
    #expect(texts["r10-sq1"] == "Rows – Answer SQ1")
    #expect(texts["f1-sq2"] == "How good? Answer SQ2")
    #expect(texts["d1-sq1-2"] == "Dual? Answer SQ1 – then")
    let names = questionnaire.scales[0].answers.map { $0.name.byLanguage }
    #expect(names[0] == ["en": "Answer A1", "zh-Hans": "〔Answer A1〕"])
    let left = problems.compactMap { problem -> String? in
      if case .survey(.questionLeftOut(let code, _)) = problem.kind { code } else { nil }
    }
    #expect(left == ["X2", "X1", "X2", "X3", "X4", "X5", "X6", "X7", "X8", "X9"])
    #expect(
      problems.suffix(2).map(\.kind) == [
        .survey(.languagesLeftOut(found: ["de"])), .survey(.gradesToBeAdded),
      ])
    #expect(!problems.hasErrors)
  }

  /// Surveys drawn at random give the same questionnaire in both forms, and every column of the
  /// results, headed by codes, has the code of one item of it.
  @Test func bothFormsAreTheSame() throws {
    for seed in UInt64(0)..<20 {
      let made = MadeUpSurvey(seed: seed, answers: ["1"])
      let questions = made.questions.map { question in
        Question(
          type: ["single": "5", "matrix": "A", "several": "M"]["\(question.shape)"] ?? "",
          code: question.code,
          texts: ["en": question.text.replacing("\"", with: "&quot;")],
          rows: question.parts.map { ($0.code, ["en": $0.text]) })
      }
      let survey = Survey(languages: ["en"], groups: [(["en": "All"], questions)])
      let (new, _) = try read(Self.written(survey, isNew: true))
      let (old, _) = try read(Self.written(survey, isNew: false))
      #expect(new == old)
      let form = LimeSurveyTests.written(made, .codes, delimiter: ";", tellsNull: true)
      let layout = try #require(LimeSurveyLayout.layout(of: try surveyHead(form)))
      let items = Dictionary(new.items.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
      for column in layout.answerColumns {
        let code = (column.code ?? "").lowercased()
        if let item = items[code] {
          // A question's own item: one answer, or several with the column's part among them.
          let codes = item.scale.flatMap(new.scale)?.answers.map(\.code) ?? []
          #expect(column.part.map(codes.contains) ?? (item.kind == .scale))
        } else {
          #expect(items["\(code)-\(column.part?.lowercased() ?? "")"]?.kind == .scale)
        }
      }
      let words = new.items.filter { $0.kind == .choice || !$0.id.contains("-") }
      #expect(
        words.map { $0.text.text(in: "en") }
          == made.questions.filter { $0.shape != .matrix }.map {
            $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
          })
    }
  }

  /// Conditions and expressions are said; ids that would be the same are told apart.
  @Test func conditionsAndExpressions() throws {
    let survey = Survey(
      languages: ["en-GB"],
      groups: [
        (
          ["en-GB": ""],
          [
            Question(
              type: "Y", code: "Q1", texts: ["en-GB": "Dear {TOKEN:FIRSTNAME}, yes?"],
              relevance: " 1 "),
            Question(type: "Y", code: "q1", texts: [:], relevance: "Q1 == \"Y\""),
            Question(type: "Y", code: "Q_1", texts: ["en-GB": "A { brace }"], relevance: ""),
          ]
        )
      ])
    let (questionnaire, problems) = try read(Self.written(survey, isNew: true))
    #expect(questionnaire.items.map(\.id) == ["q1", "q1-2", "q-1"])
    #expect(questionnaire.items[1].text.text(in: "en") == "q1")
    #expect(
      problems.map(\.kind) == [
        .survey(.conditionsLeftOut(codes: ["q1"])), .survey(.expressionsInTexts(codes: ["Q1"])),
        .survey(.gradesToBeAdded),
      ])
  }

  /// Answers that a questionnaire could not hold leave their question out, and long ids are cut.
  @Test func answersWithoutCodes() throws {
    let long = String(repeating: "Long", count: 20)
    let survey = Survey(
      languages: ["en"],
      groups: [
        (
          ["en": "All"],
          [
            Question(type: "L", code: "E", texts: ["en": "E"], answers: [Self.list(["a", ""])]),
            Question(type: "M", code: "D", texts: ["en": "D"], rows: Self.list(["s", "s", "t"])),
            Question(
              type: "F", code: "L", texts: ["en": "L"], rows: Self.list(["s"]),
              answers: [Self.list(["a", long])]),
            Question(type: "A", code: long, texts: ["en": "A"], rows: Self.list(["r-", "r"])),
          ]
        )
      ])
    let (questionnaire, problems) = try read(Self.written(survey, isNew: true))
    let ids = questionnaire.items.map(\.id)
    #expect(ids.count == 2 && ids[0] != ids[1] && ids.allSatisfy { $0.count <= 64 })
    #expect(
      problems.prefix(3).map(\.kind)
        == ["E", "D"].map { .survey(.questionLeftOut(code: $0, kind: .unclearAnswers)) }
        + [.survey(.questionLeftOut(code: "L", kind: .unclearAnswers))])
  }

  static let refused: [(text: String, problems: [String])] = [
    ("PK\u{3}\u{4}rest", ["- SV-049"]), ("", ["1:1 SX-001"]), ("<a/>", ["1:1 SV-050"]),
    ("<document><LimeSurveyDocType>Responses</LimeSurveyDocType></document>", ["1:1 SV-050"]),
    (
      "<document><LimeSurveyDocType>Survey</LimeSurveyDocType><languages><language>de</language></languages></document>",
      ["1:1 SV-051"]
    ),
    (
      "<document><LimeSurveyDocType>Survey</LimeSurveyDocType><languages><language>en</language></languages></document>",
      ["1:1 SV-053"]
    ),
  ]

  @Test(arguments: refused) func refusals(text: String, problems: [String]) {
    let conversion = LimeSurveyStructure.questionnaire(
      Array(text.utf8), file: "s.lss", indexSystem: "x")
    #expect(conversion.questionnaire == nil)
    #expect(conversion.problems.hasErrors)
    if !text.isEmpty { #expect(placed(conversion.problems) == problems) }
  }

  /// HTML as editors write it.
  @Test(arguments: [
    ("a<b>b</b>c", "abc"), ("<p>One</p><p>Two</p>", "One Two"), ("a<br />b", "a b"),
    ("1 < 2 &amp; 3 &gt; 2", "1 < 2 & 3 > 2"), ("&#8211;&#x2013;&ndash;", "–––"),
    ("&unknown; &; &#xD800;", "&unknown; &; &#xD800;"), ("<!-- no -->yes", "yes"),
    ("<style>p { x }</style>t<script>1</script>", "t"), ("很<strong>好</strong>", "很好"),
    ("a <5 b", "a <5 b"), ("<p", "<p"), ("  a\u{A0}\n b ", "a b"), ("", ""),
  ])
  func plainText(markup: String, text: String) { #expect(PlainText.of(markup) == text) }
}
