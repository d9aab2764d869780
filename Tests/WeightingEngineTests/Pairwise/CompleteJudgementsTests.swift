// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WeightingEngine

/// Pooling with the logarithms at hand against pooling from the sheets.
@Suite struct CompleteJudgementsTests {
  @Test func poolsBitForBitAsTheSheetsThemselves() throws {
    var random = RandomNumbers(seed: 12)
    for round in 0..<300 {
      let count = 1 + round % 9
      let experts = 1 + round / 9 % 12
      let sheets = try (0..<experts).map { _ -> IncompleteMatrix in
        let pairs = (0..<count * (count - 1) / 2).map { _ -> Double in
          let step = Double(Int.random(in: 1...(round % 5 == 0 ? 2 : 9), using: &random))
          return Bool.random(using: &random) ? step : 1 / step
        }
        return IncompleteMatrix(try JudgementMatrix(count: count, upperTriangle: pairs))
      }
      let complete = try #require(CompleteJudgements(sheets))
      var weights = (0..<experts).map { _ in Double(Int.random(in: 0...3, using: &random)) * 0.3 }
      weights[round % experts] = 0.7
      let pooled = try PooledJudgements(of: sheets, weights: weights)
      #expect(complete.matrix(weights: weights) == pooled.matrix.complete)
    }
  }

  @Test func onlyCompleteSheetsOfOneSizeAndSomeVote() throws {
    let two = IncompleteMatrix(try JudgementMatrix(count: 2, upperTriangle: [3]))
    let three = IncompleteMatrix(try JudgementMatrix(count: 3, upperTriangle: [3, 4, 5]))
    #expect(CompleteJudgements([]) == nil)
    #expect(CompleteJudgements([two, three]) == nil)
    #expect(CompleteJudgements([three.without(ItemPair(0, 2))]) == nil)
    let pool = try #require(CompleteJudgements([two, two]))
    #expect(pool.matrix(weights: [0, 0]) == nil && pool.matrix(weights: [1]) == nil)
  }
}
