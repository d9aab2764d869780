// SPDX-License-Identifier: Apache-2.0
internal import Evidence

extension Probe {
  /// Writes what would change the result: the smallest swaps, what each indicator could gain, the influence
  /// of each choice, and how much of the variation each explains.
  ///
  /// - Parameters:
  ///   - answers: by alliance.
  ///   - weights: by part.
  /// - Complexity: see ``SmallestSwaps``, ``Gains``, ``Influences`` and ``SensitivityAnalysis``.
  func change(
    _ result: inout EvaluationResult, answers: [ResampledLeaves], weights: [WeightDrawing]
  ) {
    let recomposition = Recomposition(result, inputs: inputs, parts: parts)
    for (index, swap) in SmallestSwaps(recomposition).swaps().enumerated() {
      result.alliances[index].robustness?.swap = swap
    }
    for (index, gains) in Gains(recomposition).gains(on: probing).enumerated() {
      result.alliances[index].robustness?.gains = gains
    }
    result.robustness?.influences = Influences(recomposition, base: base).influences(on: probing)
    // A single draw varies nothing: what was counted stands.
    let (drawsAnswers, drawsWeights) = (rule.resamples > 1, rule.draws > 1)
    let drawn = DrawnParts(
      places: answers.map { drawsAnswers && !$0.isConstant ? $0.places : [] },
      memberships: { answers[$0].memberships(replicate: $1) },
      hasWeights: weights.map { drawsWeights && !$0.isConstant },
      weights: { weights[$0].local(draw: $1) })
    result.robustness?.sensitivity = SensitivityAnalysis(recomposition, drawn: drawn)
      .sensitivity(on: probing)
  }
}
