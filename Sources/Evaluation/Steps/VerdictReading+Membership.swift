// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

extension VerdictReading {
  /// The readings of a membership that sums to 1; `nil` where there is no weighted mean.
  ///
  /// Grades are tied where their shares are equal as comparison scores.
  init?(of membership: [Double], rule: VerdictRule, gradeScores: [Double]) {
    guard let mean = Verdict.score(membership: membership, gradeScores: gradeScores),
      let value = Verdict.characteristicValue(membership: membership)
    else { return nil }
    let shares = membership.map(ComparisonScore.saturating)
    let largest = shares.indices.filter { shares[$0] == shares.max() }
    func nearest(_ score: Double, among grades: some Collection<Int>) -> Int? {
      grades.reversed().min {
        ComparisonScore.saturating(abs(gradeScores[$0] - score))
          < ComparisonScore.saturating(abs(gradeScores[$1] - score))
      }
    }
    let validity = ValidityIndex(membership: membership)
    let byLargest: Int? =
      if case .undefined = validity { nil } else { nearest(mean, among: largest) }
    let alpha: Double? = if case .finite(let alpha) = validity { alpha } else { nil }
    let byConfidence = Verdict.confident(membership: membership, threshold: rule.threshold)
    let better = min(max(Int(value.rounded(.down)), 1), max(gradeScores.count - 1, 1))
    let between =
      gradeScores.count > 1
      ? gradeScores[better - 1] + (value - Double(better))
        * (gradeScores[better] - gradeScores[better - 1])
      : mean
    let byValue = Int((value + 0.5).rounded(.down))
    self.init(
      byScore: nearest(mean, among: gradeScores.indices) ?? 0, byLargest: byLargest,
      largest: largest, validity: alpha,
      isWhole: validity == .infinite, byConfidence: byConfidence, characteristicValue: value,
      byCharacteristicValue: min(max(byValue, 1), gradeScores.count) - 1,
      decidingScore: {
        switch rule.by {
        case .score: mean
        case .largestMembership: byLargest.map { gradeScores[$0] } ?? mean
        case .confidence: byConfidence.map { gradeScores[$0] } ?? mean
        case .characteristicValue: between
        }
      }())
  }
}
