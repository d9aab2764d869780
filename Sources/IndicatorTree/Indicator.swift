// SPDX-License-Identifier: Apache-2.0

/// How an indicator's membership of the grades comes about.
public enum IndicatorKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// From answers to the questionnaire's items.
  case survey
  /// From a figure of which more is better.
  case benefit
  /// From a figure of which less is better.
  case cost
  /// From a figure that is best inside a range.
  case range
  /// From the share of a list's points that are kept.
  case checklist
  /// From a points rule: a score without shares of grades.
  case points
  /// From grades that named reviewers give.
  case panel

  /// Whether the indicator's value is a figure from the statistics.
  public var isStatistic: Bool { self == .benefit || self == .cost || self == .range }
}

/// Who stands behind an indicator's figure.
public enum EvidenceClass: String, Sendable, Hashable, Codable, CaseIterable {
  /// A public register, looked up by number.
  case registry
  /// A file of a public body.
  case administrative
  /// A paper of the alliance or its auditor.
  case document
  /// Stated by the alliance without proof.
  case selfReported = "self"
  /// Answers of those who were asked.
  case survey
  /// Judgement of an expert panel.
  case panel
}

/// The values at which membership of a grade is 1; membership is linear between neighbours.
///
/// Invariant: `grades` rises strictly and has at least two entries; each list of values is as
/// long as `grades`. Benefit values fall strictly, cost values rise strictly; of a range, the
/// low values fall and the high values rise strictly, and the first low value is not above the
/// first high value.
public struct Anchors: Sendable, Hashable, Codable {
  /// The positions of the grades that the values stand for, best first, counted from 0.
  public let grades: [Int]
  /// The anchors of a benefit, cost or checklist indicator; empty for a range.
  public let values: [Double]
  /// The anchors below a range; empty otherwise.
  public let low: [Double]
  /// The anchors above a range; empty otherwise.
  public let high: [Double]

  /// Makes the anchors of a benefit, cost or checklist indicator.
  public init(grades: [Int], values: [Double]) {
    self.grades = grades
    self.values = values
    self.low = []
    self.high = []
  }

  /// Makes the anchors of a range indicator.
  public init(grades: [Int], low: [Double], high: [Double]) {
    self.grades = grades
    self.values = []
    self.low = low
    self.high = high
  }
}

/// One point of a checklist indicator.
public struct ChecklistPoint: Sendable, Hashable, Codable {
  /// The point's id, unique over the file.
  public let id: String
  /// The point's weight among the points; greater than 0.
  public let weight: Double
  /// Whether a "no" here puts the whole indicator in the worst grade.
  public let required: Bool
  /// Whether a "yes" or "partial" counts only with the number of its evidence; without one it counts
  /// as "no".
  public let needsEvidence: Bool
  /// What the point asks for.
  public let name: LocalizedText

  /// Makes a point.
  public init(
    id: String, weight: Double, required: Bool, needsEvidence: Bool = false, name: LocalizedText
  ) {
    self.id = id
    self.weight = weight
    self.required = required
    self.needsEvidence = needsEvidence
    self.name = name
  }
}

/// A leaf of the index system: something that is observed (指标).
public struct Indicator: Sendable, Hashable, Codable {
  /// The indicator's id, unique over the file.
  public let id: String
  /// The local weight among its siblings as the file states it (before scaling to 1), or `nil`
  /// where judgements give it.
  public let weight: Double?
  /// How its membership comes about.
  public let kind: IndicatorKind
  /// The indicator's name.
  public let name: LocalizedText
  /// What it means, in a sentence.
  public let definition: LocalizedText
  /// Where its figure comes from.
  public let source: LocalizedText
  /// The unit of its figure; empty for a survey indicator or a plain share.
  public let unit: LocalizedText
  /// What to do where it is weak; empty where the file says nothing.
  public let advice: LocalizedText
  /// Who stands behind the figure, or `nil` where the file does not say.
  public let evidence: EvidenceClass?
  /// The least plausible value: below it the input is refused.
  public let least: Double?
  /// The greatest plausible value: above it the input is refused.
  public let most: Double?
  /// The least value that counts: a value below it puts the indicator in the worst grade.
  public let minimum: Double?
  /// The anchors; `nil` for survey, points and panel indicators, and where there are shapes.
  public let anchors: Anchors?
  /// Membership functions grade by grade, in place of anchors; empty where there are anchors.
  public let shapes: [GradeShape]
  /// The checklist's points; empty unless the kind is `checklist`, or `points` scored from a list.
  public let points: [ChecklistPoint]
  /// How the value is counted from facts, or `nil` where it is supplied.
  public let measure: Measure?
  /// The points rule; `nil` exactly where the kind is not `points`.
  public let rule: PointsRule?
  /// What each level stands for, of what reviewers judge; may be empty.
  public let levels: [GradeLevel]

  /// Makes an indicator.
  public init(
    id: String, weight: Double?, kind: IndicatorKind, name: LocalizedText,
    definition: LocalizedText = LocalizedText([:]), source: LocalizedText = LocalizedText([:]),
    unit: LocalizedText = LocalizedText([:]), advice: LocalizedText = LocalizedText([:]),
    evidence: EvidenceClass? = nil, least: Double? = nil, most: Double? = nil,
    minimum: Double? = nil, anchors: Anchors? = nil, shapes: [GradeShape] = [],
    points: [ChecklistPoint] = [],
    measure: Measure? = nil, rule: PointsRule? = nil, levels: [GradeLevel] = []
  ) {
    self.id = id
    self.weight = weight
    self.kind = kind
    self.name = name
    self.definition = definition
    self.source = source
    self.unit = unit
    self.advice = advice
    self.evidence = evidence
    self.least = least
    self.most = most
    self.minimum = minimum
    self.anchors = anchors
    self.shapes = shapes
    self.points = points
    self.measure = measure
    self.rule = rule
    self.levels = levels
  }
}
