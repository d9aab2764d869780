// SPDX-License-Identifier: Apache-2.0

/// The operator M(∧, ∨): the one child that decides (主因素决定).
///
/// bⱼ = maxᵢ min(wᵢ, rᵢⱼ) [Zadeh 1965]. Bounded by the largest weight: beyond about six children
/// most of R is lost, and ties are common. Not monotone in the score.
enum MinMax {
  static func compose(
    _ weights: Span<Double>, _ memberships: Span<Double>, _ gradeCount: Int
  ) -> [Double] {
    var result = [Double](repeating: 0, count: gradeCount)
    for child in 0..<weights.count {
      for grade in 0..<gradeCount {
        let limited = min(weights[child], memberships[child * gradeCount + grade])
        result[grade] = max(result[grade], limited)
      }
    }
    return result
  }
}
