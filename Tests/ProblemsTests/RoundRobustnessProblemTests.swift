// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves the words of operators, verdicts and ranges of weights, in both languages.
@Suite struct RoundRobustnessProblemTests {
  static let lines: [(problem: RoundProblem, english: String, chinese: String)] = [
    (
      .operatorOfIndicator(value: "staff"),
      #"""
      error: "staff" is an indicator: it has no children that an operator could bring together. \#
      Name a criterion, or the index system for the whole. [SR-029]
      """#,
      "错误: “staff”是末级指标，没有下级指标可供合成。请写上级指标的 id；整体请写指标体系的 id。 [SR-029]"
    ),
    (
      .operatorAboveAdjustments(name: "min-max", nodes: ["work", "trust"]),
      #"""
      error: operator "min-max" cannot bring together what has bonus or deductions: "work" and \#
      "trust". Write operator="weighted-average": with bonus or deductions a node hands up its \#
      score, which has no shares of grades. [SR-030]
      """#,
      #"错误: 算子“min-max”不能合成设有加分或扣分的指标：“work”和“trust”。请写 operator="weighted-average"：设有加分或扣分的指标只上报得分，没有各等级占比。 [SR-030]"#
    ),
    (
      .resultFromWeights(node: "work", name: "min-max", alliances: 3, among: 7),
      #"""
      warning: under the operator "min-max" two or more values of "work" are weights, not \#
      memberships, of 3 of 7 alliances. There the weights set the result, not the answers: use \#
      weighted-average, or bring fewer children together. [SR-031]
      """#,
      "警告: 在算子“min-max”下，7个联盟中有3个联盟，其“work”有两个或两个以上的值取自权重而非隶属度。此时结果由权重决定，与回答无关：请用 weighted-average，或减少一次合成的下级指标数。 [SR-031]"
    ),
    (
      .thresholdOutOfRange(value: "0.5"),
      #"error: threshold "0.5" is not above 0.5 and at most 1. Usual are 0.6 to 0.7. [SR-032]"#,
      "错误: threshold 的值“0.5”不在 0.5（不含）到 1 之间。通常取 0.6 到 0.7。 [SR-032]"
    ),
    (
      .unusualThreshold(value: "0.9"),
      #"""
      warning: threshold "0.9" lies outside the usual 0.6 to 0.7. Write down in the method why; \#
      the higher it is, the worse the grades that it names. [SR-033]
      """#,
      "警告: threshold 的值“0.9”不在通常的 0.6 到 0.7 之内。请在评价办法中说明理由；阈值越高，判定的等级越低。 [SR-033]"
    ),
    (
      .verdictWithoutMembership(name: "confidence", nodes: ["patents"]),
      #"""
      error: the verdict by "confidence" reads shares of grades, and the whole has none, or more \#
      than them, because of "patents". Write by="score": points, bonus and deductions change the \#
      score only. [SR-034]
      """#,
      #"错误: 按“confidence”判定要用整体的各等级占比，而“patents”按分数评定或设有加分、扣分。请写 by="score"：分数、加分和扣分只改变得分。 [SR-034]"#
    ),
    (
      .weakVerdict(tied: 2, low: 3, among: 7),
      """
      warning: the largest membership decides classes, and says little: of 7 alliances, 2 have \
      several grades with it, and of 3 its validity is below 0.5. Let the score or the confidence \
      criterion decide; of grades that are tied the one nearest the weighted mean is taken. [SR-035]
      """,
      "警告: 评价结果按最大隶属度判定，但说服力不足：7个联盟中，2个有多个等级并列最大，3个的有效度低于 0.5。请改按得分或置信度准则判定；并列时取与加权平均得分最接近的等级。 [SR-035]"
    ),
    (
      .rangeTurnedRound(from: "0.4", to: "1/3"),
      "error: from 0.4 is above to 1/3. Correct one of them, or exchange them. [SR-036]",
      "错误: from 的值 0.4 大于 to 的值 1/3。请改正其中之一，或将两者对调。 [SR-036]"
    ),
    (
      .rangeOfJudged(node: "staff", parent: "work"),
      #"""
      error: the weight of "staff" has a range, and judgements weigh the children of "work". \#
      Remove the range: how far the experts disagree says what is drawn. [SR-037]
      """#,
      "错误: “staff”的权重写有区间，而“work”的下级指标由判断确定权重。请删去该区间：抽样范围由专家判断的分歧决定。 [SR-037]"
    ),
    (
      .rangeWithoutSiblings(node: "cost"),
      #"error: the weight of "cost" has a range, and without siblings it is always 1. Remove the range. [SR-038]"#,
      "错误: “cost”没有同级指标，权重总是 1，不能写区间。请删去该区间。 [SR-038]"
    ),
    (
      .rangesCannotSum(parent: "work", sum: "1.1", isAbove: true),
      #"""
      error: under "work" the least weights sum to 1.1, more than 1. Correct the ranges: \#
      siblings' weights sum to 1. [SR-039]
      """#,
      "错误: “work”的下级指标权重下限之和为 1.1，大于 1。请改正区间：同级指标的权重之和为 1。 [SR-039]"
    ),
    (
      .rangesCannotSum(parent: "work", sum: "0.9", isAbove: false),
      #"""
      error: under "work" every child has a range, and the greatest weights sum to 0.9, less than \#
      1. Correct the ranges: siblings' weights sum to 1. [SR-039]
      """#,
      "错误: “work”的下级指标都写有区间，权重上限之和为 0.9，小于 1。请改正区间：同级指标的权重之和为 1。 [SR-039]"
    ),
    (
      .weightOutsideRange(node: "staff", weight: "0.25", from: "0.3", to: "0.5"),
      #"""
      warning: the weight of "staff" is 0.25, outside its range 0.3 to 0.5. Correct the range: \#
      what is published would not be among what is drawn. [SR-040]
      """#,
      "警告: “staff”的权重为 0.25，不在区间 0.3 到 0.5 之内。请改正区间：否则公布的结果不在抽样范围之内。 [SR-040]"
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.round(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }

  @Test func onlyWhatTellsMembershipsStaysInTheHouse() {
    for (problem, _, _) in Self.lines {
      let isWeak = if case .weakVerdict = problem { true } else { false }
      #expect(Problem(.round(problem), at: Place(file: "f")).isInternal == isWeak)
    }
  }
}
