// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// One of the four ways to read a membership, as it came out.
struct ReadingLine {
  let reading: VerdictRule.Reading
  /// The grade's position, or `nil` where it is undefined.
  let grade: Int?
  /// What goes with it: the validity of the largest, the characteristic value.
  let remark: String?
}

extension Edition {
  /// The four readings in their order.
  func lines(_ verdict: VerdictReading) -> [ReadingLine] {
    [
      ReadingLine(reading: .score, grade: verdict.byScore, remark: nil),
      ReadingLine(
        reading: .largestMembership, grade: verdict.byLargest, remark: validityText(verdict)),
      ReadingLine(
        reading: .confidence, grade: verdict.byConfidence,
        remark: "λ = " + figure(round.verdict.threshold)),
      ReadingLine(
        reading: .characteristicValue, grade: verdict.byCharacteristicValue,
        remark: "H = " + figure(verdict.characteristicValue)),
    ]
  }

  /// The validity index of the largest membership with its word; `nil` where it is undefined.
  func validityText(_ verdict: VerdictReading) -> String? {
    if verdict.isWhole { return words.validity(level: 3) }
    guard let validity = verdict.validity, let number = FixedPoint(validity, places: 2)?.text
    else { return nil }
    return words.phrase(.validityIndex) + " " + number
      + words.parenthesis(words.validity(level: validity >= 1 ? 2 : validity >= 0.5 ? 1 : 0))
  }
}

/// The four readings where they do not agree, with the one that decides.
struct ReadingsTable: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to writer: inout HTMLWriter) {
    guard edition.round.publish.score, alliance.membership != nil,
      let verdict = alliance.nodes.first?.verdict, verdict.disagrees
    else { return }
    let words = edition.words
    let grades = edition.indexSystem.grades
    writer.element(.h3, text: words.phrase(.readingsHeading))
    writer.element(.p, text: words.phrase(.readingsNote))
    writer.tableRegion(words.phrase(.readingsCaption), style: "narrow") { page in
      page.columns([
        (words.phrase(.reading), ""), (words.phrase(.gradeNamed), ""), (words[.remark], ""),
      ])
      page.element(.tbody) { page in
        for line in edition.lines(verdict) {
          let decides = line.reading == edition.round.verdict.by
          page.element(.tr) { page in
            page.element(.th, .scope("row")) { page in
              page.text(words.reading(line.reading))
              if decides {
                page.element(.strong, text: words.parenthesis(words.phrase(.decides)))
              }
            }
            page.element(.td) { page in
              guard let grade = line.grade, grades.indices.contains(grade) else {
                page.text(words.phrase(.undefined))
                return
              }
              page.element(.span, .class("chip")) {
                $0.part(ClassMark(tone: Edition.tone(grade, of: grades.count)))
                $0.localized(grades[grade].name, on: edition)
              }
            }
            page.cell(line.remark ?? "")
          }
        }
      }
    }
  }
}
