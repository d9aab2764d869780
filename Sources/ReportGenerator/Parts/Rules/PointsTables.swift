// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The points, criterion by criterion: rule, figure, points and evidence of each item, bonus and
/// deductions, and a total that adds up as printed.
struct PointsTables: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    let places = edition.outline.entries.indices.filter {
      !items(of: $0).isEmpty || edition.adjustments(of: edition.outline.entries[$0]) != nil
    }
    guard !places.isEmpty else { return }
    let marks = PrintedMarks(edition: edition, alliance: alliance)
    page.section("points", edition.words.phrase(.pointsHeading)) { page in
      for place in places {
        let entry = edition.outline.entries[place]
        page.element(.h3) {
          if !entry.number.isEmpty { $0.text(entry.number + " ") }
          $0.localized(edition.result.nodes[place].name, on: edition)
        }
        if !items(of: place).isEmpty {
          table(place, items(of: place), marks, to: &page)
        }
        if let adjustments = edition.adjustments(of: entry) {
          page.part(
            AdjustmentsTable(
              edition: edition, alliance: alliance, place: place, adjustments: adjustments,
              marks: marks))
        }
      }
    }
  }

  private func items(of place: Int) -> [(place: Int, indicator: Indicator)] {
    edition.outline.entries[place].children.compactMap { child in
      edition.outline.entries[child].indicator.flatMap {
        $0.kind == .points ? (child, $0) : nil
      }
    }
  }

  private func table(
    _ place: Int, _ items: [(place: Int, indicator: Indicator)], _ marks: PrintedMarks,
    to page: inout HTMLWriter
  ) {
    let words = edition.words
    let node = alliance.nodes[place]
    // Siblings that count by weights do not add up in points.
    let isSum = node.marks != nil
    let others = edition.outline.entries[place].children.filter { child in
      alliance.nodes[child].marks != nil && !items.contains { $0.place == child }
    }
    page.tableRegion(
      words.pointsOf(node: edition.text(edition.result.nodes[place].name)), style: "ruled"
    ) { page in
      page.columns([
        (words.phrase(.item), ""), (words.phrase(.rule), "long"), (words.phrase(.figure), ""),
        (words.phrase(.marks), "n"), (words[.evidence], ""),
      ])
      page.element(.tbody) { page in
        for item in items { row(item.place, item.indicator, marks, to: &page) }
        if isSum {
          for child in others { criterion(child, marks, to: &page) }
        }
      }
      if isSum { total(place, marks, to: &page) }
    }
    if !isSum, node.score != nil {
      page.element(.p, .class("note"), text: words.phrase(.mixedWeights))
    }
  }

  private func row(
    _ place: Int, _ indicator: Indicator, _ marks: PrintedMarks, to page: inout HTMLWriter
  ) {
    let (words, node) = (edition.words, alliance.nodes[place])
    page.element(.tr) { page in
      page.element(.th, .scope("row")) {
        $0.text(edition.outline.entries[place].number + " ")
        $0.localized(indicator.name, on: edition)
      }
      page.element(.td, .class("long")) { page in
        page.localized(indicator.definition, on: edition)
        if let earned = node.marks,
          let applied = edition.ruleTexts.applied(earned, value: node.value, of: indicator)
        {
          page.element(.p, .class("applied")) { page in
            page.element(.strong, text: words.phrase(.applied) + words.colon)
            page.text(applied)
          }
        }
      }
      page.element(.td, node.panel.map { _ in .class("why") }) {
        $0.part(FigureCell(edition: edition, node: node, indicator: indicator))
      }
      page.element(.td, .class("n")) { page in
        guard let earned = marks.earned[place], let full = node.marks?.full else {
          page.text(edition.absence(of: node, in: alliance) ?? "–")
          return
        }
        page.text(words.marks(earned.text, of: edition.figure(full)))
        if node.absent == .notSupplied {
          page.element(.small, text: words.parenthesis(words.phrase(.notSupplied)))
        }
      }
      page.element(.td) {
        $0.part(
          EvidenceCell(
            edition: edition, texts: [node.evidence, node.source, node.verifiedBy, node.verifiedOn])
        )
      }
    }
  }

  private func criterion(_ place: Int, _ marks: PrintedMarks, to page: inout HTMLWriter) {
    page.element(.tr) { page in
      page.element(.th, .scope("row")) {
        $0.text(edition.outline.entries[place].number + " ")
        $0.localized(edition.result.nodes[place].name, on: edition)
      }
      page.cell("", "long")
      page.cell("")
      page.number(edition.marks(place, of: alliance, marks))
      page.cell("")
    }
  }

  private func total(_ place: Int, _ marks: PrintedMarks, to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.tfoot) { page in
      func line(_ label: String, _ number: String?, _ remark: String = "") {
        page.element(.tr) { page in
          page.element(.th, .scope("row"), text: label)
          page.cell("", "long")
          page.cell("")
          page.number(number)
          page.cell(remark)
        }
      }
      let beside = marks.beside[place]
      if let scaled = marks.scaled[place] {
        line(
          words.phrase(.subtotalApplying),
          marks.subtotals[place].map { words.marks($0.text, of: edition.figure(scaled.of)) })
        line(
          words.phrase(.converted),
          alliance.nodes[place].marks.map {
            words.marks(scaled.points.text, of: edition.figure($0.full))
          }, words.phrase(.scaledTotal))
      } else if beside != nil || marks.limited.contains(place) {
        line(words.phrase(.subtotal), marks.subtotals[place]?.text)
      }
      if let beside {
        if beside.bonus.units > 0 { line(words.phrase(.bonus), "+" + beside.bonus.text) }
        if beside.deduction.units > 0 {
          line(words.phrase(.deduction), "\u{2212}" + beside.deduction.text)
        }
      }
      let remark =
        marks.limited.contains(place) ? words.cut(marks.earned[place]?.text ?? "–") : ""
      line(words.phrase(.totalMarks), edition.marks(place, of: alliance, marks), remark)
    }
  }
}

