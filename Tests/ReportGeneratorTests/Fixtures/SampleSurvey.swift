// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

@testable import Evaluation

/// Six alliances with a survey's quality and answers that are not scored: an invented
/// questionnaire, answers drawn by a counter, everything computed from them as for a round. One
/// alliance has four respondents; reversed items, straight lines, missed attention items and every
/// kind of missing are there.
enum SampleSurvey {
  private static let text = SampleDefinitions.text
  static let alliances = ["a-grid", "b-battery", "c-rail", "d-bio", "e-semi", "f-wind"]

  static func result(previous: Bool = true) -> EvaluationResult {
    var sample = Sample.six()
    sample.questionnaires = [questionnaire]
    sample.round.peers = "level"
    for place in sample.entries.indices {
      sample.entries[place].attributes = [
        .init(key: "level", value: place % 2 == 0 ? "national" : "provincial")
      ]
    }
    var result = sample.result()
    let table = table()
    var sums = SurveyQualitySums(questionnaire: questionnaire, gradeCount: 5)
    sums.add(table)
    var counts = DescriptiveCounts(questionnaire: questionnaire)
    counts.add(table)
    let examination = SurveyExamination(
      sums, minimum: 5,
      population: alliances.flatMap { id in
        ["enterprise", "university"].map {
          PopulationEntry(alliance: id, audience: $0, members: 60, invited: 40)
        }
      })
    let summary = { (previous: PreviousAnswers?) in
      DescriptiveSummary(
        counts: counts, kept: Set(examination.kept),
        alliances: sample.entries.map {
          Alliance(id: $0.id, name: $0.name, attributes: $0.attributes)
        }, peers: "level", previous: previous
      ).answers()
    }
    result.surveyQuality = [examination.quality()]
    result.descriptive = [
      summary(
        previous
          ? PreviousAnswers(round: "sample-2025", year: 2025, descriptive: [summary(nil)]) : nil)
    ]
    var rule = CountingRule()
    rule.duplicates = .drop
    var report = ResponseReport(
      questionnaire: questionnaire.id, files: ["responses/成员 [1].xls"], source: "wjx", rule: rule)
    (report.read, report.counted, report.dropped) = (table.count + 3, table.count, 3)
    (report.duplicates, report.straightLined, report.tooFast) = (3, 17, 5)
    return result.with(responses: [report])
  }

  // MARK: Answers

