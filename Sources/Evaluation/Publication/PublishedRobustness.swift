// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// Takes out of a result's robustness what is withheld of the result itself, and what would give it
/// away.
///
/// Scores under other weights, operators or without an indicator are further equations in the scores of
/// the nodes; where one of these is withheld they would solve for it. So an alliance with a withheld node
/// keeps ranks, probabilities and the interval of who answered only: the ends of an interval over weights,
/// and the variance that weights explain, can be drawn again by anybody who knows the seed. What one answer
/// sheet moves, and which audiences borrowed, goes where an audience has fewer respondents than the
/// minimum, what one sheet moves also below twice the minimum in all: it would be one person's; so does all that tells a score's standard error where fewer stand
/// behind it altogether. Where a whole alliance is withheld, nothing that was drawn with it among the
/// others is left, nor what scores were drawn towards: its score is in that mean.
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
    let mixed = withholdOrders(in: &result)
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
    for (index, group) in result.rankedTogether.enumerated()
    where robustness.groups.indices.contains(index) && group.contains(where: gone.contains) {
      robustness.groups[index].betweenVariance = nil
      robustness.groups[index].mean = nil
    }
    withhold(in: &robustness, gone: goneIDs, hidden: hidden)
    if !mixed.isEmpty { compareReadable(&robustness, in: result, mixed: mixed) }
    if let left = robustness.sensitivity, left.meanRankShift == nil, left.alliances.isEmpty {
      robustness.sensitivity = nil
    }
    result.robustness = robustness
  }

  /// Takes out of groups with a withheld node what orders all alliances under known weights: the draws of
  /// weights follow from the seed, and the others' scores under them can be reckoned, so that the place
  /// of the one whose node is withheld would bracket that node's score ever more closely.
  ///
  /// - Returns: the places of the alliances in such groups.
  private func withholdOrders(in result: inout EvaluationResult) -> Set<Int> {
    var mixed: Set<Int> = []
    for (number, group) in result.rankedTogether.enumerated()
    where group.contains(where: { hasWithheld[$0] && result.alliances[$0].robustness != nil }) {
      mixed.formUnion(group)
      let groups = result.robustness?.groups ?? []
      let isOfWeights = groups.indices.contains(number) && groups[number].source == .weights
      if isOfWeights {
        result.robustness?.groups[number].above = []
        result.robustness?.groups[number].together = []
      }
      for index in group {
        guard var robustness = result.alliances[index].robustness else { continue }
        robustness.weights = nil
        if isOfWeights { robustness.places = nil }
        for place in robustness.operators.indices { robustness.operators[place].rank = nil }
        result.alliances[index].robustness = robustness
      }
    }
    return mixed
  }

  /// Compares choices and operators anew among the alliances whose scores under them can be read, ranked
  /// among themselves: figures that anybody can reckon from what is published.
  private func compareReadable(
    _ robustness: inout RoundRobustness, in result: EvaluationResult, mixed: Set<Int>
  ) {
    let hasLimits = result.indexSystem.definition.classes.contains { $0.limit != nil }
    let readable = Readable(result: result, scores: scores)
    robustness.influences = robustness.influences.map { influence in
      var influence = influence
      for index in influence.ranks.indices where mixed.contains(index) {
        influence.ranks[index] = nil
      }
      for index in influence.classes.indices
      where hasWithheld[index] || (hasLimits && mixed.contains(index)) {
        influence.classes[index] = nil
      }
      if influence.meanRankShift != nil {
        influence.meanRankShift = readable.meanRankShift(influence.scores)
      }
      if influence.classChanges != nil {
        influence.classChanges =
          hasLimits ? nil : readable.classChanges(influence.classes, given: influence.scores)
      }
      return influence
    }
    robustness.operators = readable.comparisons(robustness.operators)
    if robustness.sensitivity?.factors.contains(.respondents) == false {
      robustness.sensitivity?.meanRankShift = nil
    }
  }

  private func withhold(
    in alliance: inout AllianceResult, at index: Int, ranksAreGone: Bool
  ) {
    let restsOnFew =
      alliance.nodes.first?.sampling.map { $0.respondents < rule.minimumRespondents } ?? false
    for place in alliance.nodes.indices {
      if hasSmallAudience[index] { alliance.nodes[place].sampling?.pooled = [] }
      let isScored = alliance.nodes[place].score != nil || place == 0
      if !rule.score || !isScored || restsOnFew || (hasWithheld[index] && place > 0) {
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
    let respondents = alliance.nodes.first?.sampling?.respondents ?? 0
    if hasSmallAudience[index] || !rule.score || respondents < 2 * rule.minimumRespondents {
      robustness.oneSheet = nil
    }
    if hasWithheld[index] || !rule.score {
      robustness.gains = []
      robustness.operators = []
      robustness.swap = nil
      robustness.weights?.score = nil
      robustness.both?.score = nil
    }
    if restsOnFew {
      robustness.respondents?.score = nil
      robustness.both?.score = nil
    }
    if !rule.score || restsOnFew || ranksAreGone { robustness.shrunken = nil }
    if !rule.rank || ranksAreGone { robustness.withholdRanks() }
    if !rule.score { robustness.withholdScores() }
    if !rule.resultClass { robustness.withholdClasses() }
    alliance.robustness = robustness
  }

  private func withhold(
    in robustness: inout RoundRobustness, gone: Set<String>, hidden: Set<String>
  ) {
    if !rule.rank || !rule.score { robustness.operators = [] }
    let keepsRanks = rule.rank && gone.isEmpty
    if !rule.resultClass {
      for index in robustness.operators.indices { robustness.operators[index].classChanges = nil }
    }
    if !keepsRanks {
      for index in robustness.operators.indices { robustness.operators[index].meanRankShift = nil }
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
      for index in influence.classes.indices where isWithheld[index] {
        influence.classes[index] = nil
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
    robustness.sensitivity?.alliances.removeAll {
      !rule.score || $0.alliance.map(hidden.contains) ?? true
    }
    if !keepsRanks { robustness.sensitivity?.meanRankShift = nil }
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
