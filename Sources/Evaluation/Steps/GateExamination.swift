// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// How alliances stand at the gates and under the vetoes, and what follows.
struct GateExamination {
  let system: IndexSystem
  let states: GateStates
  let vetoes: [VetoDecision]
  /// The round's day, `yyyy-mm-dd`.
  let date: String

  // MARK: Gates

  /// How an alliance stands at every gate, in the order of the index system.
  ///
  /// A stated gate is met where each of its clauses is a yes or does not apply; what is not stated is
  /// not met. A score or figure decides where it is there, itself included in its limits; a node that
  /// does not apply is not asked for, and one that applies without a score does not pass. A clause to
  /// be mended of which the day is over, or not stated, fails.
  ///
  /// - Parameters:
  ///   - score: of a node's id its score, and whether it applies.
  ///   - count: counts a figure from facts.
  func gates(
    of alliance: String, score: (String) -> (applies: Bool, score: Double?),
    count: (Measure) -> (value: Double?, measured: MeasureResult?)
  ) -> [GateResult] {
    system.gates.map { gate in
      switch gate.condition {
      case .stated: return stated(gate, alliance)
      case .score:
        let found = gate.node.map(score) ?? (applies: true, score: nil)
        let passes =
          !found.applies
          || found.score.map { score in
            gate.minimum.map { ComparisonScore.reaches(score, $0) } ?? true
          } ?? false
        return decided(gate, passes: passes, value: found.score)
      case .figure:
        let found = gate.measure.map(count) ?? (value: nil, measured: nil)
        let passes =
          found.value.map { FigureLimit.isWithin($0, gate.minimum, gate.maximum) } ?? false
        return decided(gate, passes: passes, value: found.value, measured: found.measured)
      }
    }
  }

  private func stated(_ gate: Gate, _ alliance: String) -> GateResult {
    let open: [(id: String, effect: GateEffect?)] =
      gate.clauses.isEmpty
      ? [(gate.id, gate.effect)] : gate.clauses.map { ($0.id, $0.effect ?? gate.effect) }
    var isMet = true
    var until: [String] = []
    let clauses = open.map { clause in
      let entry = states.entry(alliance: alliance, gate: clause.id)
      if entry.state == .yes || entry.state == .notApplicable {
        return ClauseResult(id: clause.id, stated: entry, effect: nil)
      }
      isMet = false
      let effect = clause.effect.map { effective($0, until: entry.until) }
      if effect == .mend { until.append(entry.until) }
      return ClauseResult(id: clause.id, stated: entry, effect: effect)
    }
    return GateResult(
      id: gate.id, isMet: isMet, clauses: clauses,
      effect: GateEffect.gravest(clauses.compactMap(\.effect)), until: until.min())
  }

  private func decided(
    _ gate: Gate, passes: Bool, value: Double?, measured: MeasureResult? = nil
  ) -> GateResult {
    GateResult(
      id: gate.id, isMet: passes, value: value, measured: measured,
      effect: passes ? nil : gate.effect.map { effective($0, until: "") })
  }

  /// To mend what was to be mended by now, or what has no day, is to fail. Days compare as written.
  private func effective(_ effect: GateEffect, until: String) -> GateEffect {
    effect == .mend && until < date ? .fails : effect
  }

  // MARK: Vetoes

  /// Decisions and allegations on an alliance, in the order of the index system, then by day, number
  /// and authority. Only a decision has an effect: its own where it states one, otherwise the veto's.
  func vetoes(of alliance: String) -> [VetoResult] {
    system.vetoes.flatMap { veto in
      vetoes.filter { $0.alliance == alliance && $0.veto == veto.id }
        .sorted {
          ($0.date, $0.number, $0.authority, $0.effect?.rawValue ?? "")
            < ($1.date, $1.number, $1.authority, $1.effect?.rawValue ?? "")
        }
        .map { decision in
          let effect = (decision.effect ?? veto.effect).map { effective($0, until: "") }
          return VetoResult(decision: decision, effect: decision.isDecided ? effect : nil)
        }
    }
  }
}

extension GateEffect {
  /// The gravest of some effects: not scored before fails before one class down before mend.
  static func gravest(_ effects: [GateEffect]) -> GateEffect? {
    allCases.first(where: effects.contains)
  }
}

extension AllianceResult {
  /// The gravest effect of the gates that are not met and the decisions there are.
  var gravestEffect: GateEffect? {
    GateEffect.gravest(gates.compactMap(\.effect) + vetoes.compactMap(\.effect))
  }

  /// The ids of the gates and vetoes with an effect, each once, gates first.
  func causes(of effect: GateEffect) -> [String] {
    var seen: Set<String> = []
    return
      (gates.map { ($0.id, $0.effects) }
      + vetoes.map { ($0.decision.veto, [$0.effect].compactMap(\.self)) })
      .filter { $0.1.contains(effect) && seen.insert($0.0).inserted }.map(\.0)
  }

  /// The ids of the gates that are not met and of the vetoes decided.
  var openConditions: Set<String> {
    Set(gates.filter { !$0.isMet }.map(\.id))
      .union(vetoes.filter { $0.decision.isDecided }.map(\.decision.veto))
  }
}

extension GateResult {
  /// What follows of it, clause by clause.
  fileprivate var effects: [GateEffect] {
    clauses.isEmpty ? [effect].compactMap(\.self) : clauses.compactMap(\.effect)
  }
}
