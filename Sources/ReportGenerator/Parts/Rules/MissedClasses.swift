// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// How the class came about: the panel's decision, what is provisional, every class that the score
/// reached and that was missed, and why there is no rank.
struct MissedClasses: Part {
  let edition: Edition
  let alliance: AllianceResult

  func write(to page: inout HTMLWriter) {
    for sentence in sentences { page.element(.p, text: sentence) }
  }

  /// The sentences, in the order in which the rules were applied.
  var sentences: [String] {
    let words = edition.words
    var sentences = alliance.missedClasses.compactMap(sentence)
    if let decision = decision { sentences.append(decision) }
    if let until = alliance.provisionalUntil {
      sentences.append(words.provisional(until, edition.reasons(alliance, .mend)))
    }
    let failing = edition.reasons(alliance, .fails)
    if edition.round.publish.rank, alliance.rank == nil, alliance.absent == nil, !failing.isEmpty {
      sentences.append(words.unranked(failing))
    }
    return sentences
  }

  private func name(_ id: String) -> String? {
    edition.resultClass(id).map { edition.text($0.value.name) }
  }

  private var decision: String? {
    guard let decision = alliance.decision, let proposed = alliance.proposedClass.flatMap(name),
      let decided = name(decision.resultClass)
    else { return nil }
    return edition.words.proposedAndDecided(proposed, decided)
      + edition.words.decided(
        DecisionWords(
          reason: decision.reason, authority: decision.authority, date: decision.date))
  }

  private func sentence(_ missed: MissedClass) -> String? {
    let words = edition.words
    guard let name = name(missed.resultClass) else { return nil }
    let reason = missed.gate.map(edition.gateReason)
    switch missed.condition {
    case .criterionMinimum, .nodeMinimum:
      guard let node = missed.node, let place = edition.outline.place(of: node),
        let minimum = missed.minimum
      else { return nil }
      return words.missedClass(
        name, criterion: edition.text(edition.result.nodes[place].name),
        minimum: edition.figure(minimum),
        hasScore: alliance.nodes[place].score != nil
          || alliance.nodes[place].absent == .notPublished)
    case .gate: return reason.map { words.missedByGate(name, $0) }
    case .shareLimit, .rankLimit:
      return edition.limitWords(missed, score: alliance.score).map(words.missedByLimit)
    case .oneClassDown: return reason.map { words.oneClassDown($0, from: name) }
    case .fails:
      return reason.map {
        words.failed($0, edition.indexSystem.classes.last.map { edition.text($0.name) })
      }
    }
  }
}

extension Edition {
  /// A limit that cut somebody off, as it is printed.
  func limitWords(_ missed: MissedClass, score: Double?) -> ClassLimitWords? {
    guard let limit = missed.limit, let found = resultClass(missed.resultClass)?.value else {
      return nil
    }
    let isShare = missed.condition == .shareLimit
    return ClassLimitWords(
      name: text(found.name),
      share: isShare ? found.limit?.share.map { percent($0, places: shownPlaces($0)) } : nil,
      rank: isShare ? nil : found.limit?.rank, score: score.map { self.score($0) },
      allowed: limit.allowed, among: limit.among, reaching: limit.reaching,
      border: score == nil ? nil : limit.border.map { self.score($0) }, tied: limit.tied)
  }

  /// Whole per cents without decimals, others with one.
  func shownPlaces(_ share: Double) -> Int {
    let exact = FixedPoint.percentage(share)
    return exact == exact.rounded(to: 0).rounded(to: 9) ? 0 : 1
  }

  /// What a class asks for, and how many may have it.
  func classConditions(_ position: Int) -> String {
    let classes = indexSystem.classes
    let resultClass = classes[position]
    // Nobody is below the least score: what follows a class from there on is for all others.
    let below =
      position > 0 ? classes[position - 1].from.flatMap { $0 > scale.least ? $0 : nil } : nil
    // A class from the least score on is for whoever keeps its conditions, whatever the score.
    let isOpen = (resultClass.from.map { $0 <= scale.least } ?? false) && position > 0
    var parts = [
      isOpen && resultClass.criterionMinimum == nil
        ? words.phrase(.anyScore)
        : words.classRange(
          from: resultClass.from.map(figure), below: below.map(figure),
          criterionMinimum: resultClass.criterionMinimum.map(figure))
    ]
    parts += resultClass.minima.map {
      words.classAsks(minimum: figure($0.score), of: nodeText($0.node))
    }
    let vetoes = Set(indexSystem.vetoes.map(\.id))
    func names(_ ids: [String]) -> [String] { ids.map { text(gateName($0)) } }
    if !resultClass.gates.isEmpty {
      parts.append(
        words.classAsks(
          gates: names(resultClass.gates.filter { !vetoes.contains($0) }),
          vetoes: names(resultClass.gates.filter(vetoes.contains))))
    }
    if let limit = resultClass.limit {
      parts.append(
        words.classLimit(
          share: limit.share.map { percent($0, places: shownPlaces($0)) }, rank: limit.rank,
          rounding: limit.rounding, ties: limit.ties))
    }
    return parts.joined(separator: words.semicolon)
  }
}

/// How the limit of each limited class came out in one group of alliances: how many may have it, how
/// many reached it, where the border lies and who was cut.
struct ClassLimitLines: Part {
  let edition: Edition
  /// The scored alliances that are ranked together.
  let alliances: [AllianceResult]

  func write(to page: inout HTMLWriter) {
    guard edition.hasClasses, !alliances.isEmpty else { return }
    for line in lines { page.element(.p, .class("note"), text: line) }
  }

  /// One line for each limited class.
  var lines: [String] {
    let words = edition.words
    return edition.indexSystem.classes.compactMap { resultClass in
      guard let limit = resultClass.limit else { return nil }
      var first: (alliance: AllianceResult, missed: MissedClass)?
      var cut: [String] = []
      for alliance in alliances {
        guard
          let missed = alliance.missedClasses.first(where: {
            $0.resultClass == resultClass.id && $0.limit != nil
          })
        else { continue }
        if first == nil { first = (alliance, missed) }
        let name = alliance.name.isEmpty ? alliance.id : edition.text(alliance.name)
        cut.append(
          name
            + (alliance.score.map { words.parenthesis(edition.score($0)) } ?? ""))
      }
      if let first, let limit = edition.limitWords(first.missed, score: first.alliance.score) {
        return words.limitLine(limit, cut: cut)
      }
      return words.limitUnused(
        edition.text(resultClass.name),
        share: limit.share.map { edition.percent($0, places: edition.shownPlaces($0)) },
        rank: limit.rank,
        having: alliances.count { ($0.proposedClass ?? $0.resultClass) == resultClass.id })
    }
  }
}
