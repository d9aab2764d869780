// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// The experts by code: weights, consistency ratio, share, and what is to be said of the sheet.
struct ExpertTable: Part {
  let edition: Edition
  let matrix: MatrixRecord

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let texts = edition.judgementTexts
    let hasRatios = matrix.experts.contains { $0.consistencyRatio != nil }
    let remarks = matrix.experts.map(texts.remarks)
    let hasRemarks = remarks.contains { !$0.isEmpty }
    page.element(.h3, text: words.phrase(.sheetsHeading))
    page.tableRegion(words.expertsOf(edition.nodeText(matrix.parent)), style: "matrix experts") {
      page in
      page.columns(
        [(words[.expert], "")] + matrix.items.map { (edition.nodeNumber($0), "n") }
          + (hasRatios ? [(words[.consistencyRatio], "n")] : [])
          + [(words[.shareInGroup], "n")]
          + (hasRemarks ? [(words.phrase(.remark), "why")] : []))
      page.element(.tbody) { page in
        for (expert, remarks) in zip(matrix.experts, remarks) {
          page.element(.tr) { page in
            page.element(.th, .scope("row"), text: expert.id)
            let weights = expert.weights.map(JudgementNumbers.weights)
            for column in matrix.items.indices {
              page.number(
                weights.flatMap { $0.indices.contains(column) ? $0[column].text : nil })
            }
            if hasRatios { ratio(expert, texts, to: &page) }
            page.number(edition.percent(expert.share))
            if hasRemarks { page.cell(remarks.joined(separator: words.semicolon), "why") }
          }
        }
      }
    }
    page.element(.p, .class("note"), text: words.phrase(.shareNote))
  }

  private func ratio(
    _ expert: ExpertRecord, _ texts: JudgementTexts, to page: inout HTMLWriter
  ) {
    let words = edition.words
    page.element(.td, .class("n")) { page in
      guard let ratio = expert.consistencyRatio else {
        page.text("–")
        return
      }
      let shown = texts.ratio(ratio, limit: expert.limit)
      if expert.aboveLimit {
        page.element(.strong, text: shown)
      } else {
        page.text(shown)
      }
      if let limit = expert.limit, limit != edition.result.weighting.rule.highestRatio {
        page.element(
          .small, text: words.parenthesis(words.limitOf(JudgementNumbers.figure(limit))))
      }
    }
  }
}
