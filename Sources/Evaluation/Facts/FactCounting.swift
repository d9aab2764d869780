// SPDX-License-Identifier: Apache-2.0
package import Evidence
package import IndicatorTree
internal import WeightingEngine

/// Figures counted from facts: what a round's rows say of each measure.
///
/// Pure, and independent of the order of the rows to the last bit: sums are those of
/// `OrderIndependentSum`. A row counts where the round's stage of verification found it
/// (``FactRow/counted(at:)`` greater than 0); of a number that several alliances claim its alliance's share
/// counts, except where values are told apart.
package struct FactCounting: Sendable {
  /// The numbers that several alliances claim, by list in the order of the index system, then by
  /// number.
  package let claims: [SharedClaim]
  private let lists: [FactList]
  private let supplied: Set<String>
  private let facts: [String: [String: [CountedFact]]]
  private let reductions: [String: [Reduction]]
  private let founded: [String: FactDate]
  private let year: Int
  private let date: FactDate

  /// Prepares the counting. An alliance's founding is its attribute `founded`, where that reads as a
  /// date. Complexity: O(rows log rows).
  package init(_ inputs: Inputs) {
    let (facts, lists) = (inputs.facts, inputs.indexSystem.definition.factLists)
    let stage = inputs.round.verification
    let claimed = ClaimedNumbers(facts, lists: lists, stage: stage)
    claims = claimed.claims
    self.lists = lists
    supplied = facts.lists
    var counted: [String: [String: [CountedFact]]] = [:]
    for (index, row) in facts.rows.enumerated() {
      counted[row.alliance, default: [:]][row.list, default: []].append(
        CountedFact(
          row: row, index: index, amount: row.counted(at: stage),
          isStruckOut: row.isStruckOut(at: stage),
          share: claimed.share(of: row)))
    }
    self.facts = counted
    reductions = facts.reductions(at: stage)
    founded = Dictionary(
      inputs.alliances.compactMap { alliance in
        alliance.attributes.first { $0.key == "founded" }.flatMap { FactDate($0.value) }
          .map { (alliance.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
    year = inputs.round.year
    date = FactDate(inputs.round.date) ?? FactDate(year: inputs.round.year)
  }

  /// An alliance's figure by a measure.
  ///
  /// Absent with `.notSupplied` where the round has no file of a list that it is counted from, with
  /// `.notApplicable` where the denominator is 0. An alliance without rows in a list that the round
  /// has counts 0 of it. Complexity: O(rows of the alliance × selections).
  package func figure(by measure: Measure, of alliance: String) -> CountedFigure {
    guard measure.lists.isSubset(of: supplied) else {
      return CountedFigure(value: nil, absent: .notSupplied, measured: nil)
    }
    let selected = SelectedFacts(
      facts: facts[alliance] ?? [:], lists: lists, year: year, date: date)
    let window = measure.years.map { RowSpan(years: $0, existed: existed($0, alliance)) }
    let numerator = selected.total(measure.numerator, over: window)
    let denominator = measure.denominator.map { divisor in
      let sum = selected.total(divisor.selections, over: nil).sum / divisor.per
      return min(max(sum, divisor.least ?? sum), divisor.most ?? .infinity)
    }
    let measured = MeasureResult(
      numerator: numerator.sum, denominator: denominator, rows: numerator.rows,
      years: window?.existed,
      isSmall: denominator.map { $0 < measure.smallBelow ?? 0 } ?? false)
    if denominator == 0 {
      return CountedFigure(value: nil, absent: .notApplicable, measured: measured)
    }
    var value = measure.scale * numerator.sum / (denominator ?? 1)
    if measure.yearly, let window { value /= Double(window.years) }
    return CountedFigure(value: value, absent: nil, measured: measured)
  }

  /// What counts for less than the alliance reported it.
  package func reductions(of alliance: String) -> [Reduction] { reductions[alliance] ?? [] }

  /// In how many of the last years, the round's included, the alliance existed: at least 1.
  private func existed(_ years: Int, _ alliance: String) -> Int {
    guard let founded = founded[alliance] else { return years }
    return max(1, min(years, year - founded.year + 1))
  }
}

/// A figure that was counted, or why there is none.
package struct CountedFigure: Sendable, Hashable {
  /// The figure, or `nil`.
  package let value: Double?
  /// Why there is no figure; `nil` exactly where there is one.
  package let absent: Absence?
  /// How it came about; `nil` where a list is not in the round.
  package let measured: MeasureResult?

  /// Makes a figure.
  package init(value: Double?, absent: Absence?, measured: MeasureResult?) {
    self.value = value
    self.absent = absent
    self.measured = measured
  }
}

/// A row with what counts of it.
struct CountedFact {
  let row: FactRow
  /// Its place among all rows, by which it is told from others.
  let index: Int
  /// What counts of it: an amount, or 1 or 0.
  let amount: Double
  let isStruckOut: Bool
  /// The part that is the alliance's, where others claim the number too.
  let share: Double
}

/// The years that a measure looks at.
struct RowSpan {
  /// How many years, the round's included.
  let years: Int
  /// In how many of them the alliance existed.
  let existed: Int
}
