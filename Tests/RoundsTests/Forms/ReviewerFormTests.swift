// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Spreadsheets
import Testing

@testable import Rounds

/// Proves that a reviewer's form asks for every mark that is to be given and for no other, and that
/// what is filled in reads back as the round's panel as it stands.
@Suite struct ReviewerFormTests {
  private static func text(_ text: String) -> LocalizedText {
    LocalizedText(["en": text, "zh-Hans": "名\(text)"])
  }

  /// Two criteria: `soft` with two things to grade, `table` with points, a figure and a deduction of
  /// reviewers; three alliances; invented.
  private func source(
    aside: [(String, String)] = [], profiles: [String: [String]] = [:],
    notApplicable: [(String, String)] = [], gradeNames: [String] = ["Good", "Fair", "Poor"],
    experts: [String] = ["e1", "e2"]
  ) -> ReviewerForm.Source {
    func graded(_ id: String) -> IndexNode {
      .indicator(
        Indicator(
          id: id, weight: nil, kind: .panel, name: Self.text(id),
          levels: [
            GradeLevel(grade: 0, text: Self.text("all of it")),
            GradeLevel(grade: 2, text: Self.text("none of it")),
          ]))
    }
    func scored(_ id: String, _ form: PointsRule.Form, full: Double = 10) -> Indicator {
      Indicator(
        id: id, weight: nil, kind: .points, name: Self.text(id),
        definition: Self.text("what \(id) is"), rule: PointsRule(full: full, form: form),
        levels: [GradeLevel(points: 7.5, text: Self.text("three quarters"))])
    }
    let grades = ["good", "fair", "poor"]
    let system = IndexSystem(
      id: "root", edition: "1", name: Self.text("Root"),
      grades: zip(grades, gradeNames).enumerated().map { place, grade in
        Grade(id: grade.0, score: 100 - 40 * Double(place), name: Self.text(grade.1))
      }, classes: [],
      profiles: [Profile(id: "young", name: Self.text("Young"), notApplicable: ["visit", "soft"])],
      children: [
        .criterion(
          Criterion(
            id: "soft", weight: nil, name: Self.text("Soft"),
            children: [graded("lead"), graded("spirit")])),
        .criterion(
          Criterion(
            id: "table", weight: nil, name: Self.text("Table"),
            adjustments: Adjustments(items: [
              Adjustment(sign: .deduction, indicator: scored("late", .reviewers, full: 2.5))
            ]),
            children: [
              .indicator(scored("visit", .reviewers)), .indicator(scored("plan", .awarded)),
            ])),
      ])
    return ReviewerForm.Source(
      round: RoundDefinition(
        id: "r", year: 2026, date: "2026-12-31", language: "en", name: Self.text("Round")),
      indexSystem: system,
      alliances: ["a", "b", "c"].map { Alliance(id: $0, name: Self.text("Alliance \($0)")) },
      experts: experts.map { Expert(id: $0) },
      recusals: aside.map { ReviewerMarks.Recusal(expert: $0.0, alliance: $0.1, reason: "tie") },
      profiles: profiles.mapValues { ProfileAssignment(profiles: $0) },
      notApplicable: notApplicable.map {
        NotApplicable(alliance: $0.0, node: $0.1, reason: "none", declaredBy: "office")
      })
  }

  private func read(
    _ content: WorkbookContent, _ source: ReviewerForm.Source
  ) throws -> (marks: [ReviewerMarks.Mark], problems: [Problem]) {
    var reader = PanelReader(
      alliances: source.alliances.map(\.id), indexSystem: source.indexSystem,
      experts: source.experts, recusals: source.recusals)
    let reading = reader.read(try content.bytes(), file: "f.xlsx")
    return (reading.value, reading.problems)
  }

  private func rows(_ form: ReviewerForm) -> [String] {
    form.rows.map { "\($0.alliance.id) \($0.item.indicator.id)" }
  }

