// SPDX-License-Identifier: Apache-2.0

/// Weights of the same items drawn many times, to say how far they can be relied on.
///
/// Invariant: `values` holds `count` rows of `items` finite weights each.
public struct WeightDraws: Sendable, Hashable {
  /// The number of items.
  public let items: Int
  /// The number of draws that gave weights.
  public let count: Int
  /// The draws that gave none (judgements that no longer connect the items, say). They are in no
  /// figure below; where they are many, the intervals speak of the rest only.
  public let failed: Int
  /// The weights, one row of `items` for each draw.
  public let values: [Double]

  /// Draws weights again and again.
  ///
  /// - Parameters:
  ///   - draws: how many times.
  ///   - draw: the weights of one replicate, 0 ..< draws, always of the same items; nil, or a
  ///     weight that is not finite, counts as failed.
  public init(draws: Int, _ draw: (_ replicate: Int) -> [Double]?) {
    var values: [Double] = []
    var items: Int?
    var count = 0
    for replicate in 0..<max(draws, 0) {
      guard let weights = draw(replicate), weights.allSatisfy(\.isFinite) else { continue }
      let expected = items ?? weights.count
      precondition(weights.count == expected, "draws of different items")
      if items == nil { values.reserveCapacity(expected * draws) }
      items = expected
      values += weights
      count += 1
    }
    self.items = items ?? 0
    self.count = count
    failed = max(draws, 0) - count
    self.values = values
  }

  /// The weights of one draw, in the order of the items.
  public subscript(draw: Int) -> ArraySlice<Double> {
    values[(draw * items)..<((draw + 1) * items)]
  }

  /// The percentile interval of an item's weight [Efron 1979]: the quantiles (1 − level) ÷ 2 and
  /// (1 + level) ÷ 2, of type 7 as in ``Quartiles`` [Hyndman 1996].
  ///
  /// The intervals of all items hold one by one, not all together at the level.
  ///
  /// - Parameters:
  ///   - item: 0 ..< items.
  ///   - level: in 0 … 1.
  /// - Returns: nil without draws, or for a level outside 0 … 1.
  /// - Complexity: O(count log count).
  public func interval(_ item: Int, level: Double = 0.95) -> ClosedRange<Double>? {
    guard count > 0, (0...1).contains(level) else { return nil }
    let sorted = column(item).sorted()
    let lower = Quartiles.quantile(sorted, (1 - level) / 2)
    return lower...max(lower, Quartiles.quantile(sorted, (1 + level) / 2))
  }

  /// The mean of an item's weight over the draws, whatever their order; nil without draws.
  public func mean(_ item: Int) -> Double? {
    count > 0 ? OrderIndependentSum.of(column(item)) / Double(count) : nil
  }

  private func column(_ item: Int) -> [Double] {
    precondition((0..<items).contains(item), "no such item")
    return (0..<count).map { values[$0 * items + item] }
  }
}
