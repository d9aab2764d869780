// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

extension Chinese {
  // MARK: Points

  func quantity(_ number: String, _ unit: String) -> String { number + unit }
  func points(_ number: String) -> String { "\(number)分" }
  func marks(_ earned: String, of full: String) -> String { "\(earned) / \(full)" }

  func step(_ step: PointsStepWords) -> String {
    let border = step.from.map { "达到\($0)" } ?? step.upTo.map { "不超过\($0)" } ?? ""
    return border + (step.name.isEmpty ? "" : "（\(step.name)）") + "：\(step.points)分"
  }

  func increments(_ rule: PointsPerUnitWords) -> [String] {
    let step =
      rule.each.map { (rule.whole ? "每满" : "每") + $0 }
      ?? (rule.unit.isEmpty ? "每1个单位" : "每\(rule.unit)")
    let verb = rule.deducts ? "扣" : "得"
    let unit = step + "\(verb)\(rule.points)分"
    var parts: [String] = []
    switch (rule.base, rule.above) {
    case (let base?, let above?): parts.append("达到\(above)\(verb)\(base)分，超过的部分\(unit)")
    case (let base?, nil): parts.append("基础分\(base)分，另\(unit)")
    case (nil, let above?): parts.append("超过\(above)的部分，\(unit)")
    case (nil, nil): parts.append(unit)
    }
    if !rule.whole { parts.append("不足一个单位的按比例计") }
    if let least = rule.least { parts.append("低于\(least)不\(verb)分") }
    return parts
  }
  func noPoints(below least: String) -> String { "低于\(least)不得分" }

  func fullMarks(_ points: String) -> String { "满分\(points)分" }

  func atMost(points: String) -> String { "至多\(points)分" }

  func form(_ form: PointsRule.Form) -> String {
    switch form {
    case .awarded: "由评价机构直接核定分值"
    case .reviewers: "由评审专家打分"
    case .steps: "按数据所达到的档次计分"
    case .perUnit: "按数据的数量累计计分"
    case .checklist: "按清单要点计分：符合得该要点的分值，部分符合得一半"
    }
  }

  func pointsOfPoint(_ name: String, _ points: String) -> String { "\(name)：\(points)分" }
  func sign(_ sign: Adjustment.Sign) -> String { sign == .bonus ? "加分" : "扣分" }
  func cap(_ sign: Adjustment.Sign, _ points: String) -> String {
    sign == .bonus ? "加分合计至多\(points)分" : "扣分合计至多\(points)分"
  }
  func highest(_ points: String) -> String { "计入加分后至多\(points)分" }
  func cut(_ points: String) -> String { "按上下限计为\(points)分" }
  func raised(_ score: String) -> String { "加分与扣分使得分改变\(score)" }
  func pointsOf(node: String) -> String { "“\(node)”计分明细" }
  func adjustmentsOf(node: String) -> String { "“\(node)”的加分与扣分" }
  func pointsHowToRead(_ greatest: String, mixed: Bool, bonus: Bool) -> String {
    "得分越高越好，满分\(greatest)分"
      + (mixed ? "；计分指标按所得分值占满分的比例折算，其他指标由各等级占比乘以等级分值得出" : "，按各项所得分值占满分的比例折算")
      + (bonus ? "；加分与扣分另计，可使得分高于满分或低于各项之和。" : "。")
  }
  func adviceRule(points limit: String) -> String { "下列指标得分低于\(limit)分，即不到满分的一半。建议文字来自指标体系。" }

  // MARK: Reviewers

  func reviewed(_ marks: Int, trimmed: Int, range: String?) -> String {
    "\(marks)位专家" + (range.map { "，\($0)" } ?? "")
      + (trimmed > 0 ? "，去掉最高和最低共\(trimmed)个" : "")
  }
  func source(_ source: ReviewerMarks.Source, _ count: Int) -> String {
    let name =
      switch source {
      case .documents: "材料"
      case .siteVisit: "实地考察"
      case .media: "媒体报道"
      case .departments: "部门意见"
      }
    return "\(name)\(count)份"
  }
  func reviewerRule(_ rule: ReviewerRule) -> String {
    let way =
      switch rule.combination {
      case .mean: "取各专家评分的平均值"
      case .trimmed: "\(rule.trimFrom)位及以上专家评分时，去掉一个最高分和一个最低分后取平均值；不足\(rule.trimFrom)位时取平均值"
      }
    return way + (rule.least > 1 ? "；评分少于\(rule.least)个的不计。" : "。")
  }
  func recused(_ expert: String, _ alliance: String, _ reason: String) -> String {
    "\(expert)回避“\(alliance)”" + (reason.isEmpty ? "" : "：\(reason)")
  }

