// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// T. L. Saaty, How to make a decision: the analytic hierarchy process, European Journal of
/// Operational Research 48 (1990) 9–26; again in Saaty 2003 (EJOR 145, 85–91) as the example of
/// judgements to improve. Eight criteria: size, transport, neighbourhood, age, yard, facilities,
/// condition, financing. Matrix as commonly cited; recomputed with numpy, it gives the cited weights
/// .173 .054 .188 .018 .031 .036 .167 .333, λmax 9.669, CI .238 and CR .169 digit by digit.
@Suite("Saaty 1990: buying a house")
struct Saaty1990HouseTests {
  private let criteria = PublishedMatrix(
    judgements:
      "5 3 7 6 6 1/3 1/4 1/3 5 3 3 1/5 1/7 6 3 4 6 1/5 1/3 1/4 1/7 1/8 1/2 1/5 1/6 1/5 1/6 1/2",
    weights: [
      0.1730174746, 0.0539757230, 0.1881102989, 0.0175079113, 0.0310437364, 0.0363222022,
      0.1668336736, 0.3331889800,
    ],
    lambdaMax: 9.6688873171, consistencyRatio: 0.1690868609)

  @Test("Weights, λmax, CI and CR as printed")
  func printed() throws {
    let weights = try criteria.verify()
    expectPrinted(
      weights, [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], within: 0.0005)
    let result = PrincipalEigenvector.priorities(of: try criteria.matrix())
    let consistency = Consistency(count: 8, lambdaMax: result.lambdaMax)
    #expect((result.lambdaMax - 9.669).magnitude < 0.0005)
    #expect((consistency.index - 0.238).magnitude < 0.0005)
    #expect((try #require(consistency.ratio) - 0.169).magnitude < 0.0005)
  }

  @Test("Eigenvector, geometric mean and column mean put the first three in different orders")
  func methods() throws {
    // numpy: eigenvector .173 .188 .167, geometric mean .175 .149 .167, column mean .174 .170 .178
    // for size, neighbourhood and condition.
    let matrix = try criteria.matrix()
    let means = GeometricMean.priorities(of: matrix).weights
    expectPrinted(
      means, [0.174805, 0.062647, 0.148706, 0.019345, 0.035570, 0.042300, 0.167016, 0.349610],
      within: 1e-6)
    expectPrinted(
      ColumnMean.priorities(of: matrix).weights,
      [0.174375, 0.066084, 0.170152, 0.018899, 0.035250, 0.044457, 0.178489, 0.312293],
      within: 1e-6)
  }
}
