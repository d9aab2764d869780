// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree
import Testing
import WeightingEngine

@testable import Evaluation

/// Proves that leaves drawn again equal a naive recount of the weighted answers, and what was counted where
/// every unit is drawn once.
@Suite struct ResampledLeavesTests {
  private func near(_ x: Double, _ y: Double, _ within: Double = 1e-12) -> Bool {
    abs(x - y) <= within * max(1, abs(y))
  }

  /// One leaf's membership with a weight for each unit, stratum by stratum, in the plainest way.
  private func recounted(
    _ leaf: String, of alliance: String, _ inputs: Inputs,
    weights: (RespondentSample) -> [Double]
  ) -> [Double] {
    var membership = [Double](repeating: 0, count: 5)
    var total = 0.0
    for audience in inputs.round.audiences {
      var shares: [[Double]] = []
      for sample in inputs.samples
      where sample.alliance == alliance && sample.audience == audience.id {
        let weights = weights(sample)
        for (column, item) in sample.items.enumerated() where item.indicator == leaf {
          var votes = [Double](repeating: 0, count: 5)
          var plain = votes
          for unit in 0..<sample.count {
            let grades = (sample.starts[unit]..<sample.starts[unit + 1]).map {
              Int(sample.codes[$0 * sample.items.count + column])
            }.filter { $0 < 5 }
            for grade in grades {
              votes[grade] += weights[unit] / Double(grades.count)
              plain[grade] += 1 / Double(grades.count)
            }
          }
          let counted = votes.reduce(0, +) > 0 ? votes : plain
          let valid = counted.reduce(0, +)
          if valid > 0 { shares.append(counted.map { $0 / valid }) }
        }
      }
      if shares.isEmpty { continue }
      total += audience.weight
      for grade in 0..<5 {
        membership[grade] +=
          audience.weight * shares.map { $0[grade] }.reduce(0, +) / Double(shares.count)
      }
    }
    return membership.map { $0 / total }
  }

  private func inputs(_ seed: Int, _ change: (inout SurveyedRound) -> Void = { _ in }) -> Inputs {
    var round = SurveyedRound(seed: seed)
    // Every audience has two respondents at least, or none: small ones have tests of their own.
    round.respondents = 10
    change(&round)
    var inputs = round.make()
    let small = Set(
      inputs.samples.filter { $0.count < 2 }.map { [$0.alliance, $0.audience, $0.questionnaire] })
    inputs.samples.removeAll { small.contains([$0.alliance, $0.audience, $0.questionnaire]) }
    inputs.tally = Tally(
      cells: inputs.tally.cells.filter {
        !small.contains([$0.alliance, $0.audience, $0.questionnaire ?? ""])
      },
      moments: inputs.tally.moments.filter {
        !small.contains([$0.alliance, $0.audience, $0.questionnaire])
      })
    return inputs
  }

  @Test(arguments: 1...20, [nil, 4] as [Int?])
  func equalsANaiveRecount(seed: Int, organisations: Int?) throws {
    let inputs = inputs(seed) { $0.organisations = organisations }
    let result = try EvaluationResult(evaluating: inputs)
    let evidence = SurveyEvidence(inputs, outline: result.outline)
    var scores: [Double] = []
    for alliance in result.alliances {
      let leaves = ResampledLeaves(alliance, evidence: evidence)
      #expect(
        leaves.places.map { alliance.nodes[$0].id }
          == ["a", "b", "c", "d"].filter {
            id in alliance.nodes.contains { $0.id == id && $0.membership != nil }
          })
      for replicate in 0..<8 {
        leaves.scores(replicate: replicate, into: &scores)
        let memberships = leaves.memberships(replicate: replicate)
        for (index, place) in leaves.places.enumerated() {
          let expected = recounted(alliance.nodes[place].id, of: alliance.id, inputs) { sample in
            RescaledBootstrap(
              count: sample.count,
              population: inputs.population.first {
                $0.alliance == sample.alliance && $0.audience == sample.audience
              }?.members, seed: 7,
              names: [sample.alliance, sample.questionnaire, sample.audience])?
              .weights(replicate) ?? []
          }
          for grade in 0..<5 { #expect(near(memberships[index][grade], expected[grade])) }
          let score = zip(expected, SurveyedRound.scores).reduce(0) { $0 + $1.0 * $1.1 }
          #expect(near(scores[index], score))
        }
      }
    }
  }

  @Test(arguments: 1...20, [nil, 3] as [Int?])
  func everyUnitOnceIsWhatWasCounted(seed: Int, organisations: Int?) throws {
    let inputs = inputs(seed) { $0.organisations = organisations }
    let result = try EvaluationResult(evaluating: inputs)
    let evidence = SurveyEvidence(inputs, outline: result.outline)
    for alliance in result.alliances {
      let leaves = ResampledLeaves(alliance, evidence: evidence)
      let drawn = leaves.leaves(drawing: leaves.recountedUnits.map { (0..<Int32($0)).map { $0 } })
      for (index, place) in leaves.places.enumerated() {
        let node = alliance.nodes[place]
        #expect(near(drawn.scores[index], try #require(node.score), 1e-14))
        for (found, counted) in zip(drawn.memberships[index], try #require(node.membership)) {
          #expect(near(found, counted, 1e-14))
        }
      }
    }
  }

