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
