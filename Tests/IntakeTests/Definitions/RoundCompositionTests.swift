// SPDX-License-Identifier: Apache-2.0
import Evidence
import Intake
import Problems
import Testing

/// Operators by criterion, the verdict's rule and the ranges of weights: read, and broken one by one.
@Suite struct RoundCompositionTests {
  private static let composition = """
    <composition operator="weighted-average" normalise="root">
        <criterion node="work" operator="product-bounded-sum"/>
        <criterion node="small" operator="weighted-average"/>
      </composition>
    """
  private static let verdict = #"<verdict by="confidence" threshold="0.65"/>"#
  private static let robustness = """
    <robustness draws="100" resamples="50" seed="7" pool-below="5">
        <weight-range node="trust" from="1/5" to="0.30"/>
        <weight-range node="staff" from="0" to="1"/>
      </robustness>
    """

  private static let round: String = {
    let parts = [
      (#"<composition operator="weighted-average" normalise="root"/>"#, composition),
      (#"<verdict by="score"/>"#, verdict),
      (#"<robustness draws="100" resamples="50" seed="7"/>"#, robustness),
    ]
    return parts.reduce(Fixtures.round) { text, part in
      String(decoding: Fixtures.replacing(text, part.0, part.1), as: UTF8.self)
    }
  }()

  private func read(_ bytes: [UInt8]) -> (document: RoundDocument?, problems: [Problem]) {
    RoundReader.read(bytes, file: "r.xml", randomIndexTables: ["saaty-1980"])
  }

  @Test func theWholeIsRead() throws {
    let (read, problems) = read(Array(Self.round.utf8))
    #expect(english(problems) == [])
    let document = try #require(read)
    let rule = document.definition.composition
    #expect(rule.criteria.map(\.node) == ["work", "small"])
    #expect(rule.criteria.map(\.operator) == [.weightedAverage, .weightedAverage])
    #expect(rule.isWeightedAverage && rule.normalise == .root)
    #expect(document.definition.verdict == VerdictRule(by: .confidence, threshold: 0.65))
    #expect(document.verdictPlace.line == 22)
    #expect(
      document.definition.robustness
        == RobustnessRule(
          draws: 100, resamples: 50, seed: 7, poolBelow: 5,
          ranges: [
            .init(node: "trust", from: 0.2, to: 0.3), .init(node: "staff", from: 0, to: 1),
          ]))
    #expect(document.operatorPlaces.mapValues(\.line) == ["work": 18, "small": 19])
    #expect(document.rangePlaces.mapValues(\.line) == ["trust": 26, "staff": 27])
  }

  @Test func eachNodeHasItsOperator() {
    let rule = CompositionRule(
      operator: .minMax, criteria: [.init(node: "a", operator: .weightedAverage)])
    #expect(rule.operator(of: "a") == .weightedAverage && rule.operator(of: "b") == .minMax)
    #expect(!rule.isWeightedAverage)
  }

  @Test(arguments: VerdictRule.Reading.allCases) func everyReading(_ by: VerdictRule.Reading) {
    let (document, problems) = read(
      Fixtures.replacing(Fixtures.round, #"by="score""#, "by=\"\(by.rawValue)\""))
    #expect(english(problems) == [] && document?.definition.verdict == VerdictRule(by: by))
  }

  static let broken: [(old: String, new: String, found: [String])] = [
    (#"node="work" operator="product-bounded-sum""#, #"node="work""#, ["18:5 SD-006"]),
    (
      #"node="work" operator="product-bounded-sum""#, #"operator="balanced""#,
      ["18:5 SD-006", "18:16 SR-021"]
    ),
    (#"operator="product-bounded-sum""#, #"operator="max""#, ["18:28 SD-009"]),
    (#"operator="product-bounded-sum""#, #"operator="min-max""#, ["18:28 SR-021"]),
    (#"node="work""#, #"node="Work""#, ["18:16 SD-007"]),
    (#"node="work""#, #"node="small""#, ["19:16 SP-025"]),
    (#"node="work""#, #"id="work""#, ["18:5 SD-006", "18:16 SD-005"]),
    (#"<criterion node="work""#, #"<criterion weight="1" node="work""#, ["18:16 SD-005"]),
    (#"<criterion node="small""#, #"<node node="small""#, ["19:5 SD-003"]),
    (
      #"operator="product-bounded-sum"/>"#, #"operator="balanced">x</criterion>"#,
      ["18:5 SD-015", "18:28 SR-021"]
    ),
    (#"threshold="0.65""#, #"threshold="0.5""#, ["22:28 SR-032"]),
    (#"threshold="0.65""#, #"threshold="1.01""#, ["22:28 SR-032"]),
    (#"threshold="0.65""#, #"threshold="65%""#, ["22:28 SD-017"]),
    (#"threshold="0.65""#, #"threshold="0.51""#, ["22:28 SR-033"]),
    (#"threshold="0.65""#, #"threshold="1""#, ["22:28 SR-033"]),
    (#"threshold="0.65""#, #"threshold="0.6""#, []),
    (#"threshold="0.65""#, #"threshold="7/10""#, []),
    (#" threshold="0.65""#, "", []),
    (#"by="confidence""#, #"by="score""#, ["22:23 SR-025"]),
    (#"by="confidence""#, #"by="characteristic-value""#, ["22:38 SR-025"]),
    (#"by="confidence" threshold="0.65""#, #"by="mean""#, ["22:12 SD-009"]),
    (#"by="confidence" threshold="0.65""#, "", ["22:3 SD-006"]),
    (#"pool-below="5""#, #"pool-below="1""#, ["25:51 SD-010"]),
    (#"pool-below="5""#, #"pool-below="2.5""#, ["25:51 SD-019"]),
    (#"pool-below="5""#, #"pool="5""#, ["25:51 SD-005"]),
    (#"node="trust" "#, "", ["26:5 SD-006"]),
    (#"node="trust""#, #"node="staff""#, ["27:19 SP-025"]),
    (#" from="1/5""#, "", ["26:5 SD-006"]),
    (#" to="0.30""#, "", ["26:5 SD-006"]),
    (#"from="1/5""#, #"from="-0.1""#, ["26:32 SD-010"]),
    (#"from="1/5""#, #"from="a""#, ["26:32 SD-017"]),
    (#"from="1/5""#, #"from="0.31""#, ["26:32 SR-036"]),
    (#"from="1/5""#, #"from="0.30""#, []),
    (#"to="0.30""#, #"to="1.2""#, ["26:43 SD-020"]),
    (#"from="0" to="1""#, #"from="0" to="0""#, ["27:41 SD-020"]),
  ]

  @Test(arguments: broken.indices) func eachRuleBrokenOnce(index: Int) {
    let (old, new, found) = Self.broken[index]
    let (document, problems) = read(Fixtures.replacing(Self.round, old, new))
    #expect(placed(problems) == found, "\(old) -> \(new): \(english(problems))")
    #expect((document == nil) == problems.hasErrors)
  }
}
