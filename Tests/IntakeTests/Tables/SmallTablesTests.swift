// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Intake
import Problems
import Testing

/// Proves each small table's happy path and each of its rules with the line it is reported in.
@Suite struct SmallTablesTests {
  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  // MARK: The registry

  @Test func alliances() {
    let reading = AlliancesReader.read(
      bytes("level,name,id,name_en,\nnational,\"甲\n联盟\",a-1,Alpha,\n,乙,b-2,,\n"), file: "a.csv")
    #expect(english(reading.problems) == [] && reading.rows == 2 && reading.encoding == "UTF-8")
    #expect(reading.value.map(\.id) == ["a-1", "b-2"])
    #expect(reading.value[0].name.byLanguage == ["zh-Hans": "甲\n联盟", "en": "Alpha"])
    #expect(reading.value[0].attributes == [Alliance.Attribute(key: "level", value: "national")])
    #expect(reading.value[1].attributes == [])
  }

  @Test func aRegistryInGB18030WithCRLF() {
    // "id,name\r\na-1,联盟\r\n" in GB18030: 联 C1AA 盟 C3CB.
    let gb = bytes("id,name\r\na-1,") + [0xC1, 0xAA, 0xC3, 0xCB] + bytes("\r\n")
    let reading = AlliancesReader.read(gb, file: "a.csv")
    #expect(english(reading.problems) == [] && reading.encoding == "GB18030")
    #expect(reading.value.first?.name.text(in: "zh-Hans") == "联盟")
    let mark = AlliancesReader.read([0xEF, 0xBB, 0xBF] + bytes("id,name\na-1,联盟\n"), file: "a.csv")
    #expect(mark.value == reading.value && english(mark.problems) == [])
  }

  @Test(arguments: [
    ("id,name\nA 1,x\n", ["2 SD-007"]), ("id,name\n,x\n", ["2 SD-007"]),
    ("id,name\na,x\nb,y\na,z\n", ["4 SR-005"]), ("id,name\na,\n", ["2 SR-011"]),
    ("id,name\n", ["- SR-006", "1 ST-005"]), ("id\na\n", ["1 ST-012"]), ("", ["- ST-001"]),
    ("id,name\na,x,y\n", ["2 ST-009"]), ("id,name\n\"a\nb\",x\nA,y\n", ["2 SD-007", "4 SD-007"]),
  ])
  func alliancesRules(text: String, found: [String]) {
    #expect(placed(AlliancesReader.read(bytes(text), file: "a.csv").problems) == found)
  }

  // MARK: Population

