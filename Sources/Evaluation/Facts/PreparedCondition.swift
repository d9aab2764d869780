// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// A condition on rows of a list, with the numbers that it looks for.
struct PreparedCondition {
  let condition: RowCondition
  let year: Int
  /// What stands for each organisation that is looked at, or `nil` where all are.
  let numbers: [String: String]?
  /// What the column's cells hold.
  private let kind: FactColumn.Kind
  /// Whether the column holds the rows' amounts.
  private let isAmount: Bool

  init(_ condition: RowCondition, list: FactList, year: Int, numbers: [String: String]?) {
    self.condition = condition
    self.year = year
    self.numbers = numbers
    kind = list.column(condition.column)?.kind ?? .text
    isAmount = condition.column == list.amount
  }

  /// Whether a row meets it.
  func isMet(by fact: CountedFact) -> Bool { isMetAsItStands(by: fact) != condition.negated }

  private func isMetAsItStands(by fact: CountedFact) -> Bool {
    let column = condition.column
    if kind == .organisations || kind == .organisation {
      let found = fact.values(column, kind, among: numbers)
      if !condition.isOneOf.isEmpty { return !found.isDisjoint(with: condition.isOneOf) }
      if condition.from == nil, condition.upTo == nil { return !found.isEmpty }
      return fact.text(column) != nil && isWithin(Double(found.count))
    }
    if kind == .date, condition.isOneOf.isEmpty {
      guard let date = fact.date(column) else { return false }
      return isWithin(Double(months(since: date)))
    }
    guard let text = fact.text(column) else { return false }
    if !condition.isOneOf.isEmpty { return condition.isOneOf.contains(text) }
    if condition.from == nil, condition.upTo == nil { return true }
    switch kind {
    case .number: return isWithin(isAmount ? fact.amount : Double(text) ?? .nan)
    case .text, .date, .yesNo, .code, .organisation, .organisations: return false
    }
  }

  /// Whole months from a date's month to the December of the round's year.
  private func months(since date: FactDate) -> Int {
    (year - date.year) * 12 + 12 - (date.month ?? 12)
  }

  private func isWithin(_ number: Double) -> Bool {
    number >= condition.from ?? -.infinity && number <= condition.upTo ?? .infinity
  }
}

extension CountedFact {
  /// A column's date; `nil` where it is blank.
  func date(_ column: String) -> FactDate? {
    column == "date" ? row.date : row.cells[column].flatMap { FactDate($0) }
  }

  /// A cell's text, of an own or a common column; `nil` where it is blank.
  func text(_ column: String) -> String? {
    let text =
      switch column {
      case "number": row.number
      case "date": row.date?.description ?? ""
      case "evidence": row.verification.evidence
      case "reason": row.verification.reason
      case "lead": row.leads.map { $0 ? "yes" : "no" } ?? ""
      default: row.cells[column] ?? ""
      }
    return text.isEmpty ? nil : text
  }

  /// The values of a cell: those of a column of organisations one by one. With `numbers`, only those
  /// among them, each as what stands for it.
  func values(
    _ column: String, _ kind: FactColumn.Kind?, among numbers: [String: String]?
  ) -> Set<String> {
    guard let text = text(column) else { return [] }
    let values = kind == .organisations ? text.split(separator: ";").map(String.init) : [text]
    return Set(numbers.map { numbers in values.compactMap { numbers[$0] } } ?? values)
  }
}
