// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// The quality of survey data and the answers of an earlier round, through the built program.
@Suite struct SurveyDataTests {
  private func document(_ run: Run) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(run.output)) as? [String: Any])
  }

  /// The small round has three respondents of one alliance and two of the other.
  @Test func checkPrintsTheQualityWhereItIsAskedFor() throws {
    let scratch = try Scratch()
    var round = SmallRound()
    try round.write(to: scratch("round"))
    func text(_ arguments: String...) throws -> String {
      let run = try Run.steelyard(arguments, in: scratch.path)
      #expect(run.code == 0, "\(run.errors)")
      return String(decoding: run.output, as: UTF8.self)
    }
    #expect(try !text("check", "round").contains("Survey quality"))
    #expect(try text("check", "round", "--data").contains("Survey quality: "))
    #expect(try text("check", "round", "--data", "--language", "zh-Hans").contains("问卷质量："))
    let json = try Run.steelyard(
      ["check", "round", "--data", "--format", "json"], in: scratch.path)
    let surveys = try #require(try document(json)["surveys"] as? [[String: Any]])
    let quality = try #require((surveys.first?["surveyQuality"] as? [[String: Any]])?.first)
    let alliances = try #require(quality["alliances"] as? [[String: Any]])
    #expect(alliances.compactMap { $0["respondents"] as? Int } == [3, 2])
    let reports = try #require(surveys.first?["responses"] as? [[String: Any]])
    #expect(reports.reduce(0) { $0 + ($1["counted"] as? Int ?? 0) } == 5)
    // With the usual minimum there is nobody left to say anything of.
    round.replace("round.xml", "minimum-respondents=\"2\"", "minimum-respondents=\"5\"")
    try round.write(to: scratch("round"))
    #expect(
      try text("check", "round", "--data").contains(
        "2 alliances have fewer than 5 respondents"))
  }

  /// Twelve responses of one alliance within a minute of the clock, invented here: people in the
  /// house are told, and nothing that is published holds a word of it.
  @Test func signsOfOneHandStayInTheHouse() throws {
    let scratch = try Scratch()
    var round = SmallRound()
    round["responses/first.csv"] =
      "respondent,alliance,audience,q1,q2,when\n"
      + (1...12).map { "r\($0),east,member,\($0 % 3 + 1),2,2026-03-04 09:05:\(10 + $0)\n" }
      .joined()
    round["mapping.csv"] = "列,题目,角色,选项,文字,含义\nwhen,,submitted,,,\n"
    round.replace(
      "round.xml", "href=\"responses/*.csv\" questionnaire=\"survey.xml\"",
      "href=\"responses/first.csv\" questionnaire=\"survey.xml\" mapping=\"mapping.csv\"")
    round.replace("population.csv", "east,member,9,5", "east,member,19,15")
    try round.write(to: scratch("round"))
    func text(_ arguments: String...) throws -> String {
      let run = try Run.steelyard(arguments, in: scratch.path)
      #expect(run.code == 0, "\(run.errors)")
      return String(decoding: run.output, as: UTF8.self)
    }
    let sign = "of 12 responses 12 within minutes of one another, at most 12"
    func flat(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(try flat(text("check", "round", "--data", "--language", "en")).contains(sign))
    #expect(try !flat(text("check", "round", "--language", "en")).contains(sign))
    #expect(try flat(text("explain", "round", "east", "--language", "en")).contains(sign))
    #expect(try !text("explain", "round", "west", "--language", "en").contains("one hand"))
    #expect(try text("check", "round", "--data", "--language", "zh-Hans").contains("代填"))
    #expect(try Run.steelyard(["score", "round", "--out", "site"], in: scratch.path).code == 0)
    let site = URL(filePath: scratch("site"))
    let files = try #require(
      FileManager.default.enumerator(at: site, includingPropertiesForKeys: nil))
    for case let file as URL in files where !file.hasDirectoryPath {
      let page = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      for word in ["handSigns", "sameAddress", "one hand", "代填"] {
        #expect(!page.contains(word), "\(file.lastPathComponent): \(word)")
      }
    }
    // The page says which program the responses came from.
    let page = try String(
      contentsOf: site.appending(path: "en/survey-quality.html"), encoding: .utf8)
    #expect(page.contains("Steelyard’s own layout"))
  }

  @Test func anEarlierRoundIsReadForItsAnswersOnly() throws {
    let scratch = try Scratch()
    var round = SmallRound()
    try round.write(to: scratch("first"))
    #expect(try Run.steelyard(["score", "first", "--out", "site"], in: scratch.path).code == 0)
    round.replace("round.xml", "</round>", "<previous href=\"../site/evaluation.json\"/></round>")
    try round.write(to: scratch("second"))
    let run = try Run.steelyard(["check", "second"], in: scratch.path)
    #expect(run.code == 0)
    #expect(run.errors.contains("[SR-012]") && !run.errors.contains("SR-028"))
    // A page of the site is no result.
    round.replace("round.xml", "../site/evaluation.json", "../site/index.html")
    try round.write(to: scratch("third"))
    let wrong = try Run.steelyard(["check", "third"], in: scratch.path)
    #expect(wrong.code == 1)
    #expect(wrong.errors.contains("\"../site/index.html\" is not the result of a round."))
  }
}
