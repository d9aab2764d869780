// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import WeightingEngine

/// Judgements of pairs on the declared scale, as the declared method takes them, and the weights
/// they give. One expert's sheet, a group's pooled judgements and a draw of either are all this.
enum ScaledJudgements {
  /// Plain judgements, of which some may be missing.
  case crisp(IncompleteMatrix)
  /// Triangular judgements, all of them.
  case triangular(TriangularMatrix)

  /// Plain judgements; `nil` for triangular ones.
  var plain: IncompleteMatrix? { if case .crisp(let matrix) = self { matrix } else { nil } }

  /// What judgements give.
  struct Outcome {
    /// The weights, summing to 1.
    let weights: [Double]
    /// The weights with λmax and the completed matrix; `nil` for triangular judgements.
    let completed: CompletedPriorities?
    /// The triangular weights; `nil` for plain judgements.
    let fuzzy: [TriangularNumber]?
  }

  /// Puts judgements as given on the declared scale.
  ///
  /// Triangular judgements are spread as given, by the sheet's own bounds or by one step of Saaty's
  /// scale to either side where it has none, and low, middle and high are then put on the scale.
  ///
  /// - Parameters:
  ///   - given: the judgements as given.
  ///   - bounds: the sheet's bounds; a pair without any has its value.
  /// - Throws: ``SheetFault``: a triangular sheet that is not complete, numbers beyond a matrix.
  init(
    _ given: IncompleteMatrix, bounds: Judgements.Pairs.Bounds?, rule: WeightingRule
  ) throws(SheetFault) {
    let scale = rule.engineScale
    guard rule.method == .fuzzyGeometricMean else {
      guard let matrix = try? rule.scale == .saaty ? given : scale.matrix(of: given) else {
        throw SheetFault.unusable
      }
      self = .crisp(matrix)
      return
    }
    guard let modes = given.complete else { throw SheetFault.incomplete(given.missing) }
    let n = modes.count
    let spread = bounds == nil ? TriangularMatrix(around: modes) : nil
    var low = modes.elements
    var high = modes.elements
    for row in 0..<n {
      for column in 0..<n where column != row {
        // Above the diagonal stand the ends as said, below it the mirror's, which are exact too.
        let place = row * n + column
        let plain = spread?[row, column]
        let least = plain?.low ?? bounds?.low[place] ?? modes.elements[place]
        let most = plain?.high ?? bounds?.high[place] ?? modes.elements[place]
        low[place] = row < column ? least : most
        high[place] = row < column ? most : least
      }
    }
    func scaled(_ elements: [Double]) -> JudgementMatrix? {
      try? JudgementMatrix(elements: elements.map { scale.value(of: $0, count: n) })
    }
    guard let lows = scaled(low), let middles = scaled(modes.elements), let highs = scaled(high),
      let matrix = try? TriangularMatrix(lows: lows, modes: middles, highs: highs)
    else { throw SheetFault.unusable }
    self = .triangular(matrix)
  }

  /// The judgements of several experts brought together pair by pair, and how many judged each pair.
  ///
  /// - Parameter judgements: all of one kind, as a rule makes them.
  /// - Returns: `nil` where nobody counts.
  static func pooled(_ judgements: [Self], shares: [Double]) -> Self? {
    var plain: [IncompleteMatrix] = []
    var triangular: [TriangularMatrix] = []
    for judgement in judgements {
      switch judgement {
      case .crisp(let matrix): plain.append(matrix)
      case .triangular(let matrix): triangular.append(matrix)
      }
    }
    if triangular.count == judgements.count {
      return (try? TriangularMatrix.group(triangular, weights: shares)).map { .triangular($0) }
    }
    return (try? PooledJudgements(of: plain, weights: shares)).map { .crisp($0.matrix) }
  }

  /// The weights.
  ///
  /// - Returns: `nil` where the judgements do not connect all items.
  func outcome(_ rule: WeightingRule) -> Outcome? {
    switch self {
    case .crisp(let matrix):
      guard
        let completed = try? rule.engineCompletion.priorities(of: matrix, by: rule.engineMethod)
      else { return nil }
      return Outcome(weights: completed.vector.weights, completed: completed, fuzzy: nil)
    case .triangular(let matrix):
      let priorities = FuzzyGeometricMean.priorities(of: matrix)
      return Outcome(
        weights: priorities.weights, completed: nil, fuzzy: priorities.fuzzyWeights)
    }
  }

  /// The matrix that the weights come from, completed; `nil` where there is none.
  func matrix(_ outcome: Outcome) -> [Double]? {
    switch self {
    case .crisp: outcome.completed?.completed?.elements
    case .triangular(let matrix): matrix.modes.elements
    }
  }
}

/// λmax, CI and CR of judgements as given.
struct MeasuredConsistency {
  /// λmax, such that CI = (λmax − n) ÷ (n − 1): of incomplete judgements the least that any
  /// completion has.
  let lambdaMax: Double
  /// CI and CR.
  let value: Consistency
  /// The optimal completion of incomplete judgements, for what is asked of them next.
  let optimum: OptimalCompletion?

  /// Measures judgements that connect all items; `nil` for others.
  init?(of given: IncompleteMatrix, rule: WeightingRule) {
    guard
      let priorities = try? rule.engineCompletion.priorities(of: given, by: rule.engineMethod)
    else { return nil }
    value = Consistency(of: given, priorities: priorities, table: rule.table)
    optimum = priorities.optimum
    lambdaMax =
      given.complete == nil
      ? Double(given.count) + Double(given.count - 1) * value.index
      : priorities.vector.lambdaMax
  }
}
