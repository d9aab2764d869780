// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

extension Sample {
  /// Six alliances: a tie, one with nearly the same score as another, one that is not complete,
  /// one not scored, one with a suppressed survey indicator and withheld audiences, one with a
  /// Chinese name only.
  static func six() -> Sample {
    func leaves(_ shift: Double) -> [String: [Double]] {
      // Most of the weight on one grade, the rest on its neighbours.
      func around(_ grade: Int, _ share: Double) -> [Double] {
        var membership = Array(repeating: 0.0, count: 5)
        membership[grade] = share
        membership[min(grade + 1, 4)] += 1 - share
        return membership
      }
      let grade = Int(shift)
      let share = 1 - (shift - Double(grade))
      return [
        "decision-participation": around(grade, share),
        "secretariat-capacity": around(min(grade + 1, 4), share),
        "project-management": around(grade, 1),
        "standards": around(min(grade + 1, 4), 0.6),
        "dependence": around(3, share),
        "size": around(grade, 0.5),
        "key-technology": around(max(grade - 1, 0), share),
      ]
    }
    func values(_ shift: Double) -> [String: Double] {
      [
        "secretariat-capacity": 3 - shift / 2, "standards": (9 - 2 * shift).rounded(),
        "dependence": 30 + 5 * shift, "size": 12 + 3 * shift,
        "project-management": 1 - shift / 6,
      ]
    }
    let text = SampleDefinitions.text
    var incomplete = leaves(1.25)
    incomplete["secretariat-capacity"] = nil
    var unscored = leaves(2)
    unscored["key-technology"] = nil
    unscored["standards"] = nil
    var entries = [
      Entry(
        id: "a-grid", name: text("智能电网产业技术创新联盟", "Smart Grid Innovation Alliance"),
        attributes: [
          .init(key: "level", value: "national"), .init(key: "founded", value: "2009-08"),
          .init(key: "initiator", value: "国资委"),
        ], leaves: leaves(0.25), values: values(0.25)),
      Entry(
        id: "b-battery", name: text("动力电池产业创新联盟", "Traction Battery Alliance"),
        leaves: leaves(1.5), values: values(1.5)),
      Entry(
        id: "c-rail", name: text("轨道交通装备产业技术创新战略联盟", "Rail Equipment Alliance"),
        leaves: leaves(1.5), values: values(1.5)),
      Entry(
        id: "d-bio", name: text("生物医药产业技术创新战略联盟", nil), leaves: incomplete,
        values: values(1.25)),
      Entry(
        id: "e-semi", name: text("半导体照明产业联盟", "Solid-State Lighting Alliance"),
        leaves: unscored, values: values(2)),
      Entry(
        id: "f-wind", name: text("风电产业技术创新联盟", "Wind Power Alliance"),
        leaves: leaves(2.75), values: values(2.75)),
    ]
    for index in entries.indices {
      entries[index].change = { node in decorate(&node, suppressed: index == 1) }
    }
    var sample = Sample(entries: entries)
    sample.problems = [
      ProblemRecord(
        file: "responses/成员单位 [1].csv", line: 17, column: 4, severity: "warning",
        code: "SD-204", value: "6",
        rule: text("答案“6”不在量表之内", "answer \"6\" is not on the scale"),
        remedy: text("请改为1至5、8或留空。", "Use 1 to 5, 8 or leave it blank."))
    ]
    return sample
  }

