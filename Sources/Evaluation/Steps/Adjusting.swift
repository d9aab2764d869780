// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// What bonus and deductions bring an alliance.
struct Adjusting {
  /// The items as they came out, and what they amount to.
  struct Outcome {
    let results: [AdjustmentResult]
    let net: Double
  }

  let evidence: IndexedEvidence

  /// The bonus and deductions of one node.
  ///
  /// Each item brings points by its rule, at most its own cap; nothing recorded is 0. The items of
  /// a sign count in the order of the file until their common cap is reached.
  func outcome(of adjustments: Adjustments, alliance: Alliance) -> Outcome {
    var left: [Adjustment.Sign: Double] = [
      .bonus: adjustments.bonusCap ?? .infinity, .deduction: adjustments.deductionCap ?? .infinity,
    ]
    var net = 0.0
    let results = adjustments.items.map { item in
      let found = evidence.figure(of: item.indicator, alliance: alliance)
      let panel = evidence.panelMarks.outcome(alliance: alliance.id, indicator: item.indicator)
      let points = points(of: item.indicator, alliance.id, found.value, panel)
      let counted = min(points, left[item.sign] ?? 0)
      left[item.sign, default: 0] -= counted
      net += item.sign == .bonus ? counted : -counted
      return AdjustmentResult(
        id: item.indicator.id, sign: item.sign, value: found.value, measured: found.measured,
        panel: panel?.result, points: points, counted: counted,
        reason: found.supplied?.reason ?? "", evidence: found.supplied?.evidence ?? "")
    }
    return Outcome(results: results, net: net)
  }

  private func points(
    of indicator: Indicator, _ alliance: String, _ value: Double?, _ panel: PanelMarks.Outcome?
  ) -> Double {
    guard let rule = indicator.rule else { return 0 }
    switch rule.form {
    case .checklist:
      var kept = 0.0
      for point in indicator.points {
        kept += point.weight * (evidence.state(of: point, alliance)?.fulfilment ?? 0)
      }
      return rule.marks(earned: kept).earned
    case .reviewers: return panel?.points.map { rule.marks(of: $0).earned } ?? 0
    case .awarded, .steps, .perUnit: return value.map { rule.marks(of: $0).earned } ?? 0
    }
  }
}
