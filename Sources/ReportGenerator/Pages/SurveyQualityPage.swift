// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// How good the data are, before a score is believed.
struct SurveyQualityPage {
  /// The page's path inside its language's folder.
  static let name = "survey-quality.html"

  let edition: Edition
  let sha256: ([UInt8]) -> [UInt8]

  func file() -> SiteFile {
    let words = edition.words
    let frame = PageFrame(
      edition: edition, name: Self.name,
      title: LocalizedText([words.language: words.phrase(.qualityPage)]), data: "evaluation.json",
      sha256: sha256)
    return frame.page { page in
      page.element(.div, .class("identity")) { page in
        page.element(.p, .class("kicker")) { $0.localized(edition.round.name, on: edition) }
        page.element(.h1, text: words.phrase(.qualityPage))
        page.element(.p, .class("lead"), text: words.phrase(.qualityLead))
      }
      for quality in edition.result.surveyQuality {
        page.part(QualityOfSurvey(edition: edition, quality: quality))
      }
      page.part(ResponsesRead(edition: edition))
      page.part(SurveyTerms(edition: edition))
      page.part(
        Downloads(
          edition: edition, page: edition.folder + Self.name,
          files: [("evaluation.json", words[.downloadAll])]))
    }
  }
}

/// The quality of one questionnaire's data.
struct QualityOfSurvey: Part {
  let edition: Edition
  let quality: SurveyQuality

  func write(to page: inout HTMLWriter) {
    let id = quality.questionnaire
    page.element(.section, .id("survey-" + id)) { page in
      page.element(.h2) {
        $0.localized(
          edition.questionnaire(id)?.name ?? LocalizedText([:]), on: edition, else: id)
      }
      page.part(SurveyDifferences(edition: edition, quality: quality))
      page.part(SurveyParticipation(edition: edition, quality: quality))
      if let whole = quality.whole {
        page.part(SurveyMissing(edition: edition, questionnaire: id, group: whole))
        page.part(SurveyReliability(edition: edition, quality: quality))
      }
      page.part(SurveyCare(edition: edition, quality: quality))
    }
  }
}
