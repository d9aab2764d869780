// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import WeightingEngine

/// Which class a score gets.
struct Classification {
  let classes: [ResultClass]

  /// What decides an alliance's class.
  struct Standing {
    /// What cut-offs are compared with: the alliance's score, or what its membership is read as.
    let score: Double
    /// The first-level nodes that apply, with their scores.
    let criteria: [(id: String, score: Double?)]
    /// Of a node's id its score, and whether it applies.
    let node: (String) -> (applies: Bool, score: Double?)
    /// The ids of the gates that are not met and of the vetoes decided.
    let open: Set<String>
  }

  /// The first class, best first, whose cut-off the score reaches and whose conditions are met.
  ///
  /// Cut-offs and minima are compared on comparison scores. A node that does not apply is not asked
  /// for; one that applies and has no score does not reach a minimum, for to withhold what is bad
  /// must not pay.
  ///
  /// - Parameter start: the place of the first class that is looked at.
  /// - Returns: the class's place, `nil` where there are no classes, and the classes that were
  ///   reached and missed by a condition, each with the first that was not met.
  func classify(_ standing: Standing, from start: Int = 0) -> (place: Int?, missed: [MissedClass]) {
    var missed: [MissedClass] = []
    for (place, candidate) in classes.enumerated().dropFirst(start) {
      if let from = candidate.from, !ComparisonScore.reaches(standing.score, from) { continue }
      guard let condition = missedCondition(of: candidate, standing) else { return (place, missed) }
      missed.append(condition)
    }
    return (classes.indices.last, missed)
  }

  private func missedCondition(
    of candidate: ResultClass, _ standing: Standing
  ) -> MissedClass? {
    func isBelow(_ score: Double?, _ minimum: Double) -> Bool {
      !(score.map { ComparisonScore.reaches($0, minimum) } ?? false)
    }
    if let minimum = candidate.criterionMinimum,
      let below = standing.criteria.first(where: { isBelow($0.score, minimum) })
    {
      return MissedClass(
        resultClass: candidate.id, condition: .criterionMinimum, node: below.id,
        minimum: minimum)
    }
    for minimum in candidate.minima {
      let found = standing.node(minimum.node)
      if found.applies, isBelow(found.score, minimum.score) {
        return MissedClass(
          resultClass: candidate.id, condition: .nodeMinimum, node: minimum.node,
          minimum: minimum.score)
      }
    }
    return candidate.gates.first(where: standing.open.contains).map {
      MissedClass(resultClass: candidate.id, condition: .gate, gate: $0)
    }
  }
}

extension ComparisonScore {
  /// The comparison score; beyond the range of 64 bits, the end of that range.
  static func saturating(_ score: Double) -> Int64 {
    of(score) ?? (score > 0 ? .max : .min)
  }

  /// Whether a score is a least one or above it.
  static func reaches(_ score: Double, _ least: Double) -> Bool {
    saturating(score) >= saturating(least)
  }
}
