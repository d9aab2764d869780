// SPDX-License-Identifier: Apache-2.0

/// How much of what respondents say is due to whom they say it of: one-way analysis of variance
/// over groups of unlike size, with the two intraclass correlations.
///
///     SSB = Σ_g T_g² ÷ n_g − T² ÷ N      MSB = SSB ÷ (G − 1)
///     SSW = Σ_g (Q_g − T_g² ÷ n_g)       MSW = SSW ÷ (N − G),   F = MSB ÷ MSW
///     k₀  = (N − Σ n_g² ÷ N) ÷ (G − 1)
///     ICC(1) = (MSB − MSW) ÷ (MSB + (k₀ − 1) MSW)
///     ICC(2) = (MSB − MSW) ÷ MSB = 1 − 1 ÷ F
///
/// n_g respondents, T_g = Σy and Q_g = Σy² of group g; N, T and k₀ over all groups. ICC(1) is the
/// share of one respondent's variance that lies between groups, ICC(2) how reliably the groups'
/// means are told apart [Shrout 1979], [Bliese 2000]; k₀ is the group size of a design with groups
/// of unlike size [Snedecor 1980]. Both may be negative, where groups differ less than chance
/// would make them.
public struct VarianceAnalysis: Sendable, Hashable {
  /// G, the groups that have respondents.
  public let groups: Int
  /// N.
  public let respondents: Double
  /// MSB.
  public let meanSquareBetween: Double
  /// MSW.
  public let meanSquareWithin: Double
  /// k₀.
  public let groupSize: Double
  /// ICC(1); `nil` where nothing varies.
  public let single: Double?
  /// ICC(2); `nil` where the groups' means are all equal.
  public let ofMeans: Double?
  /// F; `nil` where nobody differs from the own group.
  public let ratio: Double?
  /// P(F or more) if the groups were alike, by the F distribution with G − 1 and N − G degrees of
  /// freedom; `nil` without F.
  public let probability: Double?

  /// The analysis of groups by their numbers of respondents, sums and sums of squares.
  ///
  /// Sums of squares are taken about the mean of all, so that large values with small spread keep
  /// their digits as far as the sums hold them.
  ///
  /// - Parameter groups: one entry per group; groups without respondents are passed over.
  /// - Returns: nil for fewer than two groups with respondents, and where no group has two.
  /// - Complexity: O(G).
  public init?(groups: [(count: Double, sum: Double, squares: Double)]) {
    let filled = groups.filter { $0.count > 0 }
    let all = OrderIndependentSum.of(filled.map(\.count))
    let degrees = all - Double(filled.count)
    guard filled.count >= 2, degrees > 0 else { return nil }
    let mean = OrderIndependentSum.of(filled.map(\.sum)) / all
    let between = OrderIndependentSum.of(
      filled.map { group in
        let distance = group.sum / group.count - mean
        return group.count * distance * distance
      })
    let within = OrderIndependentSum.of(
      filled.map { max(0, $0.squares - $0.sum * ($0.sum / $0.count)) })
    let ofGroups = Double(filled.count - 1)
    self.groups = filled.count
    respondents = all
    let msb = between / ofGroups
    let msw = within / degrees
    meanSquareBetween = msb
    meanSquareWithin = msw
    groupSize = (all - OrderIndependentSum.of(filled.map { $0.count * $0.count }) / all) / ofGroups
    let spread = msb + (groupSize - 1) * msw
    single = spread > 0 ? (msb - msw) / spread : nil
    ofMeans = msb > 0 ? (msb - msw) / msb : nil
    ratio = msw > 0 ? msb / msw : nil
    probability = ratio.flatMap {
      FDistribution.survival($0, numerator: filled.count - 1, denominator: Int(degrees))
    }
  }
}
