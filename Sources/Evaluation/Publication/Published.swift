// SPDX-License-Identifier: Apache-2.0
internal import Evidence

extension EvaluationResult {
  /// The result as it may leave the house: what the round withholds and what small groups of
  /// respondents could be known by is taken out, everywhere at once.
  ///
  /// 1. A survey node with fewer respondents than the minimum loses its figures
  ///    (``SmallGroups``), and so does whatever its figures could be found from by subtraction.
  /// 2. Audiences' figures are shown only where every audience that answered is large enough;
  ///    otherwise an item's counts are of all audiences together.
  /// 3. Scores, ranks and classes go as the round's `publish` says.
  ///
  /// Publishing governs what is shown, never what is scored. Publishing twice changes nothing.
  public func published() -> EvaluationResult {
    let rule = round.publish
    var published = self
    let groups = SmallGroups(outline: outline, minimum: rule.minimumRespondents)
    for index in published.alliances.indices {
      groups.withhold(in: &published.alliances[index])
      published.alliances[index].apply(rule)
    }
    if !rule.score {
      for index in published.nodes.indices { published.nodes[index].scores = nil }
    }
    return published
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
