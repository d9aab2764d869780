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
    #expect(Consistency(count: 15, lambdaMax: 17, table: table).ratio != nil)
    let consistency = Consistency(count: 16, lambdaMax: 17.5, table: table)
    #expect(consistency.index == 0.1)
    #expect(consistency.ratio == nil)
    #expect(consistency.absence == .beyondTable(count: 16, largestCount: 15))
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
      #expect(table.value(count: 16) == nil)
    }
    #expect(RandomIndex.allCases.map(\.rawValue) == ["saaty-1980", "alonso-lamata-2006"])
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
