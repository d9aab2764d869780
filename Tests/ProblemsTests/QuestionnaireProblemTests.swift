// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about questionnaires, in both languages, word for word.
@Suite struct QuestionnaireProblemTests {
  static let lines: [(problem: QuestionnaireProblem, english: String, chinese: String)] = [
    (
      .unknownAudience(value: "universty", known: ["enterprise", "university"]),
      #"""
      error: the questionnaire has no audience "universty". Write "enterprise" or \#
      "university". Did you mean "university"? [SQ-001]
      """#,
      #"错误: 本问卷没有答卷对象“universty”。可以写“enterprise”或“university”。是否应为“university”？ [SQ-001]"#
    ),
    (
      .unknownScale(value: "quality", known: []),
      #"""
      error: the questionnaire has no scale "quality". None is defined: define it, \#
      or remove this. [SQ-002]
      """#,
      #"错误: 本问卷没有量表“quality”。尚未定义任何可选项：请先定义，或删去此处。 [SQ-002]"#
    ),
    (
      .unknownIndicator(value: "trst", indexSystem: "alliance-performance", known: ["trust"]),
      #"""
      error: the index system "alliance-performance" has no indicator "trst". Use \#
      the id of a survey indicator. Did you mean "trust"? [SQ-003]
      """#,
      #"错误: 指标体系“alliance-performance”中没有指标“trst”。请用问卷类指标的标识。是否应为“trust”？ [SQ-003]"#
    ),
    (
      .notASurveyIndicator(value: "size", kind: "range"),
      #"""
      error: indicator "size" is of kind range and takes no answers. Name an \#
      indicator of kind survey, or remove the attribute indicator. [SQ-004]
      """#,
      #"错误: 指标“size”的 kind 为 range，不由答卷得出。请改为问卷类指标，或删去属性 indicator。 [SQ-004]"#
    ),
    (
      .scaleMissing(item: "q02", kind: "scale"),
      #"error: item "q02" of kind scale has no scale. Add scale="…". [SQ-005]"#,
      #"错误: 题目“q02”（kind 为 scale）没有写量表。请添加 scale="…"。 [SQ-005]"#
    ),
    (
      .answerWithoutGrade(code: "3", scale: "quality", item: "q02"),
      #"""
      error: answer "3" of scale "quality" has neither grade nor means, and item \#
      "q02" is scored on that scale. Add grade="…", or means="dont-know" or \#
      means="not-applicable". [SQ-006]
      """#,
      #"错误: 量表“quality”的选项“3”既没有 grade 也没有 means，而题目“q02”按该量表计分。请添加 grade="…"，或 means="dont-know"、means="not-applicable"。 [SQ-006]"#
    ),
    (
      .duplicateCode(code: "3", scale: "quality"),
      #"""
      error: scale "quality" has the code "3" twice. Give each answer a code of its \#
      own. [SQ-007]
      """#,
      #"错误: 量表“quality”中的代码“3”重复。请为每个选项取不同的代码。 [SQ-007]"#
    ),
    (
      .gradeAndMeaning(code: "9"),
      #"error: answer "9" has both grade and means. Keep one. [SQ-008]"#,
      #"错误: 选项“9”同时写有 grade 和 means。请只保留一个。 [SQ-008]"#
    ),
    (
      .unscoredKind(item: "q30", kind: "text"),
      #"""
      error: item "q30" of kind text names an indicator. Only scale and yes-no items \#
      are scored: remove the attribute indicator. [SQ-009]
      """#,
      #"错误: 题目“q30”（kind 为 text）写有指标。只有 scale 和 yes-no 题目计分：请删去属性 indicator。 [SQ-009]"#
    ),
    (
      .unknownExpectedCode(value: "7", scale: "quality"),
      #"error: scale "quality" has no answer "7". Write one of its codes. [SQ-010]"#,
      #"错误: 量表“quality”没有选项“7”。请写该量表中的一个代码。 [SQ-010]"#
    ),
    (
      .otherIndexSystem(value: "alliance-structure", expected: "alliance-performance"),
      #"""
      error: the questionnaire belongs to the index system "alliance-structure", and \#
      the round to "alliance-performance". Name a questionnaire of the round’s index \#
      system. [SQ-011]
      """#,
      #"错误: 本问卷属于指标体系“alliance-structure”，评价年度用的却是“alliance-performance”。请使用与评价年度同一指标体系的问卷。 [SQ-011]"#
    ),
    (
      .indicatorNotAsked(indicator: "trust"),
      #"""
      warning: no item asks for the survey indicator "trust". Add an item or a tally \#
      for it; until then it has no answers. [SQ-012]
      """#,
      #"警告: 没有题目询问问卷类指标“trust”。请补充题目或选项人数表；在此之前，该指标没有回答。 [SQ-012]"#
    ),
    (
      .repeatedQuestionnaire(id: "member-survey"),
      #"""
      error: another questionnaire of the round has the id "member-survey". Give \#
      each questionnaire an id of its own. [SQ-013]
      """#,
      #"错误: 本评价年度的另一份问卷也用了标识“member-survey”。请为每份问卷取不同的标识。 [SQ-013]"#
    ),
    (
      .attributeElsewhere(name: "choices", item: "q02", kind: "scale"),
      #"error: item "q02" of kind scale may not have "choices". Remove it. [SQ-014]"#,
      #"错误: 题目“q02”（kind 为 scale）不能有“choices”。请删去。 [SQ-014]"#
    ),
  ]

  @Test(arguments: lines.indices) func wordForWord(index: Int) {
    let (problem, english, chinese) = Self.lines[index]
    let it = Problem(.questionnaire(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: " + english)
    #expect(it.line(in: .chinese) == "f:4: " + chinese)
  }
}
