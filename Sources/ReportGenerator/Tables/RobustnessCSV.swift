// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// The probability of each place for each alliance, by what varies, one to a row; places that never
/// came up are not there.
struct RobustnessCSV {
  /// The file, from the site's top.
  static let name = "robustness.csv"

  let edition: Edition

  /// Whether there is any.
  static func isNeeded(_ edition: Edition) -> Bool {
    edition.hasRobustness && edition.round.publish.rank
      && edition.result.alliances.contains { !edition.drawnPlaces($0).isEmpty }
  }

  /// What pages link to, from the site's top, with labels.
  static func downloads(_ edition: Edition) -> [(path: String, label: String)] {
    (isNeeded(edition) ? [(name, edition.words.phrase(.downloadRobustness))] : [])
      + (InfluencesCSV.isNeeded(edition)
        ? [(InfluencesCSV.name, edition.words.phrase(.downloadInfluences))] : [])
  }

  func file() -> SiteFile {
    let words = edition.words
    var table = CSVWriter()
    table.row(
      [
        words[.registryID], words.phrase(.varies), words[.rank], words.phrase(.rankProbability),
      ].map { .text($0) })
    for alliance in edition.result.alliances {
      for value in edition.drawnPlaces(alliance) {
        for (offset, share) in value.shares.enumerated() where share > 0 {
          table.row([
            .text(alliance.id), .text(value.source.rawValue), .whole(value.firstRank + offset),
            .figure(share),
          ])
        }
      }
    }
    return SiteFile(path: Self.name, bytes: table.bytes)
  }
}

/// What changes for each alliance where one thing is chosen otherwise, one to a row.
struct InfluencesCSV {
  /// The file, from the site's top.
  static let name = "influences.csv"

  let edition: Edition

  /// Whether there is any.
  static func isNeeded(_ edition: Edition) -> Bool {
    edition.hasRobustness && edition.robustness?.influences.isEmpty == false
  }

  func file() -> SiteFile {
    let (words, publish) = (edition.words, edition.round.publish)
    var table = CSVWriter()
    table.row(
      ([words.phrase(.factorKind), words.phrase(.influenceID), words[.registryID]]
        + (publish.score ? [words.phrase(.scoreThen)] : [])
        + (publish.rank ? [words.phrase(.rankThen)] : [])
        + (edition.hasClasses ? [words.phrase(.classThen)] : []))
        .map { .text($0) })
    for influence in edition.robustness?.influences ?? [] {
      for (place, alliance) in edition.result.alliances.enumerated() {
        func at<T>(_ values: [T?]) -> T? { values.indices.contains(place) ? values[place] : nil }
        guard at(influence.scores) != nil || at(influence.ranks) != nil else { continue }
        table.row(
          [.text(influence.factor.rawValue), .text(influence.id), .text(alliance.id)]
            + (publish.score ? [.score(at(influence.scores))] : [])
            + (publish.rank ? [.whole(at(influence.ranks))] : [])
            + (edition.hasClasses
              ? [
                .optional(
                  at(influence.classes).flatMap(edition.resultClass).map {
                    edition.text($0.value.name)
                  })
              ] : []))
      }
    }
    return SiteFile(path: Self.name, bytes: table.bytes)
  }
}
