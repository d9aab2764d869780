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
      let list = checklist(item.indicator, alliance.id)
      let found = evidence.figure(of: item.indicator, alliance: alliance)
      let panel = evidence.panelMarks.outcome(alliance: alliance.id, indicator: item.indicator)
      let points = list?.points ?? points(of: item.indicator, found.value, panel)
      let counted = min(points, left[item.sign] ?? 0)
      left[item.sign, default: 0] -= counted
      net += item.sign == .bonus ? counted : -counted
      return AdjustmentResult(
        id: item.indicator.id, sign: item.sign, value: list?.share ?? found.value,
        measured: found.measured, panel: panel?.result, points: points, counted: counted,
        reason: list?.reason ?? found.supplied?.reason ?? "",
        evidence: list?.evidence ?? found.supplied?.evidence ?? "")
    }
    return Outcome(results: results, net: net)
  }

  /// What a list brings: the points of what is kept, their share of all (`nil` where nothing is
  /// recorded), and what stands behind them. `nil` of an item that is no list.
  private func checklist(
    _ indicator: Indicator, _ alliance: String
  ) -> (points: Double, share: Double?, reason: String, evidence: String)? {
    guard let rule = indicator.rule, rule.form == .checklist else { return nil }
    var (kept, all, isRecorded) = (0.0, 0.0, false)
    for point in indicator.points {
      let state = evidence.state(of: point, alliance)
      kept += point.weight * (state?.fulfilment ?? 0)
      all += point.weight
      isRecorded = isRecorded || state != nil
    }
    let entries = indicator.points.map {
      evidence.inputs.checklist.entry(alliance: alliance, point: $0.id)
    }
    func joined(_ texts: [String]) -> String {
      texts.filter { !$0.isEmpty }.joined(separator: "; ")
    }
    return (
      rule.marks(earned: kept).earned, isRecorded && all > 0 ? kept / all : nil,
      joined(entries.map(\.reason)), joined(entries.map(\.evidence))
    )
  }

  private func points(
    of indicator: Indicator, _ value: Double?, _ panel: PanelMarks.Outcome?
  ) -> Double {
    guard let rule = indicator.rule else { return 0 }
    switch rule.form {
    case .checklist: return 0
    case .reviewers: return panel?.points.map { rule.marks(of: $0).earned } ?? 0
    case .awarded, .steps, .perUnit: return value.map { rule.marks(of: $0).earned } ?? 0
    }
  }
}
