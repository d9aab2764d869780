// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// How each item brings points, and the bonus and deductions with their caps, in words.
struct PointsRules: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let items = edition.outline.indicators.filter { $0.indicator.kind == .points }
    if !items.isEmpty {
      page.section("points-rules", words.phrase(.pointsRules)) { page in
        page.tableRegion(words.phrase(.pointsRules), style: "ruled") { page in
          page.columns([
            (words.phrase(.item), ""), (words[.definition], "long"), (words.phrase(.rule), "long"),
            (words.phrase(.full), "n"),
          ])
          page.element(.tbody) { page in
            for (place, indicator) in items {
              page.element(.tr) { page in
                page.element(.th, .scope("row")) {
                  $0.text(edition.outline.entries[place].number + " ")
                  $0.localized(indicator.name, on: edition)
                }
                cells(indicator, sign: nil, to: &page)
                page.number(indicator.rule.map { edition.figure($0.full) })
              }
            }
          }
        }
      }
    }
    let adjusted = edition.outline.entries.enumerated().compactMap { place, entry in
      edition.adjustments(of: entry).map { (place, $0) }
    }
    guard !adjusted.isEmpty else { return }
    page.section("adjustment-rules", words.phrase(.adjustmentRules)) { page in
      for (place, adjustments) in adjusted {
        page.tableRegion(
          words.adjustmentsOf(node: edition.text(edition.result.nodes[place].name)), style: "ruled"
        ) { page in
          page.columns([
            (words.phrase(.item), ""), (words[.definition], "long"), (words.phrase(.rule), "long"),
          ])
          page.element(.tbody) { page in
            for item in adjustments.items {
              page.element(.tr) { page in
                page.element(.th, .scope("row")) {
                  $0.text(words.sign(item.sign) + words.colon)
                  $0.localized(item.indicator.name, on: edition)
                }
                cells(item.indicator, sign: item.sign, to: &page)
              }
            }
          }
        }
        let caps = edition.ruleTexts.caps(adjustments)
        if !caps.isEmpty {
          page.element(
            .p, .class("note"), text: edition.ruleTexts.sentence(caps))
        }
      }
    }
  }

  private func cells(
    _ indicator: Indicator, sign: Adjustment.Sign?, to page: inout HTMLWriter
  ) {
    page.element(.td, .class("long")) { page in
      page.localized(indicator.definition, on: edition)
      if !indicator.source.isEmpty {
        page.element(.small, .class("below")) {
          $0.text(edition.words[.source] + edition.words.colon)
          $0.localized(indicator.source, on: edition)
        }
      }
    }
    page.element(.td, .class("long")) { page in
      page.element(.ul, .class("levels")) { page in
        let lines = edition.ruleTexts.rule(of: indicator, sign: sign)
        // Full marks have a column of their own.
        for line in sign == nil ? lines.dropLast() : lines[...] { page.element(.li, text: line) }
        for level in indicator.levels {
          page.element(.li) { page in
            page.text(
              (level.points.map { edition.words.points(edition.figure($0)) } ?? "–")
                + edition.words.colon)
            page.localized(level.text, on: edition)
          }
        }
      }
    }
  }
}
