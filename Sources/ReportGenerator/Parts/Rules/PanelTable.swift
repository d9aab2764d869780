// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// What reviewers gave, indicator by indicator, with what each level stands for and the levels that
/// were reached.
struct PanelTable: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let judged = edition.outline.indicators.filter {
      $0.indicator.kind == .panel || $0.indicator.rule?.form == .reviewers
    }
    guard !judged.isEmpty else { return }
    let marks = PrintedMarks(edition: edition, alliance: alliance)
    page.section("panel", words.phrase(.panelHeading)) { page in
      page.tableRegion(words.phrase(.panelCaption), style: "ruled") { page in
        page.columns([
          (words[.indicator], ""), (words[.score], ""), (words.phrase(.reviewers), ""),
          (words.phrase(.levels), "long"),
        ])
        page.element(.tbody) { page in
          for (place, indicator) in judged { row(place, indicator, marks, to: &page) }
        }
      }
      page.element(.p, .class("note"), text: words.reviewerRule(edition.round.reviewers))
    }
  }

  private func row(
    _ place: Int, _ indicator: Indicator, _ marks: PrintedMarks, to page: inout HTMLWriter
  ) {
    let node = alliance.nodes[place]
    page.element(.tr) { page in
      page.element(.th, .scope("row")) {
        $0.text(edition.outline.entries[place].number + " ")
        $0.localized(indicator.name, on: edition)
      }
      page.element(.td) { page in
        if let text = edition.marks(place, of: alliance, marks) {
          page.text(text)
        } else if let score = node.score {
          page.text(edition.score(score, places: edition.printing.treePlaces))
        } else {
          page.text(edition.absence(of: node, in: alliance) ?? "–")
        }
      }
      page.cell(node.panel.map { edition.reviewed($0, of: indicator) } ?? "–", "why")
      page.element(.td, .class("long")) { page in
        if !indicator.levels.isEmpty || node.membership != nil {
          page.element(.ul, .class("levels")) { levels(indicator, node, to: &$0) }
        }
      }
    }
  }

  private func levels(_ indicator: Indicator, _ node: NodeResult, to page: inout HTMLWriter) {
    let words = edition.words
    if indicator.kind == .panel {
      let shares = node.membership.map(edition.shares)
      for (grade, value) in edition.indexSystem.grades.enumerated() {
        let text = indicator.levels.first { $0.grade == grade }?.text ?? LocalizedText([:])
        let isReached =
          (node.membership?.indices.contains(grade) ?? false)
          && (node.membership?[grade] ?? 0) > 0
        level(edition.text(value.name), text, isReached ? shares?[grade] : nil, to: &page)
      }
    } else {
      let earned = node.marks?.earned
      let reached = earned.flatMap { earned in
        indicator.levels.compactMap(\.points).filter { $0 <= earned + 1e-9 }.max()
      }
      for value in indicator.levels {
        let points = value.points ?? 0
        level(
          words.points(edition.figure(points)), value.text,
          reached == points ? words.phrase(.reached) : nil, to: &page)
      }
    }
  }

  private func level(
    _ name: String, _ text: LocalizedText, _ reached: String?, to page: inout HTMLWriter
  ) {
    let words = edition.words
    page.element(.li) { page in
      if let reached {
        page.element(.strong, text: name + words.parenthesis(reached))
      } else {
        page.text(name)
      }
      if !text.isEmpty {
        page.text(words.colon)
        page.localized(text, on: edition)
      }
    }
  }
}
