// SPDX-License-Identifier: Apache-2.0

/// Drawing the units of one stratum again, rescaled for a finite population [Rao 1992].
///
/// Of n units, n − 1 are drawn with replacement; a unit drawn r times has the weight
///
///     w = 1 − √(1 − f) + √(1 − f) × n ÷ (n − 1) × r,        f = n ÷ N
///
/// All weights sum to n, and the variance of a mean under them is (1 − f) s² ÷ n, unbiased also for
/// small n. Where everybody answered (f = 1) every weight is 1. A unit keeps all its answers
/// together.
///
/// The stream is known by the seed and names, the purpose is "respondents"; replicate r depends on
/// nothing else.
public struct RescaledBootstrap: Sendable {
  /// How many units there are.
  public let count: Int
  /// What every unit weighs without being drawn, 1 − √(1 − f).
  public let kept: Double
  /// What each time that a unit is drawn adds, √(1 − f) × n ÷ (n − 1).
  public let drawn: Double
  private let stream: RandomStream

  /// Prepares to draw from a stratum.
  ///
  /// - Parameters:
  ///   - count: the number n of units, in an order that the input's order does not touch.
  ///   - population: N, or `nil` where it is not known; below n it counts as not known.
  ///   - seed: the round's seed.
  ///   - names: of the stratum.
  /// - Returns: `nil` of fewer than two units: one says nothing of others.
  public init?(count: Int, population: Int?, seed: UInt64, names: [String]) {
    guard count >= 2 else { return nil }
    self.count = count
    let left = StratifiedVariance.left(of: count, population: population).squareRoot()
    kept = 1 - left
    drawn = left * Double(count) / Double(count - 1)
    stream = RandomStream(seed: seed, purpose: "respondents", names: names)
  }

  /// How many units a replicate draws: n − 1, or 0 where everybody answered.
  public var draws: Int { drawn > 0 ? count - 1 : 0 }

  /// Draws the units of a replicate, ``draws`` positions below ``count``.
  ///
  /// - Complexity: O(n).
  public func draw(_ replicate: Int, into units: UnsafeMutableBufferPointer<Int32>) {
    var stream = stream.replicate(UInt64(replicate))
    for place in 0..<draws { units[place] = Int32(truncatingIfNeeded: stream.below(count)) }
  }

  /// The units' weights in a replicate; they sum to n.
  public func weights(_ replicate: Int) -> [Double] {
    var weights = [Double](repeating: kept, count: count)
    var stream = stream.replicate(UInt64(replicate))
    for _ in 0..<draws { weights[stream.below(count)] += drawn }
    return weights
  }
}
