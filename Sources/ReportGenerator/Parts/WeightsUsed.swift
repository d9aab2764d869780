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
              row(parent, edition.matrix(of: parent.id, for: alliance), to: &page)
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
      page.cell(edition.weightSource(below: parent, for: alliance).map(words.weightSource) ?? "–")
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
  /// Where the weights of a node's children come from, as an alliance is weighed.
  func weightSource(
    below parent: Outline.Entry, for alliance: AllianceResult
  ) -> NodeRecord.WeightSource? {
    let nodes = tree(of: alliance).nodes
    return parent.children.compactMap { nodes[$0].weightSource }.first
  }

  /// The judgement that counts for an alliance: of its last profile that has one, otherwise the
  /// index system's; none where the weights came from elsewhere.
  func matrix(of parent: String, for alliance: AllianceResult) -> MatrixRecord? {
    guard let place = outline.place(of: parent) else { return nil }
    let source = weightSource(below: outline.entries[place], for: alliance)
    guard source == .judgements || source == .combined else { return nil }
    let profiles = (alliance.assignment?.profiles ?? []).reversed()
    for id in profiles.map({ parent + "@" + $0 }) + [parent] {
      if let found = result.weighting.matrices.first(where: { $0.parent == id }) { return found }
    }
    return nil
  }

  /// A consistency ratio: three decimals, more where that would contradict the limit.
  func ratio(_ ratio: Double) -> String {
    JudgementNumbers.ratio(ratio, limit: result.weighting.rule.highestRatio)
  }
}
