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
      .unconnectedGroup(parent: "root", parts: [["size", "work"], ["bodies"]], excluded: []),
      #"""
      error: the experts’ comparisons under "root" together compare "bodies" with nothing. Have \#
      at least one expert compare size–bodies. [SW-002]
      """#,
      #"错误: 各专家在“root”之下的比较合在一起没有把“bodies”与任何指标比较。请至少一位专家补充比较size–bodies。 [SW-002]"#
    ),
    (
      .unconnectedGroup(parent: "root", parts: [["size", "work"], ["bodies"]], excluded: ["e2"]),
      #"""
      error: the experts’ comparisons under "root" together, without "e2", excluded above the \#
      limit, compare "bodies" with nothing. Have at least one expert compare size–bodies. [SW-002]
      """#,
      #"错误: 剔除超过上限的“e2”之后，各专家在“root”之下的比较合在一起没有把“bodies”与任何指标比较。请至少一位专家补充比较size–bodies。 [SW-002]"#
    ),
    (
      .beyondTable(parent: "root", table: "saaty-1980", count: 16),
      #"""
      warning: the random indices "saaty-1980" do not reach the 16 items under "root": there is no \#
      consistency ratio, and no limit is held. Declare random-index="simulated-2026", which reaches \#
      30. [SW-010]
      """#,
      #"警告: 随机一致性指标表“saaty-1980”没有 “root”之下 16 项指标的数值：没有一致性比率，也无法按限值检查。请声明 random-index="simulated-2026"，该表到 30 项。 [SW-010]"#
    ),
    (
      .noBestWorstLimit(parent: "root", experts: ["e1"]),
      #"""
      warning: no published limit covers the best–worst sheets of "e1" under "root": their ratios \#
      are held against nothing. Limits exist for 3 to 9 items and whole numbers of best over worst: \#
      look at the ratios yourself. [SW-013]
      """#,
      #"警告: “e1”在“root”之下的最优最劣判断没有公布的限值可用，其一致性比率未作检查。限值只有 3 至 9 项、最优与最劣之比为整数时才有：请自行查看比率。 [SW-013]"#
    ),
    (
      .vetoed(parent: "root", items: ["size"]),
      #"""
      warning: under "root" "size" has weight 0 because some expert gave it none, and the geometric \#
      mean is 0 then. Use mean="arithmetic", unless one expert may rule an item out. [SW-011]
      """#,
      #"警告: “root”之下“size”的权重为 0：有专家没有给分，几何平均即为 0。除非允许一位专家否决一项指标，请改用 mean="arithmetic"。 [SW-011]"#
    ),
    (
      .notInXMCDA(parents: ["root"]),
      #"""
      warning: XMCDA holds plain judgements of pairs: of "root" the weights are written, the sheets \#
      or their bounds are not. Keep the original files: what is read back gives other weights. \#
      [SW-012]
      """#,
      #"警告: XMCDA 只能容纳普通的两两判断：“root”只写出权重，判断表或其上下限没有写出。请保留原始文件：重新读入时权重会不同。 [SW-012]"#
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
