// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// `steelyard invite` and `steelyard status`, from the list of invitations to the list to chase, by
/// the built program.
@Suite struct InviteTests {
  private func bytes(_ scratch: Scratch, _ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: scratch(name))))
  }

  private func tokens(_ scratch: Scratch) throws -> [String] {
    String(decoding: try bytes(scratch, "round/list.csv"), as: UTF8.self)
      .split(separator: "\r\n").dropFirst().map {
        String($0.split(separator: ",", omittingEmptySubsequences: false)[3])
      }
  }

  /// A round whose answers carry tokens, before there is any answer or figure.
  private func round() throws -> Scratch {
    let scratch = try Scratch()
    var round = SmallRound()
    round.replace(
      "round.xml", #"<population href="population.csv"/>"#,
      #"<population href="population.csv"/><invitations href="list.csv"/>"#)
    round.replace(
      "round.xml", #"<responses href="responses/*.csv""#,
      #"<responses href="answers.csv" token="token" respondent="token""#)
    for file in ["statistics.csv", "checklist.csv", "responses/first.csv", "responses/second.csv"] {
      round.move(file)
    }
    try round.write(to: scratch("round"))
    return scratch
  }

  @Test func fromInvitationToTheListToChase() throws {
    let scratch = try round()
    func status(_ more: String...) throws -> Run {
      try Run.steelyard(["status", "round"] + more, in: scratch.path)
    }
    func invite(_ more: String...) throws -> Run {
      try Run.steelyard(["invite", "round", "--out", "round/list.csv"] + more, in: scratch.path)
    }
    let first = try invite("--link", "https://s.example/#{token}")
    #expect(first.code == 0 && first.errors == "")
    #expect(first.text == "round/list.csv: 16 invitations, 16 of them new\n")
    let list = try bytes(scratch, "round/list.csv")
    #expect(try invite("--language", "zh-Hans").text == "round/list.csv：邀请16份，其中新增0份\n")
    #expect(try bytes(scratch, "round/list.csv") == list)
    let nothing = try status("--out", "chase.xlsx")
    #expect(nothing.code == 0 && nothing.errors == "")
    #expect(nothing.text.hasPrefix("0 responses, 16 invited, 16 still missing; "))
    let chase = try bytes(scratch, "chase.xlsx")
    #expect(try status("--out", "chase.xlsx").output == nothing.output)
    #expect(try bytes(scratch, "chase.xlsx") == chase)
    let tokens = try tokens(scratch)
    try Data("token,q1,q2\n\(tokens[0]),1,2\n\(tokens[9]),1,2\n".utf8).write(
      to: URL(filePath: scratch("round/answers.csv")))
    let two = try status("--format", "json")
    #expect(two.code == 0 && two.errors == "")
    for token in tokens { #expect(!two.text.contains(token)) }
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(two.output)) as? [String: Any])
    let alliances = try #require(document["alliances"] as? [[String: Any]])
    let audiences = alliances.flatMap { $0["audiences"] as? [[String: Any]] ?? [] }
    #expect(audiences.compactMap { $0["answered"] as? Int } == [1, 0, 1])
    #expect(audiences.compactMap { $0["missing"] as? Int } == [4, 4, 6])
  }

  @Test func errorsInTheDataAreSaidBesideTheStatus() throws {
    let scratch = try Scratch()
    var small = SmallRound()
    small.append("responses/first.csv", "r9,nowhere,member,1,1\n")
    try small.write(to: scratch("round"))
    let run = try Run.steelyard("status", "round", in: scratch.path)
    #expect(run.code == 1 && run.errors.contains("[SA-001]"))
    #expect(run.text.hasPrefix("5 responses, 16 invited, 11 still missing; "))
  }

  static let refusals: [(arguments: [String], code: Int32, words: String)] = [
    (["invite", "round", "--out", "l.csv", "--link", "https://s"], 64, "has no {token}"),
    (["invite", "nowhere", "--out", "l.csv"], 74, "[SR-022]"),
    (["invite", "round", "--out", "l.csv", "--organisations", "nowhere.csv"], 74, "nowhere.csv"),
    (["invite", "round", "--out", "round/round.xml/l.csv"], 74, "[SR-027]"),
    (["status", "nowhere"], 74, "[SR-022]"),
    (["status", "round", "--out", "round/round.xml/c.xlsx"], 74, "[SR-027]"),
  ]

  @Test(arguments: refusals) func refuses(arguments: [String], code: Int32, words: String) throws {
    let scratch = try Scratch()
    try SmallRound().write(to: scratch("round"))
    let run = try Run.steelyard(arguments, in: scratch.path)
    #expect(run.code == code && run.errors.contains(words), "\(run.errors)")
  }
}
