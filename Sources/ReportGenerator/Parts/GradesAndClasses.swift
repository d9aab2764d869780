// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The grades with their scores, the classes with their conditions, the reference alliances.
struct GradesAndClasses: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let grades = edition.indexSystem.grades
    page.section("grades", words[grades.isEmpty ? .classes : .gradesAndClasses]) { page in
      if !grades.isEmpty { table(of: grades, to: &page) }
      if !edition.indexSystem.classes.isEmpty {
        if !grades.isEmpty { page.element(.h3, text: words[.classes]) }
        page.part(ClassRanges(edition: edition))
        page.element(.p, .class("note"), text: words[.classRule])
        if edition.indexSystem.decidedBy == .panel {
          page.element(.p, text: words.phrase(.decidedByPanel))
        }
      }
      if !edition.result.references.isEmpty { references(to: &page) }
    }
  }

  private func table(of grades: [Grade], to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.p, text: words[.gradesAreNotClasses])
    page.tableRegion(words[.gradesCaption], style: "narrow") { page in
      page.columns([(words[.grade], ""), (words[.score], "n")])
      page.element(.tbody) { page in
        for (position, grade) in grades.enumerated() {
          page.element(.tr) { page in
            page.element(.th, .scope("row")) { page in
              page.element(.span, .class("chip")) {
                $0.part(ClassMark(tone: Edition.tone(position, of: grades.count)))
                $0.localized(grade.name, on: edition)
              }
            }
            page.number(edition.figure(grade.score))
          }
        }
      }
    }
  }

  private func references(to page: inout HTMLWriter) {
    let words = edition.words
    page.element(.h3, text: words[.referenceAlliances])
    page.element(.p, text: words[.referenceNote])
    if edition.hasPoints { page.element(.p, text: words.phrase(.referencePoints)) }
    page.tableRegion(words[.referenceAlliances], style: "narrow") { page in
      page.columns([
        (words[.referenceAlliance], ""), (words[.score], "n"), (words[.resultClass], ""),
      ])
      page.element(.tbody) { page in
        let limits = edition.indexSystem.classes.compactMap { $0.from.map(FixedPoint.comparison) }
        let places = DecimalPlaces.needed(
          edition.result.references.map { FixedPoint.comparison($0.score) }, limits: limits,
          distinct: false)
        for record in edition.result.references {
          page.element(.tr) { page in
            page.element(.th, .scope("row"), text: words.reference(record.reference))
            page.number(edition.score(record.score, places: places))
            page.element(.td) { page in
              guard let found = record.resultClass.flatMap({ edition.resultClass($0) }) else {
                return
              }
              page.part(ClassChip(edition: edition, position: found.position))
            }
          }
        }
      }
    }
  }
}

/// The values at which membership of each grade is 1, or its membership function.
struct AnchorsTable: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let grades = edition.indexSystem.grades
    let anchored = edition.outline.indicators.filter {
      $0.indicator.anchors != nil || !$0.indicator.shapes.isEmpty
    }
    guard !anchored.isEmpty else { return }
    let hasShapes = anchored.contains { !$0.indicator.shapes.isEmpty }
    page.section("anchors", words[.anchors]) { page in
      page.element(.p, text: words[.anchorsNote])
      if hasShapes { page.element(.p, text: words[.shapesNote]) }
      page.scrolling(words[.anchors]) { page in
        page.element(.table) { page in
          page.element(.caption, text: words[hasShapes ? .shapesCaption : .anchorsCaption])
          page.columns(
            [(words[.indicator], ""), (words[.unit], ""), (words[.kind], "")]
              + grades.map { (edition.text($0.name), "n") })
          page.element(.tbody) { page in
            for (place, indicator) in anchored {
              page.element(.tr) { page in
                page.element(.th, .scope("row")) {
                  $0.text(edition.outline.entries[place].number + " ")
                  $0.localized(indicator.name, on: edition)
                }
                page.element(.td) { $0.localized(indicator.unit, on: edition) }
                page.cell(words.kind(indicator.kind.rawValue))
                for grade in grades.indices {
                  page.number(
                    indicator.anchors.map { anchor($0, grade) } ?? shape(of: grade, indicator))
                }
              }
            }
          }
        }
      }
    }
  }

  private func shape(of grade: Int, _ indicator: Indicator) -> String? {
    indicator.shapes.first { $0.grade == grade }.map {
      edition.words.shape($0, figure: edition.figure)
    }
  }

  private func anchor(_ anchors: Anchors, _ grade: Int) -> String? {
    guard let place = anchors.grades.firstIndex(of: grade) else { return nil }
    if anchors.values.indices.contains(place) { return edition.figure(anchors.values[place]) }
    guard anchors.low.indices.contains(place), anchors.high.indices.contains(place) else {
      return nil
    }
    return edition.words.range(
      edition.figure(anchors.low[place]), edition.figure(anchors.high[place]))
  }
}
