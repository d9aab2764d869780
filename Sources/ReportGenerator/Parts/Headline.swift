// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Score, class and rank, or why there is none: element 2.
struct Headline: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.section, .class("headline"), .init("aria-label", words[.headline])) { page in
      if edition.isStructureProfile {
        page.element(.p, .class("verdict"), text: words[.compositionOnly])
        page.element(.p, .class("lead"), text: words[.compositionIsNoJudgement])
      } else if !edition.judges {
        page.element(.p, .class("verdict"), text: words[.nothingPublished])
      } else if let absent = alliance.absent, absent != .notPublished {
        page.element(.p, .class("verdict"), text: notScored(absent))
        page.element(.p, .class("lead"), text: words[.notScoredIsNoZero])
      } else {
        figures(to: &page)
      }
      details(to: &page)
    }
  }

  private func figures(to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.div, .class("figures")) { page in
      if let score = alliance.score {
        page.element(.p, .class("score")) { page in
          page.element(.span, .class("label"), text: words[.score])
          page.element(.span, .class("value"), text: edition.score(score))
          page.element(
            .span, .class("label"),
            text: words.scale(
              edition.figure(edition.scale.least), edition.figure(edition.scale.greatest)))
          if let marks = alliance.nodes.first?.marks, marks.full != edition.indexSystem.scale {
            page.element(
              .span, .class("label"),
              text: words.phrase(.totalMarks) + words.colon
                + words.marks(edition.points(marks.earned), of: edition.figure(marks.full)))
          }
        }
      }
      let found = alliance.resultClass.flatMap(edition.resultClass)
      if found != nil || alliance.proposedClass != nil {
        page.element(.p) { page in
          page.element(.span, .class("label"), text: words[.resultClass])
          page.element(.span, .class("value")) { page in
            if let found {
              page.part(ClassChip(edition: edition, position: found.position))
            } else {
              page.text(words.phrase(.undecided))
            }
          }
          if let proposed = alliance.proposedClass.flatMap(edition.resultClass) {
            page.element(
              .span, .class("label"),
              text: words.phrase(.proposed) + words.colon + edition.text(proposed.value.name))
          }
          if let until = alliance.provisionalUntil {
            page.element(
              .span, .class("label"),
              text: words.phrase(.provisionalUntil) + words.colon + until)
          }
        }
      }
      if let rank = alliance.rank {
        page.element(.p) { page in
          page.element(.span, .class("label"), text: words[.rank])
          page.element(
            .span, .class("value"),
            text: rankText(rank))
        }
      }
    }
    if !edition.round.publish.score {
      page.element(.p, text: words[.scoreNotPublished])
    }
  }

  private func rankText(_ rank: Int) -> String {
    let count = edition.tree(of: alliance).rankedCount
    return edition.ranksByProfile
      ? edition.words.rank(
        rank, of: count, tied: alliance.tied,
        within: edition.text(edition.profileName(alliance)))
      : edition.words.rank(rank, of: count, tied: alliance.tied)
  }

  private func details(to page: inout HTMLWriter) {
    let words = edition.words
    page.part(MissedClasses(edition: edition, alliance: alliance))
    if alliance.completeness < 1 || alliance.applicability < 1 {
      page.element(
        .p,
        text: words.coverage(
          completeness: edition.completeness(alliance.completeness),
          applicability: alliance.applicability < 1
            ? edition.completeness(alliance.applicability) : nil))
    }
    if alliance.completeness < 1, let bounds = alliance.bounds {
      page.element(
        .p, .class("bounds"),
        text: words.bounds(edition.score(bounds.worst), edition.score(bounds.best)))
    }
    if let membership = alliance.membership {
      page.part(GradeShares(edition: edition, membership: membership))
    } else if alliance.score != nil, !edition.hasPoints {
      page.element(.p, .class("note"), text: words[.sharesWithheld])
    }
    if let verdict = alliance.nodes.first?.verdict, alliance.membership != nil,
      verdict.byLargest != nil
    {
      let grades = verdict.largest.filter(edition.indexSystem.grades.indices.contains)
        .map { edition.text(edition.indexSystem.grades[$0].name) }
      page.element(
        .p, .class("small"),
        text: words.largestShare(
          words.list(grades),
          validity: verdict.validity.flatMap { FixedPoint($0, places: 2)?.text },
          level: Self.validityLevel(verdict.validity)))
    }
  }

  /// How far the largest share can be relied on: 3 fully to 0 not at all. The limits 1 and 0.5
  /// are those usual with the validity index α of the principle of largest membership.
  private static func validityLevel(_ validity: Double?) -> Int {
    guard let validity else { return 3 }
    return validity >= 1 ? 2 : validity >= 0.5 ? 1 : 0
  }

  private func notScored(_ absent: Absence) -> String {
    edition.words.notScored(edition.whyNotScored(alliance) ?? edition.words.absence(absent))
  }
}

/// A class by shape, colour and word.
struct ClassChip: Part {
  let edition: Edition
  let position: Int

  func write(to page: inout HTMLWriter) {
    let classes = edition.indexSystem.classes
    page.element(.span, .class("chip")) {
      $0.part(ClassMark(tone: Edition.tone(position, of: classes.count)))
      $0.localized(classes[position].name, on: edition)
    }
  }
}
