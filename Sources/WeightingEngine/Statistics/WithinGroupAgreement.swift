// SPDX-License-Identifier: Apache-2.0

/// How far the respondents of one group say the same, against answers drawn like lots.
public enum WithinGroupAgreement {
  /// r_wg(j) = J (1 − s̄² ÷ σ²) ÷ (J (1 − s̄² ÷ σ²) + s̄² ÷ σ²),  σ² = (A² − 1) ÷ 12.
  ///
  /// s̄² is the mean of the items' variances within the group (divisor n − 1), J the number of
  /// items, A that of the answers; σ² is the variance if every answer were as likely as any other
  /// (the uniform null of [James 1984]). For J = 1 it is r_wg.
  ///
  /// - Parameters:
  ///   - variances: one per item, of answers coded by equal steps of 1.
  ///   - answers: A.
  /// - Returns: 0 … 1; where s̄² exceeds σ², which the formula does not fit, 0 as [James 1993]
  ///   recommends. nil without items and for fewer than two answers.
  /// - Complexity: O(J).
  public static func coefficient(variances: [Double], answers: Int) -> Double? {
    guard !variances.isEmpty, answers >= 2 else { return nil }
    let items = Double(variances.count)
    let null = Double(answers * answers - 1) / 12
    let share = OrderIndependentSum.of(variances) / items / null
    guard share.isFinite, share >= 0 else { return nil }
    guard share < 1 else { return 0 }
    return items * (1 - share) / (items * (1 - share) + share)
  }
}
