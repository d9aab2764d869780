// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// J. H. Zar, Biostatistical Analysis, 5th edition, Pearson 2010, example 20.5 (page 450): wing, tail
/// and bill lengths of twelve birds. The rank sums are confirmed in the stored text of a program's
/// manual (UNISTAT, Kendall's concordance coefficient) that runs the example; lengths as commonly
/// cited, and they give those sums.
///
/// numpy and scipy: R = sum of scipy.stats.rankdata over the three; scipy.stats.friedmanchisquare.
@Suite("Zar 2010: concordance of three measurements with ties")
struct Zar2010Tests {
  private let lengths: [[Double]] = [
    [10.4, 10.8, 11.1, 10.2, 10.3, 10.2, 10.7, 10.5, 10.8, 11.2, 10.6, 11.4],
    [7.4, 7.6, 7.9, 7.2, 7.4, 7.1, 7.4, 7.2, 7.8, 7.7, 7.8, 8.3],
    [17, 17, 20, 14.5, 15.5, 13, 19.5, 16, 21, 20, 18, 22],
  ]
  private let rankSums = [14.5, 21, 30.5, 6, 11, 3.5, 20, 11.5, 29, 28.5, 22.5, 36]

  @Test("W from the printed rank sums, corrected for nine groups of ties")
  func concordance() throws {
    let squares = rankSums.reduce(0) { $0 + ($1 - 19.5) * ($1 - 19.5) }
    #expect(squares == 1175.5)
    let result = try #require(KendallConcordance(ratings: lengths))
    #expect((result.coefficient - 12 * squares / (9 * 1716 - 3 * 60)).magnitude < 1e-15)
    #expect((result.coefficient - 0.9241352201257862).magnitude < 1e-15)
    #expect((result.chiSquare - 30.49646226415094).magnitude < 1e-13)
    #expect(result.degreesOfFreedom == 11)
    #expect((result.approximateProbability - 0.0013235459173809882).magnitude < 1e-15)
    #expect(result.hasTies)
    #expect(result.exactProbability == nil)
  }
}
