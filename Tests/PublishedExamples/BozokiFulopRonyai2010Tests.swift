// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// S. Bozóki, J. Fülöp, L. Rónyai, On optimal completion of incomplete pairwise comparison matrices,
/// Mathematical and Computer Modelling 52 (2010) 318–333: Example 3 (four items, one judgement
/// missing) and the 8 × 8 matrix with twelve missing, a part of Saaty's house. The 8 × 8 judgements
/// as in the tests of the public package AHPy, which cite the paper. Recomputed with scipy 1.17
/// (`minimize(…, method="BFGS")` over the logarithms of the missing elements of the largest of
/// `numpy.linalg.eigvals`), then the condition x² = wᵢ uⱼ ÷ (wⱼ uᵢ) of right and left eigenvectors
/// iterated to rest with `numpy.linalg.eig`.
@Suite("Bozóki, Fülöp, Rónyai 2010: optimal completion")
struct BozokiFulopRonyai2010Tests {
  /// A sheet from judgements "1-2 3" (item 1 over item 2: 3).
  private func sheet(count: Int, _ judgements: [(Int, Int, Double)]) throws -> IncompleteMatrix {
    var elements = [Double?](repeating: nil, count: count * count)
    for (row, column, value) in judgements {
      elements[(row - 1) * count + column - 1] = value
    }
    return try IncompleteMatrix(elements: elements)
  }

  private func example3() throws -> IncompleteMatrix {
    try sheet(count: 4, [(1, 2, 1), (1, 3, 5), (1, 4, 2), (2, 3, 3), (2, 4, 4)])
  }

  private func house() throws -> IncompleteMatrix {
    try sheet(
      count: 8,
      [
        (1, 2, 5), (1, 3, 3), (1, 4, 7), (1, 5, 6), (1, 6, 6), (2, 4, 5), (2, 6, 3), (3, 5, 3),
        (3, 7, 6), (6, 4, 4), (7, 1, 3), (7, 5, 5), (8, 1, 4), (8, 2, 7), (8, 4, 8), (8, 6, 6),
      ])
  }

  @Test("Example 3: x = 0.7302965 as printed, √(2/5 · 4/3) to the last digits")
  func fourItems() throws {
    let result = try Completion.optimal.priorities(of: try example3())
    let completed = try #require(result.completed)
    // Printed 0.7302965066047 from a search that stopped early, and van Uden's 0.73029674334.
    #expect((completed[2, 3] - 0.7302965066047).magnitude < 3e-7)
    #expect((completed[2, 3] - (8.0 / 15).squareRoot()).magnitude < 1e-14)
    #expect((result.vector.lambdaMax - 4.092367293939).magnitude < 1e-11)
    expectPrinted(
      result.vector.weights,
      [0.373786884341, 0.391992548337, 0.098484217686, 0.135736349637], within: 1e-11)
  }

  @Test("Example 3 by least squares and by Harker's eigenvector")
  func otherCompletions() throws {
    // numpy.linalg.lstsq of the Laplacian system; numpy.linalg.eig of Harker's matrix.
    let squares = try Completion.leastSquares.priorities(of: try example3())
    expectPrinted(
      squares.vector.weights,
      [0.374182954172, 0.391633028398, 0.098840748519, 0.135343268911], within: 1e-11)
    let harker = try Completion.harker.priorities(of: try example3())
    expectPrinted(
      harker.vector.weights,
      [0.373578523216, 0.392122942848, 0.098176528681, 0.136122005255], within: 1e-11)
    #expect((harker.vector.lambdaMax - 4.092387610556653).magnitude < 1e-11)
  }

  @Test("8 × 8 with twelve missing: λmax, weights, and AHPy's completion to four digits")
  func eightItems() throws {
    let matrix = try house()
    #expect(matrix.missing.count == 12)
    let result = try Completion.optimal.priorities(of: matrix)
    #expect((result.vector.lambdaMax - 9.298092250344144).magnitude < 1e-10)
    expectPrinted(
      result.vector.weights,
      [
        0.189369550769, 0.056681440385, 0.211615356682, 0.017493042175, 0.031933668141,
        0.03535572814, 0.150927040481, 0.306624173228,
      ], within: 1e-10)
    let completed = try #require(result.completed)
    let found = matrix.missing.map { completed[$0.first, $0.second] }
    expectPrinted(
      found,
      [
        0.330016554288, 1.719720273713, 0.466347944283, 9.920630799338, 4.852530654435,
        0.569613368624, 0.525270242814, 0.142441013038, 0.931206935589, 0.109309545316,
        0.291209845267, 0.403093534547,
      ], within: 1e-9)
    // What AHPy's tests expect, from cyclic coordinates that stop at 1e-4.
    expectPrinted(
      found,
      [
        0.33001874, 1.71974091, 0.46635150, 9.92051266, 4.85248644, 0.56960733, 0.52527681,
        0.14244381, 0.93119735, 0.10930828, 0.29121207, 0.40308988,
      ], within: 1.2e-4)
  }

  @Test("8 × 8 by least squares and by Harker's eigenvector")
  func eightItemsOtherwise() throws {
    let squares = try Completion.leastSquares.priorities(of: try house())
    expectPrinted(
      squares.vector.weights,
      [
        0.17695001115, 0.067643080381, 0.17695001115, 0.019677735974, 0.036707275757,
        0.041452046897, 0.14216666769, 0.338453171002,
      ], within: 1e-11)
    let harker = try Completion.harker.priorities(of: try house())
    #expect((harker.vector.lambdaMax - 9.453814159547658).magnitude < 1e-10)
    expectPrinted(
      harker.vector.weights,
      [
        0.190727026001, 0.038785804602, 0.280637025788, 0.012972873116, 0.036206534408,
        0.024929658708, 0.179618313432, 0.236122763945,
      ], within: 1e-11)
  }

  @Test("Unique exactly where the graph is connected (Theorems 2 and 4): refused where it is not")
  func uniqueness() throws {
    let matrix = try example3().without(ItemPair(0, 3)).without(ItemPair(1, 3))
    #expect(throws: Unconnected(components: [[0, 1, 2], [3]])) {
      try Completion.optimal.priorities(of: matrix)
    }
    #expect(matrix.graph.unjudged == [3])
  }
}
