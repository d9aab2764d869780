// SPDX-License-Identifier: Apache-2.0

/// Sizes and seed of the draws, and what they draw from beside judgements and answers.
public struct RobustnessRule: Sendable, Hashable, Codable {
  /// The range that a local weight may have, as the round states it.
  public struct WeightRange: Sendable, Hashable, Codable {
    /// The node's id.
    public let node: String
    /// The least local weight, 0–1.
    public let from: Double
    /// The greatest local weight, 0–1, at least `from`.
    public let to: Double

    /// Makes a range.
    public init(node: String, from: Double, to: Double) {
      self.node = node
      self.from = from
      self.to = to
    }
  }

  /// Draws of weights.
  public var draws: Int
  /// Resamples of respondents.
  public var resamples: Int
  /// The seed of every stream.
  public var seed: UInt64
  /// Audiences with fewer respondents than this borrow the pooled variance; at least 2.
  public var poolBelow: Int
  /// Stated ranges of weights that no judgements give.
  public var ranges: [WeightRange]

  /// Makes a rule.
  public init(
    draws: Int = 10_000, resamples: Int = 1_000, seed: UInt64 = 0, poolBelow: Int = 2,
    ranges: [WeightRange] = []
  ) {
    self.draws = draws
    self.resamples = resamples
    self.seed = seed
    self.poolBelow = poolBelow
    self.ranges = ranges
  }
}
