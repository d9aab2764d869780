// SPDX-License-Identifier: Apache-2.0

extension RuleTableProblem {
  var entry: ProblemEntry {
    switch self {
    case .membersElement:
      ProblemEntry("SG-001", value: "members") {
        $0.pick(
          "member counts are counted from facts, and <members> is no longer read",
          "成员数由事实清单统计得出，不再读取 <members>")
      } remedy: {
        $0.pick(
          "Define <fact-list id=\"members\"> in the index system, give the file a row for each member, and write <facts list=\"members\" href=\"…\"/>.",
          "请在指标体系中定义 <fact-list id=\"members\">，每个成员单位一行，并写 <facts list=\"members\" href=\"…\"/>。")
      }
    case .tableMissing(let table):
      ProblemEntry("SG-002") {
        $0.pick(
          "the index system \(table.asking(in: $0)), and the round names no \(table.rawValue)",
          "指标体系\(table.asking(in: $0))，评价年度却没有 \(table.rawValue)")
      } remedy: {
        $0.pick("Add \(table.element).", "请添加 \(table.element)。")
      }
    case .tableWithoutUse(let table):
      ProblemEntry("SG-003", value: table.rawValue) {
        $0.pick(
          "the round names \(table.rawValue), and the index system \(table.notAsking(in: $0))",
          "评价年度有 \(table.rawValue)，指标体系却\(table.notAsking(in: $0))")
      } remedy: {
        $0.pick(
          "Remove <\(table.rawValue)>, or \(table.definition(in: $0)).",
          "请删去 <\(table.rawValue)>，或\(table.definition(in: $0))。")
      }
    case .unknown(let noun, let shown, let known):
      ProblemEntry("SG-004", value: shown.value) {
        $0.pick(
          "\(shown.text(in: $0)) is no \(noun.text(in: $0))",
          "\(shown.text(in: $0))不是\(noun.text(in: $0))")
      } remedy: {
        $0.choice(of: known, shown: shown)
      }
    case .blankCell(let column):
      ProblemEntry("SG-005") {
        $0.pick("column \($0.quote(column)) is blank", "\($0.quote(column))列是空的")
      } remedy: {
        $0.pick("Fill it in: every row needs it.", "请填写：每一行都需要它。")
      }
    case .notADay(let column, let shown):
      ProblemEntry("SG-006", value: shown.value) {
        $0.pick(
          "\(column) \(shown.text(in: $0)) is not a day of the calendar",
          "\(column) 的值\(shown.text(in: $0))不是有效日期")
      } remedy: {
        $0.pick("Write it like 2026-03-31.", "请按 2026-03-31 的格式填写。")
      }
    case .gateNotStated(let gate):
      ProblemEntry("SG-007", value: gate) {
        $0.pick(
          "gate \($0.quote(gate)) follows from a score or from facts",
          "门槛条件\($0.quote(gate))由得分或事实得出，不另行认定")
      } remedy: {
        $0.pick("Remove the row.", "请删去该行。")
      }
    case .gateHasClauses(let gate, let clauses):
      ProblemEntry("SG-008", value: gate) {
        $0.pick(
          "gate \($0.quote(gate)) is stated clause by clause",
          "门槛条件\($0.quote(gate))须逐条认定")
      } remedy: {
        $0.pick(
          "Write a row for each of \($0.some(clauses)).",
          "请为下列各条各写一行：\($0.some(clauses))。")
      }
    case .notApplicableWithoutReason(let gate):
      ProblemEntry("SG-009", value: gate) {
        $0.pick(
          "\($0.quote(gate)) is said not to apply, without a reason",
          "\($0.quote(gate))填为不适用，却没有说明原因")
      } remedy: {
        $0.pick(
          "Fill in reason: what does not apply counts as met.",
          "请填写 reason：不适用的条款按通过处理。")
      }
    case .mendWithoutDay(let gate):
      ProblemEntry("SG-010", .warning, value: gate) {
        $0.pick(
          "\($0.quote(gate)) is to be mended, and it is not said until when",
          "\($0.quote(gate))须限期整改，却没有写明期限")
      } remedy: {
        $0.pick(
          "Fill in until with a day; without one the gate fails.",
          "请在 until 中填写日期；没有期限的按不合格处理。")
      }
    case .gatesNotStated(let alliance):
      ProblemEntry("SG-011", .warning, value: alliance) {
        $0.pick(
          "nothing is stated of the gates of alliance \($0.quote(alliance))",
          "联盟\($0.quote(alliance))的门槛条件没有任何认定")
      } remedy: {
        $0.pick(
          "Add its rows; what is not shown is not met.",
          "请补充其数据行；未提供的按未通过处理。")
      }
    case .effectNeeded(let veto, let effects):
      ProblemEntry("SG-012", value: veto) {
        $0.pick(
          "veto \($0.quote(veto)) leaves the effect to the decision, and the row states none",
          "一票否决事项\($0.quote(veto))的处理方式由决定写明，该行却没有填写")
      } remedy: {
        $0.pick("Fill in effect: \($0.either(effects)).", "请填写 effect：\($0.either(effects))。")
      }
    case .effectOverruled(let veto, let own, let found):
      ProblemEntry("SG-013", value: found) {
        $0.pick(
          "effect \($0.quote(found)) is not that of veto \($0.quote(veto)), which is \($0.quote(own))",
          "处理方式\($0.quote(found))与一票否决事项\($0.quote(veto))规定的\($0.quote(own))不符")
      } remedy: {
        $0.pick(
          "Leave effect blank; only a veto with effect=\"as-decided\" leaves it to the decision.",
          "请将 effect 留空；只有 effect=\"as-decided\" 的事项才由决定写明。")
      }
    case .allegation(let veto, let lacking):
      ProblemEntry("SG-014", .warning, value: veto) {
        $0.pick(
          "a row under veto \($0.quote(veto)) lacks \(list(lacking, in: $0))",
          "一票否决事项\($0.quote(veto))的一行缺少 \(list(lacking, in: $0))")
      } remedy: {
        $0.pick(
          "It is an allegation: it changes nothing and is not published until number, day and authority of a decision are filled in.",
          "该行只是反映：在填齐决定的文号、日期和作出机关之前，不影响结果，也不公布。")
      }
    case .noDecision(let alliance):
      ProblemEntry("SG-015", .warning, value: alliance) {
        $0.pick(
          "the panel has not decided on alliance \($0.quote(alliance))",
          "评审会议尚未确定联盟\($0.quote(alliance))的评价结果")
      } remedy: {
        $0.pick(
          "Add a row; until then the class that the rules propose is shown as proposed.",
          "请补充一行；在此之前，只按规则给出建议结果。")
      }
    case .noProfile(let alliances):
      ProblemEntry("SG-025", .note) {
        $0.pick(
          "the table of profiles has no row of \($0.some(alliances))",
          "profiles 表中没有 \($0.some(alliances)) 的行")
      } remedy: {
        $0.pick(
          "These are weighed and ranked together, by the index system as it stands; add their rows if a profile is theirs.",
          "这些联盟一并按指标体系的通用规定计算和排名；如属于某一类型或阶段，请补充。")
      }
    case .repeatedProfile(let profile):
      ProblemEntry("SG-016", value: profile) {
        $0.pick(
          "profile \($0.quote(profile)) is given twice",
          "类型或阶段\($0.quote(profile))重复")
      } remedy: {
        $0.pick("Name each profile once, joined by +.", "每个标识只写一次，以 + 连接。")
      }
    case .notPoints(let shown, let indicator, let full):
      ProblemEntry("SG-017", value: shown.value) {
        $0.pick(
          "the mark \(shown.text(in: $0)) for \($0.quote(indicator)) is not a number of points from 0 to \(full)",
          "\($0.quote(indicator))的评分\(shown.text(in: $0))不是 0 到 \(full) 之间的分数")
      } remedy: {
        $0.pick(
          "Write a number from 0 to \(full), or leave the cell blank where no mark is given.",
          "请填写 0 到 \(full) 之间的数；未评分的留空。")
      }
    case .notAGrade(let shown, let indicator, let grades):
      ProblemEntry("SG-018", value: shown.value) {
        $0.pick(
          "the mark \(shown.text(in: $0)) for \($0.quote(indicator)) is not a grade",
          "\($0.quote(indicator))的评分\(shown.text(in: $0))不是评语等级")
      } remedy: {
        $0.pick(
          "Write \($0.either(grades)), the grade’s name, or its position from 1 for the best.",
          "可以写\($0.either(grades))、等级名称或序号（最好为 1）。")
          + shown.suggestion(among: grades, in: $0)
      }
    case .duplicateMark(let first):
      ProblemEntry("SG-019") {
        $0.pick(
          "the same expert has marked this already \(first.words(in: $0))",
          "同一专家对此已在\(first.words(in: $0))评分")
      } remedy: {
        $0.pick("Keep one mark.", "请只保留一个评分。")
      }
    case .markInSpiteOfRecusal(let expert, let alliance):
      ProblemEntry("SG-020", value: expert) {
        $0.pick(
          "expert \($0.quote(expert)) stands aside from \($0.quote(alliance)) and has marked it",
          "专家\($0.quote(expert))对\($0.quote(alliance))应当回避，却有评分")
      } remedy: {
        $0.pick(
          "Remove the mark, or correct the recusals.",
          "请删去该评分，或改正回避名单。")
      }
    case .reviewedSupplied(let indicator):
      ProblemEntry("SG-021", value: indicator) {
        $0.pick(
          "\($0.quote(indicator)) is marked by reviewers and takes no figure",
          "\($0.quote(indicator))由评审专家评分，不填数值")
      } remedy: {
        $0.pick(
          "Remove the row; marks stand in the table of the panel.",
          "请删去该行；评分填入专家评分表。")
      }
    case .listedSupplied(let indicator):
      ProblemEntry("SG-022", value: indicator) {
        $0.pick(
          "the points of \($0.quote(indicator)) follow from its list, and it takes no figure",
          "\($0.quote(indicator))按清单计分，不填数值")
      } remedy: {
        $0.pick(
          "Remove the row; its points are answered in the checklist table.",
          "请删去该行；各要点填入清单表。")
      }
    case .beyondFullMarks(let column, let value, let indicator, let full):
      ProblemEntry("SG-023", value: value) {
        $0.pick(
          "\(column) \(value) of \($0.quote(indicator)) is not within 0 and full marks, \(full)",
          "\($0.quote(indicator))的 \(column) 值 \(value) 不在 0 到满分 \(full) 之间")
      } remedy: {
        $0.pick("Write the points that were awarded.", "请填写实际得分。")
      }
    case .betterThanReported(let indicator, let value, let reported):
      ProblemEntry("SG-024", .warning, value: value) {
        $0.pick(
          "the value \(value) of \($0.quote(indicator)) is better than the \(reported) that was reported",
          "\($0.quote(indicator))的值 \(value) 优于填报的 \(reported)")
      } remedy: {
        $0.pick(
          "Check that the two are not exchanged.",
          "请核对两者是否颠倒。")
      }
    }
  }
}

extension Language {
  /// The remedy for a cell that is none of those known, and where none is.
  func choice(of known: [String], shown: ShownCell) -> String {
    if known.isEmpty { return choice(of: known, for: "") }
    return pick("Write \(either(known)).", "可以写\(either(known))。")
      + shown.suggestion(among: known, in: self)
  }
}
