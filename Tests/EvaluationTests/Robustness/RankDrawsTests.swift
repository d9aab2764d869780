// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Evidence
import IndicatorTree
import Testing

@testable import Evaluation

/// The loop over draws against draws made one by one.
@Suite struct RankDrawsTests {
  /// A random round with respondents, judged siblings, a range and class limits.
  private func inputs(_ seed: Int, draws: Int = 11, resamples: Int = 5) -> Inputs {
    var maker = RandomRound(seed: seed)
    maker.alliances = 3 + seed % 6
    maker.rules = seed.isMultiple(of: 2)
    maker.respondents = 1 + seed % 12
    let operators = CompositionRule.Operator.allCases
    if seed % 3 == 0 {
      maker.rule = CompositionRule(
        operator: operators[seed / 3 % 5], normalise: seed % 4 < 2 ? .eachLevel : .root)
    }
    maker.missingRule.minimumCompleteness = seed.isMultiple(of: 5) ? 0.5 : 0
    var inputs = maker.make()
    let readings = VerdictRule.Reading.allCases
    inputs.round.verdict = VerdictRule(by: readings[seed / 2 % readings.count])
    if seed % 4 < 2 {
      inputs.indexSystem = IndexSystemRecord(
        definition: inputs.indexSystem.definition.limited(
          seed % 4 == 0
            ? ClassLimit(rank: 2, ties: .in) : ClassLimit(share: 0.4, rounding: .up, ties: .out)),
        digest: "00")
    }
    if seed % 7 != 0 { maker.answer(&inputs) }
    let outline = Outline(inputs.indexSystem.definition)
    inputs.round.robustness = RobustnessRule(
      draws: draws, resamples: resamples, seed: UInt64(seed),
      ranges: outline.entries.filter { $0.node?.weight != nil }.prefix(2).map {
        .init(node: $0.id, from: 0.1, to: 0.6)
      })
    return inputs
  }

  @Test func everyCountIsThatOfTheDrawsOneByOne() throws {
    var sources: [GroupRobustness.Source: Int] = [:]
    var classes = 0
    for seed in 0..<60 {
      let naive = try NaiveDraws(inputs(seed))
      let draws = naive.draws()
      let drawn = naive.drawn()
      let groups = try #require(drawn.robustness?.groups)
      #expect(groups.count == drawn.rankedTogether.count)
      for (number, group) in draws.groups.enumerated() {
        sources[group.pairSource, default: 0] += 1
        let places = group.alliances.map(\.place)
        for source in group.sources {
          let all = naive.draws(of: source)
          for place in places {
            let own = drawn.alliances[place].robustness
            let found =
              source == .respondents
              ? own?.respondents : source == .weights ? own?.weights : own?.both
            let distribution = try #require(found)
            compare(distribution, all, place, among: places, "seed \(seed) \(source) \(place)")
            if !distribution.classes.isEmpty {
              compareClasses(distribution, all, place, naive, "seed \(seed) \(source) \(place)")
              classes += 1
            }
          }
          if source == group.pairSource {
            comparePairs(groups[number], all, drawn, "seed \(seed) \(source)")
          }
        }
        if group.sources.isEmpty {
          #expect(groups[number].above.isEmpty && groups[number].source == .none)
          #expect(places.allSatisfy { drawn.alliances[$0].robustness?.places == nil })
        }
      }
    }
    #expect(sources[.both, default: 0] > 15 && sources[.respondents, default: 0] > 3)
    #expect(sources[.weights, default: 0] > 3 && classes > 100)
  }

  private func compare(
    _ found: RankDistribution, _ draws: [[AllianceResult]], _ place: Int, among places: [Int],
    _ words: String
  ) {
    var shares = Array(repeating: 0.0, count: places.count)
    for draw in draws {
      guard let rank = draw[place].rank else { continue }
      let tied = places.count { draw[$0].rank == rank }
      for shared in rank..<rank + tied { shares[shared - 1] += 1 / Double(tied * draws.count) }
    }
    #expect(found.draws == draws.count)
    var laid = Array(repeating: 0.0, count: places.count)
    let first = (found.firstRank ?? 0) - 1
    for (step, share) in found.shares.enumerated() { laid[first + step] = share }
    #expect(zip(laid, shares).allSatisfy { abs($0 - $1) < 1e-12 }, "\(words)")
    #expect(found.shares.first != 0 && found.shares.last != 0, "\(words)")
    let expected = shares.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    #expect(abs((found.expectedRank ?? 0) - expected) < 1e-11, "\(words)")
    let below = shares.prefix((found.ranks?.first ?? 0) - 1).reduce(0, +)
    let upTo = shares.prefix(found.ranks?.last ?? 0).reduce(0, +)
    #expect(below < 0.025 && upTo > 0.975 - 1e-9, "\(words)")
  }

  private func compareClasses(
    _ found: RankDistribution, _ draws: [[AllianceResult]], _ place: Int, _ naive: NaiveDraws,
    _ words: String
  ) {
    for (index, one) in naive.inputs.indexSystem.definition.classes.enumerated() {
      let count = draws.count { ($0[place].proposedClass ?? $0[place].resultClass) == one.id }
      #expect(abs(found.classes[index] - Double(count) / Double(draws.count)) < 1e-12, "\(words)")
    }
  }

