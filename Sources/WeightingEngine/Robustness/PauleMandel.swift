// SPDX-License-Identifier: Apache-2.0

/// The variance between units that are each measured with an error of their own, and their common mean
/// [Paule 1982].
///
///     w = 1 ÷ (τ² + v);   μ = Σ w y ÷ Σ w;   Σ w (y − μ)² = k − 1
///
/// τ² is the solution, or 0 where the values differ by less than their errors explain.
public struct PauleMandel: Sendable, Hashable {
  /// τ² ≥ 0.
  public let betweenVariance: Double
  /// μ.
  public let mean: Double

  /// Solves for τ² by Newton's steps from below: the sum falls and is convex in τ².
  ///
  /// - Parameters:
  ///   - values: y.
  ///   - variances: v ≥ 0, one for each.
  /// - Returns: `nil` of fewer than two values.
  /// - Complexity: O(values × steps), some ten steps.
  public init?(values: [Double], variances: [Double]) {
    precondition(values.count == variances.count, "one variance for each value")
    guard values.count >= 2 else { return nil }
    let degrees = Double(values.count - 1)
    // Where an error is 0 the sum at τ² = 0 is infinite, unless the exact values are one.
    let exact = zip(values, variances).filter { $0.1 <= 0 }.map(\.0)
    if let first = exact.first, exact.allSatisfy({ $0 == first }),
      zip(values, variances).reduce(
        0,
        { sum, one in
          one.1 > 0 ? sum + (one.0 - first) * (one.0 - first) / one.1 : sum
        }) <= degrees
    {
      betweenVariance = 0
      mean = first
      return
    }
    func middle(_ between: Double) -> Double {
      var (weights, sum) = (0.0, 0.0)
      for (value, variance) in zip(values, variances) {
        weights += 1 / (between + variance)
        sum += value / (between + variance)
      }
      return sum / weights
    }
    let plain = values.reduce(0, +) / Double(values.count)
    let spread = values.reduce(0) { $0 + ($1 - plain) * ($1 - plain) } / degrees
    // The sum at τ² = spread × 2⁻⁶⁰ stands for that at 0 where some errors are 0.
    var between = exact.isEmpty ? 0 : spread * 0x1p-60
    for _ in 0..<500 {
      let center = middle(between)
      var (sum, slope) = (-degrees, 0.0)
      for (value, variance) in zip(values, variances) {
        let weight = 1 / (between + variance)
        let square = weight * (value - center) * (value - center)
        sum += square
        slope += square * weight
      }
      guard sum > 0, slope > 0 else { break }
      let next = between + sum / slope
      if next <= between * (1 + 0x1p-50) { break }
      between = next
    }
    betweenVariance = between
    mean = middle(between)
  }

  /// How much of a value's distance from the mean is kept, τ² ÷ (τ² + v): 1 of a value without error.
  public func share(variance: Double) -> Double {
    variance > 0 ? betweenVariance / (betweenVariance + variance) : 1
  }
}
