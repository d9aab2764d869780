// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Who the members are, by sector, and the three-way class that follows.
struct CompositionTable: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    guard let composition = alliance.composition else { return }
    let words = edition.words
    page.section("composition", words[.composition]) { page in
      page.element(.p, .class("lead")) {
        $0.element(.strong, text: words.compositionClass(composition.compositionClass))
        $0.text(
          words.colon + words.compositionRule(composition.compositionClass)
            + words.fullStop)
      }
      if !composition.hasAcademicMembers {
        page.element(.p, text: words[.noAcademicMembers])
      }
      page.element(
        .p, text: words.sectorsPresent(composition.sectorsPresent, seats: composition.seats))
      page.scrolling(words[.composition]) { page in
        page.element(.table, .class("narrow")) { page in
          page.element(.caption, text: words[.compositionCaption])
          page.columns([
            (words[.sector], ""), (words[.chart], "draw"), (words[.seats], "n"),
            (words[.share], "n"),
          ])
          page.element(.tbody) { page in
            let counts = composition.bySector
            let shares = edition.shares(
              counts.map { Double($0.1) / Double(max(composition.seats, 1)) })
            for (place, (sector, count)) in counts.enumerated() {
              let share = composition.seats == 0 ? 0 : Double(count) / Double(composition.seats)
              page.element(.tr) { page in
                page.element(.th, .scope("row"), text: words.sector(sector))
                page.element(.td, .class("draw")) {
                  $0.part(
                    BulletBar(
                      title: words.sector(sector) + words.colon + String(count), score: share,
                      median: nil, scale: (0, 1)))
                }
                page.number(String(count))
                page.number(composition.seats == 0 ? nil : shares[place])
              }
            }
          }
          page.element(.tfoot) { page in
            page.element(.tr) { page in
              page.element(.th, .scope("row"), text: words[.total])
              page.cell("", "draw")
              page.number(String(composition.seats))
              page.number(composition.seats == 0 ? nil : words.percent("100.0"))
            }
          }
        }
      }
    }
  }
}

/// The six groups that a registry counts, in the order 官产学研用.
enum Sector: String, Sendable, CaseIterable {
  case government, enterprise, service, university, institute, user
}

extension MemberComposition {
  /// The seats of each group.
  var bySector: [(Sector, Int)] {
    [
      (.government, government), (.enterprise, enterprise), (.service, service),
      (.university, university), (.institute, institute), (.user, user),
    ]
  }
}
