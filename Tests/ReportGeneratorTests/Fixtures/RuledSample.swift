// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

@testable import Evaluation

/// Two invented rounds in the shape of published rules, scored by the evaluation itself: a points
/// table with bonus, deductions, gates, vetoes and a share of the first class; and profiles with
/// facts, a panel and declared exceptions.
enum RuledSample {
  static func text(_ chinese: String, _ english: String? = nil) -> LocalizedText {
    SampleDefinitions.text(chinese, english)
  }

  static func points(
    _ id: String, _ name: LocalizedText, _ rule: PointsRule, weight: Double? = nil,
    definition: LocalizedText = LocalizedText([:]), unit: LocalizedText = LocalizedText([:]),
    evidence: EvidenceClass? = .document, points: [ChecklistPoint] = [], measure: Measure? = nil,
    levels: [GradeLevel] = []
  ) -> Indicator {
    Indicator(
      id: id, weight: weight, kind: .points, name: name, definition: definition, unit: unit,
      evidence: evidence, points: points, measure: measure, rule: rule, levels: levels)
  }

  // MARK: A points table

  private static func classes(_ limit: ClassLimit) -> [ResultClass] {
    [
      ResultClass(
        id: "excellent", from: 80, gates: ["charter"], limit: limit,
        name: text("优秀", "excellent")),
      ResultClass(
        id: "pass", from: 60, minima: [NodeMinimum(node: "work", score: 50)],
        name: text("合格", "pass")),
      ResultClass(id: "fail", from: nil, name: text("不合格", "fail")),
    ]
  }

  private static func table(_ limit: ClassLimit) -> IndexSystem { IndexSystem(
    id: "assessment", edition: "2026",
    name: text("产业技术创新联盟考核办法", "Assessment of innovation alliances"), grades: [],
    classes: classes(limit),
    gates: [
      Gate(
        id: "agreement", effect: .notScored, name: text("签有联盟协议", "signed agreement"),
        definition: text("全体成员签署同一份协议。", "All members signed one agreement."),
        source: text("办法第五条", "article 5")),
      Gate(
        id: "organs", effect: .mend, name: text("组织机构健全", "organs"),
        clauses: [
          GateClause(id: "council", name: text("设有理事会", "a council")),
          GateClause(id: "secretariat", name: text("设有秘书处", "a secretariat")),
          GateClause(id: "accounts", name: text("账目公开", "open accounts"), effect: .oneClassDown),
        ]),
      Gate(
        id: "work-minimum", effect: .fails, name: text("工作不得过低", "work not too low"),
        condition: .score, node: "work", minimum: 20),
      Gate(id: "charter", effect: nil, name: text("章程备案", "charter on file")),
    ],
    vetoes: [
      Veto(
        id: "fraud", effect: .fails, name: text("弄虚作假", "fraud"),
        definition: text("材料经查证不实。", "Papers found untrue.")),
      Veto(id: "accident", effect: nil, name: text("重大事故", "grave accident")),
    ],
    adjustments: Adjustments(
      items: [
        Adjustment(
          sign: .bonus,
          indicator: points(
            "prize", text("获国家奖励", "national prize"),
            PointsRule(full: 6, form: .perUnit, perUnit: PointsPerUnit(points: 3)),
            unit: text("项", "prizes"))),
        Adjustment(
          sign: .bonus,
          indicator: points(
            "report", text("报送信息", "reports sent"),
            PointsRule(full: 5, form: .awarded))),
        Adjustment(
          sign: .deduction,
          indicator: points(
            "late", text("材料迟交", "papers late"),
            PointsRule(
              full: 4, form: .steps,
              steps: [PointsStep(from: 10, points: 4), PointsStep(from: 1, points: 1.5)]),
            unit: text("天", "days"))),
      ], bonusCap: 8, deductionCap: 5, highest: 105),
    children: [
      .criterion(
        Criterion(
          id: "work", weight: nil, name: text("联盟工作", "work"),
          advice: text("先把例会开起来。", "Begin with regular meetings."),
          children: [
            .indicator(
              points(
                "projects", text("合作项目", "joint projects"),
                PointsRule(
                  full: 20, form: .steps,
                  steps: [
                    PointsStep(from: 5, points: 20, name: text("国家级", "national")),
                    PointsStep(from: 3, points: 15), PointsStep(from: 1, points: 7.5),
                  ]),
                definition: text("本年度在研的合作项目数。", "Joint projects running this year."),
                unit: text("项", "projects"), evidence: .registry)),
            .indicator(
              points(
                "patents", text("联合专利", "joint patents"),
                PointsRule(
                  full: 15, form: .perUnit,
                  perUnit: PointsPerUnit(points: 2.5, each: 2, from: 2, whole: true)),
                unit: text("件", "patents"), evidence: .registry)),
            .indicator(
              points(
                "meetings", text("会议制度", "meetings"), PointsRule(full: 15, form: .checklist),
                points: [
                  ChecklistPoint(
                    id: "council-met", weight: 10, required: false,
                    name: text("理事会按期召开", "the council met")),
                  ChecklistPoint(
                    id: "minutes", weight: 5, required: false,
                    name: text("会议纪要存档", "minutes on file")),
                ])),
          ])),
      .criterion(
        Criterion(
          id: "effect", weight: nil, name: text("工作成效", "effect"),
          adjustments: Adjustments(
            items: [
              Adjustment(
                sign: .bonus,
                indicator: points(
                  "star", text("典型案例", "showcase"), PointsRule(full: 2, form: .awarded)))
            ]),
          children: [
            .indicator(
              points(
                "appraisal", text("专家评审", "experts’ appraisal"),
                PointsRule(full: 30, form: .reviewers), evidence: .panel,
                levels: [
                  GradeLevel(points: 30, text: text("全部达到目标", "all goals reached")),
                  GradeLevel(points: 20, text: text("大部分达到", "most goals reached")),
                  GradeLevel(points: 5, text: text("有进展", "some progress")),
                ])),
            .indicator(
              points(
                "income", text("成果转化收入", "income"),
                PointsRule(
                  full: 20, form: .steps,
                  steps: [
                    PointsStep(from: 500, points: 20), PointsStep(from: 100, points: 10),
                    PointsStep(from: 0, points: 0),
                  ], linear: true),
                unit: text("万元", "CNY 10,000"), evidence: .selfReported)),
          ])),
    ]) }

