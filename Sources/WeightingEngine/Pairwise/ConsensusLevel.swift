// SPDX-License-Identifier: Apache-2.0

/// A consensus index in words.
///
/// The word scale that goes with the index S* [Goepel 2018]: below one half one class, above it
/// four of equal width. The author's site bpmsg.com derives it from 140 groups of criteria in 35
/// group decisions, whose mean was 0.64. An earlier page there put the limits at 0.65 and 0.75.
public enum ConsensusLevel: String, Sendable, Hashable, CaseIterable {
  /// S* < 0.5.
  case veryLow = "very-low"
  /// 0.5 ≤ S* < 0.625.
  case low
  /// 0.625 ≤ S* < 0.75.
  case moderate
  /// 0.75 ≤ S* < 0.875.
  case high
  /// S* ≥ 0.875.
  case veryHigh = "very-high"

  /// The word for an index S* of 0 … 1; see ``Consensus/index(of:)``.
  ///
  /// - Returns: nil for a number outside 0 … 1.
  public init?(index: Double) {
    guard (0...1).contains(index) else { return nil }
    switch index {
    case ..<0.5: self = .veryLow
    case ..<0.625: self = .low
    case ..<0.75: self = .moderate
    case ..<0.875: self = .high
    default: self = .veryHigh
    }
  }
}
