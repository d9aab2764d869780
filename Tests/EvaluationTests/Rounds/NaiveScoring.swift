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
    var weightUsed: [String: Double] = [:]
    var applicability: [String: Double] = [:]
    var completeness: [String: Double] = [:]
    var isScored = false
    var worst: Double?
    var best: Double?
    var resultClass: String?
  }

  let inputs: Inputs
  private(set) var local: [String: Double] = [:]
  private var system: IndexSystem { inputs.indexSystem.definition }
  private var scores: [Double] { system.grades.map(\.score) }

  init(_ inputs: Inputs) {
    self.inputs = inputs
    weigh(system.id, system.children)
  }

  // MARK: Weights

  private mutating func weigh(_ parent: String, _ children: [IndexNode]) {
    if let group = inputs.judgements.groups.first(where: { $0.parent == parent }) {
      for (item, weight) in zip(group.items, judged(group)) { local[item] = weight }
    } else {
      let stated = children.map { $0.weight ?? 1 }
      for (child, weight) in zip(children, stated) {
        local[child.id] = weight / stated.reduce(0, +)
      }
    }
    for child in children { weigh(child.id, child.children) }
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

  private enum Leaf {
    /// A membership, the same with all that is missing worst and best, and the share observed.
    case value([Double], worst: [Double], best: [Double], observed: Double)
    case missing(counted: [Double]?)
    case notApplicable
  }

  private func unit(_ grade: Int) -> [Double] {
    system.grades.indices.map { $0 == grade ? 1 : 0 }
  }

  private func leaf(_ indicator: Indicator, _ alliance: String) -> Leaf {
    let worst = unit(system.grades.count - 1)
    let blank = inputs.round.missing.notSupplied == .worstGrade ? worst : nil
    switch indicator.kind {
    case .survey:
      guard let found = survey(indicator, alliance) else {
        return .missing(counted: inputs.round.missing.noAnswers == .worstGrade ? worst : nil)
      }
      return .value(found, worst: found, best: found, observed: 1)
    case .benefit, .cost, .range:
      let figure = inputs.statistics.figure(alliance: alliance, indicator: indicator.id)
      if let value = figure.value {
        let found = figureMembership(indicator, value)
        return .value(found, worst: found, best: found, observed: 1)
      }
      return figure.absent == .notApplicable ? .notApplicable : .missing(counted: blank)
    case .points, .panel: return .notApplicable
    case .checklist:
      let states = indicator.points.map {
        ($0, inputs.checklist.entry(alliance: alliance, point: $0.id).state)
      }.filter { $0.1 != .notApplicable }
      if states.isEmpty { return .notApplicable }
      if states.allSatisfy({ $0.1 == nil }) { return .missing(counted: blank) }
      func filled(_ state: PointState) -> [Double] {
        checklist(indicator, states.map { ($0.0, $0.1 ?? state) })
      }
      let kept = states.filter { $0.1 != nil }
      let all = states.map(\.0.weight).reduce(0, +)
      return .value(
        blank == nil ? checklist(indicator, kept.map { ($0.0, $0.1 ?? .no) }) : filled(.no),
        worst: filled(.no), best: filled(.yes),
        observed: kept.map(\.0.weight).reduce(0, +) / all)
    }
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

  // MARK: Composition

  private func composed(_ weights: [Double], _ rows: [[Double]]) -> [Double] {
    system.grades.indices.map { grade in
      let column = rows.map { $0[grade] }
      let pairs = Array(zip(weights, column))
      switch inputs.round.composition.operator {
      case .weightedAverage: return pairs.map { $0 * $1 }.reduce(0, +)
      case .minMax: return pairs.map { min($0, $1) }.max() ?? 0
      case .productMax: return pairs.map { $0 * $1 }.max() ?? 0
      case .minBoundedSum: return min(1, pairs.map { min($0, $1) }.reduce(0, +))
      case .balanced:
        let sum = column.reduce(0, +)
        return sum == 0 ? 0 : pairs.map { min($0, $1 / sum) }.reduce(0, +)
      }
    }
  }

  /// The node's vector as its parent takes it.
  private func up(
    _ id: String, _ node: IndexNode?, _ children: [IndexNode], _ share: Double,
    _ outcome: inout Outcome, _ leafVector: (Indicator) -> [Double]?
  ) -> [Double]? {
    var raw: [Double]?
    outcome.weightUsed[id] = 0
    if case .indicator(let indicator) = node {
      raw = leafVector(indicator)
    } else {
      let present = children.filter { hasValue($0, leafVector) }
      let sum = present.map { local[$0.id] ?? 0 }.reduce(0, +)
      var rows: [[Double]] = []
      for child in children {
        let isPresent = present.contains { $0.id == child.id }
        let part = isPresent ? (local[child.id] ?? 0) / sum : 0
        if let row = up(child.id, child, child.children, share * part, &outcome, leafVector) {
          rows.append(row)
        }
      }
      if !rows.isEmpty {
        raw = composed(present.map { (local[$0.id] ?? 0) / sum }, rows)
      }
    }
    guard let raw else { return nil }
    outcome.weightUsed[id] = share
    let normal = raw.map { $0 / raw.reduce(0, +) }
    outcome.membership[id] = normal
    outcome.score[id] = zip(normal, scores).map { $0 * $1 }.reduce(0, +)
    return inputs.round.composition.normalise == .root ? raw : normal
  }

  private func hasValue(_ node: IndexNode, _ leafVector: (Indicator) -> [Double]?) -> Bool {
    switch node {
    case .indicator(let indicator): leafVector(indicator) != nil
    case .criterion(let criterion): criterion.children.contains { hasValue($0, leafVector) }
    }
  }

  private func cover(
    _ node: IndexNode?, _ id: String, _ children: [IndexNode], _ leaves: [String: Leaf],
    _ outcome: inout Outcome
  ) -> (applies: Double, observed: Double) {
    var applies = 0.0
    var observed = 0.0
    if case .indicator(let indicator) = node {
      switch leaves[indicator.id] ?? .notApplicable {
      case .value(_, _, _, let share): (applies, observed) = (1, share)
      case .missing: applies = 1
      case .notApplicable: break
      }
    } else {
      for child in children {
        let below = cover(child, child.id, child.children, leaves, &outcome)
        applies += (local[child.id] ?? 0) * below.applies
        observed += (local[child.id] ?? 0) * below.observed
      }
    }
    outcome.applicability[id] = applies
    outcome.completeness[id] = applies > 0 ? observed / applies : 1
    return (applies, observed)
  }

  func evaluate(_ alliance: String) -> Outcome {
    var outcome = Outcome()
    var leaves: [String: Leaf] = [:]
    note(system.children, alliance, &leaves)
    func leaf(_ indicator: Indicator, _: String) -> Leaf {
      leaves[indicator.id] ?? .notApplicable
    }
    let root = system
    let last = root.grades.count - 1
    _ = up(root.id, nil, root.children, 1, &outcome) { indicator in
      switch leaf(indicator, alliance) {
      case .value(let found, _, _, _): found
      case .missing(let counted): counted
      case .notApplicable: nil
      }
    }
    func bound(_ isBest: Bool) -> Double? {
      var scratch = Outcome()
      _ = up(root.id, nil, root.children, 1, &scratch) { indicator in
        switch leaf(indicator, alliance) {
        case .value(_, let worst, let best, _): isBest ? best : worst
        case .missing: unit(isBest ? 0 : last)
        case .notApplicable: nil
        }
      }
      return scratch.score[root.id]
    }
    outcome.worst = bound(false)
    outcome.best = bound(true)
    _ = cover(nil, root.id, root.children, leaves, &outcome)
    let limit = inputs.round.missing.minimumCompleteness - 1e-12
    outcome.isScored =
      outcome.score[root.id] != nil && (outcome.completeness[root.id] ?? 0) >= limit
    if outcome.isScored { outcome.resultClass = resultClass(outcome) }
    return outcome
  }

  private func resultClass(_ outcome: Outcome) -> String? {
    guard let score = outcome.score[system.id] else { return nil }
    return system.classes.first { candidate in
      score >= (candidate.from ?? -.infinity) - 1e-10
        && system.children.allSatisfy { child in
          guard let minimum = candidate.criterionMinimum else { return true }
          if (outcome.applicability[child.id] ?? 0) == 0 { return true }
          guard let score = outcome.score[child.id] else { return false }
          return score >= minimum - 1e-10
        }
    }?.id
  }
}
