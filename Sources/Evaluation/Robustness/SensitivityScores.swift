// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// One alliance's scores at all points of a Sobol' analysis, eight at a time.
///
/// Points with the same operator, grade scores and treatment of what is missing are evaluated together,
/// since these are the same in all lanes. A mixed point that differs from A in nothing that matters to
/// this alliance is not evaluated again. Where a point leaves nothing to score, the score is the
/// alliance's own.
struct SensitivityScores {
  typealias Lanes = LaneComposition.Lanes

  let recomposition: Recomposition
  let samples: SensitivitySamples
  let drawn: DrawnParts
  /// By profile group and sample, the weights at A, then those at B; empty where they do not vary.
  let weights: [[[Double]]]

  /// By point that is not A itself, what is chosen there, found once for all alliances.
  private let points: [Point]

  private struct Point {
    /// Its position among all points.
    let place: Int
    /// The factor that is B's at a mixed point, or `nil`.
    let mixed: Sensitivity.Factor?
    let replicate: Int
    /// The position of its weights.
    let weights: Int
    /// Twice the operator's position, and 1 more for the other grade scores.
    let rule: Int
    /// Whether what is missing is treated the other way.
    let isTurned: Bool
  }

  init(
    recomposition: Recomposition, samples: SensitivitySamples, drawn: DrawnParts,
    weights: [[[Double]]]
  ) {
    self.recomposition = recomposition
    self.samples = samples
    self.drawn = drawn
    self.weights = weights
    var points: [Point] = []
    for sample in 0..<samples.count {
      for point in 0..<samples.pointsPerSample where !samples.isA(sample: sample, point: point) {
        func choice(_ factor: Sensitivity.Factor) -> Int {
          samples.choice(factor, sample: sample, point: point) ?? 0
        }
        let mixed = point > 1 ? samples.factors[point - 2] : nil
        let isB = point == 1 || mixed == .weights
        points.append(
          Point(
            place: sample * samples.pointsPerSample + point, mixed: mixed,
            replicate: choice(.respondents),
            weights: isB ? samples.count + sample : sample,
            rule: choice(.operator) * 2 + choice(.gradeScores), isTurned: choice(.missing) == 1))
      }
    }
    self.points = points
  }

  /// The drawn memberships of an alliance, each replicate made once.
  private struct Replicates {
    private var slots: [Int]
    private(set) var values: [Double] = []
    let size: Int

    init(count: Int, size: Int) {
      slots = Array(repeating: -1, count: count)
      self.size = size
    }

    /// Where the replicate's numbers begin: leaf by leaf, grade by grade.
    mutating func start(_ replicate: Int, _ make: () -> [[Double]]) -> Int {
      if slots[replicate] < 0 {
        slots[replicate] = values.count
        for membership in make() { values += membership }
      }
      return slots[replicate]
    }
  }

  /// The scores: sample by sample A, B and the mixed points.
  ///
  /// - Complexity: O(N × factors × nodes × grades ÷ 8), and N replicates.
  func scores(of alliance: Int, _ leaves: AllianceLeaves, own: Double) -> [Double] {
    let size = samples.pointsPerSample
    var scores = [Double](repeating: own, count: samples.count * size)
    let rules =
      samples.operators.isEmpty
      ? [recomposition.inputs.round.composition]
      : samples.operators.map {
        CompositionRule(
          operator: $0, normalise: recomposition.inputs.round.composition.normalise)
      }
    let grades = [recomposition.gradeScores, recomposition.equalSteps ?? []]
    let missing = recomposition.inputs.round.missing
    let values = [leaves.values, leaves.values(missing: missing.turned(\.notSupplied))]
    let isTurned = values[0] != values[1]
    var buckets = [[Point]](repeating: [], count: rules.count * 4)
    var isEvaluated = [Bool](repeating: false, count: scores.count)
    let idle = samples.factors.filter { isIdle($0, alliance, isTurned: isTurned) }
    for point in points {
      if let mixed = point.mixed, idle.contains(mixed) { continue }
      isEvaluated[point.place] = true
      buckets[point.rule * 2 + (isTurned && point.isTurned ? 1 : 0)].append(point)
    }
    var replicates = Replicates(
      count: max(recomposition.inputs.round.robustness.resamples, 1),
      size: recomposition.gradeScores.count)
    for (number, bucket) in buckets.enumerated() where !bucket.isEmpty {
      evaluate(
        bucket, of: alliance, leaves, rule: rules[number / 4], gradeScores: grades[number / 2 % 2],
        values: values[number % 2], &replicates, into: &scores)
    }
    for place in scores.indices where !isEvaluated[place] {
      scores[place] = scores[place / size * size]
    }
    return scores
  }

