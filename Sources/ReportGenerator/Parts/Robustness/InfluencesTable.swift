// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// What changes where one thing is chosen otherwise, kind by kind.
struct InfluencesTable: Part {
  let edition: Edition
  let influences: [Influence]

  func write(to writer: inout HTMLWriter) {
    let (words, publish) = (edition.words, edition.round.publish)
    writer.element(.p, text: words.phrase(.influencesNote))
    let greatest = max(influences.compactMap(\.meanRankShift).max() ?? 0, 1e-9)
    for factor in Influence.Factor.allCases {
      let kind = influences.filter { $0.factor == factor }
      guard !kind.isEmpty else { continue }
      writer.element(.h3, text: words.factor(factor))
      writer.tableRegion(
        words.phrase(.influencesCaption),
        label: words.phrase(.influencesHeading) + words.colon + words.factor(factor),
        style: "influences"
      ) { page in
        page.columns(
          [(words.phrase(.choice), "")]
            + (publish.rank
              ? [(words[.chart], "draw"), (words.phrase(.meanRankShift), "n")] : [])
            + (publish.score ? [(words.phrase(.largestChange), "n")] : [])
            + (edition.hasClasses ? [(words.phrase(.classChanges), "n")] : []))
        page.element(.tbody) { page in
          for influence in kind { row(influence, greatest: greatest, to: &page) }
        }
      }
    }
  }

  private func row(_ influence: Influence, greatest: Double, to page: inout HTMLWriter) {
    let (words, publish) = (edition.words, edition.round.publish)
    let shift = influence.meanRankShift.map(edition.figure)
    page.element(.tr) { page in
      page.influenceHeader(influence, on: edition, withKind: false)
      if publish.rank {
        page.element(.td, .class("draw")) { page in
          guard let value = influence.meanRankShift, let shift else { return }
          page.part(
            WeightBar(
              title: words.influenceTitle(edition.influenceText(influence), shift),
              weight: value, greatest: greatest))
        }
        page.number(shift)
      }
      if publish.score { page.number(influence.largestChange.map(edition.figure)) }
      if edition.hasClasses { page.number(influence.classChanges.map(String.init)) }
    }
  }
}

/// First-order and total Sobol' indices of one output, as bars and in numbers.
struct SensitivityTable: Part {
  let edition: Edition
  let sensitivity: Sensitivity
  let indices: Sensitivity.Indices
  let caption: String

  func write(to writer: inout HTMLWriter) {
    let words = edition.words
    guard let first = indices.first, let total = indices.total,
      first.count == sensitivity.factors.count, total.count == first.count
    else { return }
    func number(_ index: Double) -> String { FixedPoint(index, places: 2)?.text ?? "–" }
    writer.tableRegion(caption, style: "influences") { page in
      page.columns([
        (words.phrase(.factorName), ""), (words[.chart], "draw"),
        (words.phrase(.firstOrder), "n"), (words.phrase(.totalOrder), "n"),
      ])
      page.element(.tbody) { page in
        for (place, factor) in sensitivity.factors.enumerated() {
          page.element(.tr) { page in
            page.element(.th, .scope("row"), text: words.factor(factor))
            page.element(.td, .class("draw")) {
              $0.part(
                SensitivityBar(
                  title: words.sensitivityTitle(
                    words.factor(factor), first: number(first[place]), total: number(total[place])),
                  first: first[place], total: total[place]))
            }
            page.number(number(first[place]))
            page.number(number(total[place]))
          }
        }
      }
    }
    writer.element(
      .p, .class("note"),
      text: words.phrase(.sensitivityLegend) + words.betweenSentences
        + words.sensitivityNote(
          samples: sensitivity.samples,
          evaluations: sensitivity.samples * (sensitivity.factors.count + 2),
          error: indices.standardError.map { FixedPoint($0, places: 3)?.text ?? "–" }))
  }
}

/// The total Sobol' indices of every alliance's score.
struct ScoreSensitivity: Part {
  let edition: Edition
  let sensitivity: Sensitivity

  func write(to writer: inout HTMLWriter) {
    let words = edition.words
    let shown = sensitivity.alliances.filter {
      $0.alliance != nil && $0.total?.count == sensitivity.factors.count
    }
    guard edition.round.publish.score, !shown.isEmpty else { return }
    writer.tableRegion(words.phrase(.scoresCaption)) { page in
      page.columns(
        [(words[.alliance], "")] + sensitivity.factors.map { (words.factor($0), "n") })
      page.element(.tbody) { page in
        for indices in shown {
          page.element(.tr) { page in
            page.element(.th, .scope("row")) {
              let id = indices.alliance ?? ""
              $0.localized(edition.allianceName(id), on: edition, else: id)
            }
            for index in indices.total ?? [] {
              page.number(FixedPoint(index, places: 2)?.text)
            }
          }
        }
      }
    }
  }
}

/// The smallest change of one weight by which each alliance draws level with the one above it.
struct SwapsTable: Part {
  let edition: Edition
  let group: GroupRobustness
  let label: String

  func write(to writer: inout HTMLWriter) {
    let words = edition.words
    let byID = Dictionary(
      edition.result.alliances.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let swaps = group.order.compactMap { id in byID[id]?.robustness?.swap.map { (id, $0) } }
    guard !swaps.isEmpty else { return }
    writer.tableRegion(words.phrase(.swapsCaption), label: label) { page in
      page.columns([
        (words.phrase(.upper), ""), (words.phrase(.lower), ""), (words.phrase(.whatChanges), ""),
        (words.phrase(.weightFrom), "n"), (words.phrase(.weightTo), "n"),
        (words.phrase(.within), ""),
      ])
      page.element(.tbody) { page in
        for (upper, swap) in swaps {
          page.element(.tr) { page in
            page.element(.th, .scope("row")) {
              $0.localized(edition.allianceName(upper), on: edition, else: upper)
            }
            page.element(.td) {
              $0.localized(edition.allianceName(swap.below), on: edition, else: swap.below)
            }
            page.element(.td) { page in
              guard let node = swap.node else {
                page.text(words.phrase(.noSwap))
                return
              }
              page.text(edition.nodeNumber(node) + " ")
              page.localized(edition.nodeName(node), on: edition, else: node)
            }
            page.number(swap.from.map(edition.weightText))
            page.number(swap.to.map(edition.weightText))
            page.cell(swap.withinExperts.map { $0 ? words[.yes] : words.phrase(.no) } ?? "–")
          }
        }
      }
    }
    writer.element(.p, .class("note"), text: words.phrase(.swapsNote))
  }
}
