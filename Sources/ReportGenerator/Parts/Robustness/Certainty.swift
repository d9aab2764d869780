// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

extension Edition {
  /// How far the ranking can be relied on, where anything that judges is published.
  var robustness: RoundRobustness? { judges ? result.robustness : nil }

  /// Whether a page can be written of it.
  var hasRobustness: Bool { robustness != nil && (round.publish.score || round.publish.rank) }

  /// The sampling error of a node's score, where scores are published.
  func sampling(_ node: NodeResult) -> SamplingError? {
    round.publish.score && node.score != nil ? node.sampling : nil
  }

  /// The interval of a node's score, where there is one and it has a width.
  func interval(_ node: NodeResult) -> Interval? {
    sampling(node).flatMap { $0.standardError == 0 ? nil : $0.interval }
  }

  /// The ends of an interval with as many decimals as tell them apart, at least one.
  func ends(_ interval: Interval) -> (low: String, high: String) {
    for places in 1..<6 {
      let (low, high) = (
        score(interval.low, places: places), score(interval.high, places: places)
      )
      if low != high || interval.low == interval.high { return (low, high) }
    }
    return (score(interval.low, places: 6), score(interval.high, places: 6))
  }

  /// The interval as it stands in a table's cell.
  func intervalText(_ interval: Interval) -> String {
    let ends = ends(interval)
    return ends.low + "–" + ends.high
  }

  /// The places between which an alliance cannot be told apart, where ranks are published.
  func places(_ alliance: AllianceResult) -> PlaceRange? {
    round.publish.rank && alliance.rank != nil ? alliance.robustness?.places : nil
  }

  /// Places as they stand in a table's cell.
  func placesText(_ places: PlaceRange) -> String {
    places.first == places.last ? String(places.first) : "\(places.first)–\(places.last)"
  }

  /// Ranks and classes over the draws, by what varies.
  func distributions(
    _ alliance: AllianceResult
  ) -> [(source: GroupRobustness.Source, value: RankDistribution)] {
    guard let robustness = alliance.robustness else { return [] }
    return [
      (.respondents, robustness.respondents), (.weights, robustness.weights),
      (.both, robustness.both),
    ].compactMap { source, value in value.map { (source, $0) } }
  }

  /// The places over the draws, by what varies, where ranks are published.
  func drawnPlaces(_ alliance: AllianceResult) -> [DrawnPlaces] {
    guard round.publish.rank, alliance.rank != nil else { return [] }
    return distributions(alliance).compactMap { DrawnPlaces($0.source, $0.value) }
  }

  /// The places over the draws that say most, like ``distribution(_:)``.
  func drawnPlaces(of alliance: AllianceResult) -> DrawnPlaces? {
    let all = drawnPlaces(alliance)
    return all.first { $0.source == .both } ?? all.first
  }

  /// The distribution that says most: of both sources, else of the one that varies.
  func distribution(_ alliance: AllianceResult) -> RankDistribution? {
    let robustness = alliance.robustness
    return robustness?.both ?? robustness?.respondents ?? robustness?.weights
  }

  /// Whether the classes that are drawn are those that are published: not where a panel decides.
  var drawsItsClasses: Bool { hasClasses && indexSystem.decidedBy == .rules }

  /// The probability of an alliance's own class, or `nil`.
  func classProbability(_ alliance: AllianceResult) -> (name: String, share: Double)? {
    guard drawsItsClasses, let found = alliance.resultClass.flatMap(resultClass),
      let shares = distribution(alliance)?.classes, shares.indices.contains(found.position)
    else { return nil }
    return (text(found.value.name), shares[found.position])
  }

  /// A probability in per cent, and never 0 or 100 where it is not.
  func probability(_ share: Double, places: Int = 0) -> String {
    let printed = FixedPoint.percentage(share).rounded(to: places)
    let hundred = 100 * FixedPoint.power(places)
    if share > 0, printed.units == 0 {
      return "<\u{A0}" + words.percent(FixedPoint(units: 1, places: places).text)
    }
    if share < 1, printed.units == hundred {
      return ">\u{A0}" + words.percent(FixedPoint(units: hundred - 1, places: places).text)
    }
    return words.percent(printed.text)
  }

  /// The sentence that can be quoted, or `nil` where nothing of it is known or published.
  func certainty(_ alliance: AllianceResult) -> String? {
    guard alliance.robustness != nil || alliance.nodes.first?.sampling != nil else { return nil }
    let interval = alliance.nodes.first.flatMap(interval)
    // One alliance alone has nobody to be told apart from.
    let isAlone = rankedGroup(of: alliance.id)?.order.count == 1
    let places = isAlone ? nil : places(alliance)
    let likely = classProbability(alliance)
    guard interval != nil || places != nil || likely != nil else { return nil }
    return words.certainty(
      CertaintyWords(
        score: alliance.score.map { score($0) }, interval: interval.map(ends),
        rank: alliance.rank.map { words.shortRank($0, tied: alliance.tied) }, places: places,
        likely: likely.map { ($0.name, probability($0.share)) }))
  }

