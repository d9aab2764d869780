// SPDX-License-Identifier: Apache-2.0

extension IndexSystem {
  /// A measure, and what its figure is for.
  public struct MeasuredFigure: Sendable, Hashable {
    /// The id of the indicator, bonus, deduction or gate.
    public let id: String
    /// How it is counted.
    public let measure: Measure
    /// Whether a gate asks for it, and nothing is scored by it.
    public let isGate: Bool
  }

  /// Every figure that is counted from facts: those of gates, of indicators, of bonus and deductions.
  public var measured: [MeasuredFigure] {
    gates.compactMap { gate in
      gate.measure.map { MeasuredFigure(id: gate.id, measure: $0, isGate: true) }
    }
      + scoredItems.compactMap { item in
        item.measure.map { MeasuredFigure(id: item.id, measure: $0, isGate: false) }
      }
  }
}

extension Measure {
  /// Whether it looks at a span of time of a list's rows, so that they need a date.
  public func looksAtDates(of list: String) -> Bool {
    numerator.contains { $0.list == list && (years != nil || $0.months != nil) }
      || denominator?.selections.contains {
        $0.list == list && ($0.years != nil || $0.months != nil)
      } ?? false
  }

  /// The values of `home` that it asks of a list's rows.
  public func homes(of list: String) -> [String] {
    (numerator + (denominator?.selections ?? [])).filter { $0.list == list }.flatMap { rows in
      (rows.conditions + rows.equivalents.flatMap(\.conditions))
        .filter { $0.column == "home" }.flatMap(\.isOneOf)
    }
  }
}
