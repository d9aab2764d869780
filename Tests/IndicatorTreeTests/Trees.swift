// SPDX-License-Identifier: Apache-2.0
import IndicatorTree

/// Trees made by hand.
enum Trees {
  static func text(_ words: String) -> LocalizedText { LocalizedText(["en": words]) }

  static func indicator(
    _ id: String, kind: IndicatorKind = .survey, anchors: Anchors? = nil,
    points: [ChecklistPoint] = []
  ) -> IndexNode {
    .indicator(
      Indicator(
        id: id, weight: 0.1, kind: kind, name: LocalizedText(["en": id, "zh-Hans": "指标"]),
        definition: text("D"), source: text("S"), unit: text("%"), advice: text("A"),
        evidence: .selfReported, least: 0, most: 1e6, minimum: 1.0 / 3, anchors: anchors,
        points: points))
  }

  static func criterion(_ id: String, _ children: [IndexNode]) -> IndexNode {
    .criterion(
      Criterion(id: id, weight: nil, name: text(id), advice: text("A"), children: children))
  }

  static func system(_ children: [IndexNode]) -> IndexSystem {
    IndexSystem(
      id: "root", edition: "1", name: text("Root"), definition: text("What it is about."),
      grades: [
        Grade(id: "good", score: 100, name: text("Good")),
        Grade(id: "poor", score: 0.1, name: text("Poor")),
      ],
      classes: [
        ResultClass(id: "pass", from: 60, criterionMinimum: 2.0 / 3, name: text("Pass")),
        ResultClass(id: "fail", from: nil, criterionMinimum: nil, name: text("Fail")),
      ],
      expectations: [Expectation(reference: .nothingDone, resultClass: "fail")],
      children: children)
  }

  /// Criteria and indicators side by side, three levels deep, every kind of indicator.
  static let mixed = system([
    criterion("a", [indicator("a1")]),
    indicator("b", kind: .cost, anchors: Anchors(grades: [0, 1], values: [0.1, 70])),
    criterion(
      "c",
      [
        criterion(
          "d",
          [
            indicator(
              "e", kind: .range, anchors: Anchors(grades: [0, 1], low: [3, 1], high: [5, 9]))
          ]),
        indicator(
          "f", kind: .checklist, anchors: Anchors(grades: [0, 1], values: [1, 1.0 / 3]),
          points: [
            ChecklistPoint(id: "p", weight: 2, required: true, name: text("P")),
            ChecklistPoint(id: "q", weight: 0.5, required: false, name: text("Q")),
          ]),
      ]),
  ])
}
