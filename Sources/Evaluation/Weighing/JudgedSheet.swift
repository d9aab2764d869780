// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

/// One expert's sheet, weighed by itself.
///
/// Consistency is measured on the judgements as given, since random indices are made of Saaty's
/// numbers; weights follow from the numbers that the declared scale puts in their place.
struct JudgedSheet {
  /// The expert's code.
  let expert: String
  /// What the expert answered.
  let answers: Judgements.Answers
  /// Judgements of pairs as given; `nil` for other forms.
  let given: IncompleteMatrix?
  /// Judgements of pairs on the declared scale; `nil` for other forms.
  let scaled: ScaledJudgements?
  /// The sheet's weights; `nil` where its comparisons do not connect all items.
  let weights: [Double]?
  /// λmax, CI and CR; `nil` for other forms and unconnected sheets.
  let consistency: MeasuredConsistency?
  /// The ratio that is held against the limit, or `nil`.
  let ratio: Double?
  /// The limit, or `nil` where there is none.
  let limit: Double?

  /// Whether the ratio is above the limit.
  var isAbove: Bool { ConsistencyLimit.isAbove(ratio, limit) }

  /// Weighs a sheet.
  ///
  /// - Throws: the one fault that makes the sheet unusable.
  init(
    _ sheet: Judgements.Sheet, of group: Judgements.Group, rule: WeightingRule
  ) throws(SheetFault) {
    expert = sheet.expert
    answers = sheet.answers
    let n = group.items.count
    switch sheet.answers {
    case .pairwise(let pairs):
      guard let matrix = try? IncompleteMatrix(elements: pairs.values), matrix.count == n else {
        throw SheetFault.unusable
      }
      let isConnected = matrix.graph.isConnected
      let isPooled =
        rule.unconnected == .pool && rule.group == .judgements
        && rule.method != .fuzzyGeometricMean
      guard isConnected || isPooled else {
        throw SheetFault.unconnected(matrix.graph.components)
      }
      let judgements = try ScaledJudgements(matrix, bounds: pairs.bounds, rule: rule)
      given = matrix
      scaled = judgements
      weights = judgements.outcome(rule)?.weights
      consistency = MeasuredConsistency(of: matrix, rule: rule)
      ratio = consistency?.value.ratio
      limit = rule.highestRatio
    case .bestWorst(let answer):
      guard answer.bestToOthers.count == n,
        let result = try? WeightingEngine.BestWorst(
          best: answer.best, worst: answer.worst, bestToOthers: answer.bestToOthers,
          othersToWorst: answer.othersToWorst)
      else { throw SheetFault.unusable }
      given = nil
      scaled = nil
      weights = result.weights
      consistency = nil
      ratio = result.consistencyRatio
      limit = result.threshold
    case .allocation(let points):
      // The reader has held the points against their total.
      guard points.count == n,
        let result = try? PointAllocation(points: points)
      else { throw SheetFault.unusable }
      given = nil
      scaled = nil
      weights = result.weights
      consistency = nil
      ratio = nil
      limit = nil
    }
  }
}

/// Ratios are held against limits as scores against each other, so that the noise of rounding
/// decides nothing.
enum ConsistencyLimit {
  /// Whether there is a ratio above a limit.
  static func isAbove(_ ratio: Double?, _ limit: Double?) -> Bool {
    guard let ratio, let limit else { return false }
    return ComparisonScore.saturating(ratio) > ComparisonScore.saturating(limit)
  }
}

extension MatrixRecord {
  /// Whether the group's consistency ratio is above a limit; false where there is no ratio.
  public func isAbove(_ limit: Double) -> Bool {
    ConsistencyLimit.isAbove(consistencyRatio, limit)
  }
}

/// Why one sheet cannot be weighed.
enum SheetFault: Error {
  /// It is no sheet of these items.
  case unusable
  /// Its comparisons leave the items in several parts.
  case unconnected([[Int]])
  /// Triangular judgements that are not complete.
  case incomplete([ItemPair])
}
