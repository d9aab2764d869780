// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// How far a result can be relied on tells nothing that the result itself withholds.
@Suite struct PublishedRobustnessTests {
  private func result(_ seed: Int, _ publish: PublishRule) throws -> EvaluationResult {
    var maker = RandomRound(seed: seed)
    maker.publish = publish
    maker.respondents = seed.isMultiple(of: 2) ? 9 : 40
    maker.missingRule.minimumCompleteness = 0.5
    var inputs = maker.make()
    inputs.round.robustness = RobustnessRule(draws: 24, resamples: 16, seed: 3)
    return try EvaluationResult(evaluating: inputs, probing: Probing())
  }

  @Test func publishingTwiceIsPublishingOnce() throws {
    for seed in 0..<24 {
      for rule in [
        PublishRule(), PublishRule(score: false), PublishRule(rank: false),
        PublishRule(resultClass: false), PublishRule(minimumRespondents: 15),
      ] {
        let once = try result(seed, rule).published()
        #expect(once.published() == once, "seed \(seed), \(rule)")
      }
    }
  }

  @Test func withheldScoresLeaveNoFigureOfTheirs() throws {
    var planted = 0
    for seed in 0..<24 {
      let original = try result(seed, PublishRule(score: false))
      // What is said without any robustness may be said: scores of grades, shares of audiences.
      var plain = original
      plain.robustness = nil
      for index in plain.alliances.indices {
        plain.alliances[index].robustness = nil
        for place in plain.alliances[index].nodes.indices {
          plain.alliances[index].nodes[place].sampling = nil
        }
      }
      let secret = Set(figures(original).map { "\($0)" }.filter { $0.count > 12 })
        .subtracting(numbers(try json(plain.published())))
      planted += secret.count
      let text = try json(original.published())
      let leaked = secret.intersection(numbers(text))
      #expect(leaked.isEmpty, "seed \(seed)")
    }
    #expect(planted > 1_000)
  }

  /// Everything of the robustness that tells a score or how scores differ.
  private func figures(_ result: EvaluationResult) -> [Double] {
    var figures: [Double?] = []
    for alliance in result.alliances {
      for node in alliance.nodes {
        figures += [node.sampling?.standardError, node.sampling?.interval?.low]
      }
      guard let robustness = alliance.robustness else { continue }
      figures += [robustness.oneSheet?.change, robustness.shrunken?.score, robustness.swap?.to]
      figures += [robustness.respondents, robustness.weights, robustness.both].map {
        $0?.score?.low
      }
      figures += robustness.gains.map(\.points)
      figures += robustness.operators.flatMap { [$0.score] + $0.membership }
    }
    figures += (result.robustness?.influences ?? []).flatMap { $0.scores + [$0.largestChange] }
    figures += (result.robustness?.sensitivity?.alliances ?? []).map(\.variance)
    return figures.compactMap { $0 }
  }

  @Test func anAllianceWithAWithheldNodeGivesNoFurtherEquations() throws {
    var found = 0
    for seed in 0..<30 {
      let published = try result(seed, PublishRule(minimumRespondents: 8)).published()
      for (index, alliance) in published.alliances.enumerated()
      where alliance.nodes.contains(where: { $0.absent == .notPublished }) {
        found += 1
        let robustness = alliance.robustness
        #expect(robustness?.gains.isEmpty ?? true)
        #expect(robustness?.operators.isEmpty ?? true)
        #expect(robustness?.swap == nil)
        #expect(alliance.nodes.dropFirst().allSatisfy { $0.sampling == nil })
        for influence in published.robustness?.influences ?? [] {
          #expect(influence.scores[index] == nil && influence.classes[index] == nil)
        }
        #expect(
          published.robustness?.sensitivity?.alliances.contains { $0.alliance == alliance.id }
            != true)
        for other in published.alliances { #expect(other.robustness?.swap?.below != alliance.id) }
      }
    }
    #expect(found > 15)
  }

  /// Weights can be drawn again from the seed, and the others' scores reckoned under them: no order of the
  /// group under other weights is left, and shifts are those that anybody finds among the readable ones.
  @Test func besideAWithheldNodeNoOrderUnderOtherWeightsIsLeft() throws {
    var shifts = 0
    for seed in 0..<30 {
      let published = try result(seed, PublishRule(minimumRespondents: 8)).published()
      let hidden = published.alliances.contains { alliance in
        alliance.robustness != nil && alliance.nodes.contains { $0.absent == .notPublished }
      }
      guard hidden, published.groups.count == 1 else { continue }
      for alliance in published.alliances {
        #expect(alliance.robustness?.weights == nil)
        #expect(alliance.robustness?.operators.allSatisfy { $0.rank == nil } ?? true)
      }
      for influence in published.robustness?.influences ?? [] {
        #expect(influence.ranks.allSatisfy { $0 == nil })
        let known = published.alliances.indices.filter {
          published.alliances[$0].rank != nil && influence.scores[$0] != nil
        }
        func rank(_ index: Int, _ scores: [Double?]) -> Int {
          1 + known.count { (scores[$0] ?? 0) > (scores[index] ?? 0) + 1e-9 }
        }
        let own = published.alliances.map(\.score)
        let moved = known.map { abs(rank($0, influence.scores) - rank($0, own)) }
        let expected = known.isEmpty ? nil : Double(moved.reduce(0, +)) / Double(known.count)
        #expect(influence.meanRankShift == expected, "seed \(seed), \(influence.id)")
        shifts += moved.reduce(0, +)
      }
    }
    #expect(shifts > 0)
  }

  @Test func withheldRanksAndClassesAreNowhere() throws {
    for seed in 0..<20 {
      let ranks = try result(seed, PublishRule(rank: false)).published()
      #expect(ranks.robustness?.groups.allSatisfy(\.order.isEmpty) ?? true)
      #expect(ranks.robustness?.influences.allSatisfy { $0.ranks.isEmpty } ?? true)
      for alliance in ranks.alliances {
        #expect(alliance.robustness?.places == nil && alliance.robustness?.swap == nil)
        #expect(alliance.robustness?.both?.shares.isEmpty ?? true)
        #expect(alliance.robustness?.gains.allSatisfy { $0.passes.isEmpty } ?? true)
      }
      let classes = try result(seed, PublishRule(resultClass: false)).published()
      #expect(
        classes.robustness?.influences.allSatisfy { $0.classes.isEmpty } ?? true)
      for alliance in classes.alliances {
        #expect(alliance.robustness?.both?.classes.isEmpty ?? true)
        #expect(alliance.robustness?.operators.allSatisfy { $0.resultClass == nil } ?? true)
      }
    }
  }

  private func numbers(_ json: String) -> Set<String> {
    Set(json.split(whereSeparator: { !"0123456789.-+eE".contains($0) }).map(String.init))
  }
}
