// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about points and best–worst sheets, in both languages, word for word.
@Suite struct JudgementFormProblemTests {
  private static let earlier = EarlierPlace(
    Place(file: "f", line: 2), seenFrom: Place(file: "f", line: 4))

  static let lines: [(problem: JudgementFormProblem, english: String, chinese: String)] = [
    (
      .negativePoints(expert: "e1", item: "size", value: "-5"),
      #"""
      error: the points "-5" of expert "e1" for "size" are below 0. Write a number from \#
      0 on. [SJ-021]
      """#,
      #"错误: 专家“e1”给“size”的分数“-5”小于 0。请填写不小于 0 的数。 [SJ-021]"#
    ),
    (
      .pointsTwice(expert: "e1", item: "size", first: earlier, firstValue: "40", value: "50"),
      #"""
      error: expert "e1" gave "size" 40 points in line 2, and here 50. Keep one of the \#
      two. [SJ-022]
      """#,
      #"错误: 专家“e1”在第 2 行给“size” 40 分，此处又给 50 分。请只保留一个。 [SJ-022]"#
    ),
    (
      .wrongTotal(
        expert: "e1", parent: "operation", sum: "95", total: "100", tolerance: "0"),
      #"""
      error: the points of expert "e1" under "operation" sum to 95, not 100. Ask the \#
      expert to share out exactly 100, or declare another total or a tolerance. \#
      [SJ-023]
      """#,
      #"错误: 专家“e1”在“operation”之下的分数合计为 95，不是 100。请专家恰好分完 100 分，或另行声明 total 或 tolerance。 [SJ-023]"#
    ),
    (
      .wrongTotal(
        expert: "e1", parent: "operation", sum: "95", total: "100", tolerance: "2"),
      #"""
      error: the points of expert "e1" under "operation" sum to 95, not 100. Ask the \#
      expert to share out 100; it may be off by 2. [SJ-023]
      """#,
      #"错误: 专家“e1”在“operation”之下的分数合计为 95，不是 100。请专家分完 100 分，允许相差 2。 [SJ-023]"#
    ),
    (
      .itemsMissing(expert: "e1", parent: "operation", missing: ["size", "trust"]),
      #"""
      error: the sheet of expert "e1" under "operation" lacks size, trust. Add a row for \#
      each, or remove this expert’s other rows under "operation". [SJ-024]
      """#,
      #"错误: 专家“e1”在“operation”之下的判断表缺少size、trust。请逐一补充，或删去该专家在“operation”之下的其余各行。 [SJ-024]"#
    ),
    (
      .itemTwice(
        expert: "e1", parent: "operation", item: "size", first: earlier, firstValues: "2, 4",
        values: "3, 4"),
      #"""
      error: the sheet of expert "e1" under "operation" has "size" with 2, 4 in line 2, \#
      and here with 3, 4. Keep one row. [SJ-025]
      """#,
      #"错误: 专家“e1”在“operation”之下的判断表，第 2 行的“size”为 2, 4，此处又为 3, 4。请只保留一行。 [SJ-025]"#
    ),
    (
      .extremeDiffers(
        expert: "e1", parent: "operation", column: "best", first: earlier, firstValue: "size",
        value: "trust"),
      #"""
      error: expert "e1" names "size" as best under "operation" in line 2, and here \#
      "trust". Write the same one in all rows of the sheet. [SJ-026]
      """#,
      #"错误: 专家“e1”在“operation”之下，第 2 行的 best 是“size”，此处是“trust”。同一判断表的各行请写同一项。 [SJ-026]"#
    ),
    (
      .offBestWorstScale(expert: "e1", column: "best-over-item", value: "1/3"),
      #"""
      error: best-over-item "1/3" of expert "e1" is not between 1 and 9. Use 1 to 9: \#
      nothing outweighs the best, and the worst outweighs nothing. [SJ-027]
      """#,
      #"错误: 专家“e1”的 best-over-item “1/3”不在 1 到 9 之间。请用 1 至 9：没有指标比最优项更重要，最劣项也不比任何指标更重要。 [SJ-027]"#
    ),
    (
      .bestIsWorst(expert: "e1", parent: "operation", item: "size"),
      #"""
      error: expert "e1" names "size" both best and worst under "operation". Name two \#
      different ones. [SJ-028]
      """#,
      #"错误: 专家“e1”把“size”同时列为“operation”之下的最优项和最劣项。请写两个不同的指标。 [SJ-028]"#
    ),
    (
      .onlyItem(expert: "e1", parent: "operation", item: "size"),
      #"""
      error: the best–worst sheet of expert "e1" under "operation" has the one item "size", \#
      and nothing to compare it with. Give the other items their rows; an item that is \#
      really alone needs no sheet. [SJ-044]
      """#,
      #"错误: 专家“e1”在“operation”之下的最优最劣表只有“size”一项，无从比较。请补全其他指标；确实只有一个指标时不需要判断表。 [SJ-044]"#
    ),
    (
      .notOnce(expert: "e1", item: "size", column: "best-over-item", value: "2"),
      #"""
      error: best-over-item of expert "e1" for "size" itself is 2, not 1. Write 1: every \#
      item outweighs itself once. [SJ-029]
      """#,
      #"错误: 专家“e1”对“size”自身的 best-over-item 是 2，不是 1。请写 1：每个指标与自身之比为 1。 [SJ-029]"#
    ),
    (
      .bestOverWorstDiffers(
        expert: "e1", best: "size", worst: "trust", first: earlier, firstValue: "7",
        value: "8"),
      #"""
      error: expert "e1" judged the best "size" over the worst "trust" as 7 in line 2, \#
      and here as 8. Write the same number in both places. [SJ-030]
      """#,
      #"错误: 专家“e1”在第 2 行把最优项“size”与最劣项“trust”之比判断为 7，此处判断为 8。两处请写同一个数。 [SJ-030]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.judgements(.form(problem)), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }
}
