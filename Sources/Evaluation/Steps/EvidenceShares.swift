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
    let applying = outline.indicators.filter { applies[$0.place] }
    let sums = EvidenceWeights(applying.map { ($0.indicator, weights[$0.place]) })
    let whole = applying.reduce(0) { $0 + weights[$1.place] }
    let kinds: [EvidenceClass?] = EvidenceClass.allCases + [nil]
    self = kinds.compactMap { kind in
      let sum = kind.map { sums.shares[$0] ?? 0 } ?? sums.unstated
      guard sum > 0, whole > 0 else { return nil }
      return EvidenceShare(evidence: kind, weight: sum / whole)
    }
  }
}
