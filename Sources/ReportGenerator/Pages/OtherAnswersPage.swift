// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// What respondents said to questions that are not scored.
struct OtherAnswersPage {
  /// The page's path inside its language's folder.
  static let name = "answers.html"

  let edition: Edition
  let sha256: ([UInt8]) -> [UInt8]

  func file() -> SiteFile {
    let words = edition.words
    let frame = PageFrame(
      edition: edition, name: Self.name,
      title: LocalizedText([words.language: words.phrase(.answersPage)]), data: "evaluation.json",
      sha256: sha256)
    return frame.page { page in
      page.element(.div, .class("identity")) { page in
        page.element(.p, .class("kicker")) { $0.localized(edition.round.name, on: edition) }
        page.element(.h1, text: words.phrase(.answersPage))
        page.element(.p, .class("lead"), text: words.phrase(.answersLead))
        page.element(.p, text: words.phrase(.neverScored))
      }
      for answers in edition.result.descriptive {
        page.element(.section, .id("questions-" + answers.questionnaire)) { page in
          page.element(.h2) {
            $0.localized(
              edition.questionnaire(answers.questionnaire)?.name ?? LocalizedText([:]),
              on: edition, else: answers.questionnaire)
          }
          for question in answers.questions {
            page.part(
              AnswersToQuestion(
                edition: edition, questionnaire: answers.questionnaire, question: question))
          }
        }
      }
      page.part(
        Downloads(
          edition: edition, page: edition.folder + Self.name,
          files: [("evaluation.json", words[.downloadAll])]))
    }
  }
}
