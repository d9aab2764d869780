// SPDX-License-Identifier: Apache-2.0
import Foundation
import Problems
import Testing

/// Proves what all families of problems share: codes, order, quoting, and that no case is
/// without a tested sentence.
@Suite struct ProblemTests {
  /// Every problem whose sentences are tested, by family.
  static let tested: [String: [Problem.Kind]] = [
    "DefinitionProblem": DefinitionProblemTests.lines.map { .definition($0.problem) },
    "IndexSystemProblem": IndexSystemProblemTests.lines.map { .indexSystem($0.problem) },
    "IndexRuleProblem": IndexRuleProblemTests.lines.map { .indexRule($0.problem) },
    "QuestionnaireProblem": QuestionnaireProblemTests.lines.map { .questionnaire($0.problem) },
    "RoundProblem": (RoundProblemTests.lines + RoundRobustnessProblemTests.lines).map {
      .round($0.problem)
    },
    "ResponseProblem": ResponseProblemTests.lines.map { .responses($0.problem) },
    "StatisticsProblem": StatisticsProblemTests.lines.map { .statistics($0.problem) },
    "JudgementProblem": JudgementProblemTests.lines.map { .judgements($0.problem) },
    "WeighingProblem": WeighingProblemTests.lines.map { .weighing($0.problem) },
    "JudgementFormProblem": JudgementFormProblemTests.lines.map {
      .judgements(.form($0.problem))
    },
    "JudgementLayoutProblem": JudgementLayoutProblemTests.lines.map {
      .judgements(.layout($0.problem))
    },
    "InterchangeProblem": InterchangeProblemTests.lines.map { .interchange($0.problem) },
    "SurveyProblem": (SurveyProblemTests.lines + SurveyProgramProblemTests.lines).map {
      .survey($0.problem)
    }
      + SurveyProgramProblemTests.kinds.map {
        .survey(.questionLeftOut(code: "Q1", kind: $0.0))
      },
    "CountingProblem": CountingProblemTests.lines.map { .counting($0.problem) },
    "TableProblem": TableProblemTests.lines.keys.map { .table($0) },
    "WorkbookFault": WorkbookFaultTests.lines.keys.map { .table(.workbook($0)) },
  ]

  /// The name of a case without its values: `unknownGrade`.
  private static func caseName(_ kind: Problem.Kind) -> String {
    var words = "\(Problem(kind, at: Place(file: "")).words)"
    // Some families are inside a case of another.
    for outer in [
      "workbook(Problems.WorkbookFault.", "form(Problems.JudgementFormProblem.",
      "layout(Problems.JudgementLayoutProblem.",
    ] where words.hasPrefix(outer) {
      words.removeFirst(outer.count)
    }
    return String(words.prefix { $0.isLetter })
  }

