// SPDX-License-Identifier: Apache-2.0

/// What is odd between two figures for the same thing: last year's and this year's, or what was
/// reported and what counts.
public enum FigureChange: Sendable, Hashable {
  /// More than half of the earlier one up or down.
  case jump
  /// About ten thousand times as much or as little, 5,000 to 20,000: 万元 for 元, or the reverse.
  case slip

  /// What is odd, or `nil` where nothing is, or where either is not greater than 0.
  public init?(from earlier: Double, to later: Double) {
    guard earlier > 0, later > 0 else { return nil }
    let ratio = later / earlier
    if Self.slips.contains(ratio) || Self.slips.contains(earlier / later) {
      self = .slip
    } else if abs(ratio - 1) > Self.half {
      self = .jump
    } else {
      return nil
    }
  }

  /// The places of figures that are 5,000 times the median of all or more; none where there are fewer
  /// than five figures, or where the median is not greater than 0.
  public static func farAboveMedian(_ figures: [Double]) -> [Int] {
    guard figures.count >= leastFigures else { return [] }
    let sorted = figures.sorted()
    let middle = sorted.count / 2
    let median =
      sorted.count % 2 == 1 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2
    guard median > 0 else { return [] }
    return figures.indices.filter { figures[$0] / median >= slips.lowerBound }
  }

  /// Around 10,000 (万), with room for a figure that really changed by half or doubled.
  private static let slips = 5_000.0...20_000.0
  /// From here on a change is looked at.
  private static let half = 0.5
  /// Below this many figures a median says little.
  private static let leastFigures = 5
}
