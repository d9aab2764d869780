// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import Evidence
internal import IndicatorTree

/// How far the number can be relied on. No line is wider than 80 places but for names and figures that
/// no line can hold.
extension Explanation {
  /// The sampling error and how its interval comes about.
  var interval: [String] {
    guard let sampling = node.sampling else { return [] }
    let words = l.words
    var lines: [String] = []
    if let error = sampling.standardError {
      lines.append(
        words.phrase(.standardError) + " " + l.number(error, 6)
          + (sampling.degreesOfFreedom.map {
            words.comma + words.phrase(.degreesOfFreedom) + " " + l.number($0, 2)
          } ?? "")
          + words.comma + words.phrase(.respondents) + " \(sampling.respondents)")
    }
    if let interval = sampling.interval {
      lines.append(
        words.phrase(.interval95) + " " + l.number(interval.low, 6) + "–"
          + l.number(interval.high, 6)
          + (sampling.isIndicative ? words.parenthesis(words.phrase(.indicative)) : ""))
    }
    let said = sampling.absent == nil && sampling.standardError ?? 0 > 0 ? 1 : 0
    let sentences = edition.sentences(sampling).dropFirst(said).filter {
      $0 != words.phrase(.isIndicative)
    }
    lines += sentences.flatMap { TextWrap.lines($0, indent: 2) }
    return ["", words.phrase(.samplingOf)] + lines.map { $0.hasPrefix(" ") ? $0 : "  " + $0 }
  }

  /// The four readings of the shares, with the one that decides.
  var readings: [String] {
    guard let verdict = node.verdict else { return [] }
    let words = l.words
    var table = TextTable([words.phrase(.reading), words.phrase(.gradeNamed), "", ""])
    for line in edition.lines(verdict) {
      table.add([
        words.reading(line.reading),
        line.grade.map { grades.indices.contains($0) ? grades[$0] : String($0) }
          ?? words.phrase(.undefined), line.remark ?? "",
        place == 0 && line.reading == edition.round.verdict.by ? words.phrase(.decides) : "",
      ])
    }
    return ["", words.phrase(.readingsHeading)] + table.lines(indent: 2)
  }

  /// What the composition lost.
  var losses: [String] {
    guard let loss = node.loss else { return [] }
    let lines = l.words.losses(lossWords(loss))
    return ["", l.words.phrase(.loss)]
      + (lines.isEmpty ? [l.words.phrase(.nothingLost)] : lines)
      .flatMap { TextWrap.lines($0, indent: 2) }
  }

  private func lossWords(_ loss: CompositionLoss) -> LossWords {
    func names(_ positions: [Int]) -> [String] {
      positions.map { grades.indices.contains($0) ? grades[$0] : String($0) }
    }
    return LossWords(
      tied: names(loss.tied), saturated: names(loss.saturated),
      fromWeights: names(loss.fromWeights))
  }

  /// The alliance under each of the five operators; places in the draws; what would change it.
  var robustness: [String] {
    guard place == 0, let robustness = alliance.robustness else { return [] }
    return operators(robustness.operators) + draws(robustness) + changes(robustness)
  }

  private func operators(_ outcomes: [OperatorOutcome]) -> [String] {
    guard !outcomes.isEmpty else { return [] }
    let words = l.words
    var table = TextTable(
      [
        words.phrase(.operatorName), words[.score], words[.rank], words[.resultClass],
        words.phrase(.validityIndex),
      ], rightAligned: [1, 2, 4])
    var losses: [String] = []
    for outcome in outcomes {
      let name = words.name(outcome.operator)
      table.add([
        name, l.number(outcome.score, 4), outcome.rank.map(String.init) ?? "–",
        outcome.resultClass.flatMap(edition.resultClass).map { edition.text($0.value.name) } ?? "–",
        l.number(outcome.validity, 2),
      ])
      let lost = words.losses(lossWords(outcome.loss))
      if !lost.isEmpty {
        losses += TextWrap.lines(
          name + words.colon + lost.joined(separator: words.semicolon), indent: 4)
      }
    }
    return [
      "", words.phrase(.operatorsHeading) + words.parenthesis(words.phrase(.operatorsCompared)),
    ]
      + table.lines(indent: 2)
      + (losses.isEmpty ? [] : ["  " + words.phrase(.loss)] + losses)
  }

