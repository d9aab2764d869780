// SPDX-License-Identifier: Apache-2.0

/// One judgement matrix or one weight vector from those of several experts.
///
/// Experts' own weights are scaled to sum 1. The order of the experts changes no bit.
public enum Aggregation {
  /// The group's judgements: aᵢⱼ = Πₑ (aᵢⱼ⁽ᵉ⁾)^αₑ, the weighted geometric mean, the only one that
  /// keeps the matrix reciprocal [Aczél 1983]. Where all agree their judgement is kept exactly.
  ///
  /// - Parameters:
  ///   - matrices: one for each expert, all of the same size.
  ///   - weights: the experts' weights α ≥ 0; equal where nil.
  /// - Throws: ``AggregationError``.
  /// - Complexity: O(m n²) for m experts.
  public static func judgements(
    _ matrices: [JudgementMatrix], weights: [Double]? = nil
  ) throws(AggregationError) -> JudgementMatrix {
    guard let first = matrices.first else { throw .nothingToAggregate }
    let count = first.count
    if let odd = matrices.firstIndex(where: { $0.count != count }) {
      throw .sizesDiffer(expert: odd, expected: count, found: matrices[odd].count)
    }
    let shares = try shares(weights, count: matrices.count)
    let voting = matrices.indices.filter { shares[$0] > 0 }
    var elements = [Double](repeating: 1, count: count * count)
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        let common = matrices[voting[0]][row, column]
        let mirror = matrices[voting[0]][column, row]
        if voting.allSatisfy({ matrices[$0][row, column] == common }) {
          elements[row * count + column] = common
          elements[column * count + row] = mirror
          continue
        }
        let logarithm = OrderIndependentSum.of(
          voting.map { shares[$0] * matrices[$0].logarithm(row: row, column: column) })
        let value = Elementary.exp(logarithm.magnitude)
        elements[row * count + column] = logarithm >= 0 ? value : 1 / value
        elements[column * count + row] = logarithm >= 0 ? 1 / value : value
      }
    }
    return JudgementMatrix(count: count, uncheckedElements: elements)
  }

  /// How weight vectors are averaged.
  public enum Mean: String, Sendable, Hashable, CaseIterable {
    /// w ∝ Σₑ αₑ w⁽ᵉ⁾.
    case arithmetic
    /// w ∝ Πₑ (w⁽ᵉ⁾)^αₑ; a weight of 0 stays 0.
    case geometric
  }

  /// The group's weights from each expert's weights, scaled to sum 1.
  ///
  /// - Parameters:
  ///   - vectors: one for each expert, all of the same length, elements ≥ 0 with a sum > 0.
  ///   - weights: the experts' weights α ≥ 0; equal where nil.
  ///   - mean: arithmetic or geometric.
  /// - Throws: ``AggregationError``, also where the geometric mean is 0 for every item.
  /// - Complexity: O(m n) for m experts.
  public static func priorities(
    _ vectors: [[Double]], weights: [Double]? = nil, mean: Mean = .arithmetic
  ) throws(AggregationError) -> [Double] {
    guard let first = vectors.first else { throw .nothingToAggregate }
    let shares = try shares(weights, count: vectors.count)
    var scaled: [[Double]] = []
    for (expert, vector) in vectors.enumerated() {
      guard vector.count == first.count else {
        throw .sizesDiffer(expert: expert, expected: first.count, found: vector.count)
      }
      let total = OrderIndependentSum.of(vector)
      guard vector.allSatisfy({ $0 >= 0 && $0.isFinite }), total > 0, total.isFinite else {
        throw .invalidPriorities(expert: expert)
      }
      scaled.append(vector.map { $0 / total })
    }
    let voting = vectors.indices.filter { shares[$0] > 0 }
    let means = first.indices.map { item in
      switch mean {
      case .arithmetic:
        return OrderIndependentSum.of(voting.map { shares[$0] * scaled[$0][item] })
      case .geometric:
        guard voting.allSatisfy({ scaled[$0][item] > 0 }) else { return 0 }
        return Elementary.exp(
          OrderIndependentSum.of(
            voting.map { shares[$0] * Elementary.log(scaled[$0][item]) }))
      }
    }
    let total = OrderIndependentSum.of(means)
    guard total > 0 else { throw .noCommonItem }
    return means.map { $0 / total }
  }

  static func shares(
    _ weights: [Double]?, count: Int
  ) throws(AggregationError) -> [Double] {
    guard let weights else { return [Double](repeating: 1 / Double(count), count: count) }
    guard weights.count == count else {
      throw .wrongNumberOfWeights(expected: count, found: weights.count)
    }
    for (expert, weight) in weights.enumerated() where !(weight >= 0 && weight.isFinite) {
      throw .invalidWeight(expert: expert, value: weight)
    }
    let total = OrderIndependentSum.of(weights)
    guard total > 0, total.isFinite else { throw .noVote }
    return weights.map { $0 / total }
  }
}

/// Why experts' judgements cannot be brought together; experts count from 0.
public enum AggregationError: Error, Sendable, Hashable {
  /// No expert at all.
  case nothingToAggregate
  /// An expert judged another number of items than the first one.
  case sizesDiffer(expert: Int, expected: Int, found: Int)
  /// Not one weight for each expert.
  case wrongNumberOfWeights(expected: Int, found: Int)
  /// An expert's weight is negative or not finite.
  case invalidWeight(expert: Int, value: Double)
  /// All experts have weight 0.
  case noVote
  /// An expert's priorities hold a negative or non-finite number, or are all 0.
  case invalidPriorities(expert: Int)
  /// Under the geometric mean every item has weight 0 with some expert.
  case noCommonItem
}
