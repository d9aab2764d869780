// SPDX-License-Identifier: Apache-2.0
import Evidence
import Intake
import Problems
import Testing

/// Proves how a round declares where weights come from, and each rule by breaking it.
@Suite struct RoundWeightingTests {
  private static let judgements =
    #"<judgements href="sheets/*.csv" layout="survey" sign="negative-left" expert="who" parent="small" method="fuzzy-geometric-mean" completion="harker" group="priorities" mean="geometric" scale="balanced-n" above-limit="exclude" unconnected="refuse" confirmed="e1  e2"/>"#
  private static let allocations = #"<allocations href="points.csv" total="10" tolerance="1/2"/>"#
  private static let weights = #"<weights href="w.xml" combine="linear" expert-share="0.7"/>"#
  private static let fixture = """
    <round xmlns="urn:steelyard:round:1" id="r" year="2026" date="2026-03-31" language="en" index-system="small.xml">
      <name xml:lang="en">R</name>
      <alliances href="alliances.csv"/>
      \(judgements)
      \(allocations)
      <best-worst href="bw.csv"/>
      \(weights)
    </round>
    """

  private func read(_ bytes: [UInt8]) -> (document: RoundDocument?, problems: [Problem]) {
    RoundReader.read(bytes, file: "r.xml", randomIndexTables: ["saaty-1980"])
  }

