// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// Three vehicles, each 9 times the next and the first also 9 times the last, from a question to the
/// public package AHPy (PhilipGriffith/AHPy, issue 8, 2021): why it gives .7785 .1799 .0416 and the
/// JavaScript package ahp .7273 .2212 .0515. Figures confirmed in stored text. The first are the
/// eigenvector, the others the mean of the normalised columns: both are right, and so far apart because
/// CR is .48.
///
/// numpy: np.linalg.eig, and (A / A.sum(0)).mean(1).
@Suite("Three vehicles: methods part where judgements contradict each other")
struct ThreeVehiclesTests {
  private let published = PublishedMatrix(
    judgements: "9 9 9",
    weights: [0.7784905699, 0.1799250712, 0.0415843589],
    lambdaMax: 3.5608336798, consistencyRatio: 0.4834773102)

  @Test("Eigenvector and column mean as printed")
  func methods() throws {
    expectPrinted(try published.verify(), [0.7785, 0.1799, 0.0416], within: 5e-5)
    let matrix = try published.matrix()
    expectPrinted(
      ColumnMean.priorities(of: matrix).weights,
      [0.7273253062726747, 0.22116480011216855, 0.05150989361515677], within: 1e-15)
    expectPrinted(
      GeometricMean.priorities(of: matrix).weights, try published.verify(), within: 1e-14)
  }

  @Test("What is wrong: 81 is implied where 9 was judged")
  func contradiction() throws {
    let triad = try #require(TriadInconsistency.worst(of: try published.matrix()))
    #expect(triad.implied == 81)
    #expect(triad.firstOverThird == 9)
    #expect((triad.inconsistency - 8 / 9.0).magnitude < 1e-15)
  }
}
