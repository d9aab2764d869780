// SPDX-License-Identifier: Apache-2.0

/// How the experts' weights of one item are spread: agreement item by item.
public struct WeightSpread: Sendable, Hashable {
  /// Lowest weight, quartiles, median and highest weight.
  public let quartiles: Quartiles

  /// The upper less the lower quartile, ≥ 0: where half of the experts lie.
  public var interquartileRange: Double { quartiles.upper - quartiles.lower }

  /// The spread of each item's weights, in the order of the items.
  ///
  /// - Parameter weights: one row per expert, of equal length.
  /// - Returns: nil without experts or items, for rows of different length and for a weight that
  ///   is not finite. With one expert all five numbers are the same.
  /// - Complexity: O(n m log m) for m experts.
  public static func spreads(of weights: [[Double]]) -> [WeightSpread]? {
    guard let count = weights.first?.count, count > 0,
      weights.allSatisfy({ $0.count == count })
    else { return nil }
    var spreads: [WeightSpread] = []
    for item in 0..<count {
      guard let quartiles = Quartiles(weights.map { $0[item] }) else { return nil }
      spreads.append(WeightSpread(quartiles: quartiles))
    }
    return spreads
  }
}
