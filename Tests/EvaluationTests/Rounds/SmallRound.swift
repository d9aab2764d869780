// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// A round small enough to be worked by hand: grades 100, 50 and 0, benefit figures of 0 to 10
/// with anchors 10, 5 and 0, so that a figure of x scores 10 x.
struct SmallRound {
  var children: [IndexNode] = []
  var classes: [ResultClass] = []
  var rule = RoundDefinition(
    id: "r", year: 2026, date: "2026-01-01", language: "en", name: text("r"))
  var alliances = ["u"]
  var statistics = Statistics()
  var checklist = ChecklistAnswers()
  var judgements = Judgements()
  var tally = Tally(cells: [])
  var decidedBy = ClassDecider.rules
  var gates: [Gate] = []
  var vetoes: [Veto] = []
  var profiles: [Profile] = []
  var adjustments: Adjustments?
  /// What else the round says.
  var more: (inout Inputs) -> Void = { _ in }

  init() { rule.missing.minimumCompleteness = 0 }

  static func figure(_ id: String, _ weight: Double? = nil) -> IndexNode {
    .indicator(
      Indicator(
        id: id, weight: weight, kind: .benefit, name: text(id),
        anchors: Anchors(grades: [0, 1, 2], values: [10, 5, 0])))
  }

  static func criterion(_ id: String, _ weight: Double?, _ children: [IndexNode]) -> IndexNode {
    .criterion(Criterion(id: id, weight: weight, name: text(id), children: children))
  }

  /// A class with a cut-off and a least score of every criterion.
  static func named(_ id: String, _ from: Double?, least: Double? = nil) -> ResultClass {
    ResultClass(id: id, from: from, criterionMinimum: least, name: text(id))
  }

  mutating func set(_ value: Double?, _ indicator: String, of alliance: String = "u") {
    statistics.set(
      Statistics.Figure(value: value, absent: value == nil ? .notApplicable : nil),
      alliance: alliance, indicator: indicator)
  }

  var inputs: Inputs {
    let grades = zip(["good", "fair", "bad"], [100.0, 50, 0]).map {
      Grade(id: $0, score: $1, name: text($0))
    }
    let system = IndexSystem(
      id: "root", edition: "1", name: text("root"), grades: grades, classes: classes,
      decidedBy: decidedBy, gates: gates, vetoes: vetoes, profiles: profiles,
      adjustments: adjustments, children: children)
    var inputs = Inputs(
      round: rule, indexSystem: IndexSystemRecord(definition: system, digest: "00"),
      alliances: alliances.map { Alliance(id: $0, name: text($0)) }, judgements: judgements,
      tally: tally, statistics: statistics, checklist: checklist,
      provenance: Provenance(version: "0", inputs: [], seed: 0))
    more(&inputs)
    return inputs
  }

  func evaluate() throws(WeighingFaults) -> EvaluationResult {
    try EvaluationResult(evaluating: inputs)
  }
}

extension EvaluationResult {
  func alliance(_ id: String = "u") -> AllianceResult? { alliances.first { $0.id == id } }
  func node(_ id: String, of alliance: String = "u") -> NodeResult? {
    self.alliance(alliance)?.nodes.first { $0.id == id }
  }
}
