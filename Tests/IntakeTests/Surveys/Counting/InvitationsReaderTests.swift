// SPDX-License-Identifier: Apache-2.0
import Evidence
import Intake
import Problems
import Testing

/// Proves what a list of invitations and one of organisations is read as, and what is said of each
/// slip; no token ever stands in a message.
@Suite struct InvitationsReaderTests {
  private func read(_ text: String, audiences: [String] = ["member", "user"]) -> Reading<
    [Invitation]
  > {
    InvitationsReader.read(
      Array(text.utf8), file: "i.csv", alliances: ["a-1", "b-2"], audiences: audiences)
  }

  @Test func everythingIsRead() {
    let reading = read(
      """
      token,audience,alliance,sent,organisation,link
      abcdefgh,member,a-1,yes,"甲厂, 乙部",https://s/#abcdefgh
       ijklmnop ,user,b-2,,,

      """)
    #expect(english(reading.problems) == [])
    #expect(
      reading.value == [
        Invitation(
          alliance: "a-1", organisation: "甲厂, 乙部", audience: "member", token: "abcdefgh",
          link: "https://s/#abcdefgh"),
        Invitation(alliance: "b-2", organisation: "", audience: "user", token: "ijklmnop"),
      ])
    #expect(read("alliance,audience,token\na-1,member,abcdefgh\n").value.count == 1)
  }

  static let broken: [(rows: String, found: [String], read: Int)] = [
    ("a-1,member,abcdefgh\nb-2,user,ABCDEFGH\n", [], 2),
    ("a-3,member,abcdefgh\n", ["2 SS-001"], 0),
    ("a-1,members,abcdefgh\n", ["2 SA-002"], 0),
    ("a-1,member,\nb-2,user,\n", ["2 SC-005", "3 SC-005"], 0),
    ("a-1,member,abcdefgh\nb-2,user,abcdefgh\na-1,user,abcdefgh\n", ["3 SC-006", "4 SC-006"], 1),
    ("a-1,member,1\na-1,member,abcdefgh\na-1,member,1234567\n", [" SC-007"], 3),
    ("a-3,members,\n", ["2 SS-001", "2 SA-002", "2 SC-005"], 0),
  ]

  @Test(arguments: broken) func eachSlip(rows: String, found: [String], read count: Int) {
    let reading = read("alliance,audience,token\n" + rows)
    #expect(
      reading.problems.map { "\($0.place.line.map(String.init) ?? "") \($0.words.code)" } == found)
    #expect(reading.value.count == count)
    for language in Language.allCases {
      for line in reading.problems.map({ $0.line(in: language) }) {
        #expect(!line.contains("abcdefgh") && !line.contains("1234567"))
      }
    }
  }

  @Test func audiencesThatNobodyKnowsAreNotHeldAgainstThem() {
    #expect(read("alliance,audience,token\na-1,x,abcdefgh\n", audiences: []).problems.isEmpty)
  }

  @Test func columnsThatAreLacking() {
    let reading = read("alliance,audiance\na-1,member\n")
    #expect(reading.value.isEmpty)
    #expect(reading.problems.map(\.words.code) == ["ST-012", "ST-012"])
  }

  private func organisations(_ rows: String) -> Reading<[OrganisationsReader.Entry]> {
    OrganisationsReader.read(
      Array(("alliance,organisation,audience,informants\n" + rows).utf8), file: "o.csv",
      alliances: ["a-1", "b-2"], audiences: ["member", "user"])
  }

  @Test func organisationsAreRead() {
    let reading = organisations("a-1,甲厂,member,3\na-1,甲厂,user,\nb-2,甲厂,member,0\n")
    #expect(english(reading.problems) == [])
    #expect(reading.value.map(\.informants) == [3, 1, 0])
    #expect(reading.value.map(\.organisation) == ["甲厂", "甲厂", "甲厂"])
  }

  static let brokenOrganisations: [(rows: String, found: [String])] = [
    ("a-3,甲厂,member,1\n", ["2 SS-001"]),
    ("a-1,甲厂,members,1\n", ["2 SA-002"]),
    ("a-1,,member,1\n", ["2 SA-005"]),
    ("a-1,甲厂,member,1\na-1,甲厂,member,2\n", ["3 SC-011"]),
    ("a-1,甲厂,member,two\n", ["2 SS-011"]),
  ]

  @Test(arguments: brokenOrganisations) func eachSlip(rows: String, found: [String]) {
    #expect(
      organisations(rows).problems.map {
        "\($0.place.line.map(String.init) ?? "") \($0.words.code)"
      } == found)
  }
}
