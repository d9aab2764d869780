// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// How far one alliance's score, rank and class can be relied on.
struct CertaintySection: Part {
  let edition: Edition
  let alliance: AllianceResult
  /// The way to the page of all alliances' certainty.
  let page: String

  private var sampling: SamplingError? { alliance.nodes.first.flatMap(edition.sampling) }

  /// Whether there is anything to say.
  private var isNeeded: Bool {
    guard edition.judges, alliance.score != nil || alliance.rank != nil else { return false }
    let robustness = alliance.robustness
    return sampling != nil || robustness?.oneSheet != nil || robustness?.shrunken != nil
      || edition.distribution(alliance) != nil
      || edition.rankedGroup(of: alliance.id)?.order.count == 1
  }

  func write(to writer: inout HTMLWriter) {
    guard isNeeded else { return }
    let words = edition.words
    writer.section("certainty", words.phrase(.certainty)) { page in
      if let sentence = edition.certainty(alliance) {
        page.element(.p, .class("verdict quote")) { $0.unbroken(sentence) }
      }
      score(to: &page)
      page.part(RankDistributions(edition: edition, alliance: alliance))
      page.part(ClassProbabilities(edition: edition, alliance: alliance))
      page.part(ReadingsTable(edition: edition, alliance: alliance))
      if edition.hasRobustness {
        page.element(.p) {
          $0.element(.a, .href(self.page), text: words.phrase(.moreLink))
        }
      }
    }
  }

  /// What the interval rests on and covers, and what one sheet moves.
  private func score(to page: inout HTMLWriter) {
    let words = edition.words
    if let sampling {
      page.element(
        .p, text: edition.sentences(sampling).joined(separator: words.betweenSentences))
      if sampling.interval != nil, sampling.standardError != 0 {
        page.element(.p, .class("note"), text: words.phrase(.coversSampling))
      }
    }
    guard edition.round.publish.score, let robustness = alliance.robustness else { return }
    if let sheet = robustness.oneSheet {
      let name = edition.audience(sheet.audience)
      page.element(
        .p,
        text: words.oneSheet(
          edition.signed(sheet.change), audience: name.isEmpty ? sheet.audience : edition.text(name)
        ))
    }
    if let shrunken = robustness.shrunken {
      page.element(
        .p,
        text: words.shrunken(
          edition.score(shrunken.score, places: 1),
          mean: edition.rankedGroup(of: alliance.id)?.mean.map { edition.score($0, places: 1) },
          kept: edition.percent(shrunken.share, places: 0)))
    }
  }
}

extension Edition {
  /// A change of a score with its sign, in hundredths; smaller ones with four decimals.
  func signed(_ change: Double) -> String {
    let places = change.magnitude < 0.05 && change != 0 ? 4 : 2
    return (change > 0 ? "+" : "") + (FixedPoint(change, places: places)?.text ?? String(change))
  }
}

/// Where an alliance would stand in each of the draws, as strips and in numbers.
struct RankDistributions: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to writer: inout HTMLWriter) {
    let words = edition.words
    guard edition.round.publish.rank, let rank = alliance.rank else { return }
    let distributions = edition.drawnPlaces(alliance)
    if distributions.isEmpty {
      if edition.rankedGroup(of: alliance.id)?.order.count == 1 {
        writer.element(.p, text: words.phrase(.oneAlliance))
      }
      return
    }
    let first = distributions.map(\.firstRank).min() ?? rank
    let last = distributions.map(\.lastRank).max() ?? rank
    let axis = PlaceRange(first: min(first, rank), last: max(last, rank))
    let greatest = distributions.flatMap(\.shares).max() ?? 1
    writer.element(.h3, text: words.phrase(.rankHeading))
    writer.element(.p, text: words.phrase(.bySource))
    writer.tableRegion(words.phrase(.rankCaption), style: "places") { page in
      page.columns([
        (words.phrase(.varies), ""), (words[.chart], "draw"), (words.phrase(.expectedRank), "n"),
        (words.phrase(.rankRange), "n"), (words.phrase(.eachPlace), "each"),
      ])
      page.element(.tbody) { page in
        for value in distributions {
          let source = words.varied(value.source)
          page.element(.tr) { page in
            page.element(.th, .scope("row"), text: source)
            page.element(.td, .class("draw")) {
              $0.part(
                RankStrip(
                  title: words.rankChart(
                    source, expected: edition.figure(value.expectedRank),
                    from: value.ranks.first, to: value.ranks.last),
                  distribution: value, places: axis, greatest: greatest, published: rank))
            }
            page.number(edition.figure(value.expectedRank))
            page.number(edition.placesText(value.ranks))
            page.element(.td, .class("each")) { $0.pieces(edition.eachPlace(value), on: edition) }
          }
        }
      }
    }
    writer.element(.p, .class("note"), text: words.phrase(.rankChartNote))
  }
}

extension Edition {
  /// The places of at least 1 % one by one, the others together.
  func eachPlace(_ distribution: DrawnPlaces) -> [String] {
    var parts: [String] = []
    var others = 0.0
    for (offset, share) in distribution.shares.enumerated() where share > 0 {
      if share < 0.01 {
        others += share
      } else {
        parts.append(words.place(distribution.firstRank + offset, probability(share)))
      }
    }
    if others > 0 { parts.append(words.otherPlaces(probability(others))) }
    return parts
  }
}

/// How likely each class is, by what varies.
struct ClassProbabilities: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to writer: inout HTMLWriter) {
    let words = edition.words
    let classes = edition.indexSystem.classes
    let distributions = edition.distributions(alliance).filter {
      $0.value.classes.count == classes.count
    }
    guard edition.hasClasses, !distributions.isEmpty else { return }
    writer.tableRegion(words.phrase(.classCaption), style: "narrow") { page in
      page.element(.thead) { page in
        page.element(.tr) { page in
          page.element(.th, .scope("col"), text: words.phrase(.varies))
          for position in classes.indices {
            page.element(.th, .scope("col"), .class("n")) {
              $0.part(ClassChip(edition: edition, position: position))
            }
          }
        }
      }
      page.element(.tbody) { page in
        for (source, value) in distributions {
          page.element(.tr) { page in
            page.element(.th, .scope("row"), text: words.varied(source))
            for share in value.classes { page.number(edition.probability(share)) }
          }
        }
      }
    }
    if !edition.drawsItsClasses {
      writer.element(.p, .class("note"), text: words.phrase(.byTheRules))
    }
  }
}
