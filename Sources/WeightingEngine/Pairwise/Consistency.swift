// SPDX-License-Identifier: Apache-2.0

/// How far a judgement matrix is from being free of contradiction. [Saaty 1980]
public struct Consistency: Sendable, Hashable {
  /// CI = (λmax − n) ÷ (n − 1) ≥ 0; 0 for one and two items, which cannot contradict each other.
  ///
  /// For incomplete judgements by their best completion; see ``init(of:priorities:table:)``.
  public let index: Double

  /// The table the ratio refers to; the simulated one for incomplete judgements.
  public let table: RandomIndex

  /// RI, the random index of the table; nil beyond it and where judgements do not link all items.
  public let randomIndex: Double?

  /// CR = CI ÷ RI ≥ 0; 0 for one and two items; nil where the table has no entry for n
  /// and where no judgement could contradict another.
  public let ratio: Double?

  /// Why there is no ratio; nil where there is one.
  public let absence: Absence?

  /// Reasons for a missing consistency ratio.
  public enum Absence: Sendable, Hashable {
    /// The matrix has more items than the table.
    case beyondTable(count: Int, largestCount: Int)
    /// There are no more judgements than it takes to link the items, or fewer: none could
    /// contradict another, and none was tested by another.
    case untested
  }

  /// The consistency of n items from λmax.
  ///
  /// - Parameters:
  ///   - count: the number of items n ≥ 1.
  ///   - lambdaMax: the principal eigenvalue, ≥ n up to rounding; below n counts as n.
  ///   - table: the random index to divide by.
  public init(count: Int, lambdaMax: Double, table: RandomIndex = .saaty1980) {
    self.table = table
    randomIndex = table.value(count: count)
    index = count <= 2 ? 0 : max(0, lambdaMax - Double(count)) / Double(count - 1)
    if let randomIndex {
      ratio = randomIndex == 0 ? 0 : index / randomIndex
      absence = nil
    } else {
      ratio = nil
      absence = .beyondTable(count: count, largestCount: table.largestCount)
    }
  }

  /// Takes what was found.
  init(
    index: Double, table: RandomIndex, randomIndex: Double?, ratio: Double?, absence: Absence?
  ) {
    self.index = index
    self.table = table
    self.randomIndex = randomIndex
    self.ratio = ratio
    self.absence = absence
  }
}
