// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Comparison score and ranks")
struct ComparisonScoreTests {
  @Test("Score × 10⁹, half to even")
  func rounding() {
    #expect(ComparisonScore.of(85) == 85_000_000_000)
    #expect(ComparisonScore.of(0.1 + 0.2) == ComparisonScore.of(0.3))
    #expect(ComparisonScore.of(84.999_999_999_9) == 85_000_000_000)
    #expect(ComparisonScore.of(84.999_999_999) == 84_999_999_999)
    #expect(ComparisonScore.of(-1.5e-9) == -2)
    // 2⁻¹⁰ × 10⁹ = 976562.5 and 3 × 2⁻¹⁰ × 10⁹ = 2929687.5, both exact.
    #expect(ComparisonScore.of(0x1p-10) == 976_562)
    #expect(ComparisonScore.of(0x1.8p-9) == 2_929_688)
    #expect(ComparisonScore.of(-0.0) == 0)
  }

  @Test("What is no score has no comparison score")
  func refusals() {
    #expect(ComparisonScore.of(.nan) == nil)
    #expect(ComparisonScore.of(.infinity) == nil)
    #expect(ComparisonScore.of(1e10) == nil)
    #expect(ComparisonScore.of(9e9) == 9_000_000_000_000_000_000)
  }

  @Test("Ranks: 1 + the number strictly above, ties told")
  func ranks() {
    let ranks = CompetitionRank.ranks(of: [70, 90, 80, 90, 10])
    #expect(ranks.map(\.rank) == [4, 1, 3, 1, 5])
    #expect(ranks.map(\.isTied) == [false, true, false, true, false])
    #expect(CompetitionRank.ranks(of: []) == [])
  }

  @Test("Against the definition, on all lists of five scores out of four")
  func exhaustive() {
    for code in 0..<1024 {
      let scores = (0..<5).map { Int64((code >> (2 * $0)) & 3) }
      let ranks = CompetitionRank.ranks(of: scores)
      for (place, score) in scores.enumerated() {
        #expect(ranks[place].rank == 1 + scores.filter { $0 > score }.count)
        #expect(ranks[place].isTied == (scores.filter { $0 == score }.count > 1))
      }
    }
  }
}
