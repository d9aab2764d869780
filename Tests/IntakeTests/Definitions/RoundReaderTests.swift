// SPDX-License-Identifier: Apache-2.0
import Evidence
import Intake
import Problems
import Testing

/// Proves what a round is read as, its defaults, and each rule by breaking it.
@Suite struct RoundReaderTests {
  private func read(_ bytes: [UInt8]) -> (document: RoundDocument?, problems: [Problem]) {
    RoundReader.read(bytes, file: "r.xml", randomIndexTables: ["saaty-1980", "alonso-2006"])
  }

  @Test func theWholeIsRead() throws {
    let (read, problems) = read(Array(Fixtures.round.utf8))
    #expect(english(problems) == [])
    let document = try #require(read)
    let round = document.definition
    #expect(round.id == "small-2026" && round.year == 2026 && round.date == "2026-03-31")
    #expect(
      round.weighting
        == WeightingRule(
          method: .geometricMean, group: .priorities, randomIndex: "saaty-1980",
          highestRatio: 0.1, aboveLimit: .halve))
    #expect(round.audiences.map(\.id) == ["member", "buyer"])
    #expect(round.audiences.map(\.weight) == [2.0 / 3, 1.0 / 3])
    #expect(round.composition == CompositionRule(operator: .weightedAverage, normalise: .root))
    #expect(round.missing.notSupplied == .redistribute && round.missing.noAnswers == .worstGrade)
    #expect(round.missing.minimumCompleteness == 0.5)
    #expect(round.publish == PublishRule(rank: false, minimumRespondents: 10))
    #expect(round.peers == "level")
    #expect(round.robustness == RobustnessRule(draws: 100, resamples: 50, seed: 7))
    #expect(document.indexSystem.href == "small.xml" && document.alliances.href == "alliances.csv")
    #expect(document.tallies?.place.line == 10)
    #expect(document.facts.map(\.list) == ["members", "patents"])
    #expect(document.facts.map(\.files.href) == ["members.csv", "facts/*.csv"])
    #expect(document.facts.map(\.listPlace.column) == [10, 52])
    let tables: [RoundDocument.Reference?] = [
      document.gates, document.vetoes, document.decisions, document.profiles,
      document.applicability, document.panel, document.recusals, document.evidence,
    ]
    #expect(
      tables.map { $0?.href ?? "" } == [
        "gates.csv", "vetoes.csv", "decisions.csv", "profiles.csv", "applicability.csv",
        "panel/*.xlsx", "recusals.csv", "papers",
      ])
    #expect(round.reviewers == ReviewerRule(combination: .trimmed, trimFrom: 7, least: 3))
    #expect(round.verification == .firstCheck && round.ranksAcrossProfiles)
    let responses = try #require(document.responses.first)
    #expect(responses.files.href == "[a] 答卷*.csv" && responses.mapping?.href == "mapping.csv")
    #expect(responses.respondent == .column("who") && responses.audience == .column("group"))
    #expect(responses.alliance == .constant("a-1"))
  }

  @Test func whatIsLeftOutHasTheUsualValues() throws {
    let text = """
      <round xmlns="urn:steelyard:round:1" id="r" year="2026" date="2024-02-29" language="en" \
      index-system="i.xml"><name xml:lang="en">R</name><alliances href="a.csv"/>\
      <responses href="r.csv" questionnaire="q.xml"/></round>
      """
    let document = try #require(read(Array(text.utf8)).document)
    let expected = RoundDefinition(
      id: "r", year: 2026, date: "2024-02-29", language: "en", name: document.definition.name)
    #expect(document.definition == expected)
    #expect(document.responses[0].respondent == .column("respondent"))
    #expect(document.responses[0].alliance == .column("alliance"))
    #expect(document.responses[0].mapping == nil && document.judgements == nil)
    #expect(document.facts == [] && document.gates == nil && document.evidence == nil)
    #expect(document.definition.verification == .verified)
    #expect(document.definition.reviewers == ReviewerRule(combination: .mean, least: 1))
  }

  static let broken: [(old: String, new: String, found: [String])] = [
    (#"year="2026""#, #"year="26""#, ["1:54 SD-010"]),
    (#"year="2026""#, #"year="+2026""#, []),
    (#"date="2026-03-31""#, #"date="2026-02-29""#, ["1:66 SR-004"]),
    (#"date="2026-03-31""#, #"date="31.3.2026""#, ["1:66 SR-004"]),
    (#" date="2026-03-31""#, "", ["1:1 SD-006"]),
    (#"language="en""#, #"language="fr""#, ["1:84 SD-009"]),
    (#" index-system="small.xml""#, "", ["1:1 SD-006"]),
    (#"<alliances href="alliances.csv"/>"#, "", ["1:1 SD-004"]),
    (#"<alliances href="alliances.csv"/>"#, "<alliances/>", ["4:3 SD-006"]),
    (#"href="population.csv""#, #"href="""#, ["5:15 SD-016"]),
    (
      #"<tallies href="tallies.csv"/>"#, #"<tallies href="tallies.csv">x</tallies>"#,
      ["10:3 SD-015"]
    ),
    (
      #"<tallies href="tallies.csv"/>"#, #"<tallies href="tallies.csv"> </tallies>"#,
      ["10:3 SD-023"]
    ),
    (
      #"<tallies href="tallies.csv"/>"#, #"<tallies href="a"/><tallies href="b"/>"#,
      ["10:22 SD-018"]
    ),
    (#"alliance="=a-1""#, #"alliance="=""#, ["9:77 SD-016"]),
    (#"unit="respondent""#, #"unit="member""#, ["9:110 SD-009"]),
    (#"unit="respondent""#, #"unit="organisation""#, []),
    (#" mapping="mapping.csv""#, "", []),
    (#"unit="respondent" mapping="mapping.csv""#, #"unit="organisation""#, ["9:110 SC-003"]),
    (#"mapping="mapping.csv""#, #"source="excel""#, ["9:128 SD-009"]),
    (#"mapping="mapping.csv""#, #"token="t""#, ["9:128 SC-004"]),
    (#"mapping="mapping.csv""#, #"organisation="""#, ["9:128 SD-016"]),
    (#" questionnaire="survey.xml""#, "", ["9:3 SD-006"]),
    (#"method="geometric-mean""#, #"method="mean""#, ["7:37 SD-009"]),
    (#"random-index="saaty-1980""#, #"random-index="saaty-1981""#, ["7:80 SR-010"]),
    (#"highest-cr="0.10""#, #"highest-cr="0""#, ["7:106 SD-020"]),
    (#"highest-cr="0.10""#, #"highest-cr="10%""#, ["7:106 SD-017"]),
    (#"<audience id="buyer""#, #"<audience id="member""#, ["15:15 SD-008"]),
    (#"weight="1/3""#, #"weight="0""#, ["15:26 SI-010"]),
    (#"operator="weighted-average""#, #"operator="average""#, ["17:16 SD-009"]),
    (#"operator="weighted-average" "#, "", ["17:3 SD-006"]),
    (#"operator="weighted-average""#, #"operator="min-max""#, ["17:16 SR-021"]),
    (#"operator="weighted-average""#, #"operator="product-bounded-sum""#, []),
    (#"not-applicable="redistribute""#, #"not-applicable="worst-grade""#, ["18:65 SR-016"]),
    (#"minimum-completeness="0.5""#, #"minimum-completeness="1.5""#, ["18:95 SD-010"]),
    (#"minimum-completeness="0.5""#, #"minimum-completeness="0""#, []),
    (#"by="score""#, #"by="class""#, ["19:12 SD-009"]),
    (#"rank="false""#, #"rank="no""#, ["20:25 SD-009"]),
    (#"minimum-respondents="10""#, #"minimum-respondents="0""#, ["20:51 SD-010"]),
    (#"attribute="level""#, #"attribute="""#, ["21:10 SD-016"]),
    (#"list="members""#, #"list="Members""#, ["8:10 SD-007"]),
    (#"list="members" "#, "", ["8:3 SD-006"]),
    (#"list="patents" href="facts/*.csv""#, #"list="members" href="b""#, []),
    (#"href="gates.csv"/>"#, #"href="gates.csv"/><gates href="b"/>"#, ["8:112 SD-018"]),
    (#"<facts list="members" href="members.csv"/>"#, #"<members href="m.csv"/>"#, ["8:3 SG-001"]),
    (
      #"<gates href="gates.csv"/>"#, #"<members href="m.csv"><member/></members>"#,
      ["8:87 SG-001"]
    ),
    (#"<decisions href="decisions.csv"/>"#, "<decisions/>", ["8:139 SD-006"]),
    (#"combination="trimmed""#, #"combination="median""#, ["8:271 SD-009", "8:292 SR-025"]),
    (#"combination="trimmed""#, #"combination="mean""#, ["8:290 SR-025"]),
    (#" combination="trimmed" trim-from="7""#, "", []),
    (#"trim-from="7""#, #"trim-from="2""#, ["8:293 SD-010"]),
    (#"trim-from="7""#, #"trim-from="3.5""#, ["8:293 SD-019"]),
    (#"least="3""#, #"least="0""#, ["8:307 SD-010"]),
    (#"href="panel/*.xlsx""#, #"href="""#, ["8:251 SD-016"]),
    (#"folder="papers""#, #"href="papers""#, ["12:36 SD-006", "12:46 SD-005"]),
    (#"counts="first-check""#, #"counts="second-check""#, ["21:43 SD-009"]),
    (#" counts="first-check""#, "", ["21:29 SD-006"]),
    (#"across-profiles="true""#, #"across-profiles="maybe""#, ["21:74 SD-009"]),
    (#" across-profiles="true""#, "", ["21:65 SD-006"]),
    (#"seed="7"/>"#, #"seed="7"/><previous href="e.json"/>"#, ["22:52 SR-012"]),
    (#"seed="7""#, #"seed="-7""#, ["22:42 SD-010"]),
    (#"seed="7""#, #"seed="99999999999999999999""#, ["22:42 SD-010"]),
  ]

  @Test(arguments: broken.indices) func eachRuleBrokenOnce(index: Int) {
    let (old, new, found) = Self.broken[index]
    let (document, problems) = read(Fixtures.replacing(Fixtures.round, old, new))
    #expect(placed(problems) == found, "\(old) -> \(new): \(english(problems))")
    #expect((document == nil) == problems.hasErrors)
  }

  @Test func everythingMissingIsSaidAtOnce() {
    let (document, problems) = read(Array(#"<round xmlns="urn:steelyard:round:1"/>"#.utf8))
    #expect(document == nil)
    let found = problems.map { $0.line(in: .english) }
    for name in ["id", "year", "date", "language", "index-system"] {
      #expect(found.contains { $0.contains("lacks the attribute \"\(name)\"") })
    }
    #expect(found.count == 7 && found.contains { $0.contains("no element \"alliances\"") })
  }
}
