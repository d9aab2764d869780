// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Whether the items hang together: alpha, alpha without each item, and by section; of everyone
/// together or, where audiences are asked different items, of each audience.
struct SurveyReliability: Part {
  let edition: Edition
  let quality: SurveyQuality

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.h3, text: words.phrase(.scaleHeading))
    if let whole = quality.whole, whole.reliability?.alpha != nil {
      show(whole, to: &page)
      return
    }
    page.element(.p, text: words.phrase(.noAlpha))
    for audience in quality.audiences where audience.reliability?.alpha != nil {
      page.element(.h4) {
        $0.localized(edition.audience(audience.id), on: edition, else: audience.id)
      }
      show(audience, to: &page)
    }
  }

  private func show(_ group: SurveyGroup, to page: inout HTMLWriter) {
    let words = edition.words
    guard let scale = group.reliability, let alpha = scale.alpha,
      let printed = SurveyNumbers.coefficient(alpha)
    else { return }
    page.element(.p) { page in
      page.text(
        words.alphaSentence(
          AlphaLevel(alpha), alpha: printed, items: scale.items, respondents: scale.respondents))
      if let varied = SurveyNumbers.coefficient(group.reliabilityWithoutStraight?.alpha),
        let straight = group.straight, straight.count > 0,
        let share = SurveyNumbers.percent(straight.share, words)
      {
        page.text(
          (edition.language == "en" ? " " : "")
            + words.alphaWithoutStraight(varied, straight: share))
      }
    }
    items(of: group, alpha, printed, to: &page)
    sections(of: group, to: &page)
  }

  private func items(
    of group: SurveyGroup, _ alpha: Double, _ printed: String, to page: inout HTMLWriter
  ) {
    let words = edition.words
    let items = group.items.filter { $0.alphaIfDeleted != nil }
    guard !items.isEmpty else { return }
    let values = items.compactMap(\.alphaIfDeleted) + [alpha]
    let range = (values.min() ?? 0, values.max() ?? 1)
    page.tableRegion(
      words.phrase(.scaleCaption),
      label: edition.regionLabel(
        quality.questionnaire, edition.groupText(group.id), words.phrase(.scaleCaption)),
      style: "items"
    ) { page in
      page.columns([
        (words[.item], ""), (words[.chart], "draw"), (words.phrase(.alphaIfDeleted), "n"),
        (words.phrase(.itemRest), "n"),
      ])
      page.element(.tbody) { page in
        for item in items {
          let without = SurveyNumbers.coefficient(item.alphaIfDeleted)
          page.element(.tr) { page in
            page.questionHeader(item.id, of: quality.questionnaire, on: edition)
            page.element(.td, .class("draw")) { page in
              guard let value = item.alphaIfDeleted, let without else { return }
              page.part(
                DeletedPlot(
                  title: words.deletedTitle(
                    words[.item] + " " + item.id, without: without, all: printed),
                  without: value, all: alpha, range: range))
            }
            page.number(without)
            page.number(SurveyNumbers.coefficient(item.itemRest))
          }
        }
      }
    }
  }

  /// Alpha by section.
  private func sections(of group: SurveyGroup, to page: inout HTMLWriter) {
    let words = edition.words
    let told = group.sections.filter { $0.alpha != nil }
    guard !told.isEmpty else { return }
    let named = edition.questionnaire(quality.questionnaire)?.sections ?? []
    page.tableRegion(
      words.phrase(.sectionCaption),
      label: edition.regionLabel(
        quality.questionnaire, edition.groupText(group.id), words.phrase(.sectionCaption)),
      style: "bars"
    ) { page in
      page.columns([
        (words.phrase(.section), ""), (words.phrase(.alpha), "draw"), (words.phrase(.alpha), "n"),
        (words.phrase(.itemCount), "n"), (words.phrase(.answeredInFull), "n"),
      ])
      page.element(.tbody) { page in
        for record in told {
          let name = named.first { $0.id == record.section }?.name ?? LocalizedText([:])
          let alpha = SurveyNumbers.coefficient(record.alpha)
          page.element(.tr) { page in
            page.element(.th, .scope("row")) {
              $0.localized(name, on: edition, else: record.section)
            }
            page.element(.td, .class("draw")) { page in
              guard let value = record.alpha, let alpha else { return }
              page.part(
                ShareBar(
                  title: words.shareTitle(
                    name.isEmpty ? record.section : edition.text(name), alpha),
                  share: value, limits: [0.7, 0.9]))
            }
            page.number(alpha)
            page.number(String(record.items))
            page.number(String(record.respondents))
          }
        }
      }
    }
  }
}
