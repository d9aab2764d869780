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

  /// Every figure that is counted from facts: of gates, of bonus and deductions, of indicators, in the
  /// order of the file.
  public var measured: [MeasuredFigure] {
    func figures(_ indicators: [Indicator]) -> [MeasuredFigure] {
      indicators.compactMap { indicator in
        indicator.measure.map { MeasuredFigure(id: indicator.id, measure: $0, isGate: false) }
      }
    }
    func below(_ nodes: [IndexNode]) -> [MeasuredFigure] {
      nodes.flatMap { node in
        switch node {
        case .indicator(let indicator): figures([indicator])
        case .criterion(let criterion):
          figures(criterion.adjustments?.items.map(\.indicator) ?? []) + below(criterion.children)
        }
      }
    }
    return gates.compactMap { gate in
      gate.measure.map { MeasuredFigure(id: gate.id, measure: $0, isGate: true) }
    } + figures(adjustments?.items.map(\.indicator) ?? []) + below(children)
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
