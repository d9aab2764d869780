// SPDX-License-Identifier: Apache-2.0

/// The balanced mean (均衡平均): memberships scaled within each grade first.
///
/// bⱼ = Σᵢ min(wᵢ, rᵢⱼ ÷ Σₖ rₖⱼ), with 0 ÷ 0 = 0 for a grade that no child has. A grade that a
/// single child barely has counts as fully as one that all share. Not monotone in the score.
enum Balanced {
  static func compose(
    _ weights: Span<Double>, _ memberships: Span<Double>, _ gradeCount: Int
  ) -> [Double] {
    var columnSums = [Double](repeating: 0, count: gradeCount)
    for child in 0..<weights.count {
      for grade in 0..<gradeCount {
        columnSums[grade] += memberships[child * gradeCount + grade]
      }
    }
    var result = [Double](repeating: 0, count: gradeCount)
    for child in 0..<weights.count {
      for grade in 0..<gradeCount where columnSums[grade] > 0 {
        let share = memberships[child * gradeCount + grade] / columnSums[grade]
        result[grade] += min(weights[child], share)
      }
    }
    return result
  }
}
