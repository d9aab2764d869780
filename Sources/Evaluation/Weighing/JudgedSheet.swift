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
  let scaled: IncompleteMatrix?
  /// Triangular judgements, where the method takes them.
  let triangular: TriangularMatrix?
  /// The sheet's weights; `nil` where its comparisons do not connect all items.
  let weights: [Double]?
  /// CI, CR and λmax; `nil` for other forms and unconnected sheets.
  let consistency: (lambdaMax: Double, value: Consistency)?
  /// The ratio that is held against the limit, or `nil`.
  let ratio: Double?
  /// The limit, or `nil` where there is none.
  let limit: Double?

  /// Whether the ratio is above the limit.
  var isAbove: Bool {
    guard let ratio, let limit else { return false }
    return ratio > limit
  }

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
      guard let matrix = try? IncompleteMatrix(elements: pairs.values), matrix.count == n,
        let scaled = try? rule.engineScale.matrix(of: matrix)
      else { throw SheetFault.unusable }
      given = matrix
      self.scaled = scaled
      limit = rule.highestRatio
      guard matrix.graph.isConnected else {
        guard rule.unconnected == .pool, rule.group == .judgements,
          rule.method != .fuzzyGeometricMean
        else { throw SheetFault.unconnected(matrix.graph.components) }
        triangular = nil
        weights = nil
        consistency = nil
        ratio = nil
        return
      }
      if rule.method == .fuzzyGeometricMean {
        guard let modes = scaled.complete else { throw SheetFault.incomplete(matrix.missing) }
        triangular = try Self.triangular(pairs, around: modes, rule: rule)
      } else {
        triangular = nil
      }
      guard
        let priorities = try? rule.engineCompletion.priorities(of: scaled, by: rule.engineMethod),
        let asGiven = rule.scale == .saaty
          ? priorities
          : try? rule.engineCompletion.priorities(of: matrix, by: rule.engineMethod)
      else { throw SheetFault.unusable }
      weights =
        triangular.map { FuzzyGeometricMean.priorities(of: $0).weights }
        ?? priorities.vector.weights
      let measured = Consistency(of: matrix, priorities: asGiven, table: rule.table)
      consistency = (asGiven.vector.lambdaMax, measured)
      ratio = measured.ratio
    case .bestWorst(let answer):
      guard answer.bestToOthers.count == n,
        let result = try? WeightingEngine.BestWorst(
          best: answer.best, worst: answer.worst, bestToOthers: answer.bestToOthers,
          othersToWorst: answer.othersToWorst)
      else { throw SheetFault.unusable }
      given = nil
      scaled = nil
      triangular = nil
      weights = result.weights
      consistency = nil
      ratio = result.consistencyRatio
      limit = result.threshold
    case .allocation(let points):
      // The reader has held the points against their total.
      let sum = OrderIndependentSum.of(points)
      guard points.count == n, sum > 0,
        let result = try? PointAllocation(points: points, total: sum)
      else { throw SheetFault.unusable }
      given = nil
      scaled = nil
      triangular = nil
      weights = result.weights
      consistency = nil
      ratio = nil
      limit = nil
    }
  }

  /// The declared bounds on the declared scale; one step of the scale around the judgement where
  /// the sheet has none.
  private static func triangular(
    _ pairs: Judgements.Pairs, around modes: JudgementMatrix, rule: WeightingRule
  ) throws(SheetFault) -> TriangularMatrix {
    guard let bounds = pairs.bounds else { return TriangularMatrix(around: modes) }
    let n = modes.count
    var lows = modes.elements
    var highs = modes.elements
    for row in 0..<n {
      for column in 0..<n where column > row {
        let place = row * n + column
        let mirror = column * n + row
        if let low = bounds.low[place], let high = bounds.high[place] {
          lows[place] = rule.engineScale.value(of: low, count: n)
          highs[place] = rule.engineScale.value(of: high, count: n)
          lows[mirror] = 1 / lows[place]
          highs[mirror] = 1 / highs[place]
        }
      }
    }
    guard let low = try? JudgementMatrix(elements: lows),
      let high = try? JudgementMatrix(elements: highs),
      let matrix = try? TriangularMatrix(lows: low, modes: modes, highs: high)
    else { throw SheetFault.unusable }
    return matrix
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
