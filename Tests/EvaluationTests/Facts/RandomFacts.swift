// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Random lists, rows and measures: every kind of column, of condition and of taking, blanks and
/// numbers that several alliances claim.
struct RandomFacts {
  static let alliances = ["a", "b", "c", "d"]
  static let organisations = (1...6).map { "o\($0)" }
  private var draws: SeededDraws

  init(seed: Int) { draws = SeededDraws(seed) }

  /// Inputs that hold the facts and nothing to score, and the measures to count.
  mutating func make() -> (inputs: Inputs, measures: [Measure]) {
    let lists = [members, list("things", amount: nil), list("money", amount: "amount")]
    var facts = Facts(lists: ["members", "things"])
    if draws.chance(90) { facts.lists.insert("money") }
    for list in lists where facts.lists.contains(list.id) {
      for alliance in Self.alliances where draws.chance(90) {
        var numbers: Set<String> = []
        for line in 0..<draws.int(0...9) {
          let row = row(of: list, alliance, line: line + 2)
          if row.number.isEmpty || numbers.insert(row.number).inserted { facts.rows.append(row) }
        }
      }
    }
    var round = RoundDefinition(
      id: "r", year: 2026, date: pick(["2026-12-31", "2026-03-31", "2027-02-28"]), language: "en",
      name: text("r"))
    round.verification = pick(VerificationStage.allCases)
    let measures = (0..<6).map { _ in measure() }
    let system = IndexSystem(
      id: "s", edition: "1", name: text("s"), grades: [], classes: [], factLists: lists,
      children: [])
    let registry = Self.alliances.map { id in
      Alliance(
        id: id, name: text(id),
        attributes: draws.chance(50)
          ? [Alliance.Attribute(key: "founded", value: pick(["2026", "2025-06", "2019", "soon"]))]
          : [])
    }
    return (
      Inputs(
        round: round, indexSystem: IndexSystemRecord(definition: system, digest: "0"),
        alliances: registry, facts: facts,
        provenance: Provenance(version: "0", inputs: [], seed: 0)),
      measures
    )
  }

  // MARK: Lists and rows

  private var members: FactList {
    FactList(
      id: "members", name: text("members"), number: .organisation, claimed: .each,
      columns: [
        FactColumn(id: "code", kind: .code, options: ["a", "b", "c"]),
        FactColumn(id: "flag", kind: .yesNo), FactColumn(id: "extra", kind: .number),
        FactColumn(id: "when", kind: .date), FactColumn(id: "group", kind: .organisation),
        FactColumn(id: "partners", kind: .organisations),
      ])
  }

  private mutating func list(_ id: String, amount: String?) -> FactList {
    FactList(
      id: id, name: text(id), claimed: pick(FactList.ClaimRule.allCases), amount: amount,
      columns: members.columns
        + (amount.map { [FactColumn(id: $0, kind: .number)] } ?? []))
  }

  private mutating func row(of list: FactList, _ alliance: String, line: Int) -> FactRow {
    var cells: [String: String] = [:]
    for column in list.columns where column.id == list.amount || draws.chance(75) {
      cells[column.id] =
        switch column.kind {
        case .text: "x"
        case .number: pick(["0", "1", "2.5", "0.1", "12"])
        case .date: date().description
        case .yesNo: pick(["yes", "no"])
        case .code: pick(column.options)
        case .organisation: pick(Self.organisations)
        case .organisations:
          Self.organisations.filter { _ in draws.chance(40) }.joined(separator: ";")
        }
      if cells[column.id]?.isEmpty == true { cells[column.id] = nil }
    }
    if draws.chance(40) { cells["home"] = pick(["here", "there"]) }
    let number =
      list.number == .organisation
      ? pick(Self.organisations) : draws.chance(80) ? "n\(draws.int(1...12))" : ""
    let amount = list.amount.flatMap { cells[$0] }.flatMap { Double($0) } ?? 1
    func checked() -> Double? {
      guard draws.chance(60) else { return nil }
      return list.amount == nil ? Double(draws.int(0...1)) : amount * pick([0, 0.5, 1])
    }
    return FactRow(
      list: list.id, alliance: alliance, line: line, number: number,
      date: draws.chance(80) ? date() : nil, cells: cells,
      leads: draws.chance(60) ? draws.chance(50) : nil, amount: amount,
      verification: Verification(
        reported: draws.chance(30) ? amount : nil, firstCheck: checked(), verified: checked(),
        reason: draws.chance(30) ? "unit" : "", evidence: draws.chance(60) ? "e1" : ""))
  }

