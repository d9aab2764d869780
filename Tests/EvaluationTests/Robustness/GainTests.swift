// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing
import WeightingEngine

@testable import Evaluation

/// What raising one indicator would bring, held against evaluating with better answers.
@Suite struct GainTests {
  @Test func betterAnswersBringTheSame() throws {
    var compared = 0
    for seed in 0..<25 {
      let rule = CompositionRule(operator: CompositionRule.Operator.allCases[seed % 5])
      let probe = try RandomProbe(
        RandomProbe.inputs(seed, rules: seed % 10 == 5, alliances: 4, rule: rule))
      let result = probe.result
      for (alliance, gains) in zip(
        result.alliances, Gains(probe.recomposition).gains(on: RandomProbe.forwards))
      {
        #expect(gains.isEmpty || alliance.score != nil)
        for gain in gains.prefix(3) {
          guard
            result.outline.place(of: gain.node)
              .flatMap({ result.outline.entries[$0].indicator })?.kind == .survey
          else { continue }
          var inputs = probe.inputs
          inputs.tally = Tally(
            cells: inputs.tally.cells.map { cell in
              guard cell.alliance == alliance.id, cell.indicator == gain.node else { return cell }
              var better = cell
              better.counts = [cell.counts[0] + cell.counts[1]] + cell.counts.dropFirst(2) + [0]
              return better
            })
          let again = try #require(
            try EvaluationResult(evaluating: inputs).alliances.first { $0.id == alliance.id })
          // A gate on a score may open or close with it; gains leave gates as they are.
          guard again.gates.map(\.effect) == alliance.gates.map(\.effect),
            let then = again.score, let score = alliance.score,
            // An indicator that nobody answered and that counts as the worst has no answers to better.
            result.alliances.first(where: { $0.id == alliance.id })?.nodes
              .first(where: { $0.id == gain.node })?.absent == nil
          else { continue }
          compared += 1
          #expect(close(gain.points, then - score), "seed \(seed), \(gain.node)")
          #expect(gain.rank == again.rank, "seed \(seed), \(gain.node)")
          #expect(gain.resultClass == again.resultClass, "seed \(seed), \(gain.node)")
        }
      }
    }
    #expect(compared > 50)
  }

  @Test func ranksAndPassedAreCountedOneByOne() throws {
    var passed = 0
    for seed in 0..<20 {
      let probe = try RandomProbe(RandomProbe.inputs(seed, alliances: 8))
      let result = probe.result
      let all = Gains(probe.recomposition).gains(on: RandomProbe.forwards)
      #expect(all == Gains(probe.recomposition).gains(on: RandomProbe.backwards))
      for (alliance, gains) in zip(result.alliances, all) {
        let sizes = gains.map { ComparisonScore.saturating($0.points) }
        #expect(sizes == sizes.sorted(by: >))
        guard let score = alliance.score else { continue }
        for gain in gains {
          #expect(gain.points >= -1e-9)
          func number(_ score: Double) -> Int64 { ComparisonScore.saturating(score) }
          let others = result.alliances.filter { $0.id != alliance.id && $0.score != nil }
            .map { (id: $0.id, score: number($0.score ?? 0)) }
          let then = number(score + gain.points)
          let above = others.filter { $0.score > then + 1 }.count
          guard !others.contains(where: { abs($0.score - then) < 3 }) else { continue }
          #expect(gain.rank == above + 1, "seed \(seed), \(alliance.id), \(gain.node)")
          let expected = others.filter { $0.score >= number(score) && $0.score < then }
            .sorted { ($1.score, $0.id) < ($0.score, $1.id) }.map(\.id)
          #expect(gain.passes == expected.prefix(Gains.mostPassed).map { $0 })
          passed += expected.count
        }
      }
    }
    #expect(passed > 20)
  }

  @Test func whatIsBestCannotRiseAndPointsRiseToFullMarks() throws {
    var round = SmallRound()
    round.classes = [SmallRound.named("high", 75), SmallRound.named("low", nil)]
    round.children = [
      SmallRound.figure("a", 0.5), SmallRound.figure("b", 0.3),
      .indicator(
        Indicator(
          id: "c", weight: 0.2, kind: .points, name: text("c"),
          rule: PointsRule(full: 20, form: .awarded))),
    ]
    round.alliances = ["u", "v"]
    for (alliance, a, b, c) in [("u", 10.0, 4.0, 15.0), ("v", 9, 9, 9)] {
      round.set(a, "a", of: alliance)
      round.set(b, "b", of: alliance)
      round.set(c, "c", of: alliance)
    }
    // u: 50 + 12 + 15 = 77; v: 45 + 27 + 9 = 81. One grade up, b's 40 (4/5 fair, 1/5 bad) becomes
    // 4/5 × 100 + 1/5 × 50 = 90: 15 points more; c's 75 becomes 100: 5 more. a is best already.
    let gains = Gains(try RandomProbe(round.inputs).recomposition)
      .gains(on: RandomProbe.forwards)
    #expect(gains[0].map(\.node) == ["b", "c"])
    #expect(close(gains[0][0].points, 15) && close(gains[0][1].points, 5))
    #expect(gains[0].map(\.rank) == [1, 1] && gains[0].map(\.passes) == [["v"], ["v"]])
    #expect(gains[0].map(\.resultClass) == ["high", "high"])
    round.decidedBy = .panel
    let decided = Gains(try RandomProbe(round.inputs).recomposition)
      .gains(on: RandomProbe.forwards)
    #expect(decided[0].map(\.resultClass) == [nil, nil])
  }
}
