// SPDX-License-Identifier: Apache-2.0
import IndicatorTree

/// A small index system with every kind of rule that a table of the round answers to; invented.
enum RuleSystem {
  static func text(_ english: String, _ chinese: String) -> LocalizedText {
    LocalizedText(["en": english, "zh-Hans": chinese])
  }

  private static func indicator(
    _ id: String, _ kind: IndicatorKind, _ english: String, _ chinese: String,
    points: [ChecklistPoint] = [], measure: Measure? = nil, rule: PointsRule? = nil,
    levels: [GradeLevel] = []
  ) -> Indicator {
    Indicator(
      id: id, weight: nil, kind: kind, name: text(english, chinese), least: 0, most: 40,
      points: points, measure: measure, rule: rule, levels: levels)
  }

  private static func point(_ id: String) -> ChecklistPoint {
    ChecklistPoint(id: id, weight: 1, required: false, name: text(id, id))
  }

  static let indicators: [Indicator] = [
    indicator("trust", .survey, "Trust", "信任"),
    indicator("staff", .benefit, "Staff", "人员"), indicator("cost", .cost, "Cost", "成本"),
    indicator("span", .range, "Span", "跨度"),
    indicator("projects", .benefit, "Projects", "项目", measure: Measure(numerator: [])),
    indicator(
      "income", .points, "Income", "收入",
      rule: PointsRule(
        full: 10, form: .steps,
        steps: [PointsStep(from: 5, points: 10), PointsStep(from: 2, points: 4)])),
    indicator(
      "delay", .points, "Delay", "延误",
      rule: PointsRule(
        full: 6, form: .steps,
        steps: [PointsStep(upTo: 0, points: 6), PointsStep(upTo: 3, points: 2)])),
    indicator(
      "fees", .points, "Fees", "会费",
      rule: PointsRule(full: 8, form: .perUnit, perUnit: PointsPerUnit(points: 1))),
    indicator("plan", .points, "Plan", "计划", rule: PointsRule(full: 10, form: .awarded)),
    indicator(
      "rules", .points, "Rules", "制度", points: [point("charter"), point("minutes")],
      rule: PointsRule(full: 2, form: .checklist)),
    indicator(
      "visit", .points, "Visit", "实地考察",
      rule: PointsRule(full: 10, form: .reviewers),
      levels: [GradeLevel(points: 10, text: text("All, in order", "全部有序"))]),
    indicator(
      "leadership", .panel, "Leadership", "引领作用",
      levels: [
        GradeLevel(grade: 0, text: text("Leads the industry", "引领行业")),
        GradeLevel(grade: 2, text: text("Follows", "跟随")),
      ]),
  ]

  static let adjustments = Adjustments(items: [
    Adjustment(
      sign: .bonus,
      indicator: indicator(
        "prize", .points, "Prize", "获奖", rule: PointsRule(full: 3, form: .awarded))),
    Adjustment(
      sign: .deduction,
      indicator: indicator(
        "late", .points, "Late papers", "迟报", rule: PointsRule(full: 2, form: .awarded))),
    Adjustment(
      sign: .bonus,
      indicator: indicator(
        "praise", .points, "Praise", "表扬", rule: PointsRule(full: 5, form: .reviewers))),
    Adjustment(
      sign: .deduction,
      indicator: indicator(
        "omissions", .points, "Omissions", "遗漏", points: [point("no-report")],
        rule: PointsRule(full: 1, form: .checklist))),
  ])

  static let system = IndexSystem(
    id: "system", edition: "1", name: text("Rules", "办法"),
    grades: [
      Grade(id: "good", score: 100, name: text("Good", "好")),
      Grade(id: "fair", score: 60, name: text("Fair", "中")),
      Grade(id: "poor", score: 20, name: text("Poor", "差")),
    ],
    classes: [
      ResultClass(id: "top", from: 85, name: text("Excellent", "优秀")),
      ResultClass(id: "pass", from: 60, name: text("Passed", "合格")),
      ResultClass(id: "fail", from: nil, name: text("Failed", "不合格")),
    ],
    decidedBy: .panel,
    gates: [
      Gate(
        id: "bodies", effect: .notScored, name: text("Bodies", "组织机构"),
        clauses: [
          GateClause(id: "council", name: text("Council", "理事会")),
          GateClause(id: "office", name: text("Office", "秘书处"), effect: .mend),
        ]),
      Gate(id: "agreement", effect: .mend, name: text("Agreement", "联盟协议")),
      Gate(
        id: "alive", effect: .fails, name: text("Alive", "存续"), condition: .figure,
        measure: Measure(numerator: []), minimum: 1),
      Gate(
        id: "sound", effect: .fails, name: text("Sound", "稳健"), condition: .score,
        node: "work", minimum: 40),
    ],
    vetoes: [
      Veto(id: "fraud", effect: .fails, name: text("Fraud", "弄虚作假")),
      Veto(id: "other", effect: nil, name: text("Other", "其他")),
    ],
    profiles: [
      Profile(id: "young", name: text("Young", "初创期"), notApplicable: ["fees", "visit"]),
      Profile(id: "service", name: text("Service", "服务型"), notApplicable: ["soft"]),
    ],
    children: [
      .criterion(
        Criterion(
          id: "work", weight: nil, name: text("Work", "运行"), adjustments: adjustments,
          children: indicators.filter { !["trust", "leadership"].contains($0.id) }
            .map(IndexNode.indicator))),
      .criterion(
        Criterion(
          id: "soft", weight: nil, name: text("Soft", "软性"),
          children: indicators.filter { ["trust", "leadership"].contains($0.id) }
            .map(IndexNode.indicator))),
    ])
}
