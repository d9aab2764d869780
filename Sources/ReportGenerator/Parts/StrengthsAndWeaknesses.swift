// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Where the alliance stands out, up and down, by a printed rule: element 9.
struct StrengthsAndWeaknesses: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    let words = edition.words
    guard edition.round.publish.score, alliance.score != nil else { return }
    let found = Standouts(edition: edition, alliance: alliance)
    page.section("strengths", words[.strengthsAndWeaknesses]) { page in
      page.element(
        .p, .class("note"),
        text: found.isWithinSet
          ? words.standoutRuleWithinSet(edition.result.scoredCount)
          : words.standoutRuleOwnMean(edition.result.scoredCount))
      page.element(.div, .class("pair")) { page in
        list(words[.strengths], found.strengths, more: found.moreStrengths, to: &page)
        list(words[.weaknesses], found.weaknesses, more: found.moreWeaknesses, to: &page)
      }
      if !found.excluded.isEmpty {
        page.element(.p, .class("note")) { page in
          page.text(words[.leftOut] + words.colon)
          for (offset, place) in found.excluded.enumerated() {
            if offset > 0 { page.text(words.semicolon) }
            page.text(edition.result.nodes[place].number + " ")
            page.localized(edition.result.nodes[place].name, on: edition)
          }
          page.text(words.fullStop)
        }
      }
    }
  }

  private func list(
    _ heading: String, _ places: [Int], more: Int, to page: inout HTMLWriter
  ) {
    let words = edition.words
    page.element(.div) { page in
      page.element(.h3, text: heading)
      if places.isEmpty { page.element(.p, text: words[.none]) }
      if !places.isEmpty {
        page.element(.ol) { page in
          for place in places {
            let node = alliance.nodes[place]
            page.element(.li) { page in
              page.localized(edition.result.nodes[place].name, on: edition)
              page.text(words.parenthesis(edition.result.nodes[place].number))
              page.text(words.colon)
              if let score = node.score {
                page.text(edition.score(score, places: edition.printing.treePlaces))
              }
              if let rank = node.rank {
                page.text(words.comma + words.rankWord(rank, tied: node.tied))
              }
            }
          }
        }
      }
      if more > 0 { page.element(.p, .class("note"), text: words.moreOfTheSame(more)) }
    }
  }
}

/// The indicators that stand out.
///
/// From 20 scored alliances on: those with at least three quarters of the scored alliances
/// strictly below (or above). Below that: those at least one standard deviation from the mean of
/// the alliance's own indicators, the rule of [WIPO 2023] for income groups. At most five each;
/// equal ones by weight, then in tree order. Only indicators with the round's completeness.
struct Standouts {
  /// From how many scored alliances on a percentile within the set says something.
  static let setSize = 20
  /// How many are listed on each side.
  static let most = 5

  let isWithinSet: Bool
  private(set) var strengths: [Int] = []
  private(set) var weaknesses: [Int] = []
  private(set) var moreStrengths = 0
  private(set) var moreWeaknesses = 0
  private(set) var excluded: [Int] = []

  init(edition: Edition, alliance: AllianceResult) {
    let result = edition.result
    isWithinSet = result.scoredCount >= Self.setSize
    var candidates: [(place: Int, score: FixedPoint)] = []
    for (place, _) in edition.outline.indicators {
      let node = alliance.nodes[place]
      if let score = node.score,
        FixedPoint.percentage(node.completeness)
          >= FixedPoint.percentage(result.round.missing.minimumCompleteness)
      {
        candidates.append((place, FixedPoint.comparison(score)))
      } else {
        excluded.append(place)
      }
    }
    var standing: [(place: Int, up: Double, down: Double)] = []
    if isWithinSet {
      for candidate in candidates {
        let all = result.alliances.compactMap {
          $0.score == nil ? nil : $0.nodes[candidate.place].score.map(FixedPoint.comparison)
        }
        let count = Double(max(all.count, 1))
        standing.append(
          (
            candidate.place, Double(all.count { $0 < candidate.score }) / count,
            Double(all.count { $0 > candidate.score }) / count
          ))
      }
    } else {
      let scores = candidates.map { Double($0.score.units) / 1e9 }
      let count = Double(max(scores.count, 1))
      let mean = scores.reduce(0, +) / count
      let variance = scores.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
      for (candidate, score) in zip(candidates, scores) where variance > 0 {
        let z = (score - mean) / variance.squareRoot()
        standing.append((candidate.place, z, -z))
      }
    }
    let least = isWithinSet ? 0.75 : 1.0
    (strengths, moreStrengths) = Self.first(
      standing.filter { $0.up >= least }.map { ($0.place, $0.up) }, result)
    (weaknesses, moreWeaknesses) = Self.first(
      standing.filter { $0.down >= least }.map { ($0.place, $0.down) }, result)
  }

  private static func first(
    _ found: [(place: Int, by: Double)], _ result: EvaluationResult
  ) -> ([Int], Int) {
    let ordered = found.sorted { left, right in
      if left.by != right.by { return left.by > right.by }
      let weights = (
        result.nodes[left.place].globalWeight, result.nodes[right.place].globalWeight
      )
      return weights.0 == weights.1 ? left.place < right.place : weights.0 > weights.1
    }
    let shown = Array(ordered.prefix(most))
    let more = ordered.dropFirst(most).count { $0.by == shown.last?.by }
    return (shown.map(\.place), more)
  }
}
