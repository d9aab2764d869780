// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import Problems
import Testing

@testable import Rounds

/// Memberships end to end, from files to the result: shapes, range anchors, published frequency tables,
/// checklists that need evidence; and what is said of shapes when they are read.
@Suite struct ShapesRoundTests {
  private func index(
    _ shapes: String, _ attributes: String = #"kind="benefit" least="0" most="100""#
  )
    -> String
  {
    """
    <index-system xmlns="urn:steelyard:index-system:1" id="shaped" edition="2026">
      <name xml:lang="en">Shaped</name>
      <grades>
        <grade id="v1" score="100"><name xml:lang="en">V1</name></grade>
        <grade id="v2" score="80"><name xml:lang="en">V2</name></grade>
        <grade id="v3" score="60"><name xml:lang="en">V3</name></grade>
        <grade id="v4" score="30"><name xml:lang="en">V4</name></grade>
      </grades>
      <classes><class id="pass" from="60"><name xml:lang="en">Pass</name></class><class id="fail"><name xml:lang="en">Fail</name></class></classes>
      <indicator id="trust" weight="0.25" kind="survey"><name xml:lang="en">Trust</name></indicator>
      <indicator id="size" weight="0.25" kind="range"><name xml:lang="en">Size</name><anchors low="10 8 6 4" high="20 30 50 90"/></indicator>
      <indicator id="staff" weight="0.25" \(attributes)><name xml:lang="en">Staff</name>
        <shapes>
          \(shapes)
        </shapes>
      </indicator>
      <indicator id="bodies" weight="0.25" kind="checklist"><name xml:lang="en">Bodies</name>
        <anchors>1 0.75 0.5 0</anchors>
        <point id="council" evidence="required"><name xml:lang="en">Council</name></point>
        <point id="office" evidence="required"><name xml:lang="en">Office</name></point>
      </indicator>
    </index-system>

    """
  }

  private let triangles = #"""
    <shape grade="v1" form="rising" points="70 90"/><shape grade="v2" form="triangle" points="50 70 90"/>
          <shape grade="v3" form="triangle" points="30 50 70"/><shape grade="v4" form="falling" points="30 50"/>
    """#

  private func round(_ shapes: String) throws -> Folder {
    let folder = try Folder()
    try folder.write(
      """
      <round xmlns="urn:steelyard:round:1" id="small" year="2026" date="2026-06-30" language="en" index-system="index.xml">
        <name xml:lang="en">Small</name>
        <alliances href="alliances.csv"/>
        <tallies href="tallies.csv"/><statistics href="statistics.csv"/><checklist href="checklist.csv"/>
        <audiences><audience id="member" weight="0.6"/><audience id="user" weight="0.4"/></audiences>
      </round>

      """, to: "round.xml")
    try folder.write(index(shapes), to: "index.xml")
    try folder.write("id,name\neast,East\nwest,West\n", to: "alliances.csv")
    try folder.write(
      """
      alliance,indicator,item,audience,answer,count
      east,trust,q1,member,v1,.2
      east,trust,q1,member,v2,.45
      east,trust,q1,member,v3,.25
      east,trust,q1,member,v4,.1
      west,trust,q1,member,v1,0.5
      west,trust,q1,member,v2,0.5
      west,trust,q1,user,v3,1/3
      west,trust,q1,user,v4,2/3

      """, to: "tallies.csv")
    try folder.write(
      """
      alliance,indicator,value
      east,size,25
      west,size,5
      east,staff,75
      west,staff,20

      """, to: "statistics.csv")
    try folder.write(
      """
      alliance,point,value,evidence
      east,council,yes,C1
      east,office,yes,
      west,council,partial,C2
      west,office,no,

