// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// A round of survey indicators whose respondents are drawn: two questionnaires that share an indicator,
/// several items an indicator, audiences that are not asked everything, all kinds of missing, one
/// indicator of figures.
struct SurveyedRound {
  static let scores = [100.0, 80, 60, 40, 20]
  static let audiences = ["firm", "school", "user"]

  var alliances = 2
  /// The most respondents of an audience.
  var respondents = 12
  /// Rows name one of so many organisations, of which the first stands for none; `nil` without.
  var organisations: Int?
  /// Members beside those who answered.
  var others = 0...6
  var isSizeKnown = true
  var rule = CompositionRule()
  var robustness = RobustnessRule(draws: 0, resamples: 100, seed: 7)
  /// How many answers of a hundred are missing.
  var missing = 15
  /// The most units of a group that is kept.
  var limit: Int? = RespondentSamples.usualLimit
  var draws: SeededDraws

  init(seed: Int) { draws = SeededDraws(seed) }

  static let items: [(questionnaire: String, item: String, indicator: String)] = [
    ("q1", "a1", "a"), ("q1", "a2", "a"), ("q1", "b1", "b"), ("q1", "c1", "c"), ("q1", "c2", "c"),
    ("q1", "c3", "c"), ("q2", "a9", "a"), ("q2", "d1", "d"), ("q2", "d2", "d"),
  ]

  static func system() -> IndexSystem {
    func survey(_ id: String, _ weight: Double) -> IndexNode {
      .indicator(Indicator(id: id, weight: weight, kind: .survey, name: text(id)))
    }
    return IndexSystem(
      id: "root", edition: "1", name: text("root"),
      grades: zip(["g0", "g1", "g2", "g3", "g4"], scores).map {
        Grade(id: $0, score: $1, name: text($0))
      }, classes: [],
      children: [
        SmallRound.criterion("x", 0.6, [survey("a", 0.7), survey("b", 0.3)]),
        SmallRound.criterion("y", 0.3, [survey("c", 0.5), survey("d", 0.5)]),
        .indicator(
          Indicator(
            id: "z", weight: 0.1, kind: .benefit, name: text("z"),
            anchors: Anchors(grades: [0, 2, 4], values: [10, 5, 0]))),
      ])
  }

  mutating func make() -> Inputs {
    let ids = (0..<alliances).map { "u\($0)" }
    var tally = Tally(cells: [])
    var observers: [RespondentSamples] = []
    for questionnaire in ["q1", "q2"] {
      let table = table(questionnaire, ids)
      var samples = RespondentSamples(limit: limit)
      samples.add(table)
      observers.append(samples)
      let indicators = ["a", "b", "c", "d"]
      if organisations != nil {
        var counts = OrganisationCounts(gradeCount: 5)
        counts.add(table)
        tally = tally.merging(counts.tally(gradeScores: Self.scores, indicators: indicators))
      } else {
        var counts = ResponseCounts(gradeCount: 5)
        var moments = ResponseMoments(gradeScores: Self.scores, indicators: indicators)
        counts.add(table)
        moments.add(table)
        tally = tally.merging(counts.tally(moments: moments.moments()))
      }
    }
    var round = RoundDefinition(
      id: "r", year: 2026, date: "2026-01-01", language: "en", name: text("r"))
    round.audiences = zip(Self.audiences, [0.5, 0.3, 0.2]).map {
      AudienceWeight(id: $0, weight: $1)
    }
    round.composition = rule
    round.robustness = robustness
    round.missing.minimumCompleteness = 0
    var statistics = Statistics()
    for id in ids {
      statistics.set(
        Statistics.Figure(value: draws.number(0...10), absent: nil), alliance: id, indicator: "z")
    }
    var population: [PopulationEntry] = []
    for id in ids where isSizeKnown {
      for audience in Self.audiences {
        let most =
          tally.moments.filter { $0.alliance == id && $0.audience == audience }
          .map(\.respondents).max() ?? 0
        population.append(
          PopulationEntry(
            alliance: id, audience: audience, members: most + draws.int(others), invited: nil))
      }
    }
    return Inputs(
      round: round, indexSystem: IndexSystemRecord(definition: Self.system(), digest: "00"),
      alliances: ids.map { Alliance(id: $0, name: text($0)) }, population: population,
      tally: tally, samples: RespondentSamples.samples(observers), statistics: statistics,
      provenance: Provenance(version: "0", inputs: [], seed: 0))
  }

  private mutating func table(_ questionnaire: String, _ ids: [String]) -> ResponseTable {
    let items = Self.items.filter { $0.questionnaire == questionnaire }
    var table = ResponseTable(
      allianceIDs: ids, audienceIDs: Self.audiences,
      columns: items.map {
        ResponseTable.Column(
          questionnaire: questionnaire, item: $0.item, indicator: $0.indicator,
          answers: (0..<5).map(ResponseTable.Code.grade))
      })
    for alliance in ids.indices {
      for audience in Self.audiences.indices {
        for _ in 0..<draws.int(1...respondents) {
          table.alliances.append(Int32(alliance))
          table.audiences.append(Int32(audience))
          if let organisations {
            table.organisations.append(UInt64(draws.int(0...organisations)))
          }
          let mood = draws.int(0...2)
          for item in items {
            let isAsked = item.item != "c2" || audience != 1
            let code: ResponseTable.Code =
              !isAsked
              ? .notShown
              : draws.chance(missing)
                ? [.blank, .dontKnow, .notApplicable][draws.int(0...2)]
                : .grade(min(4, mood + draws.int(0...2)))
            table.codes.append(code.rawValue)
          }
        }
      }
    }
    return table
  }
}
