// SPDX-License-Identifier: Apache-2.0

/// The weighted average M(·, +): every child counts by its weight.
///
/// bⱼ = min(1, Σᵢ wᵢ rᵢⱼ), which for weights of sum 1 is the plain weighted mean and the
/// bounded sum at once; the bound only takes off what rounding adds above 1. Monotone.
enum WeightedAverage {
  static func compose(
    _ weights: Span<Double>, _ memberships: Span<Double>, _ gradeCount: Int
  ) -> [Double] {
    var result = [Double](repeating: 0, count: gradeCount)
    for child in 0..<weights.count {
      for grade in 0..<gradeCount {
        result[grade] += weights[child] * memberships[child * gradeCount + grade]
      }
    }
    for grade in 0..<gradeCount { result[grade] = min(1, result[grade]) }
    return result
  }
}
