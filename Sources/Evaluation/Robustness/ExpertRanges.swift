// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// The weights that the experts' own sheets span, and the ranges that the round states.
///
/// Of judged siblings each weight lies between the least and the greatest that an expert who counts
/// gives it, and they sum to 1. Of siblings with stated ranges those lie in theirs, and the others keep
/// their proportions. All other weights are fixed. What does not apply in a profile hands its weight to
/// its siblings.
struct ExpertRanges {
  /// Siblings' weights: each of some parts in its range, a part being one child or several that keep
  /// their proportions.
  fileprivate struct Family {
    let box: WeightBox
    /// The children's places and proportions of each part; empty where none applies.
    let parts: [[(place: Int, share: Double)]]
  }

  private let outline: Outline
  /// By place, of those with children.
  private let families: [Family?]

  init(_ part: Probe.Part, stated: [RobustnessRule.WeightRange]) {
    let evaluator = part.evaluator
    outline = evaluator.outline
    let matrices = evaluator.weighting.record.matrices
    let profiled = ProfiledIndexSystem(
      evaluator.inputs.indexSystem.definition, profiles: part.group.profiles)
    families = evaluator.outline.entries.map { entry in
      guard !entry.children.isEmpty else { return nil }
      let decision = evaluator.weighting.decision(
        on: entry, in: profiled, outline: evaluator.outline)
      if decision == nil || decision?.source == .judgements,
        let matrix = matrices.first(where: { $0.parent == decision?.parent ?? entry.id }),
        let family = Family(
          judged: matrix, rule: evaluator.weighting.record.rule, children: entry.children,
          evaluator)
      {
        return family
      }
      return Family(
        stated: decision == nil ? stated : [], children: entry.children, evaluator)
    }
  }

  /// Whether some weights within the ranges put the lower one level with the upper one or above; `nil`
  /// where the two do not have the same indicators.
  ///
  /// The greatest difference is reached parent by parent from the leaves up, for no weight has a part in
  /// two parents, and a mean grows with each of its parts.
  ///
  /// - Complexity: O(nodes × log siblings).
  func couldSwap(_ upper: AllianceResult, _ lower: AllianceResult) -> Bool? {
    let places = outline.entries.indices
    guard
      places.allSatisfy({
        (upper.nodes[$0].score == nil) == (lower.nodes[$0].score == nil)
          && upper.nodes[$0].net == 0 && lower.nodes[$0].net == 0
      })
    else { return nil }
    var difference: [Double?] = places.map { _ in nil }
    for place in places.reversed() {
      guard let family = families[place] else {
        if let high = upper.nodes[place].score, let low = lower.nodes[place].score {
          difference[place] = low - high
        }
        continue
      }
      difference[place] = family.greatest(of: difference)
    }
    return difference[0].map { ComparisonScore.reaches($0, 0) }
  }
}

extension ExpertRanges.Family {
  /// Judged siblings: the range of what the experts who count give, each combined with objective weights
  /// as the rule says.
  fileprivate init?(
    judged matrix: MatrixRecord, rule: WeightingRule, children: [Int], _ evaluator: Evaluator
  ) {
    let own = matrix.experts.filter { $0.share > 0 }.compactMap(\.weights).compactMap {
      try? MatrixRecord.combined(
        $0, matrix.objectiveWeights, rule: rule, parent: matrix.parent)
    }
    let order = children.map { child in
      matrix.items.firstIndex(of: evaluator.outline.entries[child].id)
    }
    let weights = (own.isEmpty ? [matrix.weights] : own).map { weights in
      order.map { $0.map { weights[$0] } ?? 0 }
    }
    guard
      let box = WeightBox(
        low: children.indices.map { child in weights.map { $0[child] }.min() ?? 0 },
        high: children.indices.map { child in weights.map { $0[child] }.max() ?? 0 })
    else { return nil }
    self.init(box: box, parts: children.map { [(place: $0, share: 1)] })
  }

  /// Siblings with stated ranges; those without one keep their proportions. Ranges that hold no weights
  /// of sum 1 are left aside.
  fileprivate init(
    stated ranges: [RobustnessRule.WeightRange], children: [Int], _ evaluator: Evaluator
  ) {
    let local = evaluator.weighting.local
    var ranged: [(place: Int, low: Double, high: Double)] = []
    var others: [Int] = []
    for child in children {
      let id = evaluator.outline.entries[child].id
      if let range = ranges.first(where: { $0.node == id }) {
        ranged.append((child, range.from, range.to))
      } else {
        others.append(child)
      }
    }
    let proportions = others.map { (place: $0, share: local[$0]) }
    let sum = proportions.reduce(0) { $0 + $1.share }
    let block = sum > 0 ? proportions.map { (place: $0.place, share: $0.share / sum) } : []
    let free = others.isEmpty ? 0.0 : 1
    if !ranged.isEmpty,
      let box = WeightBox(
        low: ranged.map(\.low) + [0], high: ranged.map(\.high) + [free])
    {
      self.init(box: box, parts: ranged.map { [(place: $0.place, share: 1)] } + [block])
    } else {
      self.init(
        box: .single, parts: [children.map { (place: $0, share: local[$0]) }])
    }
  }

  /// The greatest mean of what the children have, `nil` where none that can have weight has anything.
  fileprivate func greatest(of values: [Double?]) -> Double? {
    var means: [Double] = []
    var presence: [Double] = []
    for part in parts {
      var present = 0.0
      var sum = 0.0
      for child in part {
        guard let value = values[child.place] else { continue }
        present += child.share
        sum += child.share * value
      }
      presence.append(present)
      means.append(present > 0 ? sum / present : 0)
    }
    return box.greatestMean(of: means, presence: presence)
  }
}
