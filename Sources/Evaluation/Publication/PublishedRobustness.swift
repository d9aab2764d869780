// SPDX-License-Identifier: Apache-2.0
internal import Evidence

/// Takes out of a result's robustness what is withheld of the result itself, and what would give it
/// away.
///
/// Scores under other weights, operators or without an indicator are further equations in the scores of
/// the nodes; where one of these is withheld they would solve for it. So an alliance with a withheld node
/// keeps intervals, ranks and probabilities only. What one answer sheet moves, and which audiences
/// borrowed, goes where an audience has fewer respondents than the minimum: it would be one person's.
/// Where a whole alliance is withheld, nothing that was drawn with it among the others is left.
struct PublishedRobustness {
  let rule: PublishRule
  /// By place in the alliances: whether a node below the root is withheld.
  let hasWithheld: [Bool]
  /// By place in the alliances: whether an audience has fewer respondents than the minimum, or is
  /// withheld already.
  let hasSmallAudience: [Bool]
  /// By place in the alliances: the published scores.
  private let scores: [Double?]
  /// By place in the alliances: whether a score that there was is withheld whole.
  let isWithheld: [Bool]

  init(_ published: EvaluationResult, of whole: EvaluationResult) {
    rule = whole.round.publish
    hasWithheld = published.alliances.map { alliance in
      alliance.nodes.contains { $0.absent == .notPublished }
    }
    scores = published.alliances.map(\.score)
    let minimum = rule.minimumRespondents
    hasSmallAudience = whole.alliances.map { alliance in
      alliance.participation.contains { $0.respondents?.isSmall(under: minimum) ?? true }
    }
    isWithheld = zip(published.alliances, whole.alliances).map { after, before in
      before.score != nil && after.score == nil
    }
  }

  func withhold(in result: inout EvaluationResult) {
    let ids = result.alliances.map(\.id)
    let hidden = Set(ids.indices.filter { hasWithheld[$0] }.map { ids[$0] })
    let gone = Set(
      result.rankedTogether.filter { group in group.contains { isWithheld[$0] } }.joined())
    for index in ids.indices {
      withhold(in: &result.alliances[index], at: index, ranksAreGone: gone.contains(index))
      if let below = result.alliances[index].robustness?.swap?.below, hidden.contains(below) {
        result.alliances[index].robustness?.swap = nil
      }
    }
    let goneIDs = Set(gone.map { ids[$0] })
    guard var robustness = result.robustness else { return }
    withhold(in: &robustness, gone: goneIDs)
    result.robustness = robustness
  }

  private func withhold(
    in alliance: inout AllianceResult, at index: Int, ranksAreGone: Bool
  ) {
    for place in alliance.nodes.indices {
      if hasSmallAudience[index] { alliance.nodes[place].sampling?.pooled = [] }
      let isScored = alliance.nodes[place].score != nil || place == 0
      if !rule.score || !isScored || (hasWithheld[index] && place > 0) {
        alliance.nodes[place].sampling = nil
      }
      if alliance.nodes[place].membership == nil {
        alliance.nodes[place].loss = nil
        alliance.nodes[place].membershipSum = nil
      }
    }
    if isWithheld[index] {
      alliance.robustness = nil
      return
    }
    guard var robustness = alliance.robustness else { return }
    if hasSmallAudience[index] || !rule.score { robustness.oneSheet = nil }
    if hasWithheld[index] || !rule.score {
      robustness.gains = []
      robustness.operators = []
      robustness.swap = nil
    }
    if !rule.score { robustness.shrunken = nil }
    if !rule.rank || ranksAreGone { robustness.withholdRanks() }
    if !rule.score { robustness.withholdScores() }
    if !rule.resultClass { robustness.withholdClasses() }
    alliance.robustness = robustness
  }

  private func withhold(in robustness: inout RoundRobustness, gone: Set<String>) {
    if !rule.rank || !rule.score { robustness.operators = [] }
    let keepsRanks = rule.rank && gone.isEmpty
    if !rule.resultClass {
      for index in robustness.operators.indices { robustness.operators[index].classChanges = nil }
    }
    robustness.groups = robustness.groups.map { group in
      var group = group
      if !rule.rank || group.order.contains(where: gone.contains) {
        group.order = []
        group.above = []
        group.together = []
      }
      if !rule.score {
        group.betweenVariance = nil
        group.mean = nil
      }
      return group
    }
    robustness.influences = robustness.influences.map { influence in
      var influence = influence
      for index in influence.scores.indices where hasWithheld[index] || isWithheld[index] {
        influence.scores[index] = nil
      }
      if !rule.score { influence.scores = [] }
      // Of those whose scores can be read, so that it tells nothing of the others.
      influence.largestChange =
        zip(influence.scores, scores).compactMap { other, own in
          other.flatMap { other in own.map { abs(other - $0) } }
        }.max()
      if !keepsRanks {
        influence.ranks = []
        influence.meanRankShift = nil
      }
      if !rule.resultClass {
        influence.classes = []
        influence.classChanges = nil
      }
      return influence
    }
    if !rule.score, !keepsRanks, !rule.resultClass { robustness.influences = [] }
    if !rule.score { robustness.sensitivity?.alliances = [] }
    if !keepsRanks { robustness.sensitivity?.meanRankShift = nil }
    let isLeft = robustness.sensitivity.map { $0.meanRankShift != nil || !$0.alliances.isEmpty }
    if isLeft == false { robustness.sensitivity = nil }
  }
}

extension AllianceRobustness {
  fileprivate mutating func withholdRanks() {
    for path in [\Self.respondents, \Self.weights, \Self.both] {
      self[keyPath: path]?.withholdRanks()
    }
    places = nil
    swap = nil
    for index in gains.indices {
      gains[index].rank = nil
      gains[index].passes = []
    }
    for index in operators.indices { operators[index].rank = nil }
  }

  fileprivate mutating func withholdScores() {
    for path in [\Self.respondents, \Self.weights, \Self.both] {
      self[keyPath: path]?.score = nil
    }
  }

  fileprivate mutating func withholdClasses() {
    for path in [\Self.respondents, \Self.weights, \Self.both] {
      self[keyPath: path]?.classes = []
    }
    for index in gains.indices { gains[index].resultClass = nil }
    for index in operators.indices { operators[index].resultClass = nil }
  }
}

extension RankDistribution {
  fileprivate mutating func withholdRanks() {
    expectedRank = nil
    ranks = nil
    firstRank = nil
    shares = []
  }
}
