// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import Glibc
import IndicatorTree

/// The whole scoring written a second time from the rules of the design, as plainly as possible:
/// recursive over the tree, dictionaries by id, C library logarithms, no code of the product.
struct NaiveScoring {
  struct Outcome {
    var membership: [String: [Double]] = [:]
    var score: [String: Double] = [:]
    var adjusted: [String: Double] = [:]
    var weightUsed: [String: Double] = [:]
    var applicability: [String: Double] = [:]
    var completeness: [String: Double] = [:]
    var isScored = false
    var worst: Double?
    var best: Double?
    var resultClass: String?
    var failed = false
  }

  let inputs: Inputs
  /// The profiles of the alliance that it is about.
  let profiles: [Profile]
  /// What does not apply by them, with all below.
  private var out: Set<String> = []
  private(set) var local: [String: Double] = [:]
  var system: IndexSystem { inputs.indexSystem.definition }
  var scores: [Double] { system.grades.map(\.score) }

  init(_ inputs: Inputs, of alliance: String? = nil) {
    self.inputs = inputs
    let ids = alliance.flatMap { inputs.profiles[$0]?.profiles } ?? []
    let all = inputs.indexSystem.definition.profiles
    profiles = ids.compactMap { id in all.first { $0.id == id } }
    leaveOut(system.children, false)
    weigh(system.id, system.children)
  }

  private mutating func leaveOut(_ nodes: [IndexNode], _ isOut: Bool) {
    for node in nodes {
      let here = isOut || profiles.contains { $0.notApplicable.contains(node.id) }
      if here { out.insert(node.id) }
      leaveOut(node.children, here)
      if case .criterion(let criterion) = node,
        criterion.children.allSatisfy({ out.contains($0.id) })
      {
        out.insert(node.id)
      }
    }
  }

  // MARK: Weights

  private mutating func weigh(_ parent: String, _ children: [IndexNode]) {
    var weights: [String: Double] = [:]
    if let group = inputs.judgements.groups.first(where: { $0.parent == parent }) {
      for (item, weight) in zip(group.items, judged(group)) { weights[item] = weight }
    } else {
      let full = children.map { $0.weight == nil ? declaredMarks($0) : nil }
      for (child, marks) in zip(children, full) {
        weights[child.id] = full.contains(nil) ? child.weight ?? 1 : marks
      }
    }
    let sum = children.map { weights[$0.id] ?? 0 }.reduce(0, +)
    for child in children { weights[child.id, default: 0] /= sum }
    for profile in profiles {
      let stated = profile.weights.filter { one in children.contains { $0.id == one.node } }
      if !stated.isEmpty {
        weights = [:]
        for one in stated { weights[one.node] = one.weight }
      }
      let key = "\(parent)@\(profile.id)"
      if let group = inputs.judgements.groups.first(where: { $0.parent == key }) {
        weights = Dictionary(uniqueKeysWithValues: zip(group.items, judged(group)))
      }
    }
    let applying = children.filter { !out.contains($0.id) }
    let whole = applying.map { weights[$0.id] ?? 0 }.reduce(0, +)
    for child in children {
      local[child.id] = out.contains(child.id) ? 0 : (weights[child.id] ?? 0) / whole
      weigh(child.id, child.children)
    }
  }

  /// Full marks of what applies, as the definition has them, whatever weights profiles state below.
  private func declaredMarks(_ node: IndexNode) -> Double? {
    guard case .criterion(let criterion) = node else { return fullMarks(node) }
    let all = criterion.children.filter { !out.contains($0.id) || out.contains(criterion.id) }
      .map { $0.weight == nil ? declaredMarks($0) : nil }
    return all.contains(nil) ? nil : all.compactMap { $0 }.reduce(0, +)
  }

  /// Full marks of a node that counts by them.
  func fullMarks(_ node: IndexNode) -> Double? {
    switch node {
    case .indicator(let indicator): return indicator.rule?.full
    case .criterion(let criterion): return fullMarks(criterion.id, criterion.children)
    }
  }

  /// The sum of the children's that apply, where none has a weight of whatever origin.
  func fullMarks(_ parent: String, _ children: [IndexNode]) -> Double? {
    let isWeighed = inputs.judgements.groups.contains { group in
      group.parent == parent || profiles.contains { group.parent == "\(parent)@\($0.id)" }
    }
    let ids = Set(children.map(\.id))
    if isWeighed || profiles.contains(where: { $0.weights.contains { ids.contains($0.node) } }) {
      return nil
    }
    let all = children.filter { !out.contains($0.id) }
      .map { $0.weight == nil ? fullMarks($0) : nil }
    return all.contains(nil) || all.isEmpty ? nil : all.compactMap { $0 }.reduce(0, +)
  }

