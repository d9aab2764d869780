// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Where the alliances of one group could stand: a map of rank acceptability whose rows are those of
/// its table, or above `mostMapped` alliances a table of their places.
struct RankAcceptability: Part {
  /// How many alliances a map holds.
  static let mostMapped = 60

  let edition: Edition
  let group: GroupRobustness
  /// What tells the group's table from others with the same caption.
  let label: String

  func write(to writer: inout HTMLWriter) {
    let words = edition.words
    let byID = Dictionary(
      edition.result.alliances.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let alliances = group.order.compactMap { byID[$0] }
    guard alliances.count > 1 else {
      writer.element(.p, text: words.phrase(.oneAlliance))
      return
    }
    guard alliances.contains(where: { edition.drawnPlaces(of: $0) != nil }) else {
      writer.element(.p, text: words.phrase(.nothingDrawn))
      return
    }
    let mapped = alliances.count <= Self.mostMapped
    let greatest = alliances.compactMap { edition.drawnPlaces(of: $0)?.likeliest.share }.max() ?? 1
    let caption = words.phrase(mapped ? .mapCaption : .rangesCaption)
    writer.tableRegion(caption, label: label, style: mapped ? "map" : "narrow") { page in
      page.columns(
        [(words[.rank], "n"), (words[.alliance], "")]
          + (mapped ? [(words[.chart], "draw")] : [])
          + [(words.phrase(.places), "n"), (words.phrase(.expectedRank), "n")])
      page.element(.tbody) { page in
        for alliance in alliances {
          row(alliance, of: alliances.count, mapped ? greatest : nil, to: &page)
        }
      }
    }
    guard mapped else { return }
    writer.element(.p, .class("note"), text: words.phrase(.mapLegend))
    numbers(of: alliances, to: &writer)
  }

  /// The map's twin: the probability of each place in numbers.
  private func numbers(of alliances: [AllianceResult], to writer: inout HTMLWriter) {
    let words = edition.words
    let caption = words.phrase(.numbersCaption)
    writer.tableRegion(caption, label: label + words.colon + caption, style: "influences") { page in
      page.columns([(words[.alliance], ""), (words.phrase(.eachPlace), "each")])
      page.element(.tbody) { page in
        for alliance in alliances {
          guard let places = edition.drawnPlaces(of: alliance) else { continue }
          page.element(.tr) { page in
            page.element(.th, .scope("row")) {
              $0.localized(alliance.name, on: edition, else: alliance.id)
            }
            page.element(.td, .class("each")) { $0.pieces(edition.eachPlace(places), on: edition) }
          }
        }
      }
    }
  }

  /// A row of the map, or without a greatest share one of places only.
  private func row(
    _ alliance: AllianceResult, of count: Int, _ greatest: Double?, to page: inout HTMLWriter
  ) {
    let words = edition.words
    let distribution = edition.drawnPlaces(of: alliance)
    page.element(.tr) { page in
      page.number(alliance.rank.map { words.shortRank($0, tied: alliance.tied) })
      page.element(.th, .scope("row")) {
        $0.part(AllianceLink(edition: edition, alliance: alliance))
      }
      if let greatest {
        page.element(.td, .class("draw")) { page in
          guard let distribution else { return }
          let likeliest = distribution.likeliest
          page.part(
            AcceptabilityRow(
              title: words.mapTitle(
                edition.allianceText(alliance.id),
                likeliest: likeliest.place, share: edition.probability(likeliest.share)),
              distribution: distribution, count: count, published: alliance.rank,
              greatest: greatest))
        }
      }
      page.number(edition.places(alliance).map(edition.placesText))
      page.number(distribution.map { edition.figure($0.expectedRank) })
    }
  }
}

/// The alliances that cannot be told apart from the first of their run.
struct TogetherTable: Part {
  let edition: Edition
  let group: GroupRobustness
  let label: String

  func write(to writer: inout HTMLWriter) {
    let words = edition.words
    guard group.together.contains(where: { $0.count > 1 }) else {
      writer.element(.p, text: words.phrase(.allApart))
      return
    }
    writer.tableRegion(words.phrase(.groupsCaption), label: label, style: "narrow") { page in
      page.columns([
        (words.phrase(.runNumber), "n"), (words[.rank], ""), (words.phrase(.together), ""),
      ])
      page.element(.tbody) { page in
        for (offset, run) in group.together.enumerated() {
          let first = group.order.firstIndex(of: run.first ?? "").map { $0 + 1 } ?? 1
          page.element(.tr) { page in
            page.number(String(offset + 1))
            page.element(
              .th, .scope("row"),
              text: words.run(first, first + run.count - 1, count: run.count))
            page.element(.td) { $0.alliances(run, on: edition) }
          }
        }
      }
    }
    writer.element(.p, .class("note"), text: words.phrase(.groupsNote))
  }
}

extension GroupRobustness {
  /// Whether alliances were held against each other: there are several, and something was drawn.
  var isCompared: Bool { source != .none && order.count > 1 }

  /// The probability that each alliance of the order lies above the next.
  var neighbours: [(upper: String, lower: String, probability: Double)] {
    zip(order, order.dropFirst()).enumerated().map { place, pair in
      (
        pair.0, pair.1,
        above.indices.contains(place) ? above[place].first ?? 1 : 1
      )
    }
  }

  /// From which probability on two alliances count as told apart.
  static let apart = 0.975
}

extension Edition {
  /// How many neighbours can be told apart, over the groups that are ranked by themselves.
  func neighboursToldApart(_ groups: [GroupRobustness]) -> String {
    let pairs = groups.flatMap(\.neighbours)
    return words.neighboursToldApart(
      pairs.count { $0.probability >= GroupRobustness.apart }, of: pairs.count)
  }
}

/// How likely each alliance is above the next one.
struct NeighbourTable: Part {
  let edition: Edition
  let group: GroupRobustness
  let label: String

  func write(to writer: inout HTMLWriter) {
    let words = edition.words
    let pairs = group.neighbours
    writer.element(.p, .class("lead"), text: edition.neighboursToldApart([group]))
    writer.tableRegion(words.phrase(.pairsCaption), label: label, style: "pairs") { page in
      page.columns([
        (words.phrase(.upper), ""), (words.phrase(.lower), ""), (words[.chart], "draw"),
        (words.phrase(.probabilityAbove), "n"), (words[.remark], ""),
      ])
      page.element(.tbody) { page in
        for (upper, lower, probability) in pairs {
          page.element(.tr) { page in
            page.element(.th, .scope("row")) {
              $0.localized(edition.allianceName(upper), on: edition, else: upper)
            }
            page.element(.td) {
              $0.localized(edition.allianceName(lower), on: edition, else: lower)
            }
            page.element(.td, .class("draw")) {
              $0.part(
                ShareBar(
                  title: words.isAbove(
                    edition.allianceText(upper), edition.allianceText(lower),
                    edition.probability(probability, places: 1)),
                  share: probability, limits: [0.5, GroupRobustness.apart]))
            }
            page.number(edition.probability(probability, places: 1))
            page.cell(words.phrase(probability >= GroupRobustness.apart ? .apart : .notApart))
          }
        }
      }
    }
    writer.element(.p, .class("note"), text: words.phrase(.pairsNote))
  }
}
