// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// A small run of the simulation in `Simulations/`, seeded: the 95 % interval holds the score that all members
/// would have given about as often as it says.
@Suite("Coverage")
struct CoverageTests {
  private static let populations = (0..<60).map { SimulatedPopulation(seed: 3, number: $0) }

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
        lender: .alliance, round: ResidualPool(count: SimulatedPopulation.leaves))
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
      population, sample: population.strata.map { Array($0.indices) }, lender: .alliance,
      round: ResidualPool(count: SimulatedPopulation.leaves))
    #expect(survey.standardError == 0 && survey.holds == true && survey.score == survey.truth)
  }
}
