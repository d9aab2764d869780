// SPDX-License-Identifier: Apache-2.0
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves that lists of facts and measures are read as they stand, each of their rules with the place it is
/// reported at, and that no fact counts twice.
@Suite struct MeasureReaderTests {
  /// An index system with two lists, and a measure for each of two indicators.
  private static func xml(lists: String = Self.lists, _ first: String, _ second: String = "")
    -> String
  {
    """
    <index-system xmlns="urn:steelyard:index-system:1" id="small" edition="2026">
      <name xml:lang="en">Small</name>
      <grades><grade id="good" score="100"><name xml:lang="en">Good</name></grade><grade id="poor" score="0"><name xml:lang="en">Poor</name></grade></grades>
    \(lists)
      <indicator id="one" weight="0.5" kind="benefit"><name xml:lang="en">One</name>
    \(first)
        <anchors>2 1</anchors></indicator>
      <indicator id="two" weight="0.5" kind="benefit"><name xml:lang="en">Two</name>
    \(second)
        <anchors>2 1</anchors></indicator>
    </index-system>

    """
  }

  private static let lists = """
      <fact-lists><fact-list id="members" number="organisation" claimed="each"><name xml:lang="en">Members</name><column id="sector" kind="code" options="a b c"/></fact-list>
      <fact-list id="money" number="contract" claimed="lead" amount="sum"><name xml:lang="en">Money</name><definition xml:lang="zh-Hans">合同</definition><column id="sum" kind="number"/><column id="部分" kind="number" required="true"/><column id="own" kind="yes-no"/><column id="kind" kind="code" options="甲 乙"/><column id="start" kind="date"/><column id="parties" kind="organisations"/><column id="note" kind="text"/></fact-list></fact-lists>
    """

  private func read(_ text: String) -> (indexSystem: IndexSystem?, problems: [Problem]) {
    IndexSystemReader.read(Array(text.utf8), file: "i.xml")
  }

  // MARK: As it stands

