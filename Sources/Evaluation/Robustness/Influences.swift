// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// What changes where one thing is chosen otherwise and all else stays, one thing at a time: each
/// expert left out, each indicator left out, each other operator, grades in equal steps, what is missing
/// treated the other way.
///
/// Scores are composed anew, ranks and classes (by the rules, with limits) follow; which alliances are
/// scored, gates and vetoes stay. A choice that has nothing to vary is no factor: an expert who judged
/// alone or does not count, an indicator that nobody has a value of, operators where there are points.
struct Influences {
  /// One thing chosen otherwise.
  private struct Choice {
    let factor: Influence.Factor
    let id: String
    /// One for each profile group.
    let compositions: [Composition]
    var leftOut: Int?
    var missing: MissingRule?
  }

  private let recomposition: Recomposition
  /// The weights of the index system as it stands, before profiles.
  private let base: Weighting

  /// Makes ready.
  ///
  /// - Parameter base: the weights of the index system as it stands, before profiles.
  init(_ recomposition: Recomposition, base: Weighting) {
    self.recomposition = recomposition
    self.base = base
  }

  /// The influences: experts by code, indicators in tree order, operators in theirs, grades' scores,
  /// missing.
  ///
  /// - Complexity: O(choices × alliances × (nodes × grades + log alliances)).
  func influences(on probing: Probing) -> [Influence] {
    let choices =
      experts() + indicators() + operators() + gradeScores()
      + missing(\.notSupplied, .notSupplied) + missing(\.noAnswers, .noAnswers)
    return probing.array(choices.count) { influence(of: choices[$0]) }
  }

  // MARK: The choices

  private func compositions(
    rule: CompositionRule? = nil, gradeScores: [Double]? = nil
  ) -> [Composition] {
    recomposition.parts.map(\.evaluator.composition).map {
      Composition(
        outline: $0.outline, localWeights: $0.localWeights, rule: rule ?? $0.rule,
        gradeScores: gradeScores ?? $0.gradeScores)
    }
  }

  private func experts() -> [Choice] {
    let inputs = recomposition.inputs
    let judgements = inputs.judgements
    let weighed = base.record.matrices.map { matrix in
      judgements.group(of: matrix.parent).flatMap {
        try? GroupWeighing($0, judgements: judgements, rule: inputs.round.weighting)
      }
    }
    let experts = Set(
      weighed.compactMap(\.self).filter { $0.voting.count > 1 }.flatMap { group in
        group.voting.map { group.sheets[$0].expert }
      })
    return experts.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { expert in
      let judged = Weighting.judged(without: expert, in: weighed)
      guard !judged.isEmpty else { return nil }
      let weighting = base.replacing(judged, outline: recomposition.outline)
      let laid = recomposition.parts.map(\.group.profiles).map { profiles in
        profiles.isEmpty
          ? weighting
          : try? weighting.laid(
            ProfiledIndexSystem(inputs.indexSystem.definition, profiles: profiles),
            over: recomposition.outline)
      }
      return Choice(
        factor: .expert, id: expert,
        compositions: zip(compositions(), laid).map {
          Composition(
            outline: $0.outline, localWeights: $1?.local ?? $0.localWeights, rule: $0.rule,
            gradeScores: $0.gradeScores)
        })
    }
  }

  private func indicators() -> [Choice] {
    let outline = recomposition.outline
    let places = outline.indicators.map(\.place).filter { place in
      recomposition.leaves.contains { $0?.values[place] != nil }
    }
    guard places.count > 1 else { return [] }
    return places.map { place in
      let id = outline.entries[place].id
      return Choice(
        factor: .indicator, id: id, compositions: compositions(), leftOut: place)
    }
  }

  private func operators() -> [Choice] {
    let rule = recomposition.inputs.round.composition
    if recomposition.hasPoints { return [] }
    return CompositionRule.Operator.allCases.filter { !rule.isThroughout($0) }.map {
      Choice(
        factor: .operator, id: $0.rawValue,
        compositions: compositions(
          rule: CompositionRule(operator: $0, normalise: rule.normalise)))
    }
  }

  private func gradeScores() -> [Choice] {
    recomposition.equalSteps.map {
      [
        Choice(
          factor: .gradeScores, id: "equal-steps", compositions: compositions(gradeScores: $0))
      ]
    } ?? []
  }

  private func missing(
    _ kind: WritableKeyPath<MissingRule, MissingRule.Treatment>, _ absence: Absence
  ) -> [Choice] {
    guard recomposition.lacks(absence) else { return [] }
    return [
      Choice(
        factor: .missing, id: absence.rawValue, compositions: compositions(),
        missing: recomposition.inputs.round.missing.turned(kind))
    ]
  }

  // MARK: One choice

  private func influence(of choice: Choice) -> Influence {
    let result = recomposition.result
    let standings = result.alliances.indices.map { alliance -> RuledClasses.Standing? in
      guard let leaves = recomposition.leaves[alliance] else { return nil }
      var values = choice.missing.map(leaves.values(missing:)) ?? leaves.values
      if let leftOut = choice.leftOut { values[leftOut] = nil }
      let composition = choice.compositions[recomposition.groupOf[alliance]]
      let composed = composition.compose(values, adjustments: leaves.adjustments)
      return recomposition.standing(composed, gradeScores: composition.gradeScores)
    }
    let scores = standings.map { $0?.scores[0] }
    let ranks = recomposition.ranks(of: scores)
    let classes =
      recomposition.classes.isEmpty
      ? scores.map { _ in nil }
      : recomposition.classes.classes(
        of: standings, ranks: ranks, groups: recomposition.together, leavingOut: choice.leftOut)
    let changes = zip(result.alliances, scores).compactMap { alliance, then in
      alliance.score.flatMap { score in then.map { ($0 - score).magnitude } }
    }
    return Influence(
      factor: choice.factor, id: choice.id, scores: scores, ranks: ranks, classes: classes,
      meanRankShift: recomposition.meanRankShift(ranks), largestChange: changes.max() ?? 0,
      classChanges: zip(result.alliances, classes).count { alliance, then in
        then != nil && then != RuledClasses.own(of: alliance, in: result)
      })
  }
}
