// SPDX-License-Identifier: Apache-2.0

/// How near two weight vectors are as ratios: Saaty's compatibility index.
public enum Compatibility {
  /// The customary limit: up to 1.1 two vectors count as compatible [Saaty 2005].
  public static let limit = 1.1

  /// S = (1/n²) Σᵢ Σⱼ (wᵢ ÷ wⱼ)(vⱼ ÷ vᵢ), the mean of the element-wise product of one matrix of
  /// ratios and the other's mirror.
  ///
  /// S ≥ 1, equal to 1 for vectors in proportion; the same either way round. [Saaty 1994].
  ///
  /// - Parameters:
  ///   - weights: w, all > 0; any sum.
  ///   - others: v, all > 0, as many.
  /// - Returns: nil for empty vectors, different lengths, or a weight that is not positive and
  ///   finite: a weight of 0 has no ratio.
  /// - Complexity: O(n): the double sum is (Σ wᵢ ÷ vᵢ)(Σ vⱼ ÷ wⱼ).
  public static func index(of weights: [Double], and others: [Double]) -> Double? {
    guard !weights.isEmpty, weights.count == others.count,
      weights.allSatisfy({ $0 > 0 && $0.isFinite }), others.allSatisfy({ $0 > 0 && $0.isFinite })
    else { return nil }
    let forward = OrderIndependentSum.of(zip(weights, others).map { $0 / $1 })
    let back = OrderIndependentSum.of(zip(others, weights).map { $0 / $1 })
    let count = Double(weights.count)
    return max(1, forward * back / (count * count))
  }
}
