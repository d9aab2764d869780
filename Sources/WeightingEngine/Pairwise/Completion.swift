// SPDX-License-Identifier: Apache-2.0

/// How weights are drawn from judgements of which some are missing.
///
/// All need judgements that link every item with every other. Where nothing is missing all three
/// give exactly, bit for bit, what ``PrioritisationMethod`` gives; where the judgements do not
/// contradict each other all give the same weights. Permuting the items permutes the results bit
/// for bit, except as said at ``CanonicalJudgements``.
public enum Completion: String, Sendable, Hashable, CaseIterable {
  /// The missing judgements that give the least λmax, then the method; see ``OptimalCompletion``.
  case optimal

  /// Logarithmic least squares over the judged pairs, whatever the method: Σ (ln aᵢⱼ − ln wᵢ +
  /// ln wⱼ)² least [Bozóki 2010]; the missing judgements are wᵢ ÷ wⱼ. λmax is (1/n) Σᵢ (A w)ᵢ ÷ wᵢ
  /// of the matrix completed so.
  case leastSquares = "least-squares"

  /// Harker's eigenvector, whatever the method: missing elements are 0, and the diagonal is 1 and
  /// the number of elements missing in the row [Harker 1987]. λmax is that of this matrix: n
  /// where nothing is contradicted.
  case harker

  /// The weights of all items, and the completed matrix.
  ///
  /// - Parameters:
  ///   - matrix: the judgements.
  ///   - method: how weights are drawn from a complete or completed matrix.
  /// - Throws: ``Unconnected`` where the judgements do not link all items.
  /// - Complexity: O(n³) a step; see ``OptimalCompletion``, ``PrincipalEigenvector``.
  public func priorities(
    of matrix: IncompleteMatrix, by method: PrioritisationMethod = .eigenvector
  ) throws(Unconnected) -> CompletedPriorities {
    if let complete = matrix.complete {
      return CompletedPriorities(
        vector: method.priorities(of: complete), completed: self == .harker ? nil : complete)
    }
    let components = matrix.graph.components
    guard components.count <= 1 else { throw Unconnected(components: components) }
    let judgements = CanonicalJudgements(matrix)
    switch self {
    case .optimal: return Self.optimal(matrix, judgements, method)
    case .leastSquares: return Self.leastSquares(matrix, judgements)
    case .harker: return Self.harker(matrix, judgements)
    }
  }

  private static func optimal(
    _ matrix: IncompleteMatrix, _ judgements: CanonicalJudgements, _ method: PrioritisationMethod
  ) -> CompletedPriorities {
    let optimum = OptimalCompletion(of: judgements)
    let completed = matrix.completed(by: optimum.logarithms)
    if method == .eigenvector, !completed.isInRange {
      // The eigenvector is known already: wᵢ = eˢⁱ vᵢ.
      let weights = scaled(optimum.logarithms, times: optimum.vector)
      return CompletedPriorities(
        vector: PriorityVector(weights: weights, lambdaMax: optimum.lambdaMax), completed: nil,
        optimum: optimum)
    }
    return CompletedPriorities(
      vector: method.priorities(of: completed),
      completed: completed.isInRange ? completed : nil, optimum: optimum)
  }

  private static func leastSquares(
    _ matrix: IncompleteMatrix, _ judgements: CanonicalJudgements
  ) -> CompletedPriorities {
    let logarithms = judgements.byItem(JudgementLeastSquares.logarithms(of: judgements))
    let completed = matrix.completed(by: logarithms)
    let ones = [Double](repeating: 1, count: matrix.count)
    let vector = PriorityVector(scaling: scaled(logarithms, times: ones), for: completed)
    return CompletedPriorities(vector: vector, completed: completed.isInRange ? completed : nil)
  }

  private static func harker(
    _ matrix: IncompleteMatrix, _ judgements: CanonicalJudgements
  ) -> CompletedPriorities {
    let count = judgements.count
    // D⁻¹ B D with D from the least squares: near 1 everywhere, so that nothing overflows.
    let logarithms = JudgementLeastSquares.logarithms(of: judgements)
    var elements = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      var diagonal = Double(count)
      for column in 0..<count where judgements.judged[row * count + column] {
        diagonal -= 1
        elements[row * count + column] = Elementary.exp(
          judgements.logarithms[row * count + column] - (logarithms[row] - logarithms[column]))
      }
      elements[row * count + row] = diagonal
    }
    var vector = [Double](repeating: 1, count: count)
    let lambda = PerronVector.improve(&vector, of: elements)
    let weights = scaled(judgements.byItem(logarithms), times: judgements.byItem(vector))
    return CompletedPriorities(
      vector: PriorityVector(weights: weights, lambdaMax: lambda), completed: nil)
  }

  /// e^sᵢ × vᵢ, scaled to sum 1.
  private static func scaled(_ logarithms: [Double], times vector: [Double]) -> [Double] {
    let largest = logarithms.max() ?? 0
    return zip(logarithms, vector).map { Elementary.exp($0 - largest) * $1 }.shares
  }
}

/// Why incomplete judgements give no weights: they do not link all items.
public struct Unconnected: Error, Sendable, Hashable {
  /// The groups of items that judgements link, each ascending, in the order of their smallest
  /// members; an item nobody compared with any other is a group of its own.
  public let components: [[Int]]

  /// Names the groups.
  public init(components: [[Int]]) { self.components = components }
}

/// Weights drawn from incomplete judgements.
public struct CompletedPriorities: Sendable, Hashable {
  /// The weights and λmax; for Harker's completion λmax of Harker's matrix.
  public let vector: PriorityVector

  /// The judgements with the missing ones filled in. Nil for Harker's completion, which fills in
  /// none, and where a filled-in value would leave 10⁻⁹ … 10⁹.
  public let completed: JudgementMatrix?

  /// The optimal completion of incomplete judgements, where the weights were drawn from it; kept so that
  /// ``Consistency`` and ``Revisions`` need not search for it again.
  public let optimum: OptimalCompletion?

  /// Takes what was found.
  init(vector: PriorityVector, completed: JudgementMatrix?, optimum: OptimalCompletion? = nil) {
    self.vector = vector
    self.completed = completed
    self.optimum = optimum
  }
}

extension IncompleteMatrix {
  /// The judgements, and xᵢⱼ = e^(sᵢ − sⱼ) where there are none, which may leave 10⁻⁹ … 10⁹: with
  /// judgements in that range and n ≤ 30 a chain of them stays below 10²⁶¹.
  fileprivate func completed(by logarithms: [Double]) -> JudgementMatrix {
    var filled = [Double](repeating: 1, count: count * count)
    for row in 0..<count {
      for column in 0..<count where column != row {
        let place = row * count + column
        if let value = self[row, column] {
          filled[place] = value
        } else {
          let difference = logarithms[row] - logarithms[column]
          let larger = Elementary.exp(difference.magnitude)
          filled[place] = difference >= 0 ? larger : 1 / larger
        }
      }
    }
    return JudgementMatrix(count: count, uncheckedElements: filled)
  }
}

extension JudgementMatrix {
  /// Whether every element lies in 10⁻⁹ … 10⁹.
  fileprivate var isInRange: Bool { elements.allSatisfy(Self.values.contains) }
}
