// SPDX-License-Identifier: Apache-2.0

extension IndexSystem {
  /// The bonuses and deductions of the whole and of its criteria, those of a node before those of
  /// its children.
  public var allAdjustments: [Adjustment] {
    (adjustments?.items ?? []) + children.flatMap(\.allAdjustments)
  }

  /// Whatever has a value of its own: the indicators in reading order, then the bonuses and
  /// deductions.
  public var scoredItems: [Indicator] {
    Outline(self).indicators.map(\.indicator) + allAdjustments.map(\.indicator)
  }

  /// What reviewers judge: the indicators of kind `panel`, and the indicators, bonuses and
  /// deductions that they score in points.
  public var reviewed: [Indicator] {
    scoredItems.filter { $0.kind == .panel || $0.rule?.form == .reviewers }
  }
}

extension IndexNode {
  /// The bonuses and deductions of the node and of what is below it.
  fileprivate var allAdjustments: [Adjustment] {
    guard case .criterion(let criterion) = self else { return [] }
    return (criterion.adjustments?.items ?? []) + criterion.children.flatMap(\.allAdjustments)
  }
}

extension Indicator {
  /// Whether its value is a figure, or points awarded, that the statistics supply.
  public var takesFigure: Bool {
    guard measure == nil else { return false }
    switch rule?.form {
    case .awarded, .steps, .perUnit: return true
    case .reviewers, .checklist: return false
    case nil: return kind.isStatistic
    }
  }
}
