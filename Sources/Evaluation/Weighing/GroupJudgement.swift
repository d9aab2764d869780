// SPDX-License-Identifier: Apache-2.0
public import Evidence
internal import WeightingEngine

extension MatrixRecord {
  /// What a group of experts' sheets on one parent gives.
  ///
  /// With `group="judgements"`: one matrix, per pair the geometric mean over the experts who judged
  /// it, weighted by their shares, and its weights, λmax, CI and CR. With `group="priorities"`, and
  /// for best–worst sheets and points: the mean of the experts' own weights; there is no group
  /// matrix then.
  ///
  /// λmax, CI, CR and all that follows from them are those of the judgements as given; the matrix is
  /// that of the declared scale, which the weights come from. Experts stand in order of their
  /// codes, so that the order of the rows changes nothing.
  ///
  /// - Parameters:
  ///   - rows: the sheets.
  ///   - judgements: all judgements, for the experts' own weights.
  ///   - rule: what the round declares.
  ///   - objective: declared objective weights of the same items, or `nil`.
  ///   - robustness: how many draws the intervals come from, and their seed.
  /// - Throws: ``WeighingFaults``, every fault of every sheet.
  public init(
    _ rows: Judgements.Group, judgements: Judgements, rule: WeightingRule,
    objective: ObjectiveWeights.Group? = nil, robustness: RobustnessRule = RobustnessRule()
  ) throws(WeighingFaults) {
    let weighing = try GroupWeighing(rows, judgements: judgements, rule: rule)
    let group = weighing.group
    let voting = weighing.voting
    let votes = voting.compactMap { weighing.sheets[$0].weights }
    let agreeing = votes.count == voting.count && votes.count >= 2
    let consensus = agreeing ? Consensus.index(of: votes) : nil
    let pooled = try GroupMatrix(weighing)
    guard let weights = pooled?.weights ?? weighing.weights(shares: weighing.shares) else {
      throw WeighingFaults([.noCommonWeight(parent: group.parent)])
    }
    let aside = objective.flatMap { objective in
      Self.inOrder(objective, of: group.items)
    }
    let combined = try Self.combined(weights, aside, rule: rule, parent: group.parent)
    self.init(
      parent: group.parent, items: group.items, form: group.form, weights: combined,
      expertWeights: weights, objectiveWeights: aside, fuzzyWeights: pooled?.fuzzyWeights,
      matrix: pooled?.used, counts: pooled?.counts, missing: pooled?.missing ?? [],
      lambdaMax: pooled?.measured.lambdaMax, consistencyIndex: pooled?.measured.value.index,
      consistencyRatio: pooled?.measured.value.ratio,
      randomIndex: pooled?.measured.value.randomIndex,
      quality: pooled.map {
        JudgementQuality(
          of: $0.given, measured: $0.measured, items: group.items, rule: rule)
      }, experts: weighing.records(), consensus: consensus,
      consensusLevel: consensus.flatMap { ConsensusLevel(index: $0)?.rawValue },
      concordance: agreeing ? KendallConcordance(ratings: votes).map(ConcordanceRecord.init) : nil,
      agreement: agreeing
        ? group.items.indices.compactMap { item in Distribution(votes.map { $0[item] }) } : [],
      intervals: weighing.intervals(robustness))
  }

  /// The weights that count: the experts', combined with objective ones where the rule says so.
  static func combined(
    _ experts: [Double], _ objective: [Double]?, rule: WeightingRule, parent: String
  ) throws(WeighingFaults) -> [Double] {
    guard let objective else { return experts }
    do {
      switch rule.combination {
      case .none: return experts
      case .linear:
        return try WeightCombination.linear(experts, objective, share: rule.expertShare)
      case .multiplicative: return try WeightCombination.multiplicative(experts, objective)
      case .gameTheoretic:
        return try WeightCombination.gameTheoretic(experts, objective).weights
      }
    } catch {
      throw WeighingFaults([.noCommonItem(parent: parent)])
    }
  }

  /// Objective weights in the order of the items; `nil` where they are of other items.
  static func inOrder(
    _ objective: ObjectiveWeights.Group, of items: [String]
  ) -> [Double]? {
    let weights = items.compactMap { item in
      objective.items.firstIndex(of: item).map { objective.weights[$0] }
    }
    return weights.count == items.count && objective.items.count == items.count ? weights : nil
  }
}

