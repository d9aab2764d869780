// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The questionnaires: what was asked, of whom, on which scale, for which indicator.
struct QuestionnaireTexts: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    guard !edition.result.questionnaires.isEmpty else { return }
    page.section("questionnaires", words[.questionnaires]) { page in
      for questionnaire in edition.result.questionnaires {
        page.element(.h3) { $0.localized(questionnaire.name, on: edition, else: questionnaire.id) }
        if !questionnaire.instruction.isEmpty {
          page.element(.p) { $0.localized(questionnaire.instruction, on: edition) }
        }
        page.scrolling(edition.text(questionnaire.name)) { items(questionnaire, to: &$0) }
        page.element(.h4, text: words[.answerScales])
        page.element(.ul) { page in
          for scale in questionnaire.scales {
            page.element(.li) { page in
              page.element(.code, text: scale.id)
              page.text(words.colon)
              for (place, answer) in scale.answers.enumerated() {
                if place > 0 { page.text(words.semicolon) }
                page.text(answer.code + " ")
                page.localized(answer.name, on: edition)
              }
            }
          }
        }
      }
    }
  }

  private func items(_ questionnaire: Questionnaire, to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.table) { page in
      page.element(.caption) {
        $0.localized(questionnaire.name, on: edition, else: questionnaire.id)
      }
      page.columns([
        (words[.item], "long"), (words[.answerScale], ""), (words[.audience], ""),
        (words[.indicator], ""),
      ])
      page.element(.tbody) { page in
        for item in questionnaire.items {
          page.element(.tr) { page in
            page.element(.th, .scope("row"), .class("long")) { page in
              page.element(.code, text: item.id)
              page.text(" ")
              page.localized(item.text, on: edition)
              if item.reversed {
                page.element(.small, text: words.parenthesis(words[.reversed]))
              }
            }
            page.cell(item.scale ?? words.itemKind(item.kind))
            page.element(.td) { page in
              guard !item.audiences.isEmpty else {
                page.text(words[.allAudiences])
                return
              }
              for (place, audience) in item.audiences.enumerated() {
                if place > 0 { page.text(words.comma) }
                page.localized(edition.audience(audience), on: edition, else: audience)
              }
            }
            page.element(.td) { page in
              guard let id = item.indicator, let place = edition.outline.place(of: id) else {
                page.text(words[.notScoredItem])
                return
              }
              page.text(edition.outline.entries[place].number + " ")
              page.localized(edition.result.nodes[place].name, on: edition)
            }
          }
        }
      }
    }
  }
}
