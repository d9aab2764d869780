// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Bonus and deductions of one node: figure, points by the rule, and what counted after the caps.
struct AdjustmentsTable: Part {
  let edition: Edition
  let alliance: AllianceResult
  let place: Int
  let adjustments: Adjustments
  let marks: PrintedMarks

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let node = alliance.nodes[place]
    let results = node.adjustments
    page.tableRegion(
      words.adjustmentsOf(node: edition.text(edition.result.nodes[place].name)), style: "ruled"
    ) { page in
      page.columns([
        (words.phrase(.item), ""), (words.phrase(.rule), "long"), (words.phrase(.figure), ""),
        (words.phrase(.marks), "n"), (words.phrase(.counts), "n"), (words[.reason], ""),
        (words[.evidence], ""),
      ])
      page.element(.tbody) { page in
        for item in adjustments.items {
          let found = results.firstIndex { $0.id == item.indicator.id }
          row(item, found, to: &page)
        }
      }
      if !results.isEmpty { totals(to: &page) }
    }
    var notes = edition.ruleTexts.caps(adjustments)
    if let adjusted = node.adjusted, adjusted != 0 {
      notes.append(words.raised(edition.change(adjusted)))
    }
    if !notes.isEmpty {
      page.element(
        .p, .class("note"), text: edition.ruleTexts.sentence(notes))
    }
  }

  private func row(_ item: Adjustment, _ found: Int?, to page: inout HTMLWriter) {
    let words = edition.words
    let result = found.map { alliance.nodes[place].adjustments[$0] }
    page.element(.tr) { page in
      page.element(.th, .scope("row")) {
        $0.text(words.sign(item.sign) + words.colon)
        $0.localized(item.indicator.name, on: edition)
      }
      page.element(.td, .class("long")) { page in
        page.localized(item.indicator.definition, on: edition)
        page.element(
          .p, .class("applied"),
          text: edition.ruleTexts.rule(of: item.indicator, sign: item.sign)
            .joined(separator: words.semicolon))
      }
      page.element(.td) { page in
        guard let result else { return page.text("–") }
        page.part(FigureCell(edition: edition, adjustment: result, indicator: item.indicator))
      }
      page.number(
        result.map { signed(edition.points($0.points), item.sign, isNothing: $0.points == 0) })
      let counted = found.flatMap { marks.beside[place]?.counted[$0] }
      page.number(counted.map { signed($0.text, item.sign, isNothing: $0.units == 0) })
      page.element(.td) { $0.foreign(result?.reason ?? "", on: edition) }
      page.element(.td) { $0.foreign(result?.evidence ?? "", on: edition) }
    }
  }

  private func totals(to page: inout HTMLWriter) {
    guard let beside = marks.beside[place] else { return }
    let words = edition.words
    page.element(.tfoot) { page in
      for (sign, total) in [(Adjustment.Sign.bonus, beside.bonus), (.deduction, beside.deduction)]
      where adjustments.items.contains(where: { $0.sign == sign }) {
        page.element(.tr) { page in
          page.element(
            .th, .scope("row"), text: words.phrase(sign == .bonus ? .bonus : .deduction))
          page.cell("", "long")
          page.cell("")
          page.cell("")
          page.number(signed(total.text, sign, isNothing: total.units == 0))
          page.cell("")
          page.cell("")
        }
      }
    }
  }

  private func signed(_ number: String, _ sign: Adjustment.Sign, isNothing: Bool) -> String {
    isNothing ? number : (sign == .bonus ? "+" : "\u{2212}") + number
  }
}

extension Edition {
  /// Points as they are printed.
  func points(_ points: Double) -> String {
    FixedPoint(points, places: printing.pointPlaces)?.text ?? String(points)
  }

  /// A change of a score, with its sign.
  func change(_ change: Double) -> String {
    let number = FixedPoint.comparison(change).rounded(to: printing.scorePlaces)
    return (number.units > 0 ? "+" : "") + number.text
  }
}
