// SPDX-License-Identifier: Apache-2.0

/// Weights from points that an expert spread over the items, 100 in all as a rule (比重题): the
/// constant-sum scale [Torgerson 1958].
///
/// wⱼ = pointsⱼ ÷ Σ points. Every weight is said once and nothing follows from the others, so that
/// an expert cannot contradict himself: consistency is untested, not perfect, and there is
/// no ratio to show. Whether the points add up to what was asked is for the reader of the sheet to
/// see; the weights are scaled by the points themselves.
public struct PointAllocation: Sendable, Hashable {
  /// One weight for each item, in 0 … 1, sum 1 up to rounding; 0 where no point was given.
  public let weights: [Double]

  /// Weighs the items.
  ///
  /// No points for an item means weight 0, which is allowed: it says that the item does not
  /// count. An item that was not answered is not 0; such a sheet is none of this method.
  ///
  /// - Parameter points: one number ≥ 0 for each item.
  /// - Throws: ``PointAllocationError``.
  /// - Complexity: O(n). The order of the items changes no bit.
  public init(points: [Double]) throws(PointAllocationError) {
    guard !points.isEmpty else { throw .nothingAllocated }
    for (item, value) in points.enumerated() where !(value >= 0 && value.isFinite) {
      throw .invalidPoints(item: item, value: value)
    }
    let sum = OrderIndependentSum.of(points)
    guard sum > 0 else { throw .allZero }
    guard sum.isFinite else { throw .infiniteSum }
    weights = points.map { $0 / sum }
  }
}

/// Why points are no allocation; items count from 0.
public enum PointAllocationError: Error, Sendable, Hashable {
  /// No item at all.
  case nothingAllocated
  /// Points that are negative or not finite.
  case invalidPoints(item: Int, value: Double)
  /// No item has any point.
  case allZero
  /// The points add up to more than a number can be.
  case infiniteSum
}
