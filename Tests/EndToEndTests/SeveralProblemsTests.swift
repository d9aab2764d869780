// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// One run tells everything that is wrong, in the order in which a person meets it.
@Suite struct SeveralProblemsTests {
  private struct Document: Decodable {
    struct Entry: Decodable {
      let file: String
      let line: Int?
      let column: Int?
      let severity: String
      let code: String
      let value: String?
      let rule: String
      let remedy: String
    }
    let schema: String
    let problems: [Entry]
  }

  private func broken(in scratch: Scratch) throws {
    var round = SmallRound()
    round.replace("round.xml", "attribute=\"level\"", "attribute=\"region\"")
    round.replace("alliances.csv", "west,西部联盟,West", "west,,")
    round.replace("judgements.csv", "work,e2,decisions,staff,4/2", "work,e2,decisions,staff,40")
    round.replace("judgements.csv", "work,e1,size,bodies,1/2", "work,e1,size,bodeis,1/2")
    round.append("responses/second.csv", "r6,west,member,7,8\n")
    round.append("responses/first.csv", "r7,east,membre,1,1\n")
    round.replace("statistics.csv", "west,staff,1.5", "west,staff,一点五")
    round.replace("statistics.csv", "dependence,25,25", "dependence,125,25%")
    round.replace("checklist.csv", "east,charter,partial", "east,charter,maybe")
    try round.write(to: scratch("round"))
  }

  static let expected = [
    "round.xml:19 SR-015", "alliances.csv:3 SR-011",
    "judgements.csv:11 SJ-002", "judgements.csv:12 SJ-005", "statistics.csv:3 SS-007",
    "statistics.csv:3 SS-005", "statistics.csv:5 SS-005", "checklist.csv:3 SS-010",
    "responses/first.csv:5 SA-002", "responses/second.csv:4 SA-003",
    "responses/second.csv:4 SA-003",
  ]

  @Test(arguments: ["en", "zh-Hans"])
  func json(language: String) throws {
    let scratch = try Scratch()
    try broken(in: scratch)
    let run = try Run.steelyard(
      "check", "round", "--format", "json", "--language", language, in: scratch.path)
    #expect(run.code == 1)
    #expect(run.errors == "")
    let document = try JSONDecoder().decode(Document.self, from: Data(run.output))
    #expect(document.schema == "steelyard.problems/1")
    #expect(
      document.problems.map { "\($0.file):\($0.line ?? 0) \($0.code)" }
        == Self.expected.map { "round/" + $0 })
    #expect(document.problems.allSatisfy { $0.severity == "error" })
    #expect(document.problems.allSatisfy { !$0.rule.isEmpty && !$0.remedy.isEmpty })
    #expect(document.problems.map(\.value).contains("125"))
    #expect(document.problems[0].column == 3)
  }

  @Test func textSaysTheSame() throws {
    let scratch = try Scratch()
    try broken(in: scratch)
    let run = try Run.steelyard("check", "round", in: scratch.path)
    #expect(run.code == 1)
    #expect(run.problems.count == Self.expected.count)
    #expect(run.text == "11 errors, 0 warnings, 0 notes\n")
    let score = try Run.steelyard("score", "round", "--out", "site", in: scratch.path)
    #expect(score.problems == run.problems)
    #expect(score.text == "")
  }

  /// A list in a sentence stands in the order of the definitions, in every run: audiences of
  /// several questionnaires come in the order in which the round names them.
  @Test func listsStandInTheSameOrderInEveryRun() throws {
    let scratch = try Scratch()
    for folder in ["Indicators", "Questionnaires", "Rounds"] {
      try FileManager.default.copyItem(
        atPath: Places.repository.path + "/" + folder, toPath: scratch(folder))
    }
    let population = scratch("Rounds/sample-2026/population.csv")
    let text = try String(contentsOfFile: population, encoding: .utf8)
    try (text + "baize-data,nobody,1,1\n").write(
      toFile: population, atomically: true, encoding: .utf8)
    // Without declared weights only the questionnaires say which audiences there are.
    let round = scratch("Rounds/sample-2026/round.xml")
    let definition = try String(contentsOfFile: round, encoding: .utf8)
    let start = try #require(definition.range(of: "<audiences>"))
    let end = try #require(definition.range(of: "</audiences>"))
    try definition.replacingCharacters(
      in: start.lowerBound..<end.upperBound, with: ""
    ).write(toFile: round, atomically: true, encoding: .utf8)
    for _ in 0..<12 {
      let run = try Run.steelyard("check", "Rounds/sample-2026", in: scratch.path)
      let line = try #require(run.problems.first { $0.hasSuffix("[SA-002]") })
      #expect(
        line.contains(
          """
          "enterprise", "university", "institute", "user", "small-firm", "buyer" or "panel"
          """), "\(line)")
    }
  }
}
