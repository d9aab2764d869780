// SPDX-License-Identifier: Apache-2.0
internal import Evaluation
internal import Evidence
internal import IndicatorTree
internal import Intake
internal import Problems

extension RoundLoader {
  // MARK: Operators

  /// That operators are chosen for criteria, and that no operator which needs shares of grades stands
  /// above points, bonus or deductions.
  mutating func checkComposition(
    _ document: RoundDocument, _ system: IndexSystem, outline: Outline
  ) {
    let rule = document.definition.composition
    for choice in rule.criteria {
      let place = document.operatorPlaces[choice.node] ?? document.compositionPlace
      if let node = outline.place(of: choice.node) {
        if !outline.entries[node].children.isEmpty { continue }
        files.problems.append(
          Problem(.round(.operatorOfIndicator(value: choice.node)), at: place))
      } else {
        let known = outline.entries.filter { !$0.children.isEmpty }.map(\.id)
        files.problems.append(
          Problem(.indexRule(.unknownNode(value: choice.node, known: known)), at: place))
      }
    }
    let general = outline.entries.indices.filter { place in
      !rule.criteria.contains { $0.node == outline.entries[place].id }
    }
    checkOperator(
      rule.operator, of: general, at: document.compositionPlace, system, outline: outline)
    for choice in rule.criteria {
      guard let node = outline.place(of: choice.node) else { continue }
      checkOperator(
        choice.operator, of: [node],
        at: document.operatorPlaces[choice.node] ?? document.compositionPlace, system,
        outline: outline)
    }
  }

  private mutating func checkOperator(
    _ chosen: CompositionRule.Operator, of nodes: [Int], at place: Place, _ system: IndexSystem,
    outline: Outline
  ) {
    if chosen == .weightedAverage { return }
    let above = Set(nodes)
    let below = outline.entries.indices.filter { place in
      var next = outline.entries[place].parent
      while let ancestor = next {
        if above.contains(ancestor) { return true }
        next = outline.entries[ancestor].parent
      }
      return false
    }
    let points = below.filter { outline.entries[$0].indicator?.kind == .points }
    if !points.isEmpty {
      files.problems.append(
        Problem(
          .indexRule(
            .operatorWithPoints(
              name: chosen.rawValue, indicators: points.map { outline.entries[$0].id })),
          at: place))
    }
    let adjusted = below.filter { outline.adjustments(at: $0, of: system) != nil }
    if !adjusted.isEmpty {
      files.problems.append(
        Problem(
          .round(
            .operatorAboveAdjustments(
              name: chosen.rawValue, nodes: adjusted.map { outline.entries[$0].id })),
          at: place))
    }
  }

  // MARK: Verdicts

  /// That there is a membership to read wherever a verdict reads one.
  mutating func checkVerdict(_ document: RoundDocument, _ system: IndexSystem, outline: Outline) {
    let rule = document.definition.verdict
    let nodes = outline.entries.indices.filter {
      outline.entries[$0].indicator?.kind == .points
        || outline.adjustments(at: $0, of: system) != nil
    }
    guard rule.by != .score, !nodes.isEmpty else { return }
    files.problems.append(
      Problem(
        .round(
          .verdictWithoutMembership(
            name: rule.by.rawValue, nodes: nodes.map { outline.entries[$0].id })),
        at: document.verdictPlace))
  }

  // MARK: Ranges of weights

  /// That ranges are of nodes with siblings that no judgements weigh, and leave weights that sum to 1.
  mutating func checkRanges(
    _ document: RoundDocument, outline: Outline, judgements: Judgements
  ) {
    let ranges = document.definition.robustness.ranges
    var ofParents: [Int: [RobustnessRule.WeightRange]] = [:]
    for range in ranges {
      let place = document.rangePlaces[range.node] ?? Place(file: file)
      guard let node = outline.place(of: range.node), let parent = outline.entries[node].parent
      else {
        files.problems.append(
          Problem(
            .indexRule(
              .unknownNode(value: range.node, known: outline.entries.dropFirst().map(\.id))),
            at: place))
        continue
      }
      let family = outline.entries[parent]
      if family.children.count < 2 {
        files.problems.append(
          Problem(.round(.rangeWithoutSiblings(node: range.node)), at: place))
      } else if judgements.group(of: family.id) != nil {
        files.problems.append(
          Problem(.round(.rangeOfJudged(node: range.node, parent: family.id)), at: place))
      } else {
        ofParents[parent, default: []].append(range)
      }
    }
    for (parent, stated) in ofParents.sorted(by: { $0.key < $1.key }) {
      let family = outline.entries[parent]
      let least = stated.reduce(0) { $0 + $1.from }
      let most = stated.reduce(0) { $0 + $1.to }
      let isAbove = least > 1 + 1e-9
      guard isAbove || (stated.count == family.children.count && most < 1 - 1e-9) else { continue }
      files.problems.append(
        Problem(
          .round(
            .rangesCannotSum(
              parent: family.id, sum: Decimals.shown(isAbove ? least : most, 4), isAbove: isAbove)),
          at: stated.first.flatMap { document.rangePlaces[$0.node] } ?? Place(file: file)))
    }
  }

  // MARK: What only the result shows

  /// Ranges that do not hold the weights that count, results that come from weights, and verdicts that
  /// say little.
  mutating func checkComposed(_ result: EvaluationResult) {
    guard let document else { return }
    for range in result.round.robustness.ranges {
      guard let node = result.nodes.first(where: { $0.id == range.node }) else { continue }
      let weight = node.localWeight
      if weight >= range.from - 1e-9, weight <= range.to + 1e-9 { continue }
      files.problems.append(
        Problem(
          .round(
            .weightOutsideRange(
              node: range.node, weight: Decimals.shown(weight, 4),
              from: Decimals.shown(range.from, 4), to: Decimals.shown(range.to, 4))),
          at: document.rangePlaces[range.node] ?? Place(file: file)))
    }
    for (place, node) in result.nodes.enumerated() {
      let losses = result.alliances.compactMap { $0.nodes[place].loss }
      let count = losses.count { $0.fromWeights.count >= 2 }
      if count == 0 { continue }
      files.problems.append(
        Problem(
          .round(
            .resultFromWeights(
              node: node.id, name: result.round.composition.operator(of: node.id).rawValue,
              alliances: count, among: losses.count)),
          at: document.operatorPlaces[node.id] ?? document.compositionPlace))
    }
    guard result.round.verdict.by == .largestMembership else { return }
    let verdicts = result.alliances.filter { $0.score != nil }.compactMap(\.nodes.first?.verdict)
    let tied = verdicts.count { $0.largest.count > 1 }
    let low = verdicts.count { $0.validity.map { $0 < 0.5 } ?? false }
    if tied + low > 0 {
      files.problems.append(
        Problem(
          .round(.weakVerdict(tied: tied, low: low, among: verdicts.count)),
          at: document.verdictPlace))
    }
  }
}
