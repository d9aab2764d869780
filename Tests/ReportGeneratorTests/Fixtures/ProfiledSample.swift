// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

@testable import Evaluation

extension RuledSample {
  // MARK: Profiles, facts and a panel

  static let profiled = IndexSystem(
    id: "by-type", edition: "2026", name: text("分类评价指标体系", "Evaluation by type"),
    grades: SampleDefinitions.grades,
    classes: [
      ResultClass(
        id: "a", from: 80, limit: ClassLimit(rank: 1, ties: .in), name: text("A", "A")),
      ResultClass(id: "b", from: 60, name: text("B", "B")),
      ResultClass(id: "c", from: nil, name: text("C", "C")),
    ], decidedBy: .panel,
    limits: EvidenceLimits(selfReported: 0.30),
    gates: [
      Gate(
        id: "alive", effect: .fails, name: text("当年有联合事项", "something joint this year"),
        condition: .figure, measure: Measure(numerator: [RowSelection(list: "patents")]),
        minimum: 1)
    ],
    factLists: [
      FactList(
        id: "members", name: text("成员", "members"), number: .organisation, claimed: .each,
        columns: [FactColumn(id: "sector", kind: .code, options: ["enterprise", "university"])]),
      FactList(
        id: "patents", name: text("专利", "patents"), number: .patent, claimed: .lead,
        columns: [FactColumn(id: "ground", kind: .code, options: ["family", "prize"])]),
      FactList(
        id: "contracts", name: text("合同", "contracts"), number: .contract, claimed: .split,
        amount: "amount", columns: [FactColumn(id: "amount", kind: .number)]),
    ],
    profiles: [
      Profile(
        id: "standard", name: text("技术标准", "standards"),
        definition: text("以制定标准为主要任务。", "For those whose main task is standards."),
        weights: [
          NodeWeight(node: "output", weight: 0.7), NodeWeight(node: "panel", weight: 0.3),
        ],
        anchors: [
          IndicatorAnchors(
            indicator: "per-member",
            anchors: Anchors(grades: [0, 1, 2, 3, 4], values: [0.6, 0.4, 0.2, 0.1, 0]))
        ]),
      Profile(
        id: "young", name: text("组建期", "young"), notApplicable: ["turnover"]),
    ],
    children: [
      .criterion(
        Criterion(
          id: "output", weight: 0.6, name: text("产出", "output"),
          children: [
            .indicator(
              Indicator(
                id: "per-member", weight: 0.5, kind: .benefit,
                name: text("成员平均专利", "patents per member"), unit: text("件", "patents"),
                evidence: .registry,
                anchors: Anchors(grades: [0, 1, 2, 3, 4], values: [0.5, 0.3, 0.2, 0.1, 0]),
                measure: Measure(
                  numerator: [
                    RowSelection(
                      list: "patents",
                      conditions: [RowCondition(column: "ground", isOneOf: ["family", "prize"])],
                      equivalents: [
                        RowEquivalent(conditions: [], counts: 1),
                        RowEquivalent(
                          conditions: [RowCondition(column: "ground", isOneOf: ["prize"])],
                          counts: 1),
                      ])
                  ],
                  denominator: Denominator(
                    selections: [
                      RowSelection(list: "members", taking: .distinct, column: "number")
                    ], least: 1),
                  years: 3, smallBelow: 5))),
            .indicator(
              points(
                "turnover", text("合同金额", "contract value"),
                PointsRule(
                  full: 10, form: .perUnit,
                  perUnit: PointsPerUnit(points: 1, each: 50, whole: false)),
                weight: 0.5, unit: text("万元", "CNY 10,000"), evidence: .document,
                measure: Measure(
                  numerator: [RowSelection(list: "contracts", taking: .sum)], years: 1))),
          ])),
      .indicator(
        Indicator(
          id: "panel", weight: 0.4, kind: .panel, name: text("目标完成", "attainment"),
          evidence: .panel,
          levels: [
            GradeLevel(grade: 0, text: text("全部达到，有检测报告", "all reached, with test reports")),
            GradeLevel(grade: 2, text: text("达到一半", "half reached")),
            GradeLevel(grade: 4, text: text("没有进展", "no progress")),
          ])),
    ])

