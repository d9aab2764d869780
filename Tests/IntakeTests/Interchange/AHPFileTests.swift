// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Problems
import Testing

@testable import Intake

/// Proves what an `.ahp` file gives, that nothing in it is run, and that people stay unnamed.
///
/// The fixtures are made up in the shape of the files that the R package ahp ships
/// (`inst/extdata`, formats 1.0 and 2.0).
@Suite struct AHPFileTests {
  static let two = """
    Version: 2.0
    Alternatives: &alternatives
      North:
        cost: 4
      South:
        cost: 9
    Goal:
      name: Site
      decision-makers:
        - Ada Quill: 1/2
        - Bo Marsh: 0.25
        - Cy Thorn: 0.25
      preferences:
        Bo Marsh:
          pairwise:
            - [Cost, Reach, 3]
            - [Cost, Risk, 1/5]
            - [Reach, Risk, 0.2]
        Ada Quill:
          pairwise:
            - [Cost, Reach, 2]
            - [Reach, Risk, "1/4"]
      children:
        Cost:
          preferences:
            Ada Quill:
              pairwiseFunction: >
                function(a1, a2) min(9, max(1/9, a2$cost/a1$cost))
          children: *alternatives
        Reach:
          preferences:
            Ada Quill:
              pairwise:
                - [Near, Far, 7]
          children:
            Near:
              children: *alternatives
            Far:
        Risk:

    """

  static let one = """
    Version: 1.0
    Goal:
      name: Leader
      preferences:
        - [Skill, Age, 1/3]
      children:
        Skill:
        Age:
    """

  private func read(_ text: String, experts: [Expert] = []) -> ForeignJudgements {
    AHPFile.read(Array(text.utf8), file: "a.ahp", experts: experts)
  }

  private func shown(_ judgements: ForeignJudgements) -> [String] {
    judgements.pairs.map { "\($0.parent) \($0.expert): \($0.left) \($0.right) \($0.text)" }
  }

