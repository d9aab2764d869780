// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// S. Siegel, Nonparametric Statistics for the Behavioral Sciences, McGraw-Hill 1956: chapter 9, the
/// coefficient of concordance, and table N, exact probabilities of Friedman's χ²r = m (n − 1) W.
///
/// Recomputed by counting out all orders with itertools.permutations in Python, and with
/// scipy.stats.friedmanchisquare for the ties.
@Suite("Siegel 1956: concordance")
struct Siegel1956Tests {
  @Test("Three executives rank six applicants: s = 25.5, W = .16")
  func executives() throws {
    let result = try #require(
      KendallConcordance(ratings: [[1, 6, 3, 2, 5, 4], [1, 5, 6, 4, 2, 3], [6, 3, 2, 5, 4, 1]]))
    #expect((result.coefficient - 12 * 25.5 / (9 * 210)).magnitude < 1e-15)
    #expect((result.coefficient - 0.16).magnitude < 0.005)
    #expect((try #require(result.exactProbability) - 0.8362962962962963).magnitude < 1e-14)
  }

  @Test("Three variables with ties, ten individuals: W = .828, .796 without the correction")
  func ties() throws {
    let result = try #require(
      KendallConcordance(ratings: [
        [1, 4.5, 2, 4.5, 3, 7.5, 6, 9, 7.5, 10], [2.5, 1, 2.5, 4.5, 4.5, 8, 9, 6.5, 10, 6.5],
        [2, 1, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10],
      ]))
    #expect((result.coefficient - 0.828).magnitude < 0.0005)
    #expect((result.chiSquare - 22.348739495798313).magnitude < 1e-12)
    #expect((result.approximateProbability - 0.007837043634552069).magnitude < 1e-14)
    #expect(result.exactProbability == nil)
  }

  /// Table N: number of experts, χ²r and its probability, for three and for four items. The orders
  /// were searched for ones that give the χ²r.
  @Test("Exact probabilities of table N")
  func tableN() throws {
    let rows: [([[Double]], Double, Double)] = [
      ([[1, 2, 3], [1, 2, 3]], 4, 0.167),
      ([[1, 2, 3], [1, 2, 3], [1, 2, 3]], 6, 0.028),
      ([[1, 2, 3], [1, 2, 3], [1, 3, 2]], 4.667, 0.194),
      ([[1, 2, 3], [1, 2, 3], [1, 2, 3], [1, 3, 2]], 6.5, 0.042),
      ([[1, 2, 3], [1, 2, 3], [1, 3, 2], [1, 3, 2]], 6, 0.069),
      ([[1, 2, 3, 4], [1, 2, 4, 3]], 5.4, 0.167),
      ([[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4]], 9, 0.0017),
      ([[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 4, 3]], 8.2, 0.017),
      ([[1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 3, 4], [1, 2, 4, 3]], 11.1, 0.00094),
    ]
    for (ratings, chiSquare, probability) in rows {
      let result = try #require(KendallConcordance(ratings: ratings))
      #expect((result.chiSquare - chiSquare).magnitude < 0.0005)
      let exact = try #require(result.exactProbability)
      #expect((exact - probability).magnitude <= (probability < 0.002 ? 0.00005 : 0.0005))
    }
  }
}