  private func judged(_ group: Judgements.Group) -> [Double] {
    let n = group.items.count
    let own = group.sheets.map { sheet in
      inputs.judgements.experts.first { $0.id == sheet.expert }?.weight ?? 1
    }
    var matrix = Array(repeating: Array(repeating: 1.0, count: n), count: n)
    for row in 0..<n {
      for column in 0..<n {
        var logarithm = 0.0
        for (sheet, weight) in zip(group.sheets, own) {
          logarithm +=
            weight / own.reduce(0, +) * log((sheet.pairs?[row * n + column] ?? nil) ?? .nan)
        }
        matrix[row][column] = exp(logarithm)
      }
    }
    var vector = Array(repeating: 1 / Double(n), count: n)
    for _ in 0..<200 {
      let image = matrix.map { row in zip(row, vector).map { $0 * $1 }.reduce(0, +) }
      vector = image.map { $0 / image.reduce(0, +) }
    }
    return vector
  }

  // MARK: Leaves

  /// What a node hands up: shares, or a score alone.
  enum Value {
    case shares([Double])
    case score(Double)
  }

  enum Leaf {
    /// A value, the same with all that is missing worst and best, and the share observed.
    case value(Value, worst: Value, best: Value, observed: Double)
    case missing(counted: Value?, worst: Value, best: Value)
    case notApplicable
  }

  func unit(_ grade: Int) -> [Double] {
    system.grades.indices.map { $0 == grade ? 1 : 0 }
  }

  private func leaf(_ indicator: Indicator, _ alliance: String) -> Leaf {
    if out.contains(indicator.id) || isDeclaredOut(indicator.id, alliance) {
      return .notApplicable
    }
    let worst = Value.shares(unit(system.grades.count - 1))
    let rule = inputs.round.missing
    func missing(_ counts: Bool) -> Leaf {
      if indicator.kind == .points {
        return .missing(
          counted: counts ? .score(0) : nil, worst: .score(0), best: .score(system.scale))
      }
      return .missing(counted: counts ? worst : nil, worst: worst, best: .shares(unit(0)))
    }
    func found(_ shares: [Double]) -> Leaf {
      .value(.shares(shares), worst: .shares(shares), best: .shares(shares), observed: 1)
    }
    switch indicator.kind {
    case .survey:
      return survey(indicator, alliance).map(found) ?? missing(rule.noAnswers == .worstGrade)
    case .benefit, .cost, .range:
      switch figure(indicator, alliance) {
      case .some(.some(let value)):
        return found(figureMembership(anchored(indicator), value))
      case .some(.none): return .notApplicable
      case nil: return missing(rule.notSupplied == .worstGrade)
      }
    case .panel:
      return panelShares(indicator, alliance).map(found)
        ?? missing(rule.noAnswers == .worstGrade)
    case .points, .checklist:
      if indicator.kind == .points, indicator.rule?.form != .checklist {
        let isReviewed = indicator.rule?.form == .reviewers
        guard let points = points(indicator, alliance) else {
          return missing(
            (isReviewed ? rule.noAnswers : rule.notSupplied) == .worstGrade)
        }
        let score = Value.score(system.scale * points / (indicator.rule?.full ?? 1))
        return .value(score, worst: score, best: score, observed: 1)
      }
      let states = indicator.points.map { ($0, state($0, alliance)) }
        .filter { $0.1 != .notApplicable }
      if states.isEmpty { return .notApplicable }
      if states.allSatisfy({ $0.1 == nil }) { return missing(rule.notSupplied == .worstGrade) }
      func filled(_ state: PointState) -> Value {
        listed(indicator, states.map { ($0.0, $0.1 ?? state) })
      }
      let kept = states.filter { $0.1 != nil }
      let all = states.map(\.0.weight).reduce(0, +)
      return .value(
        rule.notSupplied == .worstGrade
          ? filled(.no) : listed(indicator, kept.map { ($0.0, $0.1 ?? .no) }),
        worst: filled(.no), best: filled(.yes),
        observed: kept.map(\.0.weight).reduce(0, +) / all)
    }
  }

  /// A list's shares of the grades, or the score of its points.
  private func listed(_ indicator: Indicator, _ states: [(ChecklistPoint, PointState)]) -> Value {
    guard indicator.kind == .points else { return .shares(checklist(indicator, states)) }
    if states.contains(where: { $0.0.required && $0.1 == .no }) { return .score(0) }
    var kept = 0.0
    for (point, state) in states {
      kept += point.weight * (state == .yes ? 1 : state == .partial ? 0.5 : 0)
    }
    return .score(system.scale * kept / states.map(\.0.weight).reduce(0, +))
  }

  /// The indicator with the anchors of the last profile that has some.
  private func anchored(_ indicator: Indicator) -> Indicator {
    guard
      let anchors = profiles.flatMap(\.anchors).last(where: { $0.indicator == indicator.id })
    else { return indicator }
    return Indicator(
      id: indicator.id, weight: nil, kind: indicator.kind, name: indicator.name,
      anchors: anchors.anchors)
  }

