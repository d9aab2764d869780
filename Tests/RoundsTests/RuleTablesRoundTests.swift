// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Problems
import Spreadsheets
import Testing

@testable import Rounds

/// Proves that a round's rule tables reach the inputs, that tables which are lacking or of no use
/// are said, and that status and the reviewers' form go by them.
@Suite struct RuleTablesRoundTests {
  private func codes(_ round: RuleRound) throws -> [String] {
    try LoadedRound(round.folder.path).problems.map(\.words.code).sorted()
  }

  @Test func theTablesReachTheInputs() throws {
    let round = try RuleRound()
    let loaded = try LoadedRound(round.folder.path)
    // An allegation is worth saying, and so is a mark that nobody gave.
    #expect(
      loaded.problems.filter { $0.severity == .error } == [],
      "\(loaded.problems.map { $0.line(in: .english) })")
    #expect(loaded.problems.contains { $0.words.code == "SG-014" })
    let inputs = try #require(loaded.inputs)
    #expect(inputs.gates.entry(alliance: "east", gate: "council").state == .yes)
    #expect(inputs.gates.entry(alliance: "west", gate: "office").until == "2026-09-30")
    #expect(inputs.vetoes.map(\.isDecided) == [false, true])
    #expect(inputs.vetoes.last?.effect == .oneClassDown)
    #expect(inputs.decisions.mapValues(\.resultClass) == ["east": "top", "west": "fail"])
    #expect(inputs.profiles.mapValues(\.key) == ["west": "young"])
    #expect(inputs.notApplicable.map(\.node) == ["spirit"])
    #expect(inputs.reviewerMarks.recusals.map(\.expert) == ["e2"])
    #expect(inputs.reviewerMarks.marks.map(\.points) == [9, 7, nil])
    #expect(inputs.reviewerMarks.marks.map(\.grade) == [nil, nil, 1])
    #expect(
      inputs.statistics.figure(alliance: "east", indicator: "plan")
        == Statistics.Figure(
          value: 8, absent: nil, reported: 9, firstCheck: 8, verifiedBy: "甲组",
          verifiedOn: "2026-05-01"))
    #expect(inputs.provenance.inputs.map(\.role).filter { $0 == "panel" } == ["panel"])
    #expect(loaded.result != nil)
  }

  @Test(arguments: [
    ("gates", ["SG-002"]), ("panel", ["SG-002"]), ("vetoes", []), ("recusals", []),
    ("profiles", []), ("applicability", []), ("decisions", ["SG-015", "SG-015"]),
  ])
  func whatIsLacking(table: String, found: [String]) throws {
    let round = try RuleRound(without: [table])
    let problems = try LoadedRound(round.folder.path).problems
    let said = problems.filter { ["SG-002", "SG-015"].contains($0.words.code) }
    #expect(said.map(\.words.code) == found)
    for problem in said where problem.severity == .error {
      #expect(problem.place.description.hasSuffix("round.xml:1:1"))
      #expect(problem.line(in: .english).contains("Add <\(table) href=\"\(table).csv\"/>."))
    }
  }

  /// Where there is a table of profiles, whom it lacks is said once.
  @Test func whoHasNoProfile() throws {
    func said(_ round: RuleRound) throws -> [String] {
      try LoadedRound(round.folder.path).problems.filter { $0.words.code == "SG-025" }
        .map { $0.line(in: .english) }
    }
    let round = try RuleRound()
    let line = try #require(try said(round).first)
    #expect(line.contains("round.xml:4:"))
    #expect(line.contains(": note: the table of profiles has no row of east."))
    try round.folder.write("alliance,profile\nwest,young\neast,young\n", to: "profiles.csv")
    #expect(try said(round) == [])
    #expect(try said(RuleRound(without: ["profiles"])) == [])
  }

  @Test func whatIsOfNoUse() throws {
    let round = try RuleRound(without: ["applicability"], isPlain: true)
    try round.folder.write(
      "alliance,indicator,value\neast,plan,8\nwest,plan,6\neast,spirit,5\nwest,spirit,4\n",
      to: "statistics.csv")
    let problems = try LoadedRound(round.folder.path).problems
    let useless = problems.filter { $0.words.code == "SG-003" }
    #expect(
      useless.map(\.words.value) == [
        "gates", "vetoes", "decisions", "profiles", "panel", "recusals",
      ])
    #expect(problems.filter { $0.severity == .error } == useless)
    let none = try RuleRound(without: Set(RuleRound.elements.map(\.key)), isPlain: true)
    try none.folder.write(
      "alliance,indicator,value\neast,plan,8\nwest,plan,6\neast,spirit,5\nwest,spirit,4\n",
      to: "statistics.csv")
    #expect(try codes(none) == [])
  }

  /// Where the registry cannot be read, nobody knows which alliances there are.
  @Test func withoutARegistryNoAllianceIsUnknown() throws {
    let round = try RuleRound()
    try round.folder.write("", to: "alliances.csv")
    let found = try codes(round).filter { $0.hasPrefix("SS") || $0.hasPrefix("SG") }
    #expect(found == [])
  }

  @Test func everyFileOfThePanelIsRead() throws {
    let round = try RuleRound()
    try round.folder.write(
      "alliance,indicator,expert,value\neast,visit,e1,8\n", to: "panel/2.csv")
    let problems = try LoadedRound(round.folder.path).problems.filter { $0.severity == .error }
    #expect(problems.map(\.words.code) == ["SG-019"])
    #expect(problems.first?.place.file.hasSuffix("panel/2.csv") == true)
  }

  // MARK: Status

  @Test func statusAsksForGatesAndPoints() throws {
    let round = try RuleRound()
    try round.folder.write("alliance,gate,value\neast,council,yes\n", to: "gates.csv")
    try round.folder.write("alliance,indicator,value\neast,plan,8\n", to: "statistics.csv")
    let report = try StatusReport(round.folder.path)
    #expect(report.problems == [], "\(report.problems.map { $0.line(in: .english) })")
    let status = try #require(report.status)
    #expect(status.progress(.gate) == .init(asked: 4, supplied: 1))
    #expect(status.progress(.figure) == .init(asked: 2, supplied: 1))
    let lacking = status.alliances.map { $0.outstanding.filter { $0.kind == .gate }.map(\.id) }
    #expect(lacking == [["office"], ["council", "office"]])
    #expect(status.alliances[0].outstanding.last?.name.text(in: "zh-Hans") == "秘书处")
  }

  /// Nobody owes what does not apply: by declaration, or by a profile.
  @Test func statusDoesNotAskForWhatDoesNotApply() throws {
    let round = try RuleRound()
    try round.folder.write("alliance,indicator,value\n", to: "statistics.csv")
    func lacking() throws -> [String] {
      let status = try #require(try StatusReport(round.folder.path).status)
      return status.alliances.flatMap { alliance in
        alliance.outstanding.filter { $0.kind == .figure }.map { "\(alliance.id) \($0.id)" }
      }
    }
    #expect(try lacking() == ["east plan", "west plan"])
    try round.folder.write(
      "alliance,node,declared_by,reason\neast,plan,office,new\n", to: "applicability.csv")
    #expect(try lacking() == ["west plan"])
    let system = try #require(try round.folder.files()["index.xml"])
    try round.folder.write(
      system.replacing(#"<not-applicable node="visit"/>"#, with: #"<not-applicable node="plan"/>"#),
      to: "index.xml")
    #expect(try lacking() == [])
  }

  // MARK: The form

  /// A form made from the round's files comes back as one of its panel, beside the others.
  @Test(arguments: Language.allCases)
  func theFormComesBackAsAFileOfTheRound(language: Language) throws {
    let round = try RuleRound()
    let (read, problems) = try ReviewerForm.Source.read(round.folder.path)
    #expect(problems == [])
    let form = try ReviewerForm(try #require(read), expert: "e2", language: language)
    // e2 stands aside from west, and of east the spirit does not apply.
    #expect(form.alliances == ["east"] && form.indicators == ["visit"] && form.marks == 1)
    var content = form.content
    content.sheets[1].write(.number(8.5), row: 2, column: 7)
    try round.folder.write(
      "alliance,indicator,expert,value\neast,visit,e1,9\n", to: "panel/1.csv")
    try OutputFiles.write(content.bytes(), to: round.folder("panel/e2.xlsx"))
    let loaded = try LoadedRound(round.folder.path)
    #expect(loaded.problems.filter { $0.severity == .error } == [])
    let marks = try #require(loaded.inputs).reviewerMarks.marks
    #expect(marks.map(\.expert) == ["e1", "e2"] && marks.map(\.points) == [9, 8.5])
  }

  @Test func theFormNeedsNoMarksAndNoFigures() throws {
    let round = try RuleRound()
    for name in ["panel/1.csv", "statistics.csv", "gates.csv", "vetoes.csv", "decisions.csv"] {
      try round.folder.remove(name)
    }
    let (source, problems) = try ReviewerForm.Source.read(round.folder.path)
    #expect(problems == [] && source != nil)
    try round.folder.remove("profiles.csv")
    #expect(
      try ReviewerForm.Source.read(round.folder.path).problems.map(\.words.code) == ["SR-001"])
  }
}
