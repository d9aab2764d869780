// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// A small run of the simulation in `Simulations/`, seeded: the 95 % interval holds the score that all members
/// would have given about as often as it says.
@Suite("Coverage")
struct CoverageTests {
  private static let populations = (0..<60).map { SimulatedPopulation(seed: 3, number: $0) }

  /// What ten alliances of a round, about half of whose members answered, have to lend.
  private static let round: ResidualPool = {
    var pool = ResidualPool(count: SimulatedPopulation.leaves)
    for number in 0..<10 {
      let population = SimulatedPopulation(seed: 4, number: number)
      var random = RandomStream(
        seed: 4, purpose: "simulated-round", replicate: UInt64(number))
      let sample = population.sample(
        population.allocation((population.members + 1) / 2), &random)
      for (stratum, places) in sample.enumerated() where places.count >= 2 {
        pool.add(population.residuals(stratum, places))
      }
    }
    return pool
  }()

  @Test("From eight respondents on", arguments: [8, 12, 20])
  func intervals(total: Int) {
    var (held, all, number) = (0, 0, 0)
    while all < 200 {
      number += 1
      let population = Self.populations[number % Self.populations.count]
      if population.members <= total { continue }
      var random = RandomStream(
        seed: 3, purpose: "simulated-survey", names: ["\(total)"], replicate: UInt64(number))
      let survey = SimulatedSurvey(
        population, sample: population.sample(population.allocation(total), &random),
        lender: .round, round: Self.round)
      guard let holds = survey.holds else { continue }
      all += 1
      if holds { held += 1 }
    }
    // 95 % of 200 is 190; below 180 or all of them would be a fault (probability under 0.002).
    #expect((180...199).contains(held), "\(held)")
  }

  @Test("Where all members answered the interval is the score, and holds")
  func census() throws {
    let population = Self.populations[0]
    let survey = SimulatedSurvey(
      population, sample: population.strata.map { Array($0.indices) }, lender: .round,
      round: Self.round)
    #expect(survey.standardError == 0 && survey.holds == true && survey.score == survey.truth)
  }
}
