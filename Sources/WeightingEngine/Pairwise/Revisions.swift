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
  /// Where several lower it alike, to nine decimals, the one farther off comes first, then by
  /// position.
  ///
  /// - Parameters:
  ///   - matrix: the judgements.
  ///   - method: how λmax is drawn from complete judgements; that of incomplete ones is the least
  ///     that any completion has, see ``OptimalCompletion``.
  ///   - randomIndex: RI that goes with the judgements, see ``Consistency/randomIndex``; it depends
  ///     on which pairs were judged alone, so that no change of a value touches it.
  ///   - limit: how many at most.
  /// - Returns: none below three items, where no change lowers CI, and where the judgements do not
  ///   link all items.
  /// - Complexity: weights once for each judgement.
  public static func ranked(
    of matrix: IncompleteMatrix, by method: PrioritisationMethod = .eigenvector,
    randomIndex: Double?, limit: Int = 3
  ) -> [Revision] {
    guard matrix.count >= 3, limit > 0, matrix.graph.isConnected else { return [] }
    let now = ComparisonScore.of(index(of: matrix, by: method)) ?? .max
    var found: [(score: Int64, revision: Revision)] = []
    for (pair, logarithm) in implied(by: matrix) {
      guard let value = matrix[pair.first, pair.second],
        let judged = matrix.logarithm(row: pair.first, column: pair.second)
      else { continue }
      let step = nearestStep(to: logarithm.magnitude)
      let suggested = logarithm >= 0 ? step : 1 / step
      let distance = judged - (logarithm >= 0 ? Elementary.log(step) : -Elementary.log(step))
      guard distance.magnitude > roundingOfJudgements else { continue }
      let index = index(of: matrix.with(suggested, for: pair), by: method)
      let score = ComparisonScore.of(index) ?? .max
      guard score < now else { continue }
      let far = Elementary.exp(logarithm.magnitude)
      let revision =
        Revision(
          pair: pair, value: value, implied: logarithm >= 0 ? far : 1 / far,
          suggested: suggested, factor: Elementary.exp((judged - logarithm).magnitude),
          ratioIfChanged: randomIndex.map { index / $0 }, indexIfChanged: index)
      found.append((score, revision))
    }
    found.sort {
      ($0.score, -$0.revision.factor, $0.revision.pair)
        < ($1.score, -$1.revision.factor, $1.revision.pair)
    }
    return found.prefix(limit).map(\.revision)
  }

  /// CI of judgements that link all items.
  private static func index(
    of matrix: IncompleteMatrix, by method: PrioritisationMethod
  ) -> Double {
    let lambdaMax =
      matrix.complete.map { method.priorities(of: $0).lambdaMax }
      ?? OptimalCompletion(of: CanonicalJudgements(matrix)).lambdaMax
    return max(0, lambdaMax - Double(matrix.count)) / Double(matrix.count - 1)
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
