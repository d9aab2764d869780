// SPDX-License-Identifier: Apache-2.0

/// The operator M(∧, ⊕): limited memberships, added up.
///
/// bⱼ = min(1, Σᵢ min(wᵢ, rᵢⱼ)). Saturates at 1, where grades tie. Not monotone in the score.
enum MinBoundedSum {
  static func compose(
    _ weights: Span<Double>, _ memberships: Span<Double>, _ gradeCount: Int
  ) -> [Double] {
    var result = [Double](repeating: 0, count: gradeCount)
    for child in 0..<weights.count {
      for grade in 0..<gradeCount {
        result[grade] += min(weights[child], memberships[child * gradeCount + grade])
      }
    }
    for grade in 0..<gradeCount { result[grade] = min(1, result[grade]) }
    return result
  }
}
