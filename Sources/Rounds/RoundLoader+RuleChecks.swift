// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import Evidence
internal import IndicatorTree
internal import Intake
internal import Problems

extension RoundLoader {
  /// What only weights and figures show of the rules: too much weight on what alliances supply
  /// themselves, in any group; indicators that hardly tell alliances apart.
  mutating func checkRules(_ result: EvaluationResult) {
    if let limit = result.indexSystem.definition.limits?.selfReported {
      for group in result.groups where group.evidence.selfReported > limit + 1e-9 {
        let own = result.outline.indicators.filter { place, indicator in
          group.nodes[place].applies && indicator.evidence?.isSelfReported == true
        }
        files.problems.append(
          Problem(
            .indexRule(
              .selfReportedAboveLimit(
                profile: group.profile, share: Decimals.shown(group.evidence.selfReported, 4),
                limit: Decimals.shown(limit, 4), indicators: own.map(\.indicator.id))),
            at: Place(file: file)))
      }
    }
    guard result.round.publish.judges else { return }
    var seen: Set<String> = []
    for group in Calibration(result).groups {
      for spread in group.indicators where spread.discrimination == Calibration.Discrimination.none
      {
        guard seen.insert(spread.id).inserted else { continue }
        files.problems.append(
          Problem(
            .indexRule(
              .noDiscrimination(
                id: spread.id, alliances: spread.count,
                atBest: count(spread.ceiling, of: spread.count),
                atWorst: count(spread.floor, of: spread.count))),
            at: places?.element(id: spread.id) ?? Place(file: file)))
      }
    }
  }

  private func count(_ share: Double, of count: Int) -> Int {
    Int((share * Double(count)).rounded())
  }
}
