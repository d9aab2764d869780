// SPDX-License-Identifier: Apache-2.0

/// How far experts agree on the weights of one group of items: Goepel's consensus index S*.
public enum Consensus {
  /// The largest judgement of Saaty's scale, M: it bounds how far one expert can set one item
  /// apart from the others.
  public static let largestJudgement = 9.0

  /// S* of k experts' weights of n items.
  ///
  ///     Hα = (1/k) Σ_i Σ_j −p_ij ln p_ij          the experts' own diversity
  ///     Hγ = Σ_j −p̄_j ln p̄_j,  p̄ = mean of p_i    the diversity of their mean
  ///     S  = exp(Hα) ÷ exp(Hγ)                      1 where all agree
  ///     S* = (S − q) ÷ (1 − q),  q = exp(Hα,min) ÷ n
  ///     Hα,min: one item M times as heavy as each of the others
  ///
  /// The largest diversity of the mean is ln n whatever the number of experts, as in the later
  /// version of the index; the first one (Goepel 2013) used a bound that depended on k.
  ///
  /// - Parameter weights: one row per expert, each ≥ 0 and summing to 1.
  /// - Returns: 0 (no agreement) to 1 (full agreement); `nil` for fewer than two experts or two
  ///   items, and for rows of different lengths.
  /// - Complexity: O(k n).
  ///
  /// See [Goepel 2013].
  public static func index(of weights: [[Double]]) -> Double? {
    guard let first = weights.first, weights.count >= 2, first.count >= 2,
      weights.allSatisfy({ $0.count == first.count })
    else { return nil }
    let n = Double(first.count)
    let own = OrderIndependentSum.of(weights.map(entropy)) / Double(weights.count)
    let mean = first.indices.map { item in
      OrderIndependentSum.of(weights.map { $0[item] }) / Double(weights.count)
    }
    let similarity = Elementary.exp(own - entropy(mean))
    let heavy = largestJudgement / (n + largestJudgement - 1)
    let light = 1 / (n + largestJudgement - 1)
    let least = -heavy * Elementary.log(heavy) - (n - 1) * light * Elementary.log(light)
    let floor = Elementary.exp(least) / n
    return min(max((similarity - floor) / (1 - floor), 0), 1)
  }

  /// Shannon's entropy in nats; 0 ln 0 is 0.
  private static func entropy(_ shares: [Double]) -> Double {
    OrderIndependentSum.of(shares.map { $0 > 0 ? -$0 * Elementary.log($0) : 0 })
  }
}
