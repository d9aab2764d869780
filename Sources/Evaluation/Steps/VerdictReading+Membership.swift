// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

extension VerdictReading {
  /// The readings of a membership that sums to 1; `nil` where there is no weighted mean.
  ///
  /// Shares are tied, distances equal and H half-way between two grades where they are so as
  /// comparison scores.
  ///
  /// - Complexity: O(grades log grades).
  init?(of membership: [Double], rule: VerdictRule, gradeScores: [Double]) {
    guard let mean = Verdict.score(membership: membership, gradeScores: gradeScores),
      let value = Verdict.characteristicValue(membership: membership)
    else { return nil }
    let shares = membership.map(ComparisonScore.saturating)
    let most = shares.max()
    let largest = shares.indices.filter { shares[$0] == most }
    let validity = ValidityIndex(membership: membership)
    let byLargest: Int? =
      if case .undefined = validity { nil } else {
        Self.nearest(mean, among: largest, gradeScores)
      }
    let alpha: Double? = if case .finite(let alpha) = validity { alpha } else { nil }
    let byConfidence = Verdict.confident(membership: membership, threshold: rule.threshold)
    let byValue = Int((2 * ComparisonScore.saturating(value) + 1_000_000_000) / 2_000_000_000)
    self.init(
      byScore: Self.nearest(mean, among: Array(gradeScores.indices), gradeScores) ?? 0,
      byLargest: byLargest, largest: largest, validity: alpha, isWhole: validity == .infinite,
      byConfidence: byConfidence, characteristicValue: value,
      byCharacteristicValue: min(max(byValue, 1), gradeScores.count) - 1,
      decidingScore: {
        switch rule.by {
        case .score: mean
        case .largestMembership: byLargest.map { gradeScores[$0] } ?? mean
        case .confidence: byConfidence.map { gradeScores[$0] } ?? mean
        case .characteristicValue: Self.score(at: value, gradeScores)
        }
      }())
  }

  /// The grade whose score is nearest, the worse of two at the same distance; grades stand best first.
  private static func nearest(
    _ score: Double, among grades: [Int], _ gradeScores: [Double]
  ) -> Int? {
    grades.reversed().min {
      ComparisonScore.saturating((gradeScores[$0] - score).magnitude)
        < ComparisonScore.saturating((gradeScores[$1] - score).magnitude)
    }
  }

  /// The score between the grades around a level characteristic value, 1 for the best grade.
  private static func score(at value: Double, _ gradeScores: [Double]) -> Double {
    let better = min(max(Int(value), 1), gradeScores.count) - 1
    guard better + 1 < gradeScores.count else { return gradeScores[better] }
    let part = max(value - Double(better + 1), 0)
    return gradeScores[better] + part * (gradeScores[better + 1] - gradeScores[better])
  }
}

extension VerdictRule {
  /// The score that classes are compared with.
  ///
  /// - Parameters:
  ///   - score: the score, with bonus and deductions; it decides where the rule says so, and where
  ///     there is no membership to read.
  ///   - membership: the root's, summing to 1, or `nil`.
  func decidingScore(
    _ score: Double, membership: [Double]?, gradeScores: [Double]
  ) -> Double {
    if by == .score { return score }
    return membership.flatMap {
      VerdictReading(of: $0, rule: self, gradeScores: gradeScores)?.decidingScore
    } ?? score
  }
}
