// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// All that is known of one parent's judgement: what may be quoted, the group's matrix, the
/// experts, what to look at again, agreement, intervals, objective weights.
struct JudgedParent: Part {
  let edition: Edition
  let matrix: MatrixRecord

  /// The section's id on the page.
  static func id(of parent: String) -> String { "of-" + parent }

  func write(to page: inout HTMLWriter) {
    page.element(.section, .id(Self.id(of: matrix.parent))) { page in
      page.element(.h2) { page in
        let number = edition.nodeNumber(matrix.parent)
        if !number.isEmpty, number != matrix.parent { page.text(number + " ") }
        page.localized(edition.nodeName(matrix.parent), on: edition, else: matrix.parent)
      }
      page.element(.p, .class("lead")) { page in
        page.text(
          edition.judgementTexts.summary(matrix).joined(
            separator: edition.words.language == "en" ? " " : ""))
      }
      page.part(JudgementMatrix(edition: edition, matrix: matrix))
      page.part(TriangularWeights(edition: edition, matrix: matrix))
      page.part(WeightSources(edition: edition, matrix: matrix))
      page.part(ExpertTable(edition: edition, matrix: matrix))
      page.part(JudgementRevisions(edition: edition, matrix: matrix))
      page.part(ExpertAgreement(edition: edition, matrix: matrix))
      page.part(IntervalTable(edition: edition, matrix: matrix))
      page.part(ExpertSheets(edition: edition, matrix: matrix))
    }
  }
}
