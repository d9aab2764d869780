// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing
import WeightingEngine

@testable import Evaluation

/// The smallest change of one weight that swaps two neighbours, held against evaluating again.
@Suite struct SmallestSwapTests {
  /// The round with its weights as it found them written into the index system, one of them changed
  /// and its siblings scaled.
  private func scores(
    _ probe: RandomProbe, changing place: Int, to weight: Double
  ) throws -> [String: Double] {
    let outline = probe.result.outline
    let local = probe.base.local
    var weights: [String: Double] = [:]
    for (other, entry) in outline.entries.enumerated().dropFirst() {
      weights[entry.id] = local[other]
    }
    let parent = try #require(outline.entries[place].parent)
    for sibling in outline.entries[parent].children {
      weights[outline.entries[sibling].id] =
        sibling == place ? weight : local[sibling] * (1 - weight) / (1 - local[place])
    }
    var changed = probe.inputs.with(probe.inputs.indexSystem.definition.with(weights: weights))
    changed.judgements = Judgements()
    let result = try EvaluationResult(evaluating: changed)
    return Dictionary(
      result.alliances.compactMap { alliance in alliance.score.map { (alliance.id, $0) } },
      uniquingKeysWith: { $1 })
  }

  @Test func evaluatingAgainFindsThemLevel() throws {
    var (found, none) = (0, 0)
    for seed in 0..<24 {
      let probe = try RandomProbe(RandomProbe.inputs(seed, missing: seed % 3 * 10))
      let outline = probe.result.outline
      for (alliance, swap) in zip(
        probe.result.alliances, SmallestSwaps(probe.recomposition).swaps())
      {
        guard let swap else { continue }
        guard let node = swap.node, let from = swap.from, let to = swap.to else {
          none += 1
          continue
        }
        found += 1
        let place = try #require(outline.place(of: node))
        #expect(close(from, probe.base.local[place]))
        guard to > 0, to < 1 else { continue }
        let level = try scores(probe, changing: place, to: to)
        #expect(close(level[alliance.id], level[swap.below], within: 1e-9), "seed \(seed)")
        let before = try scores(probe, changing: place, to: to + (from - to) * 1e-3)
        #expect(
          try #require(before[alliance.id]) > (try #require(before[swap.below])), "seed \(seed)")
      }
    }
    #expect(found > 40 && none > 0)
  }

  @Test func noNodeNeedsLess() throws {
    for seed in 0..<20 {
      let probe = try RandomProbe(RandomProbe.inputs(seed, alliances: 3))
      let outline = probe.result.outline
      let composition = probe.recomposition.parts[0].evaluator.composition
      for (number, swap) in SmallestSwaps(probe.recomposition).swaps().enumerated() {
        guard let swap, let upper = probe.recomposition.leaves[number],
          let below = probe.result.alliances.firstIndex(where: { $0.id == swap.below }),
          let lower = probe.recomposition.leaves[below]
        else { continue }
        let change =
          swap.from.flatMap { from in swap.to.map { ($0 - from).magnitude } } ?? .infinity
        for (place, entry) in outline.entries.enumerated().dropFirst() {
          guard let parent = entry.parent, composition.localWeights[place] < 1 else { continue }
          for step in 1..<16 {
            let weight = Double(step) / 16
            let now = composition.localWeights[place]
            guard (weight - now).magnitude < change - 1e-9 else { continue }
            var local = composition.localWeights
            for sibling in outline.entries[parent].children {
              local[sibling] *= (1 - weight) / (1 - now)
            }
            local[place] = weight
            let other = Composition(
              outline: outline, localWeights: local, rule: composition.rule,
              gradeScores: composition.gradeScores)
            guard let high = other.compose(upper.values).score[0],
              let low = other.compose(lower.values).score[0]
            else { continue }
            #expect(high > low, "seed \(seed), \(entry.id) at \(weight)")
          }
        }
      }
    }
  }

  @Test func whoHasNobodyBelowHasNoSwap() throws {
    var round = SmallRound()
    round.children = [SmallRound.figure("a", 0.5), SmallRound.figure("b", 0.5)]
    round.alliances = ["u", "v", "w"]
    // 60 each for u and v: tied, both above w's 55.
    for (alliance, a, b) in [("u", 8.0, 4.0), ("v", 6, 6), ("w", 5, 6)] {
      round.set(a, "a", of: alliance)
      round.set(b, "b", of: alliance)
    }
    let swaps = SmallestSwaps(try RandomProbe(round.inputs).recomposition).swaps()
    #expect(swaps[2] == nil)
    // 80x + 40(1 − x) = 50x + 60(1 − x) at x = 2/5; for v, 10x = 0 at x = 0.
    #expect(swaps[0]?.below == "w" && swaps[0]?.node == "a")
    #expect(close(swaps[0]?.to, 0.4) && swaps[0]?.from == 0.5)
    #expect(swaps[1]?.below == "w" && swaps[1]?.node == "a" && swaps[1]?.to == 0)
    #expect(swaps[0]?.withinExperts == false)
  }

