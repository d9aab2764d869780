// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Where the weights came from, how consistent and how much agreed: element 13.
struct WeightsUsed: Part {
  let edition: Edition
  let alliance: AllianceResult
  /// The way to the weights page.
  let weights: String

  func write(to page: inout HTMLWriter) {
    let (words, weighting) = (edition.words, edition.result.weighting)
    page.section("weights", words[.weightsUsed]) { page in
      let parents = edition.outline.entries.filter { !$0.children.isEmpty }
      page.scrolling(words[.weightsUsed]) { page in
        page.element(.table) { page in
          page.element(.caption, text: words[.weightsCaption])
          page.columns([
            (words[.siblingsOf], ""), (words[.weightSource], ""), (words[.experts], ""),
            (words[.consistencyRatio], "n"), (words[.consensus], ""),
          ])
          page.element(.tbody) { page in
            for parent in parents {
              row(parent, matrix(of: parent), to: &page)
            }
          }
        }
      }
      page.element(.p) {
        $0.element(.a, .href(weights), text: words.phrase(.toWeights))
      }
      page.element(
        .p, .class("note"),
        text: words.consistencyRule(
          JudgementNumbers.figure(weighting.rule.highestRatio),
          table: words.randomIndexTable(weighting.rule.randomIndex),
          words.aboveLimit(weighting.rule.aboveLimit)))
    }
  }

  private func source(of parent: Outline.Entry) -> NodeRecord.WeightSource? {
    let nodes = edition.tree(of: alliance).nodes
    return parent.children.compactMap { nodes[$0].weightSource }.first
  }

  /// The judgement that counts for this alliance: of its last profile that has one, otherwise the
  /// index system's; none where the weights came from elsewhere.
  private func matrix(of parent: Outline.Entry) -> MatrixRecord? {
    guard source(of: parent) == .judgements || source(of: parent) == .combined else { return nil }
    let profiles = (alliance.assignment?.profiles ?? []).reversed()
    for id in profiles.map({ parent.id + "@" + $0 }) + [parent.id] {
      if let found = edition.result.weighting.matrices.first(where: { $0.parent == id }) {
        return found
      }
    }
    return nil
  }

  private func row(
    _ parent: Outline.Entry, _ matrix: MatrixRecord?, to page: inout HTMLWriter
  ) {
    let words = edition.words
    let limit = edition.result.weighting.rule.highestRatio
    page.element(.tr) { page in
      page.element(.th, .scope("row")) { page in
        if let node = parent.node {
          page.text(parent.number + " ")
          page.localized(node.name, on: edition)
        } else {
          page.localized(edition.indexSystem.name, on: edition)
        }
      }
      page.cell(source(of: parent).map(words.weightSource) ?? "–")
      page.element(.td) { page in
        guard let matrix else {
          page.text("–")
          return
        }
        page.text(String(matrix.experts.count) + words.colon)
        for (offset, expert) in matrix.experts.enumerated() {
          if offset > 0 { page.text(words.comma) }
          page.text(expert.id)
          if expert.aboveLimit {
            page.element(.strong, text: words.parenthesis(words[.aboveLimitShort]))
          }
        }
      }
      page.element(.td, .class("n")) { page in
        guard let ratio = matrix?.consistencyRatio else {
          page.text("–")
          return
        }
        page.text(edition.ratio(ratio))
        if matrix?.isAbove(limit) == true {
          page.element(.strong, text: words.parenthesis(words[.aboveLimitShort]))
        }
      }
      page.cell(
        matrix?.consensus.map { consensus in
          words.consensus(
            level: ConsensusLevel.level(consensus, matrix?.consensusLevel),
            edition.percent(consensus, places: ConsensusLevel.places(consensus)))
        } ?? "–")
    }
  }
}

extension Edition {
  /// A consistency ratio: three decimals, more where that would contradict the limit.
  func ratio(_ ratio: Double) -> String {
    JudgementNumbers.ratio(ratio, limit: result.weighting.rule.highestRatio)
  }
}
