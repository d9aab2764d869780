// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WeightingEngine

@Suite("Kendall's concordance")
struct KendallConcordanceTests {
  /// scipy.stats.chi2.sf(x, df)
  @Test("Upper tail of the chi-square distribution against scipy")
  func chiSquare() throws {
    let cases: [(Double, Int, Double)] = [
      (0.5, 1, 0.47950012218695337), (3.84, 1, 0.05004352124870519), (1, 2, 0.6065306597126334),
      (10, 3, 0.01856613546304325), (25, 10, 0.005345505487134069),
      (80, 30, 1.9756232434910563e-06), (0.01, 5, 0.9999994699729957),
      (200, 14, 5.492917825589891e-35), (29, 29, 0.46506624123787865),
      (31, 29, 0.3654243213872204),
    ]
    for (value, freedom, expected) in cases {
      let result = try #require(ChiSquare.survival(value, degreesOfFreedom: freedom))
      #expect((result / expected - 1).magnitude < 1e-12)
    }
    #expect(ChiSquare.survival(0, degreesOfFreedom: 3) == 1)
    #expect(ChiSquare.survival(-1, degreesOfFreedom: 3) == 1)
    #expect(ChiSquare.survival(.infinity, degreesOfFreedom: 3) == 0)
    #expect(ChiSquare.survival(1, degreesOfFreedom: 0) == nil)
    #expect(ChiSquare.survival(.nan, degreesOfFreedom: 3) == nil)
    for freedom in 1...60 {
      // Without a jump where series and fraction meet, and falling.
      var last = 1.0
      for step in 1...200 {
        let value = try #require(
          ChiSquare.survival(Double(step) / 2, degreesOfFreedom: freedom))
        #expect(value <= last && value >= 0)
        last = value
      }
    }
  }

  /// scipy.stats.friedmanchisquare(*np.array(rows).T), which is m (n − 1) W with the same
  /// correction for ties.
  @Test("Tied marks against scipy")
  func ties() throws {
    let cases: [([[Double]], Double, Double)] = [
      (
        [[3, 3, 4, 5, 1], [1, 5, 5, 2, 2], [5, 3, 2, 5, 2], [3, 4, 3, 1, 1]],
        4.821917808219184, 0.30606265325358956
      ),
      (
        [[5, 4, 5], [3, 5, 2], [3, 4, 1], [2, 1, 3], [5, 1, 2], [3, 5, 2], [3, 2, 1]],
        1.8518518518518434, 0.39616443028206727
      ),
    ]
    for (ratings, chiSquare, probability) in cases {
      let result = try #require(KendallConcordance(ratings: ratings))
      #expect((result.chiSquare - chiSquare).magnitude < 1e-12)
      #expect((result.approximateProbability - probability).magnitude < 1e-12)
      #expect(result.degreesOfFreedom == ratings[0].count - 1)
    }
  }

  /// Every set of three orders of three items, the first fixed: 36 of them.
  @Test("The exact probability is the share of all orders")
  func exhaustive() throws {
    let orders: [[Double]] = [
      [1, 2, 3], [1, 3, 2], [2, 1, 3], [2, 3, 1], [3, 1, 2], [3, 2, 1],
    ]
    var all: [Double] = []
    for second in orders {
      for third in orders {
        all.append(
          try #require(KendallConcordance(ratings: [orders[0], second, third])).coefficient)
      }
    }
    for second in orders {
      for third in orders {
        let result = try #require(KendallConcordance(ratings: [orders[0], second, third]))
        let share = Double(all.count { $0 >= result.coefficient }) / 36
        #expect(result.exactProbability == share)
        #expect(result.chiSquare == 6 * result.coefficient)
      }
    }
  }

  @Test("Full agreement and full disagreement, and which sizes are counted out")
  func extremes() throws {
    for count in 2...9 {
      let row = (0..<count).map(Double.init)
      for experts in 2...6 {
        let same = try #require(
          KendallConcordance(ratings: [[Double]](repeating: row, count: experts)))
        #expect(same.coefficient == 1)
        if let exact = same.exactProbability {
          // All have the first one's order: one in n! for each of the others.
          let orders = (1...count).reduce(1.0) { $0 * Double($1) }
          let expected = (1..<experts).reduce(1.0) { share, _ in share / orders }
          #expect((exact / expected - 1).magnitude < 1e-12)
        } else {
          #expect(count >= 5)
        }
      }
      let against = try #require(KendallConcordance(ratings: [row, row.reversed()]))
      #expect(against.coefficient == 0)
      #expect(against.approximateProbability == 1)
    }
  }

  @Test("The order of experts and items and any rising change of the marks do not matter")
  func symmetry() throws {
    var random = RandomNumbers(seed: 38)
    for _ in 0..<50 {
      let ratings = (0..<4).map { _ in
        (0..<4).map { _ in Double.random(in: 0...1, using: &random) }
      }
      let result = try #require(KendallConcordance(ratings: ratings))
      #expect(KendallConcordance(ratings: ratings.reversed()) == result)
      #expect(KendallConcordance(ratings: ratings.map { $0.reversed() }) == result)
      #expect(KendallConcordance(ratings: ratings.map { $0.map { $0 * $0 * 7 } }) == result)
      #expect(KendallConcordance(ratings: ratings.map { $0.map { -$0 } }) == result)
      #expect(!result.hasTies)
      #expect(result.exactProbability != nil)
    }
  }

  @Test("Nothing to rank gives nil; noise of rounding ties")
  func edges() throws {
    #expect(KendallConcordance(ratings: []) == nil)
    #expect(KendallConcordance(ratings: [[1, 2]]) == nil)
    #expect(KendallConcordance(ratings: [[1], [1]]) == nil)
    #expect(KendallConcordance(ratings: [[1, 2], [1, 2, 3]]) == nil)
    #expect(KendallConcordance(ratings: [[1, 2], [1, .nan]]) == nil)
    #expect(KendallConcordance(ratings: [[1, 1], [2, 2]]) == nil)
    let noisy = try #require(KendallConcordance(ratings: [[0.3, (0.3).nextUp, 0.4], [1, 2, 3]]))
    #expect(noisy.hasTies)
    #expect(noisy.exactProbability == nil)
  }
}
