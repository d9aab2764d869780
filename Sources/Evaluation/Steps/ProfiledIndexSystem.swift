// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree

/// An index system with profiles laid over it, one after the other, so that the later one wins:
/// the same tree with other anchors, and with what does not apply.
///
/// Invariant: `definition` has the places of the base's outline. Weights are laid over by
/// ``Weighting/laid(_:over:)``.
struct ProfiledIndexSystem {
  /// The profiles, in the order in which they are laid over.
  let profiles: [Profile]
  /// The ids of what does not apply, without what lies below.
  let notApplicable: Set<String>
  /// The index system with the profiles' anchors; they stand in place of shapes too.
  let definition: IndexSystem
  /// By place, whether the node applies: neither it nor anything above it is declared not to, and of
  /// a criterion at least one indicator does.
  let applies: [Bool]

  /// Lays profiles over an index system. Complexity: O(nodes × profiles).
  init(_ base: IndexSystem, profiles: [Profile]) {
    self.profiles = profiles
    var anchors: [String: Anchors] = [:]
    for profile in profiles {
      for other in profile.anchors { anchors[other.indicator] = other.anchors }
    }
    definition = anchors.isEmpty ? base : base.with(anchors: anchors)
    notApplicable = Set(profiles.flatMap(\.notApplicable))
    applies = Outline(base).applying(without: notApplicable)
  }
}

extension Outline {
  /// By place, whether a node applies where some do not, with all below them.
  func applying(without ids: Set<String>) -> [Bool] {
    var applies = entries.map { !ids.contains($0.id) }
    for (place, entry) in entries.enumerated() {
      if let parent = entry.parent, !applies[parent] { applies[place] = false }
    }
    for (place, entry) in entries.enumerated().reversed() where !entry.children.isEmpty {
      applies[place] = entry.children.contains { applies[$0] }
    }
    return applies
  }
}

extension IndexSystem {
  fileprivate func with(anchors: [String: Anchors]) -> IndexSystem {
    IndexSystem(
      id: id, edition: edition, name: name, definition: definition, grades: grades,
      classes: classes, decidedBy: decidedBy, expectations: expectations, limits: limits,
      gates: gates, vetoes: vetoes, factLists: factLists, profiles: profiles,
      adjustments: adjustments, children: children.map { $0.with(anchors: anchors) })
  }
}

extension IndexNode {
  fileprivate func with(anchors: [String: Anchors]) -> IndexNode {
    switch self {
    case .criterion(let criterion):
      .criterion(
        Criterion(
          id: criterion.id, weight: criterion.weight, name: criterion.name,
          definition: criterion.definition, advice: criterion.advice,
          adjustments: criterion.adjustments,
          children: criterion.children.map { $0.with(anchors: anchors) }))
    case .indicator(let indicator):
      anchors[indicator.id].map { .indicator(indicator.with(anchors: $0)) } ?? self
    }
  }
}

extension Indicator {
  fileprivate func with(anchors: Anchors) -> Indicator {
    Indicator(
      id: id, weight: weight, kind: kind, name: name, definition: definition, source: source,
      unit: unit, advice: advice, evidence: evidence, least: least, most: most, minimum: minimum,
      anchors: anchors, points: points, measure: measure, rule: rule, levels: levels)
  }
}
