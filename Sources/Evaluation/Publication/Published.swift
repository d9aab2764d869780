// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

extension EvaluationResult {
  /// The result as it may leave the house: what the round withholds and what small groups of
  /// respondents could be known by is taken out, everywhere at once.
  ///
  /// 1. Audiences and items that too few people answered lose their counts
  ///    (``SmallAudiences``).
  /// 2. A survey node with fewer respondents than the minimum loses its figures
  ///    (``SmallGroups``), and so does whatever its figures could be found from by subtraction.
  /// 3. Distributions are of the figures that are left. Where an alliance's score at a node below
  ///    the root is withheld, nobody has a rank there; at the root the others are ranked anew.
  /// 4. Of the survey's quality and of questions that are not scored, groups are withheld that are
  ///    small or would give a small one away (``SmallAnswerGroups``), and figures that few people
  ///    stand behind (``SmallBases``).
  /// 5. Allegations go, the reviewers' leniency, and the range of what fewer than four reviewers gave,
  ///    from which a single mark could be found.
  /// 6. Scores, ranks and classes go as the round's `publish` says: with the scores all points, bonus
  ///    and deductions, what reviewers gave, scores that decided gates and the borders of limits;
  ///    with the classes their reasons, whoever decided and what follows from gates and vetoes. Whether
  ///    gates are met, decisions under vetoes, figures and what was reduced of them stay: they are
  ///    facts, no verdict.
  /// 7. Of the robustness goes what belongs to all this or would give it away
  ///    (``PublishedRobustness``).
  ///
  /// Publishing governs what is shown, never what is scored. Publishing twice changes nothing.
  public func published() -> EvaluationResult {
    let rule = round.publish
    var published = self
    let outline = outline
    for index in published.alliances.indices {
      let group = groups.first { $0.profile == alliances[index].profile }
      SmallGroups(
        outline: outline, gates: indexSystem.definition.gates, minimum: rule.minimumRespondents,
        bounds: round.composition.isWeightedAverage
          ? BoundsRelation(
            localWeights: group?.nodes.map(\.localWeight) ?? nodes.map(\.localWeight)) : nil
      ).withhold(in: &published.alliances[index])
    }
    published.withholdRanks(whereLeftOutOf: self)
    let answers = SmallAnswerGroups(minimum: rule.minimumRespondents)
    for index in published.surveyQuality.indices {
      answers.withhold(in: &published.surveyQuality[index])
    }
    for index in published.descriptive.indices {
      let id = published.descriptive[index].questionnaire
      answers.withhold(
        in: &published.descriptive[index],
        audiencesReveal: surveyQuality.first { $0.questionnaire == id }?.audiencesWithheld ?? true)
    }
    published.describe()
    let scores = Set(published.alliances.compactMap(\.score))
    let scoreGates = Set(
      indexSystem.definition.gates.filter { $0.condition == .score }.map(\.id))
    let awarded = Set(indexSystem.definition.scoredItems.filter(\.isAwarded).map(\.id))
    for index in published.alliances.indices {
      published.alliances[index].withholdUndecided(scores: scores)
      published.alliances[index].apply(rule, scoreGates: scoreGates, awarded: awarded)
    }
    published.panel?.withholdLeniency()
    if !rule.score { published.withholdDistributions() }
    PublishedRobustness(published, of: self).withhold(in: &published)
    return published
  }

  /// Takes the ranks out wherever an alliance that has a score in `whole` has none here: a rank
  /// among fewer would be another number, and a gap would tell where the missing one stands.
  private mutating func withholdRanks(whereLeftOutOf whole: EvaluationResult) {
    for group in rankedTogether {
      for place in nodes.indices {
        let isLeftOut = group.contains { index in
          let (before, after) = (whole.alliances[index], alliances[index])
          return before.score != nil && before.nodes[place].score != nil
            && after.nodes[place].score == nil
        }
        if !isLeftOut { continue }
        if place == 0 {
          Ranking.rank(&alliances, groups: [group], places: 0..<1)
        } else {
          for index in group {
            alliances[index].nodes[place].rank = nil
            alliances[index].nodes[place].tied = false
          }
        }
      }
    }
  }