  private func comparePairs(
    _ group: GroupRobustness, _ draws: [[AllianceResult]], _ result: EvaluationResult,
    _ words: String
  ) {
    let places = group.order.compactMap { id in result.alliances.firstIndex { $0.id == id } }
    func above(_ one: Int, _ other: Int) -> Double {
      draws.reduce(0) { sum, draw in
        let (a, b) = (draw[places[one]].rank ?? 0, draw[places[other]].rank ?? 0)
        return sum + (a < b ? 1 : a == b ? 0.5 : 0)
      } / Double(draws.count)
    }
    #expect(group.above.count == max(places.count - 1, 0), "\(words)")
    for (one, row) in group.above.enumerated() {
      for other in (one + 1)..<places.count {
        let found = other - one - 1 < row.count ? row[other - one - 1] : 1
        #expect(abs(found - above(one, other)) < 1e-12, "\(words)")
      }
      #expect(row.last != 1)
    }
    for run in group.together {
      let positions = run.compactMap(group.order.firstIndex(of:))
      #expect(run.count > 1 && positions == Array(positions[0]..<positions[0] + run.count))
      #expect(positions.dropFirst().allSatisfy { above(positions[0], $0) < 0.975 })
    }
    for (one, place) in places.enumerated() {
      let better = places.indices.count { $0 != one && above($0, one) >= 0.975 }
      let worse = places.indices.count { $0 != one && above(one, $0) >= 0.975 }
      #expect(
        result.alliances[place].robustness?.places
          == PlaceRange(first: 1 + better, last: places.count - worse), "\(words)")
    }
  }

  @Test func threadsChangeNothing() throws {
    for seed in [1, 2, 3, 4, 12] {
      let naive = try NaiveDraws(inputs(seed, draws: 130, resamples: 31))
      let one = naive.drawn()
      for count in [2, 7] {
        let probing = Probing(
          threadCount: count,
          threads: { count, body in
            DispatchQueue.concurrentPerform(iterations: count, execute: body)
          })
        let several = naive.drawn(probing)
        #expect(several.robustness == one.robustness)
        #expect(several.alliances == one.alliances)
      }
    }
  }

  @Test func leavingOutAnAllianceMovesNoOther() throws {
    var compared = 0
    for seed in 1...8 {
      let whole = inputs(seed, draws: 120, resamples: 110)
      var less = whole
      less.alliances.removeFirst()
      let (all, left) = (try NaiveDraws(whole).drawn(), try NaiveDraws(less).drawn())
      for alliance in left.alliances {
        let same = all.alliances.first { $0.id == alliance.id }
        for path in [\AllianceRobustness.respondents, \.weights, \.both] {
          guard let one = alliance.robustness?[keyPath: path]?.score else { continue }
          #expect(one == same?.robustness?[keyPath: path]?.score)
          compared += 1
        }
      }
    }
    #expect(compared > 40)
  }

  @Test func aUniformWeightExceedsAThresholdAsOftenAsItIsWide() throws {
    // u scores 100 w, v scores 40 whatever w is: u is above where w > 0.4. With w evenly from
    // 0.1 … 0.6 that is P = 0.4.
    var round = SmallRound()
    round.children = [SmallRound.figure("a", 0.5), SmallRound.figure("b", 0.5)]
    round.classes = [SmallRound.named("high", 50), SmallRound.named("low", nil)]
    round.alliances = ["u", "v"]
    round.set(10, "a", of: "u")
    round.set(0, "b", of: "u")
    round.set(4, "a", of: "v")
    round.set(4, "b", of: "v")
    round.rule.robustness = RobustnessRule(
      draws: 20_000, resamples: 0, seed: 3, ranges: [.init(node: "a", from: 0.1, to: 0.6)])
    let drawn = try NaiveDraws(round.inputs).drawn()
    let group = try #require(drawn.robustness?.groups.first)
    #expect(group.source == .weights && group.order == ["u", "v"])
    // Standard error √(.4 × .6 ÷ 20,000) = .0035.
    #expect(abs(group.above[0][0] - 0.4) < 0.014)
    let own = try #require(drawn.alliance("u")?.robustness?.weights)
    #expect(abs(own.shares[0] - group.above[0][0]) < 1e-12 && own.firstRank == 1)
    #expect(abs((own.expectedRank ?? 0) - (2 - group.above[0][0])) < 1e-12)
    // P(100 w ≥ 50) = 0.2; quantiles of 10 … 60 are 11.25 and 58.75, with standard errors of 0.055.
    #expect(abs(own.classes[0] - 0.2) < 0.012)
    let score = try #require(own.score)
    #expect(abs(score.low - 11.25) < 0.25 && abs(score.high - 58.75) < 0.25)
    #expect(group.together == [["u", "v"]])
    #expect(drawn.alliance("v")?.robustness?.places == PlaceRange(first: 1, last: 2))
  }
}

extension IndexSystem {
  /// The same with a limit on the best class.
  fileprivate func limited(_ limit: ClassLimit) -> IndexSystem {
    IndexSystem(
      id: id, edition: edition, name: name, definition: definition, grades: grades,
      classes: classes.enumerated().map { place, one in
        ResultClass(
          id: one.id, from: one.from, criterionMinimum: one.criterionMinimum, minima: one.minima,
          gates: one.gates, limit: place == 0 ? limit : one.limit, name: one.name)
      }, decidedBy: decidedBy, expectations: expectations, limits: limits, gates: gates,
      vetoes: vetoes, factLists: factLists, profiles: profiles, adjustments: adjustments,
      children: children)
  }
}