  /// Items, evidence, points and reported figures, as a round supplies them.
  private static func decorate(_ node: inout NodeResult, suppressed: Bool) {
    switch node.id {
    case "decision-participation":
      guard !suppressed else {
        node.membership = nil
        node.score = nil
        node.respondents = .fewer(than: 5)
        node.absent = .notPublished
        return
      }
      node.respondents = .exactly(18)
      node.audiences = [
        AudienceResult(
          id: "enterprise", weightUsed: 0.6, membership: [0.5, 0.25, 0.25, 0, 0]),
        AudienceResult(id: "university", weightUsed: 0.4, membership: [0.2, 0.6, 0.2, 0, 0]),
      ]
      node.verdict = reading(largest: 0, validity: 0.61)
      node.items = [
        item("q01", "enterprise", [9, 4, 3, 1, 1]), item("q01", "university", [1, 3, 1, 0, 0]),
        item("q02", "enterprise", [6, 5, 4.5, 2, 0]),
      ]
    case "key-technology":
      node.respondents = .exactly(7)
      node.items = [item("q03", nil, [3, 2, 1, 1, 0])]
    case "secretariat-capacity":
      node.reported = node.value.map { $0 + 0.5 }
      node.reason = "一人未缴社会保险，不计入。"
      node.evidence = "A-03"
      node.source = "社会保险参保名册"
    case "project-management":
      node.points = [
        PointResult(id: "call", state: .yes, reported: .yes, reason: "", evidence: "C-01"),
        PointResult(
          id: "appraisal", state: .partial, reported: .yes, reason: "仅一个项目有用户参与。",
          evidence: "C-02"),
        PointResult(id: "file", state: nil, reported: nil, reason: "", evidence: ""),
      ]
    case "alliance-performance" where node.membership != nil:
      node.verdict = reading(largest: 1, validity: 0.73)
    default: break
    }
  }

  /// A reading in which all four ways name the same grade.
  private static func reading(largest grade: Int, validity: Double) -> VerdictReading {
    VerdictReading(
      byScore: grade, byLargest: grade, largest: [grade], validity: validity, isWhole: false,
      byConfidence: grade, characteristicValue: Double(grade) + 1.2, byCharacteristicValue: grade,
      decidingScore: 80)
  }

  private static func item(_ id: String, _ audience: String?, _ counts: [Double]) -> ItemResult {
    ItemResult(
      id: id, questionnaire: "member-survey", audience: audience, counts: counts,
      notApplicable: 0, dontKnow: 1, blank: 2, respondents: 18)
  }

  /// Twenty-four alliances with one-digit differences: from twenty on, percentiles decide.
  static func many() -> Sample {
    var sample = six()
    sample.entries = (0..<24).map { index in
      let share = Double(index) / 24
      return Entry(
        id: "x\(index < 10 ? "0" : "")\(index)",
        name: SampleDefinitions.text("第\(index)联盟", "Alliance \(index)"),
        leaves: [
          "decision-participation": [share, 1 - share, 0, 0, 0],
          "secretariat-capacity": [0, 1 - share, share, 0, 0],
          "project-management": [0, 0, 1, 0, 0], "standards": [share, 0, 0, 1 - share, 0],
          "dependence": [0, 0.5, 0.5, 0, 0], "size": [0, 1 - share, 0, share, 0],
          "key-technology": [1 - share, 0, share, 0, 0],
        ], values: ["standards": share * 9])
    }
    return sample
  }

