// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// Each expert's own sheet, folded; on paper all are open.
struct ExpertSheets: Part {
  let edition: Edition
  let matrix: MatrixRecord

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let sheets = matrix.experts.filter {
      $0.matrix != nil || $0.bestWorst != nil || $0.points != nil
    }
    guard !sheets.isEmpty else { return }
    page.element(.h3, text: words.phrase(.ownSheets))
    page.element(.p, .class("note"), text: words.phrase(.foldedNote))
    for expert in sheets {
      page.element(.details) { page in
        page.element(.summary, text: expert.id)
        sheet(expert, to: &page)
        if let missing = edition.judgementTexts.missing(expert.missing) {
          page.element(.p, .class("note"), text: missing + words.fullStop)
        }
        // Those above the limit stand in the open.
        if !expert.aboveLimit, let quality = expert.quality {
          page.part(
            QualityDetails(
              edition: edition, parent: matrix.parent, source: expert.id, quality: quality))
        }
      }
    }
  }

  private func sheet(_ expert: ExpertRecord, to page: inout HTMLWriter) {
    let words = edition.words
    let caption = words.sheetOf(expert.id, edition.nodeText(matrix.parent))
    if let values = expert.matrix, values.count == matrix.items.count * matrix.items.count {
      page.tableRegion(caption, style: "matrix") { page in
        page.columns(
          [(words[.indicator], "")] + matrix.items.map { (edition.nodeNumber($0), "n") })
        rows(to: &page) { row in
          matrix.items.indices.map { values[row * matrix.items.count + $0] }
        }
      }
    } else if let sheet = expert.bestWorst {
      page.element(
        .p,
        text: words.phrase(.best) + words.colon + edition.nodeText(sheet.best)
          + words.semicolon + words.phrase(.worst) + words.colon + edition.nodeText(sheet.worst)
          + words.fullStop)
      page.tableRegion(caption, style: "matrix") { page in
        page.columns([
          (words[.indicator], ""), (words.phrase(.bestToOthers), "n"),
          (words.phrase(.othersToWorst), "n"),
        ])
        rows(to: &page) { row in
          [sheet.bestToOthers, sheet.othersToWorst].map {
            $0.indices.contains(row) ? $0[row] : nil
          }
        }
      }
    } else if let points = expert.points {
      page.tableRegion(caption, style: "matrix") { page in
        page.columns([(words[.indicator], ""), (words.phrase(.points), "n")])
        page.element(.tbody) { page in
          for (row, id) in matrix.items.enumerated() {
            page.element(.tr) { page in
              page.itemHeader(id, on: edition)
              page.number(
                points.indices.contains(row) ? edition.figure(points[row]) : nil)
            }
          }
        }
      }
    }
  }

  private func rows(to page: inout HTMLWriter, _ values: (Int) -> [Double?]) {
    page.element(.tbody) { page in
      for (row, id) in matrix.items.enumerated() {
        page.element(.tr) { page in
          page.itemHeader(id, on: edition)
          for value in values(row) { page.number(value.map(JudgementNumbers.judgement)) }
        }
      }
    }
  }
}