  /// How many people stand behind an interval; fewer than the minimum are not counted out.
  func respondentsText(_ sampling: SamplingError) -> String {
    let least = round.publish.minimumRespondents
    return sampling.respondents < least
      ? words.headcount(.fewer(than: least)) : words.headcount(.exactly(sampling.respondents))
  }

  /// What is to be said of a sampling error, in sentences.
  func sentences(_ sampling: SamplingError) -> [String] {
    var lines: [String] = []
    if let absent = sampling.absent {
      lines.append(words.noInterval(absent))
    } else if sampling.standardError == 0 {
      lines.append(words.phrase(sampling.isIndicative ? .allAlike : .everybodyAnswered))
    } else if let error = sampling.standardError {
      lines.append(
        words.sampled(
          SampledWords(
            respondents: respondentsText(sampling), isOne: sampling.respondents == 1,
            error: figure(error), freedom: sampling.degreesOfFreedom.map(figure))))
      if sampling.isIndicative { lines.append(words.phrase(.isIndicative)) }
    }
    func names(_ audiences: [String]) -> [String] {
      audiences.map { id in
        let name = audience(id)
        return name.isEmpty ? id : text(name)
      }
    }
    if sampling.borrowsVariance {
      lines.append(words.pooled(names(sampling.pooled), least: round.robustness.poolBelow))
    }
    if !sampling.unknownSize.isEmpty {
      lines.append(words.unknownSizes(names(sampling.unknownSize)))
    }
    return lines
  }

  /// The group in which an alliance is ranked.
  func rankedGroup(of alliance: String) -> GroupRobustness? {
    robustness?.groups.first { $0.order.contains(alliance) }
  }

  /// The place from 1 of the run that an alliance belongs to, among those of its group.
  func run(of alliance: String) -> Int? {
    rankedGroup(of: alliance)?.together.firstIndex { $0.contains(alliance) }.map { $0 + 1 }
  }

  /// An alliance's name by its id, the id where there is no name.
  func allianceText(_ id: String) -> String {
    let name = allianceName(id)
    return name.isEmpty ? id : text(name)
  }
}

/// The places of an alliance over the draws, where they are known and published.
struct DrawnPlaces {
  let source: GroupRobustness.Source
  let expectedRank: Double
  let ranks: PlaceRange
  /// The place that `shares` begins with.
  let firstRank: Int
  let shares: [Double]

  init?(_ source: GroupRobustness.Source, _ distribution: RankDistribution) {
    guard let expected = distribution.expectedRank, let ranks = distribution.ranks,
      let first = distribution.firstRank, !distribution.shares.isEmpty
    else { return nil }
    self.source = source
    expectedRank = expected
    self.ranks = ranks
    firstRank = first
    shares = distribution.shares
  }

  /// The last place that came up.
  var lastRank: Int { firstRank + shares.count - 1 }

  /// The likeliest place, the better one of two that are equally likely, and how likely it is.
  var likeliest: (place: Int, share: Double) {
    shares.enumerated().reduce((firstRank, 0)) { best, next in
      next.element > best.1 ? (firstRank + next.offset, next.element) : best
    }
  }
}

extension HTMLWriter {
  /// A cell with a score and, below it, its interval.
  mutating func score(_ score: String?, _ interval: Interval?, on edition: Edition) {
    element(.td, .class("n")) { page in
      page.text(score ?? "–")
      if let interval {
        page.element(.small, .class("below ends"), text: edition.intervalText(interval))
      }
    }
  }

  /// A sentence in which no range of numbers is broken over two lines.
  mutating func unbroken(_ sentence: String) {
    var piece = ""
    var isNumber = false
    for character in sentence + " " {
      let continues = character.isNumber || ".–～−".contains(character)
      if continues != isNumber {
        if isNumber, piece.contains("–") || piece.contains("～") {
          element(.span, .class("day"), text: piece)
        } else {
          text(piece)
        }
        piece = ""
        isNumber = continues
      }
      piece.append(character)
    }
    piece.removeLast()
    text(piece)
  }

  /// Short texts in a row, none of them broken over two lines.
  mutating func pieces(_ pieces: [String], on edition: Edition) {
    for (offset, piece) in pieces.enumerated() {
      if offset > 0 { text(edition.words.comma) }
      element(.span, .class("day"), text: piece)
    }
  }

  /// Alliances by name, at most so many and how many more there are.
  mutating func alliances(_ ids: [String], on edition: Edition, atMost: Int = .max) {
    for (offset, id) in ids.prefix(atMost).enumerated() {
      if offset > 0 { text(edition.words.list(["", ""])) }
      localized(edition.allianceName(id), on: edition, else: id)
    }
    if ids.count > atMost { text(" " + edition.words.more(ids.count - atMost)) }
  }
}
