// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// What few people said cannot be read off, subtracted or solved for.
@Suite struct SmallGroupsTests {
  /// Every other round has points, bonus and deductions, gates and profiles.
  private func round(_ seed: Int) -> Inputs {
    var maker = RandomRound(seed: seed)
    maker.rules = seed / 2 % 2 == 1
    maker.alliances = 4
    maker.respondents = [6, 9, 14, 30][seed % 4]
    maker.missing = [0, 5, 20][seed % 3]
    maker.missingRule.notSupplied = seed.isMultiple(of: 2) ? .worstGrade : .redistribute
    maker.missingRule.noAnswers = seed / 2 % 2 == 0 ? .redistribute : .worstGrade
    maker.missingRule.minimumCompleteness = seed.isMultiple(of: 5) ? 0.9 : 0
    return maker.make()
  }

  @Test func noLinearSystemGivesWhatIsWithheld() throws {
    var withheld = 0
    for seed in 0..<300 {
      let original = try EvaluationResult(evaluating: round(seed))
      let published = original.published()
      for index in original.alliances.indices {
        let (whole, shown) = (original.alliances[index], published.alliances[index])
        let found = Adversary(original: original, published: published, alliance: index)
          .determined()
        for (place, node) in whole.nodes.enumerated() {
          let words = "seed \(seed), \(whole.id), \(node.id)"
          if node.score != nil, shown.nodes[place].absent == .notPublished {
            withheld += 1
            #expect(!found.contains(.node(place)), "\(words)")
          }
          if case .exactly(1..<5) = node.respondents {
            #expect(shown.nodes[place].membership == nil, "\(words)")
            #expect(shown.nodes[place].respondents == .fewer(than: 5), "\(words)")
            #expect(!found.contains(.node(place)), "\(words)")
          }
          for cell in node.items {
            let valid = cell.counts.reduce(0, +)
            guard let audience = cell.audience, valid > 0, valid < 5 else { continue }
            #expect(!found.contains(.cell(place, audience, cell.id)), "\(words), \(cell.id)")
          }
          for audience in node.audiences {
            let most = node.items.filter { $0.audience == audience.id }
              .map { $0.counts.reduce(0, +) }.max()
            guard let most, most < 5 else { continue }
            #expect(!found.contains(.audience(place, audience.id)), "\(words), \(audience.id)")
          }
        }
      }
    }
    #expect(withheld > 300, "the rounds must withhold something")
  }

  @Test func boundsGoOnlyWhereTheyWouldTell() throws {
    var gone = 0
    for seed in 0..<200 {
      let original = try EvaluationResult(evaluating: round(seed))
      let published = original.published()
      for (index, shown) in published.alliances.enumerated() {
        let whole = original.alliances[index]
        guard whole.score != nil, shown.score != nil, whole.bounds != nil, shown.bounds == nil
        else { continue }
        gone += 1
        let found = Adversary(
          original: original, published: published, alliance: index, tellsBounds: true
        ).determined()
        let tells = shown.nodes.indices.contains { place in
          whole.nodes[place].score != nil && shown.nodes[place].absent == .notPublished
            && found.contains(.node(place))
        }
        #expect(tells, "seed \(seed), \(whole.id)")
      }
    }
    #expect(gone > 20)
  }

  @Test func distributionsAndRanksAreOfWhatIsPublished() throws {
    for seed in 0..<100 {
      let published = try EvaluationResult(evaluating: round(seed)).published()
      for place in published.nodes.indices {
        for group in published.groups {
          let scored = published.alliances.filter {
            $0.score != nil && $0.profile == group.profile
          }
          let here = scored.map { $0.nodes[place] }
          let scores = here.compactMap(\.score)
          let distribution = group.nodes[place].scores
          #expect(distribution?.count ?? 0 == scores.count, "seed \(seed)")
          #expect(distribution?.minimum == scores.min(), "seed \(seed)")
          #expect(distribution?.maximum == scores.max(), "seed \(seed)")
          if published.groups.count == 1 {
            #expect(published.nodes[place].scores == distribution, "seed \(seed)")
          } else {
            #expect(published.nodes[place].scores == nil, "profiles are not mixed")
          }
          let ranked = scored.filter { $0.gates.allSatisfy { $0.effect != .fails } }
            .filter { $0.vetoes.allSatisfy { $0.effect != .fails } }.map { $0.nodes[place] }
          let others = ranked.compactMap(\.score)
          for node in here where node.tied {
            #expect(here.count { $0.rank == node.rank } > 1, "seed \(seed), \(node.id)")
          }
          for node in here {
            guard let rank = node.rank, let score = node.score else { continue }
            #expect(rank == 1 + others.count { $0 > score + 1e-9 }, "seed \(seed), \(node.id)")
          }
        }
        let values = published.alliances.compactMap { $0.nodes[place].value }
        #expect(published.nodes[place].values?.count ?? 0 == values.count, "seed \(seed)")
      }
    }
  }

