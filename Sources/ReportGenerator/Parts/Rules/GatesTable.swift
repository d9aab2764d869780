// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The gates that are not met, clause by clause; those that are met by one line each, with their
/// clauses folded away; and the vetoes that were decided.
struct GatesTable: Part {
  let edition: Edition
  let alliance: AllianceResult

  private var vetoes: [VetoResult] { alliance.vetoes.filter(\.decision.isDecided) }

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    guard !alliance.gates.isEmpty || !vetoes.isEmpty else { return }
    let met = alliance.gates.filter(\.isMet)
    let missed = alliance.gates.filter { !$0.isMet }
    page.section("gates", words.phrase(.gatesHeading)) { page in
      if !missed.isEmpty { table(of: missed, words.phrase(.missedGatesCaption), to: &page) }
      if !met.isEmpty {
        page.element(.h3, text: words.metGates(met.count, of: alliance.gates.count))
        page.element(.ul, .class("met")) { page in
          for result in met { page.element(.li) { line(result, to: &$0) } }
        }
        page.element(.details) { page in
          page.element(.summary, text: words.phrase(.metGatesDetails))
          table(of: met, words.phrase(.gatesCaption), to: &page)
        }
      }
      if !alliance.gates.isEmpty {
        page.element(.p, .class("note"), text: words.phrase(.onlyYesPasses))
      }
      if !vetoes.isEmpty { table(to: &page) }
    }
  }

  // MARK: Gates

  private func definition(of result: GateResult) -> Gate? {
    edition.indexSystem.gates.first { $0.id == result.id }
  }

  /// A gate that is met: its name, that it is met, and by which figure.
  private func line(_ result: GateResult, to page: inout HTMLWriter) {
    let words = edition.words
    page.localized(edition.gateName(result.id), on: edition)
    page.text(words.colon)
    page.element(.strong, text: words.phrase(.met))
    if let gate = definition(of: result), let value = figure(result, gate) {
      let asks = edition.ruleTexts.asks(gate, node: gate.node.map(edition.nodeText))
      page.text(words.parenthesis([value, asks].compactMap { $0 }.joined(separator: words.comma)))
    }
  }

  /// The score or figure that a gate compares, as it is printed; `nil` where it compares none.
  private func figure(_ result: GateResult, _ gate: Gate) -> String? {
    result.value.map {
      gate.condition == .score
        ? edition.score($0, places: edition.printing.treePlaces) : edition.figure($0)
    }
  }

  private func table(of results: [GateResult], _ caption: String, to page: inout HTMLWriter) {
    let words = edition.words
    page.tableRegion(caption, style: "ruled") { page in
      page.columns([
        (words.phrase(.gate), ""), (words.phrase(.state), ""), (words.phrase(.effect), ""),
        (words.phrase(.asks), "long"), (words[.evidence], ""),
      ])
      page.element(.tbody) { page in
        for result in results { gate(result, to: &page) }
      }
    }
  }

  private func gate(_ result: GateResult, to page: inout HTMLWriter) {
    let words = edition.words
    guard let gate = definition(of: result) else { return }
    let isWhole = gate.clauses.isEmpty
    page.element(.tr, .class("d1")) { page in
      page.element(.th, .scope("row")) { $0.localized(gate.name, on: edition) }
      page.element(.td) { page in
        page.element(.strong, text: words.phrase(result.isMet ? .met : .notMet))
        if let value = figure(result, gate) {
          page.text(words.parenthesis(value))
        } else if isWhole, gate.condition == .stated, let clause = result.clauses.first {
          page.text(words.parenthesis(state(clause)))
        }
      }
      page.element(.td) { page in
        guard !result.isMet else { return page.text("–") }
        page.text(effect(result.effect, gate: gate))
        if let until = result.until {
          page.days(in: words.parenthesis(words.until(until)))
        }
      }
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
        if isWhole, let clause = result.clauses.first { evidence(clause, to: &page) }
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
      page.cell(state(clause))
      page.element(.td) { page in
        page.text(clause.effect.map(words.effect) ?? "–")
        if clause.effect != nil, !clause.stated.until.isEmpty {
          page.days(in: words.parenthesis(words.until(clause.stated.until)))
        }
      }
      page.cell("", "long")
      page.element(.td) { evidence(clause, to: &$0) }
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
