// SPDX-License-Identifier: Apache-2.0

/// The complete judgements of several experts with their logarithms at hand, to be pooled again and again
/// with other weights of the experts.
///
/// ``matrix(weights:)`` equals ``PooledJudgements`` of the same sheets bit for bit; what costs there,
/// logarithms and memory for every pair, is paid once.
public struct CompleteJudgements: Sendable {
  /// The number of items n.
  public let count: Int
  /// The number of experts m.
  public let experts: Int
  /// Per pair in row order and expert: the judgement, its mirror and its logarithm.
  private let values: [Double]
  private let mirrors: [Double]
  private let logarithms: [Double]

  /// Takes the experts' sheets.
  ///
  /// - Returns: `nil` without a sheet, where a judgement is missing, and where sizes differ.
  /// - Complexity: O(m n²).
  public init?(_ matrices: [IncompleteMatrix]) {
    guard let count = matrices.first?.count,
      matrices.allSatisfy({ $0.count == count && $0.complete != nil })
    else { return nil }
    var values: [Double] = []
    var mirrors: [Double] = []
    var logarithms: [Double] = []
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        for matrix in matrices {
          guard let value = matrix[row, column], let mirror = matrix[column, row],
            let logarithm = matrix.logarithm(row: row, column: column)
          else { return nil }
          values.append(value)
          mirrors.append(mirror)
          logarithms.append(logarithm)
        }
      }
    }
    self.count = count
    experts = matrices.count
    self.values = values
    self.mirrors = mirrors
    self.logarithms = logarithms
  }

  /// The group's matrix: aᵢⱼ = Πₑ (aᵢⱼ⁽ᵉ⁾)^(αₑ ÷ Σ α); where all who vote agree, their judgement.
  ///
  /// - Parameter weights: the experts' weights α ≥ 0.
  /// - Returns: `nil` where there is no vote, or not one weight for each expert.
  /// - Complexity: O(m n²).
  public func matrix(weights: [Double]) -> JudgementMatrix? {
    guard let shares = try? Aggregation.shares(weights, count: experts) else { return nil }
    let voting = shares.indices.filter { shares[$0] > 0 }
    var elements = [Double](repeating: 1, count: count * count)
    var terms = [Double](repeating: 0, count: voting.count)
    var start = 0
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        defer { start += experts }
        let common = values[start + voting[0]]
        var agree = true
        for (place, expert) in voting.enumerated() {
          terms[place] = shares[expert] * logarithms[start + expert]
          if values[start + expert] != common { agree = false }
        }
        if agree {
          elements[row * count + column] = common
          elements[column * count + row] = mirrors[start + voting[0]]
          continue
        }
        let logarithm = OrderIndependentSum.of(terms.span)
        let value = Elementary.exp(logarithm.magnitude)
        elements[row * count + column] = logarithm >= 0 ? value : 1 / value
        elements[column * count + row] = logarithm >= 0 ? 1 / value : value
      }
    }
    return JudgementMatrix(count: count, uncheckedElements: elements)
  }
}
