// SPDX-License-Identifier: Apache-2.0

/// The share of a checklist that is fulfilled.
public enum ChecklistShare {
  /// Σ wᵢ fᵢ ÷ Σ wᵢ over the points that apply.
  ///
  /// - Parameters:
  ///   - weights: the weight wᵢ ≥ 0 of each point.
  ///   - fulfilment: fᵢ of each point: 1 for yes, ½ for partial, 0 for no, nil where the point
  ///     does not apply or was not answered.
  /// - Returns: 0 … 1; nil if no point with a weight applies, or the lists differ in length.
  /// - Complexity: O(points).
  public static func value(weights: [Double], fulfilment: [Double?]) -> Double? {
    guard weights.count == fulfilment.count else { return nil }
    var fulfilled = 0.0
    var applicable = 0.0
    for (weight, degree) in zip(weights, fulfilment) {
      guard let degree else { continue }
      fulfilled += weight * degree
      applicable += weight
    }
    return applicable > 0 ? fulfilled / applicable : nil
  }
}
