// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree
import Testing

/// Gates and vetoes: what is met, and what follows.
@Suite struct GateTests {
  /// One figure of 9, classes from 80, 60, 40.
  private func round() -> SmallRound {
    var round = SmallRound()
    round.children = [
      SmallRound.criterion("p", 0.6, [SmallRound.figure("a")]),
      SmallRound.criterion("q", 0.4, [SmallRound.figure("b")]),
    ]
    round.classes = [
      SmallRound.named("first", 80), SmallRound.named("second", 60), SmallRound.named("third", 40),
      SmallRound.named("last", nil),
    ]
    round.rule.date = "2026-06-30"
    round.set(9, "a")
    round.set(9, "b")
    return round
  }

  private func stated(_ states: [String: GateStates.Entry]) -> (inout Inputs) -> Void {
    { inputs in
      for (gate, entry) in states { inputs.gates.set(entry, alliance: "u", gate: gate) }
    }
  }

  private func entry(_ state: PointState?, _ until: String = "") -> GateStates.Entry {
    GateStates.Entry(state: state, until: until)
  }

  @Test func onlyAYesPasses() throws {
    for state in [PointState.yes, .notApplicable, .partial, .no, nil] {
      var round = round()
      round.gates = [Gate(id: "g", effect: .fails, name: text("g"))]
      round.more = stated(["g": entry(state)])
      let alliance = try #require(try round.evaluate().alliance())
      let isMet = state == .yes || state == .notApplicable
      #expect(alliance.gates.map(\.isMet) == [isMet])
      #expect(alliance.resultClass == (isMet ? "first" : "last"))
      #expect(alliance.rank == (isMet ? 1 : nil) && alliance.score != nil)
      #expect(alliance.gates.first?.clauses.map(\.id) == ["g"])
    }
    var silent = round()
    silent.gates = [Gate(id: "g", effect: .notScored, name: text("g"))]
    let alliance = try #require(try silent.evaluate().alliance())
    #expect(alliance.gates.first?.isMet == false, "what is not shown is not met")
    #expect(alliance.absent == .gateNotMet && alliance.score == nil && alliance.bounds == nil)
    #expect(alliance.nodes[0].absent == .gateNotMet && alliance.nodes[1].score == nil)
    #expect(alliance.nodes[2].score == 90, "figures of indicators stay")
    #expect(alliance.resultClass == nil && alliance.rank == nil)
  }

  /// All pairs of effects of two gates, with a mend in time and one too late.
  @Test func theGravestEffectDecides() throws {
    let effects: [GateEffect?] = [nil, .mend, .oneClassDown, .fails, .notScored]
    for one in effects {
      for other in effects {
        for until in ["", "2026-06-29", "2026-06-30", "2026-12-31"] {
          var round = round()
          round.gates = [
            Gate(id: "g", effect: one, name: text("g")),
            Gate(id: "h", effect: other, name: text("h")),
          ]
          round.more = stated(["g": entry(.no, until), "h": entry(.no, until)])
          let alliance = try #require(try round.evaluate().alliance())
          let isOver = until < "2026-06-30"
          let all = [one, other].map { $0 == .mend && isOver ? .fails : $0 }
          let words = "\(all) \(until)"
          if all.contains(.notScored) {
            #expect(alliance.score == nil && alliance.absent == .gateNotMet, "\(words)")
          } else if all.contains(.fails) {
            #expect(alliance.resultClass == "last" && alliance.rank == nil, "\(words)")
            #expect(alliance.provisionalUntil == nil, "\(words)")
          } else {
            let down = all.count { $0 == .oneClassDown }
            #expect(alliance.resultClass == ["first", "second", "third"][down], "\(words)")
            #expect(alliance.provisionalUntil == (all.contains(.mend) ? until : nil), "\(words)")
            #expect(alliance.missedClasses.count == down, "\(words)")
          }
        }
      }
    }
  }

