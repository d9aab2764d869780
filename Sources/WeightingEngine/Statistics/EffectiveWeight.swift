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
/// Missing scores: only units with a score for every indicator enter, under both forms, since
/// only their totals are made of the same things.
public struct EffectiveWeight: Sendable, Hashable {
  /// The spread of t below which it counts as none, in units of Σ wᵢ sᵢ: rounding leaves some
  /// 10⁻¹⁶ where indicators cancel.
  static let leastSpread = 1e-12

  /// n ≥ 3, the units that enter.
  public let units: Int
  /// sᵢ; 0 where all units are alike.
  public let deviations: [Double]
  /// The first form; `nil` where nothing varies that has a weight.
  public let bySpread: [Double]?
  /// The second form; `nil` where the total does not vary.
  public let byCovariance: [Double]?
  /// The correlation of each indicator with the total; `nil` where one of them does not vary.
  public let correlations: [Double?]

  /// Computes both forms.
  ///
  /// - Parameters:
  ///   - weights: the declared weights, finite and ≥ 0, of any sum.
  ///   - columns: for each indicator one score per unit, `nil` where there is none.
  /// - Returns: nil unless there is one column for each of at least one weight, all of one length,
  ///   every score is finite and at least 3 units have all of them.
  /// - Complexity: O(units × indicators). The order of units changes no bit.
  public init?(weights: [Double], columns: [[Double?]]) {
    guard let length = columns.first?.count, weights.count == columns.count,
      weights.allSatisfy({ $0 >= 0 && $0.isFinite }),
      columns.allSatisfy({ column in
        column.count == length && column.allSatisfy { $0?.isFinite ?? true }
      })
    else { return nil }
    let whole = (0..<length).filter { unit in columns.allSatisfy { $0[unit] != nil } }
    guard whole.count >= 3 else { return nil }
    let complete = columns.map { column in whole.compactMap { column[$0] } }
    let centred = complete.map(Self.centred)
    let parts = zip(weights, centred).map { weight, column in column.map { weight * $0 } }
    let totals = whole.indices.map { unit in OrderIndependentSum.of(parts.map { $0[unit] }) }

    units = whole.count
    let divisor = Double(whole.count - 1)
    let deviations = centred.map { ($0.dot($0) / divisor).squareRoot() }
    self.deviations = deviations
    let spreads = zip(weights, deviations).map { $0 * $1 }
    let spread = OrderIndependentSum.of(spreads)
    bySpread = spread > 0 && spread.isFinite ? spreads.map { $0 / spread } : nil
    let variance = totals.dot(totals)
    let varies =
      variance.isFinite && (variance / divisor).squareRoot() > Self.leastSpread * spread
    byCovariance = varies ? parts.map { $0.dot(totals) / variance } : nil
    correlations = complete.map { varies ? Correlation.pearson($0, totals) : nil }
  }

  /// The deviations from the mean; exactly 0 where all are alike.
  private static func centred(_ column: [Double]) -> [Double] {
    guard column.min() != column.max() else { return column.map { _ in 0 } }
    let mean = OrderIndependentSum.of(column) / Double(column.count)
    return column.map { $0 - mean }
  }
}
