// SPDX-License-Identifier: Apache-2.0

/// Kendall's coefficient of concordance over the experts' rankings, and its test.
public struct ConcordanceRecord: Sendable, Hashable, Codable {
  /// W, 0 (no agreement) to 1.
  public let coefficient: Double
  /// χ² = m(n − 1)W.
  public let chiSquare: Double
  /// n − 1.
  public let degreesOfFreedom: Int
  /// The probability of a W at least as large if the experts ranked at random.
  public let probability: Double
  /// Whether the probability was counted out rather than approximated by χ².
  public let isExact: Bool

  /// Makes a record.
  public init(
    coefficient: Double, chiSquare: Double, degreesOfFreedom: Int, probability: Double,
    isExact: Bool
  ) {
    self.coefficient = coefficient
    self.chiSquare = chiSquare
    self.degreesOfFreedom = degreesOfFreedom
    self.probability = probability
    self.isExact = isExact
  }

  private enum CodingKeys: String, CodingKey {
    case coefficient, chiSquare, degreesOfFreedom, probability, isExact
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(coefficient, forKey: .coefficient)
    try container.encode(chiSquare, forKey: .chiSquare)
    try container.encode(degreesOfFreedom, forKey: .degreesOfFreedom)
    try container.encode(probability, forKey: .probability)
    try container.encode(isExact, forKey: .isExact)
  }
}

/// How far one item's weight can be trusted: 95 % intervals of drawn weights.
public struct WeightIntervals: Sendable, Hashable, Codable {
  /// From drawing other experts of the same kind: low and high; `nil` for fewer than two experts.
  public let experts: [Double]?
  /// From judgements one step of the scale off: low and high; `nil` for points.
  public let judgements: [Double]?

  /// Makes a record.
  public init(
    experts: [Double]?, judgements: [Double]?
  ) {
    self.experts = experts
    self.judgements = judgements
  }

  private enum CodingKeys: String, CodingKey {
    case experts, judgements
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(experts, forKey: .experts)
    try container.encode(judgements, forKey: .judgements)
  }
}
