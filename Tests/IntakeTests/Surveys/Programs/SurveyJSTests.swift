// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

@testable import Intake

/// Proves what results of SurveyJS say.
///
/// The writer makes the form in which `survey.data` is saved: an object per response, without
/// what was not answered.
@Suite struct SurveyJSTests {
  private static func json(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { json($0.0) + ": " + $0.1 }.joined(separator: ", ") + "}"
  }

  private static func written(_ survey: MadeUpSurvey) -> String {
    let responses = survey.rows.map { row -> String in
      var members: [(String, String)] = []
      for question in survey.questions {
        let answers = zip(survey.columns, row).filter { $0.0.question == question }
        let given = answers.filter { $0.1.text != nil }
        if given.isEmpty { continue }
        let value =
          switch question.shape {
          case .single: json(given[0].1.text ?? "")
          case .matrix:
            object(given.map { ($0.0.part?.text ?? "", json($0.1.text ?? "")) })
          case .several:
            "[" + given.map { json($0.0.part?.text ?? "") }.joined(separator: ",") + "]"
          }
        members.append((question.text, value))
      }
      return object(members)
    }
    return "[\n" + responses.joined(separator: ",\n") + "\n]\n"
  }

  @Test func whatIsWrittenComesOut() throws {
    for seed in UInt64(0)..<80 {
      let survey = MadeUpSurvey(seed: seed, answers: ["item1", "5", "a, b; \"c\"", "两行\n文字"])
      // A multiple choice of which nothing was ever chosen is nowhere in the results.
      guard survey.questions.contains(where: { !survey.isEmpty($0, inRow: 0) }) else { continue }
      let file = try SurveyJSFile(Array(Self.written(survey).utf8), file: "t.json")
      #expect(file.problems.isEmpty)
      #expect(sources(of: file.head) == [.surveyJS])
      let layout = try #require(SurveyJSLayout.layout(of: file.head))
      #expect(file.lines == [1, 1, 1] + survey.rows.indices.map { $0 + 2 })
      #expect(file.rows.count == survey.rows.count + 3)
      #expect(file.rows.allSatisfy { $0.count == layout.columns.count })
      #expect(layout.columns.allSatisfy { $0.role == nil })
      for (row, answers) in survey.rows.enumerated() {
        var expected: [[String]: String] = [:]
        for (column, answer) in zip(survey.columns, answers) {
          guard let text = answer.text else { continue }
          let name = column.question.text
          if column.question.shape == .several {
            expected[[name], default: ""] +=
              (expected[[name]] == nil ? "" : SurveyJSFile.separator) + (column.part?.text ?? "")
          } else {
            expected[[name] + [column.part?.text].compactMap { $0 }] = text
          }
        }
        var found: [[String]: String] = [:]
        for (column, cell) in zip(layout.columns, file.rows[row + 3]) where !cell.text.isEmpty {
          found[[column.code, column.part].compactMap { $0 }] = cell.text
        }
        #expect(found == expected, "seed \(seed) row \(row)")
      }
    }
  }

  /// Every kind of value; names with brackets; comments, panels, files.
  @Test func kindsOfValues() throws {
    let text = """
      {"a": "x", "a[b]": 2.50, "c": true, "d": null, "e": [1, "two", false], "f": [],
       "m": {"r1": 4, "r2": {"c1": "u", "c2": ["v", "w"]}}, "a-Comment": "words", "m2": {"r-Comment": "w"},
       "p": [{"q": 1}], "file": [{"name": "n", "content": "data:"}], "deep": {"r": {"c": {"x": 1}}},
       "g": "other"}
      """
    let file = try SurveyJSFile(Array(text.utf8), file: "t.json")
    let layout = try #require(SurveyJSLayout.layout(of: file.head))
    #expect(
      layout.shown == [
        "a", "a[b]", "c", "e", "f", "m/r1", "m/r2-c1", "m/r2-c2", "a-Comment (other)",
        "m2/r-Comment (other)", "g",
      ])
    #expect(layout.columns.map(\.heading)[5...7] == ["m[r1]", "m[r2][c1]", "m[r2][c2]"])
    #expect(
      file.rows[3].map(\.text) == [
        "x", "2.50", "true", "1\u{1F}two\u{1F}false", "", "4", "u", "v\u{1F}w", "words", "w",
        "other",
      ])
    #expect(
      file.problems.map(\.kind) == ["p", "file", "deep"].map { .survey(.panelLeftOut(name: $0)) })
    #expect(placed(file.problems) == ["3:7 SV-048", "3:27 SV-048", "3:84 SV-048"])
  }

  /// Each response may name other questions; a name that stands twice is an error, and said once
  /// for each place.
  @Test func responsesDiffer() throws {
    let text = "[{\"b\":1},\n{\"a\":2,\"b\":3},\n{\"c\":4,\"c\":5}]"
    let file = try SurveyJSFile(Array(text.utf8), file: "t.json")
    #expect(
      file.rows.map { $0.map(\.text) } == [
        ["b", "a", "c"], ["b", "a", "c"], ["", "", ""], ["1", "", ""], ["3", "2", ""],
        ["", "", "4"],
      ])
    #expect(placed(file.problems) == ["3:12 SV-047"])
    #expect(file.lines == [1, 1, 1, 1, 2, 3])
  }

  static let refused: [(text: String, problem: String)] = [
    ("", "1:1 SE-011"), ("[{\"a\": 1},]", "1:11 SE-011"), ("[{a: 1}]", "1:3 SE-011"),
    ("[{'a': 1}]", "1:3 SE-011"), ("[{\"a\": 1}\n{\"a\": 2}]", "2:1 SE-011"),
    ("{\"a\": 1}\n{\"a\": 2}\n", "2:1 SE-011"), ("[]", "- SV-045"), ("[1]", "1:2 SV-043"),
    ("[{\"a\":1}, [2]]", "1:11 SV-043"), ("\"x\"", "1:1 SV-043"),
    (
      "{\"pages\": [{\"name\": \"p\", \"elements\": [{\"type\": \"text\", \"name\": \"q\"}]}]}",
      "1:1 SV-044"
    ),
    ("{\"elements\": [{\"type\": \"matrix\", \"name\": \"q\"}]}", "1:1 SV-044"),
  ]

  /// What is no strict JSON, or no results, is refused with its place.
  @Test(arguments: refused) func refusals(text: String, problem: String) {
    #expect(throws: Problem.self) { try SurveyJSFile(Array(text.utf8), file: "t.json") }
    do {
      _ = try SurveyJSFile(Array(text.utf8), file: "t.json")
    } catch {
      #expect(placed([error]) == [problem])
    }
  }

  @Test(arguments: [
    ("[{}]", true), (" \r\n\t{", true), ("\u{FEFF}[", true), ("id,q1\n", false), ("", false),
    ("\"[\"", false), ("PK", false),
  ])
  func beginning(text: String, isJSON: Bool) {
    #expect(SurveyJSFile.isJSON(Array(text.utf8)) == isJSON)
  }

  /// Results that look a little like a definition are results.
  @Test func questionsMayBeCalledPages() throws {
    let file = try SurveyJSFile(Array("{\"pages\": [\"a\"], \"elements\": 3}".utf8), file: "t")
    #expect(file.rows[0].map(\.text) == ["pages", "elements"])
  }
}
