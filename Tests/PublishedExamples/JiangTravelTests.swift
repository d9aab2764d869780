// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// The travel example of Chinese modelling courses (姜启源等, 数学模型, 高等教育出版社): scenery, cost,
/// lodging, food, journey. Matrix as commonly cited (also in the public package mathmodels); figures
/// recomputed with numpy. Commonly cited: λmax 5.073, weights .263 .475 .055 .099 .110, CR .016; the
/// recomputed λmax is 5.0721 and the weights are .264 .476 .054 .098 .109: the cited ones come from
/// the mean of the normalised columns, .262 .474 .054 .099 .110.
@Suite("Jiang: where to travel")
struct JiangTravelTests {
  private let criteria = PublishedMatrix(
    judgements: "1/2 4 3 3 7 5 5 1/2 1/3 1",
    weights: [
      0.2636034928, 0.4758353782, 0.0538145969, 0.0980682876, 0.1086782445,
    ],
    lambdaMax: 5.0720844086, consistencyRatio: 0.0160902698)

  @Test("Eigenvector, and the column mean next to the cited figures")
  func weights() throws {
    try criteria.verify()
    let columnMean = ColumnMean.priorities(of: try criteria.matrix())
    expectPrinted(
      columnMean.weights, [0.262281, 0.474395, 0.054492, 0.098534, 0.110298], within: 1e-6)
    expectPrinted(columnMean.weights, [0.263, 0.475, 0.055, 0.099, 0.110], within: 0.0008)
    #expect((columnMean.lambdaMax - 5.073).magnitude < 0.0006)
  }
}
