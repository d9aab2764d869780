// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// How the alliance stands at each gate, clause by clause, and the vetoes that were decided.
struct GatesTable: Part {
  let edition: Edition
  let alliance: AllianceResult

  private var vetoes: [VetoResult] { alliance.vetoes.filter(\.decision.isDecided) }

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    guard !alliance.gates.isEmpty || !vetoes.isEmpty else { return }
    page.section("gates", words.phrase(.gatesHeading)) { page in
      if !alliance.gates.isEmpty {
        page.tableRegion(words.phrase(.gatesCaption), style: "ruled") { page in
          page.columns([
            (words.phrase(.gate), ""), (words.phrase(.asks), "long"), (words.phrase(.state), ""),
            (words[.evidence], ""), (words.phrase(.effect), ""),
          ])
          page.element(.tbody) { page in
            for result in alliance.gates { gate(result, to: &page) }
          }
        }
        page.element(.p, .class("note"), text: words.phrase(.onlyYesPasses))
      }
      if !vetoes.isEmpty { table(to: &page) }
    }
  }

  // MARK: Gates

  private func gate(_ result: GateResult, to page: inout HTMLWriter) {
    let words = edition.words
    guard let gate = edition.indexSystem.gates.first(where: { $0.id == result.id }) else { return }
    let isWhole = gate.clauses.isEmpty
    page.element(.tr, .class("d1")) { page in
      page.element(.th, .scope("row")) { $0.localized(gate.name, on: edition) }
      page.element(.td, .class("long")) { page in
        page.localized(gate.definition, on: edition)
        if let asks = edition.ruleTexts.asks(gate, node: gate.node.map(edition.nodeText)) {
          page.element(.p, .class("applied"), text: asks)
        }
        if let measured = result.measured {
          page.element(
            .small, .class("below"),
            text: edition.ruleTexts.measured(measured, by: gate.measure))
        }
      }
      page.element(.td) { page in
        page.element(.strong, text: words.phrase(result.isMet ? .met : .notMet))
        if let value = result.value {
          let shown =
            gate.condition == .score
            ? edition.score(value, places: edition.printing.treePlaces) : edition.figure(value)
          page.text(words.parenthesis(shown))
        } else if isWhole, gate.condition == .stated, let clause = result.clauses.first {
          page.text(words.parenthesis(state(clause)))
        }
      }
      page.element(.td) { page in
        if isWhole, let clause = result.clauses.first { evidence(clause, to: &page) }
      }
      page.element(.td) { page in
        guard !result.isMet else { return page.text("–") }
        page.text(effect(result.effect, gate: gate))
        if let until = result.until {
          page.text(words.parenthesis(words.until(until)))
        }
      }
    }
    if !isWhole {
      for clause in result.clauses { row(clause, of: gate, to: &page) }
    }
  }

  private func row(_ clause: ClauseResult, of gate: Gate, to page: inout HTMLWriter) {
    let words = edition.words
    let name = gate.clauses.first { $0.id == clause.id }?.name ?? LocalizedText([:])
    page.element(.tr, .class("d2")) { page in
      page.element(.th, .scope("row"), .class("clause")) {
        $0.localized(name, on: edition, else: clause.id)
      }
      page.cell("", "long")
      page.cell(state(clause))
      page.element(.td) { evidence(clause, to: &$0) }
      page.element(.td) { page in
        page.text(clause.effect.map(words.effect) ?? "–")
        if clause.effect != nil, !clause.stated.until.isEmpty {
          page.text(words.parenthesis(words.until(clause.stated.until)))
        }
      }
    }
  }

  private func state(_ clause: ClauseResult) -> String {
    clause.stated.state.map(edition.words.pointState) ?? edition.words.absence(.notSupplied)
  }

  private func evidence(_ clause: ClauseResult, to page: inout HTMLWriter) {
    page.part(
      EvidenceCell(
        edition: edition,
        texts: [clause.stated.evidence, clause.stated.date, clause.stated.reason]))
  }

  /// What followed; where nothing did, which class asks for the gate.
  private func effect(_ effect: GateEffect?, gate: Gate) -> String {
    let words = edition.words
    if let effect { return words.effect(effect) }
    let classes = edition.indexSystem.classes.filter { $0.gates.contains(gate.id) }
      .map { edition.text($0.name) }
    return classes.isEmpty
      ? "–" : words.phrase(.classAsked) + words.colon + words.list(classes)
  }

  // MARK: Vetoes

  private func table(to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.h3, text: words.phrase(.vetoesHeading))
    page.tableRegion(words.phrase(.vetoesCaption)) { page in
      page.columns([
        (words.phrase(.veto), ""), (words.phrase(.decisionNumber), ""), (words.phrase(.date), ""),
        (words.phrase(.authority), ""), (words.phrase(.effect), ""),
      ])
      page.element(.tbody) { page in
        for result in vetoes {
          page.element(.tr) { page in
            page.element(.th, .scope("row")) {
              $0.localized(edition.gateName(result.decision.veto), on: edition)
            }
            page.element(.td) { $0.foreign(result.decision.number, on: edition) }
            page.cell(result.decision.date)
            page.element(.td) { $0.foreign(result.decision.authority, on: edition) }
            page.cell(result.effect.map(words.effect) ?? "–")
          }
        }
      }
    }
    page.element(.p, .class("note"), text: words.phrase(.vetoNote))
  }
}
