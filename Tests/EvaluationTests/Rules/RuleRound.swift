// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Parts of rules for ``SmallRound``, small enough to be worked by hand.
enum RuleRound {
  static func indicator(_ id: String, _ rule: PointsRule, weight: Double? = nil) -> Indicator {
    Indicator(id: id, weight: weight, kind: .points, name: text(id), rule: rule)
  }

  static func points(_ id: String, _ rule: PointsRule, weight: Double? = nil) -> IndexNode {
    .indicator(indicator(id, rule, weight: weight))
  }

  /// Points that the statistics award.
  static func awarded(_ id: String, _ full: Double, weight: Double? = nil) -> IndexNode {
    points(id, PointsRule(full: full, form: .awarded), weight: weight)
  }

  /// A list scored in points; its points are called `id-0`, `id-1` ….
  static func list(_ id: String, _ weights: [Double], required: Int? = nil) -> IndexNode {
    .indicator(
      Indicator(
        id: id, weight: nil, kind: .points, name: text(id),
        points: weights.enumerated().map { place, weight in
          ChecklistPoint(
            id: "\(id)-\(place)", weight: weight, required: place == required, name: text("p"))
        }, rule: PointsRule(full: weights.reduce(0, +), form: .checklist)))
  }

  static func item(_ sign: Adjustment.Sign, _ id: String, _ full: Double) -> Adjustment {
    Adjustment(sign: sign, indicator: indicator(id, PointsRule(full: full, form: .awarded)))
  }
}