  /// Twelve alliances of which only the composition is told: nothing is judged.
  static func structure() -> Sample {
    let text = SampleDefinitions.text
    let indexSystem = IndexSystem(
      id: "alliance-structure", edition: "2014", name: text("联盟成员构成", "Alliance structure"),
      grades: SampleDefinitions.grades, classes: SampleDefinitions.classes, expectations: [],
      factLists: [
        FactList(
          id: "members", name: text("成员名单", "members"),
          definition: text("年末在册的成员。", "Members on record at the end of the year."),
          number: .organisation, claimed: .each,
          columns: [
            FactColumn(
              id: "sector", kind: .code,
              options: ["government", "enterprise", "service", "university", "institute", "user"])
          ])
      ],
      children: [
        .criterion(
          Criterion(
            id: "reach", weight: nil, name: text("覆盖面", "reach"),
            children: [
              .indicator(
                Indicator(
                  id: "seats", weight: 0.5, kind: .benefit, name: text("总席位数", "seats"),
                  unit: text("席", "seats"), evidence: .document,
                  anchors: Anchors(grades: [0, 4], values: [60, 5]),
                  measure: Measure(numerator: [RowSelection(list: "members")]))),
              .indicator(
                Indicator(
                  id: "academic", weight: 0.5, kind: .benefit,
                  name: text("高校和科研机构席位占比", "academic share"), unit: text("%", "%"),
                  evidence: .document, anchors: Anchors(grades: [0, 4], values: [40, 0]),
                  measure: Measure(
                    numerator: [
                      RowSelection(
                        list: "members",
                        conditions: [
                          RowCondition(column: "sector", isOneOf: ["university", "institute"])
                        ])
                    ], denominator: Denominator(selections: [RowSelection(list: "members")]),
                    scale: 100))),
            ]))
      ])
    var sample = six()
    sample.definition = indexSystem
    sample.questionnaires = []
    sample.weighting = WeightingRecord(
      rule: WeightingRule(), matrices: [], objective: nil, global: nil)
    sample.round.notice = LocalizedText([:])
    sample.round.name = text("2014年新能源汽车产业联盟构成", "Alliances for new-energy vehicles 2014")
    sample.round.publish = PublishRule(score: false, rank: false, resultClass: false)
    sample.round.audiences = []
    sample.problems = []
    let counts = [
      (0, 15, 0, 0, 1, 0), (0, 10, 0, 0, 0, 0), (1, 23, 2, 5, 3, 30), (0, 12, 1, 3, 2, 0),
      (0, 20, 0, 6, 4, 0), (1, 8, 0, 2, 1, 0), (0, 9, 0, 1, 0, 2), (0, 10, 0, 0, 0, 0),
      (2, 14, 3, 4, 2, 5), (0, 6, 0, 1, 1, 0), (0, 18, 0, 2, 2, 0), (0, 4, 0, 1, 0, 0),
    ]
    sample.entries = counts.enumerated().map { index, count in
      let composition = MemberComposition(
        government: count.0, enterprise: count.1, service: count.2, university: count.3,
        institute: count.4, user: count.5)
      return Entry(
        id: "nev-\(index < 9 ? "0" : "")\(index + 1)",
        name: text("第\(index + 1)新能源汽车产业联盟", nil),
        attributes: [
          .init(key: "level", value: index < 2 ? "national" : "local"),
          .init(key: "initiator", value: "市政府"),
        ],
        leaves: ["seats": [0.3, 0, 0, 0, 0.7], "academic": [0.1, 0, 0, 0, 0.9]],
        values: [
          "seats": Double(composition.seats),
          "academic": 100 * Double(composition.university + composition.institute)
            / Double(composition.seats),
        ], composition: composition)
    }
    return sample
  }
}

extension EvaluationResult {
  /// The same result with everything judged taken out, as publication does where nothing but
  /// the composition is published.
  func withoutJudgement() -> EvaluationResult {
    var result = self
    for place in result.nodes.indices { result.nodes[place].scores = nil }
    for index in result.alliances.indices {
      result.alliances[index].score = nil
      result.alliances[index].rank = nil
      result.alliances[index].resultClass = nil
      result.alliances[index].membership = nil
      result.alliances[index].bounds = nil
      result.alliances[index].absent = .notPublished
      result.alliances[index].missedClasses = []
      result.alliances[index].tied = false
      result.alliances[index].participation = []
      for place in result.alliances[index].nodes.indices {
        result.alliances[index].nodes[place].membership = nil
        result.alliances[index].nodes[place].score = nil
        result.alliances[index].nodes[place].rank = nil
        result.alliances[index].nodes[place].tied = false
        result.alliances[index].nodes[place].contribution = nil
        result.alliances[index].nodes[place].weightUsed = nil
        result.alliances[index].nodes[place].absent = .notPublished
      }
    }
    return result
  }
}
