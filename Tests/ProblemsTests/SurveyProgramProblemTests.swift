// SPDX-License-Identifier: Apache-2.0
import Problems
import Testing

/// Proves every sentence about the exports of single programs, in both languages, word for word.
@Suite struct SurveyProgramProblemTests {
  static let lines: [(problem: SurveyProblem, english: String, chinese: String)] = [
    (
      .abbreviatedHeadings,
      "error: the headings are abbreviated, so that two questions may have the same. Export again from LimeSurvey with “Question code” as the heading. [SV-040]",
      "错误: 标题是缩写形式，两道题可能相同。请从 LimeSurvey 重新导出，标题选“题目代码（Question code）”。 [SV-040]"
    ),
    (
      .tableOfRepeats(column: "_parent_index"),
      "error: the table holds a repeat (column \"_parent_index\"): its rows are not respondents. Give the form’s main table. [SV-041]",
      "错误: 该表是重复组的数据（有“_parent_index”列），每行不是一位答卷人。请提供表单的主表。 [SV-041]"
    ),
    (
      .repeatsLeftOut(names: ["a", "b"]),
      "warning: repeats are not read: \"a\" and \"b\". If an item stands in one, ask it outside repeats. [SV-042]",
      "警告: 重复组不会读取：“a”和“b”。如其中有需要计分的题目，请移到重复组之外。 [SV-042]"
    ),
    (
      .jsonNotResponses,
      "error: a response of SurveyJS is an object from names of questions to values. Give an array of such objects, or one. [SV-043]",
      "错误: SurveyJS 的一份答卷应是“题目名：答案”的对象。请提供由这类对象组成的数组，或一个这样的对象。 [SV-043]"
    ),
    (
      .surveyDefinition,
      "error: the file holds a survey’s questions, not its responses. Give the results that SurveyJS saved. [SV-044]",
      "错误: 该文件是问卷的题目定义，不是答卷。请提供 SurveyJS 保存的答卷数据。 [SV-044]"
    ),
    (
      .jsonWithoutResponses,
      "error: the file holds no response. Give the results that SurveyJS saved. [SV-045]",
      "错误: 文件中没有答卷。请提供 SurveyJS 保存的答卷数据。 [SV-045]"
    ),
    (
      .jsonTooLarge(mebibytes: 256),
      "error: the JSON file is larger than 256 MiB. Split it into several files, or save the responses as CSV. [SV-046]",
      "错误: JSON 文件超过 256 MiB。请拆成多个文件，或把答卷保存为 CSV。 [SV-046]"
    ),
    (
      .answeredTwice(name: "q1"),
      "error: the response names question \"q1\" twice. Remove the wrong one. [SV-047]",
      "错误: 该答卷中题目“q1”出现两次。请删去错误的一处。 [SV-047]"
    ),
    (
      .panelLeftOut(name: "p"),
      "warning: question \"p\" holds a panel, a table or files, which are not read. If an item stands in it, ask it outside. [SV-048]",
      "警告: 题目“p”是动态面板、表格或文件，不会读取。如其中有需要计分的题目，请移到外面。 [SV-048]"
    ),
    (
      .surveyArchive,
      "error: the file is an archive of several files. Unpack it and give the file survey_….lss in it. [SV-049]",
      "错误: 该文件是压缩包，内含多个文件。请解压，并提供其中的 survey_….lss 文件。 [SV-049]"
    ),
    (
      .notASurveyStructure(found: "Responses"),
      "error: the file is no survey of LimeSurvey’s, but \"Responses\". Export the survey’s structure (.lss) from LimeSurvey. [SV-050]",
      "错误: 该文件不是 LimeSurvey 的问卷结构，而是“Responses”。请从 LimeSurvey 导出问卷结构（.lss）。 [SV-050]"
    ),
    (
      .unknownLanguages(found: ["de", "fr"]),
      "error: the survey is in \"de\" and \"fr\", and neither in Chinese nor in English. Add zh-Hans or en to the survey’s languages and export it again. [SV-051]",
      "错误: 问卷的语言是“de”和“fr”，没有简体中文或英文。请在问卷语言中加入 zh-Hans 或 en，再重新导出。 [SV-051]"
    ),
    (
      .languagesLeftOut(found: ["de"]),
      "note: texts in \"de\" are not carried over. Only zh-Hans and en are kept. [SV-052]",
      "提示: “de”的文字没有带入。只保留 zh-Hans 和 en。 [SV-052]"
    ),
    (
      .structureWithoutItems,
      "error: no question of the survey can be carried over. Add questions with answers to choose from. [SV-053]",
      "错误: 问卷中没有可以带入的题目。请加入有选项的题目。 [SV-053]"
    ),
    (
      .conditionsLeftOut(codes: ["Q1", "Q2"]),
      "note: questions are shown under conditions: Q1, Q2. Who is asked is said by audiences= in a questionnaire: add it. [SV-055]",
      "提示: 下列题目有显示条件：Q1、Q2。问卷文件用 audiences= 写明问谁：请补上。 [SV-055]"
    ),
    (
      .expressionsInTexts(codes: ["Q1"]),
      "warning: texts hold expressions in braces: Q1. Replace them with plain words. [SV-056]",
      "警告: 下列题目的文字中有花括号表达式：Q1。请改为普通文字。 [SV-056]"
    ),
    (
      .gradesToBeAdded,
      "note: the questionnaire names no indicators and no grades yet. Add indicator= to the items that are scored, and grade= to their answers. [SV-057]",
      "提示: 问卷文件尚未写明指标和评语等级。请给计分题目加上 indicator=，给其选项加上 grade=。 [SV-057]"
    ),
  ]

  /// Why a question is not carried over.
  static let kinds: [(SurveyProblem.ForeignQuestionKind, english: String, chinese: String)] = [
    (.date, "it asks for a date", "填写日期"), (.display, "it only shows a text", "只显示文字"),
    (.equation, "it is computed", "由公式计算"), (.upload, "it asks for a file", "上传文件"),
    (.language, "it chooses a language", "选择语言"),
    (.table, "it is a table of numbers or texts", "数字或文字表格"),
    (.tooFewAnswers, "it has fewer than two answers", "选项少于两个"),
    (.unclearAnswers, "its answers have no codes of their own", "选项没有各自的代码"),
    (.other("Z"), "its type is \"Z\"", "题型为“Z”"),
  ]

  private func expect(_ problem: SurveyProblem, _ english: String, _ chinese: String) {
    let it = Problem(.survey(problem), at: Place(file: "f", line: 4))
    #expect(it.line(in: .english) == "f:4: \(english)")
    #expect(it.line(in: .chinese) == "f:4: \(chinese)")
  }

  @Test(arguments: lines) func line(problem: SurveyProblem, english: String, chinese: String) {
    expect(problem, english, chinese)
  }

  @Test func questionsLeftOut() {
    for (kind, english, chinese) in Self.kinds {
      expect(
        .questionLeftOut(code: "Q1", kind: kind),
        "warning: question \"Q1\" is not carried over: \(english). Its column in the responses is not read. [SV-054]",
        "警告: 题目“Q1”没有带入：\(chinese)。答卷中的对应列不会读取。 [SV-054]")
    }
  }

  @Test func codesAreDifferent() {
    let codes = Self.lines.map { Problem(.survey($0.problem), at: Place(file: "f")).words.code }
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0 >= "SV-040" && $0 <= "SV-059" })
  }
}
