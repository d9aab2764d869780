// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Simplified Chinese.
struct Chinese: Words {
  let language = "zh-Hans"
  let ownName = "简体中文"
  let colon = "："
  let semicolon = "；"
  let comma = "，"
  let fullStop = "。"

  func parenthesis(_ text: String) -> String { "（\(text)）" }
  func percent(_ number: String) -> String { number + "%" }
  func range(_ from: String, _ to: String) -> String { "\(from)～\(to)" }
  func list(_ items: [String]) -> String { items.joined(separator: "、") }
  func name(in language: String) -> String { language == "en" ? "英文名称" : "名称" }
  func year(_ year: Int) -> String { "\(year)年度" }
  func edition(_ edition: String) -> String { "\(edition)版" }

  func attribute(_ key: String) -> String {
    let known = [
      "founded": "成立时间", "level": "层级", "initiator": "发起单位", "initiator-kind": "发起单位类型",
      "type": "类型", "field": "领域", "region": "地区", "stage": "阶段", "profile": "评价类型",
      "members": "成员数", "lead": "牵头单位", "host": "秘书处依托单位", "main-members": "主要成员",
      "tasks": "主要任务", "task-kind": "任务类型", "number": "序号", "origin": "数据性质",
    ]
    return known[key] ?? key
  }

  func attributeValue(_ value: String, of key: String) -> String {
    let known: [String: [String: String]] = [
      "level": ["national": "国家级", "province": "省级", "city": "市级", "local": "地方"],
      "initiator-kind": [
        "government": "政府部门", "enterprise": "企业", "university": "高校", "institute": "科研机构",
        "association": "行业协会",
      ],
      "task-kind": ["research": "研发", "industrialisation": "产业化", "both": "研发与产业化"],
    ]
    return known[key]?[value] ?? value
  }

  func kind(_ kind: String) -> String {
    switch kind {
    case "root": "指标体系"
    case "criterion": "上级指标"
    case "survey": "问卷"
    case "benefit": "越大越好"
    case "cost": "越小越好"
    case "range": "区间为好"
    case "checklist": "清单"
    case "points": "计分"
    case "panel": "专家评审"
    default: kind
    }
  }

  func evidenceClass(_ evidence: EvidenceClass) -> String {
    switch evidence {
    case .registry: "公共登记"
    case .administrative: "行政记录"
    case .document: "文件材料"
    case .selfReported: "自行申报"
    case .survey: "问卷调查"
    case .panel: "专家评议"
    }
  }

  func absence(_ absence: Absence) -> String {
    switch absence {
    case .noAnswers: "无有效答卷"
    case .notApplicable: "不适用"
    case .notSupplied: "未提供"
    case .belowCompleteness: "数据完整率不足"
    case .countsOnly: "仅有人数"
    case .gateNotMet: "未达门槛条件"
    case .notPublished: "不公布"
    }
  }

  func pointState(_ state: PointState) -> String {
    switch state {
    case .yes: "是"
    case .partial: "部分"
    case .no: "否"
    case .notApplicable: "不适用"
    }
  }

  func shapeForm(_ form: GradeShape.Form) -> String {
    switch form {
    case .triangle: "三角形"
    case .trapezoid: "梯形"
    case .gaussian: "正态形"
    case .sCurve: "S形"
    case .zCurve: "Z形"
    case .rising: "升半梯形"
    case .falling: "降半梯形"
    }
  }

  func itemKind(_ kind: ItemKind) -> String {
    switch kind {
    case .scale: "量表"
    case .yesNo: "是否"
    case .number: "数值"
    case .choice: "选择"
    case .text: "文字"
    case .attention: "注意力检测"
    }
  }

