// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// How far each weight of the experts can be relied on: its intervals, drawn beside it and in
/// numbers. Objective weights have none, so that what is combined with them does not stand here.
struct IntervalTable: Part {
  let edition: Edition
  let matrix: MatrixRecord

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let intervals = matrix.intervals
    guard intervals.count == matrix.items.count,
      intervals.contains(where: { $0.experts != nil || $0.judgements != nil })
    else { return }
    let (hasExperts, hasSteps) = (
      intervals.contains { $0.experts != nil }, intervals.contains { $0.judgements != nil }
    )
    let ends = intervals.flatMap { ($0.experts ?? []) + ($0.judgements ?? []) }
    let greatest = FluidChart.greatest(ends + matrix.expertWeights)
    let axis = words.axis(edition.percent(greatest, places: 0))
    let weights = edition.expertWeights(matrix)
    page.element(.h3, text: words.phrase(.trustHeading))
    page.tableRegion(words.intervalsOf(edition.nodeText(matrix.parent)), style: "bars spreads") {
      page in
      page.columns(
        [
          (words[.indicator], ""), (words.phrase(.interval) + words.parenthesis(axis), "draw"),
          (matrix.isCombined ? words.phrase(.expertWeights) : words[.weight], "n"),
        ] + (hasExperts ? [(words.phrase(.intervalFromExperts), "n")] : [])
          + (hasSteps ? [(words.phrase(.intervalFromStep), "n")] : []))
      page.element(.tbody) { page in
        for (row, id) in matrix.items.enumerated() where weights.indices.contains(row) {
          let (experts, steps) = (
            edition.interval(intervals[row].experts), edition.interval(intervals[row].judgements)
          )
          page.element(.tr) { page in
            page.itemHeader(id, on: edition)
            page.element(.td, .class("draw")) {
              $0.part(
                IntervalPlot(
                  title: words.intervalTitle(
                    edition.nodeText(id), weight: edition.weight(weights[row]), experts: experts,
                    judgements: steps, axis: axis),
                  weight: matrix.expertWeights[row], experts: intervals[row].experts,
                  judgements: intervals[row].judgements, greatest: greatest))
            }
            page.number(edition.weight(weights[row]))
            if hasExperts { page.number(experts) }
            if hasSteps { page.number(steps) }
          }
        }
      }
    }
    page.element(
      .p, .class("note legend"),
      text: words.intervalLegend(
        experts: hasExperts, steps: hasSteps, isCombined: matrix.isCombined))
  }
}
