// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about exports of survey tools, in both languages, word for word.
@Suite struct SurveyProblemTests {
  static let lines: [(problem: SurveyProblem, english: String, chinese: String)] = [
    (
      .sourceNotRecognised(known: ["kobo", "wjx"]),
      #"""
      error: nothing shows which program wrote the file. State it in the round with source=: \#
      "kobo" or "wjx". [SV-001]
      """#,
      #"错误: 无法判断该文件由哪个程序导出。请在评价年度文件中用 source= 写明：“kobo”或“wjx”。 [SV-001]"#
    ),
    (
      .notOfSource(declared: "kobo", found: "wjx"),
      #"""
      error: the file is not as "kobo" writes it, but as "wjx" does. Correct source= in the \#
      round, or leave it out. [SV-002]
      """#,
      #"错误: 该文件不是“kobo”的导出格式，而像是“wjx”的。请改正评价年度文件中的 source=，或删去该属性。 [SV-002]"#
    ),
  ]

  @Test(arguments: lines) func line(problem: SurveyProblem, english: String, chinese: String) {
    let it = Problem(.survey(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: \(english)")
    #expect(it.line(in: .chinese) == "f:4: \(chinese)")
  }

  @Test func codesAreDifferent() {
    let codes = Set(
      Self.lines.map { Problem(.survey($0.problem), at: Place(file: "f")).words.code })
    let names = Set(Self.lines.map { "\($0.problem)".prefix { $0.isLetter } })
    #expect(codes.count == names.count)
    #expect(codes.allSatisfy { $0.hasPrefix("SV-") })
  }
}
