// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import Problems
internal import XMLDocuments

/// Finds facts that two figures of an index system count (同一事实不得重复计分).
///
/// Two selections count the same where they take the same of the same list: how many rows (or the sum of
/// their amounts), the sum of one column, or the values of one column. They do not where both have a
/// condition on one same code, yes-no or `home` column whose values never meet. Denominators and gates
/// are exempt. A share of a whole, whose rows are among those that it is divided by, says how the
/// whole is made up and not how large it is: shares are held only against shares.
struct CountedTwice {
  private let lists: [FactList]

  /// Reports every pair of figures, at the later one.
  static func check(_ indexSystem: IndexSystem, _ root: XMLElement, _ findings: inout Findings) {
    let figures = indexSystem.measured.filter { !$0.isGate }
    guard figures.count > 1 else { return }
    let places = places(in: root)
    let search = CountedTwice(lists: indexSystem.factLists)
    for (index, later) in figures.enumerated() {
      for earlier in figures[..<index]
      where isShare(earlier.measure) == isShare(later.measure) {
        guard let list = search.list(countedBy: earlier.measure, and: later.measure) else {
          continue
        }
        findings.report(
          .measure(.countedTwice(first: earlier.id, second: later.id, list: list)),
          at: places[later.id] ?? root.place)
      }
    }
  }

  /// Where each measure stands, by the id of what it belongs to.
  private static func places(in element: XMLElement) -> [String: Place] {
    var places: [String: Place] = [:]
    for child in element.children {
      if child.name == "measure", let id = element.attribute("id")?.value {
        places[id] = child.place
      } else {
        places.merge(self.places(in: child)) { first, _ in first }
      }
    }
    return places
  }

  private static func isShare(_ measure: Measure) -> Bool {
    guard let denominator = measure.denominator, denominator.per == 1, denominator.least == nil,
      denominator.most == nil
    else { return false }
    return measure.numerator.allSatisfy { part in
      denominator.selections.contains {
        $0.list == part.list && $0.taking == part.taking && $0.column == part.column
      }
    }
  }

  /// The list of which two measures count the same, or `nil`.
  private func list(countedBy first: Measure, and second: Measure) -> String? {
    for a in first.numerator {
      for b in second.numerator where takesTheSame(a, b) && !isApart(a, b) { return a.list }
    }
    return nil
  }

  private func takesTheSame(_ a: RowSelection, _ b: RowSelection) -> Bool {
    guard a.list == b.list, let list = lists.first(where: { $0.id == a.list }) else { return false }
    func taken(_ selection: RowSelection) -> (what: String, column: String) {
      switch selection.taking {
      // How many there are and how much they are is one fact.
      case .count: ("rows", "")
      case .sum:
        selection.column == nil || selection.column == list.amount
          ? ("rows", "") : ("sum", selection.column ?? "")
      case .distinct: ("distinct", selection.column ?? "number")
      case .struckOut: ("struck-out", "")
      }
    }
    return taken(a) == taken(b)
  }

  /// Whether no row can meet both: some column of which the values that each asks for never meet.
  private func isApart(_ a: RowSelection, _ b: RowSelection) -> Bool {
    a.conditions.contains { first in
      guard let values = values(first, of: a.list) else { return false }
      return b.conditions.contains { second in
        first.column == second.column
          && self.values(second, of: b.list).map { values.isDisjoint(with: $0) } ?? false
      }
    }
  }

  /// The values that a condition on a code, a yes-no or `home` leaves open; `nil` where it is none of
  /// these, or where they cannot be listed.
  private func values(_ condition: RowCondition, of list: String) -> Set<String>? {
    guard !condition.isOneOf.isEmpty,
      let column = lists.first(where: { $0.id == list })?.column(condition.column)
    else { return nil }
    let asked = Set(condition.isOneOf)
    switch column.kind {
    // Turned round, a blank cell meets it too, as the value "".
    case .code: return condition.negated ? Set(column.options + [""]).subtracting(asked) : asked
    case .yesNo: return condition.negated ? Set(["yes", "no", ""]).subtracting(asked) : asked
    case .text where column.id == "home": return condition.negated ? nil : asked
    case .text, .number, .date, .organisation, .organisations: return nil
    }
  }
}
