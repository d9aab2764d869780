// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// Whether alliances can be told apart by what respondents say.
struct SurveyDifferences: Part {
  let edition: Edition
  let quality: SurveyQuality

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.h3, text: words.phrase(.apartHeading))
    guard let differences = quality.whole?.differences, let verdict = differences.verdict else {
      page.element(.p, text: words.phrase(quality.isWithoutDifference ? .noDifference : .noTest))
      return
    }
    page.element(
      .p, .class("verdict"),
      text: words.toldApart(
        verdict, reliability: SurveyNumbers.coefficient(differences.ofMeans) ?? "–",
        probability: SurveyNumbers.afterLetter(differences.probability, words)))
    page.tableRegion(
      words.phrase(.apartCaption),
      label: edition.regionLabel(quality.questionnaire, words.phrase(.apartCaption)), style: "bars"
    ) { page in
      page.columns([
        (words.phrase(.respondentGroup), ""), (words.phrase(.ofMeans), "draw"),
        (words.phrase(.ofMeans), "n"), (words.phrase(.single), "n"),
        (words.phrase(.probability), "n"), (words[.alliances], "n"), (words[.respondents], "n"),
        (words.phrase(.verdict), ""),
      ])
      page.element(.tbody) { page in
        for group in [quality.whole].compactMap(\.self) + quality.audiences {
          if let differences = group.differences { row(group.id, differences, to: &page) }
        }
      }
    }
  }

  private func row(
    _ id: String, _ differences: AllianceDifferences, to page: inout HTMLWriter
  ) {
    let words = edition.words
    let reliability = SurveyNumbers.coefficient(differences.ofMeans)
    page.element(.tr) { page in
      page.groupHeader(id, on: edition)
      page.element(.td, .class("draw")) { page in
        guard let value = differences.ofMeans, let reliability else { return }
        page.part(
          ShareBar(
            title: words.shareTitle(
              edition.groupText(id) + words.comma + words.phrase(.ofMeans), reliability),
            share: value,
            limits: [AllianceDifferences.poorBelow, AllianceDifferences.reliableFrom]))
      }
      page.number(reliability)
      page.number(SurveyNumbers.coefficient(differences.single))
      page.number(SurveyNumbers.probability(differences.probability, words))
      page.number(String(differences.alliances))
      page.number(String(differences.respondents))
      page.cell(differences.verdict.map(words.verdict) ?? "–", "chip")
    }
  }
}

extension SurveyQuality {
  /// Whether there are alliances that a test would compare, and their means are all the same.
  var isWithoutDifference: Bool { whole?.differences?.ratio == 0 }
}
