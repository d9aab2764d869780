// SPDX-License-Identifier: Apache-2.0
import Evidence
import Intake
import Problems
import Testing

/// Proves how typed counts become a tally, and each rule with its line.
@Suite struct TalliesReaderTests {
  private func read(_ rows: String) throws -> Reading<Tally> {
    TalliesReader.read(
      Array("alliance,indicator,item,audience,answer,count,respondents\n\(rows)\n".utf8),
      file: "t.csv", alliances: ["a", "b"], indexSystem: try Fixtures.system(),
      audiences: ["member", "buyer"])
  }

  @Test func countsMayBeFractionalAndMissingStaysApart() throws {
    let reading = try read(
      """
      b,trust,q1,member,good,2,
      a,trust,q1,member,good,3.5,12
      a,trust,q1,member,poor,1/2,12
      a,trust,q1,member,not-applicable,1,12
      a,trust,q1,member,dont-know,2,
      a,trust,q1,member,,3,12
      a,trust,q1,member,not-shown,40,
      """)
    #expect(english(reading.problems) == [] && reading.rows == 7)
    #expect(
      reading.value.cells == [
        Tally.Cell(
          alliance: "a", indicator: "trust", questionnaire: nil, item: "q1", audience: "member",
          counts: [3.5, 0, 0.5], notApplicable: 1, dontKnow: 2, blank: 3, notShown: 40,
          respondents: 12),
        Tally.Cell(
          alliance: "b", indicator: "trust", questionnaire: nil, item: "q1", audience: "member",
          counts: [2, 0, 0], respondents: nil),
      ])
    #expect(reading.value.moments.isEmpty)
  }

  @Test(arguments: [
    ("c,trust,q1,member,good,1,", ["2 SA-001"]), ("a,trst,q1,member,good,1,", ["2 SA-011"]),
    ("a,staff,q1,member,good,1,", ["2 SA-011"]), ("a,trust,q1,members,good,1,", ["2 SA-002"]),
    ("a,trust,,member,good,1,", ["2 SA-005"]), ("a,trust,q1,member,best,1,", ["2 SA-012"]),
    ("a,trust,q1,member,good,,", ["2 SA-013"]), ("a,trust,q1,member,good,x,", ["2 SA-013"]),
    ("a,trust,q1,member,good,-1,", ["2 SA-014"]), ("a,trust,q1,member,good,1,x", ["2 SS-011"]),
    ("a,trust,q1,member,good,1,\na,trust,q1,member,good,2,", ["3 SA-015"]),
    ("a,trust,q1,member,good,1,5\na,trust,q1,member,poor,2,6", ["3 SA-017"]),
    ("a,trust,q1,member,good,3,5\na,trust,q1,member,,3,5", ["2 SA-018"]),
    ("a,trust,q1,member,good,3,5\na,trust,q1,member,,2,5", []),
    ("a,trust,q1,member,good,3,3\na,trust,q1,member,not-shown,9,3", []),
    ("a,trust,q1,member,good,1,\na,size,q1,member,good,1,", ["3 SA-011", "3 SA-019"]),
  ])
  func rules(rows: String, found: [String]) throws {
    #expect(placed(try read(rows).problems) == found)
  }
}
