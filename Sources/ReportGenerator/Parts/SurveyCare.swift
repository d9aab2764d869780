// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// How carefully it was answered and how far respondents of one alliance agree, by group.
struct SurveyCare: Part {
  let edition: Edition
  let quality: SurveyQuality

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let groups = quality.groups
    guard !groups.isEmpty else { return }
    let hasAttention = groups.contains { ($0.inattentive?.of ?? 0) > 0 }
    let hasReversed = groups.contains { ($0.contradicting?.of ?? 0) > 0 }
    page.element(.h3, text: words.phrase(.careHeading))
    page.tableRegion(
      words.phrase(.careCaption),
      label: edition.regionLabel(quality.questionnaire, words.phrase(.careCaption)), style: "bars"
    ) { page in
      page.columns(
        [
          (words.phrase(.respondentGroup), ""), (words[.respondents], "n"),
          (words.phrase(.straight), "draw"), (words.phrase(.straight), "n"),
        ] + (hasAttention ? [(words.phrase(.inattentive), "n")] : [])
          + (hasReversed ? [(words.phrase(.contradicting), "n")] : [])
          + [
            (words.phrase(.missing), "n"), (words.phrase(.alpha), "n"),
            (words.phrase(.agreement), "n"),
          ])
      page.element(.tbody) { page in
        for group in groups {
          page.element(.tr) { page in
            page.groupHeader(group.id, on: edition)
            page.number(SurveyNumbers.respondents(group.respondents))
            page.element(.td, .class("draw")) { page in
              guard let share = group.straight?.share,
                let straight = SurveyNumbers.percent(share, words)
              else { return }
              page.part(
                ShareBar(
                  title: words.shareTitle(
                    edition.groupText(group.id) + words.comma + words.phrase(.straight), straight),
                  share: share))
            }
            page.number(SurveyNumbers.count(group.straight, words))
            if hasAttention {
              page.number(SurveyNumbers.count(group.inattentive, words))
            }
            if hasReversed {
              page.number(SurveyNumbers.count(group.contradicting, words))
            }
            let answers = group.answers
            page.number(
              SurveyNumbers.percent(answers.share(answers.asked - answers.valid), words))
            page.number(SurveyNumbers.coefficient(group.reliability?.alpha))
            page.number(SurveyNumbers.coefficient(group.agreement))
          }
        }
      }
    }
    if let whole = quality.whole {
      counts(
        whole.attention, caption: .attentionCaption, of: .attentionItem, holds: .missed, to: &page)
      counts(
        whole.contradictions, caption: .contradictionCaption, of: .indicator,
        holds: .contradicting, to: &page)
    }
  }

  /// How many of all respondents, by attention item or by indicator.
  private func counts(
    _ counts: [CountOf], caption: SurveyPhrase, of name: SurveyPhrase, holds: SurveyPhrase,
    to page: inout HTMLWriter
  ) {
    let words = edition.words
    let told = counts.filter { $0.of > 0 }
    guard !told.isEmpty else { return }
    page.tableRegion(
      words.phrase(caption),
      label: edition.regionLabel(quality.questionnaire, words.phrase(caption)), style: "narrow bars"
    ) { page in
      page.columns([
        (words.phrase(name), ""), (words.phrase(holds), "draw"), (words.phrase(holds), "n"),
        (words.phrase(.canTell), "n"), (words[.share], "n"),
      ])
      page.element(.tbody) { page in
        for count in told {
          let share = SurveyNumbers.percent(count.share, words)
          page.element(.tr) { page in
            if name == .attentionItem {
              page.questionHeader(count.id, of: quality.questionnaire, on: edition)
            } else {
              page.itemHeader(count.id, on: edition)
            }
            page.element(.td, .class("draw")) { page in
              guard let value = count.share, let share else { return }
              page.part(ShareBar(title: words.shareTitle(count.id, share), share: value))
            }
            page.number(String(count.count))
            page.number(String(count.of))
            page.number(share)
          }
        }
      }
    }
  }
}