  // MARK: Facts

  func selection(_ selection: SelectionWords) -> String {
    let list = "“\(selection.list)”"
    var text =
      switch selection.taking {
      case .count: "\(list)的条数"
      case .sum: "\(list)的\(selection.column.isEmpty ? "金额" : selection.column)之和"
      case .distinct: "\(list)中不同的\(selection.column.isEmpty ? "编号" : selection.column)数"
      case .struckOut: "\(list)中核减的条数"
      }
    let notes =
      selection.conditions + selection.equivalents
      + [selection.months.map { "近\($0)个月" }, selection.most.map { "至多计\($0)" }]
      .compactMap { $0 }
    if !notes.isEmpty { text += "（\(notes.joined(separator: "；"))）" }
    return text
  }

  func condition(_ condition: ConditionWords) -> String {
    let not = condition.negated ? "不" : ""
    if !condition.values.isEmpty {
      return "\(condition.column)\(not)为\(condition.values.joined(separator: "或"))"
    }
    switch (condition.from, condition.upTo) {
    case (let from?, let upTo?):
      return "\(condition.column)\(condition.negated ? "不在" : "在")\(from)至\(upTo)之间"
    case (let from?, nil): return "\(condition.column)\(condition.negated ? "小于" : "不小于")\(from)"
    case (nil, let upTo?): return "\(condition.column)\(condition.negated ? "大于" : "不大于")\(upTo)"
    case (nil, nil): return "\(condition.negated ? "未填" : "填有")\(condition.column)"
    }
  }

  func equivalent(_ conditions: [String], _ counts: String) -> String {
    (conditions.isEmpty ? "每条" : conditions.joined(separator: "且") + "的，") + "计\(counts)"
  }

  func formula(_ formula: FormulaWords) -> String {
    var text = formula.numerator.joined(separator: "＋")
    if let denominator = formula.denominator {
      if formula.numerator.count > 1 { text = "（\(text)）" }
      var below = denominator.joined(separator: "＋")
      if denominator.count > 1 { below = "（\(below)）" }
      text += " ÷ "
      var ends: [String] = []
      if let least = formula.least { ends.append("至少\(least)") }
      if let most = formula.most { ends.append("至多\(most)") }
      let isPlain = formula.per == nil && ends.isEmpty
      text += isPlain ? below : "［\(below)" + (formula.per.map { " ÷ \($0)" } ?? "")
      if !isPlain { text += (ends.isEmpty ? "" : "，" + ends.joined(separator: "，")) + "］" }
    }
    if let scale = formula.scale { text += " × \(scale)" }
    var notes: [String] = []
    if let years = formula.years {
      notes.append(
        years == 1 ? "只计当年" : "计近\(years)年，成立不足\(years)年的按年数折算")
    }
    if formula.yearly, let years = formula.years { notes.append("再除以\(years)，即年均") }
    if let small = formula.smallBelow { notes.append("分母小于\(small)的注明") }
    return text + (notes.isEmpty ? "。" : "；" + notes.joined(separator: "；") + "。")
  }

  func measured(_ measured: MeasuredWords) -> String {
    var text = measured.division.map { "\($0.numerator) ÷ \($0.denominator)，" } ?? ""
    text += "计入\(measured.rows)条"
    if let years = measured.years {
      text += "，按\(years)年折算" + (years == 1 ? "（仅供参考）" : "")
    }
    if measured.isSmall { text += "，分母小" }
    return text
  }

