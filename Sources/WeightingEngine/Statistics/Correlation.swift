// SPDX-License-Identifier: Apache-2.0

/// How far two lists of figures rise and fall together, −1 … 1.
///
/// Absent (`nil`) for fewer than 3 pairs, for lists of unlike length, where a figure is not finite,
/// and where one side does not vary. The order of the pairs changes no bit.
public enum Correlation {
  /// Pearson's coefficient r = Σ (x − x̄)(y − ȳ) ÷ √(Σ (x − x̄)² Σ (y − ȳ)²) [Pearson 1896].
  ///
  /// - Complexity: O(n).
  public static func pearson(_ left: [Double], _ right: [Double]) -> Double? {
    guard left.count == right.count, left.count >= 3, let one = deviations(left),
      let other = deviations(right)
    else { return nil }
    let r = one.dot(other) / (one.dot(one) * other.dot(other)).squareRoot()
    return min(max(r, -1), 1)
  }

  /// Spearman's coefficient: Pearson's of the ranks; equal figures share the mean of their places
  /// [Spearman 1904], [Kendall 1939].
  ///
  /// Equal means equal in every bit: scores that are to be compared as ranks are compared, up to
  /// the noise of rounding, are handed in as ``ComparisonScore``.
  ///
  /// - Complexity: O(n log n).
  public static func spearman(_ left: [Double], _ right: [Double]) -> Double? {
    guard left.allSatisfy(\.isFinite), right.allSatisfy(\.isFinite) else { return nil }
    return pearson(midRanks(left), midRanks(right))
  }

  /// The places 1 … n of finite figures in rising order, in the order given; equal ones share the
  /// mean of their places.
  static func midRanks(_ values: [Double]) -> [Double] {
    let rising = values.indices.sorted { values[$0] < values[$1] }
    var ranks = [Double](repeating: 0, count: values.count)
    var start = 0
    while start < rising.count {
      var end = start + 1
      while end < rising.count, values[rising[end]] == values[rising[start]] { end += 1 }
      for place in start..<end { ranks[rising[place]] = Double(start + 1 + end) / 2 }
      start = end
    }
    return ranks
  }

  /// The deviations from the mean, in units of the range, so that no square leaves the numbers
  /// that there are; nil where nothing varies.
  private static func deviations(_ values: [Double]) -> [Double]? {
    guard values.allSatisfy(\.isFinite), let least = values.min(), let most = values.max() else {
      return nil
    }
    // Halves, so that the range of the largest numbers is still a number.
    let range = most / 2 - least / 2
    guard range > 0 else { return nil }
    let scaled = values.map { ($0 / 2 - least / 2) / range }
    let mean = OrderIndependentSum.of(scaled) / Double(values.count)
    return scaled.map { $0 - mean }
  }
}
