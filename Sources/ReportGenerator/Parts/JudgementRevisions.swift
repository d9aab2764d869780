// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// The judgements to look at again, of the group and of experts above the limit: the triad that
/// contradicts most, and what the others imply.
struct JudgementRevisions: Part {
  let edition: Edition
  let matrix: MatrixRecord

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    var sources: [(name: String, quality: JudgementQuality)] = []
    if matrix.isAbove(edition.result.weighting.rule.highestRatio), let quality = matrix.quality {
      sources.append((words.phrase(.group), quality))
    }
    for expert in matrix.experts where expert.aboveLimit {
      if let quality = expert.quality { sources.append((expert.id, quality)) }
    }
    sources = sources.filter { $0.quality.worstTriad != nil || !$0.quality.revisions.isEmpty }
    guard !sources.isEmpty else { return }
    page.element(.h3, text: words.phrase(.lookAgain))
    page.element(.p, text: words.phrase(.neverApplied))
    for source in sources {
      page.element(.h4, text: source.name)
      page.part(
        QualityDetails(
          edition: edition, parent: matrix.parent, source: source.name, quality: source.quality))
    }
  }
}

/// The triad that contradicts most, in words, and a table of judgements to look at again.
struct QualityDetails: Part {
  let edition: Edition
  let parent: String
  let source: String
  let quality: JudgementQuality

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    let texts = edition.judgementTexts
    if let triad = quality.worstTriad.flatMap(texts.triad) {
      page.element(.p, text: words.phrase(.triadIndex) + words.colon + triad)
    }
    guard !quality.revisions.isEmpty else { return }
    let hasRatios = quality.revisions.contains { $0.ratioIfChanged != nil }
    page.tableRegion(words.revisionsOf(source, edition.nodeText(parent)), style: "revisions") {
      page in
      page.columns(
        [
          (words.phrase(.items), ""), (words.phrase(.judgement), "n"),
          (words.phrase(.othersImply), "n"), (words.phrase(.nearest), "n"),
        ] + (hasRatios ? [(words.phrase(.ratioIfChanged), "n")] : []))
      page.element(.tbody) { page in
        for revision in quality.revisions {
          page.element(.tr) { page in
            page.element(.th, .scope("row"), text: texts.pair(revision.left, revision.right))
            page.number(JudgementNumbers.judgement(revision.value))
            page.number(JudgementNumbers.implied(revision.implied))
            page.number(JudgementNumbers.judgement(revision.suggested))
            if hasRatios { page.number(revision.ratioIfChanged.map { texts.ratio($0) }) }
          }
        }
      }
    }
  }
}