  @Test func aGateIsItsClauses() throws {
    var round = round()
    round.gates = [
      Gate(
        id: "g", effect: .mend, name: text("g"),
        clauses: [
          GateClause(id: "c", name: text("c")),
          GateClause(id: "d", name: text("d"), effect: .oneClassDown),
          GateClause(id: "e", name: text("e")),
        ])
    ]
    round.more = stated([
      "c": entry(.no, "2026-09-30"), "d": entry(.partial), "e": entry(.no, "2026-08-31"),
    ])
    let alliance = try #require(try round.evaluate().alliance())
    let gate = try #require(alliance.gates.first)
    #expect(gate.effect == .oneClassDown && gate.until == "2026-08-31")
    #expect(gate.clauses.map(\.effect) == [.mend, .oneClassDown, .mend])
    #expect(alliance.resultClass == "second" && alliance.provisionalUntil == "2026-08-31")
    #expect(
      alliance.missedClasses == [
        MissedClass(resultClass: "first", condition: .oneClassDown, gate: "g")
      ])
  }

  @Test func classesAskForGatesAndNodes() throws {
    var round = round()
    round.gates = [Gate(id: "g", effect: nil, name: text("g"))]
    round.vetoes = [Veto(id: "v", effect: nil, name: text("v"))]
    round.classes = [
      ResultClass(id: "best", from: 80, gates: ["g"], name: text("b")),
      ResultClass(
        id: "good", from: 80, minima: [NodeMinimum(node: "b", score: 91)], name: text("b")),
      ResultClass(id: "fair", from: 80, gates: ["v"], name: text("b")),
      SmallRound.named("last", nil),
    ]
    let open = try #require(try round.evaluate().alliance())
    #expect(open.resultClass == "fair")
    #expect(
      open.missedClasses == [
        MissedClass(resultClass: "best", condition: .gate, gate: "g"),
        MissedClass(resultClass: "good", condition: .nodeMinimum, node: "b", minimum: 91),
      ])
    round.more = { inputs in
      inputs.vetoes = [
        VetoDecision(alliance: "u", veto: "v", number: "1", date: "2026-01-01", authority: "court")
      ]
    }
    #expect(try round.evaluate().alliance()?.resultClass == "last")
  }

  @Test func scoresDecideGates() throws {
    for (minimum, isMet) in [(89.0, true), (90, true), (90 + 1e-12, true), (90.001, false)] {
      var round = round()
      round.gates = [
        Gate(
          id: "g", effect: .fails, name: text("g"), condition: .score, node: "p", minimum: minimum)
      ]
      let alliance = try #require(try round.evaluate().alliance())
      #expect(alliance.gates.map(\.isMet) == [isMet] && close(alliance.gates[0].value, 90))
      #expect(alliance.resultClass == (isMet ? "first" : "last"))
    }
    var absent = round()
    absent.gates = [
      Gate(id: "g", effect: .fails, name: text("g"), condition: .score, node: "p", minimum: 1)
    ]
    absent.set(nil, "a")
    #expect(try absent.evaluate().alliance()?.gates[0].isMet == true, "p does not apply")
    absent.statistics = Statistics()
    absent.set(9, "b")
    absent.rule.missing.notSupplied = .redistribute
    #expect(try absent.evaluate().alliance()?.gates[0].isMet == false, "p has no score")
  }

  @Test func figuresDecideGates() throws {
    for (rows, isMet) in [(1, false), (2, true), (4, true), (5, false)] {
      var round = round()
      round.gates = [
        Gate(
          id: "g", effect: .oneClassDown, name: text("g"), condition: .figure,
          measure: Measure(numerator: [RowSelection(list: "patents")]), minimum: 2, maximum: 4)
      ]
      round.more = { inputs in
        let system = inputs.indexSystem.definition
        inputs.indexSystem = IndexSystemRecord(
          definition: IndexSystem(
            id: system.id, edition: system.edition, name: system.name, grades: system.grades,
            classes: system.classes, gates: system.gates,
            factLists: [FactList(id: "patents", name: text("p"))], children: system.children),
          digest: "00")
        inputs.facts = Facts(
          rows: (0..<rows).map {
            FactRow(
              list: "patents", alliance: "u", line: $0 + 2, number: "n\($0)",
              verification: Verification(verified: 1))
          }, lists: ["patents"])
      }
      let alliance = try #require(try round.evaluate().alliance())
      #expect(alliance.gates.map(\.isMet) == [isMet], "\(rows)")
      #expect(alliance.gates[0].value == Double(rows) && alliance.gates[0].measured != nil)
      #expect(alliance.resultClass == (isMet ? "first" : "second"))
    }
  }

  // MARK: Vetoes

  @Test func onlyADecisionOverridesPoints() throws {
    for missing in 0..<4 {
      var round = round()
      round.vetoes = [Veto(id: "v", effect: .fails, name: text("v"))]
      let decision = VetoDecision(
        alliance: "u", veto: "v", number: missing == 1 ? "" : "[2026] 7",
        date: missing == 2 ? "" : "2026-02-03", authority: missing == 3 ? "" : "court")
      round.more = { $0.vetoes = [decision] }
      let result = try round.evaluate()
      let alliance = try #require(result.alliance())
      #expect(alliance.resultClass == (missing == 0 ? "last" : "first"))
      #expect(alliance.vetoes.map(\.effect) == [missing == 0 ? .fails : nil])
      let shown = try #require(result.published().alliance())
      #expect(shown.vetoes.count == (missing == 0 ? 1 : 0), "an allegation is never published")
    }
  }

  @Test func aVetoTakesOneClassHoweverManyDecisionsThereAre() throws {
    var round = round()
    round.vetoes = [
      Veto(id: "v", effect: .oneClassDown, name: text("v")),
      Veto(id: "w", effect: nil, name: text("w")),
    ]
    func decision(_ veto: String, _ number: String, _ effect: GateEffect? = nil) -> VetoDecision {
      VetoDecision(
        alliance: "u", veto: veto, number: number, date: "2026-02-03", authority: "court",
        effect: effect)
    }
    round.more = { $0.vetoes = [decision("v", "2"), decision("v", "1")] }
    let twice = try #require(try round.evaluate().alliance())
    #expect(twice.resultClass == "second")
    #expect(twice.vetoes.map(\.decision.number) == ["1", "2"])
    round.more = { $0.vetoes = [decision("v", "1"), decision("w", "1", .oneClassDown)] }
    #expect(try round.evaluate().alliance()?.resultClass == "third")
    round.more = { $0.vetoes = [decision("w", "1", .notScored)] }
    #expect(try round.evaluate().alliance()?.absent == .gateNotMet)
    round.more = { $0.vetoes = [decision("w", "1")] }
    #expect(try round.evaluate().alliance()?.resultClass == "first", "no effect is stated")
  }

  // MARK: Panels' decisions

  @Test func thePanelDecidesOnTheProposal() throws {
    var round = round()
    let decision = ClassDecision(resultClass: "third", reason: "visit", authority: "panel")
    round.more = { $0.decisions["u"] = decision }
    #expect(try round.evaluate().alliance()?.resultClass == "first", "the rules decide")
    round.decidedBy = .panel
    let decided = try #require(try round.evaluate().alliance())
    #expect(decided.resultClass == "third" && decided.proposedClass == "first")
    #expect(decided.decision == decision)
    round.more = { _ in }
    let open = try #require(try round.evaluate().alliance())
    #expect(open.resultClass == nil && open.proposedClass == "first" && open.decision == nil)
  }
}
