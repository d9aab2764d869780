// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// How a result's numbers are printed, decided once for the whole site so that one number looks
/// the same on every page.
struct Printing: Sendable {
  /// Decimals of the score, and of contributions, which add up to it.
  let scorePlaces: Int
  /// Decimals of the first-level criteria's scores.
  let criterionPlaces: Int
  /// Decimals of all nodes' scores.
  let treePlaces: Int
  /// Decimals of completeness in %.
  let completenessPlaces: Int
  /// Local weights in %, by place in the outline; siblings add up to 100.
  let localWeights: [FixedPoint]
  /// Global weights in %, by place in the outline; children add up to their parent.
  let globalWeights: [FixedPoint]

  /// Decimals of weights in %.
  static let weightPlaces = 2

  /// Decides for a result. Complexity: O(alliances × nodes).
  init(_ result: EvaluationResult, outline: Outline) {
    let ranked = result.round.publish.rank
    let classes = result.indexSystem.definition.classes
    scorePlaces = DecimalPlaces.needed(
      result.alliances.compactMap { $0.score.map(FixedPoint.comparison) },
      limits: classes.compactMap { $0.from.map(FixedPoint.comparison) }, distinct: ranked)
    let minima = classes.compactMap { $0.criterionMinimum.map(FixedPoint.comparison) }
    var criteria = scorePlaces
    var all = scorePlaces
    for (place, entry) in outline.entries.enumerated() where place > 0 {
      let nodes = result.alliances.compactMap {
        $0.nodes.indices.contains(place) ? $0.nodes[place] : nil
      }
      func scores(_ nodes: [NodeResult]) -> [FixedPoint] {
        nodes.compactMap { $0.score.map(FixedPoint.comparison) }
      }
      let places = max(
        DecimalPlaces.needed(
          scores(nodes), limits: entry.depth == 1 ? minima : [], distinct: false),
        DecimalPlaces.needed(scores(nodes.filter { $0.rank != nil }), distinct: true))
      if entry.depth == 1 { criteria = max(criteria, places) }
      all = max(all, places)
    }
    criterionPlaces = criteria
    treePlaces = max(all, criteria)
    completenessPlaces = DecimalPlaces.needed(
      result.alliances.flatMap { [$0.completeness, $0.applicability] }
        .map(FixedPoint.percentage),
      limits: [
        .percentage(result.round.missing.minimumCompleteness), .percentage(1),
        FixedPoint(units: 1, places: 9),
      ], distinct: false, from: 0)
    let hundred = FixedPoint(units: FixedPoint.power(2 + Self.weightPlaces), places: 2)
    globalWeights = Self.apportioned(outline, total: hundred) { place in
      result.nodes.indices.contains(place) ? result.nodes[place].globalWeight * 100 : nil
    }.map { $0 ?? FixedPoint(units: 0, places: 2) }
    var local = Array(repeating: hundred, count: outline.entries.count)
    for entry in outline.entries where !entry.children.isEmpty {
      let weights = entry.children.map {
        result.nodes.indices.contains($0) ? result.nodes[$0].localWeight * 100 : 0
      }
      let printed = Apportionment.parts(of: hundred, weights)
      for (offset, child) in entry.children.enumerated() {
        local[child] =
          printed?[offset] ?? FixedPoint(weights[offset], places: Self.weightPlaces) ?? hundred
      }
    }
    localWeights = local
  }

  /// Numbers of the tree's nodes, rounded so that children add up to their parent as printed.
  ///
  /// Where one of the siblings has no number, or they do not come to their parent, each is
  /// rounded by itself.
  static func apportioned(
    _ outline: Outline, total: FixedPoint, value: (Int) -> Double?
  ) -> [FixedPoint?] {
    var printed: [FixedPoint?] = Array(repeating: nil, count: outline.entries.count)
    printed[0] = total
    for (place, entry) in outline.entries.enumerated() where !entry.children.isEmpty {
      let values = entry.children.map(value)
      let known = values.compactMap { $0 }
      if known.count == values.count, let parent = printed[place],
        let parts = Apportionment.parts(of: parent, known)
      {
        for (child, part) in zip(entry.children, parts) { printed[child] = part }
      } else {
        for (child, number) in zip(entry.children, values) {
          printed[child] = number.flatMap { FixedPoint($0, places: total.places) }
        }
      }
    }
    return printed
  }
}