  /// Where everybody answered nothing moves, and what was counted comes back to the bit.
  @Test func everybodyAnswered() throws {
    let inputs = inputs(3) {
      $0.others = 0...0
      $0.organisations = nil
    }
    let members = inputs.tally.moments.map(\.respondents)
    // Two questionnaires have different respondents: the larger is the number of members.
    #expect(Set(members).count > 1)
    var exact = inputs
    exact.tally = Tally(
      cells: inputs.tally.cells.filter { $0.questionnaire == "q1" },
      moments: inputs.tally.moments.filter { $0.questionnaire == "q1" })
    exact.population = exact.tally.moments.map {
      PopulationEntry(
        alliance: $0.alliance, audience: $0.audience, members: $0.respondents, invited: nil)
    }
    let result = try EvaluationResult(evaluating: exact)
    let evidence = SurveyEvidence(exact, outline: result.outline)
    for alliance in result.alliances {
      let leaves = ResampledLeaves(alliance, evidence: evidence)
      #expect(leaves.isConstant)
      var scores: [Double] = []
      leaves.scores(replicate: 5, into: &scores)
      #expect(scores == leaves.places.map { alliance.nodes[$0].score })
      #expect(
        leaves.memberships(replicate: 5) == leaves.places.map { alliance.nodes[$0].membership })
    }
  }

  /// Means and covariances over many replicates are the linearised ones, whether answers are kept or only
  /// their moments are.
  @Test(arguments: [true, false], [true, false])
  func variancesAgree(isKept: Bool, isSizeKnown: Bool) throws {
    var inputs = inputs(11) {
      $0.alliances = 1
      $0.respondents = 40
      $0.others = 20...30
      $0.isSizeKnown = isSizeKnown
      $0.missing = 4
    }
    if !isKept { inputs.samples = [] }
    let result = try EvaluationResult(evaluating: inputs)
    let alliance = try #require(result.alliances.first)
    let evidence = SurveyEvidence(inputs, outline: result.outline)
    let leaves = ResampledLeaves(alliance, evidence: evidence)
    let strata = AllianceStrata(alliance, evidence: evidence)
    let p = leaves.places.count
    var (sums, products) = ([Double](repeating: 0, count: p), [Double](repeating: 0, count: p * p))
    var scores: [Double] = []
    let replicates = 4_000
    for replicate in 0..<replicates {
      leaves.scores(replicate: replicate, into: &scores)
      for i in 0..<p {
        let own = scores[i] - (alliance.nodes[leaves.places[i]].score ?? 0)
        sums[i] += own
        for j in 0..<p {
          products[i * p + j] += own * (scores[j] - (alliance.nodes[leaves.places[j]].score ?? 0))
        }
      }
    }
    func expected(_ i: Int, _ j: Int) -> Double {
      strata.strata.reduce(0) { sum, stratum in
        sum + stratum.shares[i] * stratum.shares[j] * stratum.left
          * (strata.covariance(stratum, i, j)?.value ?? 0) / Double(stratum.count)
      }
    }
    for i in 0..<p {
      let error = (expected(i, i) / Double(replicates)).squareRoot()
      #expect(abs(sums[i] / Double(replicates)) < 5 * error + 0.02)
      for j in 0..<p {
        let scale = (expected(i, i) * expected(j, j)).squareRoot()
        // Simulation error, and that the linearised variance leaves out what is of higher order.
        #expect(abs(products[i * p + j] / Double(replicates) - expected(i, j)) < 0.09 * scale)
      }
    }
  }

  /// A replicate is known by its number and ids: other alliances, other orders change nothing.
  @Test func dependsOnNamesOnly() throws {
    let inputs = inputs(5) { $0.alliances = 3 }
    var alone = inputs
    alone.alliances = [inputs.alliances[1]]
    var found: [[Double]] = []
    for inputs in [inputs, alone] {
      let result = try EvaluationResult(evaluating: inputs)
      let evidence = SurveyEvidence(inputs, outline: result.outline)
      let leaves = ResampledLeaves(
        try #require(result.alliance("u1")), evidence: evidence)
      var scores: [Double] = []
      leaves.scores(replicate: 17, into: &scores)
      leaves.scores(replicate: 3, into: &scores)
      found.append(scores)
    }
    #expect(found[0] == found[1] && !found[0].isEmpty)
  }

  @Test(arguments: 1...50) func movedMembershipsHaveTheScore(seed: Int) {
    var draws = SeededDraws(seed)
    let raw = (0..<5).map { _ in draws.chance(30) ? 0 : draws.number(0...1) }
    let total = raw.reduce(0, +)
    guard total > 0 else { return }
    let membership = raw.map { $0 / total }
    func score(_ m: [Double]) -> Double {
      zip(m, SurveyedRound.scores).reduce(0) { $0 + $1.0 * $1.1 }
    }
    for change in [-3.0, -0.1, 0.2, 2.5] {
      let moved = ResampledLeaves.moved(membership, by: change, SurveyedRound.scores)
      #expect(near(moved.reduce(0, +), 1) && moved.allSatisfy { $0 >= 0 })
      let wanted = score(membership) + change
      if wanted < 90, wanted > 30 { #expect(near(score(moved), wanted)) }
    }
    let best = [1.0, 0, 0, 0, 0]
    #expect(ResampledLeaves.moved(best, by: 4, SurveyedRound.scores) == best)
  }
}
