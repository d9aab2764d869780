// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import IndicatorTree
import Testing

@testable import Evaluation
@testable import ReportGenerator

/// What pages and tables say of how far scores, ranks and classes can be relied on.
@Suite struct CertaintyPagesTests {
  private let result = CertainSample.six()

  private func section(_ id: String, of text: String?) throws -> String {
    try #require(
      text?.components(separatedBy: "<section id=\"\(id)\"").dropFirst().first?
        .components(separatedBy: "</section>").first)
  }

  private func edition(_ result: EvaluationResult, _ words: any Words) -> Edition {
    Edition(
      result: result, outline: result.outline,
      printing: Printing(result, outline: result.outline), words: words, folder: "",
      twin: ("", "", ""))
  }

  @Test func theSentenceCanBeQuoted() throws {
    let english = edition(result, English())
    let chinese = edition(result, Chinese())
    #expect(
      english.certainty(result.alliances[0])
        == "Score 84.7 (95\u{A0}%: 82.1–87.3); place 1, told apart from all others; "
        + "“good standing” with a probability of 93\u{A0}%.")
    #expect(
      chinese.certainty(result.alliances[0])
        == "得分84.7（95%置信区间82.1～87.3）；第1名，与其他联盟均可区分；属“良好”的概率为93%。")
    // Tied, and everybody answered: no interval.
    #expect(
      english.certainty(result.alliances[1])
        == "Score 68.1; tied place 3, could be 2–4; “pass” with a probability of 93\u{A0}%.")
    #expect(chinese.certainty(result.alliances[1]) == "得分68.1；并列第3名，可能为第2～4名；属“合格”的概率为93%。")
    // Not scored.
    #expect(english.certainty(result.alliances[4]) == nil)
  }

  @Test func everyKindOfIntervalIsSaidInWords() throws {
    let files = site(result)
    func card(_ id: String) throws -> String {
      try section("certainty", of: files["en/alliances/\(id).html"])
    }
    #expect(try card("a-grid").contains("23 respondents: standard error 1.2, 11.42 degrees"))
    #expect(try card("a-grid").contains("survey’s sampling only"))
    #expect(try card("b-battery").contains("Everybody who was to be asked answered"))
    #expect(try !card("b-battery").contains("sampling only"))
    #expect(try card("c-rail").contains("only counts of answers are known"))
    let few = try card("d-bio")
    #expect(few.contains("6 respondents") && few.contains("indicative only"))
    #expect(few.contains("With fewer than 2 respondents, the audience “universities” borrows"))
    for id in ["a-grid", "b-battery", "c-rail", "d-bio", "f-wind"] {
      #expect(try card(id).contains("shown beside, never scored"))
      #expect(try card(id).contains("The most that one answer sheet moves this score is −0.84"))
    }
    // An alliance without a score says nothing of this.
    #expect(files["alliances/e-semi.html"]?.contains("<section id=\"certainty\"") == false)
    #expect(files["alliances/e-semi.html"]?.contains("<section id=\"change\"") == false)
  }

  @Test func fewerThanTheMinimumAreNotCounted() {
    var result = result
    result.alliances[0].nodes[0].sampling = SamplingError(
      standardError: 2, degreesOfFreedom: 2, interval: Interval(low: 60, high: 70), respondents: 3,
      isIndicative: true, pooled: ["university"])
    result.alliances[0].nodes[0].sampling?.pooled = []
    let sentences = edition(result, English()).sentences(
      result.alliances[0].nodes[0].sampling
        ?? SamplingError(
          standardError: nil, degreesOfFreedom: nil, interval: nil, respondents: 0,
          isIndicative: false))
    #expect(sentences[0].hasPrefix("It rests on fewer than 5 respondents"))
    #expect(sentences.contains("An audience with few respondents borrows a pooled variance."))
  }

  @Test func anIntervalIsPrintedWithTheDecimalsItNeeds() {
    let edition = edition(result, English())
    #expect(edition.intervalText(Interval(low: 60.04, high: 60.06)) == "60.0–60.1")
    #expect(edition.intervalText(Interval(low: 60.041, high: 60.044)) == "60.041–60.044")
    #expect(edition.intervalText(Interval(low: 60, high: 60)) == "60.0–60.0")
    #expect(edition.probability(0) == "0\u{A0}%" && edition.probability(1) == "100\u{A0}%")
    #expect(edition.probability(0.004) == "<\u{A0}1\u{A0}%")
    #expect(edition.probability(0.9999) == ">\u{A0}99\u{A0}%")
    #expect(edition.probability(0.99996, places: 1) == ">\u{A0}99.9\u{A0}%")
  }

  @Test func theRankingShowsWhichDifferencesAreReal() throws {
    let files = site(result)
    let results = try section("results", of: files["en/index.html"])
    #expect(results.contains("2 of 4 pairs of neighbours in the ranking can be told apart"))
    // One run of three, and one of one on either side.
    #expect(results.components(separatedBy: "<tbody class=\"together\">").count == 2)
    #expect(results.components(separatedBy: "<tbody").count == 4)
    #expect(results.contains("<td class=\"n\">2–4</td>"))
    #expect(results.contains("82.1–87.3"))
    // Where all can be told apart there are no bands.
    let apart = CertainSample(Sample.six().result(), spread: 0.01)
    var single = apart.result
    let order = single.robustness?.groups[0].order ?? []
    single.robustness?.groups[0].together = order.map { [$0] }
    #expect(site(single)["index.html"]?.contains("class=\"together\"") == false)
  }

  @Test func thePageHoldsEverythingThatWasFound() throws {
    let page = try #require(site(result)["en/robustness.html"])
    for (id, part) in [
      ("map", "2:\u{A0}90\u{A0}%"), ("together", "places 2–4"), ("neighbours", "94.7\u{A0}%"),
      ("operators", "M(∧,∨)"), ("influences", "without expert E02"),
      ("sensitivity", "0.47"), ("swaps", "31.00\u{A0}%"), ("drawn", "from seed 2026"),
    ] {
      #expect(try section(id, of: page).contains(part), "\(id): \(part)")
    }
    #expect(try section("drawn", of: page).contains("In 12 of 10000 draws"))
    #expect(try section("drawn", of: page).contains("methodology.html#uncertainty"))
    #expect(site(Sample.six().result())["robustness.html"] == nil)
  }

  /// Above sixty alliances there is no map, but all places.
  @Test func manyAlliancesHaveATableOfPlaces() throws {
    var sample = Sample.many()
    let first = sample.entries
    sample.entries += first.indices.flatMap { index in
      (0..<2).map { copy in
        var entry = first[index]
        entry.id = "y\(copy)\(entry.id)"
        return entry
      }
    }
    let page = site(CertainSample(sample.result()).result)["en/robustness.html"]
    let map = try section("map", of: page)
    #expect(!map.contains("acceptability") && map.contains("Places that each alliance could have"))
    #expect(map.components(separatedBy: "<tr>").count == 72 + 2)
  }

  @Test func whatIsWithheldStaysWithheld() throws {
    for (score, rank, resultClass) in [
      (false, true, true), (true, false, true), (true, true, false), (false, false, true),
    ] {
      var result = result
      var round = result.round
      round.publish = PublishRule(score: score, rank: rank, resultClass: resultClass)
      result = result.with(round: round)
      let files = site(result)
      #expect((files["robustness.html"] != nil) == (score || rank))
      for path in ["en/index.html", "en/alliances/a-grid.html", "en/robustness.html"] {
        let text = files[path] ?? ""
        if !score {
          #expect(!text.contains("82.1–87.3"), "\(path)")
          #expect(!text.contains("standard error") || path.contains("robustness"), "\(path)")
        }
        if !rank {
          for part in ["Possible places", "could be", "Expected place", "next below"] {
            #expect(!text.contains(part), "\(path): \(part)")
          }
        }
        if !resultClass {
          for part in ["Probability of each class", "Other classes</th>", "Class then"] {
            #expect(!text.contains(part), "\(path): \(part)")
          }
        }
      }
      #expect((files["robustness.csv"] != nil) == rank)
      let header = files["ranking.csv"]?.components(separatedBy: "\r\n").first ?? ""
      #expect(header.contains("置信区间") == score)
      #expect(header.contains("期望名次") == rank && header.contains("可能的最好名次") == rank)
      #expect(header.contains("评价结果的概率") == resultClass)
    }
  }

  @Test func onlyTheRulesClassesAreDrawnWhereAPanelDecides() throws {
    let files = site(CertainSample(RuledSample.profilesResult).result)
    let card = try section("certainty", of: files["alliances/t0.html"])
    #expect(card.contains("专家组的决定不参与抽取"))
    #expect(!card.contains("属“"))
  }

  @Test func readingsStandWhereTheyDisagree() throws {
    var result = result
    #expect(try !section("certainty", of: site(result)["alliances/a-grid.html"]).contains("四种判读"))
    result.alliances[0].nodes[0].verdict = VerdictReading(
      byScore: 1, byLargest: nil, largest: [0, 1], validity: nil, isWhole: false, byConfidence: 0,
      characteristicValue: 1.62, byCharacteristicValue: 1, decidingScore: 80)
    let card = try section("certainty", of: site(result)["alliances/a-grid.html"])
    #expect(card.contains("四种判读") && card.contains("无法判读") && card.contains("H = 1.62"))
    #expect(card.contains("加权平均得分<strong>（以此为准）</strong>"))
  }

  /// Nothing to compare: no empty sections.
  @Test func oneAllianceStandsAlone() throws {
    var sample = Sample.six()
    sample.entries = [sample.entries[0]]
    let files = site(CertainSample(sample.result()).result)
    let page = try #require(files["en/robustness.html"])
    #expect(try section("map", of: page).contains("Only one alliance has a rank here"))
    for id in ["together", "neighbours", "swaps"] {
      #expect(!page.contains("<section id=\"\(id)\""), "\(id)")
    }
    #expect(
      try section("certainty", of: files["en/alliances/a-grid.html"])
        .contains("Only one alliance has a rank here"))
    #expect(files["robustness.csv"] == nil)
  }

  @Test func allTiedAreOneGroup() throws {
    var sample = Sample.six()
    let first = sample.entries[0]
    sample.entries = (0..<4).map { index in
      var entry = first
      entry.id = "t\(index)"
      return entry
    }
    let files = site(CertainSample(sample.result()).result)
    #expect(
      try section("together", of: files["en/robustness.html"]).contains(">places 1–4<"))
    #expect(
      try section("results", of: files["en/index.html"])
        .contains("0 of 3 pairs of neighbours in the ranking can be told apart"))
    #expect(
      try section("certainty", of: files["en/alliances/t2.html"])
        .contains("tied place 1, could be <span class=\"day\">1–4</span>"))
  }

  @Test func withoutDrawsNothingIsSaid() throws {
    var result = Sample.six().result()
    result.robustness = RoundRobustness(draws: 0, resamples: 0, seed: 1)
    for place in result.alliances.indices where result.alliances[place].score != nil {
      result.alliances[place].robustness = AllianceRobustness()
    }
    let files = site(result)
    let page = try #require(files["en/robustness.html"])
    for id in ["map", "together", "neighbours", "operators", "influences", "sensitivity", "swaps"] {
      #expect(!page.contains("<section id=\"\(id)\""), "\(id)")
    }
    #expect(files["robustness.csv"] == nil && files["influences.csv"] == nil)
    #expect(files["en/alliances/a-grid.html"]?.contains("<section id=\"certainty\"") == false)
    #expect(files["index.html"]?.contains("class=\"together\"") == false)
  }

  @Test func tablesHoldWhatPagesShow() throws {
    let files = site(result)
    let rows = try #require(files["robustness.csv"]).components(separatedBy: "\r\n")
    #expect(rows[0].hasSuffix(",变动来源,名次,名次概率"))
    var sums: [String: Double] = [:]
    for row in rows.dropFirst() where !row.isEmpty {
      let cells = row.split(separator: ",")
      sums["\(cells[0]) \(cells[1])", default: 0] += Double(cells[3]) ?? .nan
    }
    #expect(sums.count == 15)
    #expect(sums.values.allSatisfy { abs($0 - 1) < 0.01 })
    let influences = try #require(files["influences.csv"]).components(separatedBy: "\r\n")
    #expect(influences.count == 16 * 5 + 2)
    #expect(influences.contains { $0.hasPrefix("operator,min-max,a-grid,") })
    let tree = try #require(files["alliances/a-grid.csv"])
    #expect(tree.contains("标准误,95%置信区间下限,95%置信区间上限"))
    #expect(files["alliances/e-semi.csv"]?.contains("标准误") == false)
  }

  /// Re-recorded by RECORD_SNAPSHOTS=1, which fails the test.
  @Test func robustnessOfSixAlliances() throws {
    try expectSnapshot(site(result)["en/robustness.html"])
  }

  /// Re-recorded by RECORD_SNAPSHOTS=1, which fails the test.
  @Test func scorecardWithCertainty() throws {
    try expectSnapshot(site(result)["alliances/d-bio.html"])
  }
}

extension EvaluationResult {
  /// The same result of a round with other rules; nothing is taken out of it.
  fileprivate func with(round: RoundDefinition) -> EvaluationResult {
    EvaluationResult(
      round: round, indexSystem: indexSystem, questionnaires: questionnaires, nodes: nodes,
      weighting: weighting, references: references, groups: groups, panel: panel, claims: claims,
      alliances: alliances, robustness: robustness, surveyQuality: surveyQuality,
      descriptive: descriptive, responses: responses, problems: problems, provenance: provenance)
  }
}
