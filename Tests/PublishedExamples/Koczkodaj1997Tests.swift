// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// W. W. Koczkodaj, M. W. Herman, M. Orlowski, Using consistency-driven pairwise comparisons in
/// knowledge-based systems, Proceedings of the sixth international conference on information and
/// knowledge management, ACM 1997, 91–96: four items. Matrix as in the manual of the R package pmr
/// (page ahp), which cites the paper and is confirmed in stored text; it prints no figures.
///
/// numpy: np.linalg.eig; the index by itertools.combinations as the largest of
/// min(abs(1 - a * b / c), abs(1 - c / (a * b))) with a, b, c = A[i, j], A[j, k], A[i, k].
@Suite("Koczkodaj, Herman, Orlowski 1997: the worst triad")
struct Koczkodaj1997Tests {
  private let published = PublishedMatrix(
    judgements: "2 5 4 3 1.9 0.7",
    weights: [0.5094100243, 0.2631360718, 0.0941720370, 0.1332818669],
    lambdaMax: 4.0039844590, consistencyRatio: 0.0014757256)

  @Test("KI = 1 − 5/6 from 2 · 3 against 5, though CR is .0015")
  func worstTriad() throws {
    try published.verify()
    let matrix = try published.matrix()
    #expect((TriadInconsistency.index(of: matrix) - 1 / 6.0).magnitude < 1e-15)
    let triad = try #require(TriadInconsistency.worst(of: matrix))
    #expect([triad.first, triad.second, triad.third] == [0, 1, 2])
    #expect(triad.implied == 6)
    #expect(triad.firstOverThird == 5)
    #expect((GeometricConsistency(of: matrix).index - 0.005309956967822574).magnitude < 1e-14)
  }

  @Test("The other triads: .05, .125 and .095, each as the worst where the first is repaired")
  func others() throws {
    // 1 − 3.8/4, 1 − 3.5/4, 1 − 1.9/2.1 from the judgements of the items left.
    let matrix = try published.matrix()
    let cases: [([Int], Double)] = [
      ([0, 1, 3], 1 - 3.8 / 4), ([0, 2, 3], 1 - 3.5 / 4), ([1, 2, 3], 1 - 1.9 / 2.1),
    ]
    for (items, expected) in cases {
      let upper = [
        matrix[items[0], items[1]], matrix[items[0], items[2]], matrix[items[1], items[2]],
      ]
      let three = try JudgementMatrix(count: 3, upperTriangle: upper)
      #expect((TriadInconsistency.index(of: three) - expected).magnitude < 1e-14)
    }
  }
}
