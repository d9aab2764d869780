// SPDX-License-Identifier: Apache-2.0
internal import Evidence
public import IndicatorTree
internal import WeightingEngine

/// What a round's figures say of its index system: which indicators tell alliances apart, what they
/// weigh in effect, which siblings say the same, and where anchors could lie
/// (`steelyard.calibration/1`).
///
/// It looks at a result with nothing withheld and is for inside the house. It changes nothing:
/// anchors are suggested once, frozen in the index system, and never taken from the cohort that is
/// scored with them.
public struct Calibration: Sendable, Hashable, Codable {
  /// `steelyard.calibration/1`.
  public let schema: String
  /// The round's id.
  public let round: String
  /// The index system's id and edition.
  public let indexSystem: String
  /// The edition.
  public let edition: String
  /// The groups in which alliances are weighed alike, in the result's order.
  public let groups: [Group]
  /// The reviewers with their leniency, by code; none where nobody reviewed.
  public let reviewers: [PanelRecord.Reviewer]

  /// Alliances that are weighed alike.
  public struct Group: Sendable, Hashable, Codable {
    /// The profiles' ids joined by `+`, or `nil`.
    public let profile: String?
    /// The group's name.
    public let name: LocalizedText
    /// How many alliances it has.
    public let alliances: Int
    /// How many of them have a score for every indicator that applies: shares of variance are of these.
    public let complete: Int
    /// The first level, in tree order.
    public let criteria: [Spread]
    /// The indicators that apply, in tree order.
    public let indicators: [Spread]
    /// Siblings that have at least three alliances in common, in tree order.
    public let siblings: [SiblingCorrelation]
  }

  /// How one node's scores spread over the alliances.
  public struct Spread: Sendable, Hashable, Codable {
    /// The node's id.
    public let id: String
    /// Its global weight.
    public let weight: Double
    /// How many alliances have a score that is not put in for something missing.
    public let count: Int
    /// The mean score, or `nil` of none.
    public let mean: Double?
    /// The standard deviation, divisor n − 1; `nil` of fewer than two.
    public let deviation: Double?
    /// The share of the alliances at the best score there can be, 0–1.
    public let ceiling: Double
    /// The share of the alliances at the worst score there can be, 0–1.
    public let floor: Double
    /// How far it tells alliances apart; `nil` of fewer than five.
    public let discrimination: Discrimination?
    /// weight × deviation ÷ Σ of all at its level, 0–1, or `nil`.
    public let effectiveWeight: Double?
    /// The share of the variance of the whole that comes from it; below 0 where it runs against the
    /// whole; `nil` where fewer than five alliances have a score for everything.
    public let varianceShare: Double?
    /// Anchors to discuss, of an indicator whose figure is placed by anchors; otherwise `nil`.
    public let anchors: SuggestedAnchors?
  }

  /// How far an indicator tells alliances apart.
  public enum Discrimination: String, Sendable, Hashable, Codable, CaseIterable {
    /// At least four fifths of the alliances stand at one end, or all have one score.
    case none
    /// More than 15 % stand at the best score [Terwee 2007].
    case ceiling
    /// More than 15 % stand at the worst score.
    case floor
    /// Both ends hold more than 15 %.
    case bothEnds = "both-ends"
    /// Neither.
    case fair
  }

  /// Anchors from what was observed, beside those in force.
  public struct SuggestedAnchors: Sendable, Hashable, Codable {
    /// The anchors in force, best first; of a range empty.
    public let current: [Double]
    /// Round anchors from the quantiles, best first; `nil` where the figures are too few or too alike.
    public let suggested: [Double]?
    /// The share of the alliances in each grade under the anchors in force.
    public let currentShares: [Double]
    /// The share of the alliances in each grade under the suggested ones, or `nil`.
    public let suggestedShares: [Double]?
  }

  /// How far two siblings rise and fall together.
  public struct SiblingCorrelation: Sendable, Hashable, Codable {
    /// The parent's id.
    public let parent: String
    /// The ids of the two siblings.
    public let left: String
    /// The other sibling.
    public let right: String
    /// How many alliances have both.
    public let count: Int
    /// Pearson's coefficient of the scores, −1 … 1; `nil` where one of them does not vary.
    public let pearson: Double?
    /// Spearman's coefficient, −1 … 1, or `nil`.
    public let spearman: Double?
    /// Whether they may measure the same: |Pearson| or |Spearman| ≥ 0.9 over at least five alliances.
    public let isClose: Bool
  }
}

extension Calibration {
  /// The share at one end from which an indicator tells nobody apart.
  static let undiscriminating = 0.8
  /// The share at one end above which there is a ceiling or floor [Terwee 2007].
  static let crowded = 0.15
  /// The correlation from which two siblings may measure the same.
  static let close = 0.9
  /// The alliances below which nothing is said of an indicator.
  static let leastAlliances = 5

  /// Calibrates an index system against a round's result.
  ///
  /// - Parameter result: a result with nothing withheld.
  /// - Complexity: O(groups × alliances × nodes²) for the siblings of one parent.
  public init(_ result: EvaluationResult) {
    schema = "steelyard.calibration/1"
    round = result.round.id
    indexSystem = result.indexSystem.definition.id
    edition = result.indexSystem.definition.edition
    let outline = result.outline
    reviewers = result.panel?.reviewers ?? []
    groups = result.groups.map { group in
      GroupCalibration(
        group: group, alliances: result.alliances.filter { $0.profile == group.profile },
        outline: outline, system: result.indexSystem.definition
      ).calibrated()
    }
  }
}
