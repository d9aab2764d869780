// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Which alliance, which round, which definition: element 1.
struct IdentityStrip: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.div, .class("identity")) { page in
      page.element(.p, .class("kicker")) { page in
        page.text(words[edition.isStructureProfile ? .structureProfile : .scorecard])
      }
      page.element(.h1) { $0.localized(alliance.name, on: edition, else: alliance.id) }
      page.element(.dl, .class("facts")) { page in
        fact(words[.round], to: &page) {
          $0.localized(edition.round.name, on: edition)
          if !edition.text(edition.round.name).contains(String(edition.round.year)) {
            $0.text(words.parenthesis(words.year(edition.round.year)))
          }
        }
        fact(words[.indexSystem], to: &page) {
          $0.localized(edition.indexSystem.name, on: edition)
          $0.text(words.parenthesis(words.edition(edition.indexSystem.edition)))
        }
        if edition.hasProfiles {
          fact(words.phrase(.profile), to: &page) { page in
            page.localized(edition.profileName(alliance), on: edition)
            let basis = alliance.assignment.map {
              words.profileBasis(by: $0.declaredBy, basis: $0.basis)
            }
            if let basis, !basis.isEmpty { page.element(.small, text: words.parenthesis(basis)) }
          }
        }
        for attribute in alliance.attributes {
          fact(words.attribute(attribute.key), to: &page) {
            $0.foreign(words.attributeValue(attribute.value, of: attribute.key), on: edition)
          }
        }
        fact(words[.registryID], to: &page) { $0.element(.code, text: alliance.id) }
      }
    }
  }

  private func fact(
    _ label: String, to page: inout HTMLWriter, value: (inout HTMLWriter) -> Void
  ) {
    page.element(.div) {
      $0.element(.dt) { $0.foreign(label, on: edition) }
      $0.element(.dd, content: value)
    }
  }
}
