// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The first-level criteria: score, weight, contribution, rank, completeness: element 5.
struct CriterionTable: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let places = edition.outline.entries.first?.children ?? []
    let scored = places.contains { alliance.nodes[$0].score != nil }
    let ranked = places.contains { alliance.nodes[$0].rank != nil }
    let contributions = Contributions(edition: edition, alliance: alliance)
    let marks = PrintedMarks(edition: edition, alliance: alliance)
    let marked = places.contains { marks.earned[$0] != nil }
    page.section("criteria", words[.criteria]) { page in
      page.scrolling(words[.criteria]) { page in
        page.element(.table, .class("bars")) { page in
          page.element(.caption, text: words[.criteriaCaption])
          var headers = [(words[.criterion], "")]
          if scored { headers += [(words[.chart], "draw"), (words[.score], "n")] }
          if marked { headers.append((words.phrase(.marks), "n")) }
          headers.append((words[.weight], "n"))
          if contributions.areKnown { headers.append((words[.contribution], "n")) }
          if ranked { headers.append((words[.rank], "n")) }
          headers.append((words[.completeness], "n"))
          page.columns(headers)
          page.element(.tbody) { page in
            for place in places {
              row(
                place, scored: scored, ranked: ranked, contributions: contributions,
                marks: marked ? marks : nil, to: &page)
            }
            if let adjusted = contributions.adjusted {
              page.element(.tr) { page in
                page.element(.th, .scope("row"), text: words.phrase(.adjustmentsShort))
                if scored {
                  page.cell("", "draw")
                  page.cell("")
                }
                if marked { page.number(beside(marks)) }
                page.cell("")
                if contributions.areKnown { page.number(adjusted) }
                if ranked { page.cell("") }
                page.cell("")
              }
            }
          }
          if contributions.areKnown {
            page.element(.tfoot) { page in
              page.element(.tr) { page in
                page.element(.th, .scope("row"), text: words[.total])
                page.cell("", "draw")
                page.score(
                  alliance.score.map { edition.score($0) },
                  alliance.nodes.first.flatMap(edition.interval), on: edition)
                if marked { page.number(edition.marks(0, of: alliance, marks)) }
                page.number(words.percent("100.00"))
                page.number(contributions.printed[0]?.text)
                if ranked {
                  page.number(alliance.rank.map { words.shortRank($0, tied: alliance.tied) })
                }
                page.number(edition.completeness(alliance.completeness))
              }
            }
          }
        }
      }
      if scored { page.element(.p, .class("note legend"), text: words[.bulletLegend]) }
      if places.contains(where: { edition.interval(alliance.nodes[$0]) != nil }) {
        page.element(.p, .class("note"), text: words.phrase(.intervalNote))
      }
      if contributions.areKnown {
        page.element(.p, .class("note"), text: words[.contributionNote])
      }
    }
  }

  /// What bonus and deductions of the whole come to in points.
  private func beside(_ marks: PrintedMarks) -> String? {
    marks.beside[0].map {
      FixedPoint(units: $0.bonus.units - $0.deduction.units, places: $0.bonus.places).text
    }
  }

  private func row(
    _ place: Int, scored: Bool, ranked: Bool, contributions: Contributions,
    marks: PrintedMarks?, to page: inout HTMLWriter
  ) {
    let words = edition.words
    let (record, node) = (edition.result.nodes[place], alliance.nodes[place])
    let tree = edition.tree(of: alliance)
    let scores = tree.nodes[place].scores
    page.element(.tr) { page in
      page.element(.th, .scope("row")) {
        $0.text(record.number + " ")
        $0.localized(record.name, on: edition)
      }
      if scored {
        page.element(.td, .class("draw")) { page in
          guard let score = node.score else {
            page.text(edition.absence(of: node, in: alliance) ?? words[.noScore])
            return
          }
          page.part(
            BulletBar(
              title: words.bulletTitle(
                edition.text(record.name),
                edition.score(score, places: edition.printing.criterionPlaces),
                median: scores.map {
                  edition.score($0.median, places: edition.printing.criterionPlaces)
                }),
              score: score, median: scores?.median, scale: edition.axis,
              interval: edition.interval(node)))
        }
        page.score(
          node.score.map { edition.score($0, places: edition.printing.criterionPlaces) },
          edition.interval(node), on: edition)
      }
      if let marks { page.number(edition.marks(place, of: alliance, marks)) }
      page.element(.td, .class("n")) { page in
        let declared = tree.globalWeights[place]
        let used = contributions.weights[place]
        page.text(words.percent((used ?? declared).text))
        if let used, used != declared {
          page.element(
            .small, text: words.parenthesis(words.declaredWeight(words.percent(declared.text))))
        }
      }
      if contributions.areKnown { page.number(contributions.printed[place]?.text) }
      if ranked { page.number(node.rank.map { words.shortRank($0, tied: node.tied) }) }
      page.number(edition.completeness(node.completeness))
    }
  }
}

/// An alliance's contributions and used weights as they are printed: children, with bonus and
/// deductions, add up to their parent, and the whole to the printed score.
struct Contributions {
  /// By place in the outline.
  let printed: [FixedPoint?]
  /// Used weights in %, by place in the outline.
  let weights: [FixedPoint?]
  /// Whether there is any contribution below the root.
  let areKnown: Bool
  /// What bonus and deductions of the whole add to the score, or `nil` where there are none.
  let adjusted: String?

  init(edition: Edition, alliance: AllianceResult) {
    let total = alliance.score.map {
      FixedPoint.comparison($0).rounded(to: edition.printing.scorePlaces)
    }
    areKnown = total != nil && alliance.nodes.dropFirst().contains { $0.contribution != nil }
    adjusted = alliance.nodes.first?.adjusted.map(edition.change)
    if let total, areKnown {
      printed = Printing.apportioned(
        edition.outline, total: total,
        own: { place in
          let node = alliance.nodes[place]
          guard let adjusted = node.adjusted else { return nil }
          return place == 0 ? adjusted : node.weightUsed.map { $0 * adjusted }
        }
      ) { alliance.nodes[$0].contribution }
    } else {
      printed = Array(repeating: nil, count: edition.outline.entries.count)
    }
    if alliance.nodes.dropFirst().contains(where: { $0.weightUsed != nil }) {
      weights = Printing.apportioned(
        edition.outline, total: FixedPoint(units: 10000, places: Printing.weightPlaces)
      ) { alliance.nodes[$0].weightUsed.map { $0 * 100 } }
    } else {
      weights = Array(repeating: nil, count: edition.outline.entries.count)
    }
  }
}
