// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing

@testable import Evaluation

/// Proves that the measures of the secretariat's workbook can be said and count what was counted by
/// hand: from the XML of an index system and CSV tables of facts to figures.
///
/// The organisations are invented. Their codes were made outside Steelyard, in Python, with the check characters
/// of GB 32100 and GB 11714; so were the check digits of the patents.
@Suite struct SecretariatMeasuresTests {
  static let codes = [
    "91110108MA0001376C", "91110108MA000274XE", "91110108MA00041124",
    "91110108MA0005481G", "91110108MA0006855P", "91110108MA0008228A",
    "91110108MA0009597N", "91110108MA00109697", "91110108MA0012331P",
    "91110108MA0013705Y", "91110108MA0015073N", "91110108MA0016447X",
    "91110108MA00178103", "91110108MA0019189W", "91110108MA0020550B",
    "91110108MA0021924J", "91110108MA0023292A", "91110108MA0024666H",
    "91110108MA00260394", "91110108MA00274029", "91110108MA0028771M",
    "91110108MA0030142H", "91110108MA0031516Q", "91110108MA00328855",
    "91110108MA0034258P", "91110108MA0035621W",
  ]

  /// What every figure must be: see the comments at the rows for how each was counted. M = 22 members, s = 2.2.
  static let expected: [String: Double] = [
    // 12 months full time and 6 part time: (12 + 3) ÷ 12.
    "secretariat-capacity": 1.25,
    // Organisations 1–7 in projects, 10 in a contract, 12 in a standard, 13 in a platform: 10 of 22.
    "active-members": 1000.0 / 22,
    // (44 + 11) ÷ 22.
    "self-raised-funds": 2.5,
    // P1 twice, P6 once: 3 ÷ 2.2.
    "joint-projects": 3 / 2.2,
    // T1, and half of T5, which b claims too: 1.5 ÷ 2.2.
    "joint-patents": 1.5 / 2.2,
    // 5 + 3 + 3 of the five group standards.
    "standards-led": 11,
    // 600 + 300 + 150 + 60 = 1110: ÷ 3 years ÷ 2.2.
    "transfer-contracts": 1110 / 3 / 2.2,
    // P7 was not found.
    "struck-out": 1,
  ]

