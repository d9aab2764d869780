// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// One group's calibration.
struct GroupCalibration {
  let group: RankingGroup
  let alliances: [AllianceResult]
  let outline: Outline
  let system: IndexSystem

  func calibrated() -> Calibration.Group {
    let leaves = outline.indicators.map(\.place).filter { group.nodes[$0].applies }
    let first = (outline.entries.first?.children ?? []).filter { group.nodes[$0].applies }
    let weighing = effective(leaves)
    return Calibration.Group(
      profile: group.profile, name: group.name, alliances: alliances.count,
      complete: weighing?.units ?? 0, criteria: spreads(first, effective(first)),
      indicators: spreads(leaves, weighing), siblings: siblings())
  }

  /// The score of an alliance at a node, unless something that is missing made it.
  private func score(_ alliance: AllianceResult, _ place: Int) -> Double? {
    let node = alliance.nodes[place]
    return node.absent == nil ? node.score : nil
  }

  private func effective(_ places: [Int]) -> EffectiveWeight? {
    EffectiveWeight(
      weights: places.map { group.nodes[$0].globalWeight },
      columns: places.map { place in alliances.map { score($0, place) } })
  }

  private func spreads(_ places: [Int], _ weighing: EffectiveWeight?) -> [Calibration.Spread] {
    places.enumerated().map { position, place in
      let scores = alliances.compactMap { score($0, place) }
      let best = share(of: scores, at: system.scale)
      let worst = share(of: scores, at: worstScore(place))
      let deviation = deviation(scores)
      return Calibration.Spread(
        id: outline.entries[place].id, weight: group.nodes[place].globalWeight,
        count: scores.count, mean: mean(scores), deviation: deviation, ceiling: best, floor: worst,
        discrimination: discrimination(scores, best: best, worst: worst),
        effectiveWeight: weighing?.bySpread.map { $0[position] },
        varianceShare: isEnough(weighing) ? weighing?.byCovariance.map { $0[position] } : nil,
        anchors: anchors(place))
    }
  }

  private func isEnough(_ weighing: EffectiveWeight?) -> Bool {
    (weighing?.units ?? 0) >= Calibration.leastAlliances
  }

  /// The worst score there can be: of what is scored in points 0, otherwise the worst grade's.
  private func worstScore(_ place: Int) -> Double {
    outline.entries[place].node?.fullMarks == nil ? system.grades.last?.score ?? 0 : 0
  }

  private func share(of scores: [Double], at end: Double) -> Double {
    if scores.isEmpty { return 0 }
    let limit = ComparisonScore.saturating(end)
    return Double(scores.count { ComparisonScore.saturating($0) == limit }) / Double(scores.count)
  }

  private func mean(_ scores: [Double]) -> Double? {
    scores.isEmpty ? nil : OrderIndependentSum.of(scores) / Double(scores.count)
  }

  private func deviation(_ scores: [Double]) -> Double? {
    guard scores.count >= 2, let mean = mean(scores) else { return nil }
    if scores.min() == scores.max() { return 0 }
    let squares = scores.map { ($0 - mean) * ($0 - mean) }
    return (OrderIndependentSum.of(squares) / Double(scores.count - 1)).squareRoot()
  }

  private func discrimination(
    _ scores: [Double], best: Double, worst: Double
  ) -> Calibration.Discrimination? {
    guard scores.count >= Calibration.leastAlliances else { return nil }
    let isAlike = Set(scores.map(ComparisonScore.saturating)).count == 1
    if isAlike || max(best, worst) >= Calibration.undiscriminating {
      return Calibration.Discrimination.none
    }
    switch (best > Calibration.crowded, worst > Calibration.crowded) {
    case (true, true): return .bothEnds
    case (true, false): return .ceiling
    case (false, true): return .floor
    case (false, false): return .fair
    }
  }

  // MARK: Anchors

  private func anchors(_ place: Int) -> Calibration.SuggestedAnchors? {
    guard let indicator = outline.entries[place].indicator, let anchors = indicator.anchors,
      indicator.kind == .benefit || indicator.kind == .cost
    else { return nil }
    let known = alliances.filter { $0.nodes[place].absent == nil }
    let values = known.compactMap { $0.nodes[place].value }
    let suggestion = RoundAnchors(
      values: values, gradeCount: anchors.grades.count,
      direction: indicator.kind == .benefit ? .benefit : .cost)
    let memberships = known.compactMap { $0.nodes[place].membership }
    let shares = system.grades.indices.map { grade in
      memberships.isEmpty
        ? 0
        : OrderIndependentSum.of(memberships.map { $0[grade] }) / Double(memberships.count)
    }
    return Calibration.SuggestedAnchors(
      current: anchors.values, suggested: suggestion?.anchors, currentShares: shares,
      suggestedShares: suggestion?.shares)
  }

  // MARK: Siblings

  private func siblings() -> [Calibration.SiblingCorrelation] {
    outline.entries.flatMap { entry in
      let children = entry.children.filter { group.nodes[$0].applies }
      return children.indices.flatMap { first in
        children[(first + 1)...].compactMap { correlation(children[first], $0, parent: entry.id) }
      }
    }
  }

  private func correlation(
    _ left: Int, _ right: Int, parent: String
  ) -> Calibration.SiblingCorrelation? {
    let pairs = alliances.compactMap { alliance -> (Double, Double)? in
      guard let one = score(alliance, left), let other = score(alliance, right) else { return nil }
      return (one, other)
    }
    guard pairs.count >= 3 else { return nil }
    let pearson = Correlation.pearson(pairs.map(\.0), pairs.map(\.1))
    let spearman = Correlation.spearman(
      pairs.map { Double(ComparisonScore.saturating($0.0)) },
      pairs.map { Double(ComparisonScore.saturating($0.1)) })
    let closest = max(pearson?.magnitude ?? 0, spearman?.magnitude ?? 0)
    return Calibration.SiblingCorrelation(
      parent: parent, left: outline.entries[left].id, right: outline.entries[right].id,
      count: pairs.count, pearson: pearson, spearman: spearman,
      isClose: closest >= Calibration.close && pairs.count >= Calibration.leastAlliances)
  }
}
