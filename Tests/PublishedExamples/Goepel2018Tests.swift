// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// K. D. Goepel, Implementation of an online software tool for the analytic hierarchy process
/// (AHP-OS), International Journal of the Analytic Hierarchy Process 10 (2018) 469–487: the case that
/// the tool was tested with (equation 41, page 482), the scales (table 1, page 474) and the consensus
/// of priorities (equations 11–21). Confirmed in a stored structured extract of the paper.
///
/// Recomputed in Python from the printed functions; adaptive: x ** (1 + np.log(n - 1) / np.log(9)).
@Suite("Goepel 2018: one criterion x times as important as each of the others")
struct Goepel2018Tests {
  private func oneOverOthers(_ ratio: Double, count: Int) throws -> JudgementMatrix {
    let upper = (0..<(count * (count - 1) / 2)).map { $0 < count - 1 ? ratio : 1 }
    return try JudgementMatrix(count: count, upperTriangle: upper)
  }

  @Test("Its weight is x ÷ (x + n − 1) by each method: 9 ÷ 12 = 75 % for n = 4")
  func equation41() throws {
    for method in PrioritisationMethod.allCases {
      for count in 2...15 {
        for step in 1...9 {
          let matrix = try oneOverOthers(Double(step), count: count)
          let result = method.priorities(of: matrix)
          let expected = Double(step) / Double(step + count - 1)
          #expect((result.weights[0] - expected).magnitude < 1e-14)
          #expect((result.lambdaMax - Double(count)).magnitude < 1e-12)
        }
      }
      let weight = method.priorities(of: try oneOverOthers(9, count: 4)).weights[0]
      #expect((weight - 0.75).magnitude < 1e-15)
    }
  }

  @Test("Table 1: the functions of the scales")
  func table1() throws {
    for count in 2...9 {
      for step in 1...9 {
        let x = Double(step)
        let n = Double(count)
        let printed: [(JudgementScale, Double)] = [
          (.saaty, x), (.root, x.squareRoot()), (.inverseLinear, 9 / (10 - x)),
          (.balanced, (9 + x) / (11 - x)), (.balancedN, (9 + (n - 1) * x) / (9 + n - x)),
          (.power, x * x), (.geometric, Double(1 << (step - 1))),
        ]
        for (scale, expected) in printed {
          let value = scale.value(of: x, count: count)
          #expect((value / expected - 1).magnitude < 1e-14, "\(scale) \(step) \(count)")
        }
      }
    }
    let logarithmic = [(3.0, 2.0), (5, 2.584962500721156), (9, 3.321928094887362)]
    for (x, expected) in logarithmic {
      #expect((JudgementScale.logarithmic.value(of: x, count: 4) - expected).magnitude < 1e-14)
    }
    let adaptive: [(Int, Double, Double)] = [
      (3, 3, 4.242640687119), (4, 5, 11.180339887499), (7, 3, 7.34846922835), (7, 9, 54),
    ]
    for (count, x, expected) in adaptive {
      let value = JudgementScale.adaptive.value(of: x, count: count)
      #expect((value - expected).magnitude < 1e-11)
    }
  }

  @Test("Generalised balanced: equal steps of weight; adaptive: .9 for 9, whatever n is")
  func purpose() throws {
    for count in 2...9 {
      let weights = try (1...9).map { step in
        let scaled = try JudgementScale.balancedN.matrix(
          of: try oneOverOthers(Double(step), count: count))
        return PrincipalEigenvector.priorities(of: scaled).weights[0]
      }
      let width = (weights[8] - weights[0]) / 8
      for step in 1...8 {
        #expect((weights[step] - weights[step - 1] - width).magnitude < 1e-14)
      }
      let scaled = try JudgementScale.adaptive.matrix(of: try oneOverOthers(9, count: count))
      #expect((GeometricMean.priorities(of: scaled).weights[0] - 0.9).magnitude < 1e-13)
    }
  }

  @Test(
    "Consensus: 1 where all agree, 0 where each of n people puts another criterion 9 times first")
  func consensus() throws {
    for count in 2...9 {
      let weights = PrincipalEigenvector.priorities(of: try oneOverOthers(9, count: count)).weights
      let turned = weights.indices.map { shift in
        weights.indices.map { weights[($0 + shift) % count] }
      }
      #expect((try #require(Consensus.index(of: turned))).magnitude < 1e-13)
      let alike = [[Double]](repeating: weights, count: 5)
      #expect((try #require(Consensus.index(of: alike)) - 1).magnitude < 1e-13)
    }
  }
}
