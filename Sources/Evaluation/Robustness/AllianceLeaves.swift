// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree

/// One alliance's leaves and its bonus and deductions, ready to be composed again under other rules,
/// without reading its evidence anew.
struct AllianceLeaves {
  /// The evaluator of the alliance's profile.
  let evaluator: Evaluator
  /// The nodes as they were evaluated, with nothing withheld.
  let nodes: [NodeResult]
  /// Bonus and deductions by place, as they came out.
  let adjustments: [Int: NodeAdjustment]
  /// What the leaves hand up under the round's own rules, by place.
  let values: [NodeValue?]

  /// Takes an alliance's leaves from its result. Complexity: O(nodes).
  init(_ alliance: AllianceResult, evaluator: Evaluator) {
    self.evaluator = evaluator
    nodes = alliance.nodes
    adjustments = evaluator.adjustments(of: alliance)
    values = nodes.indices.map { place in
      evaluator.outline.entries[place].indicator == nil
        ? nil : evaluator.assessment.value(of: alliance.nodes[place])
    }
  }

  /// What the leaves hand up with another treatment of what is missing.
  ///
  /// An indicator without a figure is in the worst grade, or has no points, or takes no part; a list some
  /// of whose points were not supplied counts them as "no" or leaves them out.
  func values(missing rule: MissingRule) -> [NodeValue?] {
    let assessment = evaluator.assessment
    return nodes.indices.map { place in
      guard let indicator = evaluator.outline.entries[place].indicator else { return nil }
      let node = nodes[place]
      switch node.absent {
      case .notSupplied where rule.notSupplied == .worstGrade,
        .noAnswers where rule.noAnswers == .worstGrade:
        return indicator.rule.map { assessment.value(of: $0.marks(earned: 0)) }
          ?? .membership(assessment.worst)
      case nil where node.points.contains { $0.state == nil }:
        let blank: PointState? = rule.notSupplied == .worstGrade ? .no : nil
        return assessment.membership(of: indicator, points: node.points, blank: blank)
          .map { .membership($0.membership) }
          ?? assessment.marks(of: indicator, points: node.points, blank: blank)
          .map { assessment.value(of: $0) }
      case nil: return values[place]
      default: return nil
      }
    }
  }
}

extension NodeResult {
  /// What this node's bonus and deductions amount to, in points: those that counted.
  var net: Double {
    adjustments.reduce(0) { $1.sign == .bonus ? $0 + $1.counted : $0 - $1.counted }
  }
}
