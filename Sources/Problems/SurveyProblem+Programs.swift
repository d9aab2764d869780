// SPDX-License-Identifier: Apache-2.0

extension SurveyProblem {
  /// The words for what is special to the exports of single programs.
  var programEntry: ProblemEntry {
    switch self {
    case .abbreviatedHeadings:
      ProblemEntry("SV-040") {
        $0.pick(
          "the headings are abbreviated, so that two questions may have the same",
          "标题是缩写形式，两道题可能相同")
      } remedy: {
        $0.pick(
          "Export again from LimeSurvey with “Question code” as the heading.",
          "请从 LimeSurvey 重新导出，标题选“题目代码（Question code）”。")
      }
    case .tableOfRepeats(let column):
      ProblemEntry("SV-041", value: column) {
        $0.pick(
          "the table holds a repeat (column \($0.quote(column))): its rows are not respondents",
          "该表是重复组的数据（有\($0.quote(column))列），每行不是一位答卷人")
      } remedy: {
        $0.pick("Give the form’s main table.", "请提供表单的主表。")
      }
    case .repeatsLeftOut(let names):
      ProblemEntry("SV-042", .warning) {
        $0.pick(
          "repeats are not read: \($0.quote(names))", "重复组不会读取：\($0.quote(names))")
      } remedy: {
        $0.pick(
          "If an item stands in one, ask it outside repeats.", "如其中有需要计分的题目，请移到重复组之外。")
      }
    case .jsonNotResponses:
      ProblemEntry("SV-043") {
        $0.pick(
          "a response of SurveyJS is an object from names of questions to values",
          "SurveyJS 的一份答卷应是“题目名：答案”的对象")
      } remedy: {
        $0.pick(
          "Give an array of such objects, or one.", "请提供由这类对象组成的数组，或一个这样的对象。")
      }
    case .surveyDefinition:
      ProblemEntry("SV-044") {
        $0.pick(
          "the file holds a survey’s questions, not its responses", "该文件是问卷的题目定义，不是答卷")
      } remedy: {
        $0.pick("Give the results that SurveyJS saved.", "请提供 SurveyJS 保存的答卷数据。")
      }
    case .jsonWithoutResponses:
      ProblemEntry("SV-045") {
        $0.pick("the file holds no response", "文件中没有答卷")
      } remedy: {
        $0.pick("Give the results that SurveyJS saved.", "请提供 SurveyJS 保存的答卷数据。")
      }
    case .jsonTooLarge(let mebibytes):
      ProblemEntry("SV-046") {
        $0.pick(
          "the JSON file is larger than \(mebibytes) MiB", "JSON 文件超过 \(mebibytes) MiB")
      } remedy: {
        $0.pick(
          "Split it into several files, or save the responses as CSV.",
          "请拆成多个文件，或把答卷保存为 CSV。")
      }
    case .answeredTwice(let name):
      ProblemEntry("SV-047", value: name) {
        $0.pick(
          "the response names question \($0.quote(name)) twice",
          "该答卷中题目\($0.quote(name))出现两次")
      } remedy: {
        $0.pick("Remove the wrong one.", "请删去错误的一处。")
      }
    case .panelLeftOut(let name):
      ProblemEntry("SV-048", .warning, value: name) {
        $0.pick(
          "question \($0.quote(name)) holds a panel, a table or files, which are not read",
          "题目\($0.quote(name))是动态面板、表格或文件，不会读取")
      } remedy: {
        $0.pick(
          "If an item stands in it, ask it outside.", "如其中有需要计分的题目，请移到外面。")
      }
    default: structureEntry
    }
  }

