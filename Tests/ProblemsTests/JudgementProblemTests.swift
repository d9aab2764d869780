// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about judgements and experts, in both languages, word for word.
@Suite struct JudgementProblemTests {
  private static let earlier = EarlierPlace(
    Place(file: "f", line: 2), seenFrom: Place(file: "f", line: 4))
  private static let elsewhere = EarlierPlace(
    Place(file: "g.csv", line: 7), seenFrom: Place(file: "f", line: 4))

  static let lines: [(problem: JudgementProblem, english: String, chinese: String)] = [
    (
      .unknownParent(value: "operations", known: ["operation"]),
      #"""
      error: "operations" is neither a criterion nor the index system. Use the id of \#
      a node with children. Did you mean "operation"? [SJ-001]
      """#,
      #"错误: “operations”既不是上级指标，也不是指标体系。请改用有下级指标的节点的标识。是否应为“operation”？ [SJ-001]"#
    ),
    (
      .unknownItem(value: "sise", parent: "operation", known: ["size", "bodies"]),
      #"""
      error: "sise" is not a child of "operation". Write "size" or "bodies". Did you \#
      mean "size"? [SJ-002]
      """#,
      #"错误: “sise”不是“operation”的下级指标。可以写“size”或“bodies”。是否应为“size”？ [SJ-002]"#
    ),
    (
      .comparedWithItself(value: "size"),
      #"error: "size" is compared with itself. Remove the row. [SJ-003]"#,
      #"错误: “size”与自身比较。请删去该行。 [SJ-003]"#
    ),
    (
      .notANumber(value: "三", fault: .notANumber),
      #"""
      error: judgement "三" is not a number. Write it in digits, such as 0.35 or 1/3. \#
      [SJ-004]
      """#,
      #"错误: 判断值“三”不是数字。请用数字书写，例如 0.35 或 1/3。 [SJ-004]"#
    ),
    (
      .offScale(expert: "e1", left: "size", right: "bodies", value: "11"),
      #"""
      error: judgement "11" of expert "e1" on "size" over "bodies" is not between 1/9 \#
      and 9. Use 1 to 9, and 1/2 to 1/9 where the right one counts more. [SJ-005]
      """#,
      #"错误: 专家“e1”对“size”与“bodies”之比的判断值“11”不在 1/9 到 9 之间。请用 1 至 9；右项更重要时用 1/2 至 1/9。 [SJ-005]"#
    ),
    (
      .judgedTwice(
        expert: "e1", left: "size", right: "bodies", first: earlier, firstValue: "3",
        value: "1/3"),
      #"""
      error: expert "e1" judged "size" over "bodies" as 3 in line 2, and here as 1/3. \#
      Keep one of the two; a pair stays the same when left and right are exchanged. \#
      [SJ-006]
      """#,
      #"错误: 专家“e1”在第 2 行把“size”与“bodies”之比判断为 3，此处又判断为 1/3。请只保留一个；左右对调仍是同一对。 [SJ-006]"#
    ),
    (
      .judgedTwice(
        expert: "e1", left: "size", right: "bodies", first: elsewhere, firstValue: "3",
        value: "1/3"),
      #"""
      error: expert "e1" judged "size" over "bodies" as 3 at g.csv:7, and here as 1/3. \#
      Keep one of the two; a pair stays the same when left and right are exchanged. \#
      [SJ-006]
      """#,
      #"错误: 专家“e1”在 g.csv:7 把“size”与“bodies”之比判断为 3，此处又判断为 1/3。请只保留一个；左右对调仍是同一对。 [SJ-006]"#
    ),
    (
      .unknownExpert(value: "e9", known: ["e01"]),
      #"error: "e9" is not among the experts. Correct the code, or add the expert. [SJ-008]"#,
      #"错误: 专家“e9”不在专家表中。请改正代码，或添加该专家。 [SJ-008]"#
    ),
    (
      .duplicateExpert(id: "e1", firstLine: 2),
      #"error: expert "e1" already stands in line 2. Keep one row. [SJ-009]"#,
      #"错误: 专家“e1”在第 2 行已经列出。请只保留一行。 [SJ-009]"#
    ),
    (
      .weightNotPositive(value: "0"),
      #"error: weight "0" is not greater than 0. Write a number greater than 0. [SJ-010]"#,
      #"错误: 权重“0”不大于 0。请填写大于 0 的数。 [SJ-010]"#
    ),
    (
      .tooManyItems(parent: "operation", count: 31),
      #"""
      error: "operation" has 31 children, and at most 30 can be compared in pairs. \#
      Group them under criteria of their own. [SJ-011]
      """#,
      #"错误: “operation”有 31 个下级指标，两两比较最多 30 个。请分组，增设一层上级指标。 [SJ-011]"#
    ),
    (
      .weightsReplaced(parent: "operation"),
      #"""
      note: the judgements give the weights under "operation"; those in the index \#
      system are not used. Nothing needs to be done. [SJ-012]
      """#,
      #"提示: “operation”之下的权重由判断得出，不使用指标体系中的权重。无需处理。 [SJ-012]"#
    ),
    (
      .aboveLimit(expert: "e4", parent: "operation", ratio: "0.26", limit: "0.1"),
      #"""
      warning: the judgements of expert "e4" under "operation" have the consistency \#
      ratio 0.26, above 0.1. Ask the expert to look at them again. [SJ-013]
      """#,
      #"警告: 专家“e4”在“operation”之下的判断，一致性比率为 0.26，高于 0.1。请该专家复核。 [SJ-013]"#
    ),
    (
      .groupAboveLimit(parent: "operation", ratio: "0.12", limit: "0.1"),
      #"""
      warning: the group’s combined judgements under "operation" have the \#
      consistency ratio 0.12, above 0.1. Look at the experts’ judgements again \#
      before publishing. [SJ-014]
      """#,
      #"警告: “operation”之下合成后的群体判断，一致性比率为 0.12，高于 0.1。公布前请复核各专家的判断。 [SJ-014]"#
    ),
    (
      .noJudgements,
      #"""
      error: there are no judgements. Add rows with parent, expert, left, right and \#
      value. [SJ-015]
      """#,
      #"错误: 没有任何判断。请添加数据行，写明 parent、expert、left、right 和 value。 [SJ-015]"#
    ),
    (
      .blankCell(column: "parent"),
      #"error: column "parent" is blank. Fill it in: every row needs it. [SJ-016]"#,
      #"错误: “parent”列是空的。请填写：每一行都需要它。 [SJ-016]"#
    ),
    (
      .mirrorContradicts(
        expert: "e1", left: "bodies", right: "size", value: "5", mirror: "3", first: earlier),
      #"""
      error: expert "e1" judged "size" over "bodies" as 3 in line 2, and here "bodies" \#
      over "size" as 5. Correct one of the two cells, or leave one blank: one is 1 \#
      divided by the other. [SJ-017]
      """#,
      #"错误: 专家“e1”在第 2 行把“size”与“bodies”之比判断为 3，此处把“bodies”与“size”之比判断为 5。请改正其中一格，或留空一格：两者互为倒数。 [SJ-017]"#
    ),
    (
      .oneBound(expert: "e1", low: "2", value: "3", high: ""),
      #"""
      error: a triangular judgement of expert "e1" is not whole: low "2", value "3", \#
      high "". Fill in value, low and high, or leave low and high blank. [SJ-018]
      """#,
      #"错误: 专家“e1”的三角模糊判断不完整：low “2”，value “3”，high “”。请填全 value、low 和 high，或将 low 和 high 留空。 [SJ-018]"#
    ),
    (
      .boundsOutOfOrder(expert: "e1", low: "4", value: "3", high: "5"),
      #"""
      error: a triangular judgement of expert "e1" is out of order: low "4", value "3", \#
      high "5". Write them so that low ≤ value ≤ high. [SJ-019]
      """#,
      #"错误: 专家“e1”的三角模糊判断次序不对：low “4”，value “3”，high “5”。请按 low ≤ value ≤ high 填写。 [SJ-019]"#
    ),
    (
      .twoForms(
        parent: "operation", form: .points, file: "f", firstForm: .pairs, first: elsewhere),
      #"""
      error: under "operation" experts are asked for points in f, and for comparisons \#
      of pairs at g.csv:7. Keep one form for each parent. [SJ-020]
      """#,
      #"错误: “operation”之下，f 采用分数分配， g.csv:7 采用两两比较。每个上级指标请只用一种形式。 [SJ-020]"#
    ),
    (
      .twoForms(
        parent: "operation", form: .bestWorst, file: "f", firstForm: .pairs, first: elsewhere),
      #"""
      error: under "operation" experts are asked for the best and the worst in f, and \#
      for comparisons of pairs at g.csv:7. Keep one form for each parent. [SJ-020]
      """#,
      #"错误: “operation”之下，f 采用最优最劣法， g.csv:7 采用两两比较。每个上级指标请只用一种形式。 [SJ-020]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.judgements(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }
}