  func role(_ role: String) -> String {
    let known = [
      "round": "评价年度定义", "index-system": "指标体系", "questionnaire": "问卷", "alliances": "联盟名录",
      "population": "成员与邀请人数", "previous": "以往评价年度的结果", "experts": "专家名单", "judgements": "专家判断",
      "responses": "答卷",
      "tallies": "各选项人数", "statistics": "统计数据", "members": "成员席位数",
      "checklist": "清单", "mapping": "题目对照", "facts": "事实清单", "gates": "门槛条件",
      "vetoes": "一票否决事项", "decisions": "专家组决定", "profiles": "联盟类型",
      "applicability": "不适用认定", "panel": "专家评分", "recusals": "回避", "evidence": "证据材料",
    ]
    return known[role] ?? role
  }

  func severity(_ severity: String) -> String {
    switch severity {
    case "error": "错误"
    case "warning": "警告"
    case "note": "提示"
    default: severity
    }
  }

  func headcount(_ headcount: Headcount) -> String {
    switch headcount {
    case .exactly(let count): String(count)
    case .fewer(let limit): "少于\(limit)"
    }
  }

  func sector(_ sector: Sector) -> String {
    switch sector {
    case .government: "政府（官）"
    case .enterprise: "研发与生产企业（产）"
    case .service: "服务企业（产）"
    case .university: "高校（学）"
    case .institute: "科研机构（研）"
    case .user: "用户（用）"
    }
  }

  func reference(_ reference: ReferenceAlliance) -> String {
    switch reference {
    case .allBest: "各项均为最好等级"
    case .allMiddle: "各项均为中间等级"
    case .allNegative: "各项均为次差等级"
    case .nothingDone: "什么都没有做"
    }
  }

  func weightSource(_ source: NodeRecord.WeightSource) -> String {
    switch source {
    case .judgements: "专家判断"
    case .combined: "专家判断与客观赋权组合"
    case .indexSystem: "指标体系直接规定"
    case .fullMarks: "按满分分值"
    case .profile: "类型权重"
    case .singleChild: "唯一下级，权重为1"
    }
  }

  func aboveLimit(_ treatment: WeightingRule.AboveLimit) -> String {
    switch treatment {
    case .flag: "超过限值的判断仍计入，并予标明"
    case .exclude: "超过限值的判断不计入"
    case .halve: "超过限值的判断减半计入"
    }
  }