  @Test func everySheetByNameAndNotByPosition() {
    let read = read(Self.two)
    // Bo Marsh stands first among the preferences and second among the decision-makers.
    #expect(
      shown(read) == [
        "Site p2: Cost Reach 3", "Site p2: Cost Risk 1/5", "Site p2: Reach Risk 0.2",
        "Site p1: Cost Reach 2", "Site p1: Reach Risk 1/4", "Reach p1: Near Far 7",
      ])
    #expect(read.weights.map(\.expert) == ["p1", "p2", "p3"])
    #expect(read.weights.map(\.weight) == [0.5, 0.25, 0.25])
    #expect(placed(read.problems) == ["8:3 SE-015", "26:9 SE-016"])
    #expect(read.pairs[1].place == Place(file: "a.ahp", line: 17, column: 24))
  }

  @Test func theOrderOfSheetsDoesNotMoveAWeight() {
    let list = "    - Ada Quill: 1/2\n    - Bo Marsh: 0.25\n"
    let turned = Self.two.split(separator: list).joined(
      separator: "    - Bo Marsh: 0.25\n    - Ada Quill: 1/2\n")
    let read = read(turned)
    #expect(read.weights.map(\.weight) == [0.25, 0.5, 0.25])
    #expect(shown(read).first == "Site p1: Cost Reach 3")
  }

  @Test func theFirstVersion() {
    let read = read(Self.one)
    #expect(shown(read) == ["Leader p1: Skill Age 1/3"])
    #expect(read.problems == [])
  }

  @Test func sheetsOfTheWholeFile() throws {
    let reading = JudgementsReader.read(
      Array(Self.two.utf8), file: "a.ahp", outline: nil, experts: [])
    #expect(!reading.problems.hasErrors)
    let judgements = reading.value.judgements
    #expect(judgements.groups.map(\.parent) == ["Site", "Reach"])
    #expect(judgements.weight(of: "p1") == 0.5)
    let site = try #require(judgements.group(of: "Site"))
    #expect(site.items == ["Cost", "Reach", "Risk"])
    #expect(site.sheets[0].pairs == [1, 3, 0.2, 1.0 / 3, 1, 0.2, 5, 5, 1])
    #expect(site.sheets[1].pairs == [1, 2, nil, 0.5, 1, 0.25, nil, 4, 1])
  }

  // MARK: Voting powers

  private func powers(
    _ texts: [String], outline: Outline? = nil, experts: [Expert] = []
  ) -> (experts: [Expert], problems: [Problem]) {
    var reader = JudgementsReader(outline: outline, experts: experts)
    for (index, text) in texts.enumerated() {
      _ = reader.readAny(Array(text.utf8), file: "\(index).ahp")
    }
    let (sheets, problems) = reader.finish(file: "0.ahp")
    return (sheets.judgements.experts, problems)
  }

  private func file(powers: String, names: String = "Work, Size") -> String {
    """
    Version: 2.0
    Goal:
      name: G
      decision-makers: [\(powers)]
      preferences:
        Ada Quill: {pairwise: [[\(names), 3]]}
    """
  }

  /// Whatever is read besides, and within a round as without one.
  @Test func votingPowersStayWithTheFile() throws {
    let outline = Outline(try Fixtures.system())
    let text = file(powers: "Ada Quill: 3/4, Bo Marsh: 1/4")
    let given = [Expert(id: "p1", weight: 0.75), Expert(id: "p2", weight: 0.25)]
    for outline in [nil, outline] {
      #expect(powers([text], outline: outline).experts == given)
      var reader = JudgementsReader(outline: outline, experts: [])
      _ = reader.readAllocations(
        Array("parent,expert,item,points\nwork,e9,trust,50\nwork,e9,staff,50\n".utf8),
        file: "p.csv", total: AllocationTotal())
      _ = reader.readAny(Array(text.utf8), file: "a.ahp")
      let (sheets, problems) = reader.finish(file: "p.csv")
      // Of the round's three items one has no points; the powers are the same.
      #expect(problems.map(\.words.code) == ["SE-015"] + (outline == nil ? [] : ["SJ-024"]))
      #expect(sheets.judgements.experts == given)
      #expect(sheets.judgements.weight(of: "e9") == 1)
    }
  }

  /// A table of experts goes before the powers of a file, which are then said not to count.
  @Test func aTableOfExpertsGoesBeforeVotingPowers() {
    let table = [Expert(id: "p1", weight: 2), Expert(id: "p2", weight: 5)]
    let read = powers([file(powers: "Ada Quill: 3/4, Bo Marsh: 1/4")], experts: table)
    #expect(read.experts == table)
    #expect(placed(read.problems).contains { $0.hasSuffix("SE-021") })
  }

  @Test(arguments: [
    ("Ada Quill: 3/4, Bo Marsh: 1/4", "Ada Quill: 3/4, Bo Marsh: 1/4", 2, false),
    ("Ada Quill: 3/4, Bo Marsh: 1/4", "Ada Quill: 1/4, Bo Marsh: 3/4", 2, true),
    ("Ada Quill: 3/4, Bo Marsh: 1/4", "Ada Quill: .75, Bo Marsh: 0.25, Cy Thorn: 2", 3, false),
    ("Ada Quill: 3/4, Ada Quill: 1/4", "Ada Quill: 1, Bo Marsh: 1", 0, true),
  ])
  func votingPowersOfSeveralFiles(first: String, second: String, count: Int, contradict: Bool) {
    let texts = [file(powers: first), file(powers: second, names: "Size, Bodies")]
    let read = powers(texts)
    #expect(read.experts.count == count)
    #expect(read.experts.first?.weight == (count == 0 ? nil : 0.75))
    #expect(read.problems.map(\.words.code).contains("SE-021") == contradict)
  }

  @Test func withinARoundTheGoalIsTheIndexSystemAndKnownCodesAreKept() throws {
    let outline = Outline(try Fixtures.system())
    let text = """
      Version: 2.0
      Goal:
        name: Whatever
        preferences:
          e7:
            pairwise: [[Work, Size, 3], [work, bodies, 2], [size, bodies, 1]]
          Somebody Else:
            pairwise: [[Work, Size, 1/3]]
      """
    let experts = [Expert(id: "p1"), Expert(id: "e7")]
    let reading = JudgementsReader.read(
      Array(text.utf8), file: "a.ahp", outline: outline, experts: experts)
    #expect(placed(reading.problems) == ["3:3 SE-015"])
    let group = try #require(reading.value.judgements.group(of: "small"))
    #expect(group.sheets.map(\.expert) == ["e7", "p1"])
    #expect(group.items == ["work", "size", "bodies"])
  }

  @Test(arguments: [
    ("Version: 2.0", "Version: 3.0", "1:10 SE-017"),
    ("Version: 2.0\n", "", "1:1 SE-014"),
    ("Goal:", "Gaol:", "1:1 SE-014"),
    ("    Bo Marsh:\n", "    Dan Reed:\n", "14:5 SE-020"),
    ("- Cy Thorn: 0.25", "- Cy Thorn: x", "12:17 SE-013"),
    ("- [Cost, Reach, 3]", "- [Cost, Reach]", "16:11 SE-013"),
    ("      Far:\n", "      Far:\n  ? x\n", "39 SE-013"),
    ("[Near, Far, 7]", "[Near, Far, 7", "SE-011"),
    ("    Near:\n", "    Near:\n      children: 7\n", "SE-011"),
    ("*alternatives\n    Reach", "*others\n    Reach", "29:17 SE-011"),
  ])
  func everyRule(old: String, new: String, expected: String) {
    let parts = Self.two.split(separator: old, omittingEmptySubsequences: false)
    #expect(parts.count == 2, "\(old)")
    let found = placed(read(parts.joined(separator: new)).problems)
    #expect(found.contains { $0.hasSuffix(expected) }, "\(found)")
  }

  @Test(arguments: ["pairwiseFunction", "scoreFunction", "score", "priority"])
  func otherFormsAreRefusedByName(key: String) {
    let text = """
      Version: 2.0
      Goal:
        name: G
        preferences:
          \(key): function(a) system("false")
        children:
          A:
          B:
      """
    let read = read(text)
    #expect(read.pairs == [])
    let code = key.hasSuffix("Function") ? "SE-018" : "SE-019"
    #expect(placed(read.problems) == ["5:5 \(code)"])
  }

  @Test func expressionsAreNumbersOrErrors() {
    let parts = Self.one.split(separator: "1/3", omittingEmptySubsequences: false)
    for text in ["exp(1)", "1+2", "2^3", "Inf", "1/0"] {
      let bytes = Array(parts.joined(separator: "\"\(text)\"").utf8)
      let reading = JudgementsReader.read(bytes, file: "a.ahp", outline: nil, experts: [])
      #expect(reading.problems.hasErrors, "\(text)")
      #expect(reading.value.judgements.groups.isEmpty)
    }
  }

  @Test func noNameOfAPersonIsEverSaid() {
    var random = SplitMix64(seed: 11)
    let bytes = Array(Self.two.utf8)
    let signs = Array("x:-[ \n".utf8)
    for _ in 0..<400 {
      var edited = bytes
      let place = Int.random(in: 0..<edited.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: edited.remove(at: place)
      case 1: edited[place] = signs[Int.random(in: 0..<signs.count, using: &random)]
      default: edited = Array(edited.prefix(place))
      }
      let reading = JudgementsReader.read(edited, file: "a.ahp", outline: nil, experts: [])
      for problem in reading.problems {
        let line = problem.line(in: .english)
        for name in ["Quill", "Marsh", "Thorn"] where line.contains(name) {
          Issue.record("\(line)")
        }
      }
    }
  }

  @Test func referencesThatUnfoldWithoutBoundAreStopped() {
    var bomb = "Version: 2.0\nGoal:\n  name: G\nb0: &b0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let many = Array(repeating: "*b\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "b\(level): &b\(level) [\(many)]\n"
    }
    #expect(read(bomb).problems.map(\.words.code) == ["SE-012"])
    for key in [
      "? *b12\n: 1\n", "*b12 : 1\n", "c: {*b12 : 1}\n", "c: [*b12 : 1]\n", "- ? *b12\n",
      "x: 1\u{2028}? *b12\n", "x: 1\u{85}? *b12\n",
    ] {
      #expect(read(bomb + key).problems.map(\.words.code) == ["SE-013"], "\(key)")
    }
    let deep = "Version: 2.0\nGoal: " + String(repeating: "[", count: 5_000)
    #expect(read(deep).problems.map(\.words.code) == ["SE-011"])
    let nested =
      "Version: 2.0\nGoal: " + String(repeating: "[", count: 200)
      + String(repeating: "]", count: 200)
    #expect(read(nested).problems.map(\.words.code) == ["SE-012"])
    let large = Array(repeating: UInt8(ascii: "#"), count: 5 << 20)
    #expect(
      AHPFile.read(large, file: "a", experts: []).problems.map(\.words.code) == ["SE-012"])
  }
}
