// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The figures: what counts, what was claimed and why the two differ, the evidence, and where
/// the figure lies among those of all alliances.
struct FiguresTable: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let figures = edition.outline.indicators.filter { $0.indicator.kind.isStatistic }
    guard !figures.isEmpty else { return }
    let nodes = figures.map { alliance.nodes[$0.place] }
    let reported = nodes.contains { $0.reported != nil }
    let evidenced = nodes.contains {
      !$0.evidence.isEmpty || !$0.source.isEmpty || !$0.verifiedBy.isEmpty
    }
    page.section("figures", words[.figures]) { page in
      page.scrolling(words[.figures]) { page in
        page.element(.table, .class("figures")) { page in
          page.element(.caption, text: words[.figuresCaption])
          var headers = [
            (words[.indicator], ""), (words[reported ? .value : .plainValue], "n"),
            (words[.unit], ""),
          ]
          if reported { headers += [(words[.reported], "n"), (words[.reason], "")] }
          if evidenced { headers.append((words[.evidence], "")) }
          headers += [(words[.position], "draw"), (words[.fiveNumbers], "")]
          page.columns(headers)
          page.element(.tbody) { page in
            for (place, indicator) in figures {
              row(place, indicator, reported: reported, evidenced: evidenced, to: &page)
            }
          }
        }
      }
      page.element(.p, .class("note"), text: words[.stripLegend])
    }
  }

  private func row(
    _ place: Int, _ indicator: Indicator, reported: Bool, evidenced: Bool,
    to page: inout HTMLWriter
  ) {
    let node = alliance.nodes[place]
    page.element(.tr) { page in
      page.element(.th, .scope("row")) {
        $0.text(edition.outline.entries[place].number + " ")
        $0.localized(indicator.name, on: edition)
      }
      page.element(.td, .class("n")) { page in
        page.text(node.value.map(edition.figure) ?? edition.absence(ofValue: node))
        if let measured = node.measured {
          page.element(
            .small, .class("below"),
            text: edition.words.parenthesis(
              edition.ruleTexts.measured(measured, by: indicator.measure)))
        }
      }
      page.element(.td) { $0.localized(indicator.unit, on: edition) }
      if reported {
        page.element(.td, .class("n")) {
          let text = node.reported.map(edition.figure) ?? "–"
          // What was claimed stands out where it is not what counts.
          if let claimed = node.reported, claimed != node.value {
            $0.element(.strong, text: text)
          } else {
            $0.text(text)
          }
        }
        page.element(.td, node.reason.isEmpty ? nil : .class("why")) {
          $0.foreign(node.reason, on: edition)
        }
      }
      if evidenced {
        page.element(.td) {
          $0.part(
            EvidenceCell(
              edition: edition,
              texts: [node.evidence, node.source, node.verifiedBy, node.verifiedOn]))
        }
      }
      page.element(.td, .class("draw")) { strip(place, indicator, value: node.value, to: &$0) }
      page.cell(edition.result.nodes[place].values.map(fiveNumbers) ?? "–", "five")
    }
  }

  private func strip(
    _ place: Int, _ indicator: Indicator, value: Double?, to page: inout HTMLWriter
  ) {
    guard let distribution = edition.result.nodes[place].values else { return }
    page.part(
      StripPlot(
        title: edition.words.figureChart(
          edition.text(indicator.name), value.map(edition.figure), distribution.count),
        values: edition.result.alliances.compactMap { $0.nodes[place].value }, marked: value,
        range: (distribution.minimum, distribution.maximum), distribution: distribution,
        ends: (edition.figure(distribution.minimum), edition.figure(distribution.maximum))))
  }

  private func fiveNumbers(_ distribution: Distribution) -> String {
    edition.words.fiveNumbers(
      [
        distribution.minimum, distribution.lowerQuartile, distribution.median,
        distribution.upperQuartile, distribution.maximum,
      ].map(edition.figure), count: distribution.count)
  }
}