  /// Ten alliances: a tie at the border of the first class, one not scored, one that fails by a
  /// decision, one to be mended, one with an allegation only.
  static func pointsTable(_ limit: ClassLimit = ClassLimit(share: 0.2)) -> Inputs {
    var inputs = inputs(table(limit), id: "assessment-2026")
    inputs.round.reviewers = ReviewerRule(combination: .trimmed, trimFrom: 5, least: 2)
    inputs.round.missing.minimumCompleteness = 0.5
    inputs.alliances = (0..<10).map { index in
      Alliance(
        id: "p\(index)", name: text("第\(index + 1)联盟", "Alliance \(index + 1)"), attributes: [])
    }
    let projects = [6, 5, 5, 4, 3, 3, 2, 1, 5, 0]
    for (index, alliance) in inputs.alliances.map(\.id).enumerated() {
      figure(&inputs, alliance, "projects", Double(projects[index]), reported: index == 3 ? 5 : nil)
      figure(&inputs, alliance, "patents", Double(12 - index))
      if index != 6 { figure(&inputs, alliance, "income", 600 - 70 * Double(index)) }
      for point in ["council-met", "minutes"] {
        inputs.checklist.set(
          ChecklistAnswers.Entry(
            state: index > 6 && point == "minutes" ? .partial : .yes, evidence: "C-\(index)"),
          alliance: alliance, point: point)
      }
      for (expert, lift) in [("R1", 0.0), ("R2", 1), ("R3", -1), ("R4", 2), ("R5", 0)] {
        inputs.reviewerMarks.marks.append(
          ReviewerMarks.Mark(
            alliance: alliance, indicator: "appraisal", expert: expert,
            points: 26 - 2 * Double(index) + lift, source: expert == "R1" ? .siteVisit : .documents))
      }
      for gate in ["agreement", "council", "secretariat", "accounts", "charter"] {
        inputs.gates.set(
          GateStates.Entry(state: .yes, evidence: "G-\(gate)", date: "2026-02-01"),
          alliance: alliance, gate: gate)
      }
    }
    // Equal figures of the second and third: the border of the first class falls across them.
    for id in ["p1", "p2"] {
      figure(&inputs, id, "patents", 12)
      figure(&inputs, id, "income", 530)
      inputs.reviewerMarks.marks.removeAll { $0.alliance == id }
      for expert in ["R1", "R2", "R3"] {
        inputs.reviewerMarks.marks.append(
          ReviewerMarks.Mark(alliance: id, indicator: "appraisal", expert: expert, points: 24))
      }
    }
    figure(&inputs, "p0", "prize", 2)
    figure(&inputs, "p0", "report", 4)
    figure(&inputs, "p1", "late", 3)
    figure(&inputs, "p2", "late", 3)
    figure(&inputs, "p4", "star", 2)
    inputs.gates.set(GateStates.Entry(state: .no), alliance: "p5", gate: "agreement")
    inputs.gates.set(
      GateStates.Entry(state: .partial, until: "2026-09-30", reason: "正在组建"),
      alliance: "p4", gate: "secretariat")
    inputs.gates.set(GateStates.Entry(state: .no), alliance: "p3", gate: "accounts")
    inputs.gates.set(GateStates.Entry(state: .no), alliance: "p8", gate: "charter")
    inputs.vetoes = [
      VetoDecision(
        alliance: "p7", veto: "fraud", number: "科监〔2026〕3号", date: "2026-03-02",
        authority: "省科技厅"),
      VetoDecision(alliance: "p6", veto: "fraud", number: "", date: "", authority: ""),
    ]
    inputs.reviewerMarks.recusals = [
      ReviewerMarks.Recusal(expert: "R6", alliance: "p0", reason: "曾任秘书长")
    ]
    return inputs
  }

  static func figure(
    _ inputs: inout Inputs, _ alliance: String, _ indicator: String, _ value: Double,
    reported: Double? = nil
  ) {
    inputs.statistics.set(
      Statistics.Figure(
        value: value, absent: nil, reported: reported, firstCheck: nil,
        reason: reported == nil ? "" : "一项不在本年度", verifiedBy: reported == nil ? "" : "核查组",
        verifiedOn: reported == nil ? "" : "2026-02-20", evidence: "A-\(alliance)"),
      alliance: alliance, indicator: indicator)
  }

  static func inputs(_ definition: IndexSystem, id: String) -> Inputs {
    Inputs(
      round: RoundDefinition(
        id: id, year: 2026, date: "2026-03-31", language: "zh-Hans",
        name: text("2026年度联盟考核", "Assessment 2026")),
      indexSystem: IndexSystemRecord(
        definition: definition, digest: String(repeating: "0", count: 64)),
      alliances: [],
      provenance: Provenance(
        version: "0.1.0",
        inputs: [
          .init(
            file: "round.xml", role: "round", digest: String(repeating: "a", count: 64), bytes: 1,
            rows: nil, encoding: nil)
        ], seed: 1))
  }
}
