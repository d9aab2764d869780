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
  /// Decimals of points (marks).
  let pointPlaces: Int

  /// Decimals of weights in %.
  static let weightPlaces = 2

  /// Decides for a result. Complexity: O(alliances × nodes).
  init(_ result: EvaluationResult, outline: Outline) {
    let ranked = result.round.publish.rank
    let classes = result.indexSystem.definition.classes
    scorePlaces = DecimalPlaces.needed(
      result.alliances.compactMap { $0.score.map(FixedPoint.comparison) },
      limits: classes.compactMap { $0.from.map(FixedPoint.comparison) },
      distinct: ranked || classes.contains { $0.limit != nil })
    let minima = classes.compactMap { $0.criterionMinimum.map(FixedPoint.comparison) }
    func asked(_ id: String) -> [FixedPoint] {
      (classes.flatMap(\.minima).filter { $0.node == id }.map(\.score)
        + result.indexSystem.definition.gates.filter { $0.node == id }.compactMap(\.minimum))
        .map(FixedPoint.comparison)
    }
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
          scores(nodes), limits: (entry.depth == 1 ? minima : []) + asked(entry.id),
          distinct: false),
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
    pointPlaces = Self.pointPlaces(result)
  }

  /// Numbers of the tree's nodes, rounded so that children add up to their parent as printed.
  ///
  /// Where one of the siblings has no number, or they do not come to their parent, each is
  /// rounded by itself.
  ///
  /// - Parameter own: what a node has beside its children, which then add up to the rest.
  static func apportioned(
    _ outline: Outline, total: FixedPoint, own: (Int) -> Double? = { _ in nil },
    value: (Int) -> Double?
  ) -> [FixedPoint?] {
    var printed: [FixedPoint?] = Array(repeating: nil, count: outline.entries.count)
    printed[0] = total
    for (place, entry) in outline.entries.enumerated() where !entry.children.isEmpty {
      let values = entry.children.map(value)
      let known = values.compactMap { $0 }
      let beside = own(place).flatMap { FixedPoint($0, places: total.places) }?.units ?? 0
      if known.count == values.count, let parent = printed[place],
        let parts = Apportionment.parts(
          of: FixedPoint(units: parent.units - beside, places: parent.places), known)
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

  /// Decimals of points: as many, at most two, as the points of items, bonuses and deductions have.
  private static func pointPlaces(_ result: EvaluationResult) -> Int {
    var least = 0
    for alliance in result.alliances {
      for node in alliance.nodes {
        for points in node.adjustments.flatMap({ [$0.points, $0.counted] })
          + (node.marks.map { [$0.earned] } ?? [])
        {
          let exact = FixedPoint(points, places: 9)
          while least < 2, exact != exact?.rounded(to: least).rounded(to: 9) { least += 1 }
        }
      }
      if least == 2 { break }
    }
    return least
  }
}