extension Edition {
  /// A node's points and full marks, or `nil` where it has none.
  func marks(_ place: Int, of alliance: AllianceResult, _ printed: PrintedMarks) -> String? {
    guard let earned = printed.earned[place], let full = alliance.nodes[place].marks?.full else {
      return nil
    }
    return words.marks(earned.text, of: figure(full))
  }
}

/// A figure with its unit, how it was counted, and what reviewers gave.
struct FigureCell: Part {
  let edition: Edition
  let value: Double?
  let measured: MeasureResult?
  let panel: PanelResult?
  let absent: String?
  let indicator: Indicator

  init(edition: Edition, node: NodeResult, indicator: Indicator) {
    self.edition = edition
    value = node.value
    measured = node.measured
    panel = node.panel
    absent =
      indicator.rule?.form == .checklist || node.panel != nil && node.value == nil
      ? nil : edition.absence(ofValue: node)
    self.indicator = indicator
  }

  init(edition: Edition, adjustment: AdjustmentResult, indicator: Indicator) {
    self.edition = edition
    value = adjustment.value
    measured = adjustment.measured
    panel = adjustment.panel
    absent = adjustment.panel == nil ? edition.words.phrase(.notRecorded) : nil
    self.indicator = indicator
  }

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let form = indicator.rule?.form
    if let value, form != .reviewers {
      switch form {
      case .checklist?: page.text(edition.percent(value))
      case .awarded?: page.text(words.points(edition.figure(value)))
      default: page.text(words.quantity(edition.figure(value), edition.text(indicator.unit)))
      }
    } else if let absent, value == nil {
      page.text(absent)
    }
    if let measured {
      page.element(
        .small, .class("below"),
        text: words.parenthesis(edition.ruleTexts.measured(measured, by: indicator.measure)))
    }
    if let panel {
      page.element(.small, .class("below"), text: edition.reviewed(panel, of: indicator))
    }
  }
}

/// Whatever stands behind a figure, in one cell.
struct EvidenceCell: Part {
  let edition: Edition
  let texts: [String]

  func write(to page: inout HTMLWriter) {
    for (offset, text) in texts.filter({ !$0.isEmpty }).enumerated() {
      if offset > 0 { page.text(edition.words.semicolon) }
      page.foreign(text, on: edition)
    }
  }
}

extension Edition {
  /// How many reviewers marked, how far apart, and what their marks rest on.
  func reviewed(_ panel: PanelResult, of indicator: Indicator) -> String {
    // Grades are told by their names, points by their numbers.
    func shown(_ mark: Double) -> String {
      guard indicator.kind == .panel, let position = Int(exactly: mark),
        indexSystem.grades.indices.contains(position - 1)
      else { return figure(mark) }
      return text(indexSystem.grades[position - 1].name)
    }
    let range = panel.lowest.flatMap { lowest in
      panel.highest.map { words.range(shown(lowest), shown($0)) }
    }
    let line = words.reviewed(panel.marks, trimmed: panel.trimmed, range: range)
    let sources = ReviewerMarks.Source.allCases.compactMap { source in
      panel.sources[source.rawValue].map { words.source(source, $0) }
    }
    return line
      + (sources.isEmpty
        ? "" : words.semicolon + words.phrase(.restsOn) + words.colon + words.list(sources))
  }
}
