// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Consistency")
struct ConsistencyTests {
  @Test("CI and CR by their formulas")
  func formulas() {
    let consistency = Consistency(count: 4, lambdaMax: 4.27)
    #expect((consistency.index - 0.09).magnitude < 1e-15)
    #expect(consistency.randomIndex == 0.90)
    #expect(abs((consistency.ratio ?? .nan) - 0.1) < 1e-15)
    #expect(consistency.absence == nil)
  }

  @Test("One and two items are consistent: 0, not NaN", arguments: RandomIndex.allCases)
  func smallest(table: RandomIndex) {
    for count in 1...2 {
      let consistency = Consistency(count: count, lambdaMax: Double(count), table: table)
      #expect(consistency.index == 0)
      #expect(consistency.ratio == 0)
      #expect(consistency.randomIndex == 0)
      #expect(consistency.absence == nil)
    }
  }

  @Test("Beyond the table there is no ratio, but a reason", arguments: RandomIndex.allCases)
  func beyondTable(table: RandomIndex) {
    let largest = table == .simulated2026 ? 30 : 15
    #expect(table.largestCount == largest)
    #expect(Consistency(count: largest, lambdaMax: 37, table: table).ratio != nil)
    let beyond = Double(largest + 1) + Double(largest) / 8
    let consistency = Consistency(count: largest + 1, lambdaMax: beyond, table: table)
    #expect(consistency.index == 0.125)
    #expect(consistency.ratio == nil)
    #expect(consistency.absence == .beyondTable(count: largest + 1, largestCount: largest))
  }

  @Test("λmax below n by rounding counts as n")
  func noNegativeIndex() {
    #expect(Consistency(count: 5, lambdaMax: (5.0).nextDown).index == 0)
  }

  @Test("The tables entry by entry, among them n = 12 where printings differ")
  func tables() {
    #expect(RandomIndex.saaty1980.value(count: 3) == 0.58)
    #expect(RandomIndex.saaty1980.value(count: 9) == 1.45)
    #expect(RandomIndex.saaty1980.value(count: 11) == 1.51)
    #expect(RandomIndex.saaty1980.value(count: 12) == 1.48)
    #expect(RandomIndex.saaty1980.value(count: 15) == 1.59)
    #expect(RandomIndex.alonsoLamata2006.value(count: 3) == 0.5245)
    #expect(RandomIndex.alonsoLamata2006.value(count: 12) == 1.5365)
    for table in RandomIndex.allCases {
      #expect(table.value(count: 0) == nil)
      #expect(table.value(count: 2) == 0)
      #expect(table.value(count: table.largestCount + 1) == nil)
    }
    #expect(
      RandomIndex.allCases.map(\.rawValue)
        == ["saaty-1980", "alonso-lamata-2006", "simulated-2026"])
  }

  @Test("The simulated table rises with n and keeps near the published ones, as its comment says")
  func simulatedTable() throws {
    let values = try (1...30).map { try #require(RandomIndex.simulated2026.value(count: $0)) }
    for count in 3...30 { #expect(values[count - 1] > values[count - 2]) }
    for count in 3...15 {
      let alonso = try #require(RandomIndex.alonsoLamata2006.value(count: count))
      #expect((values[count - 1] - alonso).magnitude < 0.0025)
      let saaty = try #require(RandomIndex.saaty1980.value(count: count))
      let allowed = count == 3 || count == 12 ? 0.058 : 0.024
      #expect((values[count - 1] - saaty).magnitude < allowed)
    }
  }

  @Test("Alonso and Lamata's table agrees with random matrices of our own")
  func simulation() throws {
    var random = RandomNumbers(seed: 8)
    for count in 3...6 {
      var sum = 0.0
      let draws = 4000
      for _ in 0..<draws {
        let upper = try (0..<(count * (count - 1) / 2)).map { _ in
          try #require(fundamentalScale.randomElement(using: &random))
        }
        let matrix = try JudgementMatrix(count: count, upperTriangle: upper)
        let result = PrincipalEigenvector.priorities(of: matrix)
        sum += Consistency(count: count, lambdaMax: result.lambdaMax).index
      }
      let expected = try #require(RandomIndex.alonsoLamata2006.value(count: count))
      // The standard error of 4,000 draws is 0.012 or less.
      #expect((sum / Double(draws) - expected).magnitude < 0.04)
    }
  }
}
