// SPDX-License-Identifier: Apache-2.0
import Glibc
import WeightingEngine

/// How often the 95 % interval of a score holds the score that all members would have given, by the number of
/// respondents: one line each, as a table of Documentation/Methods.md.
let seed: UInt64 = 2026
let surveys = 4_000
let populations = (0..<400).map { SimulatedPopulation(seed: seed, number: $0) }

/// What ten other alliances of a round, about half of whose members answered, have to lend.
func roundPool(_ number: Int) -> ResidualPool {
  var pool = ResidualPool(count: SimulatedPopulation.leaves)
  for other in 1...10 {
    let population = populations[(number * 10 + other) % populations.count]
    var random = RandomStream(
      seed: seed, purpose: "simulated-round", replicate: UInt64(number * 10 + other))
    let sample = population.sample(
      population.allocation((population.members + 1) / 2), &random)
    for (stratum, places) in sample.enumerated() where places.count >= 2 {
      pool.add(population.residuals(stratum, places))
    }
  }
  return pool
}
let pools = (0..<40).map(roundPool)

struct Share {
  var held = 0
  var all = 0
  mutating func take(_ holds: Bool?) {
    guard let holds else { return }
    all += 1
    if holds { held += 1 }
  }
  var text: String {
    all < 100 ? "–" : String((Double(held) * 1000 / Double(all)).rounded() / 10)
  }
}

func percentile(_ population: SimulatedPopulation, _ sample: [[Int]], _ number: Int) -> (
  low: Double, high: Double
) {
  let strata = sample.enumerated().map { stratum, places in
    RescaledBootstrap(
      count: places.count, population: population.strata[stratum].count, seed: seed,
      names: ["\(number)", "\(stratum)"])
  }
  let scores = (0..<400).map { replicate in
    population.score(
      sample,
      weights: zip(strata, sample).map { strata, places in
        strata?.weights(replicate) ?? places.map { _ in 1 }
      }
    ).score
  }.sorted()
  return (scores[9], scores[390])
}

print(
  "n | borrowing from the round | nobody borrows | some do | more than half | from the alliance | "
    + "from the round below 3 | percentile bootstrap | % that borrow | half length")
for total in [2, 3, 4, 5, 6, 7, 8, 10, 12, 16, 20, 30, 40] {
  var (alliance, plain, some, half, round, three, percentiles) = (
    Share(), Share(), Share(), Share(), Share(), Share(), Share()
  )
  var (borrowing, length, lengths) = (0, 0.0, 0)
  var number = 0
  var done = 0
  while done < surveys {
    number += 1
    let population = populations[number % populations.count]
    if population.members <= total { continue }
    var random = RandomStream(
      seed: seed, purpose: "simulated-survey", names: ["\(total)"], replicate: UInt64(number))
    let sample = population.sample(population.allocation(total), &random)
    done += 1
    let pool = pools[number % pools.count]
    let survey = SimulatedSurvey(population, sample: sample, lender: .round, round: pool)
    round.take(survey.holds)
    if survey.borrowed > 0 { borrowing += 1 }
    if survey.borrowed == 0 { plain.take(survey.holds) } else { some.take(survey.holds) }
    if survey.borrowed > 0.5 { half.take(survey.holds) }
    if let reach = survey.reach {
      length += reach
      lengths += 1
    }
    alliance.take(
      SimulatedSurvey(population, sample: sample, lender: .alliance, round: pool).holds)
    three.take(
      SimulatedSurvey(
        population, sample: sample, lender: .round, round: pool, poolBelow: 3
      ).holds)
    if done % 2 == 0 {
      let ends = percentile(population, sample, number)
      percentiles.take(ends.low <= survey.truth && survey.truth <= ends.high)
    }
  }
  let shares = [round, plain, some, half, alliance, three, percentiles]
  print(
    ([String(total)] + shares.map(\.text) + [
      String(borrowing * 100 / done),
      String((length / Double(max(lengths, 1)) * 10).rounded() / 10),
    ]).joined(separator: " | "))
  // A line is seen as soon as it is known.
  fflush(nil)
}
