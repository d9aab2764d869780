// SPDX-License-Identifier: Apache-2.0
import Evidence
import Foundation
import Problems
import ReportGenerator
import Spreadsheets
import Testing

@testable import Rounds

/// Proves what a round's status says, from the first day on, which knows nothing yet, to the last.
@Suite struct StatusReportTests {
  private func lines(_ status: RoundStatus) -> [String] {
    status.alliances.flatMap { alliance in
      alliance.audiences.map { audience in
        "\(alliance.id) \(audience.id) \(audience.invited.map(String.init) ?? "?") "
          + "\(audience.answered) \(audience.missing.map(String.init) ?? "?")"
          + (audience.isBelowMinimum ? " <" : "")
      }
    }
  }

  private func lacking(_ status: RoundStatus) -> [String] {
    status.alliances.flatMap { alliance in
      alliance.outstanding.map { "\(alliance.id) \($0.kind.rawValue) \($0.id)" }
    }
  }

  @Test func onTheFirstDayNothingIsAnError() throws {
    let round = try StatusRound()
    let report = try StatusReport(round.folder.path)
    #expect(report.problems == [] && report.unanswered == [])
    let status = try #require(report.status)
    #expect(
      lines(status) == ["east member 3 0 3 <", "east user 2 0 2 <", "west member 2 0 2 <"])
    #expect(
      lacking(status) == [
        "east figure staff", "east point council", "east point charter", "west figure staff",
        "west point council", "west point charter",
      ])
    // What is not there at all stays an error everywhere else.
    let loaded = try LoadedRound(round.folder.path)
    #expect(Set(loaded.problems.map(\.words.code)) == ["SR-001", "SR-003"])
  }

  @Test func tablesWithoutRowsAreNothingYet() throws {
    let round = try StatusRound()
    try round.folder.write("respondent,alliance,audience,q1\n", to: "responses/a.csv")
    try round.folder.write("alliance,indicator,value\n", to: "statistics.csv")
    try round.folder.write("", to: "checklist.csv")
    try round.folder.write("alliance,audience,token\n", to: "invitations.csv")
    let report = try StatusReport(round.folder.path)
    #expect(report.problems == [] && report.status?.answered == 0)
    try round.folder.write("id,name\n", to: "alliances.csv")
    let empty = try StatusReport(round.folder.path)
    #expect(empty.status == nil && empty.problems.hasErrors)
  }

  @Test func figuresPointsAndPapers() throws {
    let round = try StatusRound()
    try round.folder.write(
      "alliance,indicator,value,evidence\neast,staff,2,\nwest,staff,n/a,\n", to: "statistics.csv")
    try round.folder.write(
      "alliance,point,value,evidence\neast,council,yes,C1\neast,charter,partial,\nwest,council,no,\nwest,charter,,\n",
      to: "checklist.csv")
    let status = try #require(try StatusReport(round.folder.path).status)
    #expect(
      lacking(status) == [
        "east evidence staff", "east evidence charter", "west point charter",
      ])
    #expect(status.alliances[0].progress[.evidence] == .init(asked: 3, supplied: 1))
    #expect(status.alliances[0].progress[.figure] == .init(asked: 1, supplied: 1))
    #expect(status.alliances[1].progress[.evidence] == nil)
    #expect(status.progress(.point) == .init(asked: 4, supplied: 3))
    #expect(status.progress(.gate) == nil)
  }

  /// From `invite` over answers to `status`: each answer takes one from those who are missing.
  @Test func fromInvitationToAnswer() throws {
    let round = try StatusRound(responses: #"href="responses/*.csv" token="code""#)
    var random = SystemRandomNumberGenerator()
    let list = try #require(
      try InvitationList.complete(
        round.folder.path, out: round.folder("invitations.csv"), organisations: nil,
        link: "https://s/{token}", using: &random
      ).list)
    try OutputFiles.write(list.bytes, to: round.folder("invitations.csv"))
    var report = try StatusReport(round.folder.path)
    #expect(report.problems == [])
    let invitations = report.unanswered
    #expect(invitations.count == 7)
    var answers = "code,q1\n"
    var answered: [String: Int] = [:]
    for (place, invitation) in invitations.enumerated() where place % 2 == 0 {
      answers += "\(invitation.token),1\n"
      answered["\(invitation.alliance) \(invitation.audience)", default: 0] += 1
      try round.folder.write(answers, to: "responses/a.csv")
      report = try StatusReport(round.folder.path)
      #expect(report.problems == [])
      #expect(
        report.unanswered
          == invitations.enumerated().filter { $0.offset % 2 == 1 || $0.offset > place }
          .map(\.element))
      let status = try #require(report.status)
      for alliance in status.alliances {
        for audience in alliance.audiences {
          #expect(audience.answered == answered["\(alliance.id) \(audience.id)"] ?? 0)
        }
      }
      #expect(status.missing == report.unanswered.count)
    }
    // The same token twice is one answer, and an error where no rule says which row counts; one
    // that is in no list is said without quoting it.
    answers += "\(invitations[0].token),2\nsomebody-else,1\n"
    try round.folder.write(answers, to: "responses/a.csv")
    let last = try StatusReport(round.folder.path)
    #expect(last.status?.answered == 4 && last.unanswered.count == 3)
    #expect(last.problems.map(\.words.code) == ["SA-004", "SC-009"])
    #expect(last.problems.map(\.place.line) == [6, 7])
    #expect(!last.problems.contains { $0.line(in: .english).contains("somebody") })
  }

  @Test func invitationsAreHeldAgainstThePopulation() throws {
    let round = try StatusRound()
    try round.folder.write(
      "alliance,audience,token\neast,member,abcdefgh\neast,member,abcdefgi\neast,member,abcdefgj\nwest,user,abcdefgk\n",
      to: "invitations.csv")
    let report = try StatusReport(round.folder.path)
    #expect(report.problems.map(\.words.code) == ["SC-008", "SC-008"])
    let status = try #require(report.status)
    #expect(
      lines(status) == [
        "east member 3 0 3 <", "east user 2 0 2 <", "west member 2 0 2 <", "west user 1 0 1 <",
      ])
  }

  @Test func respondentsWithoutTokensAreCountedToo() throws {
    let round = try StatusRound(invitations: false)
    try round.folder.write(
      "respondent,alliance,audience,q1\nr1,east,member,1\nr2,east,member,2\nr3,east,member,1\nr4,east,member,\nr5,west,user,1\n",
      to: "responses/a.csv")
    let status = try #require(try StatusReport(round.folder.path).status)
    #expect(
      lines(status) == [
        "east member 3 4 0", "east user 2 0 2 <", "west member 2 0 2 <", "west user ? 1 ? <",
      ])
    #expect(status.answered == 5 && status.invited == 7 && status.missing == 4)
  }

  /// What a person runs each morning: the same round gives the same bytes, in both languages.
  @Test(arguments: Language.allCases) func theListToChase(language: Language) throws {
    let round = try StatusRound()
    try round.folder.write(
      "alliance,audience,token,organisation,link\neast,member,abcdefgh,甲厂,https://s/abcdefgh\neast,member,abcdefgi,=cmd,\neast,member,abcdefgj,,\nwest,member,abcdefgk,,\nwest,member,abcdefgl,,\n",
      to: "invitations.csv")
    let report = try StatusReport(round.folder.path)
    let workbook = try #require(ChaseWorkbook(report, language: language))
    let bytes = try workbook.bytes()
    let again = try #require(
      ChaseWorkbook(try StatusReport(round.folder.path), language: language))
    #expect(try again.bytes() == bytes)
    let read = try Workbook.read(bytes, file: "chase.xlsx")
    #expect(
      read.sheets.map(\.name)
        == (language == .english
          ? ["responses", "figures", "points"] : ["答卷", "数据", "核查要点"]))
    let (table, problems) = Table.read(bytes, file: "chase.xlsx")
    #expect(problems.isEmpty)
    let rows = try #require(table).rows.map(\.cells)
    let name = language == .english ? "East" : "东部联盟"
    #expect(
      rows[0] == ["east", name, "member", "成员", "甲厂", "abcdefgh", "https://s/abcdefgh", "1"])
    #expect(rows[1] == ["east", name, "member", "成员", "=cmd", "abcdefgi", "", "1"])
    #expect(rows[3] == ["east", name, "user", "用户", "", "", "", "2"])
    #expect(rows.count == 6)
  }

  @Test func everyLineFitsATerminal() throws {
    let round = try StatusRound()
    try round.folder.write(
      "id,name,name_en\neast,\(String(repeating: "东", count: 60))联盟,\(String(repeating: "East ", count: 30))\nwest,西部联盟,West\n",
      to: "alliances.csv")
    try round.folder.write(
      "respondent,alliance,audience,q1\nr1,east,member,1\nr2,east,user,1\n", to: "responses/a.csv")
    let status = try #require(try StatusReport(round.folder.path).status)
    for language in TerminalLanguage.allCases {
      let text = status.text(in: language)
      for line in text.split(separator: "\n") {
        let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
        #expect(width <= 80, "\(line)")
      }
    }
    #expect(
      status.text(in: .english).hasPrefix(
        "2 responses, 7 invited, 5 still missing; 3 groups below the minimum of 2\n"))
    #expect(
      status.text(in: .chinese).hasPrefix("已收答卷2份，应邀7份，尚缺5份；有3组少于公布下限2份\n"))
  }

  @Test func whatIsSaidAsJSON() throws {
    let round = try StatusRound()
    let status = try #require(try StatusReport(round.folder.path).status)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(JSONText.status(status))) as? [String: Any])
    #expect(document["schema"] as? String == "steelyard.status/1")
    #expect(document["internal"] as? Bool == true)
    let alliances = try #require(document["alliances"] as? [[String: Any]])
    let audiences = try #require(alliances.first?["audiences"] as? [[String: Any]])
    #expect(audiences.first?["missing"] as? Int == 3)
    #expect((alliances.first?["outstanding"] as? [Any])?.count == 3)
  }

  /// Nine people of one alliance with the same twelve answers: a sign, and only inside the house.
  @Test func signsOfOneHandAreSaid() throws {
    let sign = HandSign(
      alliance: "east", questionnaire: "small-survey", responses: 40,
      sameAddress: HandSign.Group(greatest: 8, responses: 14),
      burst: HandSign.Group(greatest: 12, responses: 12),
      identical: HandSign.Group(greatest: 9, responses: 9, oneIn: 2), tooFast: 6)
    let english = [sign].text(names: ["east": "East"], in: .english)
    #expect(
      english.split(separator: "\n").suffix(3).joined(separator: "\n") == """
          East, small-survey: of 40 responses 14 from shared addresses, at most 8
          together; 12 within minutes of one another, at most 12 together; 9 with
          identical answers, at most 9 together (1 in 2 looked at); 6 too fast.
        """)
    let chinese = [sign].text(names: ["east": "东部联盟"], in: .chinese)
    #expect(
      chinese.split(separator: "\n").suffix(3).map { $0.filter { $0 != " " } }.joined().hasSuffix(
        "东部联盟（small-survey）：共40份答卷，其中来自相同网络地址的14份（最多一组8份）；几分钟内集中提交的12份（最多一组12份）；答案完全相同的9份（最多一组9份）（抽查1/2）；作答过快的6份。"
      ))
    #expect([HandSign]().text(names: [:], in: .english) == "")
  }
}
