// SPDX-License-Identifier: Apache-2.0

/// How much of the weight rests on which kind of evidence.
///
/// The share of a class is the sum of the global weights of the indicators that state it; all
/// shares and ``unstated`` together sum to what the weights sum to.
public struct EvidenceWeights: Sendable, Hashable {
  /// The weight of each class that occurs.
  public let shares: [EvidenceClass: Double]
  /// The weight of indicators that do not say who stands behind their figure.
  public let unstated: Double

  /// Sums global weights by evidence. Complexity: O(indicators).
  ///
  /// - Parameter weights: the indicators that apply, each with its global weight.
  public init(_ weights: some Sequence<(indicator: Indicator, weight: Double)>) {
    var shares: [EvidenceClass: Double] = [:]
    var unstated = 0.0
    for (indicator, weight) in weights {
      if let evidence = indicator.evidence {
        shares[evidence, default: 0] += weight
      } else {
        unstated += weight
      }
    }
    self.shares = shares
    self.unstated = unstated
  }

  /// The weight that rests on what alliances supply themselves: `self` and `document`. What is
  /// unstated is not among it.
  public var selfReported: Double { (shares[.selfReported] ?? 0) + (shares[.document] ?? 0) }
}
