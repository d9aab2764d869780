// SPDX-License-Identifier: Apache-2.0

/// How far one expert's weights are from those of all the others.
public struct ExpertDistance: Sendable, Hashable {
  /// d ≥ 0, the Aitchison distance between the expert's weights and the geometric mean of the
  /// others'; 0 where all agree.
  public let distance: Double

  /// S ≥ 1 between the same two vectors; see ``Compatibility``.
  public let compatibility: Double

  /// Whether the distance lies above Tukey's fence, Q₃ + 1.5 (Q₃ − Q₁) over all experts' distances
  /// [Tukey 1977]; nil with fewer than five experts, of whom no one can be said to stand apart.
  public let standsApart: Bool?

  /// Experts from which on quartiles say something: with four, the fence is out of reach of the
  /// farthest wherever it lies.
  public static let fewestExperts = 5

  /// The distance of each expert, in the order given.
  ///
  ///     d(w, v)² = Σ_i (clr w_i − clr v_i)²,  clr w_i = ln w_i − (1/n) Σ_j ln w_j
  ///
  /// Logarithms of ratios, so that halving a small weight counts as much as halving a large one;
  /// the scale of the weights does not matter [Aitchison 1986]. Equality with the fence is decided
  /// on nine decimals.
  ///
  /// - Parameter weights: one row per expert, of equal length, all > 0.
  /// - Returns: nil for fewer than two experts or two items, rows of different length, or a weight
  ///   that is not positive and finite.
  /// - Complexity: O(m² n) for m experts.
  public static func distances(of weights: [[Double]]) -> [ExpertDistance]? {
    guard let count = weights.first?.count, weights.count >= 2, count >= 2,
      weights.allSatisfy({ $0.count == count && $0.allSatisfy { $0 > 0 && $0.isFinite } })
    else { return nil }
    let centred = weights.map(LogRatios.centred)
    var distances: [Double] = []
    var compatibilities: [Double] = []
    for expert in weights.indices {
      let others = centred.indices.filter { $0 != expert }
      let mean = (0..<count).map { item in
        OrderIndependentSum.of(others.map { centred[$0][item] }) / Double(others.count)
      }
      let squares = (0..<count).map { item in
        let difference = centred[expert][item] - mean[item]
        return difference * difference
      }
      distances.append(OrderIndependentSum.of(squares).squareRoot())
      let compatibility = Compatibility.index(
        of: weights[expert], and: mean.map(Elementary.exp))
      guard let compatibility else { return nil }
      compatibilities.append(compatibility)
    }
    guard let quartiles = Quartiles(distances) else { return nil }
    let fence = quartiles.upper + 1.5 * (quartiles.upper - quartiles.lower)
    return weights.indices.map { expert in
      let beyond: Bool? =
        if weights.count >= fewestExperts, let limit = ComparisonScore.of(fence),
          let score = ComparisonScore.of(distances[expert])
        { score > limit } else { nil }
      return ExpertDistance(
        distance: distances[expert], compatibility: compatibilities[expert], standsApart: beyond)
    }
  }
}