  @Test func theWholeIsRead() throws {
    let (found, problems) = read(Array(Self.fixture.utf8))
    #expect(english(problems) == [])
    let document = try #require(found)
    #expect(
      document.definition.weighting
        == WeightingRule(
          method: .fuzzyGeometricMean, completion: .harker, group: .priorities, mean: .geometric,
          scale: .balancedN, aboveLimit: .exclude, unconnected: .refuse, confirmed: ["e1", "e2"],
          combination: .linear, expertShare: 0.7))
    let judgements = try #require(document.judgements)
    #expect(judgements.files.href == "sheets/*.csv")
    #expect(
      judgements.layout
        == JudgementLayout(.survey, sign: .negativeLeft, expert: "who", parent: "small"))
    #expect(judgements.confirmedPlace?.line == 4)
    #expect(document.allocations?.file.href == "points.csv")
    #expect(document.allocations?.total == AllocationTotal(total: 10, tolerance: 0.5))
    #expect(document.bestWorst?.href == "bw.csv" && document.weights?.href == "w.xml")
    #expect(document.firstJudgements == judgements.files)
  }

  @Test func whatIsLeftOutHasTheUsualValues() throws {
    var text = Fixtures.replacing(Self.fixture, Self.judgements, #"<judgements href="j.csv"/>"#)
    text = Fixtures.replacing(
      String(decoding: text, as: UTF8.self), Self.allocations, #"<allocations href="a.csv"/>"#)
    text = Fixtures.replacing(
      String(decoding: text, as: UTF8.self), Self.weights, #"<weights href="w.xml"/>"#)
    let (found, problems) = read(text)
    #expect(english(problems) == [])
    let document = try #require(found)
    #expect(document.definition.weighting == WeightingRule())
    #expect(document.judgements?.layout == JudgementLayout())
    #expect(document.allocations?.total == AllocationTotal(total: 100, tolerance: 0))
  }

  static let broken: [(old: String, new: String, codes: [String])] = [
    (#"layout="survey""#, #"layout="wide""#, ["SD-009"]),
    (#"layout="survey""#, #"layout="long""#, ["SR-025", "SR-025", "SR-025"]),
    (#"layout="survey""#, #"layout="square""#, ["SR-025", "SR-025"]),
    (#"layout="survey""#, #"layout="auto""#, []),
    (#"sign="negative-left""#, #"sign="minus""#, ["SD-009"]),
    (#"expert="who""#, #"expert="""#, ["SD-016"]),
    (#"parent="small""#, #"parent="""#, ["SD-016"]),
    (#"method="fuzzy-geometric-mean""#, #"method="fuzzy""#, ["SD-009"]),
    (#"completion="harker""#, #"completion="none""#, ["SD-009"]),
    (#"group="priorities""#, #"group="judgements""#, ["SR-025"]),
    (#"group="priorities" mean="geometric""#, #"group="judgements""#, []),
    (#"mean="geometric""#, #"mean="harmonic""#, ["SD-009"]),
    (#"scale="balanced-n""#, #"scale="balanced-9""#, ["SD-009"]),
    (#"unconnected="refuse""#, #"unconnected="pool""#, ["SR-025"]),
    (#"confirmed="e1  e2""#, #"confirmed="""#, ["SD-016"]),
    (#"confirmed="e1  e2""#, #"confirmd="e1""#, ["SD-005"]),
    (#"total="10""#, #"total="0""#, ["SD-020"]),
    (#"tolerance="1/2""#, #"tolerance="-1""#, ["SD-010"]),
    (#"tolerance="1/2""#, #"tolerance="10""#, ["SR-026"]),
    (#"href="points.csv""#, #"href="""#, ["SD-016"]),
    (#"<best-worst href="bw.csv"/>"#, #"<best-worst href="bw.csv" total="1"/>"#, ["SD-005"]),
    (#"<best-worst href="bw.csv"/>"#, #"<best-worst/>"#, ["SD-006"]),
    (#"combine="linear""#, #"combine="sum""#, ["SD-009", "SR-025"]),
    (#"combine="linear""#, #"combine="game-theoretic""#, ["SR-025"]),
    (#"expert-share="0.7""#, #"expert-share="1.5""#, ["SD-010"]),
    (#"expert-share="0.7""#, #"expert-share="0""#, []),
  ]

  @Test(arguments: broken.indices) func rules(index: Int) {
    let (old, new, codes) = Self.broken[index]
    let (_, problems) = read(Fixtures.replacing(Self.fixture, old, new))
    #expect(problems.map(\.words.code) == codes, "\(new): \(english(problems))")
  }

  /// Every value of every list is accepted by the reader and by the schema, which is asked only
  /// where the reader finds nothing.
  @Test func everyChoiceIsInTheSchema() throws {
    func expectRead(_ attributes: String, element: String = "judgements") throws {
      let text = """
        <round xmlns="urn:steelyard:round:1" id="r" year="2026" date="2026-03-31" language="en" \
        index-system="i.xml"><name xml:lang="en">R</name><alliances href="a.csv"/>\
        <\(element) href="j.csv" \(attributes)/></round>
        """
      let (_, problems) = read(Array(text.utf8))
      #expect(english(problems) == [], "\(attributes)")
    }
    for kind in JudgementLayout.Kind.allCases { try expectRead("layout=\"\(kind.rawValue)\"") }
    for sign in JudgementLayout.Sign.allCases { try expectRead("sign=\"\(sign.rawValue)\"") }
    for method in WeightingRule.Method.allCases {
      try expectRead("method=\"\(method.rawValue)\"")
    }
    for completion in WeightingRule.Completion.allCases {
      try expectRead("completion=\"\(completion.rawValue)\"")
    }
    for mean in WeightingRule.Mean.allCases {
      try expectRead("group=\"priorities\" mean=\"\(mean.rawValue)\"")
    }
    for scale in WeightingRule.Scale.allCases { try expectRead("scale=\"\(scale.rawValue)\"") }
    for above in WeightingRule.AboveLimit.allCases {
      try expectRead("above-limit=\"\(above.rawValue)\"")
    }
    for unconnected in WeightingRule.Unconnected.allCases {
      try expectRead("unconnected=\"\(unconnected.rawValue)\"")
    }
    for combination in WeightingRule.Combination.allCases {
      try expectRead("combine=\"\(combination.rawValue)\"", element: "weights")
    }
  }
}
