// SPDX-License-Identifier: Apache-2.0

/// Scaling to sum 1.
public enum Normalisation {
  /// bⱼ ÷ Σ b.
  ///
  /// - Parameter values: numbers ≥ 0.
  /// - Returns: the values scaled to sum 1 up to rounding; nil if the sum is 0 or not finite:
  ///   there is no vector then, and equal shares are never assumed.
  /// - Complexity: O(n).
  public static func normalised(_ values: [Double]) -> [Double]? {
    var sum = 0.0
    for value in values { sum += value }
    guard sum > 0, sum.isFinite else { return nil }
    return values.map { $0 / sum }
  }
}