  @Test func population() {
    let reading = PopulationReader.read(
      bytes("alliance,audience,members,invited\na,x,10,5\na,y,,\n"), file: "p.csv",
      alliances: ["a"], audiences: ["x", "y"])
    #expect(english(reading.problems) == [])
    #expect(
      reading.value == [
        PopulationEntry(alliance: "a", audience: "x", members: 10, invited: 5),
        PopulationEntry(alliance: "a", audience: "y", members: nil, invited: nil),
      ])
  }

  @Test(arguments: [
    ("c,x,1,1", ["2 SS-001"]), ("a,z,1,1", ["2 SA-002"]), ("a,x,4,5", ["2 SR-013"]),
    ("a,x,1,1\na,x,2,2", ["3 SR-014"]), ("a,x,many,1", ["2 SS-011"]),
  ])
  func populationRules(rows: String, found: [String]) {
    let reading = PopulationReader.read(
      bytes("alliance,audience,members,invited\n\(rows)\n"), file: "p.csv", alliances: ["a"],
      audiences: ["x", "y"])
    #expect(placed(reading.problems) == found)
  }

  // MARK: Experts

  @Test func experts() {
    let reading = ExpertsReader.read(
      bytes("panel,id,weight\ntechnology,e1,2\n,e2,\n,e3,1/2\n"), file: "e.csv")
    #expect(english(reading.problems) == [])
    #expect(
      reading.value == [
        Expert(id: "e1", weight: 2, panel: "technology"), Expert(id: "e2"),
        Expert(id: "e3", weight: 0.5),
      ])
  }

  @Test(arguments: [
    ("e1,0", ["2 SJ-010"]), ("e1,-1", ["2 SJ-010"]), ("e1,x", ["2 SD-017"]), (",1", ["2 SJ-016"]),
    ("e1,1\ne2,1\ne1,1", ["4 SJ-009"]),
  ])
  func expertsRules(rows: String, found: [String]) {
    #expect(
      placed(ExpertsReader.read(bytes("id,weight\n\(rows)\n"), file: "e.csv").problems) == found)
  }

  // MARK: Statistics and checklist

  @Test func statistics() throws {
    let reading = StatisticsReader.read(
      bytes(
        """
        source,alliance,indicator,value,reported,reason,evidence
        r,a,staff,2.5,4,1人不在岗,E1
        ,a,cost,,,,
        ,b,cost,n/a,n/a,,
        ,b,staff,not-applicable,,,

        """), file: "s.csv", alliances: ["a", "b"], indexSystem: try Fixtures.system())
    #expect(english(reading.problems) == [])
    #expect(
      reading.value.figure(alliance: "a", indicator: "staff")
        == Statistics.Figure(
          value: 2.5, absent: nil, reported: 4, reason: "1人不在岗", evidence: "E1", source: "r"))
    #expect(reading.value.figure(alliance: "a", indicator: "cost").absent == .notSupplied)
    #expect(reading.value.figure(alliance: "b", indicator: "cost").absent == .notApplicable)
    #expect(reading.value.figure(alliance: "b", indicator: "staff").absent == .notApplicable)
    #expect(!reading.value.has(alliance: "c", indicator: "staff"))
    #expect(reading.value.figure(alliance: "c", indicator: "staff").absent == .notSupplied)
  }

  @Test(arguments: [
    ("c,staff,1,", ["2 SS-001"]), ("a,stafff,1,", ["2 SS-002"]), ("a,trust,1,", ["2 SS-003"]),
    ("a,bodies,1,", ["2 SS-003"]), ("a,staff,\"2,5\",", ["2 SS-005"]),
    ("a,cost,35%,", ["2 SS-005"]), ("a,cost,-1,", ["2 SS-006"]), ("a,cost,100.5,", ["2 SS-007"]),
    ("a,cost,5,101", ["2 SS-007", "2 SG-024"]), ("a,cost,5,x", ["2 SS-005"]),
    ("a,cost,０,", ["2 SS-005"]),
    ("a,cost,5,\na,staff,1,\na,cost,6,", ["4 SS-008"]), ("a,cost,0,\na,staff,40,", []),
  ])
  func statisticsRules(rows: String, found: [String]) throws {
    let reading = StatisticsReader.read(
      bytes("alliance,indicator,value,reported\n\(rows)\n"), file: "s.csv",
      alliances: ["a", "b"], indexSystem: try Fixtures.system())
    #expect(placed(reading.problems) == found)
  }

  @Test func checklist() throws {
    let reading = ChecklistReader.read(
      bytes(
        """
        alliance,point,value,reported,reason,evidence
        a,council,partial,yes,未换届,C1
        a,office,n/a,,,
        b,council,,,,
        b,office,not-applicable,no,,

        """), file: "c.csv", alliances: ["a", "b"], indexSystem: try Fixtures.system())
    #expect(english(reading.problems) == [])
    #expect(
      reading.value.entry(alliance: "a", point: "council")
        == ChecklistAnswers.Entry(
          state: .partial, reported: .yes, reason: "未换届", evidence: "C1"))
    #expect(reading.value.entry(alliance: "a", point: "office").state == .notApplicable)
    #expect(reading.value.entry(alliance: "b", point: "council").state == nil)
    #expect(reading.value.has(alliance: "b", point: "council"))
    #expect(reading.value.entry(alliance: "b", point: "office").state == .notApplicable)
  }

  @Test(arguments: [
    ("c,council,yes", ["2 SS-001"]), ("a,counsil,yes", ["2 SS-009"]),
    ("a,council,maybe", ["2 SS-010"]), ("a,council,Yes", ["2 SS-010"]),
    ("a,council,yes\na,council,no", ["3 SS-008"]),
  ])
  func checklistRules(rows: String, found: [String]) throws {
    let reading = ChecklistReader.read(
      bytes("alliance,point,value\n\(rows)\n"), file: "c.csv", alliances: ["a"],
      indexSystem: try Fixtures.system())
    #expect(placed(reading.problems) == found)
  }

  /// A claim without evidence is told line by line, also one that only the column reported has; a no, a
  /// blank and a point that needs no evidence are not.
  @Test func pointsThatNeedEvidence() throws {
    let (system, problems) = IndexSystemReader.read(
      Fixtures.replacing(
        Fixtures.indexSystem, #"weight="2" required="true""#, #"weight="2" evidence="required""#),
      file: "i.xml")
    #expect(english(problems) == [])
    func found(_ row: String) throws -> [String] {
      let reading = ChecklistReader.read(
        bytes("alliance,point,value,reported,evidence\n\(row)\n"), file: "c.csv",
        alliances: ["a"], indexSystem: try #require(system))
      #expect(reading.value.has(alliance: "a", point: String(row.split(separator: ",")[1])))
      return placed(reading.problems)
    }
    for row in ["a,council,yes,,", "a,council,partial,,", "a,council,no,yes,", "a,council,,yes,"] {
      #expect(try found(row) == ["2 SS-014"])
    }
    for row in [
      "a,council,yes,,C1", "a,council,no,,", "a,council,,,", "a,council,n/a,n/a,", "a,office,yes,,",
    ] {
      #expect(try found(row) == [])
    }
  }

  // MARK: Mapping

  @Test func mapping() throws {
    let reading = MappingReader.read(
      bytes("column,item\n\"1、您\n信任吗？\",q1\n第二题,q2\n"), file: "m.csv",
      questionnaire: try Fixtures.survey())
    #expect(english(reading.problems) == [])
    #expect(reading.value.ties.map(\.column) == ["1、您\n信任吗？", "第二题"])
    #expect(reading.value.ties.map(\.item) == ["q1", "q2"])
    #expect(reading.value.ties.last?.place == Place(file: "m.csv", line: 4))
  }

  @Test(arguments: [
    ("x,q9", ["2 SA-009"]), ("x,q1\nx,q2", ["3 SA-010"]), ("x,q1\ny,q1", ["3 SA-010"]),
    (",q1", ["2 SA-005"]),
  ])
  func mappingRules(rows: String, found: [String]) throws {
    let reading = MappingReader.read(
      bytes("column,item\n\(rows)\n"), file: "m.csv", questionnaire: try Fixtures.survey())
    #expect(placed(reading.problems) == found)
  }
}