  /// A figure lies on two grades at most: with the shares of the node above, all other grades
  /// of a withheld sibling would be known. So no node above one has shares, and nobody has a
  /// rank where one score is missing.
  @Test func neitherSharesAboveNorRanksBesideWhatIsWithheld() throws {
    var above = 0
    for seed in 0..<100 {
      let original = try EvaluationResult(evaluating: round(seed))
      let published = original.published()
      let outline = original.outline
      for (whole, shown) in zip(original.alliances, published.alliances) {
        for place in outline.entries.indices
        where whole.nodes[place].score != nil && shown.nodes[place].score == nil {
          var next = outline.entries[place].parent
          while let ancestor = next {
            above += 1
            #expect(shown.nodes[ancestor].membership == nil, "seed \(seed)")
            next = outline.entries[ancestor].parent
          }
          if place > 0, whole.score != nil {
            #expect(
              published.alliances.allSatisfy {
                $0.profile != shown.profile || $0.nodes[place].rank == nil
              })
          }
        }
      }
    }
    #expect(above > 100)
  }

  @Test func noAudienceIsShownBesideOneUnderTheMinimum() throws {
    for seed in 0..<100 {
      let inputs = round(seed)
      let original = try EvaluationResult(evaluating: inputs)
      for (whole, shown) in zip(original.alliances, original.published().alliances) {
        for (before, after) in zip(whole.nodes, shown.nodes) {
          let audiences = Set(before.items.compactMap(\.audience))
          let most = audiences.map { audience in
            before.items.filter { $0.audience == audience }.map { $0.counts.reduce(0, +) }.max()
          }
          if most.contains(where: { $0.map { $0 > 0 && $0 < 5 } ?? false }) {
            #expect(after.audiences.isEmpty, "seed \(seed)")
            #expect(after.items.allSatisfy { $0.audience == nil }, "seed \(seed)")
          }
          #expect(
            after.items.allSatisfy { $0.counts.reduce(0, +) >= 5 || $0.counts.reduce(0, +) == 0 })
        }
      }
    }
  }

  @Test func aSmallAudienceIsNotFoundFromPooledCounts() throws {
    // Ten firms answer all very good, three universities all very bad: membership (.8, .2) and
    // counts 10 : 3 together would give both away.
    let inputs = oneIndicator([("firm", 0.8, [10, 0]), ("university", 0.2, [0, 3])])
    let node = try #require(
      try EvaluationResult(evaluating: inputs).published().alliances.first?.nodes.last)
    #expect(close(node.membership?.first, 0.8))
    #expect(node.respondents == .exactly(13))
    #expect(node.items.isEmpty && node.audiences.isEmpty)
  }

  @Test func reasonsAndEvidenceOfAWithheldFigureAreWithheldToo() throws {
    for seed in 0..<60 {
      let published = try EvaluationResult(evaluating: round(seed)).published()
      for node in published.alliances.flatMap(\.nodes) where node.absent == .notPublished {
        #expect(node.reason.isEmpty && node.reported == nil && node.value == nil)
      }
    }
  }

  @Test func whatFewPeopleSaidDecidesNoPublishedClass() throws {
    let inputs = oneIndicator([("firm", 1, [3, 1])])
    let original = try EvaluationResult(evaluating: inputs)
    let alliance = try #require(original.published().alliances.first)
    #expect(original.alliances.first?.resultClass == "high")
    #expect(alliance.score == nil && alliance.rank == nil && alliance.resultClass == nil)
    #expect(alliance.bounds == nil && alliance.membership == nil)
    #expect(alliance.absent == .notPublished)
    #expect(alliance.nodes.last?.respondents == .fewer(than: 5))
  }

  private func oneIndicator(_ audiences: [(String, Double, [Double])]) -> Inputs {
    let survey = Indicator(id: "trust", weight: nil, kind: .survey, name: text("trust"))
    let system = IndexSystem(
      id: "root", edition: "1", name: text("root"),
      grades: [
        Grade(id: "good", score: 100, name: text("good")),
        Grade(id: "bad", score: 0, name: text("bad")),
      ],
      classes: [
        ResultClass(id: "high", from: 50, criterionMinimum: nil, name: text("high")),
        ResultClass(id: "low", from: nil, criterionMinimum: nil, name: text("low")),
      ], expectations: [], children: [.indicator(survey)])
    var round = RoundDefinition(
      id: "r", year: 2026, date: "2026-01-01", language: "en", name: text("r"))
    round.audiences = audiences.map { AudienceWeight(id: $0.0, weight: $0.1) }
    return Inputs(
      round: round, indexSystem: IndexSystemRecord(definition: system, digest: "00"),
      alliances: [Alliance(id: "u", name: text("u"))],
      tally: Tally(
        cells: audiences.map {
          Tally.Cell(
            alliance: "u", indicator: "trust", questionnaire: "q", item: "q1", audience: $0.0,
            counts: $0.2)
        }), provenance: Provenance(version: "0", inputs: [], seed: 0))
  }
}
