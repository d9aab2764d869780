// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import Evidence
internal import IndicatorTree

extension Explanation {
  /// The tree as the alliance is weighed.
  var tree: GroupTree { edition.tree(of: alliance) }

  func marksLine(_ marks: Marks) -> String {
    l.pick("points ", "分值 ") + l.words.marks(l.figure(marks.earned), of: l.figure(marks.full))
  }

  // MARK: Class and rank

  /// Profile, rank, class, and every rule that changed the class.
  var standing: [String] {
    let words = l.words
    var lines: [String] = []
    if edition.hasProfiles {
      let basis = alliance.assignment.map {
        words.profileBasis(by: $0.declaredBy, basis: $0.basis)
      }
      lines.append(
        words.phrase(.profile) + words.colon + edition.text(edition.profileName(alliance))
          + (basis.map { $0.isEmpty ? "" : words.parenthesis($0) } ?? ""))
    }
    let name = alliance.resultClass.flatMap(edition.resultClass).map { edition.text($0.value.name) }
    if let rank = alliance.rank {
      let place =
        edition.ranksByProfile
        ? words.rank(
          rank, of: tree.rankedCount, tied: alliance.tied,
          within: edition.text(edition.profileName(alliance)))
        : words.rank(rank, of: tree.rankedCount, tied: alliance.tied)
      lines.append(place + " · " + (name ?? "–"))
    } else if let name {
      lines.append(words[.resultClass] + words.colon + name)
    }
    if alliance.absent == .gateNotMet, let why = edition.whyNotScored(alliance) {
      lines.append(words.notScored(why))
    }
    for sentence in MissedClasses(edition: edition, alliance: alliance).sentences {
      lines += TextWrap.lines(sentence, indent: 2)
    }
    return lines
  }

  // MARK: Gates and reductions

  /// Each gate, clause by clause, and what is recorded under the vetoes, allegations too.
  var gates: [String] {
    let words = l.words
    guard !alliance.gates.isEmpty || !alliance.vetoes.isEmpty else { return [] }
    var table = TextTable([
      words.phrase(.gate), words.phrase(.state), words[.evidence], words.phrase(.effect),
      words.phrase(.until),
    ])
    for gate in alliance.gates {
      let definition = result.indexSystem.definition.gates.first { $0.id == gate.id }
      let asks = definition.flatMap {
        edition.ruleTexts.asks($0, node: $0.node.map(edition.nodeText))
      }
      let whole = gate.clauses.first { $0.id == gate.id }
      table.add([
        edition.text(edition.gateName(gate.id)) + (asks.map(words.parenthesis) ?? ""),
        words.phrase(gate.isMet ? .met : .notMet)
          + (gate.value.map { words.parenthesis(l.figure($0)) } ?? ""),
        whole.map { evidence(of: $0.stated) } ?? "",
        gate.effect.map(words.effect) ?? "–", gate.until ?? "–",
      ])
      let clauses = definition?.clauses ?? []
      for clause in gate.clauses where clause.id != gate.id {
        let name = clauses.first { $0.id == clause.id }.map { l.text($0.name) } ?? clause.id
        table.add([
          "  " + name,
          clause.stated.state.map(words.pointState) ?? words.absence(.notSupplied),
          evidence(of: clause.stated), clause.effect.map(words.effect) ?? "–",
          clause.stated.until.isEmpty ? "–" : clause.stated.until,
        ])
      }
    }
    var lines = ["", words.phrase(.gatesHeading)] + table.lines(indent: 2)
    for veto in alliance.vetoes {
      let decision = veto.decision
      lines.append(
        "  " + edition.text(edition.gateName(decision.veto)) + words.colon
          + (decision.isDecided
            ? words.decision(decision.number, decision.date, decision.authority)
              + words.semicolon + (veto.effect.map(words.effect) ?? "–")
            : l.pick("allegation without a decision: changes nothing", "尚无决定的举报，不影响结果")))
    }
    return lines
  }

  private func evidence(of stated: GateStates.Entry) -> String {
    [stated.evidence, stated.date, stated.reason].filter { !$0.isEmpty }
      .joined(separator: l.words.comma)
  }

