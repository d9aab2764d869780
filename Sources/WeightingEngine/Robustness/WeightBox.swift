// SPDX-License-Identifier: Apache-2.0

/// All weights of some siblings that sum to 1 and lie each between two bounds.
public struct WeightBox: Sendable, Hashable {
  /// The least weights.
  public let low: [Double]
  /// The greatest weights.
  public let high: [Double]

  /// The rounding that sums of bounds are allowed.
  private static let tolerance = 1e-9

  /// One weight, which is 1.
  public static let single = WeightBox(low: [1], high: [1], ())

  private init(low: [Double], high: [Double], _: Void) {
    self.low = low
    self.high = high
  }

  /// Makes a box.
  ///
  /// - Returns: nil unless 0 ≤ low ≤ high everywhere, and Σ low ≤ 1 ≤ Σ high up to rounding.
  public init?(low: [Double], high: [Double]) {
    guard low.count == high.count, zip(low, high).allSatisfy({ $0 >= 0 && $0 <= $1 }),
      low.reduce(0, +) <= 1 + Self.tolerance, high.reduce(0, +) >= 1 - Self.tolerance
    else { return nil }
    self.init(low: low, high: high, ())
  }

  /// The weights with the greatest Σ wᵢ vᵢ: all begin at their least, and what is left to 1 goes to the
  /// largest values first, each up to its greatest weight; of equal values the earlier one first.
  ///
  /// - Complexity: O(n log n).
  public func weights(maximising values: [Double]) -> [Double] {
    precondition(values.count == low.count, "one value for each weight")
    var weights = low
    var left = 1 - low.reduce(0, +)
    let falling = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
    for place in falling where left > 0 {
      let more = min(left, high[place] - low[place])
      weights[place] += more
      left -= more
    }
    return weights
  }

  /// The greatest weighted mean Σ wᵢ πᵢ vᵢ ÷ Σ wᵢ πᵢ over the box.
  ///
  /// π is the part of each that is there: where all is there the mean is linear and the greedy weights
  /// are the answer; otherwise the greatest mean λ is where the greatest Σ wᵢ πᵢ (vᵢ − λ) is 0,
  /// reached in a few steps, each with the weights of the last λ [Dinkelbach 1967].
  ///
  /// - Parameters:
  ///   - values: v; what it is where π is 0 does not matter.
  ///   - presence: π, 0–1.
  /// - Returns: nil where nothing that is there can have weight.
  /// - Complexity: O(n log n) for each step; there are at most as many steps as corners, in practice
  ///   fewer than five.
  public func greatestMean(of values: [Double], presence: [Double]) -> Double? {
    precondition(values.count == presence.count, "one presence for each value")
    guard var mean = mean(weights(maximising: presence), values, presence) else { return nil }
    while true {
      let weights = weights(
        maximising: values.indices.map { presence[$0] * (values[$0] - mean) })
      guard let next = self.mean(weights, values, presence), next > mean else { return mean }
      mean = next
    }
  }

  private func mean(_ weights: [Double], _ values: [Double], _ presence: [Double]) -> Double? {
    var present = 0.0
    var sum = 0.0
    for place in weights.indices where presence[place] > 0 {
      present += weights[place] * presence[place]
      sum += weights[place] * presence[place] * values[place]
    }
    return present > 0 ? sum / present : nil
  }
}
