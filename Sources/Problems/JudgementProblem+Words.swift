// SPDX-License-Identifier: Apache-2.0

extension JudgementProblem {
  var entry: ProblemEntry {
    switch self {
    case .unknownParent(let value, let known):
      ProblemEntry("SJ-001", value: value) {
        $0.pick(
          "\($0.quote(value)) is neither a criterion nor the index system",
          "\($0.quote(value))既不是上级指标，也不是指标体系")
      } remedy: {
        $0.pick(
          "Use the id of a node with children.\($0.suggestion(for: value, among: known))",
          "请改用有下级指标的节点的标识。\($0.suggestion(for: value, among: known))")
      }
    case .unknownItem(let value, let parent, let known):
      ProblemEntry("SJ-002", value: value) {
        $0.pick(
          "\($0.quote(value)) is not a child of \($0.quote(parent))",
          "\($0.quote(value))不是\($0.quote(parent))的下级指标")
      } remedy: {
        $0.choice(of: known, for: value)
      }
    case .comparedWithItself(let value):
      ProblemEntry("SJ-003", value: value) {
        $0.pick(
          "\($0.quote(value)) is compared with itself",
          "\($0.quote(value))与自身比较")
      } remedy: {
        $0.pick(
          "Remove the row.",
          "请删去该行。")
      }
    case .notANumber(let value, let fault):
      ProblemEntry("SJ-004", value: value) {
        $0.pick(
          "judgement \($0.quote(value)) \(fault.rule(in: $0))",
          "判断值\($0.quote(value))\(fault.rule(in: $0))")
      } remedy: {
        fault.remedy(in: $0)
      }
    case .offScale(let expert, let left, let right, let value):
      ProblemEntry("SJ-005", value: value) {
        $0.pick(
          "judgement \($0.quote(value)) of expert \($0.quote(expert)) on \($0.quote(left)) over \($0.quote(right)) is not between 1/9 and 9",
          "专家\($0.quote(expert))对\($0.quote(left))与\($0.quote(right))之比的判断值\($0.quote(value))不在 1/9 到 9 之间"
        )
      } remedy: {
        $0.pick(
          "Use 1 to 9, and 1/2 to 1/9 where the right one counts more.",
          "请用 1 至 9；右项更重要时用 1/2 至 1/9。")
      }
    case .judgedTwice(let expert, let left, let right, let first, let firstValue, let value):
      ProblemEntry("SJ-006", value: value) {
        $0.pick(
          "expert \($0.quote(expert)) judged \($0.quote(left)) over \($0.quote(right)) as \(firstValue) \(first.words(in: $0)), and here as \(value)",
          "专家\($0.quote(expert))在\(first.words(in: $0))把\($0.quote(left))与\($0.quote(right))之比判断为 \(firstValue)，此处又判断为 \(value)"
        )
      } remedy: {
        $0.pick(
          "Keep one of the two; a pair stays the same when left and right are exchanged.",
          "请只保留一个；左右对调仍是同一对。")
      }
    case .unknownExpert(let value, let known):
      ProblemEntry("SJ-008", value: value) {
        $0.pick(
          "\($0.quote(value)) is not among the experts",
          "专家\($0.quote(value))不在专家表中")
      } remedy: {
        $0.pick(
          "Correct the code, or add the expert.\($0.suggestion(for: value, among: known))",
          "请改正代码，或添加该专家。\($0.suggestion(for: value, among: known))")
      }
    case .duplicateExpert(let id, let firstLine):
      ProblemEntry("SJ-009", value: id) {
        $0.pick(
          "expert \($0.quote(id)) already stands in line \(firstLine)",
          "专家\($0.quote(id))在第 \(firstLine) 行已经列出")
      } remedy: {
        $0.pick(
          "Keep one row.",
          "请只保留一行。")
      }
    case .weightNotPositive(let value):
      ProblemEntry("SJ-010", value: value) {
        $0.pick(
          "weight \($0.quote(value)) is not greater than 0",
          "权重\($0.quote(value))不大于 0")
      } remedy: {
        $0.pick(
          "Write a number greater than 0.",
          "请填写大于 0 的数。")
      }
    case .tooManyItems(let parent, let count):
      ProblemEntry("SJ-011", value: parent) {
        $0.pick(
          "\($0.quote(parent)) has \(count) children, and at most 30 can be compared in pairs",
          "\($0.quote(parent))有 \(count) 个下级指标，两两比较最多 30 个")
      } remedy: {
        $0.pick(
          "Group them under criteria of their own.",
          "请分组，增设一层上级指标。")
      }
    case .weightsReplaced(let parent):
      ProblemEntry("SJ-012", .note, value: parent) {
        $0.pick(
          "the judgements give the weights under \($0.quote(parent)); those in the index system are not used",
          "\($0.quote(parent))之下的权重由判断得出，不使用指标体系中的权重")
      } remedy: {
        $0.pick(
          "Nothing needs to be done.",
          "无需处理。")
      }
    case .aboveLimit(let expert, let parent, let ratio, let limit):
      ProblemEntry("SJ-013", .warning, value: ratio) {
        $0.pick(
          "the judgements of expert \($0.quote(expert)) under \($0.quote(parent)) have the consistency ratio \(ratio), above \(limit)",
          "专家\($0.quote(expert))在\($0.quote(parent))之下的判断，一致性比率为 \(ratio)，高于 \(limit)")
      } remedy: {
        $0.pick(
          "Ask the expert to look at them again.",
          "请该专家复核。")
      }
    case .groupAboveLimit(let parent, let ratio, let limit):
      ProblemEntry("SJ-014", .warning, value: ratio) {
        $0.pick(
          "the group’s combined judgements under \($0.quote(parent)) have the consistency ratio \(ratio), above \(limit)",
          "\($0.quote(parent))之下合成后的群体判断，一致性比率为 \(ratio)，高于 \(limit)")
      } remedy: {
        $0.pick(
          "Look at the experts’ judgements again before publishing.",
          "公布前请复核各专家的判断。")
      }
    case .noJudgements:
      ProblemEntry("SJ-015") {
        $0.pick(
          "there are no judgements",
          "没有任何判断")
      } remedy: {
        $0.pick(
          "Add rows with parent, expert, left, right and value.",
          "请添加数据行，写明 parent、expert、left、right 和 value。")
      }
    case .blankCell(let column):
      ProblemEntry("SJ-016") {
        $0.pick(
          "column \($0.quote(column)) is blank",
          "\($0.quote(column))列是空的")
      } remedy: {
        $0.pick(
          "Fill it in: every row needs it.",
          "请填写：每一行都需要它。")
      }
    case .mirrorContradicts(
      let expert, let left, let right, let value, let mirror, let first):
      ProblemEntry("SJ-017", value: value) {
        $0.pick(
          "expert \($0.quote(expert)) judged \($0.quote(right)) over \($0.quote(left)) as \(mirror) \(first.words(in: $0)), and here \($0.quote(left)) over \($0.quote(right)) as \(value)",
          "专家\($0.quote(expert))在\(first.words(in: $0))把\($0.quote(right))与\($0.quote(left))之比判断为 \(mirror)，此处把\($0.quote(left))与\($0.quote(right))之比判断为 \(value)"
        )
      } remedy: {
        $0.pick(
          "Correct one of the two cells, or leave one blank: one is 1 divided by the other.",
          "请改正其中一格，或留空一格：两者互为倒数。")
      }
    case .oneBound(let expert, let low, let value, let high):
      ProblemEntry("SJ-018", value: value) {
        $0.pick(
          "a triangular judgement of expert \($0.quote(expert)) is not whole: low \($0.quote(low)), value \($0.quote(value)), high \($0.quote(high))",
          "专家\($0.quote(expert))的三角模糊判断不完整：low \($0.quote(low))，value \($0.quote(value))，high \($0.quote(high))"
        )
      } remedy: {
        $0.pick(
          "Fill in value, low and high, or leave low and high blank.",
          "请填全 value、low 和 high，或将 low 和 high 留空。")
      }
    case .boundsOutOfOrder(let expert, let low, let value, let high):
      ProblemEntry("SJ-019", value: value) {
        $0.pick(
          "a triangular judgement of expert \($0.quote(expert)) is out of order: low \($0.quote(low)), value \($0.quote(value)), high \($0.quote(high))",
          "专家\($0.quote(expert))的三角模糊判断次序不对：low \($0.quote(low))，value \($0.quote(value))，high \($0.quote(high))"
        )
      } remedy: {
        $0.pick(
          "Write them so that low ≤ value ≤ high.",
          "请按 low ≤ value ≤ high 填写。")
      }
    case .twoForms(let parent, let form, let file, let firstForm, let first):
      ProblemEntry("SJ-020", value: parent) {
        $0.pick(
          "under \($0.quote(parent)) experts are asked for \(form.name(in: $0)) in \(file), and for \(firstForm.name(in: $0)) \(first.words(in: $0))",
          "\($0.quote(parent))之下，\(file) 采用\(form.name(in: $0))，\(first.words(in: $0))采用\(firstForm.name(in: $0))"
        )
      } remedy: {
        $0.pick(
          "Keep one form for each parent.",
          "每个上级指标请只用一种形式。")
      }
    case .form(let problem): problem.entry
    case .layout(let problem): problem.entry
    }
  }
}

extension JudgementProblem.Form {
  func name(in language: Language) -> String {
    switch self {
    case .pairs: language.pick("comparisons of pairs", "两两比较")
    case .bestWorst: language.pick("the best and the worst", "最优最劣法")
    case .points: language.pick("points", "分数分配")
    }
  }
}