      """, to: "checklist.csv")
    return folder
  }

  private func close(_ a: [Double]?, _ b: [Double]) -> Bool {
    a?.count == b.count && zip(a ?? [], b).allSatisfy { abs($0 - $1) <= 1e-15 }
  }

  @Test func everyKindOfMembershipIsExact() throws {
    let folder = try round(triangles)
    let loaded = try LoadedRound(folder.path)
    #expect(loaded.problems.map(\.words.code) == ["SS-014"])
    #expect(loaded.problems.first?.place.line == 3)
    #expect(loaded.problems.first?.place.file.hasSuffix("checklist.csv") == true)
    let result = try #require(loaded.result)
    func node(_ alliance: String, _ id: String) throws -> NodeResult {
      let found = try #require(result.alliances.first { $0.id == alliance })
      return try #require(found.nodes.first { $0.id == id })
    }
    // A published table of frequencies is its own membership; audiences by weight, .6 and .4.
    #expect(close(try node("east", "trust").membership, [0.2, 0.45, 0.25, 0.1]))
    #expect(close(try node("west", "trust").membership, [0.3, 0.3, 0.4 / 3, 0.8 / 3]))
    #expect(try node("east", "trust").items.map(\.counts) == [[0.2, 0.45, 0.25, 0.1]])
    // A range: 25 lies halfway from 20 to 30 above, 5 halfway from 6 to 4 below.
    #expect(close(try node("east", "size").membership, [0.5, 0.5, 0, 0]))
    #expect(close(try node("west", "size").membership, [0, 0, 0.5, 0.5]))
    #expect(close(try node("east", "staff").membership, [0.25, 0.75, 0, 0]))
    #expect(close(try node("west", "staff").membership, [0, 0, 0, 1]))
    // One of two points proved: a half is v3. Half of one: a quarter, halfway between v3 and v4.
    #expect(close(try node("east", "bodies").membership, [0, 0, 1, 0]))
    #expect(close(try node("west", "bodies").membership, [0, 0, 0.5, 0.5]))
    #expect(try node("east", "bodies").points.map(\.reported) == [nil, .yes])
    // east: ¼ (.2·100 + .45·80 + .25·60 + .1·30 + 90 + 85 + 60) = ¼ × 309.
    #expect(abs(try #require(result.alliances.first { $0.id == "east" }?.score) - 77.25) < 1e-12)
  }

  private func found(
    _ shapes: String, _ attributes: String = #"kind="benefit" least="0" most="100""#
  ) throws -> [String] {
    let folder = try Folder()
    let file = try folder.write(index(shapes, attributes), to: "i.xml")
    return try CheckedInputs([file]).problems.map {
      "\($0.place.line ?? 0):\($0.place.column ?? 0) \($0.words.code) \($0.words.rule(in: .english))"
    }
  }

  @Test func whatIsSaidOfShapes() throws {
    #expect(try found(triangles) == [])
    #expect(
      try found(
        #"<shape grade="v1" form="rising" points="60 90"/><shape grade="v4" form="falling" points="10 50"/>"#
      ) == [#"13:5 SP-045 figures between 50 and 60 belong to no grade of "staff""#])
    let narrow =
      #"<shape grade="v1" form="triangle" points="40 60 80"/><shape grade="v4" form="triangle" points="20 40 60"/>"#
    #expect(
      try found(narrow, #"kind="benefit""#) == [
        #"13:5 SP-045 figures up to 20 belong to no grade of "staff""#,
        #"13:5 SP-045 figures from 80 on belong to no grade of "staff""#,
      ])
    // Between 21 and 79 they belong to one or two; from 60 on a better figure still is in the best.
    let limited = try found(narrow, #"kind="benefit" least="21" most="79""#)
    #expect(
      limited == [
        #"13:5 SP-046 the memberships of "staff" do not sum to 1 at every figure: the least sum is 0.05, at 21, the greatest 1, at 40"#
      ])
    #expect(try found(narrow, #"kind="benefit" minimum="25" most="79""#).count == 1)
    #expect(
      try found(triangles, #"kind="cost""#) == [
        #"13:5 SP-047 a better figure can lower the score of "staff": 90 scores 100, and 30 scores 30"#
      ])
    let gaussians =
      #"<shape grade="v1" form="gaussian" points="90 4"/><shape grade="v2" form="gaussian" points="60 20"/><shape grade="v4" form="z" points="20 60"/>"#
    let turned = try found(gaussians)
    #expect(turned.count == 2 && turned[0].contains("SP-046") && turned[1].contains("SP-047"))
    #expect(
      try found(gaussians, #"kind="benefit" least="0""#).map { $0.prefix(11) } == ["13:5 SP-045"])
  }

  @Test func aRoundWithAGapIsNotScored() throws {
    let folder = try round(
      #"<shape grade="v1" form="rising" points="60 90"/><shape grade="v4" form="falling" points="10 50"/>"#
    )
    let loaded = try LoadedRound(folder.path)
    #expect(loaded.result == nil && loaded.problems.map(\.words.code).contains("SP-045"))
  }

  /// A point that needs evidence is chased for it, whatever stands behind the indicator.
  @Test func missingEvidenceIsOutstanding() throws {
    let folder = try round(triangles)
    let inputs = try #require(try LoadedRound(folder.path).inputs)
    func outstanding(_ alliance: String) -> [String] {
      OutstandingPapers(
        alliance: alliance, indexSystem: inputs.indexSystem.definition, without: [],
        statistics: inputs.statistics, checklist: inputs.checklist, gates: inputs.gates
      ).outstanding.map(\.id)
    }
    #expect(outstanding("east") == ["office"] && outstanding("west") == [])
  }
}