  /// The words for surveys of LimeSurvey's that become questionnaires.
  private var structureEntry: ProblemEntry {
    switch self {
    case .surveyArchive:
      ProblemEntry("SV-049") {
        $0.pick("the file is an archive of several files", "该文件是压缩包，内含多个文件")
      } remedy: {
        $0.pick(
          "Unpack it and give the file survey_….lss in it.", "请解压，并提供其中的 survey_….lss 文件。")
      }
    case .notASurveyStructure(let found):
      ProblemEntry("SV-050", value: found) {
        $0.pick(
          "the file is no survey of LimeSurvey’s, but \($0.quote(found))",
          "该文件不是 LimeSurvey 的问卷结构，而是\($0.quote(found))")
      } remedy: {
        $0.pick(
          "Export the survey’s structure (.lss) from LimeSurvey.",
          "请从 LimeSurvey 导出问卷结构（.lss）。")
      }
    case .unknownLanguages(let found):
      ProblemEntry("SV-051") {
        $0.pick(
          "the survey is in \($0.quote(found)), and neither in Chinese nor in English",
          "问卷的语言是\($0.quote(found))，没有简体中文或英文")
      } remedy: {
        $0.pick(
          "Add zh-Hans or en to the survey’s languages and export it again.",
          "请在问卷语言中加入 zh-Hans 或 en，再重新导出。")
      }
    case .languagesLeftOut(let found):
      ProblemEntry("SV-052", .note) {
        $0.pick(
          "texts in \($0.quote(found)) are not carried over", "\($0.quote(found))的文字没有带入")
      } remedy: {
        $0.pick(
          "Only zh-Hans and en are kept.", "只保留 zh-Hans 和 en。")
      }
    case .structureWithoutItems:
      ProblemEntry("SV-053") {
        $0.pick(
          "no question of the survey can be carried over", "问卷中没有可以带入的题目")
      } remedy: {
        $0.pick(
          "Add questions with answers to choose from.", "请加入有选项的题目。")
      }
    case .questionLeftOut(let code, let kind):
      ProblemEntry("SV-054", .warning, value: code) {
        $0.pick(
          "question \($0.quote(code)) is not carried over: \(kind.words(in: $0))",
          "题目\($0.quote(code))没有带入：\(kind.words(in: $0))")
      } remedy: {
        $0.pick(
          "Its column in the responses is not read.", "答卷中的对应列不会读取。")
      }
    case .conditionsLeftOut(let codes):
      ProblemEntry("SV-055", .note) {
        $0.pick(
          "questions are shown under conditions: \($0.some(codes))",
          "下列题目有显示条件：\($0.some(codes))")
      } remedy: {
        $0.pick(
          "Who is asked is said by audiences= in a questionnaire: add it.",
          "问卷文件用 audiences= 写明问谁：请补上。")
      }
    case .expressionsInTexts(let codes):
      ProblemEntry("SV-056", .warning) {
        $0.pick(
          "texts hold expressions in braces: \($0.some(codes))",
          "下列题目的文字中有花括号表达式：\($0.some(codes))")
      } remedy: {
        $0.pick(
          "Replace them with plain words.", "请改为普通文字。")
      }
    case .gradesToBeAdded:
      ProblemEntry("SV-057", .note) {
        $0.pick(
          "the questionnaire names no indicators and no grades yet",
          "问卷文件尚未写明指标和评语等级")
      } remedy: {
        $0.pick(
          "Add indicator= to the items that are scored, and grade= to their answers.",
          "请给计分题目加上 indicator=，给其选项加上 grade=。")
      }
    default: preconditionFailure("every case has its words")
    }
  }
}

extension SurveyProblem.ForeignQuestionKind {
  func words(in language: Language) -> String {
    switch self {
    case .date: language.pick("it asks for a date", "填写日期")
    case .display: language.pick("it only shows a text", "只显示文字")
    case .equation: language.pick("it is computed", "由公式计算")
    case .upload: language.pick("it asks for a file", "上传文件")
    case .language: language.pick("it chooses a language", "选择语言")
    case .table: language.pick("it is a table of numbers or texts", "数字或文字表格")
    case .tooFewAnswers: language.pick("it has fewer than two answers", "选项少于两个")
    case .unclearAnswers:
      language.pick("its answers have no codes of their own", "选项没有各自的代码")
    case .other(let letter):
      language.pick(
        "its type is \(language.quote(letter))", "题型为\(language.quote(letter))")
    }
  }
}
