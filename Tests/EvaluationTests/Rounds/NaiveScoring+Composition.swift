// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// From leaves to the whole, written a second time.
extension NaiveScoring {
  /// The operator of a node: its own, where the round names one.
  private func chosen(_ id: String) -> CompositionRule.Operator {
    for choice in inputs.round.composition.criteria where choice.node == id {
      return choice.operator
    }
    return inputs.round.composition.operator
  }

  private func composed(_ id: String, _ weights: [Double], _ rows: [[Double]]) -> [Double] {
    system.grades.indices.map { grade in
      let column = rows.map { $0[grade] }
      let pairs = Array(zip(weights, column))
      switch chosen(id) {
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

  /// The ids of the nodes that have a share of the whole: all above them are weighted averages.
  var sharing: Set<String> {
    var ids: Set<String> = [system.id]
    func add(_ parent: String, _ children: [IndexNode]) {
      guard ids.contains(parent), chosen(parent) == .weightedAverage else { return }
      for child in children {
        ids.insert(child.id)
        add(child.id, child.children)
      }
    }
    add(system.id, system.children)
    return ids
  }

  /// What the node hands up to its parent.
  func up(
    _ id: String, _ node: IndexNode?, _ children: [IndexNode], _ share: Double,
    _ outcome: inout Outcome, _ alliance: String, _ leafValue: (Indicator) -> Value?
  ) -> Value? {
    var raw: Value?
    outcome.weightUsed[id] = 0
    if case .indicator(let indicator) = node {
      raw = leafValue(indicator)
    } else {
      let present = children.filter { hasValue($0, leafValue) }
      let sum = present.map { local[$0.id] ?? 0 }.reduce(0, +)
      var rows: [[Double]] = []
      var mean = 0.0
      for child in children {
        let isPresent = present.contains { $0.id == child.id }
        let part = isPresent ? (local[child.id] ?? 0) / sum : 0
        let value = up(
          child.id, child, child.children, share * part, &outcome, alliance, leafValue)
        if case .shares(let row) = value { rows.append(row) }
        if value != nil { mean += part * (outcome.score[child.id] ?? 0) }
      }
      if !present.isEmpty {
        raw =
          rows.count < present.count
          ? .score(mean)
          : .shares(composed(id, present.map { (local[$0.id] ?? 0) / sum }, rows))
      }
    }
    guard var raw else { return nil }
    outcome.weightUsed[id] = share
    switch raw {
    case .score(let score): outcome.score[id] = score
    case .shares(let shares):
      let normal = shares.map { $0 / shares.reduce(0, +) }
      outcome.membership[id] = normal
      outcome.score[id] = zip(normal, scores).map { $0 * $1 }.reduce(0, +)
      if inputs.round.composition.normalise == .eachLevel { raw = .shares(normal) }
    }
    if let score = outcome.score[id],
      let change = change(of: score, id, node, children, alliance)
    {
      outcome.adjusted[id] = change
      outcome.score[id] = score + change
      raw = .score(score + change)
    }
    return raw
  }

  private func hasValue(_ node: IndexNode, _ leafValue: (Indicator) -> Value?) -> Bool {
    switch node {
    case .indicator(let indicator): leafValue(indicator) != nil
    case .criterion(let criterion): criterion.children.contains { hasValue($0, leafValue) }
    }
  }

  func cover(
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
}
