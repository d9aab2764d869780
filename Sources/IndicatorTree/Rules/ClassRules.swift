// SPDX-License-Identifier: Apache-2.0

/// The least score that a node must have for a class.
public struct NodeMinimum: Sendable, Hashable, Codable {
  /// The id of the criterion or indicator.
  public let node: String
  /// The least score, itself included.
  public let score: Double

  /// Makes a minimum.
  public init(node: String, score: Double) {
    self.node = node
    self.score = score
  }
}

/// At most a share or a number of the scored alliances may have a class (优秀比例不超过20%).
///
/// The limit holds within the group in which alliances are ranked. Of those who reach the class and
/// meet its other conditions, the best by comparison score keep it; the rest go to the next class
/// down, by the conditions of that class.
public struct ClassLimit: Sendable, Hashable, Codable {
  /// How share × alliances becomes a whole number.
  public enum Rounding: String, Sendable, Hashable, Codable, CaseIterable {
    /// Down: the share is never exceeded.
    case down
    /// To the nearest, halves up.
    case nearest
    /// Up.
    case up
  }

  /// What happens to alliances of equal score across whom the border falls.
  public enum Ties: String, Sendable, Hashable, Codable, CaseIterable {
    /// None of them has the class: the limit holds.
    case out
    /// All of them have it: the limit is exceeded by them.
    case `in`
  }

  /// The greatest share of the scored alliances of the group, 0–1, or `nil`.
  public let share: Double?
  /// The greatest rank that has the class (前10名), or `nil`.
  public let rank: Int?
  /// How the share becomes a number.
  public let rounding: Rounding
  /// What happens to ties at the border.
  public let ties: Ties

  /// Makes a limit.
  public init(
    share: Double? = nil, rank: Int? = nil, rounding: Rounding = .down, ties: Ties = .out
  ) {
    self.share = share
    self.rank = rank
    self.rounding = rounding
    self.ties = ties
  }
}

/// Who decides the class.
public enum ClassDecider: String, Sendable, Hashable, Codable, CaseIterable {
  /// The score and the rules.
  case rules
  /// A panel: the rules propose, both are printed.
  case panel
}
