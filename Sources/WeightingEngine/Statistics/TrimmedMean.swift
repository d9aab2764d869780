// SPDX-License-Identifier: Apache-2.0

/// The mean without the highest and the lowest values, as panels of judges compute it: from so
/// many values on, the k highest and the k lowest are left out [Tukey 1977].
///
/// Grade vectors are ordered by their mean position p = Σ k rₖ ÷ Σ rₖ, grades counted from 0, the
/// best. Positions are compared as ``ComparisonScore`` does. Of vectors with the same position the
/// one with more in the best grade counts as higher, then the one with more in the second, and so
/// on; vectors that are still equal may stand in any order, which changes nothing. So the order in
/// which values come changes no bit of the mean.
public struct TrimmedMean: Sendable, Hashable {
  /// How many are left out, and from when on.
  public struct Rule: Sendable, Hashable {
    /// k ≥ 0, how many are left out at each end.
    public let each: Int
    /// The number of values from which on they are left out; with fewer, all count.
    public let from: Int

    /// Makes a rule.
    ///
    /// - Returns: nil unless k ≥ 0 and `from` > 2k, so that something is always left.
    public init?(each: Int, from: Int) {
      // 2k without its overflow.
      guard each >= 0, from > each, from - each > each else { return nil }
      self.each = each
      self.from = from
    }

    /// How many of so many values are left out at each end.
    public func trimmed(of count: Int) -> Int { count >= from ? each : 0 }
  }

  /// The mean of what counts: one number, or one for each grade.
  public let mean: [Double]
  /// The places of the highest values, which do not count, in the order given.
  public let highest: [Int]
  /// The places of the lowest values, which do not count, in the order given.
  public let lowest: [Int]

  /// The trimmed mean of values, where more is higher.
  ///
  /// - Returns: nil for no values, and where one is not finite.
  /// - Complexity: O(n log n).
  public init?(values: [Double], rule: Rule) {
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
    let falling = values.indices.sorted { (-values[$0], $0) < (-values[$1], $1) }
    self.init(values.map { [$0] }, falling: falling, rule: rule)
  }

  /// The trimmed mean of grade vectors, grade by grade: its elements are ≥ 0 and sum to what the
  /// vectors' do, up to rounding.
  ///
  /// - Returns: nil for no vectors, vectors of no or unlike length, and where one has an element
  ///   that is not finite or is negative, or a sum that is not positive and finite.
  /// - Complexity: O(n log n × grades).
  public init?(vectors: [[Double]], rule: Rule) {
    guard let count = vectors.first?.count, count > 0,
      vectors.allSatisfy({ vector in
        vector.count == count && vector.allSatisfy { $0 >= 0 && $0.isFinite }
      })
    else { return nil }
    var positions: [Int64] = []
    for vector in vectors {
      let sum = OrderIndependentSum.of(vector)
      guard sum > 0, sum.isFinite,
        let position = ComparisonScore.of(
          OrderIndependentSum.of(vector.indices.map { Double($0) * (vector[$0] / sum) }))
      else { return nil }
      positions.append(position)
    }
    let falling = vectors.indices.sorted { one, other in
      guard positions[one] == positions[other] else { return positions[one] < positions[other] }
      for (first, second) in zip(vectors[one], vectors[other]) where first != second {
        return first > second
      }
      return one < other
    }
    self.init(vectors, falling: falling, rule: rule)
  }

  private init(_ vectors: [[Double]], falling: [Int], rule: Rule) {
    let trimmed = rule.trimmed(of: vectors.count)
    let kept = falling[trimmed..<(vectors.count - trimmed)]
    mean = vectors[0].indices.map { grade in
      OrderIndependentSum.of(kept.map { vectors[$0][grade] }) / Double(kept.count)
    }
    highest = falling.prefix(trimmed).sorted()
    lowest = falling.suffix(trimmed).sorted()
  }
}
