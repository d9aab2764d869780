// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import FoundationEssentials
import IndicatorTree
import Testing

/// What the round does not publish is nowhere in what leaves the house.
@Suite struct PublishedTests {
  private func result(_ seed: Int, _ publish: PublishRule) throws -> EvaluationResult {
    var maker = RandomRound(seed: seed)
    maker.publish = publish
    maker.respondents = seed.isMultiple(of: 2) ? 12 : 40
    maker.missingRule.minimumCompleteness = 0.6
    return try EvaluationResult(evaluating: maker.make())
  }

  private func rules() -> [PublishRule] {
    [true, false].flatMap { score in
      [true, false].flatMap { rank in
        [true, false].map { PublishRule(score: score, rank: rank, resultClass: $0) }
      }
    }
  }

  @Test func publishingTwiceIsPublishingOnce() throws {
    for seed in 0..<60 {
      for rule in rules() {
        let once = try result(seed, rule).published()
        #expect(once.published() == once, "seed \(seed), \(rule)")
      }
    }
  }

  @Test func withheldScoresAreNowhere() throws {
    var planted = 0
    for seed in 0..<40 {
      var maker = RandomRound(seed: seed)
      maker.publish = PublishRule(score: false)
      let inputs = maker.make()
      var empty = inputs
      empty.alliances = []
      let original = try EvaluationResult(evaluating: inputs)
      // What the definitions and the figures themselves say may be said.
      var said = numbers(try json(EvaluationResult(evaluating: empty)))
      for node in original.alliances.flatMap(\.nodes) {
        said.formUnion(
          [node.value, node.completeness, node.applicability].compactMap { $0 }.map { "\($0)" })
        said.formUnion(node.audiences.map { "\($0.weightUsed)" })
      }
      for values in original.nodes.compactMap(\.values) {
        said.formUnion([values.lowerQuartile, values.median, values.upperQuartile].map { "\($0)" })
      }
      let secret = Set(figures(original).map { "\($0)" }.filter { $0.count > 12 })
        .subtracting(said)
      planted += secret.count
      let leaked = secret.intersection(numbers(try json(original.published())))
      #expect(leaked.isEmpty, "seed \(seed)")
    }
    #expect(planted > 4_000)
  }

  /// Everything that tells a score.
  private func figures(_ result: EvaluationResult) -> [Double] {
    var figures: [Double?] = result.nodes.compactMap(\.scores).flatMap {
      [$0.minimum, $0.lowerQuartile, $0.median, $0.upperQuartile, $0.maximum]
    }
    for alliance in result.alliances {
      figures += [alliance.score, alliance.bounds?.worst, alliance.bounds?.best]
      figures += alliance.membership ?? []
      for node in alliance.nodes {
        figures += [node.score, node.contribution, node.verdict?.validity]
        figures += node.membership ?? []
        figures += node.audiences.flatMap(\.membership)
      }
    }
    return figures.compactMap { $0 }
  }

  @Test func theSearchFindsWhatIsPublished() throws {
    let original = try result(1, PublishRule(minimumRespondents: 0))
    let scores = original.alliances.compactMap(\.score).map { "\($0)" }
    #expect(!scores.isEmpty)
    #expect(Set(scores).isSubset(of: numbers(try json(original.published()))))
  }

  /// Every number in a JSON text, as it is written.
  private func numbers(_ json: String) -> Set<String> {
    Set(json.split(whereSeparator: { !"0123456789.-+eE".contains($0) }).map(String.init))
  }

  @Test func withheldRanksAndClassesAreNowhere() throws {
    for seed in 0..<40 {
      let ranks = try json(try result(seed, PublishRule(rank: false)).published())
      #expect(ranks.ranges(of: "\"rank\":").count == ranks.ranges(of: "\"rank\":null").count + 1)
      #expect(ranks.contains("\"rank\":false"), "the rule itself")
      #expect(!ranks.contains("\"tied\":true"))
      let published = try result(seed, PublishRule(resultClass: false)).published()
      #expect(published.alliances.allSatisfy { $0.resultClass == nil && $0.missedClasses.isEmpty })
      let classes = try json(published)
      #expect(
        classes.ranges(of: "\"class\":\"").count
          == published.references.count { $0.resultClass != nil })
    }
  }

  @Test func smallGroupsAreWrittenAsUnderTheMinimum() throws {
    var found = 0
    for seed in 0..<30 {
      let published = try result(seed, PublishRule()).published()
      let small = published.alliances.flatMap(\.nodes).count {
        $0.respondents == .fewer(than: 5)
      }
      found += small
      #expect(
        try json(published).ranges(of: "\"respondents\":\"<5\"").count == small, "seed \(seed)")
    }
    #expect(found > 10)
  }

  @Test func aSmallAudienceTakesAllParticipationWithIt() throws {
    for respondents in [3, 0, 9] {
      var maker = RandomRound(seed: 4)
      maker.alliances = 1
      var inputs = maker.make()
      inputs.round.audiences = ["firm", "university"].map { AudienceWeight(id: $0, weight: 0.5) }
      inputs.tally = Tally(
        cells: [],
        moments: zip(["firm", "university"], [12, respondents]).map { audience, count in
          var moments = Moments(
            alliance: "u0", audience: audience, questionnaire: "q", indicators: [])
          moments.respondents = count
          return moments
        })
      inputs.round.missing.minimumCompleteness = 0
      let shown = try #require(try EvaluationResult(evaluating: inputs).published().alliances.first)
      #expect(
        shown.participation.map(\.respondents)
          == (respondents == 3 ? [nil, nil] : [.exactly(12), .exactly(respondents)]))
    }
  }
}

/// The result as the site writes it, keys in order.
func json(_ result: EvaluationResult) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return String(decoding: try encoder.encode(result), as: UTF8.self)
}
