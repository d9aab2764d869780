// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Foundation
import IndicatorTree

/// Certainty as pages meet it, made up for the results of the other fixtures: every kind of value is
/// there, they fit together roughly, and none of it was drawn.
struct CertainSample {
  private(set) var result: EvaluationResult
  /// The standard deviation of a score that the made draws stand for.
  private let spread: Double

  static func six() -> EvaluationResult { CertainSample(Sample.six().result()).result }
  static func many() -> EvaluationResult { CertainSample(Sample.many().result(), spread: 1).result }

  init(_ result: EvaluationResult, spread: Double = 3) {
    self.result = result
    self.spread = spread
    let across = result.round.ranksAcrossProfiles || result.groups.count < 2
    let profiles: [String?] = across ? [nil] : result.groups.map(\.profile)
    var round = RoundRobustness(draws: 10_000, resamples: 1_000, seed: 2026)
    round.failedDraws = 12
    for profile in profiles {
      let places = result.alliances.indices.filter {
        result.alliances[$0].rank != nil && (across || result.alliances[$0].profile == profile)
      }.sorted { left, right in
        let (a, b) = (result.alliances[left].rank ?? 0, result.alliances[right].rank ?? 0)
        return a == b ? left < right : a < b
      }
      round.groups.append(group(places))
      for (offset, place) in places.enumerated() { fill(place, offset, places) }
    }
    round.influences = influences
    round.sensitivity = sensitivity
    round.operators = CompositionRule.Operator.allCases.enumerated().map { offset, composition in
      OperatorComparison(
        operator: composition, isDeclared: offset == 0, tied: offset, saturated: offset / 2,
        fromWeights: offset == 1 ? 4 : 0, medianValidity: offset == 4 ? nil : 0.81,
        tiedPairs: offset,
        meanRankShift: Double(offset) * 0.4, classChanges: offset)
    }
    self.result.robustness = round
  }

  private func score(_ place: Int) -> Double { result.alliances[place].score ?? 0 }

  /// The probability that one alliance is above another: logistic in the difference.
  private func above(_ left: Int, _ right: Int) -> Double {
    1 / (1 + exp(-1.7 * (score(left) - score(right)) / spread))
  }

  private func group(_ places: [Int]) -> GroupRobustness {
    let ids = places.map { result.alliances[$0].id }
    let rows = places.indices.dropLast().map { row in
      places[(row + 1)...].map { above(places[row], $0) }
    }
    var together: [[String]] = []
    var first = 0
    while first < places.count {
      var last = first
      while last + 1 < places.count, above(places[first], places[last + 1]) < 0.975 { last += 1 }
      together.append(Array(ids[first...last]))
      first = last + 1
    }
    return GroupRobustness(
      source: places.count > 1 ? .both : .none, order: ids, above: rows, together: together,
      betweenVariance: 41, mean: places.map(score).reduce(0, +) / Double(max(places.count, 1)))
  }

  private mutating func fill(_ place: Int, _ offset: Int, _ places: [Int]) {
    let audiences = result.round.audiences.map(\.id)
    for node in result.alliances[place].nodes.indices
    where result.alliances[place].nodes[node].score != nil {
      sample(place, node, audiences)
    }
    guard result.alliances[place].rank != nil else { return }
    var certainty = AllianceRobustness()
    certainty.oneSheet = OneSheet(change: -0.84, audience: audiences.first ?? "enterprise")
    certainty.shrunken = Shrunken(score: score(place) - 0.6, share: 0.913)
    if places.count > 1 {
      certainty.respondents = distribution(place, places, width: 0.6)
      certainty.weights = distribution(place, places, width: 0.8)
      certainty.both = distribution(place, places, width: 1)
      certainty.places = PlaceRange(
        first: 1 + places.count { $0 != place && above($0, place) >= 0.975 },
        last: places.count - places.count { $0 != place && above(place, $0) >= 0.975 })
    }
    if offset + 1 < places.count {
      let below = result.alliances[places[offset + 1]].id
      let node = result.nodes.dropFirst().first
      certainty.swap =
        offset % 3 == 2
        ? SmallestSwap(below: below, node: nil, from: nil, to: nil, withinExperts: nil)
        : SmallestSwap(
          below: below, node: node?.id, from: node?.localWeight, to: 0.31,
          withinExperts: offset % 3 == 0)
    }
    certainty.gains = gains(place, places, offset)
    certainty.operators = operators(place, offset)
    result.alliances[place].robustness = certainty
  }

