// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree
internal import WeightingEngine

/// Which class a score gets.
struct Classification {
  let classes: [ResultClass]

  /// The first class, best first, whose cut-off the score reaches and whose conditions are met.
  ///
  /// Cut-offs and minima are compared on comparison scores. A criterion that does not apply is
  /// not asked for; one that applies and has no score does not reach a minimum, for to withhold
  /// what is bad must not pay.
  ///
  /// - Parameters:
  ///   - score: the alliance's score.
  ///   - criteria: the first-level nodes that apply, with their scores.
  /// - Returns: the class's id, `nil` where there are no classes, and the classes that were
  ///   reached and missed by a condition.
  func classify(
    score: Double, criteria: [(id: String, score: Double?)]
  ) -> (id: String?, missed: [MissedClass]) {
    let comparison = ComparisonScore.saturating(score)
    var missed: [MissedClass] = []
    for candidate in classes {
      if let from = candidate.from, comparison < ComparisonScore.saturating(from) { continue }
      if let minimum = candidate.criterionMinimum,
        let below = criteria.first(where: {
          $0.score.map {
            ComparisonScore.saturating($0) < ComparisonScore.saturating(minimum)
          } ?? true
        })
      {
        missed.append(
          MissedClass(
            resultClass: candidate.id, condition: .criterionMinimum, node: below.id,
            minimum: minimum))
        continue
      }
      return (candidate.id, missed)
    }
    return (classes.last?.id, missed)
  }
}

extension ComparisonScore {
  /// The comparison score; beyond the range of 64 bits, the end of that range.
  static func saturating(_ score: Double) -> Int64 {
    of(score) ?? (score > 0 ? .max : .min)
  }
}
