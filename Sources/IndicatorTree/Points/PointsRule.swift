// SPDX-License-Identifier: Apache-2.0

/// How many points (分) a points indicator, a bonus or a deduction brings.
///
/// Invariant, once read: `full` is greater than 0; `steps` are there exactly for ``Form/steps``,
/// `perUnit` exactly for ``Form/perUnit``; no rule gives fewer than 0 or more than `full` points.
public struct PointsRule: Sendable, Hashable, Codable {
  /// What the points follow from.
  public enum Form: String, Sendable, Hashable, Codable, CaseIterable {
    /// The figure is itself the points: the statistics say how many were awarded.
    case awarded
    /// Named reviewers give the points.
    case reviewers
    /// Steps of the figure.
    case steps
    /// So many points for each unit of the figure.
    case perUnit = "per-unit"
    /// The points of a list that are kept: a yes brings its weight, a partial half of it.
    case checklist
  }

  /// Full marks (满分): the most points that can be had; of a bonus or deduction its cap.
  public let full: Double
  /// What the points follow from.
  public let form: Form
  /// The steps, most points first; empty unless the form is `steps`.
  public let steps: [PointsStep]
  /// Whether points are linear between the borders of neighbouring steps (按比例), rather than those
  /// of the step that is reached.
  public let linear: Bool
  /// The increments, or `nil` unless the form is `perUnit`.
  public let perUnit: PointsPerUnit?

  /// Makes a rule.
  public init(
    full: Double, form: Form, steps: [PointsStep] = [], linear: Bool = false,
    perUnit: PointsPerUnit? = nil
  ) {
    self.full = full
    self.form = form
    self.steps = steps
    self.linear = linear
    self.perUnit = perUnit
  }
}

/// One step of a points rule: the points for a figure that reaches it.
///
/// Invariant: exactly one of `from` and `upTo` is there, the same one in all steps of a rule.
public struct PointsStep: Sendable, Hashable, Codable {
  /// The least figure of this step, itself included; `nil` where less is better.
  public let from: Double?
  /// The greatest figure of this step, itself included; `nil` where more is better.
  public let upTo: Double?
  /// The points, 0 … full marks.
  public let points: Double
  /// What the step says in words; may be empty.
  public let name: LocalizedText

  /// Makes a step.
  public init(
    from: Double? = nil, upTo: Double? = nil, points: Double,
    name: LocalizedText = LocalizedText([:])
  ) {
    self.from = from
    self.upTo = upTo
    self.points = points
    self.name = name
  }
}

/// Increments: points = base + points × units, where units = (figure − above) ÷ each, only whole
/// ones where `whole`; never below 0 or above full marks. A figure below `above`, or below `from`,
/// brings nothing, not even the base.
public struct PointsPerUnit: Sendable, Hashable, Codable {
  /// The points for each unit; greater than 0.
  public let points: Double
  /// The size of a unit in the unit of the figure; greater than 0.
  public let each: Double
  /// The figure from which units are counted.
  public let above: Double
  /// The least figure that brings anything (低于…不得分), or `nil` for `above`.
  public let from: Double?
  /// The least figure that brings anything: the greater of `above` and `from`.
  public var least: Double { max(above, from ?? above) }
  /// The points at `above`.
  public let base: Double
  /// Whether only whole units count (每满…).
  public let whole: Bool

  /// Makes increments.
  public init(
    points: Double, each: Double = 1, above: Double = 0, from: Double? = nil, base: Double = 0,
    whole: Bool = true
  ) {
    self.points = points
    self.each = each
    self.above = above
    self.from = from
    self.base = base
    self.whole = whole
  }
}
