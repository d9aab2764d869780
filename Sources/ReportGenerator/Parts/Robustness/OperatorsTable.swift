// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The round under each of the five operators.
struct OperatorsTable: Part {
  let edition: Edition
  let operators: [OperatorComparison]

  func write(to writer: inout HTMLWriter) {
    let (words, publish) = (edition.words, edition.round.publish)
    writer.element(.p, text: words.phrase(.operatorsNote))
    writer.tableRegion(words.phrase(.operatorsCaption)) { page in
      page.columns(
        [
          (words.phrase(.operatorName), ""), (words.phrase(.tiedRoots), "n"),
          (words.phrase(.saturatedRoots), "n"), (words.phrase(.fromWeights), "n"),
          (words.phrase(.medianValidity), "n"), (words.phrase(.tiedPairs), "n"),
        ] + (publish.rank ? [(words.phrase(.meanRankShift), "n")] : [])
          + (edition.hasClasses ? [(words.phrase(.classChanges), "n")] : []))
      page.element(.tbody) { page in
        for comparison in operators {
          page.element(.tr) { page in
            page.element(.th, .scope("row")) { page in
              page.text(words.name(comparison.operator))
              if comparison.isDeclared {
                page.element(.small, .class("below"), text: words.phrase(.declared))
              }
            }
            page.number(String(comparison.tied))
            page.number(String(comparison.saturated))
            page.number(String(comparison.fromWeights))
            page.number(comparison.medianValidity.flatMap { FixedPoint($0, places: 2)?.text })
            page.number(String(comparison.tiedPairs))
            if publish.rank { page.number(comparison.meanRankShift.map(edition.figure)) }
            if edition.hasClasses { page.number(comparison.classChanges.map(String.init)) }
          }
        }
      }
    }
  }
}
