// SPDX-License-Identifier: Apache-2.0

/// Bonus and deductions (加分、扣分) of a criterion or of the whole.
///
/// They are points on top of what the children give: added to the score on the scale on which full
/// marks of the node are the best score. Nothing recorded is 0 points and lacks nothing.
public struct Adjustments: Sendable, Hashable, Codable {
  /// The items, in the order of the file.
  public let items: [Adjustment]
  /// The most points that all bonuses together bring, or `nil`.
  public let bonusCap: Double?
  /// The most points that all deductions together take, or `nil`.
  public let deductionCap: Double?
  /// The most points that the node may have with its bonuses, or `nil` where nothing caps them.
  public let highest: Double?

  /// Makes adjustments.
  public init(
    items: [Adjustment], bonusCap: Double? = nil, deductionCap: Double? = nil,
    highest: Double? = nil
  ) {
    self.items = items
    self.bonusCap = bonusCap
    self.deductionCap = deductionCap
    self.highest = highest
  }
}

/// One bonus or deduction.
public struct Adjustment: Sendable, Hashable, Codable {
  /// Whether points are added or taken.
  public enum Sign: String, Sendable, Hashable, Codable, CaseIterable {
    /// Points are added.
    case bonus
    /// Points are taken.
    case deduction
  }

  /// Whether points are added or taken.
  public let sign: Sign
  /// What is counted, with its rule; the kind is `points`, and it has no weight.
  public let indicator: Indicator

  /// Makes an adjustment.
  public init(sign: Sign, indicator: Indicator) {
    self.sign = sign
    self.indicator = indicator
  }
}
