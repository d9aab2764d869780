// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// Z. Wu, J. Xu, A consistency and consensus based decision support model for group decision making
/// with multiplicative preference relations, Decision Support Systems 52 (2012) 757–767, section 6,
/// example 1. Matrices and figures confirmed in a stored text of the paper.
///
/// The paper calls the judgements those of Dong et al. 2010, but the fifth person's second
/// alternative is 2 against the third here, 1/2 there. CI_H is λmax ÷ n with the row geometric means.
/// Recomputed with numpy: np.linalg.eig for weights and CR (RI .90), w = np.exp(np.log(A).mean(1))
/// and (A @ w / w).mean() / 4 for CI_H. All printed figures come out.
@Suite("Wu, Xu 2012: five people, eigenvectors")
struct Wu2012Tests {
  private let people = [
    PublishedMatrix(
      judgements: "4 6 7 3 4 2",
      weights: [0.616822935137, 0.223828629484, 0.097234225646, 0.062114209734],
      lambdaMax: 4.102218207107, consistencyRatio: 0.037858595225),
    PublishedMatrix(
      judgements: "5 7 9 4 6 2",
      weights: [0.652559156703, 0.224669225466, 0.076226154538, 0.046545463292],
      lambdaMax: 4.181073098746, consistencyRatio: 0.067064110647),
    PublishedMatrix(
      judgements: "3 5 8 4 5 2",
      weights: [0.570463296032, 0.277104866534, 0.095909763587, 0.056522073847],
      lambdaMax: 4.090540654549, consistencyRatio: 0.033533575759),
    PublishedMatrix(
      judgements: "4 5 6 3 3 2",
      weights: [0.597005639103, 0.221726630393, 0.108442489687, 0.072825240816],
      lambdaMax: 4.125716563938, consistencyRatio: 0.046561690347),
    PublishedMatrix(
      judgements: "1/2 1 2 2 3 4",
      weights: [0.218498211668, 0.412273717381, 0.267943623577, 0.101284447375],
      lambdaMax: 4.096818833675, consistencyRatio: 0.035858827287),
  ]

  @Test("Weights, CR and CI_H of each person as printed")
  func individuals() throws {
    let weights = [
      [0.6168, 0.2238, 0.0972, 0.0621], [0.6526, 0.2247, 0.0762, 0.0465],
      [0.5705, 0.2771, 0.0959, 0.0565], [0.5970, 0.2217, 0.1084, 0.0728],
      [0.2185, 0.4123, 0.2679, 0.1013],
    ]
    let ratios = [0.0379, 0.0671, 0.0335, 0.0466, 0.0359]
    let indices = [1.0255, 1.0450, 1.0226, 1.0314, 1.0241]
    for (person, published) in people.enumerated() {
      expectPrinted(try published.verify(), weights[person], within: 5e-5)
      #expect((published.consistencyRatio - ratios[person]).magnitude <= 5e-5)
      let means = GeometricMean.priorities(of: try published.matrix())
      #expect((means.lambdaMax / 4 - indices[person]).magnitude <= 5e-5)
    }
  }

  @Test("The group: judgements, weights .4909 .2988 .1368 .0734, CR .0319, CI_H 1.0215")
  func group() throws {
    let group = try Aggregation.judgements(
      people.map { try $0.matrix() }, weights: [0.1, 0.3, 0.1, 0.2, 0.3])
    expectPrinted(
      group.upperTriangle, [2.2270, 3.4756, 5.0937, 2.9804, 4.0005, 2.4623], within: 5.1e-5)
    let result = PrincipalEigenvector.priorities(of: group)
    expectPrinted(result.weights, [0.4909, 0.2988, 0.1368, 0.0734], within: 5e-5)
    expectPrinted(
      result.weights, [0.490930413351, 0.298783824691, 0.136846381677, 0.073439380281],
      within: 1e-11)
    #expect((try #require(result.consistency().ratio) - 0.031907282041).magnitude < 1e-11)
    #expect((GeometricMean.priorities(of: group).lambdaMax / 4 - 1.0215).magnitude <= 5e-5)
  }
}
