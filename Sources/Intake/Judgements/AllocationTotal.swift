// SPDX-License-Identifier: Apache-2.0

/// The sum of the points that an expert shares out among the items of one parent.
public struct AllocationTotal: Sendable, Hashable {
  /// The sum, greater than 0.
  public let total: Double
  /// How far a sheet's sum may be from it, at least 0 and less than the sum.
  public let tolerance: Double

  /// Makes a total; 100 points without tolerance are usual.
  public init(total: Double = 100, tolerance: Double = 0) {
    self.total = total
    self.tolerance = tolerance
  }
}
