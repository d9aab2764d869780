// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// The field as a whole: how many alliances of each composition class, how many seats.
struct CompositionCounts: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let all = edition.result.alliances.compactMap(\.composition)
    page.section("field", words[.field]) { page in
      page.element(
        .p, .class("lead"),
        text: words.fieldCounts(alliances: all.count, seats: all.reduce(0) { $0 + $1.seats }))
      page.element(.div, .class("pair")) { page in
        page.tableRegion(words[.compositionClasses]) { page in
          page.columns([
            (words[.compositionClassShort], ""), (words[.rule], ""), (words[.alliances], "n"),
          ])
          page.element(.tbody) { page in
            for kind in CompositionClass.allCases {
              page.element(.tr) { page in
                page.element(.th, .scope("row"), text: words.compositionClass(kind))
                page.cell(words.compositionRule(kind))
                page.number(String(all.count { $0.compositionClass == kind }))
              }
            }
          }
        }
        page.tableRegion(words[.seatsBySector]) { page in
          page.columns([
            (words[.sector], ""), (words[.seats], "n"), (words[.alliancesWith], "n"),
          ])
          page.element(.tbody) { page in
            for (place, sector) in Sector.allCases.enumerated() {
              let counts = all.map { $0.bySector[place].1 }
              page.element(.tr) { page in
                page.element(.th, .scope("row"), text: words.sector(sector))
                page.number(String(counts.reduce(0, +)))
                page.number(String(counts.count { $0 > 0 }))
              }
            }
          }
        }
      }
      page.element(.p, .class("note"), text: words[.seatNote])
    }
  }
}

/// The alliances by registry id with their member counts.
struct CompositionList: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    page.section("alliances", words[.alliancesByID]) { page in
      page.scrolling(words[.alliancesByID]) { page in
        page.element(.table) { page in
          page.element(.caption, text: words[.compositionListCaption])
          page.columns(
            [(words[.alliance], ""), (words[.compositionClassShort], ""), (words[.seats], "n")]
              + Sector.allCases.map { (words.sector($0), "n") }
              + [(words[.sectors], "n")])
          page.element(.tbody) { page in
            for alliance in edition.result.alliances {
              page.element(.tr) { page in
                page.element(.th, .scope("row")) {
                  $0.part(AllianceLink(edition: edition, alliance: alliance))
                }
                let composition = alliance.composition
                page.cell(composition.map { $0.compositionClass.rawValue } ?? "–")
                page.number(composition.map { String($0.seats) })
                for place in Sector.allCases.indices {
                  page.number(composition.map { String($0.bySector[place].1) })
                }
                page.number(composition.map { String($0.sectorsPresent) })
              }
            }
          }
        }
      }
    }
  }
}
