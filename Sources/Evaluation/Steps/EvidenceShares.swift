// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree

extension [EvidenceShare] {
  /// How the weight of the indicators that apply is shared out by evidence, in the order of the
  /// kinds, indicators that do not say last; kinds without weight are left out. None where nothing
  /// applies.
  ///
  /// - Parameters:
  ///   - weights: global weights by place.
  ///   - applies: by place, whether an indicator counts here.
  init(outline: Outline, weights: [Double], applies: [Bool]) {
    var sums: [EvidenceClass?: Double] = [:]
    var whole = 0.0
    for (place, indicator) in outline.indicators where applies[place] {
      sums[indicator.evidence, default: 0] += weights[place]
      whole += weights[place]
    }
    let kinds: [EvidenceClass?] = EvidenceClass.allCases + [nil]
    self = kinds.compactMap { kind in
      guard let sum = sums[kind], sum > 0, whole > 0 else { return nil }
      return EvidenceShare(evidence: kind, weight: sum / whole)
    }
  }
}
