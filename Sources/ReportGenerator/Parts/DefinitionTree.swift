// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The tree with definitions, weights, sources and evidence; in a structure profile without what
/// judges: which direction is better, and how much each figure weighs.
struct DefinitionTree: Part {
  let edition: Edition

  private var judges: Bool { !edition.isStructureProfile }

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    page.section("definitions", words[.indicatorTree]) { page in
      page.scrolling(words[.indicatorTree]) { page in
        page.element(.table, .class("tree")) { page in
          page.element(
            .caption, text: words[judges ? .definitionsCaption : .structureDefinitionsCaption])
          page.columns(
            [
              (words[.number], ""), (words[.indicator], ""), (words[.definition], "long"),
              (words[judges ? .kind : .unit], ""), (words[.evidence], ""),
            ] + (judges ? [(words[.localWeight], "n"), (words[.globalWeight], "n")] : []))
          page.element(.tbody) { page in
            for (place, entry) in edition.outline.entries.enumerated() where place > 0 {
              row(place, entry, to: &page)
            }
          }
        }
      }
      if judges { page.element(.p, .class("note"), text: words[.weightsAddUp]) }
    }
  }

  private func row(_ place: Int, _ entry: Outline.Entry, to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.tr, .class("d\(min(entry.depth, 4))")) { page in
      page.cell(entry.number, "number")
      page.element(.th, .scope("row")) { page in
        page.localized(edition.result.nodes[place].name, on: edition)
      }
      page.element(.td, .class("long")) { page in
        switch entry.node {
        case .criterion(let criterion)?: page.localized(criterion.definition, on: edition)
        case .indicator(let indicator)?:
          page.localized(indicator.definition, on: edition)
          if !indicator.source.isEmpty {
            page.element(.small) {
              $0.text(" " + words[.source] + words.colon)
              $0.localized(indicator.source, on: edition)
            }
          }
        case nil: break
        }
      }
      page.element(.td) { page in
        if judges {
          page.text(words.kind(edition.result.nodes[place].kind))
          if let full = entry.indicator?.rule?.full {
            page.text(words.parenthesis(words.fullMarks(edition.figure(full))))
          }
        }
        if let unit = entry.indicator?.unit, !unit.isEmpty {
          if judges { page.text(words.comma) }
          page.localized(unit, on: edition)
        }
      }
      page.cell(entry.indicator?.evidence.map(words.evidenceClass) ?? "")
      if judges {
        page.number(words.percent(edition.base.localWeights[place].text))
        page.number(words.percent(edition.base.globalWeights[place].text))
      }
    }
  }
}

/// How much of the weight rests on which class of evidence.
struct EvidenceShares: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let indicators = edition.outline.indicators
    guard indicators.contains(where: { $0.indicator.evidence != nil }) else { return }
    let kinds: [EvidenceClass?] = EvidenceClass.allCases.map { $0 } + [nil]
    let rows = kinds.compactMap { kind -> (name: String, weight: Double, count: Int)? in
      let of = indicators.filter { $0.indicator.evidence == kind }
      guard !of.isEmpty else { return nil }
      return (
        kind.map(words.evidenceClass) ?? words[.notStated],
        of.reduce(0) { $0 + edition.result.nodes[$1.place].globalWeight * 100 }, of.count
      )
    }
    let hundred = FixedPoint(units: 1000, places: 1)
    let printed = Apportionment.parts(of: hundred, rows.map(\.weight))
    page.section("evidence", words[.evidenceShares]) { page in
      if let limit = edition.indexSystem.limits?.selfReported {
        page.element(
          .p,
          text: words.evidenceLimit(edition.percent(limit, places: edition.shownPlaces(limit))))
      }
      if edition.hasProfiles { groups(to: &page) }
      page.tableRegion(words[.evidenceCaption], style: "narrow") { page in
        page.columns([
          (words[.evidence], ""), (words[.chart], "draw"), (words[.weight], "n"),
          (words[.indicators], "n"),
        ])
        page.element(.tbody) { page in
          for (place, row) in rows.enumerated() {
            page.element(.tr) { page in
              page.element(.th, .scope("row"), text: row.name)
              page.element(.td, .class("draw")) {
                $0.part(
                  BulletBar(
                    title: row.name, score: row.weight, median: nil, scale: (0, 100)))
              }
              page.number(
                words.percent(
                  printed?[place].text ?? FixedPoint(row.weight, places: 1)?.text ?? "–"))
              page.number(String(row.count))
            }
          }
        }
      }
    }
  }

  /// What alliances supply themselves, and what outsiders vouch for, in each profile.
  private func groups(to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.ul) { page in
      for group in edition.result.groups {
        page.element(
          .li,
          text: edition.text(edition.groupName(group)) + words.colon
            + words.outsideEvidence(edition.percent(group.evidence.outside))
            + (words.language == "en" ? " " : "")
            + words.selfReported(edition.percent(group.evidence.selfReported), limit: nil))
      }
    }
  }
}
