// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// A round's alliances ready to be composed again with other choices, and what is needed to rank and class
/// them anew.
///
/// Which alliances are scored, gates, vetoes and what was found missing stay as they are.
struct Recomposition {
  let result: EvaluationResult
  let inputs: Inputs
  let outline: Outline
  /// One for each profile group.
  let parts: [Probe.Part]
  /// By alliance, the position of its profile group.
  let groupOf: [Int]
  /// By alliance; `nil` of one that has no score.
  let leaves: [AllianceLeaves?]
  /// The places of the alliances that are ranked together.
  let together: [[Int]]
  let classes: RuledClasses

  /// Makes a result ready. Complexity: O(alliances × nodes).
  init(_ result: EvaluationResult, inputs: Inputs, parts: [Probe.Part]) {
    self.result = result
    self.inputs = inputs
    self.parts = parts
    outline = result.outline
    together = result.rankedTogether
    classes = RuledClasses(result, outline: outline)
    var groupOf = [Int](repeating: 0, count: result.alliances.count)
    for (number, part) in parts.enumerated() {
      for alliance in part.group.alliances { groupOf[alliance] = number }
    }
    self.groupOf = groupOf
    leaves = zip(result.alliances, groupOf).map { alliance, group in
      alliance.score == nil ? nil : AllianceLeaves(alliance, evaluator: parts[group].evaluator)
    }
  }

  /// The scores of the grades, best first.
  var gradeScores: [Double] { inputs.indexSystem.definition.grades.map(\.score) }

  /// As many grades, in equal steps from the best score to the worst; `nil` where they are so already.
  var equalSteps: [Double]? {
    let declared = gradeScores
    guard declared.count > 2, let best = declared.first, let worst = declared.last else {
      return nil
    }
    let steps = declared.indices.map { position in
      let share = Double(position) / Double(declared.count - 1)
      return best * (1 - share) + worst * share
    }
    let isSame = zip(declared, steps).allSatisfy {
      ComparisonScore.saturating($0) == ComparisonScore.saturating($1)
    }
    return isSame ? nil : steps
  }

  /// Whether there are points, or bonus and deductions: what is scored in points has no membership that an
  /// operator could bring together.
  var hasPoints: Bool {
    outline.entries.indices.contains { place in
      outline.entries[place].indicator?.kind == .points
        || outline.adjustments(at: place, of: inputs.indexSystem.definition) != nil
    }
  }

  /// Whether another treatment of some kind of missing would find anything: an alliance that is scored
  /// lacks that indicator, or some of a list's points.
  func lacks(_ absence: Absence) -> Bool {
    leaves.contains { leaves in
      leaves?.nodes.indices.contains { place in
        guard let leaves, outline.entries[place].indicator != nil else { return false }
        let node = leaves.nodes[place]
        return node.absent == absence
          || (absence == .notSupplied && node.absent == nil
            && node.points.contains { $0.state == nil })
      } ?? false
    }
  }

  /// How an alliance stands with what was composed; `nil` where that has no score.
  func standing(
    _ composed: Composition.Composed, gradeScores: [Double]
  ) -> RuledClasses.Standing? {
    composed.score[0].map {
      RuledClasses.Standing(
        deciding: inputs.round.verdict.decidingScore(
          $0, membership: composed.membership[0], gradeScores: gradeScores),
        scores: composed.score)
    }
  }

  /// The ranks of other scores within the groups, of those alliances that have a rank.
  func ranks(of scores: [Double?]) -> [Int?] {
    var ranks = [Int?](repeating: nil, count: scores.count)
    for group in together {
      let ranked = group.filter { scores[$0] != nil && result.alliances[$0].rank != nil }
      let found = CompetitionRank.ranks(
        of: ranked.compactMap { scores[$0].map(ComparisonScore.saturating) })
      for (alliance, rank) in zip(ranked, found) { ranks[alliance] = rank.rank }
    }
    return ranks
  }

  /// The mean of |rank then − rank| over the alliances that have both; 0 without any.
  func meanRankShift(_ ranks: [Int?]) -> Double {
    var sum = 0
    var count = 0
    for (alliance, then) in zip(result.alliances, ranks) {
      guard let then, let rank = alliance.rank else { continue }
      sum += abs(then - rank)
      count += 1
    }
    return count == 0 ? 0 : Double(sum) / Double(count)
  }
}

extension MissingRule {
  /// The rule with one treatment turned round.
  func turned(_ kind: WritableKeyPath<MissingRule, Treatment>) -> MissingRule {
    var rule = self
    rule[keyPath: kind] = rule[keyPath: kind] == .worstGrade ? .redistribute : .worstGrade
    return rule
  }
}

extension CompositionRule {
  /// Whether every criterion has this operator.
  func isThroughout(_ operator: Operator) -> Bool {
    self.operator == `operator` && criteria.allSatisfy { $0.operator == `operator` }
  }
}
