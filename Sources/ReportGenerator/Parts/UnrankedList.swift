// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The alliances that have a score and by the rules no rank, each with its reason.
struct UnrankedList: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let unranked = edition.result.alliances.filter {
      $0.absent == nil && $0.rank == nil && !edition.reasons($0, .fails).isEmpty
    }
    guard edition.round.publish.rank, !unranked.isEmpty else { return }
    page.section("unranked", words.phrase(.unrankedHeading)) { page in
      page.element(.p, .class("note"), text: words.phrase(.unrankedNote))
      page.element(.ul) { page in
        for alliance in unranked {
          page.element(.li) { page in
            page.part(AllianceLink(edition: edition, alliance: alliance))
            page.text(
              words.colon
                + edition.reasons(alliance, .fails).joined(separator: words.semicolon))
          }
        }
      }
    }
  }
}

/// The alliances without a score, each with its reason.
struct NotScoredList: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let missing = edition.result.alliances.filter { !$0.hasResult }
    guard !missing.isEmpty else { return }
    page.section("not-scored", words[.notScoredHeading]) { page in
      page.element(.p, .class("note"), text: words[.notScoredIsNoZero])
      page.scrolling(words[.notScoredHeading]) { page in
        page.element(.table, .class("narrow")) { page in
          page.element(.caption, text: words[.notScoredHeading])
          page.columns([
            (words[.alliance], ""), (words[.completeness], "n"), (words[.reason], ""),
          ])
          page.element(.tbody) { page in
            for alliance in missing {
              page.element(.tr) { page in
                page.element(.th, .scope("row")) {
                  $0.part(AllianceLink(edition: edition, alliance: alliance))
                }
                page.number(edition.completeness(alliance.completeness))
                page.cell(edition.whyNotScored(alliance) ?? "")
              }
            }
          }
        }
      }
    }
  }
}