  func scale(_ least: String, _ greatest: String) -> String { "分值范围\(least)～\(greatest)" }
  func rank(_ rank: Int, of count: Int, tied: Bool) -> String {
    "\(tied ? "并列" : "")第\(rank)名（共\(count)个）"
  }
  func rankWord(_ rank: Int, tied: Bool) -> String { "\(tied ? "并列" : "")第\(rank)名" }
  func notScored(_ reason: String) -> String { "未评分：\(reason)" }
  func belowCompleteness(_ completeness: String, _ minimum: String) -> String {
    "数据完整率\(completeness)，低于规定的\(minimum)"
  }
  func missedClass(
    _ name: String, criterion: String, minimum: String, hasScore: Bool
  ) -> String {
    "得分已达到“\(name)”的分数线，但“\(criterion)”"
      + (hasScore ? "低于\(minimum)分" : "没有得分（要求不低于\(minimum)分）") + "，故未列入该类。"
  }
  func coverage(completeness: String, applicability: String?) -> String {
    "数据完整率\(completeness)" + (applicability.map { "，适用率\($0)" } ?? "") + "。"
  }
  func bounds(_ worst: String, _ best: String) -> String {
    "缺失数据全部按最差或最好等级计，得分在\(worst)与\(best)之间。"
  }
  func largestShare(_ grades: String, validity: String?, level: Int) -> String {
    let reliance = ["低效", "比较有效", "很有效", "完全有效"][level]
    let number = validity.map { "，有效度\($0)" } ?? ""
    return "按最大隶属度原则属“\(grades)”（\(reliance)\(number)）。"
  }
  func classRange(from: String?, below: String?, criterionMinimum: String?) -> String {
    var text: String
    switch (from, below) {
    case (let from?, let below?): text = "\(from)分及以上，不足\(below)分"
    case (let from?, nil): text = "\(from)分及以上"
    case (nil, let below?): text = "不足\(below)分"
    case (nil, nil): text = "其余"
    }
    if let criterionMinimum { text += "，且各一级指标不低于\(criterionMinimum)分" }
    return text
  }
  func scoreHowToRead(_ least: String, _ greatest: String) -> String {
    "得分在\(least)与\(greatest)之间，越高越好；由各等级占比乘以等级分值得出，不是百分比。"
  }
  func completenessHowToRead(_ minimum: String) -> String {
    "数据完整率是有数据的权重占适用权重的比例；低于\(minimum)的联盟不评分。"
  }
  func declaredWeight(_ weight: String) -> String { "原定\(weight)" }
  func bulletTitle(_ name: String, _ score: String, median: String?) -> String {
    "\(name)：得分\(score)" + (median.map { "，中位数\($0)" } ?? "") + "。数值见本表。"
  }
  func standoutRuleWithinSet(_ count: Int, inProfile: Bool) -> String {
    "规则：\(inProfile ? "同一类型" : "")已评分的\(count)个联盟中，至少四分之三严格低于（高于）本联盟的指标列为强项（弱项）；各列至多五项，相同时先列权重大的；数据完整率不足的指标不参与。"
  }
  func standoutRuleOwnMean(_ count: Int, inProfile: Bool) -> String {
    "规则：\(inProfile ? "同一类型" : "")已评分的联盟只有\(count)个（不足20个），"
      + "因此相对于本联盟自身和\(inProfile ? "同一类型" : "全部")已评分联盟的中位数来看："
      + "得分高于自身各指标得分均值，且不低于该指标中位数的，列为强项，最高的在前；"
      + "得分低于自身均值，且不高于该指标中位数的，列为弱项，最低的在前；"
      + "各列至多五项，相同时先列权重大的；数据完整率不足的指标不参与。"
  }
  func moreOfTheSame(_ count: Int) -> String { "另有\(count)项与末项相同，未列出。" }
  func adviceRule(_ limit: String) -> String {
    "下列指标得分低于\(limit)分，即最接近最差的两个等级。建议文字来自指标体系。"
  }
  func answersNote(_ minimum: Int) -> String {
    "答卷不足\(minimum)份的指标已计入得分，但不单独公布。人数为各选项的有效答案数。"
  }
  func suppressed(_ limit: Int) -> String { "答卷少于\(limit)份：已计入，不单独公布" }
  func audienceWeight(_ audience: String, _ weight: String) -> String { "\(audience)\(weight)" }
  func itemsOf(_ indicator: String) -> String { "“\(indicator)”各题的答案人数" }
  func itemChart(_ item: String) -> String { "题目\(item)各等级占比，人数见同一行" }
  func pointsOf(_ indicator: String) -> String { "“\(indicator)”的清单要点" }
  func checklistValue(_ share: String) -> String { "落实比例\(share)（“部分”按一半计，“不适用”不计）。" }
  func figureChart(_ name: String, _ value: String?, _ count: Int) -> String {
    "\(name)：\(value.map { "本联盟\($0)，" } ?? "")在\(count)个联盟中的位置。数值见同一行。"
  }
  func fiveNumbers(_ numbers: [String], count: Int) -> String {
    numbers.joined(separator: " / ") + "（\(count)个）"
  }
  func consistencyRule(_ limit: String, table: String, _ treatment: String) -> String {
    "一致性比率的限值为\(limit)（随机一致性指标表：\(table)）；\(treatment)。专家以代码表示。"
  }
  func consensus(level: Int, _ share: String) -> String {
    ["很低", "低", "中等", "高", "很高"][level] + "（\(share)）"
  }
  func allianceCount(_ count: Int) -> String { "共\(count)个联盟" }
  func scoredCount(_ count: Int) -> String { "，其中\(count)个有评价结果。" }
  func resultsCaption(ranked: Bool) -> String {
    ranked ? "按名次排列；区间为缺失数据按最差与最好计的得分" : "按编号排列；区间为缺失数据按最差与最好计的得分"
  }
  func scoreChart(_ count: Int) -> String { "\(count)个联盟得分的分布。数值见下表。" }
  func scoreChartCaption(hasLimits: Bool) -> String {
    "每个圆点是一个联盟，相近的上下叠放；色带为中间一半，竖线为中位数"
      + (hasLimits ? "，虚线为各类结果的分数线。" : "。")
  }
  func compositionClass(_ kind: CompositionClass) -> String {
    switch kind {
    case .industryAndAcademia: "第Ⅰ类（产学研）"
    case .governmentOrUsers: "第Ⅱ类（产学研＋政府或用户）"
    case .governmentAndUsers: "第Ⅲ类（官产学研用）"
    }
  }
  func compositionRule(_ kind: CompositionClass) -> String {
    switch kind {
    case .industryAndAcademia: "成员中既无政府部门，也无用户"
    case .governmentOrUsers: "成员中有政府部门或用户，二者居其一"
    case .governmentAndUsers: "成员中政府部门和用户兼有"
    }
  }
  func sectorsPresent(_ sectors: Int, seats: Int) -> String {
    "共\(seats)个席位，官、产、学、研、用五方中有\(sectors)方在内。"
  }
  func fieldCounts(alliances: Int, seats: Int) -> String {
    "\(alliances)个联盟，共\(seats)个席位。"
  }
  func compositionOperator(_ composition: CompositionRule.Operator) -> String {
    let warning = "该算子不是单调的：某一项答得更好，总得分可能反而降低。只有加权平均是单调的。"
    return switch composition {
    case .weightedAverage: "采用加权平均：每个指标按权重计入，某一项变好，总得分不会降低。五种算子中只有它是单调的。"
    case .minMax: "采用主因素决定型（取小取大）：只有权重与占比之小者中最大的一项起作用。" + warning
    case .productMax: "采用主因素突出型（相乘取大）：每个等级只由最突出的一项决定。" + warning
    case .minBoundedSum: "采用取小有界和：各项取权重与占比之小者后相加，至多为1。" + warning
    case .balanced: "采用均衡平均：占比先按列归一，再与权重取小后相加。" + warning
    }
  }
  func normalisation(_ normalise: CompositionRule.Normalisation) -> String {
    switch normalise {
    case .eachLevel: "每一级合成后各等级占比归一。"
    case .root: "仅在读取得分的一级归一。"
    }
  }
  func missingRule(_ rule: MissingRule, minimum: String) -> [String] {
    func treatment(_ treatment: MissingRule.Treatment) -> String {
      treatment == .worstGrade ? "按最差等级计" : "权重转给同级指标"
    }
    return [
      "应提供而未提供的数据：\(treatment(rule.notSupplied))。没有有效答卷的问卷指标：\(treatment(rule.noAnswers))。"
        + "不适用的指标：\(treatment(rule.notApplicable))。缺失的数据从不当作数值0。",
      "适用率＝适用的权重÷全部权重；数据完整率＝有数据的权重÷适用的权重。数据完整率低于\(minimum)的不评分。"
        + "不完整的得分同时给出缺失数据全按最差和全按最好计的两个界限。",
    ]
  }
  func publicationRules(_ rule: PublishRule) -> [String] {
    [
      rule.score ? "公布得分、各等级占比和界限。" : "不公布得分、各等级占比和界限。",
      rule.rank ? "公布名次。" : "不公布名次。",
      rule.resultClass ? "公布评价结果类别。" : "不公布评价结果类别。",
      "答卷少于\(rule.minimumRespondents)份的指标计入得分，但不单独公布；只要有一类答卷对象少于此数，该指标就不分对象公布。",
      "为避免由相减推算出人数不足的指标，可能另有一项数据不公布；此时其上各级的各等级占比也不公布。",
    ]
  }
}
