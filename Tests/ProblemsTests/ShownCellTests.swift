// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves that a message never repeats what a respondent wrote.
@Suite struct ShownCellTests {
  @Test(arguments: ["6", "55", "-1", "3.5", "1/2", "100000", "yess", "n0"])
  func numbersAndNearMissesAreShown(cell: String) {
    #expect(ShownCell(cell, allowed: ["1", "5", "yes", "no"]) == .quoted(cell))
  }

  @Test(arguments: [
    "13800138000", "010-62345678", "8888888", "440101199001011234", "nan", "inf", "Infinity",
    "0x1p3", "王小明", "张伟 13800138000", "北京市海淀区", "a@b.cn", "我觉得联盟没有什么用处", "1 2 3",
  ])
  func whatCouldSayWhoItWasIsNot(cell: String) {
    #expect(
      ShownCell(cell, allowed: ["1", "2", "3", "4", "5"]) == .text(characters: cell.count))
  }

  @Test(arguments: Language.allCases) func aHiddenCellIsInNoSentence(language: Language) {
    let words = "李小明说联盟秘书处不回电话"
    let shown = ShownCell(words, allowed: ["1", "5"])
    let problems: [ResponseProblem] = [
      .unknownAnswer(item: "q1", shown: shown, allowed: ["1", "5"]),
      .unknownAlliance(shown: shown, known: ["a-1"]),
      .unknownAudience(shown: shown, known: ["user"]),
    ]
    for problem in problems {
      let line = Problem(.responses(problem), at: Place(file: "r.csv", line: 2)).line(in: language)
      #expect(!line.contains("李小明") && line.contains("13"))
      #expect(problem.value == nil)
    }
  }
}
