// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Hand-made definitions for the tests of pages: two criteria, one nested criterion, indicators
/// of every kind. Weights and scores are invented; the arithmetic is done in `Sample`.
enum SampleDefinitions {
  static func text(_ chinese: String, _ english: String? = nil) -> LocalizedText {
    var texts = ["zh-Hans": chinese]
    texts["en"] = english
    return LocalizedText(texts)
  }

  static let grades = [
    Grade(id: "very-good", score: 100, name: text("很好", "very good")),
    Grade(id: "good", score: 80, name: text("较好", "good")),
    Grade(id: "average", score: 60, name: text("一般", "average")),
    Grade(id: "poor", score: 40, name: text("较差", "poor")),
    Grade(id: "very-poor", score: 20, name: text("很差", "very poor")),
  ]

  static let classes = [
    ResultClass(
      id: "excellent", from: 85, criterionMinimum: 60, name: text("优秀", "excellent")),
    ResultClass(id: "sound", from: 75, criterionMinimum: 40, name: text("良好", "good standing")),
    ResultClass(id: "pass", from: 60, criterionMinimum: nil, name: text("合格", "pass")),
    ResultClass(id: "fail", from: nil, criterionMinimum: nil, name: text("不合格", "fail")),
  ]

  static let indexSystem = IndexSystem(
    id: "alliance-performance", edition: "2026",
    name: text("产业技术创新联盟绩效评价指标体系", "Performance of innovation alliances"), grades: grades,
    classes: classes,
    expectations: [Expectation(reference: .nothingDone, resultClass: "fail")],
    children: [
      .criterion(
        Criterion(
          id: "operation", weight: nil, name: text("组织运行", "organisation and operation"),
          definition: text("联盟组织机构及其运行。", "How the alliance is organised and run."),
          advice: text("先明确秘书处职责。", "Settle the duties of the secretariat first."),
          children: [
            .indicator(
              Indicator(
                id: "decision-participation", weight: 0.4, kind: .survey,
                name: text("成员参与决策", "members’ part in decisions"),
                definition: text(
                  "普通成员在涉及自身的决定中被征求意见并得到答复的程度。",
                  "How far ordinary members are asked about decisions and receive an answer."),
                advice: text("重大事项书面征求全体成员意见并答复。", "Ask all members in writing, and answer."),
                evidence: .survey)),
            .indicator(
              Indicator(
                id: "secretariat-capacity", weight: 0.25, kind: .benefit,
                name: text("秘书处专职力量", "full-time secretariat"),
                definition: text("秘书处全年折算的专职人数。", "Full-time-equivalent staff over the year."),
                source: text("社会保险名册", "social-insurance list"), unit: text("人", "FTE"),
                advice: text("至少配备一名专职人员。", "Employ at least one person full time."),
                evidence: .administrative, least: 0,
                anchors: Anchors(grades: [0, 1, 2, 3, 4], values: [3, 2, 1, 0.5, 0]))),
            .indicator(
              Indicator(
                id: "project-management", weight: 0.35, kind: .checklist,
                name: text("项目遴选与管理", "project selection and management"),
                definition: text("三项做法的落实比例。", "Share of three practices that are kept."),
                evidence: .document,
                anchors: Anchors(grades: [0, 1, 2, 3, 4], values: [1, 0.85, 0.7, 0.5, 0.25]),
                points: [
                  ChecklistPoint(
                    id: "call", weight: 1, required: true,
                    name: text("向全体成员书面征集需求", "written call to all members")),
                  ChecklistPoint(
                    id: "appraisal", weight: 1, required: false,
                    name: text("用户或市场方参与论证", "a user took part in the appraisal")),
                  ChecklistPoint(
                    id: "file", weight: 1, required: false,
                    name: text("项目外人员验收并归档", "accepted by outsiders, filed")),
                ])),
          ])),
      .criterion(
        Criterion(
          id: "innovation", weight: nil, name: text("技术创新", "technology innovation"),
          definition: text("技术目标、标准与专利。", "Technology goals, standards and patents."),
          children: [
            .criterion(
              Criterion(
                id: "output", weight: 0.6, name: text("创新产出", "innovation output"),
                children: [
                  .indicator(
                    Indicator(
                      id: "standards", weight: 0.5, kind: .benefit,
                      name: text("标准制定折算分", "standards led"), unit: text("分", "points"),
                      evidence: .registry, least: 0,
                      anchors: Anchors(grades: [0, 1, 2, 3, 4], values: [9, 5, 3, 1, 0]))),
                  .indicator(
                    Indicator(
                      id: "dependence", weight: 0.2, kind: .cost,
                      name: text("对外技术依存度", "dependence on foreign technology"),
                      unit: text("%", "%"), advice: text("列出受制清单并逐项替代。", nil),
                      evidence: .selfReported, least: 0, most: 100,
                      anchors: Anchors(grades: [0, 1, 2, 3, 4], values: [10, 20, 30, 50, 70]))),
                  .indicator(
                    Indicator(
                      id: "size", weight: 0.3, kind: .range, name: text("核心成员规模", "core size"),
                      unit: text("家", "members"), evidence: .registry, least: 0,
                      anchors: Anchors(
                        grades: [0, 1, 2, 3, 4], low: [10, 8, 6, 5, 3],
                        high: [20, 25, 35, 50, 65]))),
                ])),
            .indicator(
              Indicator(
                id: "key-technology", weight: 0.4, kind: .survey,
                name: text("关键共性技术突破", "progress on key common technology"),
                advice: text("年初锁定目标并公开进展。", "Lock goals in January and publish progress."),
                evidence: .panel)),
          ])),
    ])

