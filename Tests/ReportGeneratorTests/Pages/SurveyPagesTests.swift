// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

@testable import ReportGenerator

@Suite struct SurveyPagesTests {
  private static let result = SampleSurvey.result()
  private static let files = site(result)

  private func page(_ path: String, of files: [String: String] = files) throws -> StrictMarkup {
    try StrictMarkup(try #require(files[path]))
  }

  @Test func everyPageLeadsThere() throws {
    for folder in ["", "en/"] {
      for path in ["index.html", "methodology.html", "alliances/a-grid.html"] {
        let links = try page(folder + path).all("a").compactMap { $0.attributes["href"] }
        let up = path.contains("/") ? "../" : ""
        #expect(links.contains(up + "survey-quality.html") && links.contains(up + "answers.html"))
      }
    }
    // Without responses there is nothing to show, and no way to it.
    let without = site(Sample.six().result())
    #expect(without["survey-quality.html"] == nil && without["answers.html"] == nil)
    #expect(without["index.html"]?.contains("survey-quality") == false)
  }

  /// The numbers of the result, each once in its table.
  @Test func showsTheNumbersOfTheResult() throws {
    let quality = try #require(Self.result.surveyQuality.first)
    let whole = try #require(quality.whole)
    let rows = try page("en/survey-quality.html").all("tr").map(\.text)
    #expect(quality.leftOut == ["e-semi"])
    for group in quality.groups where !group.id.isEmpty {
      #expect(rows.contains { $0.contains(String(group.respondents)) }, "\(group.id)")
    }
    for item in whole.items {
      let answers = try #require(item.answers)
      let row = try #require(rows.first { $0.hasPrefix(item.id) })
      #expect(row.contains(String(answers.valid)))
      let alpha = try #require(rows.last { $0.hasPrefix(item.id) })
      if let value = SurveyNumbers.coefficient(item.alphaIfDeleted) {
        #expect(alpha.contains(value))
      }
    }
    let text = try page("en/survey-quality.html").all("main").map(\.text).joined()
    let verdict = try #require(whole.differences?.verdict)
    #expect(text.contains(English().verdict(verdict)))
    #expect(text.contains("1 alliance has fewer than 5 respondents"))
    #expect(text.contains(English().surveySource("wjx")))
  }

  @Test func answersAddUpAndNameTheEarlierYear() throws {
    let questions = try #require(Self.result.descriptive.first?.questions)
    #expect(questions.map(\.id) == ["size", "needs", "order"])
    let text = try #require(Self.files["en/answers.html"])
    #expect(text.contains("All, 2025") && text.contains("None of these answers enters a score."))
    let whole = questions[0].whole
    let shares = [0, 1, 2].compactMap { whole.share($0) }
    #expect((shares.reduce(0, +) - 1).magnitude < 1e-12)
    let order = questions[2].whole
    #expect(order.firsts?.reduce(0, +) == order.answered)
    let row = try page("en/answers.html").all("tr").map(\.text)
      .last { $0.hasPrefix("standards") }
    let place = try #require(order.meanPlaces?[2].flatMap { FixedPoint($0, places: 2)?.text })
    #expect(try #require(row).contains(place))
  }

  /// A published result whose groups are withheld says so and shows nothing of them.
  @Test func withheldGroupsAreSaidToBeWithheld() throws {
    var published = Self.result
    published.descriptive[0].questions[0].audiences[1] = DescriptiveGroup(
      id: "university", answered: nil, blank: nil, counts: nil, firsts: nil, meanPlaces: nil)
    published.surveyQuality[0].audiences = []
    let files = site(published)
    #expect(try #require(files["en/answers.html"]).contains("too few people"))
    #expect(try #require(files["answers.html"]).contains("人数太少"))
    let row = try page("en/answers.html", of: files).all("tr").first {
      $0.text.hasPrefix("universities")
    }
    #expect(row?.text.contains("%") == false)
  }

  /// Where audiences are asked different items there is no alpha of everyone: each audience's
  /// stands for itself.
  @Test func alphaByAudienceWhereThereIsNoneOfAll() throws {
    var result = Self.result
    let whole = try #require(result.surveyQuality[0].whole)
    result.surveyQuality[0].whole = SurveyGroup(withoutAlpha: whole)
    let text = try #require(site(result)["en/survey-quality.html"])
    #expect(text.contains("There is no alpha of everyone together"))
    for audience in result.surveyQuality[0].audiences {
      let alpha = try #require(SurveyNumbers.coefficient(audience.reliability?.alpha))
      #expect(text.contains("items is \(alpha), from"))
    }
  }

  @Test func levelsAndPrintedNumbers() {
    #expect(AlphaLevel(0.6999) == .low && AlphaLevel(0.7) == .good)
    #expect(AlphaLevel(0.9) == .good && AlphaLevel(0.9001) == .redundant)
    #expect(SurveyNumbers.probability(0.0009, English()) == "<\u{A0}0.001")
    #expect(SurveyNumbers.probability(0.001, English()) == "0.001")
    #expect(SurveyNumbers.probability(nil, English()) == nil)
    #expect(SurveyNumbers.coefficient(-0.25) == "\u{2212}0.250")
    #expect(SurveyNumbers.respondents(29) == "29\u{A0}†" && SurveyNumbers.respondents(30) == "30")
  }

  @Test func verdictsAreSaidByTheirLimits() {
    func verdict(_ ofMeans: Double?, _ probability: Double?) -> AllianceDifferences.Verdict? {
      AllianceDifferences(
        alliances: 3, respondents: 90, groupSize: 30, single: 0.1, ofMeans: ofMeans, ratio: 2,
        probability: probability
      ).verdict
    }
    #expect(verdict(0.7, 0.049) == .reliably && verdict(0.699, 0.049) == .moderately)
    #expect(verdict(0.5, 0.01) == .moderately && verdict(0.499, 0.01) == .poorly)
    #expect(verdict(0.9, 0.05) == .notAtAll)
    #expect(verdict(nil, 0.01) == nil && verdict(0.9, nil) == nil)
  }

  @Test(arguments: TerminalLanguage.allCases)
  func textForTheTerminal(_ language: TerminalLanguage) throws {
    let text = Self.result.surveyText(in: language)
    let whole = try #require(Self.result.surveyQuality.first?.whole)
    let alpha = try #require(SurveyNumbers.coefficient(whole.reliability?.alpha))
    #expect(text.contains(alpha))
    for item in whole.items { #expect(text.contains(item.id)) }
    // The attention item is counted.
    let check = try #require(whole.attention.first)
    #expect(check.id == "check" && check.count > 0)
    #expect(text.contains("check") && text.contains(String(check.count)))
    #expect(text.split(separator: "\n").allSatisfy { TextTable.width(String($0)) <= 100 })
    #expect(
      Sample.six().result().surveyText(in: language)
        == language.pick("no responses to examine\n", "没有可检查的答卷\n"))
  }

  /// Re-recorded by RECORD_SNAPSHOTS=1, which fails the test.
  @Test func surveyQualityOfSixAlliances() throws {
    try expectSnapshot(Self.files["en/survey-quality.html"])
  }

  /// Re-recorded by RECORD_SNAPSHOTS=1, which fails the test.
  @Test func otherAnswersOfSixAlliances() throws {
    try expectSnapshot(Self.files["answers.html"])
  }
}