  private func draws(_ robustness: AllianceRobustness) -> [String] {
    let words = l.words
    let distributions = edition.distributions(alliance)
    var lines: [String] = []
    if !distributions.isEmpty {
      lines += ["", words.phrase(.rankHeading)]
      for (source, value) in distributions {
        let places = DrawnPlaces(source, value)
        let head =
          words.varied(source)
          + (places.map {
            words.colon + words.phrase(.expectedRank) + " " + l.number($0.expectedRank, 2)
              + words.comma + words.phrase(.rankRange) + " " + edition.placesText($0.ranks)
          } ?? "")
        lines += TextWrap.lines(head, indent: 2)
        lines += places.map(bars) ?? []
        if let score = value.score {
          lines.append(
            "    " + words[.score] + " " + l.number(score.low, 4) + "–" + l.number(score.high, 4))
        }
        let classes = zip(result.indexSystem.definition.classes, value.classes).filter { $1 > 0 }
        if !classes.isEmpty {
          lines += TextWrap.lines(
            words[.resultClass] + words.colon
              + classes.map { l.text($0.name) + " " + edition.probability($1) }
              .joined(separator: words.comma), indent: 4)
        }
      }
    }
    if let places = robustness.places {
      lines.append(words.phrase(.places) + " " + edition.placesText(places))
    }
    return lines
  }

  /// The probability of each place as bars.
  private func bars(_ distribution: DrawnPlaces) -> [String] {
    var table = TextTable(["", "", ""], rightAligned: [0, 1])
    let greatest = distribution.shares.max() ?? 1
    for (offset, share) in distribution.shares.enumerated() where share >= 0.005 {
      table.add([
        String(distribution.firstRank + offset), edition.probability(share),
        TextBar.bar(share, of: greatest),
      ])
    }
    return Array(table.lines(indent: 4).dropFirst())
  }

  private func changes(_ robustness: AllianceRobustness) -> [String] {
    let words = l.words
    var lines: [String] = []
    if let sheet = robustness.oneSheet {
      lines += TextWrap.lines(
        words.oneSheet(
          edition.signed(sheet.change),
          audience: {
            let name = edition.audience(sheet.audience)
            return name.isEmpty ? sheet.audience : edition.text(name)
          }()), indent: 0)
    }
    if let shrunken = robustness.shrunken {
      lines += TextWrap.lines(
        words.shrunken(
          l.number(shrunken.score, 4),
          mean: edition.rankedGroup(of: alliance.id)?.mean.map { l.number($0, 4) },
          kept: edition.percent(shrunken.share)), indent: 0)
    }
    if let swap = robustness.swap { lines += TextWrap.lines(edition.sentence(swap), indent: 0) }
    if !lines.isEmpty { lines.insert("", at: 0) }
    guard !robustness.gains.isEmpty else { return lines }
    lines += ["", words.phrase(.gainsHeading)]
    for gain in robustness.gains.prefix(ChangeSection.most) {
      let passing = gain.passes.prefix(3).map(edition.allianceText)
      let others =
        gain.passes.count > 3 ? [words.more(gain.passes.count - 3)] : []
      let better =
        gain.resultClass == alliance.resultClass
        ? nil : gain.resultClass.flatMap(edition.resultClass).map { edition.text($0.value.name) }
      lines += TextWrap.lines(
        words.gain(
          edition.nodeText(gain.node), FixedPoint(gain.points, places: 2)?.shortest ?? "–",
          passing: Array(passing) + others, class: better), indent: 2)
    }
    return lines
  }
}
