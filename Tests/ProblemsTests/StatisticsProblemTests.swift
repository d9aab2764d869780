// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about statistics and checklists, in both languages, word for word.
@Suite struct StatisticsProblemTests {
  static let lines: [(problem: StatisticsProblem, english: String, chinese: String)] = [
    (
      .unknownAlliance(value: "a-11", known: ["a-1", "b-2"]),
      #"""
      error: alliance "a-11" is not in the registry. Correct the id, or register the \#
      alliance. Did you mean "a-1"? [SS-001]
      """#,
      #"错误: 联盟“a-11”不在登记表中。请改正标识，或先登记该联盟。是否应为“a-1”？ [SS-001]"#
    ),
    (
      .unknownIndicator(value: "sise", known: ["size"]),
      #"""
      error: the index system has no indicator "sise". Use the id of an indicator. \#
      Did you mean "size"? [SS-002]
      """#,
      #"错误: 指标体系中没有指标“sise”。请用指标的标识。是否应为“size”？ [SS-002]"#
    ),
    (
      .notAStatistic(value: "trust", kind: "survey"),
      #"""
      error: indicator "trust" is of kind survey and takes no figure. Survey \#
      indicators come from responses, checklists from the checklist table, reviewers’ \#
      grades from the table of the panel. [SS-003]
      """#,
      #"错误: 指标“trust”的 kind 为 survey，不填数值。问卷类指标来自答卷，清单类指标来自清单表，专家评议类指标来自专家评分表。 [SS-003]"#
    ),
    (
      .countedSupplied(value: "seats"),
      #"""
      error: "seats" is counted from facts and takes no figure. Remove the row; what is \#
      counted stands in the files of facts. [SS-004]
      """#,
      #"错误: “seats”由事实清单统计得出，不另行填报。请删去该行；统计依据在事实清单文件中。 [SS-004]"#
    ),
    (
      .notANumber(column: "value", value: "35%", fault: .percentSign(number: "35")),
      #"""
      error: value "35%" is not a number. Write it without the sign, in the unit \#
      asked for: 35. [SS-005]
      """#,
      #"错误: value 的值“35%”不是数字。请按要求的单位书写，不加百分号：35。 [SS-005]"#
    ),
    (
      .belowLeast(column: "value", value: "-3", indicator: "size", least: "0"),
      #"""
      error: value -3 of "size" is below 0, the least that is plausible. Check the \#
      figure and its unit. [SS-006]
      """#,
      #"错误: 指标“size”的 value 值 -3 低于合理下限 0。请核对数值和单位。 [SS-006]"#
    ),
    (
      .aboveMost(column: "reported", value: "120", indicator: "dependence", most: "100"),
      #"""
      error: reported 120 of "dependence" is above 100, the most that is plausible. \#
      Check the figure and its unit. [SS-007]
      """#,
      #"错误: 指标“dependence”的 reported 值 120 高于合理上限 100。请核对数值和单位。 [SS-007]"#
    ),
    (
      .duplicateRow(firstLine: 9),
      #"error: the same is already given in line 9. Keep one row. [SS-008]"#,
      #"错误: 同一内容在第 9 行已经填报。请只保留一行。 [SS-008]"#
    ),
    (
      .unknownPoint(value: "counsil", known: ["council"]),
      #"""
      error: the index system has no checklist point "counsil". Use the id of a \#
      point. Did you mean "council"? [SS-009]
      """#,
      #"错误: 指标体系中没有清单要点“counsil”。请用要点的标识。是否应为“council”？ [SS-009]"#
    ),
    (
      .unknownState(column: "value", value: "maybe"),
      #"""
      error: value "maybe" is not allowed. Write yes, partial, no or n/a, or leave \#
      the cell blank. [SS-010]
      """#,
      #"错误: value 的值“maybe”不在允许之列。可以写 yes、partial、no 或 n/a，也可留空。 [SS-010]"#
    ),
    (
      .beyondAnyFigure(column: "value", value: "1e308"),
      #"error: value "1e308" is not between -10^15 and 10^15. Look at its unit and its digits. [SS-013]"#,
      #"错误: value 的值“1e308”不在 -10^15 到 10^15 之间。请核对单位和位数。 [SS-013]"#
    ),
    (
      .pointWithoutEvidence(point: "council"),
      #"""
      warning: point "council" counts only with evidence, and the row has none: it counts as no. Write \#
      the number of the evidence in the column evidence; what was claimed is kept. [SS-014]
      """#,
      #"警告: 要点“council”须有佐证材料才算数，而该行没有填写，按“否”计。请在 evidence（佐证材料）一列填写编号；原填报值予以保留。 [SS-014]"#
    ),
    (
      .notACount(column: "members", value: "十二"),
      #"""
      error: members "十二" is not a whole number from 0 to 1000000000. Write digits \#
      only, such as 12. [SS-011]
      """#,
      #"错误: members 的值“十二”不是 0 到 1000000000 之间的整数。请只写阿拉伯数字，例如 12。 [SS-011]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.statistics(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }
}
