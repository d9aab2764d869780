// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("StudentT")
struct StudentTTests {
  @Test("Distribution and quantiles against numpy's quadrature")
  func figures() throws {
    for row in SamplingTable.distribution {
      let found = try #require(StudentT.distribution(row[1], degreesOfFreedom: row[0]))
      #expect((found - row[2]).magnitude < 1e-12)
    }
    for row in SamplingTable.quantiles {
      let found = try #require(StudentT.quantile(row[1], degreesOfFreedom: row[0]))
      #expect((found - row[2]).magnitude < 1e-10 * row[2])
      #expect(
        StudentT.quantile(1 - row[1], degreesOfFreedom: row[0]).map {
          ($0 + found).magnitude < 1e-10 * found
        } == true)
    }
  }

  @Test("The table that everybody has")
  func printed() throws {
    let table: [(Double, Double)] = [
      (1, 12.706_204_736), (2, 4.302_652_730), (3, 3.182_446_305), (4, 2.776_445_105),
      (5, 2.570_581_836), (10, 2.228_138_852), (30, 2.042_272_456), (120, 1.979_930_405),
    ]
    for (degrees, t) in table {
      let found = try #require(StudentT.quantile(0.975, degreesOfFreedom: degrees))
      #expect((found - t).magnitude < 6e-10)
    }
    // The normal distribution's quantile in the limit.
    let normal = try #require(StudentT.quantile(0.975, degreesOfFreedom: 1e7))
    #expect((normal - 1.959_963_984_540_054).magnitude < 3e-7)
  }

  @Test("With one and two degrees of freedom there are closed forms")
  func closedForms() throws {
    for t in stride(from: -30.0, through: 30, by: 0.37) {
      let two = try #require(StudentT.distribution(t, degreesOfFreedom: 2))
      #expect((two - (0.5 + t / (2 * (2 + t * t).squareRoot()))).magnitude < 1e-14)
      let quantile = try #require(StudentT.quantile(two, degreesOfFreedom: 2))
      #expect((quantile - t).magnitude < 1e-7 * max(1, t.magnitude * t.magnitude))
    }
  }

  @Test("Edges")
  func edges() {
    #expect(StudentT.quantile(0.5, degreesOfFreedom: 3) == 0)
    #expect(StudentT.distribution(0, degreesOfFreedom: 3) == 0.5)
    #expect(StudentT.distribution(.infinity, degreesOfFreedom: 3) == 1)
    #expect(StudentT.distribution(-.infinity, degreesOfFreedom: 3) == 0)
    #expect(StudentT.quantile(0.975, degreesOfFreedom: 0.4) == nil)
    #expect(StudentT.quantile(0.975, degreesOfFreedom: .infinity) == nil)
    #expect(StudentT.quantile(1, degreesOfFreedom: 3) == nil)
    #expect(StudentT.quantile(0, degreesOfFreedom: 3) == nil)
    #expect(StudentT.distribution(.nan, degreesOfFreedom: 3) == nil)
    #expect(StudentT.quantile(0.999_999, degreesOfFreedom: 0.5).map { $0 > 1e9 } == true)
  }
}
