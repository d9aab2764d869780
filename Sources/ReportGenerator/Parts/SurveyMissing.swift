// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// What is missing, item by item.
struct SurveyMissing: Part {
  let edition: Edition
  let questionnaire: String
  let group: SurveyGroup

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.h3, text: words.phrase(.missingHeading))
    let shown = group.items.filter { $0.answers != nil }
    page.tableRegion(
      words.phrase(.missingCaption),
      label: edition.regionLabel(questionnaire, words.phrase(.missingCaption)), style: "items"
    ) { page in
      let kinds = [words[.validAnswers], words[.notApplicable], words[.dontKnow], words[.blank]]
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.element(.th, .scope("col"), text: words[.item])
          page.element(.th, .scope("col"), .class("draw"), text: words[.chart])
          for (place, kind) in kinds.enumerated() {
            page.element(.th, .scope("col"), .class("n")) { page in
              page.part(ClassMark(tone: Edition.tone(place, of: kinds.count)))
              page.text(kind)
            }
          }
          page.element(.th, .scope("col"), .class("n"), text: words.phrase(.missing))
        }
      }
      page.element(.tbody) { page in
        for item in shown {
          guard let answers = item.answers else { continue }
          page.element(.tr) { page in
            page.questionHeader(item.id, of: questionnaire, on: edition)
            row(words[.item] + " " + item.id, answers, to: &page)
          }
        }
        page.element(.tr) { page in
          page.element(.th, .scope("row")) {
            $0.element(.strong, text: words.phrase(.allItems))
          }
          row(words.phrase(.allItems), group.answers, to: &page)
        }
      }
    }
    if shown.count < group.items.count {
      page.element(
        .p, .class("note"), text: words.itemsWithheld(group.items.count - shown.count))
    }
  }

  private func row(_ name: String, _ answers: AnswerCounts, to page: inout HTMLWriter) {
    let words = edition.words
    let counts = [answers.valid, answers.notApplicable, answers.dontKnow, answers.blank]
    page.element(.td, .class("draw")) {
      $0.part(
        GradeSharesBar(
          title: words.missingTitle(name, counts.map { String($0) }),
          shares: counts.map(Double.init)))
    }
    for count in counts { page.number(String(count)) }
    page.number(SurveyNumbers.percent(answers.share(answers.asked - answers.valid), words))
  }
}