  /// Seven alliances: three of one type, two young ones of that type, two without; a patent and a
  /// contract claimed twice, a row struck out, a declared exception, decisions of the panel.
  static func profiles() -> Inputs {
    var inputs = inputs(profiled, id: "by-type-2026")
    inputs.alliances = (0..<7).map { index in
      Alliance(
        id: "t\(index)", name: text("类型联盟\(index + 1)", "Typed alliance \(index + 1)"),
        attributes: [.init(key: "founded", value: index == 4 ? "2025-03" : "2012-03")])
    }
    for id in ["t0", "t1", "t2"] {
      inputs.profiles[id] = ProfileAssignment(
        profiles: ["standard"], declaredBy: "评价办", basis: "协议第三条")
    }
    for id in ["t3", "t4"] {
      inputs.profiles[id] = ProfileAssignment(profiles: ["standard", "young"])
    }
    inputs.facts.lists = ["members", "patents", "contracts"]
    for index in 0..<7 {
      let id = "t\(index)"
      for member in 0..<(4 + index) {
        row(&inputs, "members", id, "M\(index)\(member)", ["sector": "enterprise"])
      }
      for patent in 0..<(3 - index / 3) {
        row(
          &inputs, "patents", id, patent == 0 && index < 2 ? "ZL-SHARED" : "ZL\(index)\(patent)",
          ["ground": patent == 1 ? "prize" : "family"], year: 2025 - patent % 2,
          leads: index == 0)
      }
      row(
        &inputs, "contracts", id, index > 4 ? "HT-SHARED" : "HT\(index)", [:],
        amount: 120 + 90 * Double(index))
      for (expert, grade) in [("R1", 0), ("R2", index % 3), ("R3", 1)] {
        inputs.reviewerMarks.marks.append(
          ReviewerMarks.Mark(
            alliance: id, indicator: "panel", expert: expert, grade: grade, source: .documents))
      }
    }
    inputs.facts.rows.append(
      FactRow(
        list: "patents", alliance: "t0", line: 99, number: "ZL-BAD",
        date: FactDate(year: 2025), cells: ["ground": "family"],
        verification: Verification(
          reported: 1, firstCheck: 1, verified: 0, reason: "不是联合专利", by: "核查组",
          on: "2026-02-11", evidence: "F-99")))
    inputs.notApplicable = [
      NotApplicable(
        alliance: "t6", node: "turnover", reason: "不从事转让", declaredBy: "评价办")
    ]
    inputs.decisions = [
      "t0": ClassDecision(resultClass: "a", authority: "专家组", date: "2026-03-20"),
      "t1": ClassDecision(
        resultClass: "c", reason: "目标偏低", authority: "专家组", date: "2026-03-20"),
    ]
    return inputs
  }

  private static func row(
    _ inputs: inout Inputs, _ list: String, _ alliance: String, _ number: String,
    _ cells: [String: String], year: Int = 2026, leads: Bool? = nil, amount: Double = 1
  ) {
    inputs.facts.rows.append(
      FactRow(
        list: list, alliance: alliance, line: inputs.facts.rows.count + 2, number: number,
        date: FactDate(year: year), cells: cells, leads: leads, amount: amount,
        verification: Verification(verified: amount, evidence: "F-\(number)")))
  }
}

extension RuledSample {
  /// The points table's result as it is published; nothing where the evaluation refuses.
  static let pointsResult = published(pointsTable())
  /// The profiles' result as it is published.
  static let profilesResult = published(profiles())

  static func published(_ inputs: Inputs) -> EvaluationResult {
    do {
      return try EvaluationResult(evaluating: inputs).published()
    } catch {
      preconditionFailure("the sample has weights: \(error)")
    }
  }
}