  private func checklist(
    _ indicator: Indicator, _ states: [(ChecklistPoint, PointState)]
  ) -> [Double] {
    if states.contains(where: { $0.0.required && $0.1 == .no }) {
      return unit(system.grades.count - 1)
    }
    var kept = 0.0
    for (point, state) in states {
      kept += point.weight * (state == .yes ? 1 : state == .partial ? 0.5 : 0)
    }
    let share = kept / states.map(\.0.weight).reduce(0, +)
    if let minimum = indicator.minimum, share < minimum - 1e-12 {
      return unit(system.grades.count - 1)
    }
    return figureMembership(indicator, share)
  }

  private func survey(_ indicator: Indicator, _ alliance: String) -> [Double]? {
    var sum = Array(repeating: 0.0, count: system.grades.count)
    var weights = 0.0
    for audience in inputs.round.audiences {
      let asked = inputs.tally.cells.filter {
        $0.alliance == alliance && $0.indicator == indicator.id && $0.audience == audience.id
          && $0.counts.reduce(0, +) > 0
      }
      if asked.isEmpty { continue }
      weights += audience.weight
      for grade in sum.indices {
        let shares = asked.map { $0.counts[grade] / $0.counts.reduce(0, +) }
        sum[grade] += audience.weight * shares.reduce(0, +) / Double(shares.count)
      }
    }
    return weights > 0 ? sum.map { $0 / weights } : nil
  }

  private func figureMembership(_ indicator: Indicator, _ x: Double) -> [Double] {
    guard let anchors = indicator.anchors else { return [] }
    // Distance from the best end, growing as the figure gets worse.
    var list = anchors.values
    var figure = x
    switch indicator.kind {
    case .range:
      let isLow = x < anchors.low[0]
      list = isLow ? anchors.low.map { -$0 } : anchors.high
      figure = isLow ? -x : x
    case .cost: break
    default:
      list = list.map { -$0 }
      figure = -x
    }
    var result = Array(repeating: 0.0, count: system.grades.count)
    if figure <= list[0] {
      result[anchors.grades[0]] = 1
    } else if figure >= list[list.count - 1] {
      result[anchors.grades[list.count - 1]] = 1
    } else {
      for k in 1..<list.count where list[k - 1] < figure && figure <= list[k] {
        let t = (figure - list[k - 1]) / (list[k] - list[k - 1])
        result[anchors.grades[k - 1]] = 1 - t
        result[anchors.grades[k]] = t
      }
    }
    return result
  }

  private func note(
    _ children: [IndexNode], _ alliance: String, _ leaves: inout [String: Leaf]
  ) {
    for child in children {
      if case .indicator(let indicator) = child {
        leaves[indicator.id] = leaf(indicator, alliance)
      }
      note(child.children, alliance, &leaves)
    }
  }

  private func adjustsCriteria(_ nodes: [IndexNode]) -> Bool {
    nodes.contains { node in
      if case .criterion(let one) = node, one.adjustments != nil { return true }
      return adjustsCriteria(node.children)
    }
  }

  // MARK: One alliance

  func evaluate(_ alliance: String) -> Outcome {
    var outcome = Outcome()
    var leaves: [String: Leaf] = [:]
    note(system.children, alliance, &leaves)
    func leaf(_ indicator: Indicator, _: String) -> Leaf {
      leaves[indicator.id] ?? .notApplicable
    }
    let root = system
    _ = up(root.id, nil, root.children, 1, &outcome, alliance) { indicator in
      switch leaf(indicator, alliance) {
      case .value(let found, _, _, _): found
      case .missing(let counted, _, _): counted
      case .notApplicable: nil
      }
    }
    func bound(_ isBest: Bool) -> Double? {
      var scratch = Outcome()
      _ = up(root.id, nil, root.children, 1, &scratch, alliance) { indicator in
        switch leaf(indicator, alliance) {
        case .value(_, let worst, let best, _): isBest ? best : worst
        case .missing(_, let worst, let best): isBest ? best : worst
        case .notApplicable: nil
        }
      }
      return scratch.score[root.id]
    }
    outcome.worst = bound(false)
    outcome.best = bound(true)
    // Bonus and deductions may lift even the worst case above what leaves a node out.
    if system.adjustments != nil || adjustsCriteria(system.children),
      let score = outcome.score[root.id], let worst = outcome.worst, let best = outcome.best
    {
      outcome.worst = min(worst, best, score)
      outcome.best = max(worst, best, score)
    }
    _ = cover(nil, root.id, root.children, leaves, &outcome)
    let limit = inputs.round.missing.minimumCompleteness - 1e-12
    outcome.isScored =
      outcome.score[root.id] != nil && (outcome.completeness[root.id] ?? 0) >= limit
    examine(alliance, &outcome)
    return outcome
  }
}
