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
