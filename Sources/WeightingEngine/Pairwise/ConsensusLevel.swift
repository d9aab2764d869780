// SPDX-License-Identifier: Apache-2.0

/// A consensus index in words.
///
/// Below one half one class, above it four of equal width, as the author of the index S* has them on
/// bpmsg.com, from 140 groups of criteria in 35 group decisions with a mean of 0.64. The paper
/// [Goepel 2018] is quoted with 0.65 and 0.85 in place of 0.625 and 0.875.
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