  static let questionnaire = Questionnaire(
    id: "member-survey", indexSystem: "alliance-performance",
    name: text("成员单位问卷", "Member survey"),
    instruction: text("请按本年度实际情况作答。", "Please answer for this year."),
    audiences: [
      Audience(id: "enterprise", name: text("企业", "enterprises")),
      Audience(id: "university", name: text("高校", "universities")),
    ],
    scales: [
      AnswerScale(
        id: "quality",
        answers: [
          .init(code: "5", grade: 0, missing: nil, name: text("很好", "very good")),
          .init(code: "4", grade: 1, missing: nil, name: text("较好", "good")),
          .init(code: "3", grade: 2, missing: nil, name: text("一般", "average")),
          .init(code: "2", grade: 3, missing: nil, name: text("较差", "poor")),
          .init(code: "1", grade: 4, missing: nil, name: text("很差", "very poor")),
          .init(code: "8", grade: nil, missing: .dontKnow, name: text("不清楚", "don’t know")),
        ])
    ],
    sections: [
      .init(
        id: "a", name: text("参与", "Participation"),
        items: [
          Item(
            id: "q01", kind: .scale, scale: "quality", indicator: "decision-participation",
            text: text("重大事项决定前是否征求过贵单位意见？", "Were you asked before major decisions?")),
          Item(
            id: "q02", kind: .scale, scale: "quality", indicator: "decision-participation",
            audiences: ["enterprise"], reversed: true,
            text: text("贵单位的意见常常没有回音。", "Your comments often go unanswered.")),
          Item(
            id: "q03", kind: .scale, scale: "quality", indicator: "key-technology",
            text: text("年初目标完成得如何？", nil)),
        ])
    ])

  static let weighting = WeightingRecord(
    rule: WeightingRule(),
    matrices: [
      MatrixRecord(
        parent: "alliance-performance", items: ["operation", "innovation"],
        form: .pairwise, weights: [0.4, 0.6], expertWeights: [0.4, 0.6], objectiveWeights: nil,
        fuzzyWeights: nil, matrix: [1, 2.0 / 3, 1.5, 1], counts: [2, 2, 2, 2], missing: [],
        lambdaMax: 2, consistencyIndex: 0, consistencyRatio: nil, randomIndex: nil, quality: nil,
        experts: [
          ExpertRecord(
            id: "E01", weights: [0.5, 0.5], matrix: [1, 1, 1, 1], bestWorst: nil, points: nil,
            lambdaMax: 2, consistencyRatio: 0.02, limit: 0.1, missing: [], share: 0.5,
            aboveLimit: false, quality: nil, distance: nil, compatibility: nil,
            standsApart: false),
          ExpertRecord(
            id: "E02", weights: [1.0 / 3, 2.0 / 3], matrix: [1, 0.5, 2, 1], bestWorst: nil,
            points: nil, lambdaMax: 2, consistencyRatio: 0.1604, limit: 0.1, missing: [],
            share: 0.5, aboveLimit: true, quality: nil, distance: nil, compatibility: nil,
            standsApart: false),
        ], consensus: 0.7731, consensusLevel: "high", concordance: nil, agreement: [],
        intervals: [])
    ], objective: nil, global: nil)

  static let round = RoundDefinition(
    id: "sample-2026", year: 2026, date: "2026-03-31", language: "zh-Hans",
    name: text("2026年度产业技术创新联盟评价", "Evaluation of innovation alliances 2026"),
    notice: text("模拟答卷，联盟均为虚构。", "Simulated responses; the alliances are invented."),
    audiences: [
      AudienceWeight(id: "enterprise", weight: 0.6),
      AudienceWeight(id: "university", weight: 0.4),
    ], robustness: RobustnessRule(draws: 10_000, resamples: 1_000, seed: 2026))
}
