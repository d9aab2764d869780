// SPDX-License-Identifier: Apache-2.0

/// The judgements of several experts of whom each judged some pairs, brought together pair by pair.
///
/// aᵢⱼ = Πₑ (aᵢⱼ⁽ᵉ⁾)^(αₑ ÷ Σ α) over the experts who judged the pair: the weighted geometric mean of
/// ``Aggregation/judgements(_:weights:)-(JudgementMatrix],_)``, which it equals bit for bit where
/// every expert judged every pair. So a group may be complete though no expert is. [Aczél 1983]
public struct PooledJudgements: Sendable, Hashable {
  /// The group's judgements; a pair is missing where no expert with a weight above 0 judged it.
  public let matrix: IncompleteMatrix

  /// How many experts with a weight above 0 judged each pair, n × n row by row; on the diagonal,
  /// how many there are.
  public let counts: [Int]

  /// Brings the experts' judgements together. The order of the experts changes no bit.
  ///
  /// - Parameters:
  ///   - matrices: one for each expert, all of the same size.
  ///   - weights: the experts' weights α ≥ 0; equal where nil.
  /// - Throws: ``AggregationError``.
  /// - Complexity: O(m n²) for m experts.
  public init(
    of matrices: [IncompleteMatrix], weights: [Double]? = nil
  ) throws(AggregationError) {
    guard let first = matrices.first else { throw .nothingToAggregate }
    let count = first.count
    if let odd = matrices.firstIndex(where: { $0.count != count }) {
      throw .sizesDiffer(expert: odd, expected: count, found: matrices[odd].count)
    }
    let shares = try Aggregation.shares(weights, count: matrices.count)
    let voting = matrices.indices.filter { shares[$0] > 0 }
    var elements = [Double?](repeating: nil, count: count * count)
    var counts = [Int](repeating: voting.count, count: count * count)
    for row in 0..<count {
      elements[row * count + row] = 1
      for column in (row + 1)..<max(count, row + 1) {
        let judges = voting.filter { matrices[$0][row, column] != nil }
        counts[row * count + column] = judges.count
        counts[column * count + row] = judges.count
        guard let one = judges.first else { continue }
        let common = matrices[one][row, column]
        let mirror = matrices[one][column, row]
        if judges.allSatisfy({ matrices[$0][row, column] == common }) {
          elements[row * count + column] = common
          elements[column * count + row] = mirror
          continue
        }
        // Where all judged the pair, the shares are used as they are: no second rounding.
        let whole =
          judges.count == voting.count
          ? 1 : OrderIndependentSum.of(judges.map { shares[$0] })
        let logarithm = OrderIndependentSum.of(
          judges.map {
            shares[$0] / whole * (matrices[$0].logarithm(row: row, column: column) ?? 0)
          })
        let value = Elementary.exp(logarithm.magnitude)
        elements[row * count + column] = logarithm >= 0 ? value : 1 / value
        elements[column * count + row] = logarithm >= 0 ? 1 / value : value
      }
    }
    matrix = IncompleteMatrix(count: count, uncheckedElements: elements)
    self.counts = counts
  }
}
