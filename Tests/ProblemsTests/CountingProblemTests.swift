// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about which responses are counted, and invitations, in both languages, word for word.
@Suite struct CountingProblemTests {
  static let lines: [(problem: CountingProblem, english: String, chinese: String)] = [
    (
      .previewsCounted(count: 3),
      #"""
      warning: 3 responses are trials and are counted. Declare what happens to trials: \#
      previews="drop" or previews="keep". [SC-001]
      """#,
      #"警告: 3份答卷是预览时试填的，仍被计入。请写明如何处理试填答卷：previews="drop" 或 previews="keep"。 [SC-001]"#
    ),
    (
      .incompleteCounted(count: 1),
      #"""
      warning: 1 response was not finished and is counted. Declare what happens to unfinished \#
      responses: incomplete="drop" or incomplete="keep". [SC-002]
      """#,
      #"警告: 1份答卷没有填完，仍被计入。请写明如何处理未填完的答卷：incomplete="drop" 或 incomplete="keep"。 [SC-002]"#
    ),
    (
      .organisationNotDeclared,
      """
      error: organisations have one vote each, and nothing says which organisation a response is \
      of. Name the column with organisation=, or with token= the one with the invitations' \
      tokens. [SC-003]
      """,
      "错误: 规定每单位一票，但未说明答卷属于哪个单位。请用 organisation= 写明单位所在列，或用 token= 写明邀请码所在列。 [SC-003]"
    ),
    (
      .tokenWithoutInvitations,
      """
      error: responses carry tokens, and the round has no invitations. Add an element \
      invitations with the file that the tokens are in, or remove token=. [SC-004]
      """,
      "错误: 答卷带有邀请码，但评价年度文件中没有邀请名单。请添加 invitations 元素并写明邀请码所在的文件，或删去 token=。 [SC-004]"
    ),
    (
      .blankToken,
      """
      error: an invitation has no token. Give it a token of its own, or remove the row and run \
      steelyard invite again. [SC-005]
      """,
      "错误: 邀请没有邀请码。请为其填写唯一的邀请码，或删去该行后重新运行 steelyard invite。 [SC-005]"
    ),
    (
      .repeatedToken(firstLine: 2),
      """
      error: the token of this invitation is that of line 2 too. Give each invitation a token of \
      its own. [SC-006]
      """,
      "错误: 该邀请码与第2行的重复。请使每份邀请的邀请码各不相同。 [SC-006]"
    ),
    (
      .shortTokens(count: 1, least: 8),
      """
      warning: 1 token has fewer than 8 characters and can be guessed. Whoever guesses a token can \
      answer in another's place: let steelyard invite make them. [SC-007]
      """,
      "警告: 1个邀请码少于8个字符，容易被猜中。猜中邀请码即可冒名作答：请用 steelyard invite 生成邀请码。 [SC-007]"
    ),
    (
      .shortTokens(count: 3, least: 8),
      """
      warning: 3 tokens have fewer than 8 characters and can be guessed. Whoever guesses a token can \
      answer in another's place: let steelyard invite make them. [SC-007]
      """,
      "警告: 3个邀请码少于8个字符，容易被猜中。猜中邀请码即可冒名作答：请用 steelyard invite 生成邀请码。 [SC-007]"
    ),
    (
      .invitationsDiffer(alliance: "a-1", audience: "member", invited: 22, listed: 1),
      """
      warning: of "a-1", audience "member", 22 are invited and 1 invitation is listed. Run steelyard \
      invite again, or correct the column invited of the population. [SC-008]
      """,
      "警告: 联盟“a-1”、答卷对象“member”：应邀22份，邀请名单中有1份。请重新运行 steelyard invite，或改正 population 文件的 invited 列。 [SC-008]"
    ),
    (
      .unknownToken,
      """
      error: the token of this response is in no invitation. Correct the token, or add the invitation \
      to the list that the round names. [SC-009]
      """,
      "错误: 该答卷的邀请码不在邀请名单中。请改正邀请码，或把该邀请补入评价年度文件所指的名单。 [SC-009]"
    ),
    (
      .nobodyToInvite,
      """
      error: nothing says who is to be invited. Fill in the column invited of the round's population, \
      or name a list with --organisations. [SC-010]
      """,
      "错误: 没有说明邀请哪些答卷人。请在评价年度的 population 文件中填写 invited 列，或用 --organisations 指定名单。 [SC-010]"
    ),
    (
      .repeatedOrganisation(firstLine: 7),
      """
      error: the organisation stands in line 7 already, for the same alliance and audience. Keep one \
      of the rows, with all its informants. [SC-011]
      """,
      "错误: 同一联盟、同一答卷对象的该单位已见于第7行。请只保留一行，并写明该单位的答卷人数（informants）。 [SC-011]"
    ),
    (
      .invitationsInWorkbook,
      """
      error: the list of invitations is a workbook, and only CSV can be written. Save it as CSV (UTF-8) \
      and name that file with --out. [SC-012]
      """,
      "错误: 邀请名单是工作簿，而本程序只写 CSV。请另存为 CSV（UTF-8），并用 --out 指定该文件。 [SC-012]"
    ),
  ]

  @Test(arguments: lines) func line(problem: CountingProblem, english: String, chinese: String) {
    let it = Problem(.counting(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: \(english)")
    #expect(it.line(in: .chinese) == "f:4: \(chinese)")
  }

  @Test func codesAreDifferent() {
    let codes = Set(
      Self.lines.map { Problem(.counting($0.problem), at: Place(file: "f")).words.code })
    let names = Set(Self.lines.map { "\($0.problem)".prefix { $0.isLetter } })
    #expect(codes.count == names.count)
    #expect(codes.allSatisfy { $0.hasPrefix("SC-") })
  }
}
