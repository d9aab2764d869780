// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

/// Draws of siblings' weights from stated ranges.
///
/// A weight with a range is drawn evenly from it; siblings without one share what is left in proportion
/// to their own weights:
///
///     wᵢ = fromᵢ + uᵢ (toᵢ − fromᵢ);  wⱼ = wⱼ⁰ (1 − Σ wᵢ) ÷ Σ wⱼ⁰
///
/// Where the drawn ones leave nothing, or nobody is left to share it, all are scaled to sum 1. Each
/// weight has a stream of its own, by the node's id: a range more changes no other draw.
struct RangeDraws: Sendable {
  private struct Range: Sendable {
    let item: Int
    let from: Double
    let to: Double
    let stream: RandomStream
  }

  /// The purpose of the streams.
  static let purpose = "weight-range"

  private let weights: [Double]
  private let ranges: [Range]
  /// Σ wⱼ⁰ of the siblings without a range.
  private let rest: Double

  /// Makes ready to draw.
  ///
  /// - Parameters:
  ///   - ids: the siblings' ids.
  ///   - weights: their weights, summing to 1.
  ///   - rule: the ranges and the seed.
  /// - Returns: `nil` where none of them has a range that leaves anything to draw.
  init?(ids: [String], weights: [Double], rule: RobustnessRule) {
    guard weights.count == ids.count else { return nil }
    ranges = ids.enumerated().compactMap { item, id in
      rule.ranges.first { $0.node == id }.map { range in
        Range(
          item: item, from: range.from, to: range.to,
          stream: RandomStream(seed: rule.seed, purpose: Self.purpose, names: [id]))
      }
    }
    guard !ranges.isEmpty else { return nil }
    self.weights = weights
    let ranged = Set(ranges.map(\.item))
    rest = weights.indices.reduce(0) { ranged.contains($1) ? $0 : $0 + weights[$1] }
  }

  /// The siblings' weights in a draw, summing to 1; `nil` where all drawn are 0.
  func weights(draw: Int) -> [Double]? {
    var drawn = weights
    var sum = 0.0
    for range in ranges {
      var stream = range.stream.replicate(UInt64(draw))
      drawn[range.item] = range.from + stream.uniform() * (range.to - range.from)
      sum += drawn[range.item]
    }
    let factor = rest > 0 ? max(1 - sum, 0) / rest : 0
    let ranged = ranges.map(\.item)
    for item in drawn.indices where !ranged.contains(item) { drawn[item] *= factor }
    let total = drawn.reduce(0, +)
    guard total > 0 else { return nil }
    return drawn.map { $0 / total }
  }
}
