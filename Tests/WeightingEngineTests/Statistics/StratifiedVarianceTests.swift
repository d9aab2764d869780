// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("StratifiedVariance")
struct StratifiedVarianceTests {
  private func near(_ x: Double, _ y: Double, _ within: Double = 1e-10) -> Bool {
    (x - y).magnitude <= within * max(1, y.magnitude)
  }

  private func residuals(_ stratum: SamplingTable.Stratum) -> RatioResiduals {
    let p = stratum.shares.count
    func sums(_ x: [Double], _ y: [Double]) -> [Double] {
      (0..<p * p).map { place in
        (0..<stratum.count).reduce(0) { $0 + x[$1 * p + place / p] * y[$1 * p + place % p] }
      }
    }
    func sum(_ x: [Double]) -> [Double] {
      (0..<p).map { leaf in (0..<stratum.count).reduce(0) { $0 + x[$1 * p + leaf] } }
    }
    return RatioResiduals(
      units: stratum.count, sumA: sum(stratum.a), sumM: sum(stratum.m),
      sumAA: sums(stratum.a, stratum.a), sumAM: sums(stratum.a, stratum.m),
      sumMM: sums(stratum.m, stratum.m))
  }

  @Test("From sums alone what numpy says unit by unit")
  func figures() throws {
    for survey in SamplingTable.surveys {
      var value = 0.0
      let parts = survey.strata.map { stratum in
        let residuals = residuals(stratum)
        let p = stratum.shares.count
        var variance = 0.0
        for i in 0..<p {
          value += stratum.shares[i] * residuals.ratios[i]
          for j in 0..<p {
            variance += stratum.shares[i] * stratum.shares[j] * residuals.products[i * p + j]
          }
        }
        return StratifiedVariance.Stratum(
          count: stratum.count, population: stratum.population == 0 ? nil : stratum.population,
          variance: variance / Double(stratum.count - 1),
          degreesOfFreedom: Double(stratum.count - 1))
      }
      let found = StratifiedVariance(parts)
      #expect(near(value, survey.value))
      #expect(near(found.variance, survey.variance))
      if survey.variance == 0 {
        #expect(found.degreesOfFreedom == nil)
      } else {
        #expect(near(try #require(found.degreesOfFreedom), survey.degreesOfFreedom, 1e-9))
      }
    }
  }

  @Test("The rescaled bootstrap against 400,000 replicates of numpy's")
  func bootstrap() throws {
    let count = 4_000
    for (number, survey) in SamplingTable.surveys.enumerated() {
      let strata = survey.strata.enumerated().compactMap { place, stratum in
        RescaledBootstrap(
          count: stratum.count, population: stratum.population == 0 ? nil : stratum.population,
          seed: 11, names: ["\(number)", "\(place)"]
        ).map { (stratum, residuals(stratum).ratios, $0) }
      }
      #expect(strata.count == survey.strata.count)
      var found = (0..<count).map { replicate in
        strata.reduce(0.0) { sum, entry in
          let (stratum, ratios, bootstrap) = entry
          let weights = bootstrap.weights(replicate)
          let p = stratum.shares.count
          return (0..<p).reduce(sum) { sum, leaf in
            var (top, base) = (0.0, 0.0)
            for unit in 0..<stratum.count {
              top += weights[unit] * stratum.a[unit * p + leaf]
              base += weights[unit] * stratum.m[unit * p + leaf]
            }
            return sum + stratum.shares[leaf] * (base > 0 ? top / base : ratios[leaf])
          }
        }
      }
      found.sort()
      let mean = found.reduce(0, +) / Double(count)
      let deviation =
        (found.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)).squareRoot()
      let expected = survey.bootstrap
      // Standard errors: of a mean σ ÷ √n, of a deviation σ ÷ √2n, of the 2.5 % quantile about 2.7 σ ÷ √n,
      // and steps of what few units can give.
      let error = max(expected[1], 1e-9) / Double(count).squareRoot()
      #expect((mean - expected[0]).magnitude < 4 * error)
      #expect((deviation - expected[1]).magnitude < 4 * error)
      #expect((found[count / 40] - expected[2]).magnitude < 14 * error)
      #expect((found[count - 1 - count / 40] - expected[3]).magnitude < 14 * error)
    }
  }

  @Test("Weights sum to n, are 1 where all answered, and are the multiplicities of what is drawn")
  func weights() throws {
    for (count, population) in [(2, nil), (2, 5), (9, 9), (30, 31), (7, 3)] as [(Int, Int?)] {
      let bootstrap = try #require(
        RescaledBootstrap(count: count, population: population, seed: 1, names: ["a"]))
      for replicate in 0..<20 {
        let weights = bootstrap.weights(replicate)
        #expect(near(weights.reduce(0, +), Double(count)))
        if population == count { #expect(weights.allSatisfy { $0 == 1 }) }
        var drawn = [Int32](repeating: 0, count: bootstrap.draws)
        drawn.withUnsafeMutableBufferPointer { bootstrap.draw(replicate, into: $0) }
        var again = [Double](repeating: bootstrap.kept, count: count)
        for unit in drawn { again[Int(unit)] += bootstrap.drawn }
        #expect(weights == again)
      }
    }
    #expect(RescaledBootstrap(count: 1, population: 4, seed: 1, names: []) == nil)
  }

  @Test("Pooled variances are those of all residuals together")
  func pool() throws {
    let survey = SamplingTable.surveys[2]
    var pool = ResidualPool(count: 4)
    for stratum in survey.strata { pool.add(residuals(stratum)) }
    for i in 0..<4 {
      for j in 0..<4 {
        let all = survey.strata.map(residuals)
        let sum = all.reduce(0) { $0 + $1.products[i * 4 + j] }
        let degrees = all.reduce(0) { $0 + Double($1.units - 1) }
        #expect(pool.degreesOfFreedom(i, j) == degrees)
        #expect(near(try #require(pool.covariance(i, j)), sum / degrees))
      }
    }
    #expect(ResidualPool(count: 2).covariance(0, 1) == nil)
  }

  @Test("A ratio that nobody answered, and one respondent")
  func edges() {
    let none = RatioResiduals(
      units: 3, sumA: [0, 9], sumM: [0, 3], sumAA: [0, 0, 0, 29], sumAM: [0, 0, 0, 9],
      sumMM: [0, 0, 0, 3])
    #expect(none.isKnown == [false, true] && none.ratios == [0, 3])
    #expect(none.products == [0, 0, 0, 2])
    let one = RatioResiduals(units: 1, sumA: [4], sumM: [1], sumAA: [16], sumAM: [4], sumMM: [1])
    #expect(one.products == [0])
    #expect(StratifiedVariance([]).variance == 0)
    #expect(StratifiedVariance([]).degreesOfFreedom == nil)
  }

  @Test("Paule and Mandel's variance against bisection in numpy")
  func pauleMandel() throws {
    for row in SamplingTable.pauleMandel {
      let found = try #require(PauleMandel(values: row.y, variances: row.v))
      #expect(near(found.betweenVariance, row.between, 1e-9))
      #expect(near(found.mean, row.mean, 1e-10))
    }
    #expect(PauleMandel(values: [1], variances: [1]) == nil)
    let same = try #require(PauleMandel(values: [5, 5, 5], variances: [0, 0, 1]))
    #expect(same.betweenVariance == 0 && same.mean == 5 && same.share(variance: 0) == 1)
    let exact = try #require(PauleMandel(values: [1, 3, 8], variances: [0, 0, 0]))
    #expect(near(exact.betweenVariance, 13) && near(exact.mean, 4))
    #expect(exact.share(variance: 0) == 1)
  }
}
