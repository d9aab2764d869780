// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import Intake
import Problems
import Spreadsheets
import Testing

@testable import Rounds

/// Numbers that look random, and are the same each time.
private struct SplitMix64: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Proves that lists of invitations are completed and never lose anything.
@Suite struct InvitationListTests {
  private func complete(
    _ round: StatusRound, organisations: String? = nil, link: String? = nil, seed: UInt64 = 1
  ) throws -> (list: InvitationList?, problems: [Problem]) {
    var random = SplitMix64(state: seed)
    return try InvitationList.complete(
      round.folder.path, out: round.folder("invitations.csv"),
      organisations: organisations.map { round.folder($0) }, link: link, using: &random)
  }

  private func write(_ list: InvitationList, _ round: StatusRound) throws {
    try OutputFiles.write(list.bytes, to: round.folder("invitations.csv"))
  }

  private func read(_ list: InvitationList) -> [Invitation] {
    let reading = InvitationsReader.read(
      list.bytes, file: "i.csv", alliances: ["east", "west"], audiences: ["member", "user"])
    #expect(reading.problems.isEmpty)
    return reading.value
  }

  @Test func thePopulationIsNumbered() throws {
    let round = try StatusRound()
    let completed = try complete(round, link: "https://s/x#token={token}&a={alliance}/{audience}")
    #expect(completed.problems.isEmpty)
    let list = try #require(completed.list)
    #expect(list.count == 7 && list.added == 7 && list.isChanged)
    let invitations = read(list)
    #expect(
      invitations.map { "\($0.alliance) \($0.audience) \($0.organisation)" } == [
        "east member 1", "east member 2", "east member 3", "east user 1", "east user 2",
        "west member 1", "west member 2",
      ])
    #expect(Set(invitations.map(\.token)).count == 7)
    for invitation in invitations {
      #expect(invitation.token.count == 20)
      #expect(
        invitation.token.allSatisfy {
          "0123456789abcdefghjkmnpqrstvwxyz".contains($0)
        })
      #expect(
        invitation.link
          == "https://s/x#token=\(invitation.token)&a=\(invitation.alliance)/\(invitation.audience)"
      )
    }
  }

  @Test func runAgainItAddsOnlyWhatIsLacking() throws {
    let round = try StatusRound()
    let first = try #require(try complete(round).list)
    try write(first, round)
    let again = try #require(try complete(round, seed: 2).list)
    #expect(again.added == 0 && !again.isChanged && again.bytes == first.bytes)
    try round.folder.write(
      "alliance,audience,members,invited\neast,member,9,5\nwest,member,7,1\nwest,user,2,1\n",
      to: "population.csv")
    let more = try #require(try complete(round, seed: 3).list)
    #expect(more.added == 3 && more.count == 10)
    let (before, after) = (read(first), read(more))
    #expect(Array(after.prefix(7)) == before)
    #expect(
      after.suffix(3).map { "\($0.alliance) \($0.audience) \($0.organisation)" } == [
        "east member 4", "east member 5", "west user 1",
      ])
    let linked = try #require(try complete(round, link: "x{token}", seed: 2).list)
    #expect(linked.isChanged && read(linked).allSatisfy { $0.link == "x" + $0.token })
    #expect(read(linked).map(\.token).prefix(7) == before.map(\.token)[...])
  }

  /// Rows that a person wrote, in another order, with other columns, delimiter and encoding.
  @Test func whatAPersonWroteStays() throws {
    let round = try StatusRound()
    try round.folder.write(
      """
      sent;token;alliance;audience;organisation
      "yes; by letter";foreign-1;east;member;3
      ;foreign-2;east;member;=1+1
      "two
      lines";foreign-3;west;member;乙

      """, to: "invitations.csv")
    let list = try #require(try complete(round).list)
    #expect(list.count == 7 && list.added == 4)
    let text = String(decoding: list.bytes, as: UTF8.self)
    #expect(
      text.hasPrefix(
        "\u{FEFF}sent,token,alliance,audience,organisation,link\r\nyes; by letter,foreign-1,east,member,3,\r\n,foreign-2,east,member,=1+1,\r\n\"two\nlines\",foreign-3,west,member,乙,\r\n"
      ))
    // The numbers that are given already are passed over.
    let added = read(list).suffix(4)
    #expect(
      added.map { "\($0.alliance) \($0.audience) \($0.organisation)" } == [
        "east member 4", "east user 1", "east user 2", "west member 2",
      ])
    try write(list, round)
    let again = try #require(try complete(round).list)
    #expect(!again.isChanged && again.bytes == list.bytes)
  }

  @Test func organisationsHaveTheirInformants() throws {
    let round = try StatusRound()
    try round.folder.write(
      "alliance,organisation,audience,informants\neast,甲厂,member,2\nwest,甲厂,member,\neast,乙院,user,0\n",
      to: "organisations.csv")
    let list = try #require(try complete(round, organisations: "organisations.csv").list)
    #expect(
      read(list).map { "\($0.alliance) \($0.audience) \($0.organisation)" } == [
        "east member 甲厂", "east member 甲厂", "west member 甲厂",
      ])
    try write(list, round)
    try round.folder.write(
      "alliance,organisation,audience,informants\neast,甲厂,member,3\neast,乙院,member,1\n",
      to: "organisations.csv")
    let more = try #require(try complete(round, organisations: "organisations.csv").list)
    #expect(more.added == 2 && more.count == 5)
    #expect(read(more).suffix(2).map(\.organisation) == ["甲厂", "乙院"])
  }

  @Test func errorsStopBeforeAnythingIsWritten() throws {
    let round = try StatusRound()
    try round.folder.write("alliance,audience,token\neast,member,\n", to: "invitations.csv")
    let broken = try complete(round)
    #expect(broken.list == nil && broken.problems.map(\.words.code) == ["SC-005"])
    try round.folder.write("alliance,audience,token\n", to: "invitations.csv")
    #expect(try complete(round).list?.added == 7)
    try round.folder.write("", to: "invitations.csv")
    #expect(try complete(round).list?.added == 7)
    let nobody = try StatusRound(
      population: "alliance,audience,members,invited\neast,member,9,\n")
    let none = try complete(nobody)
    #expect(none.list == nil && none.problems.map(\.words.code) == ["SC-010"])
    #expect(throws: CheckedInputs.Missing.self) {
      try complete(round, organisations: "nowhere.csv")
    }
  }

  @Test func aWorkbookIsNotWrittenOver() throws {
    let round = try StatusRound()
    let workbook = try #require(
      ChaseWorkbook(try StatusReport(round.folder.path), language: .english))
    try OutputFiles.write(workbook.bytes(), to: round.folder("invitations.csv"))
    let refused = try complete(round)
    #expect(refused.list == nil && refused.problems.map(\.words.code) == ["SC-012"])
  }

  /// Tokens of a real generator: all characters come, none twice in 20,000.
  @Test func tokensAreSpreadOverAllLetters() {
    var random = SystemRandomNumberGenerator()
    let tokens = (0..<20_000).map { _ in InvitationList.token(using: &random) }
    #expect(Set(tokens).count == 20_000)
    var counts: [Character: Int] = [:]
    for token in tokens { for character in token { counts[character, default: 0] += 1 } }
    #expect(counts.count == 32)
    // 400,000 draws of 32: 12,500 each, with a standard deviation of 110.
    #expect(counts.values.allSatisfy { abs($0 - 12_500) < 900 })
  }
}