  @Test(arguments: Language.allCases)
  func whatIsFilledInReadsBack(language: Language) throws {
    let source = source()
    let form = try ReviewerForm(source, expert: "e1", language: language)
    let indicators = ["lead", "spirit", "visit", "late"]
    #expect(rows(form) == ["a", "b", "c"].flatMap { a in indicators.map { "\(a) \($0)" } })
    #expect(form.alliances == ["a", "b", "c"] && form.indicators == indicators)
    var content = form.content
    let words = form.gradeWords
    #expect(
      words == (language == .english ? ["Good", "Fair", "Poor"] : ["名Good", "名Fair", "名Poor"]))
    let sources = ReviewerMarks.Source.allCases
    var expected: [ReviewerMarks.Mark] = []
    for (step, row) in form.rows.enumerated() {
      let indicator = row.item.indicator
      let line = step + 2
      let points = indicator.rule.map { $0.full * Double(step % 5) / 4 }
      let grade = indicator.rule == nil ? step % 3 : nil
      let chosen = step % 3 == 0 ? nil : sources[step % 4]
      content.sheets[1].write(
        points.map(CellValue.number) ?? .text(words[grade ?? 0]), row: line, column: 7)
      if let chosen {
        let word = ReviewerFormTexts(language: language).source(chosen)
        content.sheets[1].write(.text(word), row: line, column: 8)
      }
      content.sheets[1].write(.text("a note of mine"), row: line, column: 9)
      expected.append(
        ReviewerMarks.Mark(
          alliance: row.alliance.id, indicator: indicator.id, expert: "e1", points: points,
          grade: grade, source: chosen))
    }
    let (marks, problems) = try read(content, source)
    #expect(problems == [], "\(problems.map { $0.line(in: .english) })")
    #expect(marks == expected)
  }

  @Test(arguments: Language.allCases, ["e1", nil])
  func whatNobodyFilledInSaysNothing(language: Language, expert: String?) throws {
    let source = source()
    let (marks, problems) = try read(
      ReviewerForm(source, expert: expert, language: language).content, source)
    #expect(marks == [] && problems == [], "\(problems.map { $0.line(in: .english) })")
  }

  /// The program that fills it in calculates the code; until then the mark is nobody's.
  @Test func aMarkNeedsACode() throws {
    let source = source()
    var content = try ReviewerForm(source, language: .english).content
    content.sheets[1].write(.number(3), row: 4, column: 7)
    #expect(try read(content, source).problems.map(\.words.code) == ["SG-005"])
    content.sheets[1].write(.text("e2"), row: 4, column: 6)
    let (marks, problems) = try read(content, source)
    #expect(problems == [])
    #expect(
      marks == [ReviewerMarks.Mark(alliance: "a", indicator: "visit", expert: "e2", points: 3)])
  }

  @Test func whatDoesNotConcernTheReviewerIsLeftOut() throws {
    let source = source(
      aside: [("e1", "b"), ("e2", "a")], profiles: ["c": ["young"]],
      notApplicable: [("a", "spirit")])
    let one = try ReviewerForm(source, expert: "e1", language: .english)
    #expect(rows(one) == ["a lead", "a visit", "a late", "c late"])
    #expect(one.alliances == ["a", "c"] && one.indicators == ["lead", "visit", "late"])
    let two = try ReviewerForm(source, expert: "e2", language: .english)
    #expect(rows(two) == ["b lead", "b spirit", "b visit", "b late", "c late"])
    let nobody = try ReviewerForm(source, language: .english)
    #expect(rows(nobody).count == 3 + 4 + 1)
    // A criterion's deductions go with it.
    let without = self.source(notApplicable: [("a", "table"), ("b", "soft"), ("c", "table")])
    #expect(
      rows(try ReviewerForm(without, language: .english)) == [
        "a lead", "a spirit", "b visit", "b late", "c lead", "c spirit",
      ])
    // Whom the reviewer stands aside from is said, by id.
    let said = one.content.sheets[0].cells.map(\.value)
    #expect(said.contains(.text("You stand aside from")) && said.contains(.text("b")))
  }

  @Test func whyThereIsNoForm() throws {
    func fault(_ source: ReviewerForm.Source, _ expert: String?) -> ReviewerForm.Fault? {
      do throws(ReviewerForm.Fault) {
        _ = try ReviewerForm(source, expert: expert, language: .english)
        return nil
      } catch { return error }
    }
    #expect(fault(source(), "e3") == .unknownExpert("e3", known: ["e1", "e2"]))
    #expect(fault(source(experts: []), "e3") == nil)
    #expect(fault(source(aside: [("e1", "a"), ("e1", "b"), ("e1", "c")]), "e1") == .noAlliances)
    #expect(
      fault(
        source(notApplicable: ["a", "b", "c"].flatMap { [($0, "soft"), ($0, "table")] }), nil)
        == .noAlliances)
  }

  /// A name that two grades share, or that is another's id, is offered as the id.
  @Test(arguments: [
    (["Good", "Good", "Poor"], ["good", "fair", "Poor"]),
    (["fair", "Fair", "Poor"], ["good", "Fair", "Poor"]),
  ])
  func gradesAreOfferedUnmistakably(names: [String], offered: [String]) throws {
    let source = source(gradeNames: names)
    let form = try ReviewerForm(source, expert: "e1", language: .english)
    #expect(form.gradeWords == offered)
    for (grade, word) in offered.enumerated() {
      var content = form.content
      content.sheets[1].write(.text(word), row: 2, column: 7)
      #expect(try read(content, source).marks.map(\.grade) == [grade])
    }
  }

  @Test(arguments: Language.allCases)
  func levelsAndLimitsStandInTheForm(language: Language) throws {
    let content = try ReviewerForm(source(), expert: "e1", language: language).content
    let sheet = content.sheets[1]
    func text(_ row: Int, _ column: Int) -> CellValue? {
      sheet.cells.last { $0.row == row && $0.column == column }?.value
    }
    #expect(
      text(2, 5)
        == .text(
          language == .english
            ? "Good: all of it\nPoor: none of it" : "名Good：名all of it\n名Poor：名none of it"))
    #expect(
      text(5, 5)
        == .text(
          language == .english
            ? "what late is\nFull marks: 2.5\n7.5: three quarters"
            : "名what late is\n满分 2.5 分\n7.5：名three quarters"))
    #expect(text(5, 4) == .text(language == .english ? "Deduction: late" : "扣分：名late"))
    let rules = sheet.validations.filter { $0.range.first.column == 7 }.map(\.rule)
    #expect(rules.count == 12 && rules[2] == .decimals(0...10) && rules[3] == .decimals(0...2.5))
    #expect(content.sheets.map(\.isHidden) == [false, false, true])
    // Only marks, sources and notes can be changed.
    let open = sheet.cells.filter { !$0.style.isLocked }
    #expect(Set(open.map(\.column)) == [7, 8, 9] && open.count == 36)
    let head = content.sheets[0].cells.filter { !$0.style.isLocked }
    #expect(head.isEmpty)
  }

  @Test func theSameEachTime() throws {
    let form = try ReviewerForm(source(), expert: "e1", language: .chinese)
    #expect(try form.bytes() == form.bytes())
  }
}
