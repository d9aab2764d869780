// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about index systems, in both languages, word for word.
@Suite struct IndexSystemProblemTests {
  static let lines: [(problem: IndexSystemProblem, english: String, chinese: String)] = [
    (
      .tooFewGrades(count: 1),
      #"error: there are fewer than two grades: 1. Give at least two, best first. [SI-001]"#,
      #"错误: 评语等级不足两个：只有 1 个。请至少给出两个等级，从最好的写起。 [SI-001]"#
    ),
    (
      .gradeScoresDoNotFall(id: "good", score: "100"),
      #"""
      error: the score 100 of grade "good" is not below that of the grade before it. \#
      List the grades best first, with falling scores. [SI-002]
      """#,
      #"错误: 评语等级“good”的分值 100 没有低于前一等级。请从好到差列出等级，分值逐级降低。 [SI-002]"#
    ),
    (
      .tooFewClasses(count: 1),
      #"""
      error: there are fewer than two classes: 1. Give at least two, best first, or \#
      remove the element classes. [SI-003]
      """#,
      #"错误: 评价结果不足两档：只有 1 档。请至少给出两档，从最好的写起；不分档的，请删去 classes。 [SI-003]"#
    ),
    (
      .classWithoutFrom(id: "good"),
      #"""
      error: class "good" has no from, and it is not the last. Give every class but \#
      the last its lowest score: from="…". [SI-004]
      """#,
      #"错误: 评价结果“good”没有写 from，而它不是最后一档。除最后一档外，请为每一档写明最低得分 from="…"。 [SI-004]"#
    ),
    (
      .lastClassWithFrom(id: "fail"),
      #"""
      error: the last class "fail" has a from. Remove it: the last class takes every \#
      score that is left. [SI-005]
      """#,
      #"错误: 最后一档评价结果“fail”写有 from。请删去：最后一档包含其余所有得分。 [SI-005]"#
    ),
    (
      .classesDoNotFall(id: "good", from: "90"),
      #"""
      error: class "good" begins at 90, not below the class before it. List the \#
      classes best first, with falling cut-offs. [SI-006]
      """#,
      #"错误: 评价结果“good”的最低得分 90 没有低于前一档。请从好到差列出各档，最低得分逐档降低。 [SI-006]"#
    ),
    (
      .unknownExpectedClass(value: "fial", known: ["excellent", "fail"]),
      #"""
      error: the index system has no class "fial". Write "excellent" or "fail". Did \#
      you mean "fail"? [SI-007]
      """#,
      #"错误: 指标体系中没有评价结果“fial”。可以写“excellent”或“fail”。是否应为“fail”？ [SI-007]"#
    ),
    (
      .unknownExpectedClass(value: "fail", known: []),
      #"""
      error: the index system has no class "fail". None is defined: define it, or \#
      remove this. [SI-007]
      """#,
      #"错误: 指标体系中没有评价结果“fail”。尚未定义任何可选项：请先定义，或删去此处。 [SI-007]"#
    ),
    (
      .expectationMissed(reference: "all-negative", expected: "fail", found: "pass", score: "60.5"),
      #"""
      error: the reference alliance "all-negative" scores 60.5 and lands in class \#
      "pass", not in "fail" as expected. Correct the grade scores, the cut-offs or \#
      the expectation. [SI-008]
      """#,
      #"错误: 参照联盟“all-negative”得分 60.5，评价结果为“pass”，而预期为“fail”。请修改等级分值、各档最低得分或预期。 [SI-008]"#
    ),
    (
      .weightsMixed(parent: "operation", without: ["size"]),
      #"""
      error: under "operation" some siblings have a weight, and these have none: \#
      "size". Give every sibling a weight, or none. [SI-009]
      """#,
      #"错误: “operation”之下，有的同级指标写了权重，“size”却没有写。同级指标的权重请全部写明，或全部不写。 [SI-009]"#
    ),
    (
      .weightNotPositive(value: "-0.2"),
      #"""
      error: weight "-0.2" is not greater than 0. Write a number greater than 0, or \#
      remove the element. [SI-010]
      """#,
      #"错误: 权重“-0.2”不大于 0。请填写大于 0 的数，或删去该元素。 [SI-010]"#
    ),
    (
      .weightsDoNotSum(parent: "operation", sum: "0.9"),
      #"""
      error: the weights under "operation" sum to 0.9, more than 0.01 away from 1. \#
      Correct the weights so that they sum to 1. [SI-011]
      """#,
      #"错误: “operation”之下的权重之和为 0.9，与 1 相差超过 0.01。请修改权重，使其和为 1。 [SI-011]"#
    ),
    (
      .weightsScaled(parent: "operation", sum: "0.999"),
      #"""
      note: the weights under "operation" sum to 0.999; each is divided by that sum. \#
      Nothing needs to be done; weights that sum to 1 bring no note. [SI-012]
      """#,
      #"提示: “operation”之下的权重之和为 0.999；已将各权重除以该和。无需处理；权重之和为 1 时不会出现本提示。 [SI-012]"#
    ),
    (
      .anchorCount(found: 3, expected: 5),
      #"""
      error: the number of anchors is 3, and that of their grades is 5. Write one \#
      anchor for each grade, best first, or name the grades with grades="…". \#
      [SI-013]
      """#,
      #"错误: 锚点有 3 个，对应的评语等级有 5 个。请为每个等级各写一个锚点，从最好的写起；或用 grades="…" 指明等级。 [SI-013]"#
    ),
    (
      .anchorsDoNotFall(values: "3 4 5"),
      #"""
      error: the anchors "3 4 5" do not fall. Write the value for the best grade \#
      first, then ever smaller ones. [SI-014]
      """#,
      #"错误: 锚点“3 4 5”没有逐级减小。请先写最好等级的值，其后逐级减小。 [SI-014]"#
    ),
    (
      .anchorsDoNotRise(values: "5 4 3"),
      #"""
      error: the anchors "5 4 3" do not rise. Write the value for the best grade \#
      first, then ever greater ones. [SI-015]
      """#,
      #"错误: 锚点“5 4 3”没有逐级增大。请先写最好等级的值，其后逐级增大。 [SI-015]"#
    ),
    (
      .anchorsMissing(id: "size", kind: "range"),
      #"""
      error: indicator "size" of kind range has no anchors. Add \#
      <anchors>…</anchors>; for a range, <anchors low="…" high="…"/>. [SI-016]
      """#,
      #"错误: 指标“size”（kind 为 range）没有锚点。请添加 <anchors>…</anchors>；区间型指标写 <anchors low="…" high="…"/>。 [SI-016]"#
    ),
    (
      .anchorsOnSurvey(id: "trust"),
      #"""
      error: survey indicator "trust" has anchors. Remove them: its answers are \#
      grades already. [SI-017]
      """#,
      #"错误: 问卷类指标“trust”写有锚点。请删去：答卷的选项本身就对应等级。 [SI-017]"#
    ),
    (
      .unknownGrade(value: "god", known: ["good", "poor"]),
      #"""
      error: the index system has no grade "god". Write "good" or "poor". Did you \#
      mean "good"? [SI-018]
      """#,
      #"错误: 指标体系中没有评语等级“god”。可以写“good”或“poor”。是否应为“good”？ [SI-018]"#
    ),
    (
      .anchorGradesOutOfOrder(value: "poor good"),
      #"""
      error: the grades of the anchors, "poor good", are fewer than two or not in \#
      order, best first. Name at least two grades, in the order in which they are \#
      defined. [SI-019]
      """#,
      #"错误: 锚点的等级“poor good”不足两个，或没有从好到差排列。请按定义的先后次序写出至少两个等级。 [SI-019]"#
    ),
    (
      .rangeCrosses(low: "30", high: "20"),
      #"""
      error: the best range begins at 30 and ends at 20. Let the first value of low \#
      be no greater than the first value of high. [SI-020]
      """#,
      #"错误: 最佳区间的下限 30 高于上限 20。low 的第一个值不得大于 high 的第一个值。 [SI-020]"#
    ),
    (
      .rangeWithoutLowAndHigh(id: "size"),
      #"""
      error: the anchors of the range indicator "size" lack low or high. Write \#
      <anchors low="…" high="…"/>. [SI-021]
      """#,
      #"错误: 区间型指标“size”的锚点缺少 low 或 high。请写成 <anchors low="…" high="…"/>。 [SI-021]"#
    ),
    (
      .lowAndHighElsewhere(id: "dependence"),
      #"""
      error: the anchors of "dependence" have low or high, and it is not a range \#
      indicator. Write the values between <anchors> and </anchors>. [SI-022]
      """#,
      #"错误: “dependence”不是区间型指标，锚点却写有 low 或 high。请把数值写在 <anchors> 与 </anchors> 之间。 [SI-022]"#
    ),
    (
      .criterionWithKind(id: "operation"),
      #"""
      error: criterion "operation" has an attribute that belongs to indicators. A \#
      node with children is a criterion: remove its kind, unit, evidence and limits. \#
      [SI-023]
      """#,
      #"错误: 上级指标“operation”写有末级指标才有的属性。有下级的是上级指标：请删去 kind、unit、evidence、上下限等属性。 [SI-023]"#
    ),
    (
      .criterionWithoutChildren(id: "operation"),
      #"""
      error: criterion "operation" has no children. Add a criterion or an indicator \#
      to it, or make it an indicator. [SI-024]
      """#,
      #"错误: 上级指标“operation”没有下级指标。请添加下级指标，或把它改为 indicator。 [SI-024]"#
    ),
    (
      .pointsMissing(id: "bodies"),
      #"""
      error: checklist "bodies" has no points. Add <point id="…" \#
      weight="1">…</point>. [SI-025]
      """#,
      #"错误: 清单类指标“bodies”没有要点。请添加 <point id="…" weight="1">…</point>。 [SI-025]"#
    ),
    (
      .pointsElsewhere(id: "size"),
      #"""
      error: "size" has points, and it is not a checklist. Write kind="checklist", \#
      or remove the points. [SI-026]
      """#,
      #"错误: “size”不是清单类指标，却写有要点。请写 kind="checklist"，或删去要点。 [SI-026]"#
    ),
    (
      .leastAboveMost(least: "100", most: "0"),
      #"error: least 100 is above most 0. Correct one of them, or exchange them. [SI-027]"#,
      #"错误: least 的值 100 大于 most 的值 0。请改正其中之一，或将两者对调。 [SI-027]"#
    ),
    (
      .checklistAnchorBeyondOne(value: "6/5"),
      #"""
      error: the checklist anchor "6/5" is not between 0 and 1. Write shares, such \#
      as 1 5/6 4/6 3/6 2/6. [SI-028]
      """#,
      #"错误: 清单类指标的锚点“6/5”不在 0 到 1 之间。请写成比例，例如 1 5/6 4/6 3/6 2/6。 [SI-028]"#
    ),
    (
      .attributeElsewhere(name: "least", kind: "survey"),
      #"error: "least" does not belong to an indicator of kind survey. Remove it. [SI-029]"#,
      #"错误: kind 为 survey 的指标不能有“least”。请删去。 [SI-029]"#
    ),
    (
      .tooManyGrades(count: 25),
      #"error: there are 25 grades, more than 20. Use at most 20. [SI-030]"#,
      #"错误: 评语等级有 25 个，超过 20 个。请用不超过 20 个等级。 [SI-030]"#
    ),
    (
      .lastClassWithCondition(id: "fail"),
      #"""
      error: the last class "fail" has a criterion-minimum. Remove it: there is no \#
      class below to fall to. [SI-031]
      """#,
      #"错误: 最后一档评价结果“fail”写有 criterion-minimum。请删去：其下已没有可降的档。 [SI-031]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.indexSystem(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }
}