  @Test(arguments: tested.keys.sorted())
  func everyCaseHasItsSentences(family: String) throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Problems/\(family).swift")
    let text = try String(contentsOf: sources, encoding: .utf8)
    let declared = text.split(separator: "\n").filter { $0.hasPrefix("  case ") }
      .map { String($0.dropFirst("  case ".count).prefix { $0.isLetter }) }
    let tested = Set(try #require(Self.tested[family]).map(Self.caseName))
    #expect(declared.count >= 2)
    #expect(
      declared.filter { !tested.contains($0) && !["workbook", "form", "layout"].contains($0) } == []
    )
  }

  @Test func aCodeStandsForOneCaseOverAllFamilies() {
    var caseOfCode: [String: String] = [:]
    for (family, kinds) in Self.tested {
      for kind in kinds {
        let code = Problem(kind, at: Place(file: "")).words.code
        let name = "\(family).\(Self.caseName(kind))"
        #expect(caseOfCode[code] == nil || caseOfCode[code] == name, "\(code)")
        caseOfCode[code] = name
      }
    }
    #expect(Set(caseOfCode.values).count == caseOfCode.count)
    let xml = Set(XMLProblemTests.lines.keys.map(\.code))
    #expect(xml.isDisjoint(with: caseOfCode.keys))
    for code in caseOfCode.keys {
      #expect(code.wholeMatch(of: /S[DIPQRASJTEWVC]-[0-9]{3}/) != nil, "\(code)")
    }
  }

  @Test func sentencesEndAndAreWhole() {
    for kinds in Self.tested.values {
      for kind in kinds {
        let words = Problem(kind, at: Place(file: "")).words
        #expect(!words.rule(in: .english).hasSuffix("."))
        #expect(!words.rule(in: .chinese).hasSuffix("。"))
        #expect([".", "?"].contains(words.remedy(in: .english).last))
        #expect(["。", "？"].contains(words.remedy(in: .chinese).last))
        for language in Language.allCases {
          let line = Problem(kind, at: Place(file: "")).line(in: language)
          #expect(!line.contains("  ") && !line.contains("Write ."), "\(line)")
        }
      }
    }
  }

  @Test func inFileOrderByFileAsFirstNamedThenLineThenColumn() {
    func problem(_ file: String, _ line: Int?, _ column: Int?, _ id: String) -> Problem {
      Problem(
        .definition(.malformedID(value: id)), at: Place(file: file, line: line, column: column))
    }
    let mixed = [
      problem("b", 9, 1, "1"), problem("a", 2, 3, "2"), problem("b", 2, 7, "3"),
      problem("b", nil, nil, "4"), problem("a", 2, nil, "5"), problem("b", 2, 7, "6"),
      problem("b", 2, 1, "7"),
    ]
    #expect(mixed.inFileOrder().map(\.words.value) == ["4", "7", "3", "6", "1", "5", "2"])
    #expect(mixed.inFileOrder().inFileOrder() == mixed.inFileOrder())
    #expect([Problem]().inFileOrder() == [])
  }

  @Test func aPlaceSaysAsMuchAsIsKnown() {
    #expect(Place(file: "a b.csv").description == "a b.csv")
    #expect(Place(file: "a.csv", line: 3).description == "a.csv:3")
    #expect(Place(file: "a.xml", line: 3, column: 9).description == "a.xml:3:9")
    #expect(Place(file: "a.xml", column: 9).description == "a.xml")
  }

  @Test func onlyErrorsStopTheScoring() {
    let note = Problem(.round(.previousNotCompared), at: Place(file: "r.xml"))
    let warning = Problem(.round(.notMonotone(name: "min-max")), at: Place(file: "r.xml"))
    let error = Problem(.round(.noAlliances), at: Place(file: "a.csv"))
    #expect(!([Problem]().hasErrors) && ![note, warning].hasErrors && [note, error].hasErrors)
  }

  @Test(arguments: [
    ("a\nb\r\tc", #""a\nb\r\tc""#), ("a\u{1B}[31m", #""a\u{1b}[31m""#),
    ("\u{202E}abc", #""\u{202e}abc""#), ("联盟", #""联盟""#),
    (String(repeating: "长", count: 61), "\"" + String(repeating: "长", count: 60) + "…\""),
    (String(repeating: "x", count: 60), "\"" + String(repeating: "x", count: 60) + "\""),
  ])
  func quotedValuesAreShortAndVisible(value: String, quoted: String) {
    let problem = Problem(.definition(.malformedID(value: value)), at: Place(file: "f"))
    #expect(problem.words.rule(in: .english) == "\(quoted) is not a valid id")
  }

  @Test func listsOfManyAreCut() {
    let ids = (1...13).map { "q\($0)" }
    let twelve = JudgementProblem.unknownItem(value: "x", parent: "p", known: ids.dropLast())
    #expect(twelve.remedy(in: .english).hasSuffix(#""q11" or "q12"."#))
    let thirteen = JudgementProblem.unknownItem(value: "x", parent: "p", known: ids)
    #expect(thirteen.remedy(in: .english).hasSuffix(#""q11", "q12" …."#))
    let missing = JudgementProblem.form(
      .itemsMissing(expert: "e", parent: "p", missing: ids))
    #expect(missing.rule(in: .chinese).hasSuffix("q11、q12 …"))
  }

  @Test(arguments: [
    ("enterprize", "enterprise"), ("userr", "user"), ("suer", "user"), ("us", nil),
    ("user", nil), ("", nil), ("x", nil), ("评语等机", "评语等级"), ("institution", nil),
  ])
  func nearestIsWithinTwoEditsAndNotTheWholeWord(value: String, expected: String?) {
    let choices = ["enterprise", "user", "institute", "评语等级"]
    #expect(nearest(to: value, among: choices) == (value == "user" ? nil : expected))
  }

  @Test func nearestIsTheLeastDistantAndThenTheFirst() {
    #expect(nearest(to: "abcd", among: ["abcx12", "abxx", "abce", "abcf"]) == "abce")
    #expect(nearest(to: "abcd", among: []) == nil)
  }
}

/// Proves how places are written, in text files and in workbooks.
@Suite struct PlaceTests {
  @Test(
    arguments: [
      (nil, 7, 3, "a.xlsx:7:3"), ("Sheet1", 7, 3, "a.xlsx:Sheet1!C7"),
      ("Sheet1", 7, nil, "a.xlsx:Sheet1!7"), ("Sheet1", nil, nil, "a.xlsx:Sheet1"),
      ("数据", 1, 27, "a.xlsx:数据!AA1"), ("My sheet", 1, 1, "a.xlsx:'My sheet'!A1"),
      ("It's", 1, 702, "a.xlsx:'It''s'!ZZ1"), ("2026", 1, 703, "a.xlsx:'2026'!AAA1"),
      ("a_b", 1, 16_384, "a.xlsx:a_b!XFD1"),
    ] as [(String?, Int?, Int?, String)])
  func written(sheet: String?, line: Int?, column: Int?, text: String) {
    let place = Place(file: "a.xlsx", sheet: sheet, line: line, column: column)
    #expect(place.description == text)
    #expect(place.fileAndSheet == "a.xlsx" + (sheet.map { "#" + $0 } ?? ""))
  }

  @Test func sheetsKeepTheirOrder() {
    func problem(_ sheet: String?, _ line: Int?) -> Problem {
      Problem(.table(.empty), at: Place(file: "a.xlsx", sheet: sheet, line: line))
    }
    let mixed = [problem("b", 9), problem("a", 5), problem("b", 2), problem("a", nil)]
    let sorted = [problem("b", 2), problem("b", 9), problem("a", nil), problem("a", 5)]
    #expect(mixed.inFileOrder() == sorted)
  }
}