  private mutating func sample(_ place: Int, _ node: Int, _ audiences: [String]) {
    let alliance = result.alliances[place]
    let kind = result.nodes[node].kind
    guard ["root", "criterion", "survey"].contains(kind), let score = alliance.nodes[node].score
    else { return }
    let error = place == 1 ? 0 : 1.2 + Double(node) / 10
    let (low, high) = (max(score - 2.2 * error, 0), min(score + 2.2 * error, 100))
    result.alliances[place].nodes[node].sampling =
      place == 2
      ? SamplingError(
        standardError: nil, degreesOfFreedom: nil, interval: nil, respondents: 14,
        isIndicative: false, absent: .countsOnly)
      : SamplingError(
        standardError: error, degreesOfFreedom: error > 0 ? 11.42 : nil,
        interval: Interval(low: low, high: high), respondents: place == 3 ? 6 : 23,
        isIndicative: place == 3, pooled: place == 3 ? Array(audiences.suffix(1)) : [],
        unknownSize: place == 4 ? audiences : [])
  }

  /// Places with weights that fall off with the distance of the scores.
  private func distribution(_ place: Int, _ places: [Int], width: Double) -> RankDistribution {
    let raw = places.map { other in
      exp(-pow((score(place) - score(other)) / (width * spread), 2))
    }
    let total = raw.reduce(0, +)
    let shares = raw.map { $0 / total < 0.0005 ? 0 : $0 / total }
    let first = shares.firstIndex { $0 > 0 } ?? 0
    let last = shares.lastIndex { $0 > 0 } ?? 0
    let classes = result.indexSystem.definition.classes.indices.map { _ in 0.0 }
    var likely = classes
    if let own = result.indexSystem.definition.classes.firstIndex(where: {
      $0.id == result.alliances[place].resultClass
    }) {
      likely[own] = 1 - 0.07 * width
      likely[own == 0 ? min(1, likely.count - 1) : own - 1] += 0.07 * width
    }
    return RankDistribution(
      draws: 10_000,
      expectedRank: shares.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element },
      ranks: PlaceRange(first: first + 1, last: last + 1), firstRank: first + 1,
      shares: Array(shares[first...last]), classes: likely,
      score: Interval(low: score(place) - 2.6, high: score(place) + 2.5))
  }

  private func gains(_ place: Int, _ places: [Int], _ offset: Int) -> [Gain] {
    let better = places.prefix(offset).map { result.alliances[$0].id }
    return result.nodes.indices.dropFirst().filter {
      !["root", "criterion"].contains(result.nodes[$0].kind)
    }.enumerated().map { order, node in
      Gain(
        node: result.nodes[node].id, points: 3.1 / Double(order + 1), rank: max(1, offset),
        resultClass: result.alliances[place].resultClass,
        passes: order < 2 ? Array(better.suffix(5).reversed()) : [])
    }
  }

  private func operators(_ place: Int, _ offset: Int) -> [OperatorOutcome] {
    guard let membership = result.alliances[place].membership else { return [] }
    return CompositionRule.Operator.allCases.enumerated().map { order, composition in
      OperatorOutcome(
        operator: composition, membership: membership, score: score(place) + Double(order),
        rank: offset + 1, resultClass: result.alliances[place].resultClass,
        validity: order == 2 ? nil : 0.73,
        loss: CompositionLoss(
          tied: order == 1 ? [0, 1] : [], saturated: order == 3 ? [2] : [],
          fromWeights: order == 1 ? [0, 1, 2] : []))
    }
  }

  private var influences: [Influence] {
    func influence(_ factor: Influence.Factor, _ id: String, _ order: Int) -> Influence {
      let scores = result.alliances.map { alliance in
        alliance.score.map { $0 + Double(order % 4) - 1.3 }
      }
      return Influence(
        factor: factor, id: id, scores: scores, ranks: result.alliances.map(\.rank),
        classes: result.alliances.map(\.resultClass), meanRankShift: Double(order) * 0.15,
        largestChange: 1.7, classChanges: order % 3)
    }
    let leaves = result.nodes.filter { !["root", "criterion"].contains($0.kind) }.map(\.id)
    let choices: [(Influence.Factor, String)] =
      ["E01", "E02"].map { (.expert, $0) } + leaves.map { (.indicator, $0) }
      + CompositionRule.Operator.allCases.dropFirst().map { (.operator, $0.rawValue) }
      + [(.gradeScores, "equal-steps"), (.missing, "not-supplied"), (.missing, "no-answers")]
    return choices.enumerated().map { influence($0.element.0, $0.element.1, $0.offset) }
  }

  private var sensitivity: Sensitivity {
    let factors = Sensitivity.Factor.allCases
    func indices(_ alliance: String?) -> Sensitivity.Indices {
      Sensitivity.Indices(
        alliance: alliance, variance: 2.4, first: [0.41, 0.22, 0.13, 0.05, -0.004],
        total: [0.47, 0.31, 0.2, 0.08, 0.003], standardError: 0.013)
    }
    return Sensitivity(
      factors: factors, samples: 1024, meanRankShift: indices(nil),
      alliances: result.alliances.filter { $0.score != nil }.map { indices($0.id) })
  }
}
