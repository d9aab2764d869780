// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves what each rule of counting sees in a response, against a naive recount over every
/// combination of rules.
@Suite struct ResponseRulesTests {
  /// Six scored items of one scale, two of them reversed, an attention item and a choice that is not
  /// scored.
  private static let questionnaire: Questionnaire = {
    let answers = (0..<3).map { (grade: Int) in
      AnswerScale.Answer(
        code: String(grade + 1), grade: grade, missing: nil, name: LocalizedText([:]))
    }
    let missing = AnswerScale.Answer(
      code: "9", grade: nil, missing: .dontKnow, name: LocalizedText([:]))
    var items = (0..<6).map {
      Item(
        id: "q\($0)", kind: .scale, scale: "three", indicator: "i\($0 / 2)", reversed: $0 % 3 == 2,
        text: LocalizedText([:]))
    }
    items.append(
      Item(
        id: "attention", kind: .attention, scale: "three", indicator: nil, expect: "2",
        text: LocalizedText([:])))
    items.append(
      Item(
        id: "which", kind: .choice, scale: "three", indicator: nil, text: LocalizedText([:])))
    return Questionnaire(
      id: "s", indexSystem: "x", name: LocalizedText([:]), instruction: LocalizedText([:]),
      audiences: [Audience(id: "m", name: LocalizedText([:]))],
      scales: [AnswerScale(id: "three", answers: answers + [missing])],
      sections: [Questionnaire.Section(id: "a", name: LocalizedText([:]), items: items)])
  }()

  private static let columns: [ResponseTable.Column] = questionnaire.items.map { item in
    let grades = item.reversed ? [2, 1, 0] : [0, 1, 2]
    return ResponseTable.Column(
      questionnaire: "s", item: item.id, indicator: item.indicator,
      answers: item.indicator == nil
        ? (0..<4).map(ResponseTable.Code.grade)
        : grades.map(ResponseTable.Code.grade) + [.dontKnow])
  }

  /// The codes of printed answers; 4 stands for blank, 5 for not shown.
  private static func codes(_ printed: [Int]) -> [UInt8] {
    zip(printed, columns).map { answer, column in
      answer == 4 ? 252 : answer == 5 ? 253 : column.answers[answer].rawValue
    }
  }

  /// What the five rules say in words, straight from printed answers.
  private static func naive(_ facts: RowFacts, _ printed: [Int], _ seconds: Double?) -> [Bool] {
    let given = printed.prefix(6).filter { $0 < 4 }
    let asked = printed.filter { $0 != 5 }.count
    return [
      facts.isPreview, facts.isFinished == false,
      facts.seconds.map { $0 >= 0 && $0 < (seconds ?? 2 * Double(asked)) } ?? false,
      given.count >= 5 && Set(given).count == 1 && given[0] < 3, ![1, 4, 5].contains(printed[6]),
    ]
  }