  @Test func everything() throws {
    let reading = read(
      Self.xml(
        """
        <measure scale="1/12" years="3" yearly="true" small-below="5"><rows list="money" taking="sum" column="部分" most="3" months="24"><where column="kind" is="甲 乙" not="true"/><where column="start" from="6" up-to="24"/><where column="parties" from="2"><among list="members" by="sector"><where column="sector" is="a"/></among></where><equivalent counts="0.5"><where column="own" is="yes"/></equivalent><equivalent counts="1"/></rows><divide per="10" least="1" most="4"><rows list="members" taking="distinct" years="2"><among list="members"/></rows></divide></measure>
        """, #"<measure><rows list="money" taking="struck-out"/></measure>"#))
    #expect(english(reading.problems) == [])
    let system = try #require(reading.indexSystem)
    #expect(
      system.factLists == [
        FactList(
          id: "members", name: LocalizedText(["en": "Members"]), number: .organisation,
          claimed: .each,
          columns: [FactColumn(id: "sector", kind: .code, options: ["a", "b", "c"])]),
        FactList(
          id: "money", name: LocalizedText(["en": "Money"]),
          definition: LocalizedText(["zh-Hans": "合同"]), number: .contract, claimed: .lead,
          amount: "sum",
          columns: [
            FactColumn(id: "sum", kind: .number),
            FactColumn(id: "部分", kind: .number, required: true),
            FactColumn(id: "own", kind: .yesNo),
            FactColumn(id: "kind", kind: .code, options: ["甲", "乙"]),
            FactColumn(id: "start", kind: .date), FactColumn(id: "parties", kind: .organisations),
            FactColumn(id: "note", kind: .text),
          ]),
      ])
    let measure = Measure(
      numerator: [
        RowSelection(
          list: "money", taking: .sum, column: "部分",
          conditions: [
            RowCondition(column: "kind", isOneOf: ["甲", "乙"], negated: true),
            RowCondition(column: "start", from: 6, upTo: 24),
            RowCondition(
              column: "parties", from: 2,
              among: NumberSet(
                list: "members", conditions: [RowCondition(column: "sector", isOneOf: ["a"])],
                by: "sector")),
          ],
          equivalents: [
            RowEquivalent(
              conditions: [RowCondition(column: "own", isOneOf: ["yes"])], counts: 0.5),
            RowEquivalent(conditions: [], counts: 1),
          ], most: 3, months: 24)
      ],
      denominator: Denominator(
        selections: [
          RowSelection(
            list: "members", taking: .distinct, among: NumberSet(list: "members"), years: 2)
        ], per: 10, least: 1, most: 4), scale: 1.0 / 12, years: 3, yearly: true, smallBelow: 5)
    #expect(system.measured.map(\.id) == ["one", "two"])
    #expect(system.measured.first?.measure == measure)
    #expect(measure.lists == ["money", "members"])
  }

  // MARK: Rules

  private static let rules: [(measure: String, found: [String])] = [
    (#"<measure><rows list="monny"/></measure>"#, ["SF-001"]),
    (#"<measure><rows/></measure>"#, ["SD-006"]),
    (#"<measure/>"#, ["SD-004"]),
    (#"<measure><rows list="money"/><divide/></measure>"#, ["SD-004"]),
    (#"<measure><rows list="money" taking="sum" column="summ"/></measure>"#, ["SF-002"]),
    (#"<measure><rows list="money" taking="sum" column="note"/></measure>"#, ["SF-009"]),
    (#"<measure><rows list="members" taking="sum"/></measure>"#, ["SF-010"]),
    (#"<measure><rows list="money" column="sum"/></measure>"#, ["SF-011"]),
    (#"<measure><rows list="money" taking="distinct" most="3"/></measure>"#, ["SF-011"]),
    (
      #"<measure><rows list="money" taking="struck-out"><equivalent counts="1"/></rows></measure>"#,
      ["SF-011"]
    ),
    (#"<measure><rows list="members"><among list="members"/></rows></measure>"#, ["SF-011"]),
    (
      #"<measure><rows list="money"><where column="kind" is="甲 丙"/></rows></measure>"#, ["SF-012"]
    ),
    (#"<measure><rows list="money"><where column="own" is="true"/></rows></measure>"#, ["SF-012"]),
    (#"<measure><rows list="money"><where column="kind" from="1"/></rows></measure>"#, ["SF-013"]),
    (#"<measure><rows list="money"><where column="sum" is="1"/></rows></measure>"#, ["SF-014"]),
    (#"<measure><rows list="money"><where column="date" is="2026"/></rows></measure>"#, ["SF-014"]),
    (
      #"<measure><rows list="money"><where column="parties" is="x" from="1"/></rows></measure>"#,
      ["SF-015"]
    ),
    (
      #"<measure><rows list="money"><where column="sum" from="2" up-to="1"/></rows></measure>"#,
      ["SF-016"]
    ),
    (
      #"<measure><rows list="money"><equivalent counts="-1"/></rows></measure>"#, ["SF-017"]
    ),
    (#"<measure yearly="true"><rows list="money"/></measure>"#, ["SF-019"]),
    (#"<measure scale="0"><rows list="money"/></measure>"#, ["SF-020"]),
    (#"<measure><rows list="money" most="-1"/></measure>"#, ["SF-020"]),
    (#"<measure years="21"><rows list="money"/></measure>"#, ["SD-010"]),
    (#"<measure years="0"><rows list="money"/></measure>"#, ["SD-010"]),
    (#"<measure small-below="5"><rows list="money"/></measure>"#, ["SD-004"]),
    (
      #"<measure><rows list="money"/><divide><rows list="members" months="2" years="2"/></divide></measure>"#,
      ["SF-021"]
    ),
    (#"<measure><rows list="money" years="2"/></measure>"#, ["SF-022"]),
    (
      #"<measure><rows list="money"/><divide least="4" most="1"><rows list="members"/></divide></measure>"#,
      ["SF-016"]
    ),
    (
      #"<measure><rows list="money" taking="distinct" column="note"><among list="members"/></rows></measure>"#,
      ["SF-023"]
    ),
    (
      #"<measure><rows list="money" taking="distinct" column="parties"><among list="money"/></rows></measure>"#,
      ["SF-024"]
    ),
    (
      #"<measure><rows list="money"><where column="verified"/></rows></measure>"#, ["SF-002"]
    ),
  ]

  @Test(arguments: rules.indices) func rule(index: Int) {
    let (measure, found) = Self.rules[index]
    let reading = read(Self.xml(measure))
    #expect(
      reading.problems.map { $0.words.code } == found,
      "\(measure): \(english(reading.problems))")
    #expect(reading.indexSystem == nil && reading.problems.allSatisfy { $0.place.column != nil })
  }

  private static let listRules: [(list: String, found: [String])] = [
    (
      #"<fact-list id="x"><name xml:lang="en">X</name><column id="number" kind="text"/></fact-list>"#,
      ["SF-005"]
    ),
    (
      #"<fact-list id="x"><name xml:lang="en">X</name><column id="a b" kind="text"/></fact-list>"#,
      ["SF-003"]
    ),
    (
      #"<fact-list id="x"><name xml:lang="en">X</name><column id="" kind="text"/></fact-list>"#,
      ["SF-003"]
    ),
    (
      #"<fact-list id="x"><name xml:lang="en">X</name><column id="a" kind="text"/><column id="a" kind="date"/></fact-list>"#,
      ["SF-004"]
    ),
    (
      #"<fact-list id="x"><name xml:lang="en">X</name><column id="a" kind="code"/></fact-list>"#,
      ["SF-006"]
    ),
    (
      #"<fact-list id="x"><name xml:lang="en">X</name><column id="a" kind="code" options=" "/></fact-list>"#,
      ["SF-006"]
    ),
    (
      #"<fact-list id="x"><name xml:lang="en">X</name><column id="a" kind="text" options="b"/></fact-list>"#,
      ["SF-007"]
    ),
    (
      #"<fact-list id="x" amount="a"><name xml:lang="en">X</name><column id="a" kind="text"/></fact-list>"#,
      ["SF-008"]
    ),
    (#"<fact-list id="x" number="isbn"><name xml:lang="en">X</name></fact-list>"#, ["SD-009"]),
    (#"<fact-list id="one"><name xml:lang="en">X</name></fact-list>"#, ["SD-008"]),
  ]

  @Test(arguments: listRules.indices) func listRule(index: Int) {
    let (list, found) = Self.listRules[index]
    let lists = Self.lists.replacing("</fact-lists>", with: list + "</fact-lists>")
    let reading = read(Self.xml(lists: lists, ""))
    #expect(reading.problems.map { $0.words.code } == found, "\(english(reading.problems))")
  }

  @Test(arguments: [
    ("survey", ""), ("checklist", #"<point id="p"><name xml:lang="en">P</name></point>"#),
  ])
  func noMeasureWithoutAFigure(kind: String, points: String) {
    let text = Self.xml(#"<measure><rows list="money"/></measure>"#)
      .replacing(
        #"id="one" weight="0.5" kind="benefit""#, with: #"id="one" weight="0.5" kind="\#(kind)""#
      )
      .replacing(
        "<anchors>2 1</anchors></indicator>\n  <indicator id=\"two\"",
        with: (kind == "survey" ? "" : "<anchors>1 0</anchors>") + points
          + "</indicator>\n  <indicator id=\"two\"")
    #expect(read(text).problems.map { $0.words.code } == ["SF-018"])
  }

  // MARK: No fact twice

  private static func rows(_ taking: String, _ column: String = "", _ inner: String = "") -> String
  {
    let column = column.isEmpty ? "" : #" column="\#(column)""#
    return #"<rows list="money" taking="\#(taking)"\#(column)>\#(inner)</rows>"#
  }

  private static let pairs: [(first: String, second: String, isRefused: Bool)] = [
    (rows("count"), rows("count"), true),
    // How many there are and how much they are is one fact.
    (rows("count"), rows("sum"), true), (rows("sum"), rows("sum", "sum"), true),
    (rows("sum"), rows("sum", "部分"), false), (rows("sum", "部分"), rows("sum", "部分"), true),
    (rows("distinct"), rows("distinct", "parties"), false),
    (rows("distinct", "parties"), rows("distinct", "parties"), true),
    (rows("count"), rows("distinct"), false), (rows("count"), rows("struck-out"), false),
    (rows("struck-out"), rows("struck-out"), true),
    (
      rows("count", "", #"<where column="kind" is="甲"/>"#),
      rows("count", "", #"<where column="kind" is="乙"/>"#), false
    ),
    (
      rows("count", "", #"<where column="kind" is="甲"/>"#),
      rows("count", "", #"<where column="kind" is="甲" not="true"/>"#), false
    ),
    (
      rows("count", "", #"<where column="kind" is="甲"/>"#),
      rows("count", "", #"<where column="kind" is="乙" not="true"/>"#), true
    ),
    (
      rows("count", "", #"<where column="kind" is="甲 乙"/>"#),
      rows("count", "", #"<where column="kind" is="乙"/>"#), true
    ),
    // Turned round, a blank meets both.
    (
      rows("count", "", #"<where column="kind" is="甲" not="true"/>"#),
      rows("count", "", #"<where column="kind" is="乙" not="true"/>"#), true
    ),
    (
      rows("count", "", #"<where column="own" is="yes"/>"#),
      rows("count", "", #"<where column="own" is="no"/>"#), false
    ),
    (
      rows("count", "", #"<where column="home" is="one"/>"#),
      rows("count", "", #"<where column="home" is="two"/>"#), false
    ),
    (
      rows("count", "", #"<where column="kind" is="甲"/>"#),
      rows("count", "", #"<where column="own" is="no"/>"#), true
    ),
    (
      rows("count", "", #"<where column="note" is="x"/>"#),
      rows("count", "", #"<where column="note" is="y"/>"#), true
    ),
    (
      rows("count", "", #"<where column="sum" up-to="1"/>"#),
      rows("count", "", #"<where column="sum" from="2"/>"#), true
    ),
    // The same rows within months and within years are the same rows.
    (
      rows("count").replacing(">", with: #" months="12">"#, maxReplacements: 1), rows("count"), true
    ),
    // A share says how the whole is made up, not how large it is.
    (
      rows("sum", "", #"<where column="kind" is="甲"/>"#) + "<divide>" + rows("sum") + "</divide>",
      rows("sum"), false
    ),
    (
      rows("sum", "", #"<where column="kind" is="甲"/>"#) + "<divide>" + rows("sum") + "</divide>",
      rows("sum", "", #"<where column="own" is="yes"/>"#) + "<divide>" + rows("sum") + "</divide>",
      true
    ),
    // Divided by the size of something else, it is a size.
    (rows("sum") + #"<divide><rows list="members"/></divide>"#, rows("sum"), true),
  ]

  @Test(arguments: pairs.indices) func noFactTwice(index: Int) {
    let (first, second, isRefused) = Self.pairs[index]
    for (one, two) in [(first, second), (second, first)] {
      let reading = read(
        Self.xml("<measure>\(one)</measure>", "<measure>\(two)</measure>"))
      #expect(
        reading.problems.map { $0.words.code } == (isRefused ? ["SF-025"] : []),
        "\(one) \(two) \(english(reading.problems))")
      // At the measure of the later one.
      if isRefused { #expect(reading.problems.first?.place.line == 10) }
    }
  }

  /// Bonus and deductions are held against indicators, gates against nothing.
  @Test func bonusAndGates() {
    let count = #"<measure><rows list="money"/></measure>"#
    let bonus =
      #"<adjustments><bonus id="more" full="5"><name xml:lang="en">More</name>\#(count)</bonus></adjustments>"#
    let gate =
      #"<gates><gate id="alive" effect="fails"><name xml:lang="en">Alive</name><figure minimum="1">\#(count)</figure></gate></gates>"#
    let text = Self.xml(lists: gate + "\n" + Self.lists, count)
    #expect(english(read(text).problems) == [])
    let both = text.replacing("</fact-lists>", with: "</fact-lists>" + bonus)
    #expect(read(both).problems.map { $0.words.code } == ["SF-025"])
  }
}
