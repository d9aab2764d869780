// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about membership shapes, in both languages, word for word.
@Suite struct ShapeProblemTests {
  static let lines: [(problem: IndexRuleProblem, english: String, chinese: String)] = [
    (
      .shapePointCount(form: "trapezoid", found: 3, expected: 4),
      #"error: a shape of form trapezoid takes 4 points, and 3 are given. Write points="a b c d". [SP-041]"#,
      #"错误: trapezoid 形的隶属函数有 4 个参数，此处写了 3 个。请写 points="a b c d"。 [SP-041]"#
    ),
    (
      .shapePointCount(form: "gaussian", found: 1, expected: 2),
      #"error: a shape of form gaussian takes 2 points, and 1 are given. Write points="m σ". [SP-041]"#,
      #"错误: gaussian 形的隶属函数有 2 个参数，此处写了 1 个。请写 points="m σ"。 [SP-041]"#
    ),
    (
      .shapePointsOutOfOrder(form: "s", points: "90 60"),
      #"error: the points "90 60" of a shape of form s are not in order. Write them from the least to the greatest; neighbours may be equal only of triangle and trapezoid. [SP-042]"#,
      #"错误: s 形隶属函数的参数“90 60”次序不对。请由小到大填写；只有 triangle 和 trapezoid 的相邻参数可以相等。 [SP-042]"#
    ),
    (
      .shapeSpreadNotPositive(value: "0"),
      #"error: the spread "0" of a gaussian is not greater than 0. Write the middle and then the spread, both in the figure's unit: points="80 5". [SP-043]"#,
      #"错误: gaussian 的离散度“0”不大于 0。请先写中心，再写离散度，均用该数值的单位：points="80 5"。 [SP-043]"#
    ),
    (
      .shapeTwice(grade: "good"),
      #"error: grade "good" has two shapes. Keep one shape for each grade. [SP-044]"#,
      #"错误: 等级“good”写了两个隶属函数。每个等级请只保留一个。 [SP-044]"#
    ),
    (
      .shapesLeaveGap(id: "staff", from: "40", to: "50"),
      #"error: figures between 40 and 50 belong to no grade of "staff". Let neighbouring shapes overlap, so that every figure belongs to a grade. [SP-045]"#,
      #"错误: “staff”的数值在 40 与 50 之间时不属于任何等级。请让相邻等级的隶属函数有所重叠，使每个数值都属于某个等级。 [SP-045]"#
    ),
    (
      .shapesLeaveGap(id: "staff", from: "40", to: "40"),
      #"error: the figure 40 belongs to no grade of "staff". Let neighbouring shapes overlap, so that every figure belongs to a grade. [SP-045]"#,
      #"错误: “staff”的数值为 40 时不属于任何等级。请让相邻等级的隶属函数有所重叠，使每个数值都属于某个等级。 [SP-045]"#
    ),
    (
      .shapesLeaveGap(id: "staff", from: "90", to: nil),
      #"error: figures from 90 on belong to no grade of "staff". Let the outermost shape go on (rising, falling, s or z), or say least="…" and most="…". [SP-045]"#,
      #"错误: “staff”的数值在 90 以上时不属于任何等级。请让最外侧的隶属函数延续下去（rising、falling、s 或 z），或写明 least="…" 和 most="…"。 [SP-045]"#
    ),
    (
      .shapesLeaveGap(id: "staff", from: nil, to: "0"),
      #"error: figures up to 0 belong to no grade of "staff". Let the outermost shape go on (rising, falling, s or z), or say least="…" and most="…". [SP-045]"#,
      #"错误: “staff”的数值在 0 以下时不属于任何等级。请让最外侧的隶属函数延续下去（rising、falling、s 或 z），或写明 least="…" 和 most="…"。 [SP-045]"#
    ),
    (
      .shapesNormalised(
        id: "staff", least: "0.5", leastAt: "45", greatest: "1.2", greatestAt: "60"),
      #"note: the memberships of "staff" do not sum to 1 at every figure: the least sum is 0.5, at 45, the greatest 1.2, at 60. Each figure's memberships are divided by their sum, and the result says so; shapes that cross at one half need no scaling. [SP-046]"#,
      #"提示: “staff”的各等级隶属度之和并非处处为1：最小 0.5（数值 45），最大 1.2（数值 60）。各数值的隶属度均除以其和，结果中有说明；相邻隶属函数在 0.5 处相交则无需归一。 [SP-046]"#
    ),
    (
      .shapesReversed(
        id: "staff", worse: "75", better: "100", scoreOfWorse: "92.1", scoreOfBetter: "60"),
      #"warning: a better figure can lower the score of "staff": 75 scores 92.1, and 100 scores 60. Move the points, so that no better figure scores less. [SP-047]"#,
      #"警告: “staff”的数值变好，得分反而可能降低：75 得 92.1 分，100 得 60 分。请调整参数，使数值变好时得分不降低。 [SP-047]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.indexRule(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }
}
