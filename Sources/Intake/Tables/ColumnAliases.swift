// SPDX-License-Identifier: Apache-2.0

/// The Chinese headings under which the columns of every table may stand; FileFormats.md lists them.
enum ColumnAliases {
  /// The headings by the column's own name, in all tables but those of judgements.
  static let chinese: [String: [String]] = [
    "id": ["编号", "代码", "联盟编号", "联盟代码", "专家编号", "专家代码"],
    "name": ["名称", "联盟名称"], "name_en": ["英文名称"],
    "weight": ["权重"], "panel": ["专家组"],
    "alliance": ["联盟", "联盟编号", "联盟代码"], "audience": ["答卷对象"],
    "members": ["成员数"], "invited": ["邀请数"],
    "indicator": ["指标", "指标编号"], "item": ["题目", "题目编号"], "answer": ["选项", "含义"],
    "count": ["人数"], "respondents": ["答卷人数"], "respondent": ["答卷人", "答卷编号"],
    "organisation": ["单位", "组织"], "value": ["值", "数值", "核定值", "结果", "认定结果", "评分"],
    "reported": ["填报值"], "first_check": ["初核值"],
    "verified_by": ["核定人"], "verified_on": ["核定日期"], "gate": ["门槛条件", "条款"],
    "date": ["日期"], "until": ["期限", "整改期限"], "veto": ["否决事项", "一票否决事项"],
    "number": ["文号", "编码"], "authority": ["作出机关", "决定机关"], "effect": ["处理方式"],
    "note": ["备注"], "class": ["评价结果"], "profile": ["类型", "阶段", "联盟类型"],
    "declared_by": ["认定人", "认定单位"], "basis": ["认定依据"], "node": ["不适用指标"],
    "expert": ["专家", "专家代码", "专家编号", "评审专家"], "reason": ["原因"], "evidence": ["佐证材料"],
    "source": ["数据来源", "评分依据"],
    "point": ["要点"], "column": ["列", "列名"], "role": ["角色"], "option": ["选项"], "text": ["文字"],
    "token": ["邀请码"], "link": ["链接"], "informants": ["填答人数"],
  ]

  /// The headings in tables of judgements, where an item is an indicator.
  static let judgements: [String: [String]] = [
    "parent": ["上级指标"], "expert": ["专家"], "left": ["左", "左项"], "right": ["右", "右项"],
    "value": ["判断值"], "low": ["下限"], "high": ["上限"], "item": ["指标"], "points": ["分数"],
    "best": ["最优项", "最优"], "worst": ["最劣项", "最劣"], "best-over-item": ["最优项与本项之比"],
    "item-over-worst": ["本项与最劣项之比"],
  ]

  /// The heading under which a column of judgements stands among `headings`: its own name or,
  /// where that is not there, an alias; its own name where neither is.
  static func heading(of column: String, among headings: [String]) -> String {
    let names = [column] + (judgements[column] ?? [])
    return names.first { headings.contains($0) } ?? column
  }

  /// Whether a text is the name of a column of judgements or an alias of it.
  static func isName(_ text: String, of column: String) -> Bool {
    text == column || judgements[column]?.contains(text) ?? false
  }

  /// All names of some columns of judgements.
  static func names(of columns: [String]) -> [String] {
    columns + columns.flatMap { judgements[$0] ?? [] }
  }
}
