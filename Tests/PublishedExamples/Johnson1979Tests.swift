// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// C. R. Johnson, W. B. Beine, T. J. Wang, Right–left asymmetry in an eigenvector ranking procedure,
/// Journal of Mathematical Psychology 19 (1979) 61–64. Matrix as commonly cited, not confirmed in
/// stored text: asked "how many times less" instead of "how many times more", the eigenvector
/// exchanges the second and the third place.
///
/// numpy: r = the principal column of np.linalg.eig(A), scaled; v = 1 / that of A.T, scaled.
@Suite("Johnson, Beine, Wang 1979: right and left eigenvectors disagree")
struct Johnson1979Tests {
  private let published = PublishedMatrix(
    judgements: "3 1/3 1/2 1/6 2 1",
    weights: [0.1843889591, 0.1518888291, 0.4364206841, 0.2273015277],
    lambdaMax: 4.8765380314, consistencyRatio: 0.3246437153)

  @Test("The fourth outweighs the first; mirrored, the first outweighs the fourth")
  func reversal() throws {
    let right = try published.verify()
    let mirrored = PrincipalEigenvector.priorities(of: try published.matrix().transposed).weights
    let inverses = mirrored.map { 1 / $0 }
    let left = try #require(Normalisation.normalised(inverses))
    expectPrinted(left, [0.2014255202, 0.1289128501, 0.4767436387, 0.1929179910], within: 1e-9)
    #expect(right[3] > right[0])
    #expect(left[0] > left[3])
  }

  @Test("The largest difference is .0403, at the third item; mirrored .0419")
  func difference() throws {
    let difference = RightLeftDifference.of(try published.matrix())
    #expect((difference - 0.04032295464496516).magnitude < 1e-13)
    let mirrored = RightLeftDifference.of(try published.matrix().transposed)
    #expect((mirrored - 0.04185508802110069).magnitude < 1e-13)
  }

  @Test("Geometric means do not care: mirrored, they are inverted")
  func geometricMean() throws {
    let matrix = try published.matrix()
    let weights = GeometricMean.priorities(of: matrix).weights
    expectPrinted(
      weights, [0.187783344913, 0.128929988008, 0.45997337723, 0.223313289849], within: 1e-11)
    let mirrored = GeometricMean.priorities(of: matrix.transposed).weights.map { 1 / $0 }
    expectPrinted(try #require(Normalisation.normalised(mirrored)), weights, within: 1e-14)
  }
}
