// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The lists of facts, how figures are counted from them, and which stage of checking counts.
struct FactRules: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let lists = edition.indexSystem.factLists
    guard !lists.isEmpty else { return }
    page.section("facts", words.phrase(.factsHeading)) { page in
      page.element(.p, text: words.verificationStage(edition.round.verification))
      page.tableRegion(words.phrase(.factsHeading), style: "ruled") { page in
        page.columns([
          (words.phrase(.list), ""), (words[.definition], "long"), (words.phrase(.numberForm), ""),
          (words.phrase(.columns), ""), (words.phrase(.claimRule), ""),
        ])
        page.element(.tbody) { page in
          for list in lists {
            page.element(.tr) { page in
              page.element(.th, .scope("row")) { $0.localized(list.name, on: edition) }
              page.element(.td, .class("long")) { $0.localized(list.definition, on: edition) }
              page.cell(words.numberForm(list.number))
              page.cell(list.columns.isEmpty ? "–" : words.list(list.columns.map(\.id)))
              page.cell(words.claimRule(list.claimed))
            }
          }
        }
      }
      measures(to: &page)
    }
  }

  private func measures(to page: inout HTMLWriter) {
    let words = edition.words
    let rows =
      edition.indexSystem.scoredItems.compactMap { indicator in
        indicator.measure.map { (indicator.name, indicator.unit, $0) }
      }
      + edition.indexSystem.gates.compactMap { gate in
        gate.measure.map { (gate.name, LocalizedText([:]), $0) }
      }
    guard !rows.isEmpty else { return }
    page.element(.h3, text: words.phrase(.measuresHeading))
    page.element(.p, text: words.phrase(.measureNote))
    page.tableRegion(words.phrase(.measuresHeading), style: "ruled") { page in
      page.columns([
        (words.phrase(.figure), ""), (words[.unit], ""), (words.phrase(.measure), "long"),
      ])
      page.element(.tbody) { page in
        for (name, unit, measure) in rows {
          page.element(.tr) { page in
            page.element(.th, .scope("row")) { $0.localized(name, on: edition) }
            page.element(.td) { $0.localized(unit, on: edition) }
            page.cell(edition.ruleTexts.formula(measure), "long")
          }
        }
      }
    }
  }
}

/// The reviewers by code: the rule, how much each marked, who stood aside. How leniently each marks is
/// for inside the house.
struct ReviewersOfRound: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    guard let panel = edition.result.panel else { return }
    let words = edition.words
    page.section("reviewers", words.phrase(.reviewersHeading)) { page in
      page.element(.p, text: words.reviewerRule(panel.rule))
      page.tableRegion(words.phrase(.reviewersHeading), style: "narrow") { page in
        page.columns(
          [
            (words[.expert], ""), (words[.alliances], "n"), (words.phrase(.markCount), "n"),
          ])
        page.element(.tbody) { page in
          for reviewer in panel.reviewers {
            page.element(.tr) { page in
              page.element(.th, .scope("row")) { $0.element(.code, text: reviewer.id) }
              page.number(String(reviewer.alliances))
              page.number(String(reviewer.marks))
            }
          }
        }
      }
      recusals(panel, to: &page)
    }
  }

  private func recusals(_ panel: PanelRecord, to page: inout HTMLWriter) {
    guard !panel.recusals.isEmpty else { return }
    let words = edition.words
    page.element(.h3, text: words.phrase(.recusals))
    page.element(.ul) { page in
      for recusal in panel.recusals {
        let alliance =
          edition.result.alliances.first { $0.id == recusal.alliance }
          .map { edition.text($0.name) } ?? recusal.alliance
        page.element(.li, text: words.recused(recusal.expert, alliance, recusal.reason))
      }
    }
  }
}
