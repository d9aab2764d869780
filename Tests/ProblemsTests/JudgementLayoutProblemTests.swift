// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about square tables and surveys of judgements, in both languages, word for word.
@Suite struct JudgementLayoutProblemTests {
  static let lines: [(problem: JudgementLayoutProblem, english: String, chinese: String)] = [
    (
      .diagonalNotOne(expert: "e1", item: "size", value: "2"),
      #"""
      error: in the table of expert "e1", "size" over itself is 2, not 1. Write 1 on the \#
      diagonal, or leave it blank. [SJ-031]
      """#,
      #"错误: 专家“e1”的判断矩阵中，“size”与自身之比是 2，不是 1。对角线请写 1 或留空。 [SJ-031]"#
    ),
    (
      .headerAndRows(expert: "e1", header: ["size", "trust"], rows: ["size", "staff"]),
      #"""
      error: the table of expert "e1" has the columns size, trust, and the rows size, \#
      staff. Write the same items in the header and in the first column, each once. \#
      [SJ-032]
      """#,
      #"错误: 专家“e1”的判断矩阵，各列为size、trust，各行为size、staff。表头与首列请写相同的指标，各写一次。 [SJ-032]"#
    ),
    (
      .noParent(expert: "e1"),
      #"""
      error: the table of expert "e1" does not say its parent. Write a row with parent \#
      and the id above the header. [SJ-033]
      """#,
      #"错误: 专家“e1”的判断矩阵没有写明上级指标。请在表头之上加一行，写明 parent 和标识。 [SJ-033]"#
    ),
    (
      .strayRow(value: "CR"),
      #"""
      error: the row that begins with "CR" belongs to no square table. Begin each table \#
      with the rows expert and parent and a header whose first cell is blank. [SJ-034]
      """#,
      #"错误: 以“CR”开头的行不属于任何判断矩阵。每个判断矩阵请以 expert 行、parent 行和首格为空的表头开始。 [SJ-034]"#
    ),
    (
      .besideTable(value: "0.25"),
      #"""
      error: "0.25" stands beside the square table. Remove it: a row has a cell for each \#
      column of the header. [SJ-035]
      """#,
      #"错误: “0.25”在判断矩阵之外。请删去：每行的格数与表头相同。 [SJ-035]"#
    ),
    (
      .squareAssumed,
      #"""
      note: the first cell is blank, so this is read as a square table. Where that is \#
      wrong, declare layout on the judgements element. [SJ-036]
      """#,
      #"提示: 首格为空，按判断矩阵读取。如有误，请在 judgements 元素上声明 layout。 [SJ-036]"#
    ),
    (
      .negativeWithoutSign(value: "-3"),
      #"""
      error: judgement "-3" is negative, and nothing says what a sign means. Declare \#
      sign="negative-left" where −3 means that the left one counts 3 times, \#
      sign="positive-left" where 3 does. [SJ-037]
      """#,
      #"错误: 判断值“-3”是负数，却没有声明正负号的含义。若 −3 表示左项是右项的 3 倍，请声明 sign="negative-left"；若 3 表示如此，请声明 sign="positive-left"。 [SJ-037]"#
    ),
    (
      .offSignedScale(expert: "e1", left: "size", right: "trust", value: "0"),
      #"""
      error: judgement "0" of expert "e1" on "size" and "trust" is neither 1 to 9 nor −1 \#
      to −9. Use 1 to 9 with the sign for the side; 1 and −1 both say equal. [SJ-038]
      """#,
      #"错误: 专家“e1”对“size”与“trust”的判断值“0”既不在 1 到 9 之间，也不在 −1 到 −9 之间。请用 1 至 9，以正负号表示哪一项更重要；1 与 −1 都表示同等重要。 [SJ-038]"#
    ),
    (
      .unknownPairItem(column: "size_trusst", value: "trusst", known: ["size", "trust"]),
      #"""
      error: the column "size_trusst" compares "trusst", which is not in the index \#
      system. Write "size" or "trust". Did you mean "trust"? [SJ-039]
      """#,
      #"错误: “size_trusst”列所比较的“trusst”不在指标体系中。可以写“size”或“trust”。是否应为“trust”？ [SJ-039]"#
    ),
    (
      .pairOfTwoParents(column: "size_trust", left: "input", right: "operation"),
      #"""
      error: the column "size_trust" compares a child of "input" with a child of \#
      "operation". Compare only children of the same parent. [SJ-040]
      """#,
      #"错误: “size_trust”列把“input”的下级指标与“operation”的下级指标相比较。只能比较同一上级指标的下级指标。 [SJ-040]"#
    ),
    (
      .noPairColumns(found: ["expert", "size"]),
      #"""
      error: no column is a pair; the columns are expert, size. Name a column left_right, \#
      the two ids joined by an underscore, for each pair. [SJ-041]
      """#,
      #"错误: 没有任何一列是配对；现有各列为expert、size。请为每对指标设一列，列名为以下划线相连的两个标识，如 left_right。 [SJ-041]"#
    ),
    (
      .columnIsNoPair(column: "age_group"),
      #"""
      note: the column "age_group" names no two items and is passed over. Where it is a \#
      pair, write the two ids as in the index system. [SJ-042]
      """#,
      #"提示: “age_group”列不是两个指标的配对，予以忽略。若是配对，请按指标体系书写两个标识。 [SJ-042]"#
    ),
    (
      .sheetPassedOver(name: "说明"),
      #"""
      note: the sheet "说明" holds no square table and is passed over. Where it holds one, \#
      begin it with the rows expert and parent. [SJ-043]
      """#,
      #"提示: 工作表“说明”中没有判断矩阵，予以忽略。若有判断矩阵，请以 expert 行和 parent 行开始。 [SJ-043]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.judgements(.layout(problem)), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }
}
