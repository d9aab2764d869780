// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// P. T. Harker, Incomplete pairwise comparisons in the analytic hierarchy process, Mathematical
/// Modelling 9 (1987) 837–848. The example of three items with one judgement missing as commonly
/// cited; the larger one of its Table 2 is left out, because no known completion gives its figures.
@Suite("Harker 1987: incomplete judgements")
struct Harker1987Tests {
  @Test("a₁₂ = a₂₃ = 2, a₁₃ missing: B = [2 2 0; ½ 1 2; 0 ½ 2], w = 4/7, 2/7, 1/7, λ = 3")
  func threeItems() throws {
    let sheet = try IncompleteMatrix(elements: [1, 2, nil, nil, 1, 2, nil, nil, 1])
    let result = try Completion.harker.priorities(of: sheet)
    expectPrinted(result.vector.weights, [4 / 7.0, 2 / 7.0, 1 / 7.0], within: 1e-15)
    #expect((result.vector.lambdaMax - 3).magnitude < 1e-14)
    #expect(result.completed == nil)
  }

  @Test("Four items with two missing: numpy.linalg.eig of the matrix that Harker describes")
  func fourItems() throws {
    // B = [[3,2,0,0],[1/2,1,3,5],[0,1/3,2,4],[0,1/5,1/4,2]] for judgements 1:2, 2:3, 2:4, 3:4.
    let sheet = try IncompleteMatrix(elements: [
      1, 2, nil, nil, nil, 1, 3, 5, nil, nil, 1, 4, nil, nil, nil, 1,
    ])
    let result = try Completion.harker.priorities(of: sheet)
    expectPrinted(
      result.vector.weights, [0.538643125708, 0.286969496747, 0.130772801872, 0.043614575674],
      within: 1e-11)
    #expect((result.vector.lambdaMax - 4.065527370722).magnitude < 1e-11)
  }
}