  /// What counts for less than was reported.
  var reductions: [String] {
    guard !alliance.reductions.isEmpty else { return [] }
    let words = l.words
    var table = TextTable(
      [
        words.phrase(.item), words.phrase(.factNumber), words.phrase(.reported),
        words.phrase(.firstCheck),
        words.phrase(.counts), words[.reason],
      ], rightAligned: [2, 3, 4])
    for reduction in alliance.reductions {
      let name =
        reduction.indicator.map { edition.text(edition.suppliedName($0)) }
        ?? reduction.list.flatMap { edition.indexSystem.factList($0) }.map { l.text($0.name) }
      table.add([
        name ?? "", reduction.number, l.figure(reduction.reported),
        l.figure(reduction.firstCheck), l.figure(reduction.counted), reduction.reason,
      ])
    }
    return ["", words.phrase(.reductionsHeading)] + table.lines(indent: 2)
  }

  // MARK: Points

  /// A points indicator: figure, rule, what of it applied.
  func points(_ indicator: Indicator) -> [String] {
    let words = l.words
    var lines =
      indicator.rule?.form == .checklist
      ? checklist(indicator)
      : indicator.rule?.form == .reviewers
        ? [""] + evidence : figure(indicator)
    lines += reviewed(indicator)
    lines.append(words.phrase(.rule))
    lines += edition.ruleTexts.rule(of: indicator).map { "  " + $0 }
    if let marks = node.marks,
      let applied = edition.ruleTexts.applied(marks, value: node.value, of: indicator)
    {
      lines.append(words.phrase(.applied) + words.colon + applied)
    }
    return lines
  }

  /// How a figure is counted, and how it came out.
  func counting(_ indicator: Indicator) -> [String] {
    guard let measure = indicator.measure else { return [] }
    var lines =
      [l.words.phrase(.measure) + l.words.colon]
      + TextWrap.lines(edition.ruleTexts.formula(measure), indent: 2)
    if let measured = node.measured {
      lines.append("  " + edition.ruleTexts.measured(measured, by: measure))
      lines += shared(in: measure).map { "  " + $0 }
    }
    return lines
  }

  /// What part of each number that others claim too is the alliance's, in the lists of a measure.
  private func shared(in measure: Measure) -> [String] {
    let lists = Set((measure.numerator + (measure.denominator?.selections ?? [])).map(\.list))
    return result.claims.filter { lists.contains($0.list) }.compactMap { claim in
      guard let own = claim.claims.first(where: { $0.alliance == alliance.id }) else { return nil }
      let others = claim.claims.filter { $0.alliance != alliance.id }.map { other in
        result.alliances.first { $0.id == other.alliance }
          .map { $0.name.isEmpty ? $0.id : edition.text($0.name) } ?? other.alliance
      }
      return l.words.sharedNumber(
        claim.number,
        in: edition.indexSystem.factList(claim.list).map { l.text($0.name) } ?? claim.list,
        share: edition.percent(own.share, places: edition.shownPlaces(own.share)), others: others)
    }
  }

  /// What bonus and deductions came to.
  var adjustments: [String] {
    guard let rules = edition.adjustments(of: outline.entries[place]) else { return [] }
    let words = l.words
    var table = TextTable(
      [
        "", words.phrase(.item), words.phrase(.figure), words.phrase(.marks),
        words.phrase(.counts), words[.reason],
      ], rightAligned: [2, 3, 4])
    for item in rules.items {
      let found = node.adjustments.first { $0.id == item.indicator.id }
      table.add([
        words.sign(item.sign), l.text(item.indicator.name), l.figure(found?.value),
        l.figure(found?.points), l.figure(found?.counted), found?.reason ?? "",
      ])
    }
    var lines = ["", words.phrase(.adjustmentsHeading)] + table.lines(indent: 2)
    lines += edition.ruleTexts.caps(rules).map { "  " + $0 }
    if let adjusted = node.adjusted {
      lines.append("  " + words.raised((adjusted > 0 ? "+" : "") + l.number(adjusted, 6)))
    }
    return lines
  }

  // MARK: Reviewers

  private func reviewed(_ indicator: Indicator) -> [String] {
    node.panel.map {
      [l.words.phrase(.reviewers) + l.words.colon + edition.reviewed($0, of: indicator)]
    } ?? []
  }

  /// An indicator that reviewers grade: how many, how far apart, and what the grades stand for.
  func panel(_ indicator: Indicator) -> [String] {
    [""] + reviewed(indicator) + evidence
      + indicator.levels.map { level in
        let name =
          level.grade.flatMap { grades.indices.contains($0) ? grades[$0] : nil }
          ?? level.points.map { l.words.points(l.figure($0)) } ?? ""
        return "  " + name + l.words.colon + l.text(level.text)
      } + TextWrap.lines(l.words.reviewerRule(result.round.reviewers), indent: 0)
  }
}
