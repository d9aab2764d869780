// SPDX-License-Identifier: Apache-2.0

extension ResponseProblem {
  var entry: ProblemEntry {
    switch self {
    case .unknownAlliance(let shown, let known):
      ProblemEntry("SA-001", value: shown.value) {
        $0.pick(
          "\(shown.text(in: $0)) is not an alliance of the registry",
          "\(shown.text(in: $0))不是登记表中的联盟")
      } remedy: {
        $0.pick(
          "Correct the id, or register the alliance.\(shown.suggestion(among: known, in: $0))",
          "请改正标识，或先登记该联盟。\(shown.suggestion(among: known, in: $0))")
      }
    case .unknownAudience(let shown, let known):
      ProblemEntry("SA-002", value: shown.value) {
        $0.pick(
          "\(shown.text(in: $0)) is not an audience of the questionnaire",
          "\(shown.text(in: $0))不是问卷的答卷对象")
      } remedy: {
        $0.pick(
          "Write \($0.either(known)).\(shown.suggestion(among: known, in: $0))",
          "可以写\($0.either(known))。\(shown.suggestion(among: known, in: $0))")
      }
    case .unknownAnswer(let item, let shown, let allowed):
      ProblemEntry("SA-003", value: shown.value) {
        $0.pick(
          "\(shown.text(in: $0)) in column \($0.quote(item)) is not on the scale",
          "\($0.quote(item))列中的\(shown.text(in: $0))不在量表之内")
      } remedy: {
        $0.pick(
          "Write \($0.either(allowed)), or leave the cell blank.\(shown.suggestion(among: allowed, in: $0))",
          "可以写\($0.either(allowed))，也可留空。\(shown.suggestion(among: allowed, in: $0))")
      }
    case .duplicateRespondent(let file, let firstLine):
      ProblemEntry("SA-004") {
        $0.pick(
          "this respondent has already answered for this alliance, in \(file.map { "file \(quoted($0, in: .english)), " } ?? "")line \(firstLine)",
          "该答卷人对该联盟的答卷在\(file.map { "文件\(quoted($0, in: .chinese))" } ?? "")第 \(firstLine) 行已经出现")
      } remedy: {
        $0.pick(
          "Declare which of them counts, <counting duplicates=\"drop\"/>, or keep one of the two rows.",
          "请写明以哪一份为准：<counting duplicates=\"drop\"/>，或只保留其中一行。")
      }
    case .blankKey(let column):
      ProblemEntry("SA-005") {
        $0.pick(
          "column \($0.quote(column)) is blank",
          "\($0.quote(column))列是空的")
      } remedy: {
        $0.pick(
          "Fill it in: every row needs it.",
          "请填写：每一行都需要它。")
      }
    case .noItemColumns(let known):
      ProblemEntry("SA-006") {
        $0.pick(
          "no column is an item of the questionnaire",
          "没有一列是问卷的题目")
      } remedy: {
        $0.pick(
          "Name the columns by the ids of items, such as \($0.either(known)), or add mapping=\"…\".",
          "请用题目的标识作列名，例如\($0.either(known))，或添加 mapping=\"…\"。")
      }
    case .answeredNotAsked(let item, let audience):
      ProblemEntry("SA-007", .warning, value: item) {
        $0.pick(
          "the audience \($0.quote(audience)) answers item \($0.quote(item)), which it is not asked; such answers do not count",
          "题目\($0.quote(item))不问答卷对象\($0.quote(audience))，却有其回答；这些回答不计入")
      } remedy: {
        $0.pick(
          "Check the audience of these rows, or the audiences of the item.",
          "请检查这些行的答卷对象，或该题目的 audiences。")
      }
    case .mappingUnknownColumn(let value, let known):
      ProblemEntry("SA-008", value: value) {
        $0.pick(
          "no response file has a column \($0.quote(value))",
          "答卷文件中没有\($0.quote(value))列")
      } remedy: {
        $0.pick(
          "Copy the header exactly.\($0.suggestion(for: value, among: known))",
          "请照抄表头。\($0.suggestion(for: value, among: known))")
      }
    case .mappingUnknownItem(let value, let known):
      ProblemEntry("SA-009", value: value) {
        $0.pick(
          "the questionnaire has no item \($0.quote(value))",
          "问卷中没有题目\($0.quote(value))")
      } remedy: {
        $0.pick(
          "Use the id of an item.\($0.suggestion(for: value, among: known))",
          "请用题目的标识。\($0.suggestion(for: value, among: known))")
      }
    case .mappingTwice(let value):
      ProblemEntry("SA-010", value: value) {
        $0.pick(
          "\($0.quote(value)) is mapped twice",
          "\($0.quote(value))重复映射")
      } remedy: {
        $0.pick(
          "Keep one row.",
          "请只保留一行。")
      }
    case .unknownIndicator(let value, let known):
      ProblemEntry("SA-011", value: value) {
        $0.pick(
          "the index system has no survey indicator \($0.quote(value))",
          "指标体系中没有问卷类指标\($0.quote(value))")
      } remedy: {
        $0.pick(
          "Use the id of a survey indicator.\($0.suggestion(for: value, among: known))",
          "请用问卷类指标的标识。\($0.suggestion(for: value, among: known))")
      }
    case .unknownTallyAnswer(let value, let allowed):
      ProblemEntry("SA-012", value: value) {
        $0.pick(
          "answer \($0.quote(value)) is neither a grade nor a kind of missing",
          "选项\($0.quote(value))既不是评语等级，也不是缺失类型")
      } remedy: {
        $0.pick(
          "Write \($0.either(allowed)), or leave the cell blank.\($0.suggestion(for: value, among: allowed))",
          "可以写\($0.either(allowed))，也可留空。\($0.suggestion(for: value, among: allowed))")
      }
    case .countNotANumber(let column, let value, let fault):
      ProblemEntry("SA-013", value: value) {
        $0.pick(
          "\(column) \($0.quote(value)) \(fault.rule(in: $0))",
          "\(column) 的值\($0.quote(value))\(fault.rule(in: $0))")
      } remedy: {
        fault.remedy(in: $0)
      }
    case .negativeCount(let value):
      ProblemEntry("SA-014", value: value) {
        $0.pick(
          "count \($0.quote(value)) is below 0",
          "人数\($0.quote(value))小于 0")
      } remedy: {
        $0.pick(
          "Write 0 or more.",
          "请填写 0 或更大的数。")
      }
    case .duplicateTallyRow(let firstLine):
      ProblemEntry("SA-015") {
        $0.pick(
          "the same alliance, item, audience and answer stand in line \(firstLine)",
          "相同的联盟、题目、答卷对象和选项在第 \(firstLine) 行已经出现")
      } remedy: {
        $0.pick(
          "Keep one row.",
          "请只保留一行。")
      }
    case .tallyBesideResponses(let item):
      ProblemEntry("SA-016", value: item) {
        $0.pick(
          "item \($0.quote(item)) of this alliance and audience is already counted from responses",
          "该联盟和答卷对象的题目\($0.quote(item))已由答卷计数")
      } remedy: {
        $0.pick(
          "Remove it from the tallies or from the responses.",
          "请从选项人数表或答卷中删去其一。")
      }
    case .respondentsDiffer(let item):
      ProblemEntry("SA-017", value: item) {
        $0.pick(
          "the rows of item \($0.quote(item)) state different numbers of respondents",
          "题目\($0.quote(item))各行所写的 respondents 不一致")
      } remedy: {
        $0.pick(
          "Write the same number in each row of an item and audience.",
          "同一题目、同一答卷对象的各行请写相同的数。")
      }
    case .fewerRespondentsThanAnswers(let item):
      ProblemEntry("SA-018", value: item) {
        $0.pick(
          "item \($0.quote(item)) has more answers than respondents",
          "题目\($0.quote(item))的回答数多于答卷人数")
      } remedy: {
        $0.pick(
          "Correct count or respondents.",
          "请改正 count 或 respondents。")
      }
    case .itemOfTwoIndicators(let item, let first, let second):
      ProblemEntry("SA-019", value: item) {
        $0.pick(
          "item \($0.quote(item)) already counts for \($0.quote(first)), and here for \($0.quote(second))",
          "题目\($0.quote(item))已对应指标\($0.quote(first))，此处又对应\($0.quote(second))")
      } remedy: {
        $0.pick(
          "Give each item one indicator.",
          "每个题目请只对应一个指标。")
      }
    case .itemWithoutColumn(let item, let near):
      ProblemEntry("SA-020", .warning, value: near) {
        $0.pick(
          "the scored item \($0.quote(item)) is a column of no response file",
          "计分题目\($0.quote(item))在答卷文件中没有对应的列")
      } remedy: { l in
        near.map {
          l.pick(
            "Is the column \(l.quote($0)) meant? Correct its heading, or map it.",
            "是否指\(l.quote($0))列？请改正表头，或在映射表中注明。")
        }
          ?? l.pick(
            "Add the column or a mapping; until then nobody is counted as asked.",
            "请添加该列或映射；在此之前视为未询问任何人。")
      }
    case .moreOfOneCode(let code, let severity, let count, let first, let last):
      ProblemEntry("SA-021", severity) {
        $0.pick(
          count == 1
            ? "1 more problem [\(code)], in line \(first), is not listed"
            : "\(count) more problems [\(code)], in lines \(first) to \(last), are not listed",
          count == 1
            ? "第 \(first) 行另有 1 个 [\(code)] 问题未列出"
            : "第 \(first) 行至第 \(last) 行另有 \(count) 个 [\(code)] 问题未列出")
      } remedy: {
        $0.pick(
          "Correct those that are listed, then check again.",
          "请先改正已列出的问题，再重新检查。")
      }
    }
  }
}
