// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// Y. Dong, G. Zhang, W.-C. Hong, Y. Xu, Consensus models for AHP group decision making under row
/// geometric mean prioritization method, Decision Support Systems 49 (2010) 281–289, section 5: five
/// people with the weights .1 .3 .1 .2 .3 judge four alternatives; table 3 has the GCI of each and of
/// the group. Matrices and figures confirmed in a stored text of the paper.
///
/// numpy: w = np.exp(np.log(A).mean(1)); w /= w.sum(); GCI = 2 / ((n − 1)(n − 2)) times the sum of
/// squares of log(A * w / w[:, None]) above the diagonal; group
/// np.exp(sum(a * np.log(A))). All printed figures come out. The consensus is not in the paper.
@Suite("Dong, Zhang, Hong, Xu 2010: five people, judgements aggregated by weights")
struct Dong2010Tests {
  private let printed = [
    "4 6 7 3 4 2", "5 7 9 4 6 2", "3 5 8 4 5 2", "4 5 6 3 3 2", "1/2 1 2 1/2 3 4",
  ]
  private let shares = [0.1, 0.3, 0.1, 0.2, 0.3]

  @Test("Each one's weights and GCI as printed, all within the limit 0.35 for four items")
  func people() throws {
    let weights = [
      [0.6145, 0.2246, 0.0985, 0.0624], [0.6461, 0.2270, 0.0793, 0.0476],
      [0.5693, 0.2764, 0.0967, 0.0575], [0.5967, 0.2208, 0.1089, 0.0736],
      [0.2247, 0.2958, 0.3780, 0.1015],
    ]
    let indices = [
      0.13489747158131302, 0.23580451353666643, 0.11935756773184225, 0.16569119631802906,
      0.220785666524527,
    ]
    let figures = [0.1349, 0.2358, 0.1194, 0.1657, 0.2208]
    for (person, text) in printed.enumerated() {
      let matrix = try judgementMatrix(text)
      expectPrinted(GeometricMean.priorities(of: matrix).weights, weights[person], within: 5e-5)
      let consistency = GeometricConsistency(of: matrix)
      #expect((consistency.index - indices[person]).magnitude < 1e-13)
      #expect((consistency.index - figures[person]).magnitude <= 5e-5)
      #expect(consistency.index < (try #require(consistency.limit)))
    }
  }

  @Test("The group's judgements, weights and GCI .056")
  func group() throws {
    let group = try Aggregation.judgements(printed.map(judgementMatrix), weights: shares)
    expectPrinted(
      group.upperTriangle, [2.2270, 3.4756, 5.0937, 1.9663, 4.0005, 2.4623], within: 5.1e-5)
    expectPrinted(
      group.upperTriangle,
      [
        2.226958508013, 3.475646015117, 5.093669989434, 1.966307221572, 4.000451430824,
        2.46228882669,
      ], within: 1e-10)
    let weights = GeometricMean.priorities(of: group).weights
    expectPrinted(weights, [0.4984, 0.2727, 0.1541, 0.0747], within: 5e-5)
    #expect((GeometricConsistency(of: group).index - 0.055962399529325337).magnitude < 1e-14)
  }

  @Test("Lemma 1: with geometric means, judgements and priorities aggregate to the same weights")
  func lemma() throws {
    let matrices = try printed.map(judgementMatrix)
    let judgements = try Aggregation.judgements(matrices, weights: shares)
    let priorities = try Aggregation.priorities(
      matrices.map { GeometricMean.priorities(of: $0).weights }, weights: shares, mean: .geometric)
    expectPrinted(priorities, GeometricMean.priorities(of: judgements).weights, within: 1e-14)
  }

  @Test("The fifth person is who keeps the group from consensus")
  func consensus() throws {
    let weights = try printed.map { GeometricMean.priorities(of: try judgementMatrix($0)).weights }
    let all = try #require(Consensus.index(of: weights))
    #expect((all - 0.8506126581773692).magnitude < 1e-13)
    let four = try #require(Consensus.index(of: Array(weights.prefix(4))))
    #expect((four - 0.9928440512912854).magnitude < 1e-13)
    let distances = try #require(ExpertDistance.distances(of: weights)).map(\.distance)
    #expect(distances.firstIndex(of: distances.max() ?? 0) == 4)
  }
}
