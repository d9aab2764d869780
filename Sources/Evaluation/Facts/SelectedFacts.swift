// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// One alliance's facts, and what selections take of them.
struct SelectedFacts {
  /// The alliance's rows by list.
  let facts: [String: [CountedFact]]
  let lists: [FactList]
  let year: Int
  let date: FactDate

  /// The sum of some selections, and how many rows entered it.
  ///
  /// Over a window of `years` of which the alliance existed in k, what is taken of selections that
  /// follow the window is multiplied by years ÷ k; then `most` limits what a selection brings. Values
  /// that are told apart are those of all such selections together; they are multiplied only where
  /// all follow the window.
  func total(_ selections: [RowSelection], over window: RowSpan?) -> (sum: Double, rows: Int) {
    var sums: [Double] = []
    var values: Set<String> = []
    var rows: Set<Int> = []
    func stretched(_ sum: Double, _ follows: Bool) -> Double {
      guard follows, let window, window.existed < window.years else { return sum }
      return sum * Double(window.years) / Double(window.existed)
    }
    func follows(_ selection: RowSelection) -> Bool { selection.months == nil }
    for selection in selections {
      var terms: [Double] = []
      for (row, taken) in taken(selection, years: selection.years ?? window?.years) {
        switch taken {
        case .amount(let amount):
          terms.append(amount)
          if amount > 0 { rows.insert(row) }
        case .values(let found):
          values.formUnion(found)
          if !found.isEmpty { rows.insert(row) }
        }
      }
      if selection.taking != .distinct {
        let sum = stretched(OrderIndependentSum.of(terms), follows(selection))
        sums.append(min(sum, selection.most ?? .infinity))
      }
    }
    let apart = selections.filter { $0.taking == .distinct }
    if !apart.isEmpty {
      sums.append(stretched(Double(values.count), apart.allSatisfy(follows)))
    }
    return (OrderIndependentSum.of(sums), rows.count)
  }

  private enum Taken {
    case amount(Double)
    case values(Set<String>)
  }

  /// What is taken of each row that is, by the row's place among all.
  private func taken(
    _ selection: RowSelection, years: Int?
  ) -> [(row: Int, taken: Taken)] {
    guard let list = lists.first(where: { $0.id == selection.list }) else { return [] }
    let conditions = prepared(selection.conditions, list)
    let equivalents = selection.equivalents.map {
      (conditions: prepared($0.conditions, list), counts: $0.counts)
    }
    let among = selection.among.map { numbers(of: $0) }
    let column = selection.column ?? (selection.taking == .distinct ? "number" : list.amount ?? "")
    let kind = list.column(column)?.kind
    return (facts[list.id] ?? []).compactMap { fact in
      guard
        selection.taking == .struckOut ? fact.isStruckOut : fact.amount > 0,
        isInTime(fact.row, months: selection.months, years: years),
        conditions.allSatisfy({ $0.isMet(by: fact) })
      else { return nil }
      switch selection.taking {
      case .struckOut: return (fact.index, .amount(1))
      case .distinct:
        return (fact.index, .values(fact.values(column, kind, among: among)))
      case .count, .sum:
        let equivalent =
          equivalents.isEmpty
          ? 1
          : OrderIndependentSum.of(
            equivalents.filter { $0.conditions.allSatisfy { $0.isMet(by: fact) } }.map(\.counts))
        let amount =
          selection.taking == .count ? 1 : Self.amount(of: fact, column, list)
        return (fact.index, .amount(fact.share * equivalent * amount))
      }
    }
  }

  private func prepared(_ conditions: [RowCondition], _ list: FactList) -> [PreparedCondition] {
    conditions.map { condition in
      PreparedCondition(
        condition, list: list, year: year, numbers: condition.among.map { numbers(of: $0) })
    }
  }

  /// The numbers of a set, each with what stands for it.
  private func numbers(of set: NumberSet) -> [String: String] {
    guard let list = lists.first(where: { $0.id == set.list }) else { return [:] }
    let conditions = prepared(set.conditions, list)
    var numbers: [String: String] = [:]
    for fact in facts[list.id] ?? []
    where fact.amount > 0 && !fact.row.number.isEmpty
      && conditions.allSatisfy({ $0.isMet(by: fact) })
    {
      numbers[fact.row.number] = set.by.flatMap { fact.text($0) } ?? fact.row.number
    }
    return numbers
  }

  /// Whether a row lies in the months before the round's date, where those are given, else in the
  /// calendar years. A date that leaves its day or month open is in where any of its days is; a row
  /// without a date is in no window.
  private func isInTime(_ row: FactRow, months: Int?, years: Int?) -> Bool {
    if let months {
      guard let day = row.date else { return false }
      return day.last > date.last(before: months) && day.first <= date.last
    }
    guard let years else { return true }
    guard let day = row.date else { return false }
    return (year - years + 1...year).contains(day.year)
  }

  private static func amount(of fact: CountedFact, _ column: String, _ list: FactList) -> Double {
    column == list.amount ? fact.amount : fact.text(column).flatMap { Double($0) } ?? 0
  }
}
