// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about judgements that give no weights, in both languages, word for word.
@Suite struct WeighingProblemTests {
  static let lines: [(problem: WeighingProblem, english: String, chinese: String)] = [
    (
      .unconnectedSheet(
        expert: "e1", parent: "root", parts: [["size", "work"], ["trust", "staff"], ["bodies"]]),
      #"""
      error: the comparisons of expert "e1" under "root" leave {size, work}, {trust, staff} \#
      unconnected; they compare "bodies" with nothing. Ask the expert to compare size–trust, \#
      trust–bodies, or declare unconnected="pool". [SW-001]
      """#,
      #"错误: 专家“e1”在“root”之下的比较没有把{size、work}、{trust、staff}联系起来，没有把“bodies”与任何指标比较。请该专家补充比较size–trust、trust–bodies，或声明 unconnected="pool"。 [SW-001]"#
    ),
    (
      .unconnectedGroup(parent: "root", parts: [["size", "work"], ["bodies"]]),
      #"""
      error: all experts’ comparisons under "root" together compare "bodies" with nothing. Have \#
      at least one expert compare size–bodies. [SW-002]
      """#,
      #"错误: 全体专家在“root”之下的比较合在一起没有把“bodies”与任何指标比较。请至少一位专家补充比较size–bodies。 [SW-002]"#
    ),
    (
      .incompleteTriangular(expert: "e1", parent: "root", missing: [["size", "work"]]),
      #"""
      error: the triangular judgements of expert "e1" under "root" lack size–work. Complete the \#
      sheet, or use a method for plain judgements. [SW-003]
      """#,
      #"错误: 专家“e1”在“root”之下的三角模糊判断缺少size–work。请补全判断，或改用普通判断的方法。 [SW-003]"#
    ),
    (
      .looksMirrored(
        expert: "e1", parent: "root", left: "size", right: "work", given: "1/5", others: "4.8"),
      #"""
      error: the sheet of expert "e1" under "root" looks mirrored: "size" over "work" is 1/5 \#
      there and 4.8 with the others. Ask the expert. If left and right were exchanged, turn the \#
      sheet round; if not, add the code to the attribute confirmed. [SW-004]
      """#,
      #"错误: 专家“e1”在“root”之下的判断似乎左右颠倒：“size”与“work”之比为 1/5，其他专家为 4.8。请向该专家核实。确系左右颠倒的，请改正；确为本意的，请把代码写入 confirmed 属性。 [SW-004]"#
    ),
    (
      .unusableSheet(expert: "e1", parent: "root"),
      #"""
      error: the sheet of expert "e1" under "root" cannot be weighed. Compare exactly the children \#
      of "root", by numbers from 1/9 to 9. [SW-008]
      """#,
      #"错误: 专家“e1”在“root”之下的判断无法计算权重。请只比较“root”的各下级指标，判断值为 1/9 到 9。 [SW-008]"#
    ),
    (
      .noCommonWeight(parent: "root"),
      #"""
      error: under "root" every item has weight 0 with some expert, so that their geometric mean is \#
      0. Use mean="arithmetic". [SW-009]
      """#,
      #"错误: “root”之下每项指标都有专家给了 0 权重，几何平均全为 0。请改用 mean="arithmetic"。 [SW-009]"#
    ),
    (
      .noCommonItem(parent: "root"),
      #"""
      error: under "root" no item has weight both with the experts and in the objective weights. \#
      Use combine="linear" or combine="none". [SW-005]
      """#,
      #"错误: “root”之下没有任何指标同时具有专家权重和客观权重。请改用 combine="linear" 或 combine="none"。 [SW-005]"#
    ),
    (
      .objectiveOfOtherSystem(round: "y-2025"),
      #"""
      warning: the objective weights of round "y-2025" were written for another edition of the \#
      index system. Check that the indicators still mean the same, or write the weights anew. \#
      [SW-006]
      """#,
      #"警告: “y-2025”评价年度的客观权重是按指标体系的另一版本写成的。请核对指标含义是否仍然一致，或重新写出客观权重。 [SW-006]"#
    ),
    (
      .figuresChanged(files: ["statistics.csv"]),
      #"""
      warning: "statistics.csv" changed since the objective weights were written. Nothing is \#
      recomputed by itself: keep the weights as declared, or write them anew. [SW-007]
      """#,
      #"警告: 客观权重写出之后，“statistics.csv”又有改动。程序不会自行重算：请保留已声明的权重，或重新写出。 [SW-007]"#
    ),
  ]

  @Test(arguments: lines.indices)
  func sentence(_ index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let found = Problem(.weighing(problem), at: Place(file: "j"))
    #expect(found.line(in: .english) == "j: " + english)
    #expect(found.line(in: .chinese) == "j: " + chinese)
  }
}
