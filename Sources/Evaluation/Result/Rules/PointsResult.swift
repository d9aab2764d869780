// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree

/// Points (得分) of a node that has full marks.
public struct Marks: Sendable, Hashable, Codable {
  /// The points, with the node's own bonus and deductions.
  public let earned: Double
  /// Full marks.
  public let full: Double
  /// The position of the step that was reached, most points first; `nil` where there is none.
  public let step: Int?

  /// Makes marks.
  public init(earned: Double, full: Double, step: Int? = nil) {
    self.earned = earned
    self.full = full
    self.step = step
  }
}

/// One bonus or deduction as it came out.
public struct AdjustmentResult: Sendable, Hashable, Codable {
  /// Its id.
  public let id: String
  /// Whether points were added or taken.
  public let sign: Adjustment.Sign
  /// The figure, of a list the share that is kept, or `nil` where nothing is recorded.
  public let value: Double?
  /// How the figure was counted, or `nil`.
  public let measured: MeasureResult?
  /// What reviewers gave, or `nil`.
  public package(set) var panel: PanelResult?
  /// The points by its rule, 0 … its cap.
  public let points: Double
  /// The points that counted after the common cap of its sign, which items use up in their order,
  /// 0 … `points`; not negative.
  public let counted: Double
  /// Why; may be empty.
  public let reason: String
  /// The evidence's number; may be empty.
  public let evidence: String

  /// Makes a result.
  public init(
    id: String, sign: Adjustment.Sign, value: Double?, measured: MeasureResult? = nil,
    panel: PanelResult? = nil, points: Double, counted: Double, reason: String = "",
    evidence: String = ""
  ) {
    self.id = id
    self.sign = sign
    self.value = value
    self.measured = measured
    self.panel = panel
    self.points = points
    self.counted = counted
    self.reason = reason
    self.evidence = evidence
  }
}

/// How a figure was counted from facts.
public struct MeasureResult: Sendable, Hashable, Codable {
  /// The numerator, after equivalents, limits and claims, and over the window.
  public let numerator: Double
  /// The denominator after its limits; `nil` where the measure has none.
  public let denominator: Double?
  /// How many rows counted in the numerator.
  public let rows: Int
  /// Over how many years the alliance could be counted; `nil` where the measure has no window.
  public let years: Int?
  /// Whether the denominator is small (分母小).
  public let isSmall: Bool

  /// Makes a result.
  public init(numerator: Double, denominator: Double?, rows: Int, years: Int?, isSmall: Bool) {
    self.numerator = numerator
    self.denominator = denominator
    self.rows = rows
    self.years = years
    self.isSmall = isSmall
  }
}

/// What reviewers gave one alliance at one indicator.
public struct PanelResult: Sendable, Hashable, Codable {
  /// How many marks there are.
  public let marks: Int
  /// How many of them were left out as the highest and lowest.
  public let trimmed: Int
  /// The lowest mark: points, or a position of grades counted from 1; `nil` in a published result of
  /// fewer than three marks, for there it is what one or two reviewers gave.
  public package(set) var lowest: Double?
  /// The highest mark, likewise.
  public package(set) var highest: Double?
  /// How many marks rest on each source; a mark without one is not counted.
  public let sources: [String: Int]

  /// Makes a result.
  public init(
    marks: Int, trimmed: Int, lowest: Double?, highest: Double?, sources: [String: Int]
  ) {
    self.marks = marks
    self.trimmed = trimmed
    self.lowest = lowest
    self.highest = highest
    self.sources = sources
  }
}
