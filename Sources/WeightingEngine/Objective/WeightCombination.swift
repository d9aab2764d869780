// SPDX-License-Identifier: Apache-2.0

/// One weight vector from two, as a rule the experts' and an objective one.
///
/// Both are scaled to sum 1 first. Naming the items in another order changes no bit.
public enum WeightCombination {
  /// α w + (1 − α) v: each item has something of both.
  ///
  /// - Parameters:
  ///   - first: w ≥ 0.
  ///   - second: v ≥ 0.
  ///   - share: α of the first, in 0 … 1. It is a declaration, not a finding.
  /// - Throws: ``WeightCombinationError``.
  /// - Complexity: O(n), as the others.
  public static func linear(
    _ first: [Double], _ second: [Double], share: Double
  ) throws(WeightCombinationError) -> [Double] {
    guard (0...1).contains(share) else { throw .invalidShare(share) }
    let (w, v) = try scaled(first, second)
    return zip(w, v).map { share * $0 + (1 - share) * $1 }.shares
  }

  /// wⱼ vⱼ ÷ Σ wₖ vₖ: an item that one of the two does without gets nothing, and what both find
  /// heavy becomes heavier than with either.
  ///
  /// - Throws: ``WeightCombinationError``, also where every product is 0.
  public static func multiplicative(
    _ first: [Double], _ second: [Double]
  ) throws(WeightCombinationError) -> [Double] {
    let (w, v) = try scaled(first, second)
    let products = zip(w, v).map { $0 * $1 }
    guard OrderIndependentSum.of(products) > 0 else { throw .noCommonItem }
    return products.shares
  }

  /// What ``gameTheoretic(_:_:)`` gives.
  public struct Balance: Sendable, Hashable {
    /// One weight for each item, sum 1 up to rounding.
    public let weights: [Double]
    /// α₁ and α₂ divided by |α₁| + |α₂|. A negative one belongs to the flatter vector and was
    /// taken by its size, as practice has it: the compromise then has little of least deviation.
    public let first: Double
    /// See ``first``.
    public let second: Double
  }

  /// The combination that deviates least from both, called game-theoretic in practice (博弈论组合赋权)
  /// [Shan 2020]: α₁ w + α₂ v, with α from the conditions for the least squares
  /// |α₁ w + α₂ v − w|² and |α₁ w + α₂ v − v|²,
  ///
  ///     α₁ w·w + α₂ w·v = w·w
  ///     α₁ v·w + α₂ v·v = v·v
  ///
  /// and the sizes |α₁|, |α₂| scaled to sum 1. Solved by Cramer's rule, whose common divisor drops
  /// out: α₁ : α₂ = (v·v)(w·(w − v)) : (w·w)(v·(v − w)). Where w = v the equations are
  /// singular and either is the answer, with ½ and ½.
  ///
  /// - Throws: ``WeightCombinationError``.
  public static func gameTheoretic(
    _ first: [Double], _ second: [Double]
  ) throws(WeightCombinationError) -> Balance {
    let (w, v) = try scaled(first, second)
    let one = v.dot(v) * OrderIndependentSum.of(zip(w, v).map { $0 * ($0 - $1) })
    let two = w.dot(w) * OrderIndependentSum.of(zip(w, v).map { $1 * ($1 - $0) })
    let total = one.magnitude + two.magnitude
    guard total > 0 else { return Balance(weights: w.shares, first: 0.5, second: 0.5) }
    let (alpha, beta) = (one / total, two / total)
    let weights = zip(w, v).map { alpha.magnitude * $0 + beta.magnitude * $1 }
    return Balance(weights: weights.shares, first: alpha, second: beta)
  }

  private static func scaled(
    _ first: [Double], _ second: [Double]
  ) throws(WeightCombinationError) -> ([Double], [Double]) {
    guard !first.isEmpty else { throw .nothingToCombine }
    guard first.count == second.count else {
      throw .lengthsDiffer(first: first.count, second: second.count)
    }
    for (vector, weights) in [first, second].enumerated() {
      for (item, weight) in weights.enumerated() where !(weight >= 0 && weight.isFinite) {
        throw .invalidWeight(vector: vector, item: item, value: weight)
      }
      let total = OrderIndependentSum.of(weights)
      guard total > 0, total.isFinite else { throw .noWeight(vector: vector) }
    }
    return (first.shares, second.shares)
  }
}

/// Why two weight vectors cannot be combined; vectors and items count from 0.
public enum WeightCombinationError: Error, Sendable, Hashable {
  /// No item at all.
  case nothingToCombine
  /// The two vectors are of different items.
  case lengthsDiffer(first: Int, second: Int)
  /// A weight is negative or not finite.
  case invalidWeight(vector: Int, item: Int, value: Double)
  /// All weights of a vector are 0, or their sum is not finite.
  case noWeight(vector: Int)
  /// The share of the first vector is outside 0 … 1.
  case invalidShare(Double)
  /// No item has weight in both vectors.
  case noCommonItem
}
