// SPDX-License-Identifier: Apache-2.0

/// Which judgements cost most consistency.
///
/// For each judgement that the others can do without, the value they imply is the geometric mean
/// over all detours, Πₖ (aᵢₖ aₖⱼ)^(1/(n − 2)), and for incomplete judgements its counterpart, the
/// logarithmic least squares on the graph without the pair: the two are the same where nothing is
/// missing. The scale's value nearest to it is tried in its place, one judgement at a time. The
/// idea of the ratio aᵢⱼ ÷ (wᵢ ÷ wⱼ) is [Saaty 2003]; there the judgement in question has a part in
/// the weights it is measured by, here it has none.
public enum Revisions {
  /// Judgements within 2.5 % of the suggested value are as good as that: 0.14 for 1/7.
  private static let roundingOfJudgements = 0.025

  /// The judgements whose change to the suggested value lowers CI most, the largest fall first.
  ///
  /// Where several lower it alike the one farther off comes first, then by position.
  ///
  /// - Parameters:
  ///   - matrix: the judgements.
  ///   - method: how weights, and with them λmax, are drawn.
  ///   - completion: the same for incomplete judgements.
  ///   - table: the random index for ``Revision/ratioIfChanged``.
  ///   - limit: how many at most.
  /// - Returns: none below three items, where no change lowers CI, and where the judgements do not
  ///   link all items.
  /// - Complexity: weights once for each judgement.
  public static func ranked(
    of matrix: IncompleteMatrix, by method: PrioritisationMethod = .eigenvector,
    completion: Completion = .optimal, table: RandomIndex = .saaty1980, limit: Int = 3
  ) -> [Revision] {
    func consistency(_ matrix: IncompleteMatrix) -> Consistency? {
      guard let priorities = try? completion.priorities(of: matrix, by: method) else { return nil }
      return Consistency(
        count: matrix.count, lambdaMax: priorities.vector.lambdaMax, table: table)
    }
    guard matrix.count >= 3, limit > 0, let now = consistency(matrix) else { return [] }
    var revisions: [Revision] = []
    for (pair, logarithm) in implied(by: matrix) {
      guard let value = matrix[pair.first, pair.second],
        let judged = matrix.logarithm(row: pair.first, column: pair.second)
      else { continue }
      let step = nearestStep(to: logarithm.magnitude)
      let suggested = logarithm >= 0 ? step : 1 / step
      let distance = judged - (logarithm >= 0 ? Elementary.log(step) : -Elementary.log(step))
      guard distance.magnitude > roundingOfJudgements,
        let changed = consistency(matrix.with(suggested, for: pair)), changed.index < now.index
      else { continue }
      let far = Elementary.exp(logarithm.magnitude)
      revisions.append(
        Revision(
          pair: pair, value: value, implied: logarithm >= 0 ? far : 1 / far,
          suggested: suggested, factor: Elementary.exp((judged - logarithm).magnitude),
          ratioIfChanged: changed.ratio, indexIfChanged: changed.index))
    }
    revisions.sort {
      ($0.indexIfChanged, -$0.factor, $0.pair) < ($1.indexIfChanged, -$1.factor, $1.pair)
    }
    return Array(revisions.prefix(limit))
  }

  /// ln of what the other judgements imply for each judged pair that they can do without.
  private static func implied(by matrix: IncompleteMatrix) -> [(ItemPair, Double)] {
    if let complete = matrix.complete {
      let means = GeometricMean.logarithms(of: complete)
      let count = Double(matrix.count)
      return matrix.graph.edges.map { pair in
        // Σₖ (ln aᵢₖ + ln aₖⱼ) over the other items is n (mᵢ − mⱼ) − 2 ln aᵢⱼ.
        let detours =
          count * (means[pair.first] - means[pair.second])
          - 2 * complete.logarithm(row: pair.first, column: pair.second)
        return (pair, detours / (count - 2))
      }
    }
    return matrix.graph.edges.compactMap { pair in
      let rest = matrix.without(pair)
      guard rest.graph.isConnected else { return nil }
      let judgements = CanonicalJudgements(rest)
      let logarithms = judgements.byItem(JudgementLeastSquares.logarithms(of: judgements))
      return (pair, logarithms[pair.first] - logarithms[pair.second])
    }
  }

  /// The step 1 … 9 whose logarithm is nearest to one that is ≥ 0; of two equally near the smaller.
  private static func nearestStep(to logarithm: Double) -> Double {
    var step = 1.0
    // Half-way between k and k + 1 lies √(k (k + 1)); the noise of rounding decides nothing.
    while step < 9, 2 * logarithm > Elementary.log(step * (step + 1)) + 1e-9 { step += 1 }
    return step
  }
}

extension IncompleteMatrix {
  /// The matrix with another judgement of a pair: how many times the first outweighs the second.
  fileprivate func with(_ value: Double, for pair: ItemPair) -> IncompleteMatrix {
    var changed = elements
    changed[pair.first * count + pair.second] = value
    changed[pair.second * count + pair.first] = 1 / value
    return IncompleteMatrix(count: count, uncheckedElements: changed)
  }
}
