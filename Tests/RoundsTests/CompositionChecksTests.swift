// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import Problems
import Testing

@testable import Rounds

/// What a round's operators, verdict and ranges ask of its index system, and what its result shows.
@Suite struct CompositionChecksTests {
  /// A tree of figures: root: work (a, b), judged (c, d), alone (e).
  private static let children = """
    <criterion id="work" weight="0.5"><name xml:lang="en">Work</name>
      \(figure("a", 0.5)) \(figure("b", 0.5)) </criterion>
    <criterion id="judged" weight="0.3"><name xml:lang="en">Judged</name>
      \(figure("c")) \(figure("d")) </criterion>
    <criterion id="alone" weight="0.2"><name xml:lang="en">Alone</name> \(figure("e")) </criterion>
    """

  private static func figure(_ id: String, _ weight: Double? = nil) -> String {
    """
    <indicator id="\(id)" \(weight.map { "weight=\"\($0)\"" } ?? "") kind="benefit" least="0" evidence="document">
    <name xml:lang="en">\(id)</name><anchors>10 5 0</anchors></indicator>
    """
  }

  private static let points = """
    <indicator id="points" kind="points" full="10" evidence="document" weight="0.5">
    <name xml:lang="en">Points</name></indicator>
    """

  /// Writes a round and loads it.
  private func load(
    _ rules: String, children: String = children, adjustments: String = ""
  ) throws -> LoadedRound {
    let folder = try Folder()
    let isJudged = children.contains("judged")
    let judgements = #"<experts href="experts.csv"/><judgements href="judgements.csv"/>"#
    try folder.write(
      """
      <round xmlns="urn:steelyard:round:1" id="small" year="2026" date="2026-06-30" language="en" index-system="index.xml">
      <name xml:lang="en">Small</name>
      <alliances href="alliances.csv"/>\(isJudged ? judgements : "")
      <statistics href="statistics.csv"/>
      \(rules)
      </round>
      """, to: "round.xml")
    try folder.write(
      """
      <index-system xmlns="urn:steelyard:index-system:1" id="root" edition="2026">
      <name xml:lang="en">Root</name>
      <grades><grade id="good" score="100"><name xml:lang="en">Good</name></grade>
      <grade id="fair" score="50"><name xml:lang="en">Fair</name></grade>
      <grade id="bad" score="0"><name xml:lang="en">Bad</name></grade></grades>
      <classes><class id="pass" from="50"><name xml:lang="en">Pass</name></class>
      <class id="fail"><name xml:lang="en">Fail</name></class></classes>
      \(adjustments)\(children)
      </index-system>
      """, to: "index.xml")
    try folder.write("id,name\nu,U\nv,V\nw,W\n", to: "alliances.csv")
    try folder.write("id\nx\n", to: "experts.csv")
    try folder.write("parent,expert,left,right,value\njudged,x,c,d,3\n", to: "judgements.csv")
    let figures = ["u": [10, 0, 10, 0, 5], "v": [5, 5, 5, 5, 5], "w": [10, 5, 0, 0, 5]]
    var rows = "alliance,indicator,value\n"
    for (alliance, values) in figures.sorted(by: { $0.key < $1.key }) {
      for (id, value) in zip(["a", "b", "c", "d", "e"], values)
      where children.contains("id=\"\(id)\"") {
        rows += "\(alliance),\(id),\(value)\n"
      }
      if children.contains("points") { rows += "\(alliance),points,5\n" }
    }
    try folder.write(rows, to: "statistics.csv")
    return try LoadedRound(folder.path)
  }

  /// Codes with the quoted value; notes and what every such round says are left out.
  private func found(_ round: LoadedRound) -> [String] {
    round.problems.filter { $0.severity != .note && $0.words.code != "ST-005" }
      .map { $0.words.code + ($0.words.value.map { " " + $0 } ?? "") }
  }

  // MARK: Operators