  private static func respondents(_ count: Int, seed: UInt64) -> [(RowFacts, [Int])] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      var facts = RowFacts()
      facts.isPreview = Int.random(in: 0..<4, using: &random) == 0
      facts.isFinished = [true, false, nil].randomElement(using: &random) ?? nil
      facts.seconds =
        [nil, -1, 0, 10, 11.9, 12, 15, 16, 100].randomElement(using: &random) ?? nil
      var printed = (0..<8).map { _ in Int.random(in: 0..<6, using: &random) }
      if Bool.random(using: &random) {
        let line = Int.random(in: 0..<4, using: &random)
        for item in 0..<6 where Int.random(in: 0..<8, using: &random) > 0 { printed[item] = line }
      }
      return (facts, printed)
    }
  }

  @Test(arguments: CountingRule.Treatment.allCases, CountingRule.Treatment.allCases)
  func everyCombination(
    tooFast: CountingRule.Treatment, straightLined: CountingRule.Treatment
  ) {
    let all: [CountingRule.Treatment?] = [nil, .keep, .flag, .drop]
    let people = Self.respondents(40, seed: 11)
    var marked = [0, 0, 0, 0, 0]
    for previews in all {
      for incomplete in all {
        for inattentive in CountingRule.Treatment.allCases {
          for seconds in [nil, 12] as [Double?] {
            var rule = CountingRule()
            (rule.previews, rule.incomplete, rule.inattentive) = (previews, incomplete, inattentive)
            (rule.tooFast, rule.straightLined, rule.seconds) = (tooFast, straightLined, seconds)
            let rules = ResponseRules(
              rule, columns: Self.columns, questionnaire: Self.questionnaire)
            let treatments = [previews, incomplete, tooFast, straightLined, inattentive]
            for (facts, printed) in people {
              let codes = Self.codes(printed)
              let marks = rules.marks(facts, codes.span)
              let seen = Self.naive(facts, printed, seconds)
              var isDropped = false
              for bit in 0..<5 {
                let expected = seen[bit] && treatments[bit] != .keep
                if marks.contains(ResponseMarks(rawValue: 1 << UInt8(bit))) != expected {
                  Issue.record("bit \(bit), \(rule), \(facts), \(printed)")
                }
                if expected { marked[bit] += 1 }
                if seen[bit], treatments[bit] == .drop { isDropped = true }
              }
              var report = ResponseReport(questionnaire: "s", source: "wjx", rule: rule)
              let counts = rules.count(facts, codes.span, in: &report)
              if counts == isDropped || report.dropped != (isDropped ? 1 : 0)
                || rules.drops(marks) != isDropped
              {
                Issue.record("\(rule), \(facts), \(printed)")
              }
            }
          }
        }
      }
    }
    #expect(marked[0] > 0 && marked[1] > 0 && marked[4] > 0)
    #expect((marked[2] > 0) == (tooFast != .keep))
    #expect((marked[3] > 0) == (straightLined != .keep))
  }

  /// The first box everywhere is a line though reversed items make different grades of it; the same
  /// grade everywhere is none.
  @Test func linesArePrintedAnswersNotGrades() {
    let rules = ResponseRules(
      CountingRule(), columns: Self.columns, questionnaire: Self.questionnaire)
    func isLine(_ codes: [UInt8]) -> Bool {
      rules.marks(RowFacts(), codes.span).contains(.straightLined)
    }
    #expect(isLine(Self.codes([0, 0, 0, 0, 0, 0, 1, 2])))
    #expect(!isLine([0, 0, 0, 0, 0, 0, 1, 2]))
    #expect(!isLine(Self.codes([3, 3, 3, 3, 3, 3, 1, 2])))
    #expect(!isLine(Self.codes([0, 0, 0, 3, 0, 0, 1, 2])))
    #expect(isLine(Self.codes([2, 2, 4, 2, 2, 2, 1, 0])))
    #expect(isLine(Self.codes([2, 2, 5, 2, 2, 2, 1, 0])))
    #expect(!isLine(Self.codes([2, 2, 4, 5, 2, 2, 1, 0])))
    #expect(!isLine(Self.codes([4, 4, 4, 4, 4, 4, 4, 4])))
  }

  /// Two scales: a line on one of them is enough, and each is looked at by itself.
  @Test func eachScaleIsLookedAtByItself() {
    let questionnaire = Questionnaire(
      id: "s", indexSystem: "x", name: LocalizedText([:]), instruction: LocalizedText([:]),
      audiences: [],
      scales: ["u", "v"].map { id in
        AnswerScale(
          id: id,
          answers: (0..<3).map { (grade: Int) in
            AnswerScale.Answer(
              code: String(grade), grade: grade, missing: nil, name: LocalizedText([:]))
          })
      },
      sections: [
        Questionnaire.Section(
          id: "a", name: LocalizedText([:]),
          items: (0..<12).map {
            Item(
              id: "q\($0)", kind: .scale, scale: $0 % 2 == 0 ? "u" : "v", indicator: "i",
              text: LocalizedText([:]))
          })
      ])
    let columns = questionnaire.items.map {
      ResponseTable.Column(
        questionnaire: "s", item: $0.id, indicator: "i",
        answers: (0..<3).map(ResponseTable.Code.grade))
    }
    let lines = StraightLine(questionnaire: questionnaire, columns: columns)
    func isStraight(_ codes: [UInt8], _ other: StraightLine? = nil) -> Bool {
      (other ?? lines).isStraight(codes.span)
    }
    #expect(isStraight([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]))
    #expect(isStraight([0, 1, 0, 2, 0, 0, 0, 1, 0, 1, 0, 1]))
    #expect(isStraight([0, 2, 1, 2, 0, 2, 0, 2, 0, 2, 0, 2]))
    #expect(!isStraight([0, 2, 1, 2, 0, 2, 0, 2, 0, 1, 0, 2]))
    // Enough answers on one scale to tell; too few on each.
    let rows: [[UInt8]] = [
      [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1], [0, 2, 1, 2, 0, 2, 1, 0, 252, 1, 253, 0],
      [0, 0, 0, 0, 0, 0, 0, 0, 252, 252, 253, 253],
    ]
    let verdicts = rows.indices.map { lines.verdict(rows.flatMap { $0 }, row: $0) }
    #expect(verdicts.map(\.isStraight) == [true, false, false])
    #expect(verdicts.map(\.canTell) == [true, true, false])
    let few = StraightLine(
      questionnaire: questionnaire, columns: Array(columns.prefix(8)))
    #expect(!isStraight([0, 0, 0, 0, 0, 0, 0, 0], few))
  }

  @Test func onlyWhatNoRuleSettlesIsWarnedOf() {
    func codes(_ rule: CountingRule, _ previews: Int, _ incomplete: Int) -> [String] {
      var report = ResponseReport(questionnaire: "s", source: "wjx", rule: rule)
      report.previews = previews
      report.incomplete = incomplete
      return ResponseRules.problems(of: report, at: Place(file: "r.xml", line: 9)).map {
        $0.words.code
      }
    }
    var rule = CountingRule()
    #expect(codes(rule, 2, 3) == ["SC-001", "SC-002"])
    #expect(codes(rule, 0, 3) == ["SC-002"])
    #expect(codes(rule, 0, 0) == [])
    rule.previews = .drop
    #expect(codes(rule, 2, 3) == ["SC-002"])
    rule.incomplete = .keep
    #expect(codes(rule, 2, 3) == [])
  }
}
