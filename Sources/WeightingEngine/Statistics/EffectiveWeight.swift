// SPDX-License-Identifier: Apache-2.0

/// What indicators weigh in effect: how much of the differences between units comes from each,
/// beside the weight that was declared for it.
///
///     by spread       wᵢ sᵢ ÷ Σ wⱼ sⱼ
///     by covariance   wᵢ cov(xᵢ, t) ÷ var(t),   t = Σ wⱼ xⱼ
///
/// sᵢ is the standard deviation of the scores xᵢ, divisor n − 1. An indicator on which all units
/// are alike weighs nothing in effect, whatever was declared. The first form looks at each
/// indicator alone and is ≥ 0; the second is the indicator's share of the variance of the total:
/// it counts what the indicator shares with others, and is negative for one that runs against the
/// total. Both sum to 1. [Paruolo 2013], [OECD 2008].
///
/// Missing scores: a spread is of the units that have the score. Covariances are of the units with
/// a score for every indicator, since only their totals are made of the same things.
public struct EffectiveWeight: Sendable, Hashable {
  /// The spread of t below which it counts as none, in units of Σ wᵢ sᵢ: rounding leaves some
  /// 10⁻¹⁶ where indicators cancel.
  static let leastSpread = 1e-12

  /// How many units have a score for every indicator.
  public let units: Int
  /// sᵢ; 0 where all units are alike, `nil` of fewer than two.
  public let deviations: [Double?]
  /// The first form, 0 for an indicator without a spread; `nil` where nothing varies that has a
  /// weight.
  public let bySpread: [Double]?
  /// The second form; `nil` where the total does not vary, and of fewer than three units.
  public let byCovariance: [Double]?
  /// The correlation of each indicator with the total; `nil` where one of them does not vary.
  public let correlations: [Double?]

  /// Computes both forms.
  ///
  /// - Parameters:
  ///   - weights: the declared weights, finite and ≥ 0, of any sum.
  ///   - columns: for each indicator one score per unit, `nil` where there is none.
  /// - Returns: nil unless there is one column for each of at least one weight, all of one length,
  ///   and every score is finite.
  /// - Complexity: O(units × indicators). The order of units changes no bit.
  public init?(weights: [Double], columns: [[Double?]]) {
    guard let length = columns.first?.count, weights.count == columns.count,
      weights.allSatisfy({ $0 >= 0 && $0.isFinite }),
      columns.allSatisfy({ column in
        column.count == length && column.allSatisfy { $0?.isFinite ?? true }
      })
    else { return nil }
    deviations = columns.map { Self.deviation($0.compactMap(\.self)) }
    let spreads = zip(weights, deviations).map { $0 * ($1 ?? 0) }
    let spread = OrderIndependentSum.of(spreads)
    bySpread = spread > 0 && spread.isFinite ? spreads.map { $0 / spread } : nil

    let whole = (0..<length).filter { unit in columns.allSatisfy { $0[unit] != nil } }
    units = whole.count
    let complete = columns.map { column in whole.compactMap { column[$0] } }
    let parts = zip(weights, complete).map { weight, column in
      Self.centred(column).map { weight * $0 }
    }
    let totals = whole.indices.map { unit in OrderIndependentSum.of(parts.map { $0[unit] }) }
    let variance = totals.dot(totals)
    let least = OrderIndependentSum.of(parts.map { $0.dot($0).squareRoot() })
    let varies =
      whole.count >= 3 && variance.isFinite && variance.squareRoot() > Self.leastSpread * least
    byCovariance = varies ? parts.map { $0.dot(totals) / variance } : nil
    correlations = complete.map { varies ? Correlation.pearson($0, totals) : nil }
  }

  private static func deviation(_ column: [Double]) -> Double? {
    guard column.count >= 2 else { return nil }
    let centred = centred(column)
    return (centred.dot(centred) / Double(column.count - 1)).squareRoot()
  }

  /// The deviations from the mean; exactly 0 where all are alike.
  private static func centred(_ column: [Double]) -> [Double] {
    guard column.min() != column.max() else { return column.map { _ in 0 } }
    let mean = OrderIndependentSum.of(column) / Double(column.count)
    return column.map { $0 - mean }
  }
}