  @Test func plainRoundsSayNothing() throws {
    let round = try load(#"<composition operator="weighted-average"/><verdict by="score"/>"#)
    #expect(found(round) == [] && round.result != nil)
  }

  @Test func operatorsAreOfCriteriaThatAreThere() throws {
    let round = try load(
      """
      <composition operator="weighted-average">
      <criterion node="root" operator="weighted-average"/>
      <criterion node="a" operator="weighted-average"/>
      <criterion node="works" operator="weighted-average"/></composition>
      """)
    #expect(found(round) == ["SR-029 a", "SP-023 works"] && round.result == nil)
    #expect(round.problems.filter { $0.severity == .error }.map(\.place.line) == [7, 8])
  }

  /// Points below `work`: an operator of `work` or of the whole cannot stand above them, one beside can.
  @Test func noOperatorThatNeedsSharesStandsAbovePoints() throws {
    let children = """
      <criterion id="work" weight="0.5"><name xml:lang="en">Work</name>\(Self.points)
      \(Self.figure("a", 0.5))</criterion>
      <criterion id="alone" weight="0.5"><name xml:lang="en">Alone</name>
      \(Self.figure("b", 0.5)) \(Self.figure("d", 0.5))</criterion>
      """
    func codes(_ general: String, _ own: [(String, String)]) throws -> [String] {
      let criteria = own.map { #"<criterion node="\#($0.0)" operator="\#($0.1)"/>"# }.joined()
      return found(
        try load(
          #"<composition operator="\#(general)">\#(criteria)</composition>"#, children: children)
      ).filter { $0 != "SR-021 min-max" && !$0.hasPrefix("SR-031") }
    }
    #expect(try codes("weighted-average", []) == [])
    #expect(try codes("weighted-average", [("alone", "min-max")]) == [])
    #expect(try codes("weighted-average", [("work", "min-max")]) == ["SP-035 min-max"])
    #expect(try codes("weighted-average", [("root", "min-max")]) == ["SP-035 min-max"])
    #expect(try codes("min-max", []) == ["SP-035 min-max"])
    #expect(try codes("min-max", [("work", "weighted-average")]) == ["SP-035 min-max"])
    #expect(
      try codes("min-max", [("work", "weighted-average"), ("root", "weighted-average")]) == [])
  }

  @Test func norAboveBonusOrDeductions() throws {
    let bonus = """
      <adjustments><bonus id="plus" full="5"><name xml:lang="en">Plus</name></bonus></adjustments>
      """
    let below = Self.children.replacing(
      #"<name xml:lang="en">Work</name>"#, with: #"<name xml:lang="en">Work</name>"# + bonus)
    let general = #"<composition operator="min-max"/>"#
    let problems = found(try load(general, children: below)).filter { $0.hasPrefix("SR-030") }
    #expect(problems == ["SR-030 min-max"])
    let own =
      #"<composition operator="weighted-average"><criterion node="work" operator="min-max"/></composition>"#
    // Bonuses of the node itself are added to what its operator gives.
    #expect(try load(own, children: below).result != nil)
    #expect(try load(general, adjustments: bonus).result != nil)
    // A verdict that reads the membership would pass them by.
    let verdict = #"<verdict by="confidence"/>"#
    #expect(found(try load(verdict, children: below)) == ["SR-034 confidence"])
    #expect(found(try load(verdict, adjustments: bonus)) == ["SR-034 confidence"])
  }

  @Test func verdictsReadAMembership() throws {
    for by in ["largest-membership", "confidence", "characteristic-value"] {
      let round = try load(
        "<verdict by=\"\(by)\"/>",
        children: Self.points + Self.figure("a", 0.5))
      #expect(found(round) == ["SR-034 \(by)"])
    }
    let plain = try load(#"<verdict by="score"/>"#, children: Self.points + Self.figure("a", 0.5))
    #expect(found(plain) == [])
  }

  /// Two children wholly in different grades at ½ each: two values are weights. Of u and w only; v has
  /// all in one grade.
  @Test func resultsThatComeFromWeightsAreCounted() throws {
    let own = try load(
      """
      <composition operator="weighted-average"><criterion node="work" operator="min-max"/></composition>
      """)
    let problem = try #require(own.problems.first { $0.words.code == "SR-031" })
    #expect(
      problem.kind
        == .round(.resultFromWeights(node: "work", name: "min-max", alliances: 2, among: 3)))
    #expect(problem.place.line == 5 && own.problems.count { $0.words.code == "SR-031" } == 1)
    #expect(own.result?.problems.contains { $0.code == "SR-031" } == true)
    let product = try load(
      """
      <composition operator="weighted-average"><criterion node="work" operator="product-max"/></composition>
      """)
    #expect(!product.problems.contains { $0.words.code == "SR-031" })
  }

  /// Halves in good and bad: several grades are largest, or one with little validity.
  @Test func weakVerdictsStayInTheHouse() throws {
    let round = try load(
      #"<verdict by="largest-membership"/>"#,
      children: Self.figure("a", 0.5) + Self.figure("b", 0.5))
    let problem = try #require(round.problems.first { $0.words.code == "SR-035" })
    #expect(problem.kind == .round(.weakVerdict(tied: 2, low: 2, among: 3)))
    #expect(round.result?.problems.contains { $0.code == "SR-035" } == false)
  }

  // MARK: Ranges

  @Test func rangesAreOfSiblingsThatNobodyJudged() throws {
    func codes(_ ranges: [(String, String, String)]) throws -> [String] {
      let elements = ranges.map {
        #"<weight-range node="\#($0.0)" from="\#($0.1)" to="\#($0.2)"/>"#
      }
      return found(try load("<robustness>\(elements.joined())</robustness>"))
    }
    #expect(try codes([("a", "0.4", "0.6")]) == [])
    #expect(try codes([("a", "0.4", "0.6"), ("b", "0.4", "0.6"), ("work", "0.1", "0.9")]) == [])
    #expect(try codes([("root", "0.4", "0.6")]) == ["SP-023 root"])
    #expect(try codes([("x", "0.4", "0.6")]) == ["SP-023 x"])
    #expect(try codes([("e", "0.4", "0.6")]) == ["SR-038 e"])
    #expect(try codes([("c", "0.4", "0.6")]) == ["SR-037 c"])
    #expect(try codes([("a", "0.6", "0.7"), ("b", "0.5", "0.7")]) == ["SR-039 1.1"])
    #expect(try codes([("a", "0.4", "0.5"), ("b", "0.3", "0.4")]) == ["SR-039 0.9"])
    #expect(try codes([("a", "0.5", "0.5"), ("b", "0.5", "0.5")]) == [])
    #expect(try codes([("work", "0.1", "0.2")]) == ["SR-040 work"])
    #expect(try codes([("a", "0.51", "0.6"), ("judged", "0.3", "0.3")]) == ["SR-040 a"])
  }

  /// A reading that decides classes decides the references' too: the definition's own expectation sees it.
  @Test func expectationsSeeTheVerdict() throws {
    let expect = #"<expect reference="all-middle" class="pass"/>"#
    let split = Self.figure("a", 0.5) + Self.figure("b", 0.5)
    for by in ["score", "largest-membership", "confidence", "characteristic-value"] {
      let round = try load("<verdict by=\"\(by)\"/>", children: split, adjustments: expect)
      #expect(round.result?.references.map(\.resultClass) == ["pass", "pass", "pass", "fail"])
    }
  }
}
