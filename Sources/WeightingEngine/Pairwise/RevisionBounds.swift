// SPDX-License-Identifier: Apache-2.0

/// How low CI of incomplete judgements could become at most by changing one of them: bounds that
/// take no search, so that only the changes that matter are followed to the end.
///
/// With λ*, s and the unit vector v of the sheet's ``OptimalCompletion`` let pᵢⱼ = 2 vᵢ vⱼ. For any s
/// the quotient vᵀ M(s) v is at most λmax(M(s)), and it is least, λ*, at the optimum. Where the
/// judgement of a pair changes, the terms of all the others are convex, curved at least like a
/// network of conductances p, as cosh″ ≥ 1. So with x the change of sᵢ − sⱼ from the optimum, e and e′ the old
/// and the new ln aᵢⱼ − (sᵢ − sⱼ), and C the conductance of the other pairs between the two items,
///
///     λ′ ≥ λ* − p cosh e + minₓ (p sinh e × x + C x² ÷ 2 + p cosh(e′ − x))
///
/// Near consistency the bound misses λ′ by terms of the fourth order in the errors.
struct RevisionBounds {
  private let count: Int
  private let optimum: OptimalCompletion
  /// v by item, of length 1.
  private let unit: [Double]
  /// s and the resistances between two items, of the conductances p and of ones.
  private let leastSquares: [Double]
  private let resistances: [Double]
  private let unitResistances: [Double]

  /// The bounds of judgements that link all items, from their optimal completion.
  ///
  /// - Complexity: O(n³).
  init(_ matrix: IncompleteMatrix, optimum: OptimalCompletion) {
    let count = matrix.count
    let length = OrderIndependentSum.of(optimum.vector.map { $0 * $0 }).squareRoot()
    let unit = optimum.vector.map { $0 / length }
    var ones = [Double](repeating: 0, count: count * count)
    var conductances = ones
    for edge in matrix.graph.edges {
      for (row, column) in [(edge.first, edge.second), (edge.second, edge.first)] {
        ones[row * count + column] = 1
        conductances[row * count + column] = 2 * unit[row] * unit[column]
      }
    }
    let judgements = CanonicalJudgements(matrix)
    leastSquares = judgements.byItem(JudgementLeastSquares.logarithms(of: judgements))
    resistances = Self.resistances(of: conductances, count: count)
    unitResistances = Self.resistances(of: ones, count: count)
    self.count = count
    self.optimum = optimum
    self.unit = unit
  }

  /// ln of what the judgements other than a pair's imply for it by least squares; nil where they do
  /// not link its items.
  ///
  /// Without an observation l of resistance r its fit f becomes l − (l − f) ÷ (1 − r). Error: 10⁻¹²
  /// or so, with the bits of the items' order; see ``Revisions`` for the value that is shown.
  func implied(for pair: ItemPair, judged: Double) -> Double? {
    // 1 where the pair alone links two parts; otherwise the detour is a path of n − 1 steps at
    // worst, and 1 − r at least 1 ÷ n.
    let left = 1 - unitResistances[pair.first * count + pair.second]
    guard left > 0.5 / Double(count) else { return nil }
    return judged - (judged - leastSquares[pair.first] + leastSquares[pair.second]) / left
  }

  /// What CI is at least if a judgement is changed, ≥ 0 and less than its true bound by more than
  /// rounding can have added.
  ///
  /// - Parameters:
  ///   - pair: the two items.
  ///   - judged: ln of the judgement now.
  ///   - changed: ln of what takes its place.
  /// - Complexity: O(1), up to some forty steps where judgements contradict each other wildly.
  func leastIndex(of pair: ItemPair, judged: Double, changed: Double) -> Double {
    let part = 2 * unit[pair.first] * unit[pair.second]
    let resistance = resistances[pair.first * count + pair.second]
    let others = max(0, 1 / resistance - part)
    let position = optimum.logarithms[pair.first] - optimum.logarithms[pair.second]
    let old = Self.hyperbolic(judged - position)
    let pull = part * old.sine
    // The least value of a function of curvature c or more is nowhere more than slope² ÷ 2c below.
    let curvature = others + part
    var shift = 0.0
    var least = -Double.infinity
    for _ in 0..<64 {
      let new = Self.hyperbolic(changed - position - shift)
      let slope = pull + others * shift - part * new.sine
      let below = slope * slope / (2 * curvature)
      let value = pull * shift + others * shift * shift / 2 + part * new.cosine
      least = max(least, value - below)
      if below <= 0x1p-40 * value { break }
      shift -= min(max(slope / (others + part * new.cosine), -1), 1)
    }
    let lambda = optimum.lambdaMax - part * old.cosine + least
    // Rounding, and what the optimum itself is known to; see ``OptimalCompletion``.
    let margin = 1e-10 * (optimum.lambdaMax + part * old.cosine)
    let index = (lambda - margin - Double(count)) / Double(count - 1)
    return index > 0 ? index : 0
  }

  private static func hyperbolic(_ value: Double) -> (cosine: Double, sine: Double) {
    let power = Elementary.exp(value.magnitude)
    let sine = (power - 1 / power) / 2
    return ((power + 1 / power) / 2, value < 0 ? -sine : sine)
  }

  /// The resistance between any two items of a connected network, n × n row by row.
  private static func resistances(of conductances: [Double], count: Int) -> [Double] {
    // The Laplacian without its last item; the rows of R⁻¹ are read as columns.
    let free = count - 1
    var laplacian = [Double](repeating: 0, count: free * free)
    var columns = laplacian
    for row in 0..<free {
      for column in 0..<count where column != row {
        let conductance = conductances[row * count + column]
        laplacian[row * free + row] += conductance
        if column < free { laplacian[row * free + column] = -conductance }
      }
      columns[row * free + row] = 1
    }
    Cholesky(laplacian, count: free).solveLower(&columns, columns: free)
    var resistances = [Double](repeating: 0, count: count * count)
    for inner in 0..<free {
      for row in 0..<count {
        let one = row < free ? columns[inner * free + row] : 0
        for column in 0..<row {
          let difference = one - columns[inner * free + column]
          resistances[row * count + column] += difference * difference
        }
      }
    }
    for row in 0..<count {
      for column in 0..<row {
        resistances[column * count + row] = resistances[row * count + column]
      }
    }
    return resistances
  }
}
