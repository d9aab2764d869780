// SPDX-License-Identifier: Apache-2.0

/// The operator M(·, ∨): the child that stands out (主因素突出).
///
/// bⱼ = maxᵢ wᵢ rᵢⱼ. Not monotone in the score.
enum ProductMax {
  static func compose(
    _ weights: Span<Double>, _ memberships: Span<Double>, _ gradeCount: Int
  ) -> [Double] {
    var result = [Double](repeating: 0, count: gradeCount)
    for child in 0..<weights.count {
      for grade in 0..<gradeCount {
        let product = weights[child] * memberships[child * gradeCount + grade]
        result[grade] = max(result[grade], product)
      }
    }
    return result
  }
}
