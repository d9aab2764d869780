// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// How far the experts agree: consensus and concordance in words, and the spread of their weights
/// by item.
struct ExpertAgreement: Part {
  let edition: Edition
  let matrix: MatrixRecord

  func write(to page: inout HTMLWriter) {
    guard matrix.consensus != nil else { return }
    let words = edition.words
    let texts = edition.judgementTexts
    page.element(.h3, text: words.phrase(.agreementHeading))
    page.element(.dl, .class("facts")) { page in
      func fact(_ name: WeightPhrase, _ value: String) {
        page.element(.div) {
          $0.element(.dt, text: words.phrase(name))
          $0.element(.dd, text: value)
        }
      }
      if let consensus = matrix.consensus {
        fact(
          .consensus,
          words.consensus(
            level: ConsensusLevel.level(consensus, matrix.consensusLevel),
            edition.percent(consensus, places: ConsensusLevel.places(consensus))))
      }
      if let concordance = matrix.concordance {
        fact(.concordance, FixedPoint(concordance.coefficient, places: 3)?.text ?? "–")
      }
    }
    if let concordance = matrix.concordance {
      page.element(.p, text: texts.test(concordance))
    }
    guard matrix.agreement.count == matrix.items.count else { return }
    spread(to: &page)
    page.element(.p, .class("note legend"), text: words.phrase(.spreadLegend))
  }

  private func spread(to page: inout HTMLWriter) {
    let words = edition.words
    let greatest = FluidChart.greatest(matrix.agreement.map(\.maximum) + matrix.expertWeights)
    let axis = words.axis(edition.percent(greatest, places: 0))
    page.tableRegion(words.spreadOf(edition.nodeText(matrix.parent)), style: "bars spreads") {
      page in
      page.columns([
        (words[.indicator], ""), (words.phrase(.spread) + words.parenthesis(axis), "draw"),
        (words.phrase(.least), "n"), (words.phrase(.lowerQuartile), "n"),
        (words.phrase(.median), "n"), (words.phrase(.upperQuartile), "n"),
        (words.phrase(.greatest), "n"),
      ])
      page.element(.tbody) { page in
        for (row, id) in matrix.items.enumerated() {
          let spread = matrix.agreement[row]
          let numbers = [
            spread.minimum, spread.lowerQuartile, spread.median, spread.upperQuartile,
            spread.maximum,
          ].map { edition.percent($0) }
          page.element(.tr) { page in
            page.itemHeader(id, on: edition)
            page.element(.td, .class("draw")) {
              $0.part(
                SpreadPlot(
                  title: words.spreadTitle(edition.nodeText(id), numbers, axis: axis),
                  distribution: spread,
                  weight: matrix.expertWeights.indices.contains(row)
                    ? matrix.expertWeights[row] : 0,
                  greatest: greatest))
            }
            for number in numbers { page.number(number) }
          }
        }
      }
    }
  }
}
