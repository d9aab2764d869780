// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems

/// What the statistics may hold figures of: indicators, bonuses and deductions by id.
struct FigureItems {
  /// Something with a figure.
  struct Item {
    let indicator: Indicator
    /// Whether it takes points away: then less is better for the alliance.
    let isDeduction: Bool

    /// What is wrong with a figure: beyond what is plausible, or beyond full marks where it is
    /// itself the points.
    func faults(of value: Double, _ text: String, column: String) -> [Problem.Kind] {
      var faults: [Problem.Kind] = []
      let id = indicator.id
      if let least = indicator.least, value < least {
        faults.append(
          .statistics(
            .belowLeast(
              column: column, value: text, indicator: id,
              least: StatisticsReader.shortest(least))))
      }
      if let most = indicator.most, value > most {
        faults.append(
          .statistics(
            .aboveMost(
              column: column, value: text, indicator: id, most: StatisticsReader.shortest(most))))
      }
      if let rule = indicator.rule, rule.form == .awarded, !(0...rule.full).contains(value) {
        faults.append(
          .ruleTable(
            .beyondFullMarks(
              column: column, value: text, indicator: id,
              full: StatisticsReader.shortest(rule.full))))
      }
      return faults
    }

    /// Whether the first of two figures is the better one for the alliance; nobody can say so of a
    /// range.
    func isBetter(_ value: Double, than other: Double) -> Bool {
      if indicator.kind == .range { return false }
      let lessIsBetter =
        indicator.kind == .cost || indicator.rule?.steps.first?.upTo != nil
      return lessIsBetter != isDeduction ? value < other : value > other
    }
  }

  /// Why there is no figure of something.
  struct Refusal: Error {
    let kind: Problem.Kind
  }

  private let items: [String: Item]
  private let figures: [String]

  init(_ indexSystem: IndexSystem) {
    let all =
      Outline(indexSystem).indicators.map { Item(indicator: $0.indicator, isDeduction: false) }
      + indexSystem.allAdjustments.map {
        Item(indicator: $0.indicator, isDeduction: $0.sign == .deduction)
      }
    items = Dictionary(all.map { ($0.indicator.id, $0) }, uniquingKeysWith: { first, _ in first })
    figures = all.map(\.indicator).filter(\.takesFigure).map(\.id)
  }

  /// What an id stands for, where a figure may be given of it.
  func item(_ id: String) -> Result<Item, Refusal> {
    guard let item = items[id] else {
      return .failure(Refusal(kind: .statistics(.unknownIndicator(value: id, known: figures))))
    }
    if item.indicator.takesFigure { return .success(item) }
    if item.indicator.measure != nil {
      return .failure(Refusal(kind: .statistics(.countedSupplied(value: id))))
    }
    switch item.indicator.rule?.form {
    case .reviewers: return .failure(Refusal(kind: .ruleTable(.reviewedSupplied(indicator: id))))
    case .checklist: return .failure(Refusal(kind: .ruleTable(.listedSupplied(indicator: id))))
    case .awarded, .steps, .perUnit, nil:
      return .failure(
        Refusal(
          kind: .statistics(.notAStatistic(value: id, kind: item.indicator.kind.rawValue))))
    }
  }
}
