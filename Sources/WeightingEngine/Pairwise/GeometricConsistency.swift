// SPDX-License-Identifier: Apache-2.0

/// How far judgements are from being free of contradiction, measured where weights are geometric
/// means: the geometric consistency index.
///
///     GCI = Σ_{i<j} ln²(a_ij w_j ÷ w_i) ÷ ((n − 1)(n − 2) ÷ 2)
///
/// with w the row geometric means. The divisor is the number of judgements less the n − 1 that
/// weights can follow freely, so that GCI is the variance of a judgement's error in logarithms
/// [Crawford 1985], [Aguarón 2003].
public struct GeometricConsistency: Sendable, Hashable {
  /// GCI ≥ 0; 0 for one and two items, which cannot contradict each other.
  public let index: Double

  /// The index that goes with a consistency ratio of 0.10; nil for one and two items.
  public let limit: Double?

  /// The index of a complete matrix.
  ///
  /// Neither mirroring the matrix nor naming the items in another order changes a bit of it.
  ///
  /// - Complexity: O(n²).
  public init(of matrix: JudgementMatrix) {
    let count = matrix.count
    let means = GeometricMean.logarithms(of: matrix)
    var squares: [Double] = []
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        let error = matrix.logarithm(row: row, column: column) - (means[row] - means[column])
        squares.append(error * error)
      }
    }
    self.init(squares: squares, freedom: (count - 1) * (count - 2) / 2, count: count)
  }

  /// The index of incomplete judgements, over the judged pairs with least-squares weights.
  ///
  /// Of e judgements the weights can follow n − 1 freely; the squares are divided by the e − n + 1
  /// that are left. For a complete matrix that is (n − 1)(n − 2) ÷ 2 and the same index; for others
  /// it estimates the same variance, and the limit stays the same.
  ///
  /// - Returns: nil where nothing can contradict (n − 1 judgements that link all items, for n > 2)
  ///   and where the judgements do not link all items.
  /// - Complexity: O(n³).
  public init?(of matrix: IncompleteMatrix) {
    if let complete = matrix.complete {
      self.init(of: complete)
      return
    }
    let graph = matrix.graph
    let freedom = graph.edges.count - (matrix.count - 1)
    guard freedom > 0, graph.isConnected else { return nil }
    let judgements = CanonicalJudgements(matrix)
    let logarithms = JudgementLeastSquares.logarithms(of: judgements)
    let count = matrix.count
    var squares: [Double] = []
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1)
      where judgements.judged[row * count + column] {
        let error =
          judgements.logarithms[row * count + column] - (logarithms[row] - logarithms[column])
        squares.append(error * error)
      }
    }
    self.init(squares: squares, freedom: freedom, count: count)
  }

  private init(squares: [Double], freedom: Int, count: Int) {
    index = freedom > 0 ? OrderIndependentSum.of(squares) / Double(freedom) : 0
    limit = Self.limit(count: count)
  }

  /// The limits of [Aguarón 2003]: 0.3147 for three items, 0.3526 for four, 0.370 above.
  ///
  /// They are GCI = 2n ÷ (n − 2) × CI, which holds for small errors, at CR = 0.10.
  public static func limit(count: Int) -> Double? {
    switch count {
    case ...2: nil
    case 3: 0.3147
    case 4: 0.3526
    default: 0.370
    }
  }
}