  private static func table() -> ResponseTable {
    var table = ResponseTable(
      allianceIDs: alliances, audienceIDs: ["enterprise", "university"],
      columns: questionnaire.items.filter { $0.choices == 1 }.map { item in
        let answers = item.scale.flatMap(questionnaire.scale)?.answers ?? []
        return ResponseTable.Column(
          questionnaire: questionnaire.id, item: item.id, indicator: item.indicator,
          answers: answers.enumerated().map { place, answer in
            guard item.indicator != nil else { return .grade(place) }
            if let grade = answer.grade { return .grade(item.reversed ? 4 - grade : grade) }
            return answer.missing == .dontKnow ? .dontKnow : .notApplicable
          })
      })
    var state: UInt64 = 2026
    func below(_ count: Int) -> Int {
      // Knuth's MMIX generator; its upper bits.
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    for (alliance, size) in [42, 35, 33, 28, 4, 51].enumerated() {
      for person in 0..<size {
        let audience = alliance == 4 ? 0 : person % 3 == 0 ? 1 : 0
        let row = table.count
        table.alliances.append(Int32(alliance))
        table.audiences.append(Int32(audience))
        let mood = min(4, max(0, alliance % 4 + below(3) - 1))
        let line = below(8) == 0 ? mood : nil
        for column in table.columns {
          let item = questionnaire.items.first { $0.id == column.item }
          let isAsked = item?.isAsked(of: table.audienceIDs[audience]) ?? false
          let grade = min(4, max(0, mood + below(3) - 1))
          var code = ResponseTable.Code.grade(grade)
          if column.indicator == nil {
            code = .grade(item?.kind == .attention ? (below(9) == 0 ? 0 : 1) : below(3))
          } else if let line {
            code = column.answers[line]
          } else if below(11) == 0 {
            code = [.dontKnow, .notApplicable, .blank][below(3)]
          }
          table.codes.append(isAsked ? code.rawValue : ResponseTable.Code.notShown.rawValue)
        }
        table.selections.append(
          .init(row: row, item: "needs", answers: (0..<4).filter { _ in below(3) == 0 }))
        let first = UInt8(below(4))
        table.selections.append(
          .init(row: row, item: "order", answers: [first, (first + 1 + UInt8(below(3))) % 4]))
      }
    }
    return table
  }

  static let questionnaire = Questionnaire(
    id: "member-survey", indexSystem: "alliance-performance",
    name: text("成员单位问卷", "Member survey"), instruction: LocalizedText([:]),
    audiences: SampleDefinitions.questionnaire.audiences,
    scales: SampleDefinitions.questionnaire.scales + [
      choices("check", [("甲", "A"), ("乙", "B"), ("丙", "C")]),
      choices("size", [("小型", "small"), ("中型", "medium"), ("大型", "large")]),
      choices(
        "needs",
        [
          ("共性技术", "shared technology"), ("资金", "funds"), ("标准", "standards"),
          ("人才培养", "training of people"),
        ]),
    ],
    sections: [
      .init(
        id: "a", name: text("参与", "Participation"),
        items: [
          scored(
            "q01", "decision-participation", "重大事项决定前是否征求过贵单位意见？",
            "Were you asked before major decisions?"),
          scored(
            "q02", "decision-participation", "贵单位的意见常常没有回音。",
            "Your comments often go unanswered.", reversed: true),
          scored("q03", "decision-participation", "会议纪要是否按时收到？", "Do minutes arrive in time?"),
        ]),
      .init(
        id: "b", name: text("技术", "Technology"),
        items: [
          scored("q04", "key-technology", "年初目标完成得如何？", nil),
          scored("q05", "key-technology", "成果是否可用？", "Are results of use?"),
          scored("q06", "key-technology", "伙伴是否守约？", "Do partners keep their word?"),
          scored(
            "q07", "key-technology", "专利许可是否公平？", "Are licences fair?",
            audiences: ["enterprise"]),
          Item(
            id: "check", kind: .attention, scale: "check", indicator: nil, expect: "2",
            text: text("本题请选乙。", "Please tick B.")),
        ]),
      .init(
        id: "c", name: text("基本情况", "About you"),
        items: [
          Item(
            id: "size", kind: .choice, scale: "size", indicator: nil,
            text: text("贵单位规模", "Size of your organisation")),
          Item(
            id: "needs", kind: .choice, scale: "needs", indicator: nil, choices: 4,
            text: text("最需要联盟提供什么？", "What do you need from the alliance?")),
          Item(
            id: "order", kind: .choice, scale: "needs", indicator: nil, choices: 2, ordered: true,
            text: text("请按重要程度排序。", "Put these in order of importance.")),
        ]),
    ])

  private static func scored(
    _ id: String, _ indicator: String, _ chinese: String, _ english: String?,
    reversed: Bool = false, audiences: [String] = []
  ) -> Item {
    Item(
      id: id, kind: .scale, scale: "quality", indicator: indicator, audiences: audiences,
      reversed: reversed, text: text(chinese, english))
  }

  private static func choices(_ id: String, _ names: [(String, String)]) -> AnswerScale {
    AnswerScale(
      id: id,
      answers: names.enumerated().map {
        .init(
          code: String($0 + 1), grade: nil, missing: nil,
          name: SampleDefinitions.text($1.0, $1.1))
      })
  }
}

extension EvaluationResult {
  /// The same result with reports of what was read.
  func with(responses: [ResponseReport]) -> EvaluationResult {
    EvaluationResult(
      round: round, indexSystem: indexSystem, questionnaires: questionnaires, nodes: nodes,
      weighting: weighting, references: references, alliances: alliances,
      surveyQuality: surveyQuality, descriptive: descriptive, responses: responses,
      problems: problems, provenance: provenance)
  }
}

extension SurveyGroup {
  /// The same group with no alpha, as where audiences are asked different items.
  init(withoutAlpha group: SurveyGroup) {
    self.init(
      id: group.id, respondents: group.respondents, members: group.members,
      invited: group.invited, answers: group.answers, reliability: nil,
      reliabilityWithoutStraight: nil, sections: group.sections, straight: group.straight,
      inattentive: group.inattentive, attention: group.attention,
      contradicting: group.contradicting, contradictions: group.contradictions,
      agreement: nil, differences: group.differences, items: group.items)
  }
}