  @Test func countedByHand() throws {
    let (indexSystem, problems) = IndexSystemReader.read(Array(Self.xml.utf8), file: "i.xml")
    #expect(problems.map { $0.line(in: .english) } == [])
    let system = try #require(indexSystem)
    var facts = Facts()
    for (id, text) in Self.tables {
      let list = try #require(system.factList(id))
      var reader = FactsReader(list, of: system, alliances: ["a", "b"], year: 2026)
      let reading = reader.read(Array(text.utf8), file: id + ".csv")
      #expect(reading.problems.map { $0.line(in: .english) } == [])
      facts.rows += reading.value
      facts.lists.insert(id)
    }
    let counting = FactCounting(
      Inputs(
        round: RoundDefinition(
          id: "r", year: 2026, date: "2026-12-31", language: "en", name: text("r")),
        indexSystem: IndexSystemRecord(definition: system, digest: "0"),
        alliances: ["a", "b"].map { Alliance(id: $0, name: text($0)) }, facts: facts,
        provenance: Provenance(version: "0", inputs: [], seed: 0)))
    var found: [String: Double] = [:]
    for figure in system.measured {
      found[figure.id] = counting.figure(by: figure.measure, of: "a").value
    }
    #expect(found.keys.sorted() == Self.expected.keys.sorted())
    for (id, value) in Self.expected {
      #expect(
        abs((found[id] ?? .nan) - value) < 1e-12 * max(1, value), "\(id): \(found[id] ?? .nan)")
    }
    #expect(counting.claims.map(\.number) == ["ZL202110006170.0"])
    #expect(counting.claims.first?.claims.map(\.share) == [0.5, 0.5])
  }

  // MARK: The rows

  /// Organisations by their places from 1, separated by `;`.
  private static func organisations(_ places: Int...) -> String {
    places.map { codes[$0 - 1] }.joined(separator: ";")
  }

  private static let tables: [(list: String, text: String)] = [
    (
      // 25 of them, of which 23 is government, 24 came too late and 25 left: 22 count. 2 belongs to 1.
      "members",
      "联盟,编号,sector,group,entry,exit,核定\n"
        + (1...25).map { place in
          let sector = place == 23 ? "government" : place % 4 == 0 ? "university" : "enterprise"
          let entry = place == 24 ? "2026年7月1日" : place == 22 ? "2026.6.30" : "2020"
          let exit = place == 25 ? "2026-05" : place == 21 ? "2027-03" : ""
          return
            "a,\(codes[place - 1]),\(sector),\(place == 2 ? codes[0] : ""),\(entry),\(exit),是\n"
        }.joined()
    ),
    (
      // The third was not verified.
      "staff",
      "alliance,number,months,time,verified\na,p1,12,full,12\na,p2,6,part,6\na,p3,8,full,\n"
    ),
    (
      // P2 is of one group, P3 ended in 2025, P4 ran for less than six months, of P5 only one partner is a
      // member that counts, P7 was not found.
      "projects",
      """
      alliance,number,competition,partners,start,end,verified,reason
      a,P1,national,\(organisations(1, 3)),2026-01,,yes,
      a,P2,national,\(organisations(1, 2)),2026-01,,yes,
      a,P3,none,\(organisations(3, 4)),2025-03,2025-11,yes,
      a,P4,none,\(organisations(4, 5)),2026-09,,yes,
      a,P5,none,\(organisations(5, 23)),2026-01,,yes,
      a,P6,none,\(organisations(6, 7)),2026-06-30,2026-12,yes,
      a,P7,national,\(organisations(8, 9)),2026-01,,no,not found

      """
    ),
    (
      // T2 is too old, T3 has one member only, T4 no ground.
      "patents",
      """
      alliance,number,date,owners,ground,verified
      a,ZL202110001234.8,2024-02-20,\(organisations(1, 3)),family abroad,yes
      a,ZL202110002468.4,2023-12-31,\(organisations(1, 3)),prize,yes
      a,ZL202110003702.5,2025,\(organisations(4, 26)),prize,yes
      a,ZL202110004936.1,2026,\(organisations(5, 6)),,yes
      a,ZL202110006170.0,2026-11,\(organisations(7, 8)),prize,yes
      b,ZL202110006170.0,2026-11,\(organisations(7, 8)),prize,yes

      """
    ),
    (
      // GB/T 1 of 2023 is too old; what 26 leads is nobody's; only S1 is of the last twelve months and
      // led by one that nothing else names.
      "standards",
      """
      alliance,number,date,level,leading,verified
      a,ISO/IEC 20001:2026,2026-03,international,\(organisations(12)),yes
      a,GB/T 1002-2025,2025-10,national,\(organisations(1)),yes
      a,T/CSAE 1-2024,2024-01,group,\(organisations(1)),yes
      a,T/CSAE 2-2024,2024-02,group,\(organisations(1)),yes
      a,T/CSAE 3-2025,2025-01,group,\(organisations(1)),yes
      a,T/CSAE 4-2025,2025-02,group,\(organisations(1)),yes
      a,T/CSAE 5-2025,2025-03,group,\(organisations(1)),yes
      a,DB31/T 6-2026,2026-06,local,\(organisations(26)),yes
      a,GB/T 1001-2023,2023-10,industry,\(organisations(1)),yes

      """
    ),
    (
      // Development and deals inside a group are left out, C6 is too old.
      "contracts",
      """
      alliance,number,date,kind,seller,buyer,technology,same-group,verified,reason
      a,20261101000001,2026-05-04,transfer,\(organisations(10)),\(organisations(26)),600,no,600,
      a,20251101000002,2025-04,licence,\(organisations(11)),\(organisations(26)),300,no,300,
      a,20241101000003,2024-12,service,\(organisations(11)),\(organisations(26)),150,no,150,
      a,20241101000004,2024,development,\(organisations(11)),,1000,no,1000,
      a,20251101000005,2025-11,consulting,\(organisations(14)),\(organisations(15)),100,yes,100,
      a,20231101000006,2023,service,\(organisations(11)),,5000,no,5000,
      a,20261101000007,2026-08,service,,,90,no,60,unit

      """
    ),
    ("platforms", "alliance,number,owners,verified\na,PT-1,\(organisations(13)),yes\n"),
    (
      "income",
      """
      alliance,kind,amount,verified,reason
      a,dues,44,44,
      a,members-cash,22,11,not found
      a,public,100,100,

      """
    ),
  ]

  // MARK: The definition

  private static let counting = """
    <where column="sector" is="enterprise university institute user"/><where column="entry" from="6"/><where column="exit" from="0" not="true"/>
    """
  private static let size = """
    <divide per="10" least="1" most="4"><rows list="members">\(counting)</rows></divide>
    """
  private static let memberCount = """
    <divide><rows list="members">\(counting)</rows></divide>
    """
  private static let amongMembers = #"<among list="members">\#(counting)</among>"#

  private static func indicator(_ id: String, _ measure: String) -> String {
    """
    <indicator id="\(id)" kind="benefit" weight="1/7"><name xml:lang="en">\(id)</name>\(measure)<anchors>2 1</anchors></indicator>

    """
  }

  private static func list(_ id: String, _ attributes: String, _ columns: String) -> String {
    #"<fact-list id="\#(id)" \#(attributes)><name xml:lang="en">\#(id)</name>\#(columns)</fact-list>"#
      + "\n"
  }

  static let xml =
    """
    <index-system xmlns="urn:steelyard:index-system:1" id="workbook" edition="2026">
    <name xml:lang="en">Workbook</name>
    <grades><grade id="good" score="100"><name xml:lang="en">Good</name></grade><grade id="poor" score="0"><name xml:lang="en">Poor</name></grade></grades>
    <fact-lists>

    """
    + list(
      "members", #"number="organisation" claimed="each""#,
      """
      <column id="sector" kind="code" options="government enterprise university institute user" required="true"/>
      <column id="group" kind="organisation"/><column id="entry" kind="date"/><column id="exit" kind="date"/>
      """)
    + list(
      "staff", #"amount="months""#,
      #"<column id="months" kind="number"/><column id="time" kind="code" options="full part"/>"#)
    + list(
      "projects", "",
      """
      <column id="competition" kind="code" options="none provincial national"/><column id="partners" kind="organisations"/>
      <column id="start" kind="date"/><column id="end" kind="date"/>
      """)
    + list(
      "patents", #"number="patent" claimed="split""#,
      #"<column id="owners" kind="organisations" required="true"/><column id="ground" kind="text"/>"#
    )
    + list(
      "standards", #"number="standard" claimed="lead""#,
      """
      <column id="level" kind="code" options="international national industry local group"/><column id="leading" kind="organisations"/>
      """)
    + list(
      "contracts", #"number="contract" amount="technology""#,
      """
      <column id="kind" kind="code" options="development transfer licence consulting service"/>
      <column id="seller" kind="organisation"/><column id="buyer" kind="organisation"/>
      <column id="technology" kind="number"/><column id="same-group" kind="yes-no"/>
      """)
    + list("platforms", "", #"<column id="owners" kind="organisations"/>"#)
    + list(
      "income", #"amount="amount""#,
      #"<column id="kind" kind="code" options="dues members-cash service public other"/><column id="amount" kind="number"/>"#
    )
      + """
      </fact-lists>
      <adjustments deduction-cap="5"><deduction id="struck-out" full="5"><name xml:lang="en">Struck out</name><measure><rows list="projects" taking="struck-out"/></measure><per-unit points="1"/></deduction></adjustments>

      """
    + indicator(
      "secretariat-capacity",
      """
      <measure scale="1/12"><rows list="staff" taking="sum">
        <equivalent counts="1"><where column="time" is="full"/></equivalent>
        <equivalent counts="0.5"><where column="time" is="part"/></equivalent>
      </rows></measure>
      """)
    + indicator(
      "active-members",
      """
      <measure scale="100" small-below="5">
        <rows list="projects" taking="distinct" column="partners"><where column="end" from="12" not="true"/>\(amongMembers)</rows>
        <rows list="platforms" taking="distinct" column="owners">\(amongMembers)</rows>
        <rows list="contracts" taking="distinct" column="seller" months="12">\(amongMembers)</rows>
        <rows list="contracts" taking="distinct" column="buyer" months="12">\(amongMembers)</rows>
        <rows list="standards" taking="distinct" column="leading" months="12">\(amongMembers)</rows>
      \(memberCount)</measure>
      """)
    + indicator(
      "self-raised-funds",
      """
      <measure><rows list="income" taking="sum"><where column="kind" is="dues members-cash"/></rows>\(memberCount)</measure>
      """)
    + indicator(
      "joint-projects",
      """
      <measure><rows list="projects">
        <where column="partners" from="2"><among list="members" by="group">\(counting)</among></where>
        <where column="start" from="6"/><where column="end" from="12" not="true"/>
        <equivalent counts="1"/><equivalent counts="1"><where column="competition" is="provincial national"/></equivalent>
      </rows>\(size)</measure>
      """)
    + indicator(
      "joint-patents",
      """
      <measure years="3"><rows list="patents"><where column="owners" from="2">\(amongMembers)</where><where column="ground"/></rows>\(size)</measure>
      """)
    + indicator(
      "standards-led",
      """
      <measure years="3">
        <rows list="standards"><where column="leading" from="1">\(amongMembers)</where><where column="level" is="group" not="true"/>
          <equivalent counts="5"><where column="level" is="international"/></equivalent>
          <equivalent counts="3"><where column="level" is="national industry"/></equivalent>
          <equivalent counts="1"><where column="level" is="local"/></equivalent>
        </rows>
        <rows list="standards" most="3"><where column="leading" from="1">\(amongMembers)</where><where column="level" is="group"/></rows>
      </measure>
      """)
    + indicator(
      "transfer-contracts",
      """
      <measure years="3" yearly="true"><rows list="contracts" taking="sum">
        <where column="kind" is="transfer licence consulting service"/><where column="same-group" is="no"/>
      </rows>\(size)</measure>
      """)
    + "</index-system>\n"
}