  /// Whether a factor does nothing to an alliance.
  private func isIdle(
    _ factor: Sensitivity.Factor, _ alliance: Int, isTurned: Bool
  ) -> Bool {
    switch factor {
    case .respondents: drawn.places[alliance].isEmpty
    case .weights: !drawn.hasWeights[recomposition.groupOf[alliance]]
    case .missing: !isTurned
    case .operator, .gradeScores: false
    }
  }

  private func evaluate(
    _ points: [Point], of alliance: Int, _ leaves: AllianceLeaves, rule: CompositionRule,
    gradeScores: [Double], values: [NodeValue?], _ replicates: inout Replicates,
    into scores: inout [Double]
  ) {
    let outline = leaves.evaluator.outline
    var composition = LaneComposition(outline: outline, rule: rule, gradeScores: gradeScores)
    // Scores are all that counts where every operator is the weighted average.
    let isLinear = rule.isWeightedAverage
    var handed = values.map { $0?.lanes(gradeScores, isLinear: isLinear) }
    var local = leaves.evaluator.weighting.local.map { Lanes(repeating: $0) }
    let group = recomposition.groupOf[alliance]
    let places = drawn.places[alliance]
    let size = gradeScores.count
    var starts = [Int](repeating: 0, count: Lanes.scalarCount)
    for first in stride(from: 0, to: points.count, by: Lanes.scalarCount) {
      let lanes = min(Lanes.scalarCount, points.count - first)
      if drawn.hasWeights[group] {
        for lane in 0..<Lanes.scalarCount {
          let row = points[first + min(lane, lanes - 1)].weights
          for place in local.indices { local[place][lane] = weights[group][row][place] }
        }
      }
      if !places.isEmpty {
        for lane in 0..<Lanes.scalarCount {
          let replicate = points[first + min(lane, lanes - 1)].replicate
          starts[lane] = replicates.start(replicate) { drawn.memberships(alliance, replicate) }
        }
        for (number, place) in places.enumerated() {
          handed[place] = replicates.values.leaf(
            at: starts, leaf: number, size: size, gradeScores, isLinear: isLinear)
        }
      }
      composition.compose(weights: local, leaves: handed, adjustments: leaves.adjustments)
      guard composition.takesPart[0] else { continue }
      for lane in 0..<lanes where !composition.scores[0][lane].isNaN {
        scores[points[first + lane].place] = composition.scores[0][lane]
      }
    }
  }
}

extension NodeValue {
  /// The same in all lanes.
  fileprivate func lanes(_ gradeScores: [Double], isLinear: Bool) -> LaneLeaf? {
    switch self {
    case .score(let score): .score(SIMD8(repeating: score))
    case .membership(let shares):
      isLinear
        ? Verdict.score(membership: shares, gradeScores: gradeScores)
          .map { .score(SIMD8(repeating: $0)) }
        : .membership(shares.map { SIMD8(repeating: $0) })
    }
  }
}

extension [Double] {
  /// One leaf's drawn memberships, a replicate in each lane.
  fileprivate func leaf(
    at starts: [Int], leaf: Int, size: Int, _ gradeScores: [Double], isLinear: Bool
  ) -> LaneLeaf {
    func lanes(_ grade: Int) -> SIMD8<Double> {
      var lanes = SIMD8<Double>()
      for lane in 0..<8 { lanes[lane] = self[starts[lane] + leaf * size + grade] }
      return lanes
    }
    guard isLinear else { return .membership((0..<size).map(lanes)) }
    var score = SIMD8<Double>()
    for grade in 0..<size { score += lanes(grade) * gradeScores[grade] }
    return .score(score)
  }
}
