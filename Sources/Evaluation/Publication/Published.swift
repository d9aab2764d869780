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
  /// 5. Scores, ranks and classes go as the round's `publish` says.
  ///
  /// Publishing governs what is shown, never what is scored. Publishing twice changes nothing.
  public func published() -> EvaluationResult {
    let rule = round.publish
    var published = self
    let outline = outline
    let groups = SmallGroups(
      outline: outline, minimum: rule.minimumRespondents,
      bounds: round.composition.operator == .weightedAverage
        ? BoundsRelation(localWeights: nodes.map(\.localWeight)) : nil)
    for index in published.alliances.indices {
      groups.withhold(in: &published.alliances[index])
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
    for index in published.alliances.indices {
      published.alliances[index].apply(rule)
    }
    if !rule.score {
      for index in published.nodes.indices { published.nodes[index].scores = nil }
    }
    return published
  }

  /// Takes the ranks out wherever an alliance that has a score in `whole` has none here: a rank
  /// among fewer would be another number, and a gap would tell where the missing one stands.
  private mutating func withholdRanks(whereLeftOutOf whole: EvaluationResult) {
    for place in nodes.indices {
      let isLeftOut = zip(whole.alliances, alliances).contains {
        $0.score != nil && $0.nodes[place].score != nil && $1.nodes[place].score == nil
      }
      if !isLeftOut { continue }
      if place == 0 {
        Ranking.rank(&alliances, places: 0..<1)
      } else {
        for index in alliances.indices {
          alliances[index].nodes[place].rank = nil
          alliances[index].nodes[place].tied = false
        }
      }
    }
  }

  /// Sets the distributions over the alliances: of scores over the scored ones, of values over
  /// those that have one.
  mutating func describe() {
    for place in nodes.indices {
      nodes[place].scores = Distribution(
        alliances.filter { $0.score != nil }.compactMap { $0.nodes[place].score })
      nodes[place].values = Distribution(alliances.compactMap { $0.nodes[place].value })
    }
  }
}

extension AllianceResult {
  fileprivate mutating func apply(_ rule: PublishRule) {
    if !rule.score {
      if score != nil { absent = .notPublished }
      score = nil
      membership = nil
      bounds = nil
    }
    if !rule.rank {
      rank = nil
      tied = false
    }
    if !rule.resultClass {
      resultClass = nil
      missedClasses = []
    }
    for index in nodes.indices {
      if !rule.score { nodes[index].withholdScore() }
      if !rule.rank {
        nodes[index].rank = nil
        nodes[index].tied = false
      }
    }
  }
}

extension NodeResult {
  /// Takes out what tells the score; the value and the counts stay.
  mutating func withholdScore() {
    if membership != nil || score != nil, absent == nil { absent = .notPublished }
    membership = nil
    score = nil
    weightUsed = nil
    contribution = nil
    verdict = nil
    for index in audiences.indices { audiences[index].membership = [] }
  }
}
