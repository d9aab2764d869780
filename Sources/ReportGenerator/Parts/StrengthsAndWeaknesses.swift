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
    let inProfile = edition.ranksByProfile
    let heading =
      found.isWithinSet
      ? words[.strengthsAndWeaknesses]
      : inProfile ? words.phrase(.strengthsInProfile) : words[.strengthsAndWeaknessesOwn]
    page.section("strengths", heading) { page in
      page.element(
        .p, .class("note"),
        text: found.isWithinSet
          ? words.standoutRuleWithinSet(
            edition.tree(of: alliance).scoredCount, inProfile: inProfile)
          : words.standoutRuleOwnMean(
            edition.tree(of: alliance).scoredCount, inProfile: inProfile))
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
/// strictly below (or above). Below that: the highest scores that are above the mean of the
/// alliance's own indicators and not below the median of the scored alliances there; the lowest
/// that are below that mean and not above that median. At most five each; equal ones by weight,
/// then in tree order. Only indicators with the round's completeness.
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
    let tree = edition.tree(of: alliance)
    isWithinSet = tree.scoredCount >= Self.setSize
    var candidates: [(place: Int, score: FixedPoint)] = []
    for (place, _) in edition.outline.indicators {
      let node = alliance.nodes[place]
      if let score = node.score, edition.isCompleteEnough(node) {
        candidates.append((place, FixedPoint.comparison(score)))
      } else {
        excluded.append(place)
      }
    }
    let (up, down) =
      isWithinSet
      ? Self.withinSet(candidates, tree.standings) : Self.besideMeanAndMedian(candidates, tree)
    (strengths, moreStrengths) = Self.first(up, tree)
    (weaknesses, moreWeaknesses) = Self.first(down, tree)
  }

  private typealias Candidate = (place: Int, score: FixedPoint)
  private typealias Standing = (place: Int, by: Double)

  private static func withinSet(
    _ candidates: [Candidate], _ standings: Standings
  ) -> (up: [Standing], down: [Standing]) {
    var (up, down): ([Standing], [Standing]) = ([], [])
    for candidate in candidates {
      let (below, above, all) = standings.place(of: candidate.score, at: candidate.place)
      let count = Double(max(all, 1))
      up.append((candidate.place, Double(below) / count))
      down.append((candidate.place, Double(above) / count))
    }
    return (up.filter { $0.by >= 0.75 }, down.filter { $0.by >= 0.75 })
  }

  private static func besideMeanAndMedian(
    _ candidates: [Candidate], _ tree: GroupTree
  ) -> (up: [Standing], down: [Standing]) {
    let count = Double(candidates.count)
    let sum = candidates.reduce(0) { $0 + Double($1.score.units) }
    var (up, down): ([Standing], [Standing]) = ([], [])
    for candidate in candidates {
      // Where the node's distribution is withheld, nothing is compared with it.
      guard let scores = tree.nodes[candidate.place].scores else { continue }
      let median = FixedPoint.comparison(scores.median)
      let own = Double(candidate.score.units)
      if own * count > sum, candidate.score >= median { up.append((candidate.place, own)) }
      if own * count < sum, candidate.score <= median { down.append((candidate.place, -own)) }
    }
    return (up, down)
  }

  private static func first(
    _ found: [Standing], _ tree: GroupTree
  ) -> ([Int], Int) {
    let ordered = found.sorted { left, right in
      if left.by != right.by { return left.by > right.by }
      let weights = (
        tree.nodes[left.place].globalWeight, tree.nodes[right.place].globalWeight
      )
      return weights.0 == weights.1 ? left.place < right.place : weights.0 > weights.1
    }
    let shown = Array(ordered.prefix(most))
    let more = ordered.dropFirst(most).count { $0.by == shown.last?.by }
    return (shown.map(\.place), more)
  }
}