  func factColumn(_ column: String) -> String {
    switch column {
    case "number": "编号"
    case "date": "日期"
    case "evidence": "证据"
    case "owner": "所属单位"
    case "lead": "牵头"
    case "home": "归口指标"
    case "reported": "申报"
    case "first_check": "初审"
    case "verified": "核定"
    case "reason": "原因"
    case "verified_by": "核定人"
    case "verified_on": "核定日期"
    default: column
    }
  }

  func numberForm(_ form: FactList.NumberForm) -> String {
    switch form {
    case .free: "任意编号"
    case .organisation: "统一社会信用代码"
    case .patent: "专利号"
    case .standard: "标准号"
    case .contract: "技术合同登记号"
    }
  }

  func claimRule(_ rule: FactList.ClaimRule) -> String {
    switch rule {
    case .lead: "计入牵头的一方；没有或不止一方牵头时平分"
    case .split: "各方平分"
    case .reject: "各方均不计"
    case .each: "各方全计"
    }
  }
  func claim(_ alliance: String, leads: Bool, share: String) -> String {
    alliance + (leads ? "（牵头）" : "") + share
  }
  func sharedNumber(_ number: String, in list: String, share: String, others: [String]) -> String {
    "“\(list)”中的\(number)按\(share)计，\(others.joined(separator: "、"))也申报了该编号"
  }
  func verificationStage(_ stage: VerificationStage) -> String {
    switch stage {
    case .reported: "数据按联盟申报的数额计。"
    case .firstCheck: "数据按初审的数额计；没有初审的不计。"
    case .verified: "数据按核定的数额计；没有核定的不计。"
    }
  }

  // MARK: Gates and vetoes

  func effect(_ effect: GateEffect) -> String {
    switch effect {
    case .notScored: "不参评"
    case .fails: "不合格"
    case .oneClassDown: "降一档"
    case .mend: "限期整改"
    }
  }
  func effectMeaning(_ effect: GateEffect) -> String {
    switch effect {
    case .notScored: "不参评：不评分、不排名、不定结果"
    case .fails: "不合格：列为最末一类，不排名"
    case .oneClassDown: "降一档：评价结果降低一类"
    case .mend: "限期整改：先评分，结果暂定；到期仍未整改的列为最末一类"
    }
  }
  func metGates(_ met: Int, of all: Int) -> String { "已达到的门槛条件（\(all)项中\(met)项）" }
  func gateMissed(_ name: String) -> String { "未达到门槛条件“\(name)”" }
  func vetoApplied(_ name: String) -> String { "发生一票否决事项“\(name)”" }
  func until(_ day: String) -> String { "期限\(day)" }
  func scoreGate(_ node: String, _ minimum: String) -> String { "“\(node)”得分不低于\(minimum)分" }
  func figureGate(from: String?, upTo: String?) -> String {
    [from.map { "不小于\($0)" }, upTo.map { "不大于\($0)" }].compactMap { $0 }
      .joined(separator: "、")
  }
  func decision(_ number: String, _ date: String, _ authority: String) -> String {
    "\(authority)\(date)“\(number)”"
  }

  // MARK: Classes

