// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// E. Triantaphyllou and S. H. Mann, Using the analytic hierarchy process for decision making in
/// engineering applications: some challenges, International Journal of Industrial Engineering 2
/// (1995) 35–44: three computer systems by expandability, maintainability, financing and user
/// friendliness. Judgements as in the examples of the public package AHPy, which cite the paper;
/// figures recomputed with numpy, eigenvector and row geometric mean.
@Suite("Triantaphyllou and Mann 1995: computer systems")
struct TriantaphyllouMann1995Tests {
  private let criteria = PublishedMatrix(
    judgements: "5 3 7 1/3 5 6",
    weights: [
      0.5535694791, 0.1333634019, 0.2666602366, 0.0464068825,
    ],
    lambdaMax: 4.2365330175, consistencyRatio: 0.0876048213)

  private let expandability = PublishedMatrix(
    judgements: "6 8 4",
    weights: [
      0.7535538990, 0.1811354645, 0.0653106365,
    ],
    lambdaMax: 3.1356108447, consistencyRatio: 0.1169059006)

  private let maintainability = PublishedMatrix(
    judgements: "7 1/5 1/8",
    weights: [
      0.2330592342, 0.0544537292, 0.7124870366,
    ],
    lambdaMax: 3.2469545726, consistencyRatio: 0.2128918729)

  private let financing = PublishedMatrix(
    judgements: "8 6 1/4",
    weights: [
      0.7535538990, 0.0653106365, 0.1811354645,
    ],
    lambdaMax: 3.1356108447, consistencyRatio: 0.1169059006)

  private let friendliness = PublishedMatrix(
    judgements: "5 4 1/3",
    weights: [
      0.6738105711, 0.1006539297, 0.2255354992,
    ],
    lambdaMax: 3.0857666913, consistencyRatio: 0.0739368028)

  @Test("Five matrices and their synthesis")
  func hierarchy() throws {
    let local = try [expandability, maintainability, financing, friendliness].map {
      try $0.verify()
    }
    expectPrinted(
      synthesis(try criteria.verify(), local), [0.6804383, 0.1296200, 0.1899417], within: 1e-7)
  }

  @Test("The same hierarchy by row geometric means")
  func geometricMeans() throws {
    let weights = GeometricMean.priorities(of: try criteria.matrix()).weights
    expectPrinted(weights, [0.55298901, 0.13126195, 0.27036906, 0.04537999], within: 1e-8)
    let local = try [expandability, maintainability, financing, friendliness].map {
      GeometricMean.priorities(of: try $0.matrix()).weights
    }
    expectPrinted(
      synthesis(weights, local), [0.681614, 0.12953927, 0.18884673], within: 1e-8)
  }
}
