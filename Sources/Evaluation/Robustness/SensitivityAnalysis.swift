// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// How much of the variation of each score, and of the mean rank shift, each choice explains by itself and
/// together with all others: first-order and total Sobol' indices (``SobolIndices``).
///
/// All that could have been otherwise varies at once: who answered, the weights, the operator (each of
/// the five alike), the grades' scores (as declared, or in equal steps), the treatment of what was not
/// supplied (as declared, or turned round). Gates, vetoes and which alliances are scored stay.
///
/// The samples depend on the seed and the factors' names alone, so that threads and the number of
/// alliances change no alliance's indices.
struct SensitivityAnalysis {
  private let recomposition: Recomposition
  private let drawn: DrawnParts

  /// Makes ready.
  init(_ recomposition: Recomposition, drawn: DrawnParts) {
    self.recomposition = recomposition
    self.drawn = drawn
  }

  /// The indices, or `nil` where nothing is drawn, nothing varies or nobody is scored.
  ///
  /// - Complexity: O(N × factors × alliances × (nodes × grades ÷ 8 + log alliances)), and N draws of weights
  ///   and of every alliance's respondents; 8 bytes × N × (factors + 2) × alliances.
  func sensitivity(on probing: Probing) -> Sensitivity? {
    guard recomposition.leaves.contains(where: { $0 != nil }),
      let samples = SensitivitySamples(recomposition, drawn: drawn)
    else { return nil }
    let scores = scores(at: samples, on: probing)
    let batch = samples.count / SensitivitySamples.batches
    let factors = samples.factors.count
    let shiftSums = probing.array(SensitivitySamples.batches) { number -> SobolSums in
      var sums = SobolSums(factors: factors, centre: 0)
      for sample in number * batch..<(number + 1) * batch {
        sums.add(shifts(at: sample, of: samples, scores: scores))
      }
      return sums
    }
    let alliances = recomposition.result.alliances
    let indices = probing.array(alliances.count) { alliance -> Sensitivity.Indices? in
      guard let own = scores[alliance], let centre = alliances[alliance].score else { return nil }
      let batches = (0..<SensitivitySamples.batches).map { number in
        var sums = SobolSums(factors: factors, centre: centre)
        let size = samples.pointsPerSample
        for sample in number * batch..<(number + 1) * batch {
          sums.add(own[sample * size..<(sample + 1) * size])
        }
        return sums
      }
      return Sensitivity.Indices(batches, alliance: alliances[alliance].id)
    }
    guard let meanRankShift = Sensitivity.Indices(shiftSums, alliance: nil) else { return nil }
    return Sensitivity(
      factors: samples.factors, samples: samples.count, meanRankShift: meanRankShift,
      alliances: indices.compactMap(\.self))
  }

  /// By alliance its scores at all points; `nil` of one that has none.
  private func scores(
    at samples: SensitivitySamples, on probing: Probing
  ) -> [[Double]?] {
    let drawn = drawn
    let weights = drawn.hasWeights.indices.map { group -> [[Double]] in
      guard drawn.hasWeights[group], let factor = samples.factors.firstIndex(of: .weights) else {
        return []
      }
      let draws = samples.a[factor] + samples.b[factor]
      return probing.array(draws.count) { drawn.weights(group, draws[$0]) }
    }
    let all = SensitivityScores(
      recomposition: recomposition, samples: samples, drawn: drawn, weights: weights)
    let recomposition = recomposition
    return probing.array(recomposition.leaves.count) { alliance -> [Double]? in
      guard let leaves = recomposition.leaves[alliance],
        let own = recomposition.result.alliances[alliance].score
      else { return nil }
      return all.scores(of: alliance, leaves, own: own)
    }
  }

  /// The mean rank shifts at the points of a sample.
  private func shifts(
    at sample: Int, of samples: SensitivitySamples, scores: [[Double]?]
  ) -> [Double] {
    let size = samples.pointsPerSample
    var shifts: [Double] = []
    for point in 0..<size {
      if samples.isA(sample: sample, point: point) {
        shifts.append(shifts[0])
        continue
      }
      let then = scores.map { $0?[sample * size + point] }
      shifts.append(recomposition.meanRankShift(recomposition.ranks(of: then)))
    }
    return shifts
  }
}

extension SobolSums {
  /// Adds a base sample: the outputs at A, at B and at the mixed points.
  fileprivate mutating func add(_ outputs: some RandomAccessCollection<Double>) {
    guard let a = outputs.first, let b = outputs.dropFirst().first else { return }
    add(a: a, b: b, mixed: outputs.dropFirst(2))
  }
}

extension Sensitivity.Indices {
  /// The indices that some batches give; `nil` without samples.
  fileprivate init?(_ batches: [SobolSums], alliance: String?) {
    guard let found = SobolIndices(batches) else { return nil }
    self.init(
      alliance: alliance, variance: found.variance, first: found.first, total: found.total,
      standardError: found.standardError)
  }
}
