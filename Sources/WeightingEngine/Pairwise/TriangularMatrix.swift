// SPDX-License-Identifier: Apache-2.0

/// A complete reciprocal matrix of triangular judgements: ãⱼᵢ = 1 ÷ ãᵢⱼ, (1, 1, 1) on the diagonal.
public struct TriangularMatrix: Sendable, Hashable {
  /// The low ends above the diagonal, and by reciprocity the high ends below it.
  private let lower: JudgementMatrix
  /// The modes.
  public let modes: JudgementMatrix
  /// The high ends above the diagonal, and by reciprocity the low ends below it.
  private let upper: JudgementMatrix

  /// The number of items n.
  public var count: Int { modes.count }

  /// Element ãᵢⱼ: how many times the item of the row outweighs that of the column.
  public subscript(row: Int, column: Int) -> TriangularNumber {
    let one = lower[row, column]
    let other = upper[row, column]
    return TriangularNumber(
      uncheckedLow: row < column ? one : other, mode: modes[row, column],
      high: row < column ? other : one)
  }

  /// Makes a matrix from the three matrices of low ends, modes and high ends, of which the elements
  /// above the diagonal count; those below follow by reciprocity.
  ///
  /// - Throws: ``TriangularMatrixError`` where the sizes differ or a low end, a mode and a high end
  ///   are not in rising order.
  /// - Complexity: O(n²).
  public init(
    lows: JudgementMatrix, modes: JudgementMatrix, highs: JudgementMatrix
  ) throws(TriangularMatrixError) {
    let count = modes.count
    for other in [lows, highs] where other.count != count {
      throw .sizesDiffer(expected: count, found: other.count)
    }
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        guard lows[row, column] <= modes[row, column], modes[row, column] <= highs[row, column]
        else { throw .notRising(row: row, column: column) }
      }
    }
    self.init(lower: lows, modes: modes, upper: highs)
  }

  /// Spreads crisp judgements by steps of the scale … 1/3, 1/2, 1, 2, 3 … to either side.
  ///
  /// One step about 3 is (2, 3, 4), about 1 (1/2, 1, 2), about 1/3 (1/4, 1/3, 1/2). The ends stay
  /// within 1/9 … 9, unless the judgement itself lies outside. The diagonal stays (1, 1, 1).
  ///
  /// - Parameters:
  ///   - modes: the judgements.
  ///   - steps: how far, ≥ 0, fractions too; 0 makes crisp numbers, and what is below 0 counts as 0.
  /// - Complexity: O(n²).
  public init(around modes: JudgementMatrix, steps: Double = 1) {
    let count = modes.count
    let steps = steps > 0 ? steps : 0
    var lower = modes.elements
    var upper = modes.elements
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        let turned = modes[row, column] < 1
        let forward = row * count + column
        let mirror = column * count + row
        // Counted from the element that is at least 1, so that turning a pair round changes no bit.
        let judgement = modes.elements[turned ? mirror : forward]
        let high = steps == 0 ? judgement : max(judgement, min(judgement + steps, 9))
        let low = judgement - steps >= 1 ? judgement - steps : 1 / min(2 - (judgement - steps), 9)
        lower[turned ? mirror : forward] = turned ? high : low
        lower[turned ? forward : mirror] = 1 / (turned ? high : low)
        upper[turned ? mirror : forward] = turned ? low : high
        upper[turned ? forward : mirror] = 1 / (turned ? low : high)
      }
    }
    self.init(
      lower: JudgementMatrix(count: count, uncheckedElements: lower), modes: modes,
      upper: JudgementMatrix(count: count, uncheckedElements: upper))
  }

  /// The group's judgements: the weighted geometric mean of the low ends, of the modes and of the
  /// high ends [Buckley 1985]; see ``Aggregation/judgements(_:weights:)``.
  ///
  /// - Parameters:
  ///   - matrices: one for each expert, all of the same size.
  ///   - weights: the experts' weights α ≥ 0; equal where nil.
  /// - Throws: ``AggregationError``.
  /// - Complexity: O(m n²) for m experts.
  public static func group(
    _ matrices: [TriangularMatrix], weights: [Double]? = nil
  ) throws(AggregationError) -> TriangularMatrix {
    TriangularMatrix(
      lower: try Aggregation.judgements(matrices.map(\.lower), weights: weights),
      modes: try Aggregation.judgements(matrices.map(\.modes), weights: weights),
      upper: try Aggregation.judgements(matrices.map(\.upper), weights: weights))
  }

  private init(lower: JudgementMatrix, modes: JudgementMatrix, upper: JudgementMatrix) {
    self.lower = lower
    self.modes = modes
    self.upper = upper
  }

  /// The logarithms of the low, the middle and the high end of ãᵢⱼ.
  func logarithms(row: Int, column: Int) -> (low: Double, mode: Double, high: Double) {
    let one = lower.logarithm(row: row, column: column)
    let other = upper.logarithm(row: row, column: column)
    return (
      row < column ? one : other, modes.logarithm(row: row, column: column),
      row < column ? other : one
    )
  }
}

/// Why three matrices are no triangular one; rows and columns count from 0.
public enum TriangularMatrixError: Error, Sendable, Hashable {
  /// The matrices have not the same number of items.
  case sizesDiffer(expected: Int, found: Int)
  /// A low end lies above the mode, or the mode above the high end.
  case notRising(row: Int, column: Int)
}
