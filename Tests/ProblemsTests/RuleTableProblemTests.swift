// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about the tables of the rules and about what points tables take, in both
/// languages, word for word.
@Suite struct RuleTableProblemTests {
  static let lines: [(problem: RuleTableProblem, english: String, chinese: String)] = [
    (
      .membersElement,
      #"""
      error: member counts are counted from facts, and <members> is no longer read. \#
      Define <fact-list id="members"> in the index system, give the file a row for each \#
      member, and write <facts list="members" href="…"/>. [SG-001]
      """#,
      #"错误: 成员数由事实清单统计得出，不再读取 <members>。请在指标体系中定义 <fact-list id="members">，每个成员单位一行，并写 <facts list="members" href="…"/>。 [SG-001]"#
    ),
    (
      .tableMissing(.gates),
      #"""
      error: the index system has gates that are stated, and the round names no gates. \#
      Add <gates href="gates.csv"/>. [SG-002]
      """#,
      #"错误: 指标体系有须逐条认定的门槛条件，评价年度却没有 gates。请添加 <gates href="gates.csv"/>。 [SG-002]"#
    ),
    (
      .tableMissing(.vetoes),
      #"""
      error: the index system has vetoes, and the round names no vetoes. Add <vetoes \#
      href="vetoes.csv"/>. [SG-002]
      """#,
      #"错误: 指标体系有一票否决事项，评价年度却没有 vetoes。请添加 <vetoes href="vetoes.csv"/>。 [SG-002]"#
    ),
    (
      .tableMissing(.decisions),
      #"""
      error: the index system leaves the class to a panel, and the round names no \#
      decisions. Add <decisions href="decisions.csv"/>. [SG-002]
      """#,
      #"错误: 指标体系规定评价结果由评审会议确定，评价年度却没有 decisions。请添加 <decisions href="decisions.csv"/>。 [SG-002]"#
    ),
    (
      .tableMissing(.profiles),
      #"""
      error: the index system has profiles, and the round names no profiles. Add \#
      <profiles href="profiles.csv"/>. [SG-002]
      """#,
      #"错误: 指标体系分类型或阶段，评价年度却没有 profiles。请添加 <profiles href="profiles.csv"/>。 [SG-002]"#
    ),
    (
      .tableMissing(.panel),
      #"""
      error: the index system has what reviewers judge, and the round names no panel. \#
      Add <panel href="panel.csv"/>. [SG-002]
      """#,
      #"错误: 指标体系有须评审专家评分的项目，评价年度却没有 panel。请添加 <panel href="panel.csv"/>。 [SG-002]"#
    ),
    (
      .tableMissing(.recusals),
      #"""
      error: the index system has what reviewers judge, and the round names no recusals. \#
      Add <recusals href="recusals.csv"/>. [SG-002]
      """#,
      #"错误: 指标体系有须评审专家评分的项目，评价年度却没有 recusals。请添加 <recusals href="recusals.csv"/>。 [SG-002]"#
    ),
    (
      .tableWithoutUse(.gates),
      #"""
      error: the round names gates, and the index system has no gate that is stated. \#
      Remove <gates>, or define <gates> in the index system. [SG-003]
      """#,
      #"错误: 评价年度有 gates，指标体系却没有须逐条认定的门槛条件。请删去 <gates>，或在指标体系中定义 <gates>。 [SG-003]"#
    ),
    (
      .tableWithoutUse(.vetoes),
      #"""
      error: the round names vetoes, and the index system has no vetoes. Remove \#
      <vetoes>, or define <vetoes> in the index system. [SG-003]
      """#,
      #"错误: 评价年度有 vetoes，指标体系却没有一票否决事项。请删去 <vetoes>，或在指标体系中定义 <vetoes>。 [SG-003]"#
    ),
    (
      .tableWithoutUse(.decisions),
      #"""
      error: the round names decisions, and the index system leaves the class to the \#
      rules. Remove <decisions>, or write <classes decided-by="panel"> in the index \#
      system. [SG-003]
      """#,
      #"错误: 评价年度有 decisions，指标体系却规定评价结果由规则确定。请删去 <decisions>，或在指标体系中写 <classes decided-by="panel">。 [SG-003]"#
    ),
    (
      .tableWithoutUse(.profiles),
      #"""
      error: the round names profiles, and the index system has no profiles. Remove \#
      <profiles>, or define <profiles> in the index system. [SG-003]
      """#,
      #"错误: 评价年度有 profiles，指标体系却不分类型或阶段。请删去 <profiles>，或在指标体系中定义 <profiles>。 [SG-003]"#
    ),
    (
      .tableWithoutUse(.panel),
      #"""
      error: the round names panel, and the index system has nothing that reviewers \#
      judge. Remove <panel>, or write kind="panel" or scored-by="reviewers" in the index \#
      system. [SG-003]
      """#,
      #"错误: 评价年度有 panel，指标体系却没有须评审专家评分的项目。请删去 <panel>，或在指标体系中写 kind="panel" 或 scored-by="reviewers"。 [SG-003]"#
    ),
    (
      .tableWithoutUse(.recusals),
      #"""
      error: the round names recusals, and the index system has nothing that reviewers \#
      judge. Remove <recusals>, or write kind="panel" or scored-by="reviewers" in the \#
      index system. [SG-003]
      """#,
      #"错误: 评价年度有 recusals，指标体系却没有须评审专家评分的项目。请删去 <recusals>，或在指标体系中写 kind="panel" 或 scored-by="reviewers"。 [SG-003]"#
    ),
    (
      .unknown(.gate, shown: .quoted("a-11"), known: ["a-1", "b-2"]),
      #"""
      error: "a-11" is no gate or clause. Write "a-1" or "b-2". Did you mean "a-1"? \#
      [SG-004]
      """#,
      #"错误: “a-11”不是门槛条件或条款。可以写“a-1”或“b-2”。是否应为“a-1”？ [SG-004]"#
    ),
    (
      .unknown(.veto, shown: .quoted("a-11"), known: ["a-1", "b-2"]),
      #"error: "a-11" is no veto. Write "a-1" or "b-2". Did you mean "a-1"? [SG-004]"#,
      #"错误: “a-11”不是一票否决事项。可以写“a-1”或“b-2”。是否应为“a-1”？ [SG-004]"#
    ),
    (
      .unknown(.resultClass, shown: .quoted("a-11"), known: ["a-1", "b-2"]),
      #"error: "a-11" is no class. Write "a-1" or "b-2". Did you mean "a-1"? [SG-004]"#,
      #"错误: “a-11”不是评价结果。可以写“a-1”或“b-2”。是否应为“a-1”？ [SG-004]"#
    ),
    (
      .unknown(.profile, shown: .quoted("a-11"), known: ["a-1", "b-2"]),
      #"error: "a-11" is no profile. Write "a-1" or "b-2". Did you mean "a-1"? [SG-004]"#,
      #"错误: “a-11”不是类型或阶段。可以写“a-1”或“b-2”。是否应为“a-1”？ [SG-004]"#
    ),
    (
      .unknown(.node, shown: .quoted("a-11"), known: ["a-1", "b-2"]),
      #"""
      error: "a-11" is no criterion or indicator. Write "a-1" or "b-2". Did you mean \#
      "a-1"? [SG-004]
      """#,
      #"错误: “a-11”不是指标。可以写“a-1”或“b-2”。是否应为“a-1”？ [SG-004]"#
    ),
    (
      .unknown(.reviewed, shown: .quoted("a-11"), known: ["a-1", "b-2"]),
      #"""
      error: "a-11" is no indicator that reviewers judge. Write "a-1" or "b-2". Did you \#
      mean "a-1"? [SG-004]
      """#,
      #"错误: “a-11”不是由评审专家评分的指标。可以写“a-1”或“b-2”。是否应为“a-1”？ [SG-004]"#
    ),
    (
      .unknown(.expert, shown: .quoted("a-11"), known: ["a-1", "b-2"]),
      #"error: "a-11" is no expert. Write "a-1" or "b-2". Did you mean "a-1"? [SG-004]"#,
      #"错误: “a-11”不是专家。可以写“a-1”或“b-2”。是否应为“a-1”？ [SG-004]"#
    ),
    (
      .unknown(.source, shown: .quoted("a-11"), known: ["a-1", "b-2"]),
      #"""
      error: "a-11" is no source of a mark. Write "a-1" or "b-2". Did you mean "a-1"? \#
      [SG-004]
      """#,
      #"错误: “a-11”不是评分依据。可以写“a-1”或“b-2”。是否应为“a-1”？ [SG-004]"#
    ),
    (
      .unknown(.effect, shown: .quoted("a-11"), known: ["a-1", "b-2"]),
      #"error: "a-11" is no effect. Write "a-1" or "b-2". Did you mean "a-1"? [SG-004]"#,
      #"错误: “a-11”不是处理方式。可以写“a-1”或“b-2”。是否应为“a-1”？ [SG-004]"#
    ),
    (
      .unknown(.state, shown: .quoted("a-11"), known: ["a-1", "b-2"]),
      #"""
      error: "a-11" is no state of a gate. Write "a-1" or "b-2". Did you mean "a-1"? \#
      [SG-004]
      """#,
      #"错误: “a-11”不是认定结果。可以写“a-1”或“b-2”。是否应为“a-1”？ [SG-004]"#
    ),
    (
      .unknown(.gate, shown: .text(characters: 12), known: []),
      #"""
      error: a text of 12 characters is no gate or clause. None is defined: define it, \#
      or remove this. [SG-004]
      """#,
      #"错误: 一段 12 个字符的文字不是门槛条件或条款。尚未定义任何可选项：请先定义，或删去此处。 [SG-004]"#
    ),
    (
      .blankCell(column: "reason"),
      #"error: column "reason" is blank. Fill it in: every row needs it. [SG-005]"#,
      #"错误: “reason”列是空的。请填写：每一行都需要它。 [SG-005]"#
    ),
    (
      .notADay(column: "date", shown: .quoted("2026-02-30")),
      #"""
      error: date "2026-02-30" is not a day of the calendar. Write it like 2026-03-31. \#
      [SG-006]
      """#,
      #"错误: date 的值“2026-02-30”不是有效日期。请按 2026-03-31 的格式填写。 [SG-006]"#
    ),
    (
      .notADay(column: "until", shown: .text(characters: 4)),
      #"""
      error: until a text of 4 characters is not a day of the calendar. Write it like \#
      2026-03-31. [SG-006]
      """#,
      #"错误: until 的值一段 4 个字符的文字不是有效日期。请按 2026-03-31 的格式填写。 [SG-006]"#
    ),
    (
      .gateNotStated(gate: "members"),
      #"""
      error: gate "members" follows from a score or from facts. Remove the row. [SG-007]
      """#,
      #"错误: 门槛条件“members”由得分或事实得出，不另行认定。请删去该行。 [SG-007]"#
    ),
    (
      .gateHasClauses(gate: "bodies", clauses: ["council", "office"]),
      #"""
      error: gate "bodies" is stated clause by clause. Write a row for each of council, \#
      office. [SG-008]
      """#,
      #"错误: 门槛条件“bodies”须逐条认定。请为下列各条各写一行：council、office。 [SG-008]"#
    ),
    (
      .notApplicableWithoutReason(gate: "office"),
      #"""
      error: "office" is said not to apply, without a reason. Fill in reason: what does \#
      not apply counts as met. [SG-009]
      """#,
      #"错误: “office”填为不适用，却没有说明原因。请填写 reason：不适用的条款按通过处理。 [SG-009]"#
    ),
    (
      .mendWithoutDay(gate: "office"),
      #"""
      warning: "office" is to be mended, and it is not said until when. Fill in until \#
      with a day; without one the gate fails. [SG-010]
      """#,
      #"警告: “office”须限期整改，却没有写明期限。请在 until 中填写日期；没有期限的按不合格处理。 [SG-010]"#
    ),
    (
      .gatesNotStated(alliance: "a-1"),
      #"""
      warning: nothing is stated of the gates of alliance "a-1". Add its rows; what is \#
      not shown is not met. [SG-011]
      """#,
      #"警告: 联盟“a-1”的门槛条件没有任何认定。请补充其数据行；未提供的按未通过处理。 [SG-011]"#
    ),
    (
      .effectNeeded(veto: "fraud", effects: ["fails", "one-class-down"]),
      #"""
      error: veto "fraud" leaves the effect to the decision, and the row states none. \#
      Fill in effect: "fails" or \#
      "one-class-down". [SG-012]
      """#,
      #"错误: 一票否决事项“fraud”的处理方式由决定写明，该行却没有填写。请填写 effect：“fails”或“one-class-down”。 [SG-012]"#
    ),
    (
      .effectOverruled(veto: "fraud", own: "fails", found: "not-scored"),
      #"""
      error: effect "not-scored" is not that of veto "fraud", which is "fails". Leave effect \#
      blank; only a veto with effect="as-decided" leaves it to the decision. [SG-013]
      """#,
      #"错误: 处理方式“not-scored”与一票否决事项“fraud”规定的“fails”不符。请将 effect 留空；只有 effect="as-decided" 的事项才由决定写明。 [SG-013]"#
    ),
    (
      .allegation(veto: "fraud", lacking: ["number", "date", "authority"]),
      #"""
      warning: a row under veto "fraud" lacks number, date and authority. It is an \#
      allegation: it changes nothing and is not published until number, day and \#
      authority of a decision are filled in. [SG-014]
      """#,
      #"警告: 一票否决事项“fraud”的一行缺少 number、date和authority。该行只是反映：在填齐决定的文号、日期和作出机关之前，不影响结果，也不公布。 [SG-014]"#
    ),
    (
      .noDecision(alliance: "a-1"),
      #"""
      warning: the panel has not decided on alliance "a-1". Add a row; until then the \#
      class that the rules propose is shown as proposed. [SG-015]
      """#,
      #"警告: 评审会议尚未确定联盟“a-1”的评价结果。请补充一行；在此之前，只按规则给出建议结果。 [SG-015]"#
    ),
    (
      .noProfile(alliances: ["a-1", "b-2"]),
      #"""
      note: the table of profiles has no row of a-1, b-2. These are weighed and ranked \#
      together, by the index system as it stands; add their rows if a profile is theirs. \#
      [SG-025]
      """#,
      #"提示: profiles 表中没有 a-1、b-2 的行。这些联盟一并按指标体系的通用规定计算和排名；如属于某一类型或阶段，请补充。 [SG-025]"#
    ),
    (
      .repeatedProfile(profile: "young"),
      #"""
      error: profile "young" is given twice. Name each profile once, joined by +. \#
      [SG-016]
      """#,
      #"错误: 类型或阶段“young”重复。每个标识只写一次，以 + 连接。 [SG-016]"#
    ),
    (
      .notPoints(shown: .quoted("11"), indicator: "visit", full: "10"),
      #"""
      error: the mark "11" for "visit" is not a number of points from 0 to 10. Write a \#
      number from 0 to 10, or leave the cell blank where no mark is given. [SG-017]
      """#,
      #"错误: “visit”的评分“11”不是 0 到 10 之间的分数。请填写 0 到 10 之间的数；未评分的留空。 [SG-017]"#
    ),
    (
      .notAGrade(shown: .quoted("goood"), indicator: "leadership", grades: ["good", "poor"]),
      #"""
      error: the mark "goood" for "leadership" is not a grade. Write "good" or "poor", \#
      the grade’s name, or its position from 1 for the best. Did you mean "good"? \#
      [SG-018]
      """#,
      #"错误: “leadership”的评分“goood”不是评语等级。可以写“good”或“poor”、等级名称或序号（最好为 1）。是否应为“good”？ [SG-018]"#
    ),
    (
      .duplicateMark(
        first: EarlierPlace(Place(file: "a.csv", line: 2), seenFrom: Place(file: "a.csv", line: 3))),
      #"""
      error: the same expert has marked this already in line 2. Keep one mark. [SG-019]
      """#,
      #"错误: 同一专家对此已在第 2 行评分。请只保留一个评分。 [SG-019]"#
    ),
    (
      .duplicateMark(
        first: EarlierPlace(
          Place(file: "b.xlsx", sheet: "评分", line: 7), seenFrom: Place(file: "a.csv", line: 3))),
      #"""
      error: the same expert has marked this already at b.xlsx:评分!7. Keep one mark. \#
      [SG-019]
      """#,
      #"错误: 同一专家对此已在 b.xlsx:评分!7 评分。请只保留一个评分。 [SG-019]"#
    ),
    (
      .markInSpiteOfRecusal(expert: "e1", alliance: "a-1"),
      #"""
      error: expert "e1" stands aside from "a-1" and has marked it. Remove the mark, or \#
      correct the recusals. [SG-020]
      """#,
      #"错误: 专家“e1”对“a-1”应当回避，却有评分。请删去该评分，或改正回避名单。 [SG-020]"#
    ),
    (
      .reviewedSupplied(indicator: "visit"),
      #"""
      error: "visit" is marked by reviewers and takes no figure. Remove the row; marks \#
      stand in the table of the panel. [SG-021]
      """#,
      #"错误: “visit”由评审专家评分，不填数值。请删去该行；评分填入专家评分表。 [SG-021]"#
    ),
    (
      .listedSupplied(indicator: "rules"),
      #"""
      error: the points of "rules" follow from its list, and it takes no figure. Remove \#
      the row; its points are answered in the checklist table. [SG-022]
      """#,
      #"错误: “rules”按清单计分，不填数值。请删去该行；各要点填入清单表。 [SG-022]"#
    ),
    (
      .beyondFullMarks(column: "value", value: "12", indicator: "plan", full: "10"),
      #"""
      error: value 12 of "plan" is not within 0 and full marks, 10. Write the points \#
      that were awarded. [SG-023]
      """#,
      #"错误: “plan”的 value 值 12 不在 0 到满分 10 之间。请填写实际得分。 [SG-023]"#
    ),
    (
      .betterThanReported(indicator: "staff", value: "5", reported: "4"),
      #"""
      warning: the value 5 of "staff" is better than the 4 that was reported. Check that \#
      the two are not exchanged. [SG-024]
      """#,
      #"警告: “staff”的值 5 优于填报的 4。请核对两者是否颠倒。 [SG-024]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.ruleTable(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }

  /// A cell that is not shown is no value either.
  @Test func hiddenCellsStayHidden() {
    let hidden = ShownCell.text(characters: 9)
    let problems: [RuleTableProblem] = [
      .unknown(.expert, shown: hidden, known: ["e1"]), .notADay(column: "date", shown: hidden),
      .notPoints(shown: hidden, indicator: "i", full: "5"),
      .notAGrade(shown: hidden, indicator: "i", grades: ["good"]),
    ]
    #expect(problems.map(\.value) == [nil, nil, nil, nil])
  }

  @Test func codesAreThoseOfOneCaseEach() {
    let codes = Set(Self.lines.map(\.problem.code))
    let all = (1...25).map { number in "SG-0\(number < 10 ? "0" : "")\(number)" }
    #expect(codes == Set(all))
  }
}
