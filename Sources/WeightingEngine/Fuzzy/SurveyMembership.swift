// SPDX-License-Identifier: Apache-2.0

/// The membership vector of a survey indicator: shares of answers, audiences as strata.
public struct SurveyMembership: Sendable, Hashable {
  /// What one audience answered about one indicator.
  public struct Audience: Sendable, Hashable {
    /// The declared weight a ≥ 0 of the audience.
    public var weight: Double

    /// Valid answers per item and grade, best grade first, one count ≥ 0 for each grade; counts
    /// may be fractional. An item of zeros only, or with an empty list, was not answered.
    public var counts: [[Double]]

    /// Makes an audience from its parts.
    public init(weight: Double, counts: [[Double]]) {
      self.weight = weight
      self.counts = counts
    }
  }

  /// rₖ for each grade: ≥ 0, sum 1 up to rounding.
  public let membership: [Double]

  /// The weight each audience entered with, in the order given, sum 1; 0 for an audience that did
  /// not answer or has weight 0.
  public let shares: [Double]

  /// Each audience's own plain mean of its items' shares, in the order given; nil for one that did
  /// not answer or has weight 0.
  public let means: [[Double]?]

  /// The positions of the audiences that entered.
  public var entered: [Int] { shares.indices.filter { shares[$0] > 0 } }

  /// Forms the shares pᵢₖ = cᵢₖ ÷ nᵢ of each item, their plain mean over the audience's items
  /// with nᵢ > 0, and over the audiences rₖ = Σ a · mean pₖ, with a scaled to sum 1 over the
  /// audiences that answered.
  ///
  /// Don't-know and not-applicable are no valid answers and must not be among the counts.
  ///
  /// - Returns: nil if nobody answered, or only audiences of weight 0: absent, not zero.
  /// - Complexity: O(audiences × items × grades).
  public init?(gradeCount: Int, audiences: [Audience]) {
    var means: [[Double]?] = []
    var total = 0.0
    for audience in audiences {
      let mean = audience.weight > 0 ? Self.meanShares(audience.counts, gradeCount) : nil
      means.append(mean)
      if mean != nil { total += audience.weight }
    }
    guard total > 0 else { return nil }
    var membership = [Double](repeating: 0, count: gradeCount)
    var shares: [Double] = []
    for (audience, mean) in zip(audiences, means) {
      guard let mean else {
        shares.append(0)
        continue
      }
      let share = audience.weight / total
      shares.append(share)
      for grade in 0..<gradeCount { membership[grade] += share * mean[grade] }
    }
    self.membership = membership
    self.shares = shares
    self.means = means
  }

  /// The plain mean of the items' shares; nil if no item was answered.
  private static func meanShares(_ items: [[Double]], _ gradeCount: Int) -> [Double]? {
    var sums = [Double](repeating: 0, count: gradeCount)
    var answered = 0
    for counts in items where !counts.isEmpty {
      precondition(counts.count == gradeCount, "one count per grade")
      var valid = 0.0
      for count in counts { valid += count }
      guard valid > 0 else { continue }
      answered += 1
      for grade in 0..<gradeCount { sums[grade] += counts[grade] / valid }
    }
    guard answered > 0 else { return nil }
    return sums.map { $0 / Double(answered) }
  }
}
