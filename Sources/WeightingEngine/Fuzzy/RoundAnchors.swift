// SPDX-License-Identifier: Apache-2.0

/// Anchors to start a discussion from: quantiles of what was observed, rounded to round numbers.
///
/// The anchor of grade k of n, best first, is the quantile of type 7 [Hyndman 1996] at the share
/// 0.9 − 0.8 k ÷ (n − 1): for five grades 90, 70, 50, 30 and 10 %; of a cost at one minus that.
/// It is rounded to the nearest of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 times a power of ten, of two
/// equally near ones to the smaller in size; where two grades would get the same anchor, all are
/// rounded to two significant figures instead, then to three, and so on.
///
/// A suggestion for a first round only: anchors that a definition states are absolute, and never
/// taken from the cohort while scoring.
public struct RoundAnchors: Sendable, Hashable {
  /// 1, 1.5 … 8, in tenths.
  private static let coarse = [10, 15, 20, 25, 30, 40, 50, 60, 80]
  /// Up to this many significant figures an anchor is a round number.
  private static let finest = 6

  /// One anchor for each grade, best first: strictly falling for a benefit, rising for a cost.
  public let anchors: [Double]
  /// The quantiles before rounding.
  public let quantiles: [Double]
  /// The share of the units in each grade under these anchors: the mean of their memberships, so
  /// that a figure between two anchors counts in part for both. Sums to 1 up to rounding.
  public let shares: [Double]

  /// Suggests anchors.
  ///
  /// - Parameters:
  ///   - values: figures in any order; those not supplied are not among them.
  ///   - gradeCount: the number of grades n ≥ 2.
  ///   - direction: whether more is better.
  /// - Returns: nil for fewer than two grades or than n different figures, for figures that are
  ///   not finite or above 10¹⁵ in size, and where two quantiles are the same or so close that six
  ///   significant figures do not tell them apart.
  /// - Complexity: O(m log m + m n) for m figures. Their order changes no bit.
  public init?(values: [Double], gradeCount: Int, direction: DecisionTable.Direction) {
    guard gradeCount >= 2, Set(values).count >= gradeCount,
      values.allSatisfy({ $0.isFinite && $0.magnitude <= 1e15 })
    else { return nil }
    let sorted = values.sorted()
    let quantiles = (0..<gradeCount).map { grade in
      // In twentieths and one division, so that the middle grade is exactly the median.
      let from = Double(direction == .benefit ? gradeCount - 1 - grade : grade)
      let last = Double(gradeCount - 1)
      return Quartiles.quantile(sorted, (last + 8 * from) / (10 * last))
    }
    let anchors = (1...Self.finest).lazy.compactMap { figures -> [Double]? in
      let rounded = quantiles.map { Self.rounded($0, figures: figures) }
      let steps = zip(rounded, rounded.dropFirst())
      return steps.allSatisfy(direction == .benefit ? { $0 > $1 } : { $0 < $1 }) ? rounded : nil
    }.first
    guard let anchors else { return nil }
    let function =
      switch direction {
      case .benefit: try? MembershipFunction(benefit: anchors, gradeCount: gradeCount)
      case .cost: try? MembershipFunction(cost: anchors, gradeCount: gradeCount)
      }
    guard let function else { return nil }
    let memberships = sorted.compactMap(function.membership)
    self.anchors = anchors
    self.quantiles = quantiles
    shares = (0..<gradeCount).map { grade in
      OrderIndependentSum.of(memberships.map { $0[grade] }) / Double(memberships.count)
    }
  }

  /// The nearest round number of a figure ≤ 10¹⁵ in size: of the series for `figures` 1, else of
  /// so many significant figures. Every round number is the double nearest to its decimal form.
  static func rounded(_ figure: Double, figures: Int) -> Double {
    let size = figure.magnitude
    // Nothing that is measured is below 10⁻¹⁵ and not 0.
    guard size >= 1e-15 else { return 0 }
    var place = -15
    while place < 15, power(place + 1, times: 1) <= size { place += 1 }
    // The candidates around it, as whole numbers of a unit, rising.
    let unit = place - max(figures, 2) + 1
    let candidates: [Int]
    if figures == 1 {
      candidates = Self.coarse + [100]
    } else {
      let below = Int((size / power(unit, times: 1)).rounded(.down))
      candidates = [max(below - 1, 0), below, below + 1]
    }
    var best = 0.0
    var least = Double.infinity
    for candidate in candidates {
      let number = power(unit, times: candidate)
      let distance = (number - size).magnitude
      // Equally near up to the noise of rounding, 0.07 between 0.06 and 0.08: the smaller stays.
      if distance < least - size * 1e-9 { (best, least) = (number, distance) }
    }
    return figure < 0 ? -best : best
  }

  /// So many times a power of ten from 10⁻²² to 10²²: rounded once, since these powers are exact.
  private static func power(_ exponent: Int, times count: Int) -> Double {
    var ten = 1.0
    for _ in 0..<exponent.magnitude { ten *= 10 }
    return exponent < 0 ? Double(count) / ten : Double(count) * ten
  }
}
