// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// The group's matrix with its weights and figures. Where not every expert judged every pair, each
/// cell says how many did; cells that nobody judged are marked.
struct JudgementMatrix: Part {
  let edition: Edition
  let matrix: MatrixRecord

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let texts = edition.judgementTexts
    page.element(.h3, text: words.phrase(.jointHeading))
    let parent = edition.nodeText(matrix.parent)
    let values = matrix.matrix
    // Where objective weights come in, what counts stands in the table after this one.
    page.tableRegion(
      values == nil ? words.weightsOf(parent) : words.matrixOf(parent), style: "matrix"
    ) { page in
      page.columns(
        [(words[.indicator], "")]
          + (values == nil ? [] : matrix.items.map { (edition.nodeNumber($0), "n") })
          + [(matrix.isCombined ? words.phrase(.expertWeights) : words[.weight], "n")])
      let weights = edition.expertWeights(matrix)
      page.element(.tbody) { page in
        for (row, id) in matrix.items.enumerated() {
          page.element(.tr) { page in
            page.itemHeader(id, on: edition)
            if let values {
              for column in matrix.items.indices { cell(row, column, of: values, to: &page) }
            }
            page.number(weights.indices.contains(row) ? edition.weight(weights[row]) : nil)
          }
        }
      }
    }
    if matrix.matrix != nil, edition.result.weighting.rule.scale != .saaty {
      page.element(.p, .class("note"), text: words.phrase(.scaledMatrix))
    }
    if hasCompletedCells { page.element(.p, .class("note"), text: words.phrase(.completedCell)) }
    if let missing = texts.missing(matrix.missing) {
      page.element(.p, .class("note"), text: missing + words.fullStop)
    }
    let figures = texts.figures(matrix)
    if !figures.isEmpty {
      page.element(.dl, .class("facts")) { page in
        for figure in figures {
          page.element(.div) {
            $0.element(.dt, text: figure.name)
            $0.element(.dd, text: figure.value)
          }
        }
      }
    }
    if let triad = matrix.quality?.worstTriad.flatMap(texts.triad) {
      page.element(.p, text: words.phrase(.triadIndex) + words.colon + triad)
    }
  }

  private var hasCompletedCells: Bool { matrix.matrix != nil && !matrix.missing.isEmpty }

  private func cell(
    _ row: Int, _ column: Int, of values: [Double], to page: inout HTMLWriter
  ) {
    let count = matrix.items.count
    guard values.count == count * count else {
      page.number(nil)
      return
    }
    let place = row * count + column
    let text = JudgementNumbers.judgement(values[place])
    guard row != column else {
      page.number(text)
      return
    }
    let isCompleted = matrix.missing.contains {
      Set($0) == [matrix.items[row], matrix.items[column]]
    }
    let judged = matrix.counts.flatMap { $0.count == values.count ? $0[place] : nil }
    page.element(.td, .class("n")) { page in
      page.text(text + (isCompleted ? "\u{A0}†" : ""))
      if let judged, judged > 0, isPartlyJudged {
        page.element(
          .small,
          text: edition.words.parenthesis(
            edition.words.judgedByExperts(judged, of: matrix.experts.count)))
      }
    }
  }

  /// Whether some pair was judged by fewer experts than there are sheets.
  private var isPartlyJudged: Bool { matrix.experts.contains { !$0.missing.isEmpty } }
}

/// The least, middle and largest weight of triangular judgements.
struct TriangularWeights: Part {
  let edition: Edition
  let matrix: MatrixRecord

  func write(to page: inout HTMLWriter) {
    guard let fuzzy = matrix.fuzzyWeights, fuzzy.count == matrix.items.count else { return }
    let words = edition.words
    let counted = edition.expertWeights(matrix)
    page.element(.h3, text: words.phrase(.triangularHeading))
    page.tableRegion(words.triangularOf(edition.nodeText(matrix.parent)), style: "matrix") {
      page in
      page.columns([
        (words[.indicator], ""), (words.phrase(.lowest), "n"), (words.phrase(.middle), "n"),
        (words.phrase(.highest), "n"), (words.phrase(.expertWeights), "n"),
      ])
      page.element(.tbody) { page in
        for (row, id) in matrix.items.enumerated() {
          page.element(.tr) { page in
            page.itemHeader(id, on: edition)
            for position in 0..<3 {
              page.number(
                fuzzy[row].indices.contains(position)
                  ? edition.percent(fuzzy[row][position], places: Printing.weightPlaces) : nil)
            }
            page.number(counted.indices.contains(row) ? edition.weight(counted[row]) : nil)
          }
        }
      }
    }
  }
}
