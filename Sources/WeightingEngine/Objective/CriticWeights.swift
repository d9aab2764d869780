// SPDX-License-Identifier: Apache-2.0

/// Objective weights by CRITIC: contrast times conflict, that is how far an indicator tells the
/// units apart, and how little of it the other indicators already say [Diakoulaki 1995].
///
///     zᵢⱼ   figures between the worst, 0, and the best unit, 1, in the direction of the indicator
///     σⱼ    standard deviation of zⱼ, divisor m − 1
///     rⱼₖ   linear correlation of zⱼ and zₖ
///     Cⱼ  = σⱼ Σₖ (1 − rⱼₖ)             wⱼ = Cⱼ ÷ Σₖ Cₖ
///
/// Directions matter: a cost turned round changes the sign of its correlations. A constant
/// indicator has weight exactly 0, is named, and takes no part in the sums of the others.
public struct CriticWeights: Sendable, Hashable {
  /// 1 − r below this counts as 0: rounding leaves up to some 10⁻¹⁵ where two indicators are the
  /// same figures in other units, and would make weights of it.
  static let leastConflict = 1e-12

  /// One weight for each indicator, ≥ 0, sum 1 up to rounding.
  public let weights: [Double]
  /// The contrast σⱼ of each indicator; nil where it is constant.
  public let deviations: [Double?]
  /// The conflict Σₖ (1 − rⱼₖ) of each indicator; nil where it is constant.
  public let conflicts: [Double?]
  /// The correlations rⱼₖ, n × n row by row; nil where one of the two is constant.
  public let correlations: [Double?]
  /// The constant indicators, which have weight 0.
  public let constant: [Int]

  /// Weighs the indicators of a table.
  ///
  /// A single indicator that is not constant has weight 1.
  ///
  /// - Throws: ``ObjectiveWeightsError`` where all indicators are constant, or all that are not
  ///   correlate perfectly.
  /// - Complexity: O(m n²). The order of units and indicators changes no bit.
  public init(_ table: DecisionTable) throws(ObjectiveWeightsError) {
    let count = table.directions.count
    let centred = table.directions.indices.map { table.minMax($0).map(Self.centred) }
    let squares = centred.map { column in column.map { $0.dot($0) } }
    let varying = table.directions.indices.filter { centred[$0] != nil }
    guard !varying.isEmpty else { throw .allConstant }

    var correlations = [Double?](repeating: nil, count: count * count)
    for row in varying {
      for column in varying {
        guard let first = centred[row], let second = centred[column],
          let one = squares[row], let two = squares[column]
        else { continue }
        let r = row == column ? 1 : first.dot(second) / (one * two).squareRoot()
        correlations[row * count + column] = min(max(r, -1), 1)
      }
    }
    let conflicts = centred.indices.map { row -> Double? in
      guard centred[row] != nil else { return nil }
      return OrderIndependentSum.of(
        varying.map { column in
          let gap = 1 - (correlations[row * count + column] ?? 1)
          return gap < Self.leastConflict ? 0 : gap
        })
    }
    let deviations = squares.map { square in
      square.map { ($0 / Double(table.units - 1)).squareRoot() }
    }
    var contents = zip(deviations, conflicts).map { ($0 ?? 0) * ($1 ?? 0) }
    if varying.count == 1 { contents[varying[0]] = 1 }
    let total = OrderIndependentSum.of(contents)
    guard total > 0 else { throw .allRedundant }
    weights = contents.map { $0 / total }
    self.deviations = deviations
    self.conflicts = conflicts
    self.correlations = correlations
    constant = table.constant
  }

  private static func centred(_ column: [Double]) -> [Double] {
    let mean = OrderIndependentSum.of(column) / Double(column.count)
    return column.map { $0 - mean }
  }
}