/// The group's matrix, where judgements are brought together.
struct GroupMatrix {
  /// The pooled judgements as given.
  let given: IncompleteMatrix
  /// The weights.
  let weights: [Double]
  /// Per item the least, middle and largest weight of triangular judgements.
  let fuzzyWeights: [[Double]]?
  /// n² elements that the weights come from, completed where nobody judged a pair; `nil` where the
  /// completion leaves the range of a matrix or has none (Harker's).
  let used: [Double]?
  let counts: [Int]
  let missing: [[String]]
  let measured: MeasuredConsistency

  /// The group's matrix; `nil` where weights are averaged instead.
  ///
  /// - Throws: the fault that nobody's comparisons connect the parts of the items.
  init?(_ weighing: GroupWeighing) throws(WeighingFaults) {
    guard weighing.poolsJudgements else { return nil }
    let group = weighing.group
    let rule = weighing.rule
    guard
      let pooled = try? PooledJudgements(
        of: weighing.sheets.compactMap(\.given), weights: weighing.shares)
    else { throw WeighingFaults([.everySheetExcluded(parent: group.parent)]) }
    let graph = pooled.matrix.graph
    guard graph.isConnected, let measured = MeasuredConsistency(of: pooled.matrix, rule: rule),
      let scaled = ScaledJudgements.pooled(
        weighing.sheets.compactMap(\.scaled), shares: weighing.shares),
      let outcome = scaled.outcome(rule)
    else {
      throw WeighingFaults([
        .unconnectedGroup(
          parent: group.parent, parts: group.ids(graph.components),
          excluded: weighing.sheets.indices.filter { weighing.shares[$0] == 0 }.map {
            weighing.sheets[$0].expert
          })
      ])
    }
    given = pooled.matrix
    weights = outcome.weights
    fuzzyWeights = outcome.fuzzy.map { $0.map { [$0.low, $0.mode, $0.high] } }
    used = scaled.matrix(outcome)
    counts = pooled.counts
    missing = group.ids(pooled.matrix.missing)
    self.measured = measured
  }
}

extension GroupWeighing {
  /// The experts' records. Distances are between the experts who count.
  fileprivate func records() -> [ExpertRecord] {
    let voting = voting
    let votes = voting.compactMap { sheets[$0].weights }
    let distances =
      votes.count == voting.count ? ExpertDistance.distances(of: votes) : nil
    return sheets.indices.map { index in
      let sheet = sheets[index]
      let distance = voting.firstIndex(of: index).flatMap { position in
        distances?[position]
      }
      return ExpertRecord(
        id: sheet.expert, weights: sheet.weights, matrix: sheet.given?.elements,
        bestWorst: BestWorstRecord(sheet.answers, items: group.items),
        points: sheet.points, lambdaMax: sheet.consistency?.lambdaMax,
        consistencyRatio: sheet.ratio, limit: sheet.limit,
        missing: sheet.given.map { group.ids($0.missing) } ?? [], share: shares[index],
        aboveLimit: sheet.isAbove, quality: sheet.quality(items: group.items, rule: rule),
        distance: distance?.distance, compatibility: distance?.compatibility,
        standsApart: distance?.standsApart ?? false)
    }
  }
}

extension JudgedSheet {
  fileprivate var points: [Double]? {
    if case .allocation(let points) = answers { points } else { nil }
  }

  fileprivate func quality(items: [String], rule: WeightingRule) -> JudgementQuality? {
    switch answers {
    case .pairwise:
      guard let given, let consistency else { return .unconnected }
      return JudgementQuality(
        of: given, measured: consistency, items: items, rule: rule)
    case .bestWorst(let answer): return JudgementQuality(of: answer, items: items)
    case .allocation: return .untested
    }
  }
}

extension BestWorstRecord {
  fileprivate init?(_ answers: Judgements.Answers, items: [String]) {
    guard case .bestWorst(let answer) = answers else { return nil }
    self.init(
      best: items[answer.best], worst: items[answer.worst], bestToOthers: answer.bestToOthers,
      othersToWorst: answer.othersToWorst)
  }
}