  private mutating func date() -> FactDate {
    let (year, month) = (draws.int(2022...2026), draws.int(1...12))
    switch draws.int(0...2) {
    case 0: return FactDate(year: year)
    case 1: return FactDate(year: year, month: month)
    default: return FactDate(year: year, month: month, day: draws.int(1...28))
    }
  }

  // MARK: Measures

  private mutating func measure() -> Measure {
    let years = draws.chance(50) ? draws.int(1...4) : nil
    let denominator =
      draws.chance(60)
      ? Denominator(
        selections: (0..<draws.int(1...2)).map { _ in selection(isNumerator: false) },
        per: pick([1, 10]), least: draws.chance(40) ? 1 : nil, most: draws.chance(40) ? 4 : nil)
      : nil
    return Measure(
      numerator: (0..<draws.int(1...3)).map { _ in selection(isNumerator: true) },
      denominator: denominator, scale: pick([1, 100, 1 / 12]), years: years,
      yearly: years != nil && draws.chance(50), smallBelow: draws.chance(30) ? 5 : nil)
  }

  private mutating func selection(isNumerator: Bool) -> RowSelection {
    let list = pick(["members", "things", "money"])
    let taking = pick(RowSelection.Taking.allCases)
    let column: String? =
      switch taking {
      case .count, .struckOut: nil
      case .sum: list == "money" && draws.chance(50) ? nil : "extra"
      case .distinct: pick([nil, "partners", "group", "code"])
      }
    let holdsOrganisations =
      column == "partners" || column == "group" || column == nil && list == "members"
    let months = draws.chance(20) ? draws.int(1...30) : nil
    return RowSelection(
      list: list, taking: taking, column: column,
      among: taking == .distinct && holdsOrganisations && draws.chance(50) ? set() : nil,
      conditions: (0..<draws.int(0...2)).map { _ in condition(depth: 0) },
      equivalents: taking == .count || taking == .sum
        ? (0..<draws.int(0...2)).map { _ in
          RowEquivalent(
            conditions: (0..<draws.int(0...1)).map { _ in condition(depth: 0) },
            counts: pick([0, 0.5, 1, 3]))
        } : [],
      most: taking != .distinct && draws.chance(20) ? 3 : nil, months: months,
      years: !isNumerator && months == nil && draws.chance(30) ? draws.int(1...3) : nil)
  }

  private mutating func set(depth: Int = 0) -> NumberSet {
    NumberSet(
      list: "members",
      conditions: depth == 0 && draws.chance(60) ? [condition(depth: 1)] : [],
      by: draws.chance(40) ? "group" : nil)
  }

  private mutating func condition(depth: Int) -> RowCondition {
    let column = pick([
      "code", "flag", "extra", "when", "group", "partners", "number", "date", "evidence", "lead",
      "home", "reason",
    ])
    let negated = draws.chance(30)
    switch column {
    case "code":
      return RowCondition(
        column: column, isOneOf: draws.chance(50) ? ["a", "b"] : ["c"], negated: negated)
    case "flag", "lead": return RowCondition(column: column, isOneOf: ["yes"], negated: negated)
    case "home": return RowCondition(column: column, isOneOf: ["here"], negated: negated)
    case "extra":
      return RowCondition(
        column: column, from: draws.chance(70) ? 1 : nil, upTo: draws.chance(50) ? 3 : nil,
        negated: negated)
    case "when", "date":
      return RowCondition(
        column: column, from: draws.chance(70) ? Double(draws.int(0...20)) : nil,
        upTo: draws.chance(30) ? 24 : nil, negated: negated)
    case "group", "partners":
      return RowCondition(
        column: column, isOneOf: draws.chance(30) ? ["o1", "o2"] : [],
        from: nil, upTo: nil, among: depth == 0 && draws.chance(50) ? set() : nil,
        negated: negated)
    case "reason":
      return RowCondition(column: column, isOneOf: ["unit"], negated: negated)
    default:
      return RowCondition(column: column, negated: negated)
    }
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[draws.int(0...choices.count - 1)]
  }
}
