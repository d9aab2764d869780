// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// A result with hostile text in every field that comes from outside.
enum HostileText {
  static let text =
    "\"'><script>alert(1)</script>&amp;]]><!--\u{202E}\u{2066}\u{0}\u{8}\u{1B}"
    + [UInt32(0xFFFE), 0xFDD0].compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
    .joined() + "😀\u{200F}</style></title>\r\n\tend"
  static let long = String(repeating: "长名称<b>", count: 1_250)

  static func result() -> EvaluationResult {
    let hostile = LocalizedText(["zh-Hans": text, "en": text, "fr": text])
    let grades = SampleDefinitions.grades.map {
      Grade(id: $0.id, score: $0.score, name: hostile)
    }
    let classes = SampleDefinitions.classes.map {
      ResultClass(
        id: $0.id, from: $0.from, criterionMinimum: $0.criterionMinimum, name: hostile)
    }
    func spoilt(_ node: IndexNode) -> IndexNode {
      switch node {
      case .criterion(let criterion):
        .criterion(
          Criterion(
            id: criterion.id, weight: criterion.weight, name: hostile, definition: hostile,
            advice: hostile, children: criterion.children.map { spoilt($0) }))
      case .indicator(let indicator):
        .indicator(
          Indicator(
            id: indicator.id, weight: indicator.weight, kind: indicator.kind, name: hostile,
            definition: hostile, source: hostile, unit: hostile, advice: hostile,
            evidence: indicator.evidence, anchors: indicator.anchors,
            points: indicator.points.map {
              ChecklistPoint(id: $0.id, weight: $0.weight, required: true, name: hostile)
            }))
      }
    }
    var sample = Sample.six()
    sample.definition = IndexSystem(
      id: "alliance-performance", edition: text, name: hostile, grades: grades,
      classes: classes, expectations: [],
      children: SampleDefinitions.indexSystem.children.map { spoilt($0) })
    sample.round.name = hostile
    sample.round.notice = hostile
    sample.round.date = text
    sample.round.weighting.randomIndex = text
    let asked = SampleDefinitions.questionnaire
    sample.questionnaires = [
      Questionnaire(
        id: asked.id, indexSystem: asked.indexSystem, name: hostile, instruction: hostile,
        audiences: asked.audiences.map { Audience(id: $0.id, name: hostile) },
        scales: [
          AnswerScale(
            id: text, answers: [.init(code: text, grade: 0, missing: nil, name: hostile)])
        ],
        sections: asked.sections.map { section in
          .init(
            id: section.id, name: hostile,
            items: section.items.map {
              Item(
                id: $0.id, kind: $0.kind, scale: text, indicator: $0.indicator,
                audiences: [text], reversed: true, text: hostile)
            })
        })
    ]
    sample.inputFile = text
    sample.problems = [
      ProblemRecord(
        file: text, line: 1, column: 1, severity: text, code: text, value: text, rule: hostile,
        remedy: hostile)
    ]
    for index in sample.entries.indices {
      sample.entries[index].name = index == 0 ? LocalizedText(["en": long]) : hostile
      sample.entries[index].attributes = [.init(key: text, value: "=cmd|' /C calc'!A1" + text)]
      let decorate = sample.entries[index].change
      sample.entries[index].change = { node in
        decorate(&node)
        node.reason = text
        node.evidence = "@SUM(1)" + text
        node.source = text
      }
    }
    return sample.result()
  }
}
