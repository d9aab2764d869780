// SPDX-License-Identifier: Apache-2.0

/// How the membership vectors of children become that of their parent: B = w ∘ R.
///
/// Only the weighted average is monotone: under each of the others a better answer of one child
/// can lower the parent's score.
public enum CompositionOperator: String, Sendable, Hashable, CaseIterable {
  /// M(·, +); see ``WeightedAverage``.
  case weightedAverage = "weighted-average"
  /// M(∧, ∨); see ``MinMax``.
  case minMax = "min-max"
  /// M(·, ∨); see ``ProductMax``.
  case productMax = "product-max"
  /// M(∧, ⊕); see ``MinBoundedSum``.
  case minBoundedSum = "min-bounded-sum"
  /// Balanced mean, 均衡平均; see ``Balanced``.
  case balanced

  /// The operator of a name as index systems write it; `product-bounded-sum` is another name of
  /// the weighted average, which it equals where the weights sum to 1. Nil for other names.
  public init?(name: String) {
    if name == "product-bounded-sum" {
      self = .weightedAverage
    } else if let known = CompositionOperator(rawValue: name) {
      self = known
    } else {
      return nil
    }
  }

  /// Whether moving membership to better grades in one child never lowers the parent's score.
  public var isMonotone: Bool { self == .weightedAverage }

  /// Composes the children's vectors.
  ///
  /// - Parameters:
  ///   - weights: wᵢ ≥ 0 of each child, sum 1.
  ///   - memberships: R, one row of `gradeCount` numbers for each child, row after row. The
  ///     length must be weights × grades.
  ///   - gradeCount: the number of grades.
  /// - Returns: bⱼ for each grade in 0 … 1, not scaled: only the weighted average sums to 1 by
  ///   itself; see ``Normalisation``.
  /// - Complexity: O(children × grades).
  public func compose(
    weights: Span<Double>, memberships: Span<Double>, gradeCount: Int
  ) -> [Double] {
    precondition(memberships.count == weights.count * gradeCount, "one row of grades per child")
    return switch self {
    case .weightedAverage:
      WeightedAverage.compose(weights, memberships, gradeCount)
    case .minMax: MinMax.compose(weights, memberships, gradeCount)
    case .productMax: ProductMax.compose(weights, memberships, gradeCount)
    case .minBoundedSum: MinBoundedSum.compose(weights, memberships, gradeCount)
    case .balanced: Balanced.compose(weights, memberships, gradeCount)
    }
  }

  /// Composes the children's vectors given as rows of equal length; empty for no children.
  ///
  /// See ``compose(weights:memberships:gradeCount:)``; there must be one row for each weight.
  public func compose(weights: [Double], rows: [[Double]]) -> [Double] {
    let gradeCount = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == gradeCount }, "rows of equal length")
    let flat = rows.flatMap { $0 }
    return compose(weights: weights.span, memberships: flat.span, gradeCount: gradeCount)
  }
}
