// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

/// Scale, direction, classes and the way to the methodology: element 4.
struct HowToRead: Part {
  let edition: Edition
  /// The way to the methodology page.
  let methodology: String

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    page.section("how-to-read", words[.howToRead]) { page in
      if edition.isStructureProfile {
        page.element(.p, text: words[.structureHowToRead])
      } else {
        if edition.round.publish.score {
          page.element(
            .p,
            text: edition.hasPoints
              ? words.pointsHowToRead(
                edition.figure(edition.scale.greatest),
                mixed: edition.outline.indicators.contains { $0.indicator.kind != .points },
                bonus: edition.hasAdjustments)
              : words.scoreHowToRead(
                edition.figure(edition.scale.least), edition.figure(edition.scale.greatest)))
        }
        if edition.hasClasses {
          page.part(ClassRanges(edition: edition))
          if edition.indexSystem.decidedBy == .panel {
            page.element(.p, text: words.phrase(.decidedByPanel))
          }
        }
        if edition.ranksByProfile { page.element(.p, text: words.phrase(.comparedWithin)) }
        page.element(
          .p,
          text: words.completenessHowToRead(
            edition.completeness(edition.round.missing.minimumCompleteness)))
      }
      page.element(.p) {
        $0.element(
          .a, .href(methodology),
          text: words[edition.isStructureProfile ? .structureMethodologyLink : .methodologyLink])
      }
    }
  }
}

/// What each class asks for.
struct ClassRanges: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let classes = edition.indexSystem.classes
    page.element(.ul, .class("classes")) { page in
      for position in classes.indices {
        page.element(.li) { page in
          page.part(ClassChip(edition: edition, position: position))
          page.text(edition.words.colon + edition.classConditions(position))
        }
      }
    }
  }
}