  /// Sets the distributions over the alliances: of scores over the scored ones that are ranked
  /// together, of values over those that have one.
  ///
  /// Scores of different profiles are not mixed: where alliances are ranked apart the tree's nodes
  /// have no distribution of scores, only the groups' have.
  mutating func describe() {
    let together = rankedTogether
    for place in nodes.indices {
      let scores = together.map { group in
        Distribution(
          group.filter { alliances[$0].score != nil }
            .compactMap { alliances[$0].nodes[place].score })
      }
      nodes[place].scores = scores.count == 1 ? scores[0] : nil
      nodes[place].values = Distribution(alliances.compactMap { $0.nodes[place].value })
      for group in groups.indices {
        groups[group].nodes[place].scores = scores.count == 1 ? scores[0] : scores[group]
      }
    }
  }

  /// Takes out the distributions of scores, and of figures that are scores themselves.
  private mutating func withholdDistributions() {
    let outline = outline
    for place in nodes.indices {
      nodes[place].scores = nil
      if outline.entries[place].indicator?.isAwarded ?? false { nodes[place].values = nil }
      for group in groups.indices { groups[group].nodes[place].scores = nil }
    }
  }
}

extension AllianceResult {
  /// Takes out allegations, what one or two reviewers gave, and borders that are nobody's published
  /// score.
  fileprivate mutating func withholdUndecided(scores: Set<Double>) {
    vetoes.removeAll { !$0.decision.isDecided }
    for index in nodes.indices {
      nodes[index].panel?.withholdRange()
      for item in nodes[index].adjustments.indices {
        nodes[index].adjustments[item].panel?.withholdRange()
      }
    }
    for index in missedClasses.indices {
      if let border = missedClasses[index].limit?.border, !scores.contains(border) {
        missedClasses[index].limit?.border = nil
      }
    }
  }

  /// Takes out what the round does not publish.
  ///
  /// - Parameters:
  ///   - scoreGates: the ids of the gates that a score decides.
  ///   - awarded: the ids of whatever has a figure that is itself the points.
  fileprivate mutating func apply(
    _ rule: PublishRule, scoreGates: Set<String>, awarded: Set<String>
  ) {
    if !rule.score {
      if score != nil { absent = .notPublished }
      score = nil
      membership = nil
      bounds = nil
      for index in gates.indices where scoreGates.contains(gates[index].id) {
        gates[index].value = nil
      }
      for index in missedClasses.indices { missedClasses[index].limit?.border = nil }
      reductions.removeAll { $0.indicator.map(awarded.contains) ?? false }
    }
    if !rule.rank {
      rank = nil
      tied = false
    }
    if !rule.resultClass { withholdClass() }
    for index in nodes.indices {
      if !rule.score {
        nodes[index].withholdScore(isAwarded: awarded.contains(nodes[index].id))
      }
      if !rule.rank {
        nodes[index].rank = nil
        nodes[index].tied = false
      }
    }
  }
}

extension AllianceResult {
  /// Takes out the class and what tells it.
  mutating func withholdClass() {
    resultClass = nil
    proposedClass = nil
    decision = nil
    provisionalUntil = nil
    missedClasses = []
    for index in gates.indices { gates[index].withholdEffect() }
    for index in vetoes.indices { vetoes[index].effect = nil }
  }
}

extension Indicator {
  /// Whether its figure is itself the points.
  fileprivate var isAwarded: Bool { rule?.form == .awarded }
}

extension PanelResult {
  fileprivate mutating func withholdRange() {
    if marks >= 4 { return }
    lowest = nil
    highest = nil
  }
}

extension NodeResult {
  /// Takes out what tells the score; the value and the counts stay, unless the value is the points.
  mutating func withholdScore(isAwarded: Bool) {
    if membership != nil || score != nil, absent == nil { absent = .notPublished }
    membership = nil
    membershipSum = nil
    score = nil
    weightUsed = nil
    contribution = nil
    verdict = nil
    loss = nil
    membershipSum = nil
    marks = nil
    panel = nil
    adjustments = []
    adjusted = nil
    for index in audiences.indices { audiences[index].membership = [] }
    if isAwarded {
      value = nil
      reported = nil
      firstCheck = nil
    }
  }
}
