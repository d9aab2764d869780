// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// Who answered: respondents against people invited and members, by group.
struct SurveyParticipation: Part {
  let edition: Edition
  let quality: SurveyQuality

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let groups = quality.groups
    let hasMembers = groups.contains { $0.members != nil }
    page.element(.h3, text: words.phrase(.whoHeading))
    if !quality.leftOut.isEmpty {
      page.element(
        .p,
        text: words.leftOut(
          quality.leftOut.count, minimum: edition.round.publish.minimumRespondents))
    }
    if quality.audiencesWithheld { page.element(.p, text: words.phrase(.audiencesWithheld)) }
    guard !groups.isEmpty else { return }
    page.tableRegion(
      words.phrase(.whoCaption),
      label: edition.regionLabel(quality.questionnaire, words.phrase(.whoCaption)), style: "bars"
    ) { page in
      page.columns(
        [
          (words.phrase(.respondentGroup), ""), (words.phrase(.rateOfInvited), "draw"),
          (words[.respondents], "n"), (words[.invited], "n"), (words.phrase(.rateOfInvited), "n"),
        ]
          + (hasMembers
            ? [(words[.members], "n"), (words.phrase(.rateOfMembers), "n")] : []))
      page.element(.tbody) { page in
        for group in groups {
          page.element(.tr) { page in
            page.groupHeader(group.id, on: edition)
            let rate = SurveyNumbers.percent(group.rateOfInvited, words)
            page.element(.td, .class("draw")) { page in
              guard let share = group.rateOfInvited, let rate else { return }
              page.part(
                ShareBar(title: words.shareTitle(edition.groupText(group.id), rate), share: share))
            }
            page.number(SurveyNumbers.respondents(group.respondents))
            page.number(group.invited.map { String($0) })
            page.number(rate)
            if hasMembers {
              page.number(group.members.map { String($0) })
              page.number(SurveyNumbers.percent(group.rateOfMembers, words))
            }
          }
        }
      }
    }
    page.element(.p, .class("note"), text: words.phrase(.rateNote))
    if groups.contains(where: { $0.respondents < SurveyNumbers.fewBelow }) {
      page.element(.p, .class("note"), text: words.phrase(.fewMark))
    }
  }
}

extension SurveyQuality {
  /// All together, the audiences, the alliances.
  var groups: [SurveyGroup] { [whole].compactMap(\.self) + audiences + alliances }
}
