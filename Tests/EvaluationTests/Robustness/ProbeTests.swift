// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Testing

/// Whole rounds, probed with few draws and none.
@Suite struct ProbeTests {
  private func result(
    _ seed: Int, draws: Int, resamples: Int, alliances: Int = 5, threads: Int = 1
  ) throws -> EvaluationResult {
    var maker = RandomRound(seed: seed)
    maker.alliances = alliances
    maker.rules = seed.isMultiple(of: 2)
    maker.missingRule.minimumCompleteness = 0
    var inputs = maker.make()
    inputs.round.robustness = RobustnessRule(draws: draws, resamples: resamples, seed: 5)
    return try EvaluationResult(
      evaluating: inputs, probing: Probing(threadCount: threads))
  }

  /// Every pair of sizes gives a result: what is not drawn is left out, and the rest stands.
  @Test(arguments: [0, 1, 2, 20], [0, 1, 2, 20]) func fewDrawsAndNone(
    draws: Int, resamples: Int
  ) throws {
    for seed in 0..<6 {
      let found = try result(seed, draws: draws, resamples: resamples)
      let scored = found.alliances.filter { $0.score != nil }
      #expect(scored.allSatisfy { $0.robustness != nil })
      for alliance in found.alliances {
        #expect(draws > 0 || (alliance.robustness?.weights == nil))
        #expect(resamples > 0 || (alliance.robustness?.respondents == nil))
      }
      // The encoder refuses what is no number.
      #expect(try !json(found.published()).isEmpty)
    }
  }

  @Test func noAllianceAndOne() throws {
    for seed in 0..<6 {
      let nobody = try result(seed, draws: 20, resamples: 10, alliances: 0)
      #expect(nobody.robustness?.groups.allSatisfy(\.order.isEmpty) ?? true)
      let alone = try result(seed, draws: 20, resamples: 10, alliances: 1)
      for alliance in alone.alliances {
        #expect(alliance.robustness?.swap == nil)
        #expect(alliance.robustness?.both?.expectedRank ?? 1 == 1)
      }
    }
  }

  @Test func threadsChangeNothing() throws {
    for seed in 0..<6 {
      let one = try json(result(seed, draws: 40, resamples: 10))
      #expect(try json(result(seed, draws: 40, resamples: 10, threads: 3)) == one)
    }
  }
}
