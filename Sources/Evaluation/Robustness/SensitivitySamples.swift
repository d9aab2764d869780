// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// What varies where neither the rules nor the definitions do: who answered, and the weights.
struct DrawnParts: Sendable {
  /// By alliance the places of the survey indicators that are drawn; empty where nothing varies.
  let places: [[Int]]
  /// An alliance's memberships in a replicate, one for each of its places.
  let memberships: @Sendable (_ alliance: Int, _ replicate: Int) -> [[Double]]
  /// By profile group, whether its weights vary.
  let hasWeights: [Bool]
  /// The local weights of a profile group in a draw, by place.
  let weights: @Sendable (_ group: Int, _ draw: Int) -> [Double]
}

/// The points at which a Sobol' analysis evaluates a round: N base samples, at each A, B and one mixed
/// point for each factor.
struct SensitivitySamples: Sendable {
  /// N is a tenth of the draws within these bounds, in whole batches.
  static let fewest = 256
  static let most = 1_024
  /// Batches of samples, for standard errors; the sums of a batch are one thread's.
  static let batches = 16

  /// The factors that vary, in the order of their cases.
  let factors: [Sensitivity.Factor]
  /// The number N of base samples.
  let count: Int
  /// The operators, where they vary; otherwise none.
  let operators: [CompositionRule.Operator]
  /// By factor, the choice at A and at B of every sample: a replicate, a draw, an operator's position; 1
  /// for the other grade scores or treatment, 0 for those declared.
  let a: [[Int]]
  let b: [[Int]]

  /// The samples of a round; `nil` where nothing is drawn or nothing varies.
  init?(_ recomposition: Recomposition, drawn: DrawnParts) {
    let rule = recomposition.inputs.round.robustness
    guard rule.draws > 0 else { return nil }
    let operators = recomposition.hasPoints ? [] : CompositionRule.Operator.allCases
    let choices: [(Sensitivity.Factor, Int)] = [
      (.respondents, drawn.places.allSatisfy(\.isEmpty) ? 0 : rule.resamples),
      (.weights, drawn.hasWeights.contains(true) ? rule.draws : 0),
      (.operator, operators.count),
      (.gradeScores, recomposition.equalSteps == nil || recomposition.isInPoints ? 0 : 2),
      (.missing, recomposition.lacks(.notSupplied) ? 2 : 0),
    ].filter { $0.1 > 1 }
    guard !choices.isEmpty else { return nil }
    let (fewest, most, batches) = (Self.fewest, Self.most, Self.batches)
    let count = min(max((rule.draws / 10 + batches - 1) / batches * batches, fewest), most)
    let sample = SobolSample(seed: rule.seed, factors: choices.map(\.0.rawValue))
    var a = choices.map { _ in [Int]() }
    var b = a
    for (factor, (_, levels)) in choices.enumerated() {
      for number in 0..<count {
        let drawn = sample.numbers(factor, sample: number)
        a[factor].append(Int(drawn.a * Double(levels)))
        b[factor].append(Int(drawn.b * Double(levels)))
      }
    }
    factors = choices.map(\.0)
    self.count = count
    self.operators = operators
    self.a = a
    self.b = b
  }

  /// The points of a sample: A, B, and one for each factor.
  var pointsPerSample: Int { factors.count + 2 }

  /// What a factor is at a point; `nil` where it does not vary.
  func choice(_ factor: Sensitivity.Factor, sample: Int, point: Int) -> Int? {
    factors.firstIndex(of: factor).map { position in
      point == 1 || point == position + 2 ? b[position][sample] : a[position][sample]
    }
  }

  /// Whether a mixed point is the point A itself, for everybody.
  func isA(sample: Int, point: Int) -> Bool {
    point > 1 && a[point - 2][sample] == b[point - 2][sample]
  }
}

extension Recomposition {
  /// Whether every indicator is scored in points: grades then have no scores that matter.
  var isInPoints: Bool { outline.indicators.allSatisfy { $0.indicator.kind == .points } }
}
