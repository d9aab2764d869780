// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The points of the checklists, one by one.
struct ChecklistTable: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let checklists = edition.outline.indicators.filter { !$0.indicator.points.isEmpty }
    guard !checklists.isEmpty else { return }
    page.section("checklists", words[.checklists]) { page in
      for (place, indicator) in checklists {
        let node = alliance.nodes[place]
        page.element(.h3) {
          $0.text(edition.outline.entries[place].number + " ")
          $0.localized(indicator.name, on: edition)
        }
        if let marks = node.marks {
          page.element(
            .p,
            text: words.phrase(.marks) + words.colon
              + words.marks(edition.points(marks.earned), of: edition.figure(marks.full))
              + words.fullStop)
        } else if let value = node.value {
          page.element(.p, text: words.checklistValue(edition.percent(value)))
        } else {
          page.element(.p, text: edition.absence(ofValue: node) + words.fullStop)
        }
        if !node.points.isEmpty {
          page.scrolling(words.pointsOf(edition.text(indicator.name))) {
            points(node, indicator, to: &$0)
          }
        }
      }
    }
  }

  private func points(
    _ node: NodeResult, _ indicator: Indicator, to page: inout HTMLWriter
  ) {
    let words = edition.words
    let reported = node.points.contains { $0.reported != nil }
    page.element(.table, .class("points")) { page in
      page.element(.caption, text: words.pointsOf(edition.text(indicator.name)))
      var headers = [(words[.point], ""), (words[.state], "")]
      if reported { headers += [(words[.reported], ""), (words[.reason], "")] }
      headers.append((words[.evidence], ""))
      page.columns(headers)
      page.element(.tbody) { page in
        for point in node.points {
          let definition = indicator.points.first { $0.id == point.id }
          page.element(.tr) { page in
            page.element(.th, .scope("row")) {
              $0.localized(definition?.name ?? LocalizedText([:]), on: edition, else: point.id)
              if indicator.rule != nil, let weight = definition?.weight {
                $0.element(
                  .small, text: words.parenthesis(words.points(edition.figure(weight))))
              }
              if definition?.required == true {
                $0.element(.small, text: words.parenthesis(words[.required]))
              }
            }
            page.cell(point.state.map(words.pointState) ?? words.absence(.notSupplied))
            if reported {
              page.cell(point.reported.map(words.pointState) ?? "–")
              page.element(.td) { $0.foreign(point.reason, on: edition) }
            }
            page.element(.td) { $0.foreign(point.evidence, on: edition) }
          }
        }
      }
    }
  }
}