  func provisional(_ day: String, _ reasons: [String]) -> String {
    "评价结果为暂定" + (reasons.isEmpty ? "" : "，因\(reasons.joined(separator: "、"))")
      + "：须在\(day)前完成整改，逾期未完成的列为最末一类。"
  }
  func proposedAndDecided(_ proposed: String, _ decided: String) -> String {
    "规则建议“\(proposed)”，专家组决定“\(decided)”"
  }
  func decided(_ decision: DecisionWords) -> String {
    let by = [decision.authority, decision.date].filter { !$0.isEmpty }.joined(separator: "，")
    return (by.isEmpty ? "" : "（\(by)）")
      + (decision.reason.isEmpty ? "。" : "。理由：\(decision.reason)")
  }
  func unranked(_ reasons: [String]) -> String { reasons.joined(separator: "；") + "，不参加排名。" }
  func missedByGate(_ name: String, _ reason: String) -> String {
    "得分已达到“\(name)”的分数线，但\(reason)，故未列入该类。"
  }
  func missedByLimit(_ limit: ClassLimitWords) -> String {
    "\(limit.score.map { $0 + "分" } ?? "得分")达到“\(limit.name)”的分数线；" + standing(limit)
      + (limit.tied ? "，名额末位得分并列的均不列入" : "") + "，故未列入该类。"
  }
  private func standing(_ limit: ClassLimitWords) -> String {
    allowance(limit.name, share: limit.share, rank: limit.rank)
      + "（\(limit.among)个中\(limit.allowed)个），\(limit.reaching)个达到"
      + (limit.border.map { "，按得分截至\($0)分" } ?? "")
  }
  private func allowance(_ name: String, share: String?, rank: Int?) -> String {
    "“\(name)”"
      + [share.map { "至多\($0)" }, rank.map { "限前\($0)名" }].compactMap { $0 }
      .joined(separator: "且")
  }
  func oneClassDown(_ reason: String, from name: String) -> String {
    "本可列为“\(name)”，因\(reason)降一档。"
  }
  func failed(_ reason: String, _ last: String?) -> String {
    "因\(reason)，" + (last.map { "列为“\($0)”。" } ?? "列为最末一类。")
  }
  func classAsks(minimum: String, of node: String) -> String { "“\(node)”不低于\(minimum)分" }
  func classAsks(gates: [String], vetoes: [String]) -> String {
    [
      gates.isEmpty ? nil : "达到" + gates.map { "“\($0)”" }.joined(separator: "、"),
      vetoes.isEmpty ? nil : "没有" + vetoes.map { "“\($0)”" }.joined(separator: "、"),
    ].compactMap { $0 }.joined(separator: "，且")
  }
  func classLimit(
    share: String?, rank: Int?, rounding: ClassLimit.Rounding, ties: ClassLimit.Ties
  ) -> String {
    var parts: [String] = []
    if let share {
      let way =
        switch rounding {
        case .down: "舍去小数"
        case .nearest: "四舍五入"
        case .up: "有小数即进一"
        }
      parts.append("至多占已评分联盟的\(share)（名额\(way)）")
    }
    if let rank { parts.append("限前\(rank)名") }
    return parts.joined(separator: "，") + (ties == .out ? "，界限处得分并列的均不列入" : "，界限处得分并列的均列入")
  }
  func limitLine(_ limit: ClassLimitWords, cut: [String]) -> String {
    standing(limit) + (limit.tied ? "，名额末位得分并列" : "") + "；因名额未列入的："
      + cut.joined(separator: "、") + "。"
  }
  func limitUnused(_ name: String, share: String?, rank: Int?, having: Int) -> String {
    allowance(name, share: share, rank: rank) + "：\(having)个联盟列入，没有联盟因名额落选。"
  }

  // MARK: Profiles and evidence

  func profileBasis(by: String, basis: String) -> String {
    [by.isEmpty ? nil : "\(by)认定", basis.isEmpty ? nil : "依据：\(basis)"].compactMap { $0 }
      .joined(separator: "，")
  }
  func groupHeading(_ name: String, _ count: Int) -> String { "\(name)（\(count)个联盟）" }
  func rank(_ rank: Int, of count: Int, tied: Bool, within group: String) -> String {
    "\(group)类\(tied ? "并列" : "")第\(rank)名（共\(count)个）"
  }
  func outsideEvidence(_ share: String) -> String { "有外部凭证的权重（公共登记和行政记录）：\(share)。" }
  func selfReported(_ share: String, limit: String?) -> String {
    "由联盟自行提供的权重（自行申报和文件材料）：\(share)"
      + (limit.map { "，规定至多\($0)" } ?? "") + "。"
  }
  func evidenceLimit(_ share: String) -> String { "由联盟自行提供的数据至多占权重的\(share)，每一类型都须满足。" }
  func filesRead(_ files: Int, notes: Int) -> String {
    "本次评价读入\(files)项数据" + (notes > 0 ? "，检查得出\(notes)条提示" : "") + "，见"
  }
  func evidenceFiles(_ files: Int) -> String { "\(files)件证据材料" }
  func declaredNotApplicable(by: String, reason: String) -> String {
    "认定为不适用" + (by.isEmpty ? "" : "（\(by)）") + (reason.isEmpty ? "" : "：\(reason)")
  }
}
