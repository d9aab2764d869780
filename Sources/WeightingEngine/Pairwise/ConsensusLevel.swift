// SPDX-License-Identifier: Apache-2.0

/// A consensus index in words.
///
/// The word scale that goes with the index S* [Goepel 2022]: what 140 groups of criteria in 35
/// group decisions showed (mean 0.64), below one half as one class and four equal ones above it.
public enum ConsensusLevel: String, Sendable, Hashable, CaseIterable {
  /// S* < 0.5.
  case veryLow = "very-low"
  /// 0.5 ≤ S* < 0.625.
  case low
  /// 0.625 ≤ S* < 0.75.
  case moderate
  /// 0.75 ≤ S* ≤ 0.875.
  case high
  /// S* > 0.875.
  case veryHigh = "very-high"

  /// The word for an index S* of 0 … 1; see ``Consensus/index(of:)``.
  ///
  /// Decided on the index rounded to nine decimals, so that the noise of rounding decides nothing.
  ///
  /// - Returns: nil for a number outside 0 … 1.
  public init?(index: Double) {
    guard (0...1).contains(index), let score = ComparisonScore.of(index) else { return nil }
    switch score {
    case ..<500_000_000: self = .veryLow
    case ..<625_000_000: self = .low
    case ..<750_000_000: self = .moderate
    case ...875_000_000: self = .high
    default: self = .veryHigh
    }
  }
}
