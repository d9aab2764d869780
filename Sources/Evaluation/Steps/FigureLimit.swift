// SPDX-License-Identifier: Apache-2.0

/// Figures are held against limits so that the noise of rounding decides nothing: a figure reaches a
/// limit that it is below by no more than 10⁻⁹ of the limit's size (of 1 for small limits).
package enum FigureLimit {
  /// Whether a figure is a least one or above it.
  package static func reaches(_ figure: Double, _ least: Double) -> Bool {
    figure >= least - 1e-9 * max(1, least.magnitude)
  }

  /// Whether a figure lies between limits, themselves included; a limit that is `nil` is none.
  static func isWithin(_ figure: Double, _ least: Double?, _ most: Double?) -> Bool {
    (least.map { reaches(figure, $0) } ?? true) && (most.map { reaches(-figure, -$0) } ?? true)
  }

  /// The greatest whole number that a figure reaches.
  static func whole(_ figure: Double) -> Double {
    (figure + 1e-9 * max(1, figure.magnitude)).rounded(.down)
  }
}
