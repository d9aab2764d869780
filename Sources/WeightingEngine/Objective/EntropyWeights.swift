// SPDX-License-Identifier: Apache-2.0

/// Objective weights by entropy: the more unevenly an indicator is spread over the units, the more
/// it weighs [Shannon 1948] [Hwang 1981] [Zou 2006].
///
///     pᵢⱼ = rᵢⱼ ÷ Σᵢ rᵢⱼ               r: figures made comparable, see Normalisation
///     eⱼ  = −(1 ÷ ln m) Σᵢ pᵢⱼ ln pᵢⱼ    0 ln 0 = 0; in 0 … 1
///     wⱼ  = (1 − eⱼ) ÷ Σₖ (1 − eₖ)
///
/// No constant is added to the figures and none is cut: the shift of 0.002 that is common practice
/// serves only to avoid ln 0, and moves the weights. A constant indicator has weight
/// exactly 0 and is named.
public struct EntropyWeights: Sendable, Hashable {
  /// How figures of different units and directions are made comparable.
  public enum Normalisation: String, Sendable, Hashable, CaseIterable {
    /// Between the worst, 0, and the best unit, 1 [Zou 2006]; the default. Any figures will do,
    /// costs are benefits turned round, and the unit of measurement does not matter (°C or K).
    /// The worst unit always has share 0.
    case minMax = "min-max"
    /// The figures themselves, and least ÷ x for a cost [Hwang 1981]: where 0 means none and
    /// ratios have a meaning. Needs x ≥ 0, for a cost x > 0.
    case shares
  }

  /// One weight for each indicator, ≥ 0, sum 1 up to rounding.
  public let weights: [Double]
  /// The entropy eⱼ of each indicator; nil where it is constant.
  public let entropies: [Double?]
  /// The constant indicators, which have weight 0.
  public let constant: [Int]
  /// How the figures were made comparable.
  public let normalisation: Normalisation

  /// Weighs the indicators of a table.
  ///
  /// - Throws: ``ObjectiveWeightsError`` where all indicators are constant, or shares are asked
  ///   for and a figure has none.
  /// - Complexity: O(m n). The order of units and indicators changes no bit.
  public init(
    _ table: DecisionTable, normalisation: Normalisation = .minMax
  ) throws(ObjectiveWeightsError) {
    var divergences: [Double?] = []
    for indicator in table.directions.indices {
      let comparable: [Double]?
      switch normalisation {
      case .minMax: comparable = table.minMax(indicator)
      case .shares: comparable = try Self.shares(table, indicator)
      }
      divergences.append(comparable.map(Self.divergence))
    }
    let total = OrderIndependentSum.of(divergences.map { $0 ?? 0 })
    guard total > 0 else { throw .allConstant }
    weights = divergences.map { ($0 ?? 0) / total }
    entropies = divergences.map { divergence in divergence.map { 1 - $0 } }
    constant = table.constant
    self.normalisation = normalisation
  }

  /// The figures, turned round for a cost; nil where they are constant.
  private static func shares(
    _ table: DecisionTable, _ indicator: Int
  ) throws(ObjectiveWeightsError) -> [Double]? {
    let column = table.columns[indicator]
    let isCost = table.directions[indicator] == .cost
    for (unit, value) in column.enumerated() {
      if value < 0 { throw .negative(unit: unit, indicator: indicator, value: value) }
      if isCost, value == 0 {
        throw .costNotPositive(unit: unit, indicator: indicator, value: value)
      }
    }
    let range = table.ranges[indicator]
    guard range.lowerBound < range.upperBound else { return nil }
    return isCost ? column.map { range.lowerBound / $0 } : column
  }

  /// 1 − e, without taking nearly equal numbers from each other: with m p = 1 + δ, Σ δ = 0,
  /// 1 − e = Σ φ(δ) ÷ (m ln m), φ(δ) = (1 + δ) ln(1 + δ) − δ ≥ 0. So no indicator, however even,
  /// gets a negative weight from rounding.
  private static func divergence(_ comparable: [Double]) -> Double {
    let count = Double(comparable.count)
    let sum = OrderIndependentSum.of(comparable)
    let terms = comparable.map { gain((count * $0 - sum) / sum) }
    return OrderIndependentSum.of(terms) / (count * Elementary.log(count))
  }

  /// φ(δ) for δ ≥ −1; by its power series Σ (−δ)ᵏ ÷ (k(k − 1)) where |δ| < 2⁻⁶, of which eight
  /// terms are enough.
  private static func gain(_ delta: Double) -> Double {
    // δ = −1 is p = 0; rounding may leave it a hair below.
    guard delta > -1 else { return 1 }
    guard delta.magnitude < 0x1p-6 else {
      return (1 + delta) * Elementary.log(1 + delta) - delta
    }
    var series = 0.0
    for k in stride(from: 9.0, through: 2, by: -1) { series = 1 / (k * (k - 1)) - delta * series }
    return delta * delta * series
  }
}
