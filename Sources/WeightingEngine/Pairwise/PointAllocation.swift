// SPDX-License-Identifier: Apache-2.0

/// Weights from points that an expert spread over the items, 100 in all as a rule (比重题): the
/// constant-sum scale [Torgerson 1958].
///
/// wⱼ = pointsⱼ ÷ Σ points. Every weight is said once and nothing follows from the others, so that
/// an expert cannot contradict himself: consistency is untested, not perfect, and there is
/// no ratio to show.
public struct PointAllocation: Sendable, Hashable {
  /// One weight for each item, in 0 … 1, sum 1 up to rounding; 0 where no point was given.
  public let weights: [Double]

  /// Σ points − total, ÷ total: how far the points miss the total, in −tolerance … tolerance.
  /// The weights are scaled by the points themselves, not by the total.
  public let closingError: Double

  /// Always nil: an allocation holds no redundancy that could be tested.
  public var consistencyRatio: Double? { nil }

  /// Weighs the items.
  ///
  /// No points for an item means weight 0, which is allowed: it says that the item does not
  /// count. An item that was not answered is not 0; such a sheet is none of this method.
  ///
  /// - Parameters:
  ///   - points: one number ≥ 0 for each item.
  ///   - total: what the points should sum to, > 0.
  ///   - tolerance: the largest closing error to accept, as a share of the total. The default, 1
  ///     of 100 points, is the slack that this program allows declared weights too.
  /// - Throws: ``PointAllocationError``.
  /// - Complexity: O(n). The order of the items changes no bit.
  public init(
    points: [Double], total: Double = 100, tolerance: Double = 0.01
  ) throws(PointAllocationError) {
    guard !points.isEmpty else { throw .nothingAllocated }
    guard total > 0, total.isFinite else { throw .invalidTotal(total) }
    for (item, value) in points.enumerated() where !(value >= 0 && value.isFinite) {
      throw .invalidPoints(item: item, value: value)
    }
    let sum = OrderIndependentSum.of(points)
    guard sum > 0 else { throw .allZero }
    // |Σ − total| ≤ tolerance × total, with room for the rounding of the product: 101 points are
    // within 0.01 of 100 although (101 − 100) ÷ 100 may come out above 0.01.
    guard (sum - total).magnitude <= tolerance * total * (1 + 0x1p-50) else {
      throw .wrongSum(expected: total, found: sum)
    }
    weights = points.map { $0 / sum }
    closingError = (sum - total) / total
  }
}

/// Why points are no allocation; items count from 0.
public enum PointAllocationError: Error, Sendable, Hashable {
  /// No item at all.
  case nothingAllocated
  /// The total is not positive and finite.
  case invalidTotal(Double)
  /// Points that are negative or not finite.
  case invalidPoints(item: Int, value: Double)
  /// No item has any point.
  case allZero
  /// The points miss the total by more than the tolerance.
  case wrongSum(expected: Double, found: Double)
}
