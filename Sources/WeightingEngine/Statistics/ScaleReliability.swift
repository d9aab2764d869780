// SPDX-License-Identifier: Apache-2.0

/// How far the items of a scale hang together, and what each of them does to it, from sums that
/// need no products of two items.
///
///     d_t  = n Σs² − (Σs)²                    n² times the variance of the total s = Σ xᵢ
///     d_i  = n Σxᵢ² − (Σxᵢ)²,  c_i = n Σxᵢs − Σxᵢ Σs
///     α    = k ÷ (k − 1) × (1 − Σ d_i ÷ d_t)
///     α₋ᵢ  = (k − 1) ÷ (k − 2) × (1 − (Σ d − d_i) ÷ (d_t − 2 c_i + d_i))
///     r_i  = (c_i − d_i) ÷ √(d_i (d_t − 2 c_i + d_i))
///
/// α is Cronbach's alpha [Cronbach 1951], α₋ᵢ alpha if item i were deleted, r_i the correlation of
/// item i with the sum of the others, negative for an item that runs against them (one that was
/// meant to be turned round, or turned round twice). Edge cases: a quantity without variance to
/// divide by is `nil`; α₋ᵢ needs three items, everything two items and two respondents.
public struct ScaleReliability: Sendable, Hashable {
  /// α, at most 1; negative for items that contradict each other.
  public let alpha: Double?
  /// α₋ᵢ by item.
  public let alphaIfDeleted: [Double?]
  /// r_i by item, −1 … 1.
  public let itemRestCorrelations: [Double?]

  /// The reliability of k items answered by n respondents, all of whom answered every item.
  ///
  /// - Parameters:
  ///   - count: n.
  ///   - sums: Σxᵢ.
  ///   - squares: Σxᵢ².
  ///   - withTotal: Σxᵢs.
  ///   - total: Σs.
  ///   - totalSquares: Σs².
  /// - Returns: nil for k < 2, n < 2 and lists that do not fit together.
  /// - Complexity: O(k). Sums of whole numbers below 2⁵³ are exact.
  public init?(
    count: Double, sums: [Double], squares: [Double], withTotal: [Double], total: Double,
    totalSquares: Double
  ) {
    let k = sums.count
    guard k >= 2, count >= 2, squares.count == k, withTotal.count == k else { return nil }
    let ofTotal = count * totalSquares - total * total
    let ofItems = (0..<k).map { count * squares[$0] - sums[$0] * sums[$0] }
    let common = (0..<k).map { count * withTotal[$0] - sums[$0] * total }
    let ofAll = OrderIndependentSum.of(ofItems)
    func alpha(_ items: Int, _ single: Double, _ whole: Double) -> Double? {
      guard items >= 2, whole > 0, whole.isFinite else { return nil }
      return Double(items) / Double(items - 1) * (1 - single / whole)
    }
    self.alpha = alpha(k, ofAll, ofTotal)
    let rests = (0..<k).map { ofTotal - 2 * common[$0] + ofItems[$0] }
    alphaIfDeleted = (0..<k).map { alpha(k - 1, ofAll - ofItems[$0], rests[$0]) }
    itemRestCorrelations = (0..<k).map { item in
      let scale = ofItems[item].squareRoot() * rests[item].squareRoot()
      guard ofItems[item] > 0, rests[item] > 0, scale.isFinite else { return nil }
      return min(1, max(-1, (common[item] - ofItems[item]) / scale))
    }
  }
}
