// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Judgement scales")
struct JudgementScaleTests {
  @Test(
    "Equal stays 1, reciprocals are exact, and every scale rises",
    arguments: JudgementScale.allCases)
  func shape(scale: JudgementScale) {
    for count in 2...30 {
      #expect(scale.value(of: 1, count: count) == 1)
      var last = 1.0
      for step in 1...160 {
        let judgement = 1 + Double(step) / 20
        let value = scale.value(of: judgement, count: count)
        #expect(value > last)
        last = value
      }
      for judgement in 2...9 {
        let value = scale.value(of: Double(judgement), count: count)
        #expect(scale.value(of: 1 / Double(judgement), count: count) == 1 / value)
      }
    }
  }

  /// Figures of the formulas by numpy with x = np.arange(1, 10): (9 + x) / (11 - x), 9 / (10 - x),
  /// np.log2(x + 1), np.sqrt(x), x * x, 2.0 ** (x - 1). The balanced row is printed so in [Salo 1997]
  /// and by Goepel (1, 1.22, 1.5, 1.86, 2.33, 3.00, 4.00, 5.67, 9.00), the inverse linear one in
  /// [Ma 1991] (9/9, 9/8 … 9/1).
  @Test("The nine steps to two decimals")
  func tables() {
    let tables: [JudgementScale: [Double]] = [
      .saaty: [1, 2, 3, 4, 5, 6, 7, 8, 9],
      .balanced: [1, 1.22, 1.50, 1.86, 2.33, 3, 4, 5.67, 9],
      .inverseLinear: [1, 1.13, 1.29, 1.50, 1.80, 2.25, 3, 4.50, 9],
      .logarithmic: [1, 1.58, 2, 2.32, 2.58, 2.81, 3, 3.17, 3.32],
      .root: [1, 1.41, 1.73, 2, 2.24, 2.45, 2.65, 2.83, 3],
      .power: [1, 4, 9, 16, 25, 36, 49, 64, 81],
      .geometric: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    ]
    for (scale, expected) in tables {
      for (step, figure) in expected.enumerated() {
        let value = scale.value(of: Double(step + 1), count: 4)
        #expect((value - figure).magnitude <= 0.005 + 1e-12)
      }
    }
    for step in 1...9 {
      #expect(JudgementScale.geometric.value(of: Double(step), count: 2) == Double(1 << (step - 1)))
    }
  }

  /// numpy: w = 1/n + (9/(n + 8) - 1/n)/8 * (x - 1); w * (n - 1)/(1 - w), and
  /// x ** (1 + log(n - 1)/log(9)), the two forms in which [Goepel 2019] gives them.
  @Test("Scales that depend on the number of items")
  func byCount() {
    let tables: [(JudgementScale, Int, [Double])] = [
      (.balancedN, 3, [1, 1.3, 1.6667, 2.125, 2.7143, 3.5, 4.6, 6.25, 9]),
      (.balancedN, 5, [1, 1.4167, 1.9091, 2.5, 3.2222, 4.125, 5.2857, 6.8333, 9]),
      (.balancedN, 9, [1, 1.5625, 2.2, 2.9286, 3.7692, 4.75, 5.9091, 7.3, 9]),
      (.adaptive, 3, [1, 2.4888, 4.2426, 6.1943, 8.3075, 10.5592, 12.9329, 15.4164, 18]),
      (.adaptive, 5, [1, 3.0971, 6, 9.5922, 13.8029, 18.5828, 23.8944, 29.7082, 36]),
      (.adaptive, 9, [1, 3.8541, 8.4853, 14.8541, 22.9336, 32.7031, 44.1463, 57.2492, 72]),
    ]
    for (scale, count, expected) in tables {
      for (step, figure) in expected.enumerated() {
        #expect((scale.value(of: Double(step + 1), count: count) - figure).magnitude < 5.1e-5)
      }
    }
    for step in 1...9 {
      let x = Double(step)
      #expect(JudgementScale.adaptive.value(of: x, count: 2) == x)
      let balanced = JudgementScale.balanced.value(of: x, count: 2)
      #expect((JudgementScale.balancedN.value(of: x, count: 2) - balanced).magnitude < 1e-14)
    }
  }

  /// What the scales were made for: the weight of an item judged x times each of n − 1 others.
  @Test("Balanced-n gives even steps of weight, adaptive always 0.9 at the end")
  func purpose() {
    for count in 2...30 {
      let others = Double(count - 1)
      let weights = (1...9).map { step in
        let value = JudgementScale.balancedN.value(of: Double(step), count: count)
        return value / (value + others)
      }
      let width = (weights[8] - weights[0]) / 8
      for step in 0..<8 {
        #expect((weights[step + 1] - weights[step] - width).magnitude < 1e-14)
      }
      let largest = JudgementScale.adaptive.value(of: 9, count: count)
      #expect((largest / (largest + others) - 0.9).magnitude < 1e-14)
    }
  }

  @Test("Scales that grow beyond bounds end at 9")
  func ends() {
    for scale in JudgementScale.allCases {
      let nine = scale.value(of: 9, count: 4)
      for judgement in [9.5, 10, 11, 13, 1000] {
        let value = scale.value(of: judgement, count: 4)
        #expect(scale.largestJudgement == nil ? value > nine : value == nine)
      }
    }
    #expect(JudgementScale.geometric.value(of: 2000, count: 4) == .infinity)
    #expect(
      JudgementScale.geometric.value(of: 2.5, count: 4) == Elementary.exp(0.5 * Elementary.log(2))
        * 2)
  }

  @Test("A matrix is converted pair by pair and stays reciprocal; what leaves its range is refused")
  func matrices() throws {
    let matrix = try JudgementMatrix(count: 3, upperTriangle: [3, 1 / 5.0, 1 / 7.0])
    let power = try JudgementScale.power.matrix(of: matrix)
    #expect(power.upperTriangle == [9, 1 / 25.0, 1 / 49.0])
    #expect(power[2, 0] == 25)
    #expect(try JudgementScale.saaty.matrix(of: matrix) == matrix)
    let sheet = try JudgementScale.power.matrix(
      of: IncompleteMatrix(matrix).without(ItemPair(0, 1)))
    #expect(sheet == IncompleteMatrix(power).without(ItemPair(0, 1)))
    let large = try JudgementMatrix(count: 2, upperTriangle: [1e9])
    #expect(throws: JudgementMatrixError.outOfRange(row: 0, column: 1, value: 1e18)) {
      try JudgementScale.power.matrix(of: large)
    }
  }
}
