// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// The five operators side by side: every scored alliance composed anew with each of them at every
/// criterion, from the same leaves, weights, missing values and rule of normalisation.
///
/// Nothing is compared where anything is scored in points, or where a node below the root has bonus or
/// deductions: there scores go up, and no operator has shares to bring together.
struct OperatorsCompared {
  /// By alliance, its result under each operator, in their order; empty of one without a score.
  private(set) var outcomes: [[OperatorOutcome]]
  /// Each operator held against the round's own, in their order.
  private(set) var comparisons: [OperatorComparison] = []

  /// Compares.
  ///
  /// Ranks are among those whom the result ranks, group by group. A class is read by the round's verdict
  /// rule from the composed membership; gates and vetoes stay as they are, and limits and panels are left
  /// out, of the class that it is held against too.
  ///
  /// - Parameters:
  ///   - result: the result, with ranks.
  ///   - parts: the evaluators by profile group.
  /// - Complexity: O(alliances × (nodes × grades + log alliances)).
  init(_ result: EvaluationResult, parts: [Probe.Part]) {
    outcomes = Array(repeating: [], count: result.alliances.count)
    guard Self.compares(result.outline, result.indexSystem.definition) else { return }
    var declared: [String?] = Array(repeating: nil, count: result.alliances.count)
    for part in parts {
      let compositions = CompositionRule.Operator.allCases.map {
        part.evaluator.composition.under($0)
      }
      for place in part.group.alliances where result.alliances[place].score != nil {
        let alliance = result.alliances[place]
        declared[place] = part.evaluator.declaredClass(of: alliance)
        outcomes[place] = compositions.map { part.evaluator.outcome(of: alliance, by: $0) }
      }
    }
    for (place, own) in CompositionRule.Operator.allCases.enumerated() {
      let pairs = rank(place, in: result)
      comparisons.append(
        comparison(own, place, of: result, declared: declared, tiedPairs: pairs))
    }
  }

  private static func compares(_ outline: Outline, _ system: IndexSystem) -> Bool {
    outline.entries.indices.allSatisfy { place in
      outline.entries[place].indicator?.kind != .points
        && (place == 0 || outline.adjustments(at: place, of: system) == nil)
    }
  }

  /// Sets the ranks under one operator.
  ///
  /// - Returns: how many pairs are tied.
  private mutating func rank(_ operator: Int, in result: EvaluationResult) -> Int {
    var pairs = 0
    for group in result.rankedTogether {
      let ranked = group.filter { result.alliances[$0].rank != nil && !outcomes[$0].isEmpty }
      let ranks = CompetitionRank.ranks(
        of: ranked.map { ComparisonScore.saturating(outcomes[$0][`operator`].score) })
      for (place, rank) in zip(ranked, ranks) { outcomes[place][`operator`].rank = rank.rank }
      for tied in Dictionary(grouping: ranks, by: \.rank).values {
        pairs += tied.count * (tied.count - 1) / 2
      }
    }
    return pairs
  }

  private func comparison(
    _ own: CompositionRule.Operator, _ operator: Int, of result: EvaluationResult,
    declared: [String?], tiedPairs: Int
  ) -> OperatorComparison {
    let scored = result.alliances.indices.filter { !outcomes[$0].isEmpty }
    let under = scored.map { outcomes[$0][`operator`] }
    let shifts = scored.compactMap { place -> Int? in
      guard let before = result.alliances[place].rank,
        let after = outcomes[place][`operator`].rank
      else { return nil }
      return abs(after - before)
    }
    let criteria = result.outline.entries.filter { !$0.children.isEmpty }
    return OperatorComparison(
      operator: own,
      isDeclared: criteria.allSatisfy { result.round.composition.operator(of: $0.id) == own },
      tied: under.count { !$0.loss.tied.isEmpty },
      saturated: under.count { !$0.loss.saturated.isEmpty },
      fromWeights: under.count { $0.loss.fromWeights.count >= 2 },
      medianValidity: Quartiles(under.compactMap(\.validity))?.median, tiedPairs: tiedPairs,
      meanRankShift: shifts.isEmpty ? 0 : Double(shifts.reduce(0, +)) / Double(shifts.count),
      classChanges: zip(scored, under).count { declared[$0] != $1.resultClass })
  }
}

extension Evaluator {
  /// A scored alliance composed anew.
  fileprivate func outcome(
    of alliance: AllianceResult, by other: Composition
  ) -> OperatorOutcome {
    let composed = other.compose(
      alliance.nodes.map { assessment.value(of: $0) },
      adjustments: adjustments(of: alliance))
    // The round's own operator gives the result to the last digit.
    let isDeclared = outline.entries.indices.allSatisfy {
      outline.entries[$0].children.isEmpty || composition.operators[$0] == other.operators[$0]
    }
    let membership = isDeclared ? alliance.nodes[0].membership : composed.membership[0]
    let scores = isDeclared ? alliance.nodes.map(\.score) : composed.score
    let reading = membership.flatMap {
      VerdictReading(of: $0, rule: inputs.round.verdict, gradeScores: other.gradeScores)
    }
    return OperatorOutcome(
      operator: other.operators[0], membership: membership ?? [], score: scores[0] ?? 0, rank: nil,
      resultClass: resultClass(of: alliance, scores: scores, membership: membership),
      validity: reading?.validity,
      loss: composed.loss[0]
        ?? CompositionLoss(
          tied: InformationLoss.tied(in: membership ?? []), saturated: [], fromWeights: []))
  }

  /// The class that the same steps give the result as it is.
  fileprivate func declaredClass(of alliance: AllianceResult) -> String? {
    resultClass(
      of: alliance, scores: alliance.nodes.map(\.score), membership: alliance.nodes[0].membership)
  }

  private func resultClass(
    of alliance: AllianceResult, scores: [Double?], membership: [Double]?
  ) -> String? {
    let classes = inputs.indexSystem.definition.classes
    guard let score = scores[0] else { return nil }
    func applies(_ place: Int) -> Bool { alliance.nodes[place].applicability > 0 }
    let place = Classification(classes: classes).classify(
      Classification.Standing(
        score: inputs.round.verdict.decidingScore(
          score, membership: membership, gradeScores: composition.gradeScores),
        criteria: outline.entries[0].children.filter(applies)
          .map { (outline.entries[$0].id, scores[$0]) },
        node: { id in
          guard let place = outline.place(of: id) else { return (false, nil) }
          return (applies(place), scores[place])
        }, open: alliance.openConditions)
    ).place
    return place.map { start in
      let down = alliance.causes(of: .oneClassDown).count
      let last = classes.count - 1
      return classes[alliance.gravestEffect == .fails ? last : min(start + down, last)].id
    }
  }
}
