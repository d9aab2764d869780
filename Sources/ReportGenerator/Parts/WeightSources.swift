// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The experts' weights, the objective weights and what counts, side by side.
struct WeightSources: Part {
  let edition: Edition
  let matrix: MatrixRecord

  func write(to page: inout HTMLWriter) {
    guard let objective = matrix.objectiveWeights, objective.count == matrix.items.count else {
      return
    }
    let words = edition.words
    let weighting = edition.result.weighting
    let columns: [(WeightPhrase, [FixedPoint], [Double])] = [
      (.expertWeights, edition.expertWeights(matrix), matrix.expertWeights),
      (.objectiveWeights, JudgementNumbers.weights(objective), objective),
      (.combinedWeights, edition.countedWeights(matrix), matrix.weights),
    ].filter { $0.1.count == matrix.items.count }
    let greatest = FluidChart.greatest(columns.flatMap(\.2))
    page.element(.h3, text: words.phrase(.sourcesHeading))
    page.element(.p, text: edition.judgementTexts.combination)
    page.tableRegion(words.sourcesOf(edition.nodeText(matrix.parent)), style: "bars") { page in
      page.columns(
        [(words[.indicator], "")]
          + columns.flatMap { [(words[.chart], "draw"), (words.phrase($0.0), "n")] })
      page.element(.tbody) { page in
        for (row, id) in matrix.items.enumerated() {
          page.element(.tr) { page in
            page.itemHeader(id, on: edition)
            for column in columns {
              let shown = edition.weight(column.1[row])
              page.element(.td, .class("draw")) {
                $0.part(
                  WeightBar(
                    title: words.phrase(column.0) + words.colon + shown,
                    weight: column.2[row], greatest: greatest))
              }
              page.number(shown)
            }
          }
        }
      }
    }
    if let cohort = weighting.objective?.group(of: matrix.parent)?.alliances {
      page.element(.p, .class("note"), text: words.cohortOf(cohort))
    }
  }
}

/// Where the objective weights came from: method, cohort, date and digests.
struct ObjectiveOrigin: Part {
  let edition: Edition
  let objective: ObjectiveWeights

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    page.section(
      "objective",
      words.phrase(.objectiveHeading) + words.colon
        + words.objectiveMethod(objective.method)
    ) { page in
      page.element(
        .p,
        text: words.cohort(
          objective.cohort.count, round: objective.round, date: objective.date))
      page.element(.p, .class("note")) { page in
        page.text(words[.indexSystem] + words.colon + objective.indexSystem)
        page.text(words.parenthesis("SHA-256 " + objective.indexSystemDigest.prefix(12)))
        page.text(words.fullStop)
        page.text(words.phrase(.cohort) + words.colon + words.list(objective.cohort))
        page.text(words.fullStop)
      }
      if !objective.sources.isEmpty {
        page.tableRegion(words[.inputDigests], style: "narrow") { page in
          page.columns([(words[.file], ""), (words[.digest], "")])
          page.element(.tbody) { page in
            for source in objective.sources {
              page.element(.tr) { page in
                page.element(.th, .scope("row")) { $0.foreign(source.file, on: edition) }
                page.element(.td) { $0.element(.code, text: String(source.digest.prefix(12))) }
              }
            }
          }
        }
      }
      if !objective.leftOut.isEmpty {
        page.element(.ul) { page in
          for group in objective.leftOut {
            page.element(.li) { page in
              page.localized(edition.nodeName(group.parent), on: edition, else: group.parent)
              page.text(words.colon + words.leftOut(group.reason))
            }
          }
        }
      }
    }
  }
}
