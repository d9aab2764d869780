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
  ///   - optimum: the optimal completion of incomplete judgements, where it is known already.
  /// - Returns: none below three items, where no change lowers CI, and where the judgements do not
  ///   link all items.
  /// - Complexity: weights once for each judgement of complete ones; of incomplete ones, for each
  ///   judgement that ``RevisionBounds`` leaves in the running, some `limit` of them as a rule.
  public static func ranked(
    of matrix: IncompleteMatrix, by method: PrioritisationMethod = .eigenvector,
    randomIndex: Double?, limit: Int = 3, optimum: OptimalCompletion? = nil
  ) -> [Revision] {
    guard matrix.count >= 3, limit > 0, matrix.graph.isConnected else { return [] }
    let complete = matrix.complete
    let known =
      complete == nil ? optimum ?? OptimalCompletion(of: CanonicalJudgements(matrix)) : nil
    let lambdaMax =
      known?.lambdaMax ?? complete.map { method.priorities(of: $0).lambdaMax } ?? .infinity
    let now = ComparisonScore.of(index(lambdaMax, count: matrix.count)) ?? .max
    let candidates =
      known.map { inTheRunning(matrix, optimum: $0) }
      ?? complete.map(Self.all) ?? []
    var found: [(score: Int64, revision: Revision)] = []
    for candidate in candidates {
      // Those that follow can do no better than this bound either.
      let best = ComparisonScore.of(candidate.leastIndex) ?? .max
      if best >= now { break }
      if found.count == limit, let last = found.last, last.score < best { break }
      let pair = candidate.pair
      guard let value = matrix[pair.first, pair.second],
        let judged = matrix.logarithm(row: pair.first, column: pair.second)
      else { continue }
      let logarithm = candidate.implied ?? implied(for: pair, by: matrix)
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
      found.sort {
        ($0.score, -$0.revision.factor, $0.revision.pair)
          < ($1.score, -$1.revision.factor, $1.revision.pair)
      }
      if found.count > limit { found.removeLast() }
    }
    return found.map(\.revision)
  }

  /// A judgement whose change is to be tried.
  private struct Candidate {
    let pair: ItemPair
    /// ln of what the other judgements imply; nil where it is still to be found.
    let implied: Double?
    /// What CI is at least if it is changed.
    let leastIndex: Double
  }

  /// CI of judgements that link all items.
  private static func index(
    of matrix: IncompleteMatrix, by method: PrioritisationMethod
  ) -> Double {
    let lambdaMax =
      matrix.complete.map { method.priorities(of: $0).lambdaMax }
      ?? OptimalCompletion(of: CanonicalJudgements(matrix)).lambdaMax
    return index(lambdaMax, count: matrix.count)
  }

  private static func index(_ lambdaMax: Double, count: Int) -> Double {
    max(0, lambdaMax - Double(count)) / Double(count - 1)
  }

  /// Every judgement of a complete matrix, with what the others imply.
  private static func all(_ complete: JudgementMatrix) -> [Candidate] {
    let means = GeometricMean.logarithms(of: complete)
    let count = Double(complete.count)
    return IncompleteMatrix(complete).graph.edges.map { pair in
      // Σₖ (ln aᵢₖ + ln aₖⱼ) over the other items is n (mᵢ − mⱼ) − 2 ln aᵢⱼ.
      let detours =
        count * (means[pair.first] - means[pair.second])
        - 2 * complete.logarithm(row: pair.first, column: pair.second)
      return Candidate(pair: pair, implied: detours / (count - 2), leastIndex: 0)
    }
  }

  /// Each judged pair of an incomplete matrix that the others can do without, the lowest bound
  /// first.
  private static func inTheRunning(
    _ matrix: IncompleteMatrix, optimum: OptimalCompletion
  ) -> [Candidate] {
    let bounds = RevisionBounds(matrix, optimum: optimum)
    let candidates = matrix.graph.edges.compactMap { pair -> Candidate? in
      guard let judged = matrix.logarithm(row: pair.first, column: pair.second),
        let implied = bounds.implied(for: pair, judged: judged)
      else { return nil }
      // Half-way between two steps rounding may choose either.
      let steps = Set([-1e-6, 1e-6].map { nearestStep(to: implied.magnitude + $0) })
      let least = steps.map { step in
        let changed = implied >= 0 ? Elementary.log(step) : -Elementary.log(step)
        return bounds.leastIndex(of: pair, judged: judged, changed: changed)
      }
      return Candidate(pair: pair, implied: nil, leastIndex: least.min() ?? 0)
    }
    return candidates.sorted { ($0.leastIndex, $0.pair) < ($1.leastIndex, $1.pair) }
  }

  /// ln of what the other judgements imply for a pair of an incomplete matrix; they link all items.
  private static func implied(for pair: ItemPair, by matrix: IncompleteMatrix) -> Double {
    let judgements = CanonicalJudgements(matrix.without(pair))
    let logarithms = judgements.byItem(JudgementLeastSquares.logarithms(of: judgements))
    return logarithms[pair.first] - logarithms[pair.second]
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
