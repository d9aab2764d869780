// SPDX-License-Identifier: Apache-2.0

/// One number or one grade out of a membership vector.
public enum Verdict {
  /// The weighted mean score F = Σ bⱼ sⱼ ÷ Σ bⱼ.
  ///
  /// - Parameters:
  ///   - membership: bⱼ ≥ 0 of each grade; need not sum to 1.
  ///   - gradeScores: sⱼ of each grade; need not be equally spaced.
  /// - Returns: between the lowest and the highest grade score; nil if Σ b is 0 or the lists
  ///   differ in length.
  /// - Complexity: O(grades).
  public static func score(membership: [Double], gradeScores: [Double]) -> Double? {
    guard membership.count == gradeScores.count else { return nil }
    var weighted = 0.0
    var sum = 0.0
    for (share, score) in zip(membership, gradeScores) {
      weighted += share * score
      sum += share
    }
    guard sum > 0, sum.isFinite else { return nil }
    return weighted / sum
  }

  /// The grades of the largest membership (最大隶属度), all of them where several are equal.
  ///
  /// - Parameter membership: bⱼ ≥ 0 of each grade.
  /// - Returns: positions, ascending; none if every membership is 0. Which of several tied grades
  ///   counts is the caller's declared rule, never the order of the array.
  /// - Complexity: O(grades).
  public static func largest(membership: [Double]) -> [Int] {
    guard let largest = membership.max(), largest > 0 else { return [] }
    return membership.indices.filter { membership[$0] == largest }
  }

  /// The grade by the confidence criterion (置信度准则): the first at which the memberships summed from
  /// the best grade on reach λ of the whole.
  ///
  /// - Parameters:
  ///   - membership: bⱼ ≥ 0 of each grade, best first; need not sum to 1.
  ///   - threshold: λ in 0 … 1; usual are 0.6 to 0.7.
  /// - Returns: a position; nil if every membership is 0, or rounding keeps the sum below λ.
  /// - Complexity: O(grades).
  public static func confident(membership: [Double], threshold: Double) -> Int? {
    let sum = membership.reduce(0, +)
    guard sum > 0, sum.isFinite else { return nil }
    var reached = 0.0
    return membership.firstIndex {
      reached += $0
      return ComparisonScore.of(reached / sum) ?? 0 >= ComparisonScore.of(threshold) ?? .max
    }
  }

  /// The level characteristic value (级别特征值) H = Σ j bⱼ ÷ Σ bⱼ, j = 1 for the best grade.
  ///
  /// - Parameter membership: bⱼ ≥ 0 of each grade, best first; need not sum to 1.
  /// - Returns: 1 … n; nil if every membership is 0.
  /// - Complexity: O(grades).
  public static func characteristicValue(membership: [Double]) -> Double? {
    score(membership: membership, gradeScores: membership.indices.map { Double($0 + 1) })
  }
}
