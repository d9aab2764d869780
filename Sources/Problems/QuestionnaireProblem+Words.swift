// SPDX-License-Identifier: Apache-2.0

extension QuestionnaireProblem {
  var entry: ProblemEntry {
    switch self {
    case .unknownAudience(let value, let known):
      ProblemEntry("SQ-001", value: value) {
        $0.pick(
          "the questionnaire has no audience \($0.quote(value))",
          "本问卷没有答卷对象\($0.quote(value))")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .unknownScale(let value, let known):
      ProblemEntry("SQ-002", value: value) {
        $0.pick(
          "the questionnaire has no scale \($0.quote(value))",
          "本问卷没有量表\($0.quote(value))")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .unknownIndicator(let value, let indexSystem, let known):
      ProblemEntry("SQ-003", value: value) {
        $0.pick(
          "the index system \($0.quote(indexSystem)) has no indicator \($0.quote(value))",
          "指标体系\($0.quote(indexSystem))中没有指标\($0.quote(value))")
      } remedy: {
        $0.pick(
          "Use the id of a survey indicator.\($0.suggestion(for: value, among: known))",
          "请用问卷类指标的标识。\($0.suggestion(for: value, among: known))")
      }
    case .notASurveyIndicator(let value, let kind):
      ProblemEntry("SQ-004", value: value) {
        $0.pick(
          "indicator \($0.quote(value)) is of kind \(kind) and takes no answers",
          "指标\($0.quote(value))的 kind 为 \(kind)，不由答卷得出")
      } remedy: {
        $0.pick(
          "Name an indicator of kind survey, or remove the attribute indicator.",
          "请改为问卷类指标，或删去属性 indicator。")
      }
    case .scaleMissing(let item, let kind):
      ProblemEntry("SQ-005", value: item) {
        $0.pick(
          "item \($0.quote(item)) of kind \(kind) has no scale",
          "题目\($0.quote(item))（kind 为 \(kind)）没有写量表")
      } remedy: {
        $0.pick(
          "Add scale=\"…\".",
          "请添加 scale=\"…\"。")
      }
    case .answerWithoutGrade(let code, let scale, let item):
      ProblemEntry("SQ-006", value: code) {
        $0.pick(
          "answer \($0.quote(code)) of scale \($0.quote(scale)) has neither grade nor means, and item \($0.quote(item)) is scored on that scale",
          "量表\($0.quote(scale))的选项\($0.quote(code))既没有 grade 也没有 means，而题目\($0.quote(item))按该量表计分")
      } remedy: {
        $0.pick(
          "Add grade=\"…\", or means=\"dont-know\" or means=\"not-applicable\".",
          "请添加 grade=\"…\"，或 means=\"dont-know\"、means=\"not-applicable\"。")
      }
    case .duplicateCode(let code, let scale):
      ProblemEntry("SQ-007", value: code) {
        $0.pick(
          "scale \($0.quote(scale)) has the code \($0.quote(code)) twice",
          "量表\($0.quote(scale))中的代码\($0.quote(code))重复")
      } remedy: {
        $0.pick(
          "Give each answer a code of its own.",
          "请为每个选项取不同的代码。")
      }
    case .gradeAndMeaning(let code):
      ProblemEntry("SQ-008", value: code) {
        $0.pick(
          "answer \($0.quote(code)) has both grade and means",
          "选项\($0.quote(code))同时写有 grade 和 means")
      } remedy: {
        $0.pick(
          "Keep one.",
          "请只保留一个。")
      }
    case .unscoredKind(let item, let kind):
      ProblemEntry("SQ-009", value: item) {
        $0.pick(
          "item \($0.quote(item)) of kind \(kind) names an indicator",
          "题目\($0.quote(item))（kind 为 \(kind)）写有指标")
      } remedy: {
        $0.pick(
          "Only scale and yes-no items are scored: remove the attribute indicator.",
          "只有 scale 和 yes-no 题目计分：请删去属性 indicator。")
      }
    case .unknownExpectedCode(let value, let scale):
      ProblemEntry("SQ-010", value: value) {
        $0.pick(
          "scale \($0.quote(scale)) has no answer \($0.quote(value))",
          "量表\($0.quote(scale))没有选项\($0.quote(value))")
      } remedy: {
        $0.pick(
          "Write one of its codes.",
          "请写该量表中的一个代码。")
      }
    case .otherIndexSystem(let value, let expected):
      ProblemEntry("SQ-011", value: value) {
        $0.pick(
          "the questionnaire belongs to the index system \($0.quote(value)), and the round to \($0.quote(expected))",
          "本问卷属于指标体系\($0.quote(value))，评价年度用的却是\($0.quote(expected))")
      } remedy: {
        $0.pick(
          "Name a questionnaire of the round’s index system.",
          "请使用与评价年度同一指标体系的问卷。")
      }
    case .indicatorNotAsked(let indicator):
      ProblemEntry("SQ-012", .warning, value: indicator) {
        $0.pick(
          "no item asks for the survey indicator \($0.quote(indicator))",
          "没有题目询问问卷类指标\($0.quote(indicator))")
      } remedy: {
        $0.pick(
          "Add an item or a tally for it; until then it has no answers.",
          "请补充题目或选项人数表；在此之前，该指标没有回答。")
      }
    case .repeatedQuestionnaire(let id):
      ProblemEntry("SQ-013", value: id) {
        $0.pick(
          "another questionnaire of the round has the id \($0.quote(id))",
          "本评价年度的另一份问卷也用了标识\($0.quote(id))")
      } remedy: {
        $0.pick(
          "Give each questionnaire an id of its own.",
          "请为每份问卷取不同的标识。")
      }
    case .attributeElsewhere(let name, let item, let kind):
      ProblemEntry("SQ-014", value: name) {
        $0.pick(
          "item \($0.quote(item)) of kind \(kind) may not have \($0.quote(name))",
          "题目\($0.quote(item))（kind 为 \(kind)）不能有\($0.quote(name))")
      } remedy: {
        $0.pick(
          "Remove it.",
          "请删去。")
      }
    }
  }
}
