// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// M. T. Escobar, J. Aguarón, J. M. Moreno-Jiménez, Some extensions of the precise consistency
/// consensus matrix, Decision Support Systems 74 (2015) 67–77: five values of a heritage park judged by
/// the parties of a village council (table 1) and a fourth one that was made up (table 2); weights and
/// GCI in table 3, the aggregated judgements by equal votes and by seats in tables 5, 6, 8, 9, 15
/// and 16. Tables confirmed in a stored text of the paper.
///
/// numpy: w = np.exp(np.log(A).mean(1)); w /= w.sum(); GCI as in Dong 2010; group
/// np.exp(sum(a * np.log(A))). All printed figures come out.
@Suite("Escobar, Aguarón, Moreno-Jiménez 2015: parties of a council")
struct Escobar2015Tests {
  /// PSOE, PP, PAR and the new party by direct, indirect and potential use, existence, bequest.
  private let parties = [
    "3 5 8 6 3 5 4 3 2 1/3", "3 7 9 5 3 7 1 5 1/5 1/5", "5 7 7 5 1 5 1 5 1/3 1/5",
    "1/2 1/5 1/8 1/7 1/4 1/6 1/5 1/4 1/3 3",
  ]

  @Test("Table 3: weights and GCI of each party, below the limit 0.370")
  func table3() throws {
    let weights = [
      [0.513, 0.251, 0.115, 0.042, 0.079], [0.520, 0.195, 0.072, 0.030, 0.182],
      [0.560, 0.135, 0.101, 0.035, 0.168], [0.038, 0.059, 0.149, 0.480, 0.274],
    ]
    let indices = [
      0.14305293818524265, 0.30320106474639025, 0.2979714188050616, 0.20300059119101843,
    ]
    for (party, text) in parties.enumerated() {
      let matrix = try judgementMatrix(text)
      expectPrinted(GeometricMean.priorities(of: matrix).weights, weights[party], within: 5e-4)
      let consistency = GeometricConsistency(of: matrix)
      #expect((consistency.index - indices[party]).magnitude < 1e-13)
      #expect(consistency.limit == 0.370)
      #expect(consistency.index < 0.370)
    }
    let figures = [0.143, 0.303, 0.298, 0.203]
    expectPrinted(indices, figures, within: 5e-4)
  }

  @Test("The groups: three or four parties, equal votes or by seats")
  func groups() throws {
    let cases: [(votes: [Double], printed: [Double], index: Double, figure: Double)] = [
      ([1, 1, 1], [0.540, 0.191, 0.096, 0.036, 0.137], 0.14949878249474743, 0.149),
      ([5, 4, 2], [0.533, 0.208, 0.096, 0.037, 0.125], 0.12165859266715029, 0.122),
      ([1, 1, 1, 1], [0.366, 0.188, 0.141, 0.091, 0.214], 0.07312933506421515, 0.073),
    ]
    for (votes, printed, index, figure) in cases {
      let group = try Aggregation.judgements(
        parties.prefix(votes.count).map(judgementMatrix), weights: votes)
      expectPrinted(GeometricMean.priorities(of: group).weights, printed, within: 5e-4)
      let found = GeometricConsistency(of: group).index
      #expect((found - index).magnitude < 1e-13)
      #expect((found - figure).magnitude <= 5e-4)
    }
  }
}
