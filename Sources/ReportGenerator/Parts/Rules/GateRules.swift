// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The gates with their clauses and effects, and the vetoes.
struct GateRules: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let (gates, vetoes) = (edition.indexSystem.gates, edition.indexSystem.vetoes)
    guard !gates.isEmpty || !vetoes.isEmpty else { return }
    page.section("gates", words.phrase(.gatesHeading)) { page in
      page.element(.p, text: words.phrase(.gatesBefore))
      if !gates.isEmpty {
        page.tableRegion(words.phrase(.gate), style: "ruled") { page in
          page.columns([
            (words.phrase(.gate), ""), (words.phrase(.asks), "long"), (words.phrase(.effect), ""),
          ])
          page.element(.tbody) { page in
            for gate in gates { row(gate, to: &page) }
          }
        }
        page.element(.p, .class("note"), text: words.phrase(.onlyYesPasses))
      }
      if !vetoes.isEmpty {
        page.tableRegion(words.phrase(.vetoesHeading), style: "ruled") { page in
          page.columns([
            (words.phrase(.veto), ""), (words[.definition], "long"), (words.phrase(.effect), ""),
          ])
          page.element(.tbody) { page in
            for veto in vetoes {
              page.element(.tr) { page in
                page.element(.th, .scope("row")) { $0.localized(veto.name, on: edition) }
                page.element(.td, .class("long")) { $0.localized(veto.definition, on: edition) }
                page.cell(veto.effect.map(words.effect) ?? words.phrase(.asDecided))
              }
            }
          }
        }
        page.element(.p, .class("note"), text: words.phrase(.vetoNote))
      }
      page.element(.ul) { page in
        for effect in effects { page.element(.li, text: words.effectMeaning(effect)) }
      }
    }
  }

  /// The effects that occur; where a decision says the effect, all that a veto may have.
  private var effects: [GateEffect] {
    let (gates, vetoes) = (edition.indexSystem.gates, edition.indexSystem.vetoes)
    let stated = Set(
      gates.compactMap(\.effect) + gates.flatMap(\.clauses).compactMap(\.effect)
        + vetoes.compactMap(\.effect))
    let isOpen = vetoes.contains { $0.effect == nil }
    return GateEffect.allCases.filter {
      stated.contains($0) || isOpen && GateEffect.ofVetoes.contains($0)
    }
  }

  private func row(_ gate: Gate, to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.tr) { page in
      page.element(.th, .scope("row")) { $0.localized(gate.name, on: edition) }
      page.element(.td, .class("long")) { page in
        page.localized(gate.definition, on: edition)
        if let asks = edition.ruleTexts.asks(gate, node: gate.node.map(edition.nodeText)) {
          page.element(.p, .class("applied"), text: asks)
        }
        if !gate.clauses.isEmpty {
          page.element(.ul, .class("levels")) { page in
            for clause in gate.clauses {
              page.element(.li) { page in
                page.localized(clause.name, on: edition)
                if let effect = clause.effect, effect != gate.effect {
                  page.text(words.parenthesis(words.effect(effect)))
                }
              }
            }
          }
        }
        if !gate.source.isEmpty {
          page.element(.small, .class("below")) {
            $0.text(words[.source] + words.colon)
            $0.localized(gate.source, on: edition)
          }
        }
      }
      page.cell(effect(gate))
    }
  }

  private func effect(_ gate: Gate) -> String {
    let words = edition.words
    let classes = edition.indexSystem.classes.filter { $0.gates.contains(gate.id) }
      .map { edition.text($0.name) }
    let asked =
      classes.isEmpty ? nil : words.phrase(.classAsked) + words.colon + words.list(classes)
    let parts = [gate.effect.map(words.effect), asked].compactMap { $0 }
    return parts.isEmpty ? "–" : parts.joined(separator: words.semicolon)
  }
}
