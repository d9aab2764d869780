// SPDX-License-Identifier: Apache-2.0

/// A triangular fuzzy number: surely not below the low, most likely the mode, surely not above the
/// high; 0 < low ≤ mode ≤ high < ∞.
public struct TriangularNumber: Sendable, Hashable {
  /// l, where membership begins.
  public let low: Double
  /// m, where membership is 1.
  public let mode: Double
  /// u, where membership ends.
  public let high: Double

  /// Makes a number from its three corners; nil unless 0 < low ≤ mode ≤ high < ∞.
  public init?(low: Double, mode: Double, high: Double) {
    guard low > 0, low <= mode, mode <= high, high < .infinity else { return nil }
    self.init(uncheckedLow: low, mode: mode, high: high)
  }

  init(uncheckedLow low: Double, mode: Double, high: Double) {
    self.low = low
    self.mode = mode
    self.high = high
  }

  /// (1/u, 1/m, 1/l), the judgement the other way round [Buckley 1985].
  public var reciprocal: TriangularNumber {
    TriangularNumber(uncheckedLow: 1 / high, mode: 1 / mode, high: 1 / low)
  }

  /// The centre of area (l + m + u) ÷ 3; exactly the mode for a crisp number.
  public var centroid: Double { mode + ((low - mode) + (high - mode)) / 3 }
}
