// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree
internal import Problems
internal import Spreadsheets

/// Reads what is stated of gates: `alliance,gate,value[,evidence,date,until,reason]`, `gate` being a
/// clause or a gate without clauses, `value` yes, partial, no or n/a; blank is not stated.
public enum GatesReader {
  /// Reads bytes against the registry and the index system.
  public static func read(
    _ bytes: [UInt8], file: String, alliances: [String], indexSystem: IndexSystem
  ) -> Reading<GateStates> {
    let registry = NamedChoices(ids: alliances)
    let statements = Statements(indexSystem)
    var lines: [[String]: Int] = [:]
    var stated: Set<String> = []
    var reading = Table.readingRules(
      bytes, file: file, required: ["alliance", "gate", "value"],
      known: ["evidence", "date", "until", "reason"], into: GateStates()
    ) { row, states in
      let alliance = row.alliance(registry)
      let state = row.state("value")
      let (date, until, reason) = (row.day("date"), row.day("until"), row["reason"])
      guard let gate = statements.gate(&row), let alliance, row.isNew([alliance, gate], &lines)
      else { return }
      stated.insert(alliance)
      if state == .notApplicable, reason.isEmpty {
        row.report(.notApplicableWithoutReason(gate: gate), "reason")
      }
      if state == .no || state == .partial, statements.effects[gate] == .mend, row["until"].isEmpty
      {
        row.report(.mendWithoutDay(gate: gate), "until")
      }
      states.set(
        GateStates.Entry(
          state: state, evidence: row["evidence"], date: date, until: until, reason: reason),
        alliance: alliance, gate: gate)
    }
    if !reading.problems.hasErrors {
      for alliance in alliances where !stated.contains(alliance) {
        reading.problems.append(
          Problem(.ruleTable(.gatesNotStated(alliance: alliance)), at: Place(file: file)))
      }
      reading.problems = reading.problems.inFileOrder()
    }
    return reading
  }

  /// The ids that may be stated, with what follows where they are not met.
  private struct Statements {
    let choices: NamedChoices
    let effects: [String: GateEffect]
    private let gates: [String: Gate]

    init(_ indexSystem: IndexSystem) {
      var items: [(id: String, name: LocalizedText)] = []
      var effects: [String: GateEffect] = [:]
      for gate in indexSystem.gates where gate.condition == .stated {
        if gate.clauses.isEmpty {
          items.append((gate.id, gate.name))
          effects[gate.id] = gate.effect
        }
        for clause in gate.clauses {
          items.append((clause.id, clause.name))
          effects[clause.id] = clause.effect ?? gate.effect
        }
      }
      choices = NamedChoices(items)
      self.effects = effects
      gates = Dictionary(
        indexSystem.gates.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The row's gate or clause, or `nil` where it is none to be stated, which is reported.
    func gate(_ row: inout RuleRow) -> String? {
      if choices.id(row["gate"]) == nil, let gate = gates[row["gate"]] {
        row.report(
          gate.condition == .stated
            ? .gateHasClauses(gate: gate.id, clauses: gate.stated)
            : .gateNotStated(gate: gate.id), "gate")
        return nil
      }
      return row.choice("gate", .gate, of: choices)
    }
  }
}
