// SPDX-License-Identifier: Apache-2.0

/// Minimum, quartiles and maximum of a list of numbers.
public struct Quartiles: Sendable, Hashable {
  /// The smallest value.
  public let minimum: Double
  /// The value a quarter of the way up.
  public let lower: Double
  /// The middle value.
  public let median: Double
  /// The value three quarters of the way up.
  public let upper: Double
  /// The largest value.
  public let maximum: Double

  /// The five numbers of a list in any order.
  ///
  /// Quantiles are of type 7 in the count of [Hyndman 1996] (the default of R and numpy): linear
  /// between the order statistics, x(1 + (n − 1)p).
  ///
  /// - Returns: nil for an empty list or one with a value that is not finite.
  /// - Complexity: O(n log n).
  public init?(_ values: [Double]) {
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
    let sorted = values.sorted()
    minimum = sorted[0]
    maximum = sorted[sorted.count - 1]
    lower = Self.quantile(sorted, 0.25)
    median = Self.quantile(sorted, 0.5)
    upper = Self.quantile(sorted, 0.75)
  }

  /// The quantile of type 7 at a share of 0 … 1 of numbers in rising order, at least one.
  static func quantile(_ sorted: [Double], _ share: Double) -> Double {
    let place = Double(sorted.count - 1) * share
    let below = Int(place)
    let fraction = place - Double(below)
    guard fraction > 0, below + 1 < sorted.count else { return sorted[below] }
    return sorted[below] + fraction * (sorted[below + 1] - sorted[below])
  }
}
