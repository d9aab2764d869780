// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// What the figures of this page mean, each explained once; only those that stand on it.
struct WeightTerms: Part {
  let edition: Edition

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let terms = self.terms
    guard !terms.isEmpty else { return }
    page.section("how-to-read", words.phrase(.howToRead)) { page in
      page.element(.dl, .class("terms")) { page in
        for term in terms {
          page.element(.div) {
            $0.element(.dt, text: words.phrase(term.name))
            $0.element(.dd, text: words.phrase(term.meaning))
          }
        }
      }
      page.element(.p, .class("note"), text: words.phrase(.codesOnly))
    }
  }

  private var terms: [(name: WeightPhrase, meaning: WeightPhrase)] {
    let matrices = edition.result.weighting.matrices
    let sheets = matrices.flatMap(\.experts)
    let qualities = matrices.compactMap(\.quality) + sheets.compactMap(\.quality)
    let intervals = matrices.flatMap(\.intervals)
    let candidates: [(Bool, WeightPhrase, WeightPhrase)] = [
      (
        matrices.contains { $0.matrix != nil } || sheets.contains { $0.matrix != nil },
        .matrixCell, .matrixCellMeaning
      ),
      (matrices.contains { $0.lambdaMax != nil }, .lambdaMax, .lambdaMaxMeaning),
      (
        matrices.contains { $0.consistencyIndex != nil }, .consistencyIndex,
        .consistencyIndexMeaning
      ),
      (matrices.contains { $0.randomIndex != nil }, .randomIndex, .randomIndexMeaning),
      (
        matrices.contains {
          $0.form == .pairwise
            && ($0.consistencyRatio != nil || $0.experts.contains { $0.consistencyRatio != nil })
        }, .ratio, .ratioMeaning
      ),
      (matrices.contains { $0.form == .bestWorst }, .inputRatio, .inputRatioMeaning),
      (
        qualities.contains { $0.geometricIndex != nil }, .geometricIndex,
        .geometricIndexMeaning
      ),
      (
        qualities.contains { $0.triadIndex != nil || $0.worstTriad != nil }, .triadIndex,
        .triadIndexMeaning
      ),
      (qualities.contains { $0.rightLeftDifference != nil }, .rightLeft, .rightLeftMeaning),
      (matrices.contains { $0.consensus != nil }, .consensus, .consensusMeaning),
      (matrices.contains { $0.concordance != nil }, .concordance, .concordanceMeaning),
      (sheets.contains { $0.standsApart }, .distance, .distanceMeaning),
      (matrices.contains { !$0.agreement.isEmpty }, .spread, .spreadMeaning),
      (intervals.contains { $0.experts != nil }, .expertsInterval, .expertsIntervalMeaning),
      (intervals.contains { $0.judgements != nil }, .stepInterval, .stepIntervalMeaning),
      (
        matrices.contains { $0.objectiveWeights != nil }, .sourcesHeading, .objectiveMeaning
      ),
      (matrices.contains { $0.fuzzyWeights != nil }, .triangularHeading, .triangularMeaning),
    ]
    return candidates.filter(\.0).map { ($0.1, $0.2) }
  }
}