  @Test func onlyWhereScoresFollowFromScores() throws {
    for name in CompositionRule.Operator.allCases where name != .weightedAverage {
      let inputs = RandomProbe.inputs(4, rule: CompositionRule(operator: name))
      for swap in SmallestSwaps(try RandomProbe(inputs).recomposition).swaps() {
        #expect(swap?.node == nil && swap?.withinExperts == nil)
      }
    }
  }
}

/// Whether some weights within the experts' ranges swap two neighbours, held against grids and corners.
@Suite struct ExpertRangeTests {
  /// Two criteria judged by two experts, two indicators each.
  private func round(_ draws: inout SeededDraws) -> SmallRound {
    var round = SmallRound()
    round.alliances = ["u", "v"]
    let leaves = ["a1", "a2", "b1", "b2", "b3"]
    round.children = [
      SmallRound.criterion("a", nil, [SmallRound.figure("a1"), SmallRound.figure("a2")]),
      SmallRound.criterion(
        "b", nil,
        [SmallRound.figure("b1", 0.2), SmallRound.figure("b2", 0.3), SmallRound.figure("b3", 0.5)]),
    ]
    func points(_ parent: String, _ items: [String]) -> Judgements.Group {
      Judgements.Group(
        parent: parent, items: items, form: .allocation,
        sheets: ["e1", "e2"].map {
          let first = draws.number(20...80)
          return Judgements.Sheet(expert: $0, answers: .allocation([first, 100 - first]))
        })
    }
    round.judgements = Judgements(
      experts: ["e1", "e2"].map { Expert(id: $0, weight: 1) },
      groups: [points("root", ["a", "b"]), points("a", ["a1", "a2"])])
    let isMissing = draws.chance(40)
    for leaf in leaves {
      for alliance in round.alliances {
        round.set(isMissing && leaf == "a2" ? nil : draws.number(3...7), leaf, of: alliance)
      }
    }
    let low = draws.number(0.05...0.2)
    round.more = { inputs in
      inputs.round.robustness.ranges = [
        RobustnessRule.WeightRange(node: "b1", from: low, to: low + 0.4)
      ]
    }
    return round
  }

  @Test func aGridFindsTheSame() throws {
    var (can, cannot) = (0, 0)
    for seed in 0..<80 {
      var draws = SeededDraws(seed)
      let inputs = round(&draws).inputs
      let probe = try RandomProbe(inputs)
      let swaps = SmallestSwaps(probe.recomposition).swaps()
      guard let number = swaps.firstIndex(where: { $0 != nil }), let swap = swaps[number] else {
        continue
      }
      let composition = probe.recomposition.parts[0].evaluator.composition
      let ranges: [(low: Double, high: Double)] = probe.base.record.matrices.map { matrix in
        let first = matrix.experts.compactMap { $0.weights?.first }
        return (first.min() ?? 0, first.max() ?? 0)
      }
      let stated = try #require(inputs.round.robustness.ranges.first)
      // Every mean is monotone in each of the weights, so that corners suffice; the grid has more.
      var best = -Double.infinity
      for first in 0...2 {
        for second in 0...2 {
          for third in 0...2 {
            func step(_ low: Double, _ high: Double, _ number: Int) -> Double {
              low + (high - low) * Double(number) / 2
            }
            let a = step(ranges[0].low, ranges[0].high, first)
            let a1 = step(ranges[1].low, ranges[1].high, second)
            let b1 = step(stated.from, stated.to, third)
            let rest = (1 - b1) / 0.8
            let local = [1, a, a1, 1 - a1, 1 - a, b1, 0.3 * rest, 0.5 * rest]
            let other = Composition(
              outline: composition.outline, localWeights: local, rule: composition.rule,
              gradeScores: composition.gradeScores)
            let scores = probe.recomposition.leaves.compactMap {
              $0.flatMap { other.compose($0.values).score[0] }
            }
            best = max(best, number == 0 ? scores[1] - scores[0] : scores[0] - scores[1])
          }
        }
      }
      if best.magnitude < 1e-6 { continue }
      #expect(swap.withinExperts == (best > 0), "seed \(seed): \(best)")
      if best > 0 { can += 1 } else { cannot += 1 }
    }
    #expect(can > 10 && cannot > 10)
  }

  @Test func otherIndicatorsCannotBeCompared() throws {
    var round = SmallRound()
    round.children = [SmallRound.figure("a", 0.5), SmallRound.figure("b", 0.5)]
    round.alliances = ["u", "v"]
    for (alliance, a, b) in [("u", 8.0, 4.0), ("v", 5, nil as Double?)] {
      round.set(a, "a", of: alliance)
      round.set(b, "b", of: alliance)
    }
    let swap = try #require(SmallestSwaps(try RandomProbe(round.inputs).recomposition).swaps()[0])
    // 80x + 40(1 − x) = 50 at x = 1/4, whatever the weight of what v has not.
    #expect(swap.node == "a" && close(swap.to, 0.25) && swap.withinExperts == nil)
  }

  @Test func theSameWeightsLeaveTheOrder() throws {
    for seed in 0..<20 {
      let probe = try RandomProbe(RandomProbe.inputs(seed, missing: 0, judged: false))
      for swap in SmallestSwaps(probe.recomposition).swaps() {
        #expect(swap?.withinExperts != true, "seed \(seed)")
      }
    }
  }
}
