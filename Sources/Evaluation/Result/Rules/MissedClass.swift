// SPDX-License-Identifier: Apache-2.0

/// A class whose cut-off the score reached and that the alliance has not, with the reason.
public struct MissedClass: Sendable, Hashable, Codable {
  /// Why.
  public enum Condition: String, Sendable, Hashable, Codable, CaseIterable {
    /// A first-level criterion is below the minimum of all criteria, or applies and has no score.
    case criterionMinimum = "criterion-minimum"
    /// A named criterion or indicator is below its minimum, or applies and has no score.
    case nodeMinimum = "node-minimum"
    /// A gate that the class asks for is not met.
    case gate
    /// The share of alliances that may have the class was used up by better ones.
    case shareLimit = "share-limit"
    /// The class is only for the first ranks.
    case rankLimit = "rank-limit"
    /// A gate or veto takes the alliance one class down.
    case oneClassDown = "one-class-down"
    /// A gate or veto makes the alliance fail.
    case fails
  }

  /// A limit that cut the alliance off.
  public struct Limit: Sendable, Hashable, Codable {
    /// How many may have the class.
    public let allowed: Int
    /// How many scored alliances the limit counts among.
    public let among: Int
    /// How many reached the class and met its other conditions.
    public let reaching: Int
    /// The lowest score that kept the class; `nil` where none did, and where it is not published.
    public package(set) var border: Double?
    /// Whether the alliance was cut because the border fell across equal scores.
    public let tied: Bool

    /// Makes a limit.
    public init(allowed: Int, among: Int, reaching: Int, border: Double?, tied: Bool) {
      self.allowed = allowed
      self.among = among
      self.reaching = reaching
      self.border = border
      self.tied = tied
    }
  }

  /// The id of the class.
  public let resultClass: String
  /// Why.
  public let condition: Condition
  /// The id of the node that is below its minimum, or `nil`.
  public let node: String?
  /// The minimum, or `nil`.
  public let minimum: Double?
  /// The id of the gate or veto, or `nil`.
  public let gate: String?
  /// The limit, or `nil`.
  public package(set) var limit: Limit?

  /// Makes a missed class.
  public init(
    resultClass: String, condition: Condition, node: String? = nil, minimum: Double? = nil,
    gate: String? = nil, limit: Limit? = nil
  ) {
    self.resultClass = resultClass
    self.condition = condition
    self.node = node
    self.minimum = minimum
    self.gate = gate
    self.limit = limit
  }

  private enum CodingKeys: String, CodingKey {
    case condition, node, minimum, gate, limit
    case resultClass = "class"
  }
}
