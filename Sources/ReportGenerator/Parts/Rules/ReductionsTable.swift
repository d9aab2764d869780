// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// What counts for less than it was reported as (核减清单).
struct ReductionsTable: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    guard !alliance.reductions.isEmpty else { return }
    let words = edition.words
    let firstChecked = alliance.reductions.contains { $0.firstCheck != nil }
    page.section("reductions", words.phrase(.reductionsHeading)) { page in
      page.tableRegion(words.phrase(.reductionsCaption)) { page in
        page.columns(
          [(words.phrase(.item), ""), (words.phrase(.reported), "n")]
            + (firstChecked ? [(words.phrase(.firstCheck), "n")] : [])
            + [
              (words.phrase(.counts), "n"), (words[.reason], "why"), (words[.evidence], ""),
              (words.phrase(.verifiedBy), ""), (words.phrase(.verifiedOn), ""),
            ])
        page.element(.tbody) { page in
          for reduction in alliance.reductions {
            page.element(.tr) { page in
              page.element(.th, .scope("row")) { what(reduction, to: &$0) }
              page.number(edition.figure(reduction.reported))
              if firstChecked { page.number(reduction.firstCheck.map(edition.figure)) }
              page.number(edition.figure(reduction.counted))
              for text in [reduction.reason, reduction.evidence, reduction.by, reduction.on] {
                page.element(.td) { $0.foreign(text, on: edition) }
              }
            }
          }
        }
      }
    }
  }

  private func what(_ reduction: Reduction, to page: inout HTMLWriter) {
    if let indicator = reduction.indicator {
      page.localized(edition.suppliedName(indicator), on: edition, else: indicator)
    } else if let list = reduction.list {
      page.localized(
        edition.indexSystem.factList(list)?.name ?? LocalizedText([:]), on: edition, else: list)
      if !reduction.number.isEmpty {
        page.text(" ")
        page.element(.code, text: reduction.number)
      }
    }
  }
}

/// Numbers that several alliances claim: all of a round, or those that concern one alliance. What
/// counts in full for each is no dispute and stands apart.
struct ClaimsTable: Part {
  let edition: Edition
  var alliance: AllianceResult? = nil

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let claims = edition.result.claims.filter { claim in
      alliance.map { alliance in claim.claims.contains { $0.alliance == alliance.id } } ?? true
    }
    let (shared, shares) = (claims.filter { $0.rule == .each }, claims.filter { $0.rule != .each })
    if !shares.isEmpty {
      page.section("claims", words.phrase(.claimsHeading)) { page in
        page.tableRegion(words.phrase(.claimsCaption)) { page in
          page.columns([
            (words.phrase(.list), ""), (words.phrase(.factNumber), ""), (words[.rule], ""),
            (words.phrase(.claims), ""),
          ])
          page.element(.tbody) { page in
            for claim in shares {
              page.element(.tr) { page in
                fact(claim, to: &page)
                page.cell(words.claimRule(claim.rule))
                page.cell(
                  claim.claims.map { part in
                    words.claim(
                      name(part.alliance), leads: part.leads,
                      share: edition.percent(part.share, places: edition.shownPlaces(part.share)))
                  }.joined(separator: words.semicolon))
              }
            }
          }
        }
        page.element(.p, .class("note"), text: words.phrase(.claimsNote))
      }
    }
    if !shared.isEmpty {
      page.section("shared-facts", words.phrase(.sharedHeading)) { page in
        page.tableRegion(words.phrase(.sharedCaption)) { page in
          page.columns([
            (words.phrase(.list), ""), (words.phrase(.factNumber), ""), (words[.alliances], ""),
          ])
          page.element(.tbody) { page in
            for claim in shared {
              page.element(.tr) { page in
                fact(claim, to: &page)
                page.cell(words.list(claim.claims.map { name($0.alliance) }))
              }
            }
          }
        }
      }
    }
  }

  private func fact(_ claim: SharedClaim, to page: inout HTMLWriter) {
    page.element(.th, .scope("row")) {
      $0.localized(
        edition.indexSystem.factList(claim.list)?.name ?? LocalizedText([:]), on: edition,
        else: claim.list)
    }
    page.element(.td) { $0.element(.code, text: claim.number) }
  }

  private func name(_ id: String) -> String {
    edition.result.alliances.first { $0.id == id }
      .map { $0.name.isEmpty ? id : edition.text($0.name) } ?? id
  }
}
