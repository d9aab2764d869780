// SPDX-License-Identifier: Apache-2.0

/// Weights of triangular judgements as fuzzy geometric means of the rows.
///
///     r̃_i = (ã_i1 ⊗ … ⊗ ã_in)^(1/n),  w̃_i = (l_i ÷ Σ u, m_i ÷ Σ m, u_i ÷ Σ l)
///
/// with (l, m, u) = r̃ [Buckley 1985]. The crisp weight is the centroid of w̃_i, scaled to sum 1.
/// Crisp judgements give the geometric mean, see ``GeometricMean``. Permuting the items permutes
/// the weights bit for bit.
public enum FuzzyGeometricMean {
  /// Fuzzy and crisp weights of a matrix.
  ///
  /// - Complexity: O(n²).
  public static func priorities(of matrix: TriangularMatrix) -> FuzzyPriorities {
    let count = matrix.count
    var lows: [Double] = []
    var modes: [Double] = []
    var highs: [Double] = []
    for row in 0..<count {
      let terms = (0..<count).map { matrix.logarithms(row: row, column: $0) }
      lows.append(OrderIndependentSum.of(terms.map(\.low)) / Double(count))
      modes.append(OrderIndependentSum.of(terms.map(\.mode)) / Double(count))
      highs.append(OrderIndependentSum.of(terms.map(\.high)) / Double(count))
    }
    let largest = modes.max() ?? 0
    lows = lows.map { Elementary.exp($0 - largest) }
    modes = modes.map { Elementary.exp($0 - largest) }
    highs = highs.map { Elementary.exp($0 - largest) }
    let lowSum = OrderIndependentSum.of(lows)
    let modeSum = OrderIndependentSum.of(modes)
    let highSum = OrderIndependentSum.of(highs)
    let fuzzy = (0..<count).map { item in
      let mode = modes[item] / modeSum
      // The order holds by the formula; crisp judgements may miss it by a rounding.
      return TriangularNumber(
        uncheckedLow: min(lows[item] / highSum, mode), mode: mode,
        high: max(highs[item] / lowSum, mode))
    }
    return FuzzyPriorities(fuzzyWeights: fuzzy, weights: fuzzy.map(\.centroid).shares)
  }
}

/// Weights drawn from triangular judgements.
public struct FuzzyPriorities: Sendable, Hashable {
  /// w̃ of each item. The modes sum to 1; low and high ends do not.
  public let fuzzyWeights: [TriangularNumber]

  /// The centroids, scaled to sum 1 up to rounding.
  public let weights: [Double]

  /// Makes priorities from their parts.
  public init(fuzzyWeights: [TriangularNumber], weights: [Double]) {
    self.fuzzyWeights = fuzzyWeights
    self.weights = weights
  }
}
