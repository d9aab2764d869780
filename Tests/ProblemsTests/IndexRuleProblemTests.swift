// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about the rules of index systems, in both languages, word for word.
@Suite struct IndexRuleProblemTests {
  static let lines: [(problem: IndexRuleProblem, english: String, chinese: String)] = [
    (
      .presetWithChildren(element: "grades", preset: "default", found: "grade"),
      #"""
      error: grades has the preset "default" and an element "grade" of its own. Remove \#
      preset="…" and write everything out, or remove what stands in grades. [SP-001]
      """#,
      #"错误: grades 既用了预设“default”，又写有元素“grade”。请删去 preset="…" 并逐项写出，或删去 grades 中的内容。 [SP-001]"#
    ),
    (
      .classesOfOtherGrades(
        preset: "activity", expected: ["100", "80", "70", "50", "30"], found: ["5", "4.5"]),
      #"""
      note: the classes of the preset "activity" were set for the grade scores 100, \#
      80, 70, 50, 30, and those here are 5, 4.5. Look at the classes of the reference \#
      alliances that check prints, or use grades preset="activity". [SP-002]
      """#,
      #"提示: 预设“activity”的各档是按等级分值 100、80、70、50、30 设定的，此处的等级分值为 5、4.5。请查看 check 列出的参照联盟评价结果，或改用 grades preset="activity"。 [SP-002]"#
    ),
    (
      .gradesMissing(indicators: ["trust", "staff"]),
      #"""
      error: there are no grades, and these indicators are not scored in points: \#
      "trust" and "staff". Add <grades preset="default"/> or grades of your own; only \#
      where every indicator is kind="points" may they be left out. [SP-003]
      """#,
      #"错误: 没有评语等级，而这些指标不是计分类：“trust”和“staff”。请添加 <grades preset="default"/> 或自定等级；只有全部指标都是 kind="points" 时才可省略。 [SP-003]"#
    ),
    (
      .pointsScaled(score: "5"),
      #"""
      note: the best grade scores 5, so full marks of a points indicator count as 5. \#
      Nothing needs to be done; where the best grade scores 100, no note appears. \#
      [SP-004]
      """#,
      #"提示: 最好等级的分值为 5，计分类指标的满分按 5 计。无需处理；最好等级为 100 分时不会出现本提示。 [SP-004]"#
    ),
    (
      .lastClassWithRule(id: "fail", name: "share-limit"),
      #"""
      error: the last class "fail" has "share-limit". Remove it: there is no class \#
      below to fall to. [SP-005]
      """#,
      #"错误: 最后一档评价结果“fail”写有“share-limit”。请删去：其下已没有可降的档。 [SP-005]"#
    ),
    (
      .limitMissing(name: "limit-ties", needs: ["share-limit", "rank-limit"]),
      #"""
      error: there is "limit-ties", and no share-limit or rank-limit. Add the limit, \#
      or remove limit-ties. [SP-006]
      """#,
      #"错误: 写有“limit-ties”，却没有 share-limit 或 rank-limit。请写明名额限制，或删去 limit-ties。 [SP-006]"#
    ),
    (
      .notPositive(name: "full", value: "-3"),
      #"error: full "-3" is not greater than 0. Write a number greater than 0. [SP-007]"#,
      #"错误: full 的值“-3”不大于 0。请填写大于 0 的数。 [SP-007]"#
    ),
    (
      .pointsBeyondFull(points: "12", full: "10"),
      #"""
      error: 12 points are below 0 or above full marks, 10. Write a number from 0 to \#
      10, or correct full. [SP-008]
      """#,
      #"错误: 12 分小于 0 或超过满分 10 分。请填写 0 到 10 之间的数，或改正 full。 [SP-008]"#
    ),
    (
      .stepBorder(id: "projects"),
      #"""
      error: a step of "projects" says neither or both of from and up-to. Write \#
      from="…" where more is better, up-to="…" where less is better. [SP-009]
      """#,
      #"错误: “projects”的一个分档没有写 from 或 up-to，或两者都写了。数值越大越好的写 from="…"，越小越好的写 up-to="…"。 [SP-009]"#
    ),
    (
      .stepsMixed(id: "projects"),
      #"""
      error: some steps of "projects" say from and some up-to. Use the same one in all \#
      steps of an indicator. [SP-010]
      """#,
      #"错误: “projects”的分档有的写 from，有的写 up-to。同一指标的各分档请使用同一种。 [SP-010]"#
    ),
    (
      .stepsOutOfOrder(id: "projects", isFalling: true),
      #"""
      error: a step of "projects" does not have a lower from and fewer points than the \#
      step before it. List the steps with most points first. [SP-011]
      """#,
      #"错误: “projects”的一个分档，其 from 和分数没有都低于前一档。请按分数从高到低列出各分档。 [SP-011]"#
    ),
    (
      .stepsOutOfOrder(id: "delay", isFalling: false),
      #"""
      error: a step of "delay" does not have a higher up-to and fewer points than the \#
      step before it. List the steps with most points first. [SP-011]
      """#,
      #"错误: “delay”的一个分档，其 up-to 没有高于前一档，或分数没有低于前一档。请按分数从高到低列出各分档。 [SP-011]"#
    ),
    (
      .fullMarksNotReached(id: "projects", points: "8", full: "10"),
      #"""
      note: the best step of "projects" brings 8 points, not full marks, 10. If full \#
      marks are to be had, add a step or correct full. [SP-012]
      """#,
      #"提示: “projects”最高的分档为 8 分，不到满分 10 分。如应能得满分，请补充分档或改正 full。 [SP-012]"#
    ),
    (
      .pointsDoNotSumToFull(id: "bodies", sum: "5.5", full: "6"),
      #"""
      error: the points of the list of "bodies" sum to 5.5, not to full marks, 6. \#
      Correct the weights of the points, or full. [SP-013]
      """#,
      #"错误: “bodies”各要点的分数之和为 5.5，不等于满分 6。请改正各要点的 weight，或改正 full。 [SP-013]"#
    ),
    (
      .rulesTogether(id: "bodies", found: ["scored-by", "point"]),
      #"""
      error: "bodies" has more than one rule: "scored-by" and "point". Keep one of \#
      them. [SP-014]
      """#,
      #"错误: “bodies”写有不止一种规则：“scored-by”和“point”。请只保留其中一种。 [SP-014]"#
    ),
    (
      .attributeOfOtherRule(name: "least", id: "bodies", forms: ["step", "per-unit"]),
      #"""
      error: "least" does not belong to the rule of "bodies". Remove it; it goes with \#
      "step" or "per-unit". [SP-015]
      """#,
      #"错误: “least”不适用于“bodies”的计分规则。请删去；它只与“step”或“per-unit”同用。 [SP-015]"#
    ),
    (
      .fromBelowAbove(from: "40", above: "50"),
      #"""
      error: from 40 is below above 50, and below that a figure brings nothing anyway. \#
      Remove from, or correct one of them. [SP-016]
      """#,
      #"错误: from 的值 40 低于 above 的值 50，而低于 above 本来就不得分。请删去 from，或改正其中之一。 [SP-016]"#
    ),
    (
      .anchorsElsewhere(id: "projects", kind: "points"),
      #"""
      error: "projects" has anchors, and its kind is points. Remove them: only \#
      benefit, cost, range and checklist indicators have anchors. [SP-017]
      """#,
      #"错误: “projects”写有锚点，而其 kind 为 points。请删去：只有 benefit、cost、range 和 checklist 类指标才有锚点。 [SP-017]"#
    ),
    (
      .ruleElsewhere(element: "level", id: "trust", kind: "survey", kinds: ["panel", "points"]),
      #"""
      error: "trust" of kind survey has an element "level". Remove it, or write \#
      kind="panel" or "points". [SP-018]
      """#,
      #"错误: “trust”（kind 为 survey）写有元素“level”。请删去，或把 kind 改为“panel”或“points”。 [SP-018]"#
    ),
    (
      .levelTwice(value: "good"),
      #"""
      error: two levels stand for "good". Keep one level for each grade or number of \#
      points. [SP-019]
      """#,
      #"错误: 有两条 level 都对应“good”。每个等级或分数请只保留一条。 [SP-019]"#
    ),
    (
      .weightsNeeded(parent: "rules", with: ["table"], without: ["soft", "trust"]),
      #"""
      error: under "rules" these siblings have full marks and no weight: "table"; \#
      these have neither: "soft" and "trust". Give every one of them a weight: points \#
      alone cannot say how much a node without full marks counts. [SP-020]
      """#,
      #"错误: “rules”之下，“table” 有满分而没有权重，“soft”和“trust” 两者都没有。请为其中每一个写明权重：没有满分的指标占多少，单凭分数无法确定。 [SP-020]"#
    ),
    (
      .capWithoutItems(name: "bonus-cap", items: "bonus"),
      #"""
      error: there is "bonus-cap", and no bonus. Add a bonus, or remove bonus-cap. \#
      [SP-021]
      """#,
      #"错误: 写有“bonus-cap”，却没有 bonus。请添加 bonus，或删去 bonus-cap。 [SP-021]"#
    ),
    (
      .highestBelowFull(highest: "95", full: "100"),
      #"""
      error: highest 95 is below full marks, 100. Write full marks or more; how much \#
      an item brings at most is its own full. [SP-022]
      """#,
      #"错误: highest 的值 95 低于满分 100。请填写不低于满分的数；各加分项最多加多少由其 full 说明。 [SP-022]"#
    ),
    (
      .unknownNode(value: "projcts", known: ["projects", "trust"]),
      #"""
      error: the index system has no criterion or indicator "projcts". Write \#
      "projects" or "trust". Did you mean "projects"? [SP-023]
      """#,
      #"错误: 指标体系中没有指标“projcts”。可以写“projects”或“trust”。是否应为“projects”？ [SP-023]"#
    ),
    (
      .unknownGate(value: "alive", known: []),
      #"""
      error: the index system has no gate or veto "alive". None is defined: define it, \#
      or remove this. [SP-024]
      """#,
      #"错误: 指标体系中没有门槛条件或否决情形“alive”。尚未定义任何可选项：请先定义，或删去此处。 [SP-024]"#
    ),
    (
      .namedTwice(value: "projects", element: "class"),
      #"error: "projects" is named twice in class. Keep one of them. [SP-025]"#,
      #"错误: class 中两次写到“projects”。请只保留其中一处。 [SP-025]"#
    ),
    (
      .gateWithoutEffect(id: "alive"),
      #"""
      error: nothing follows where gate "alive" is not met: it has no effect, and no \#
      class asks for it. Write effect="not-scored", "fails", "one-class-down" or \#
      "mend", or let a class ask for it: <gate ref="alive"/>. [SP-026]
      """#,
      #"错误: 门槛条件“alive”不满足时没有任何后果：没有写 effect，也没有哪一档要求它。请写明 effect="not-scored"、"fails"、"one-class-down" 或 "mend"，或在某一档中写 <gate ref="alive"/>。 [SP-026]"#
    ),
    (
      .figureWithoutLimits(id: "alive"),
      #"""
      error: the figure of gate "alive" has neither a minimum nor a maximum. Write \#
      minimum="…", maximum="…" or both. [SP-027]
      """#,
      #"错误: 门槛条件“alive”的 figure 没有写 minimum 或 maximum。请写明 minimum="…"、maximum="…" 或两者。 [SP-027]"#
    ),
    (
      .minimumAboveMaximum(minimum: "9", maximum: "3"),
      #"""
      error: minimum 9 is above maximum 3. Correct one of them, or exchange them. \#
      [SP-028]
      """#,
      #"错误: minimum 的值 9 大于 maximum 的值 3。请改正其中之一，或将两者对调。 [SP-028]"#
    ),
    (
      .cannotMend(id: "alive"),
      #"""
      error: gate "alive" is decided by a score or a figure, so nobody states until \#
      when it may be mended. Choose another effect, or state the gate: leave out score \#
      and figure. [SP-029]
      """#,
      #"错误: 门槛条件“alive”由得分或数值决定，没有人填写整改期限。请改用其他 effect；或删去 score 和 figure，改为逐条填报。 [SP-029]"#
    ),
    (
      .profileWeightsMissing(
        profile: "standard", parent: "innovation", missing: ["standards", "joint-patents"]),
      #"""
      error: profile "standard" gives weights under "innovation", and none to \#
      "standards" and "joint-patents". Give a weight to every sibling that applies, or \#
      declare it not-applicable. [SP-030]
      """#,
      #"错误: 类型“standard”写了“innovation”之下的权重，却没有写“standards”和“joint-patents”的。请为每个适用的同级指标写明权重，或写明其不适用（not-applicable）。 [SP-030]"#
    ),
    (
      .weightOfNotApplicable(profile: "sme", node: "talent"),
      #"""
      error: profile "sme" gives a weight to "talent", which does not apply in it. \#
      Remove the weight, or not-applicable. [SP-031]
      """#,
      #"错误: 类型“sme”为其中不适用的“talent”写了权重。请删去权重，或删去 not-applicable。 [SP-031]"#
    ),
    (
      .nothingApplies(profile: "young"),
      #"""
      error: no indicator applies in profile "young". Leave at least one that applies. \#
      [SP-032]
      """#,
      #"错误: 类型“young”没有一个适用的指标。请至少保留一个适用的指标。 [SP-032]"#
    ),
    (
      .selfReportedAboveLimit(
        profile: nil, share: "0.34", limit: "0.3", indicators: ["staff", "talent"]),
      #"""
      error: 0.34 of the weight rests on what alliances supply themselves, more than \#
      the limit 0.3: "staff" and "talent". Move weight to indicators whose evidence is \#
      registry, administrative, survey or panel, or raise the limit. [SP-033]
      """#,
      #"错误: 由联盟自行提供依据的权重占 0.34，超过上限 0.3：“staff”和“talent”。请把权重移到依据为 registry、administrative、survey 或 panel 的指标，或提高上限。 [SP-033]"#
    ),
    (
      .selfReportedAboveLimit(
        profile: "market", share: "0.315", limit: "0.3", indicators: ["staff"]),
      #"""
      error: in profile "market" 0.315 of the weight rests on what alliances supply \#
      themselves, more than the limit 0.3: "staff". Move weight to indicators whose \#
      evidence is registry, administrative, survey or panel, or raise the limit. \#
      [SP-033]
      """#,
      #"错误: 在类型“market”中，由联盟自行提供依据的权重占 0.315，超过上限 0.3：“staff”。请把权重移到依据为 registry、administrative、survey 或 panel 的指标，或提高上限。 [SP-033]"#
    ),
    (
      .operatorWithPoints(name: "min-max", indicators: ["patents"]),
      #"""
      error: operator "min-max" cannot bring together what is scored in points: "patents". Write \#
      operator="weighted-average": points have no shares of grades. [SP-035]
      """#,
      #"错误: 算子“min-max”不能合成按分数评定的指标：“patents”。请写 operator="weighted-average"：按分数评定的指标没有各等级占比。 [SP-035]"#
    ),
    (
      .noDiscrimination(id: "staff", alliances: 10, atBest: 8, atWorst: 0),
      #"""
      note: indicator "staff" hardly tells 10 alliances apart: 8 have the best score there is, \#
      0 the worst. Look at it with "steelyard calibrate" before next year's edition. [SP-036]
      """#,
      #"提示: 指标“staff”几乎不能区分10个联盟：8个满档，0个底档。修订下一年度指标体系之前，请用“steelyard calibrate”查看。 [SP-036]"#
    ),
    (
      .evidenceMissing(id: "staff"),
      #"""
      warning: indicator "staff" does not say who stands behind its figure, so it is \#
      not held against the limit on self-reported weight. Write evidence="registry", \#
      "administrative", "document", "self", "survey" or "panel". [SP-034]
      """#,
      #"警告: 指标“staff”没有写明依据来源，计算自报权重时未计入。请写明 evidence="registry"、"administrative"、"document"、"self"、"survey" 或 "panel"。 [SP-034]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.indexRule(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }
}
