// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import FoundationEssentials
import IndicatorTree
import Intake
import Testing

/// The reference alliances of every preset and of every index system that ships land where the rules
/// say: scores and classes worked out by hand from the grade scores, points and cut-offs.
@Suite struct ReferenceAllianceTests {
  struct Case: Sendable {
    let name: String
    /// All best, all middle, all negative, nothing done.
    let scores: [Double]
    let classes: [String]
  }

  static let presets = [
    Case(name: "default", scores: [100, 60, 40, 20], classes: ["优秀", "合格", "不合格", "不合格"]),
    Case(name: "literature", scores: [100, 60, 40, 20], classes: ["优", "中", "及格", "差"]),
    Case(
      name: "activity", scores: [100, 70, 50, 30],
      classes: ["活跃度高", "活跃度一般", "活跃度较差", "活跃度较差"]),
    Case(name: "three-class", scores: [100, 60, 40, 20], classes: ["优秀", "合格", "不合格", "不合格"]),
    Case(name: "label", scores: [100, 50, 25, 0], classes: ["通过", "未通过", "未通过", "未通过"]),
    Case(name: "most-abc", scores: [100, 60, 40, 20], classes: ["A", "B", "C", "C"]),
  ]

  @Test(arguments: presets) func ofEveryPreset(_ preset: Case) throws {
    let lines = try shipped("alliance-performance").split(
      separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(lines.firstIndex { $0.hasPrefix("  <grades>") })
    let last = try #require(lines.lastIndex { $0.hasPrefix("  <expect") })
    // The label's minima, as its rules have them; each other preset is as it comes.
    let minima = [
      "active-members", "project-management", "key-technology", "benefit-fairness",
      "ip-protection",
    ].map { #"<minimum node="\#($0)" score="40"/>"# }
    let elements = """
      <grades preset="\(preset.name)"/><classes preset="\(preset.name)">
      \(preset.name == "label" ? minima.joined() : "")</classes>
      """
    let whole = lines[..<first] + [Substring(elements)] + lines[(last + 1)...]
    try expect(preset, of: read(whole.joined(separator: "\n")))
  }

  static let systems = [
    Case(
      name: "alliance-performance", scores: [100, 60, 40, 20],
      classes: ["优秀", "合格", "不合格", "不合格"]),
    Case(name: "alliance-structure", scores: [100, 60, 40, 20], classes: ["", "", "", ""]),
    // Points alone: all, half, a quarter and none of them.
    Case(
      name: "examples/activity-2014", scores: [100, 50, 25, 0],
      classes: ["活跃度高", "活跃度较差", "活跃度较差", "活跃度较差"]),
    // .4 × points and .6 × grades of 100, 60, 40 and 20.
    Case(
      name: "examples/alliance-points-80-60", scores: [100, 56, 34, 12],
      classes: ["优秀", "不合格", "不合格", "不合格"]),
    // No debts bring 10 points and the least of the fields 5, whatever is done. Gates are met by a
    // reference alliance, so that whoever misses the points passes by a direct condition.
    Case(
      name: "examples/innovative-sme", scores: [100, 50, 25, 15],
      classes: ["创新型中小企业（评分达标）"] + Array(repeating: "创新型中小企业（符合直通条件）", count: 3)),
    Case(
      name: "examples/ningbo-engineering-centre", scores: [100, 50, 25, 0],
      classes: ["", "", "", ""]),
  ]

  @Test(arguments: systems) func ofEveryShippedIndexSystem(_ system: Case) throws {
    try expect(system, of: read(shipped(system.name)))
  }

  /// Every leaf wholly in one grade has that grade's score, whatever tree and weights.
  @Test func ofRandomTrees() throws {
    for seed in 0..<60 {
      var maker = RandomRound(seed: seed)
      maker.alliances = 1
      let result = try EvaluationResult(evaluating: maker.make())
      let grades = result.indexSystem.definition.grades.map(\.score)
      let scores = result.references.map(\.score)
      let expected = [grades[0], grades[(grades.count - 1) / 2], grades[max(1, grades.count - 2)]]
      #expect(result.references.map(\.reference) == ReferenceAlliance.allCases)
      for (score, grade) in zip(scores, expected) {
        #expect(close(score, grade, within: 1e-9), "seed \(seed)")
      }
      #expect(scores[3] >= grades[grades.count - 1] - 1e-9 && scores[3] <= 100)
    }
  }

  // MARK: Reading

  private func shipped(_ name: String) throws -> String {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(4)
      .joined(separator: "/")
    return String(
      decoding: try Data(contentsOf: URL(filePath: root + "/Indicators/\(name).xml")),
      as: UTF8.self)
  }

  private func read(_ text: String) throws -> IndexSystem {
    let (read, problems) = IndexSystemReader.read(Array(text.utf8), file: "i.xml")
    #expect(problems.isEmpty)
    return try #require(read)
  }

  private func expect(_ expected: Case, of system: IndexSystem) throws {
    let result = try EvaluationResult(
      evaluating: Inputs(
        round: RoundDefinition(
          id: "r", year: 2026, date: "2026-12-31", language: "en", name: text("r")),
        indexSystem: IndexSystemRecord(definition: system, digest: "00"), alliances: [],
        provenance: Provenance(version: "0", inputs: [], seed: 0)))
    let references = result.references
    #expect(references.map(\.reference) == ReferenceAlliance.allCases)
    for (reference, score) in zip(references, expected.scores) {
      #expect(close(reference.score, score), "\(expected.name)")
    }
    let classes = references.map { reference in
      system.classes.first { $0.id == reference.resultClass }?.name.text(in: "zh-Hans") ?? ""
    }
    #expect(classes == expected.classes, "\(expected.name)")
    for reference in references where reference.expected != nil {
      #expect(reference.resultClass == reference.expected)
    }
  }
}
