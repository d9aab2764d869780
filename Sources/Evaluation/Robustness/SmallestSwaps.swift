// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// For each ranked alliance the smallest change of one local weight that puts the one ranked next below
/// level with it, and whether the experts' own ranges of weights would.
///
/// One weight changes and its siblings are scaled in proportion; the node for which |to − from| is
/// smallest is named, of equal ones the first in tree order. Only where scores follow from scores
/// alone: every operator is the weighted average; of each alliance no bonus or deduction counts above
/// the node. Two alliances of different profiles have no weight in common: no node is named then.
struct SmallestSwaps {
  private let recomposition: Recomposition
  /// By profile group.
  private let ranges: [ExpertRanges]

  /// Makes ready. Complexity: O(nodes × matrices).
  init(_ recomposition: Recomposition) {
    self.recomposition = recomposition
    ranges = recomposition.parts.map { part in
      ExpertRanges(part, stated: recomposition.inputs.round.robustness.ranges)
    }
  }

  /// The swaps by alliance; `nil` of those who have nobody strictly below them in their group.
  ///
  /// Of several who are tied next below, the first by id is meant.
  ///
  /// - Complexity: O(alliances × nodes × siblings).
  func swaps() -> [SmallestSwap?] {
    let result = recomposition.result
    let groupOf = recomposition.groupOf
    var swaps = [SmallestSwap?](repeating: nil, count: result.alliances.count)
    for together in recomposition.together {
      let order = together.compactMap { place in
        result.alliances[place].rank.map { (rank: $0, place: place) }
      }.sorted { $0 < $1 }
      var below: Int?
      for position in order.indices.reversed() {
        let upper = order[position]
        if position + 1 < order.count, order[position + 1].rank > upper.rank {
          below = order[position + 1].place
        }
        guard let below else { continue }
        swaps[upper.place] = swap(
          result.alliances[upper.place], result.alliances[below],
          group: groupOf[upper.place] == groupOf[below] ? groupOf[below] : nil)
      }
    }
    return swaps
  }

  private func swap(
    _ upper: AllianceResult, _ lower: AllianceResult, group: Int?
  ) -> SmallestSwap {
    guard let group, recomposition.inputs.round.composition.isWeightedAverage else {
      return SmallestSwap(below: lower.id, node: nil, from: nil, to: nil, withinExperts: nil)
    }
    let evaluator = recomposition.parts[group].evaluator
    let entries = evaluator.outline.entries
    let local = evaluator.weighting.local
    var best: (place: Int, to: Double)?
    var isPlain = entries.map { _ in true }
    for (place, entry) in entries.enumerated() {
      if let parent = entry.parent { isPlain[place] = isPlain[parent] }
      if upper.nodes[place].net != 0 || lower.nodes[place].net != 0 { isPlain[place] = false }
      guard isPlain[place] else { continue }
      for (position, child) in entry.children.enumerated() {
        func score(of alliance: AllianceResult) -> ScoreOfWeight? {
          guard let root = alliance.score else { return nil }
          let share = alliance.nodes[place].weightUsed ?? 0
          return ScoreOfWeight(
            rest: root - share * (alliance.nodes[place].score ?? 0), share: share,
            weights: entry.children.map { local[$0] },
            scores: entry.children.map { alliance.nodes[$0].score }, child: position)
        }
        guard let above = score(of: upper), let below = score(of: lower),
          let to = ScoreOfWeight.levelling(above, below, near: local[child])
        else { continue }
        let change = (to - local[child]).magnitude
        let known = best.map { ($0.to - local[$0.place]).magnitude } ?? .infinity
        if change < known || (change == known && child < best?.place ?? .max) {
          best = (child, to)
        }
      }
    }
    return SmallestSwap(
      below: lower.id, node: best.map { entries[$0.place].id }, from: best.map { local[$0.place] },
      to: best?.to, withinExperts: ranges[group].couldSwap(upper, lower))
  }
}
