// SPDX-License-Identifier: Apache-2.0

/// A positive reciprocal matrix of pairwise judgements in which some pairs were not judged.
///
/// Invariant: 1 … 30 items, ones on the diagonal; a pair has both elements or none; those it has
/// lie in 10⁻⁹ … 10⁹, one of them what was judged and its mirror the reciprocal of it rounded
/// once, as in ``JudgementMatrix``. [Harker 1987]
public struct IncompleteMatrix: Sendable, Hashable {
  /// The number of items n.
  public let count: Int

  /// All n² elements, row by row; nil where the pair was not judged.
  public let elements: [Double?]

  /// Makes a matrix from its elements as filled in on a sheet.
  ///
  /// Of each pair with two values the one that is 1 or more is kept and its mirror recomputed;
  /// where only one of the two was filled in, it is kept exactly. A blank diagonal counts as 1.
  ///
  /// - Parameters:
  ///   - elements: n² values, row by row, nil for what was not judged.
  ///   - tolerance: how far aᵢⱼ × aⱼᵢ and the diagonal may be from 1.
  /// - Throws: ``JudgementMatrixError``, for the same faults as a complete matrix.
  /// - Complexity: O(n²).
  public init(elements: [Double?], tolerance: Double = 1e-9) throws(JudgementMatrixError) {
    var count = 0
    while count * count < elements.count { count += 1 }
    guard count * count == elements.count else { throw .notSquare(elements.count) }
    guard JudgementMatrix.counts.contains(count) else { throw .unsupportedCount(count) }
    var kept = [Double?](repeating: nil, count: count * count)
    for row in 0..<count {
      let diagonal = elements[row * count + row] ?? 1
      guard (diagonal - 1).magnitude <= tolerance else {
        throw .diagonalNotOne(row: row, value: diagonal)
      }
      kept[row * count + row] = 1
      for column in (row + 1)..<max(count, row + 1) {
        let value = elements[row * count + column]
        let mirror = elements[column * count + row]
        if let value { try JudgementMatrix.check(value, row: row, column: column) }
        if let mirror { try JudgementMatrix.check(mirror, row: column, column: row) }
        if let value, let mirror, !((value * mirror - 1).magnitude <= tolerance) {
          throw .notReciprocal(row: row, column: column, value: value, mirror: mirror)
        }
        if let value, value >= mirror ?? 0 {
          kept[row * count + column] = value
          kept[column * count + row] = 1 / value
        } else if let mirror {
          kept[row * count + column] = 1 / mirror
          kept[column * count + row] = mirror
        }
      }
    }
    self.init(count: count, uncheckedElements: kept)
  }

  /// A complete matrix, element by element.
  public init(_ matrix: JudgementMatrix) {
    self.init(count: matrix.count, uncheckedElements: matrix.elements.map { $0 })
  }

  /// Takes elements that already fulfil the invariant.
  init(count: Int, uncheckedElements: [Double?]) {
    self.count = count
    self.elements = uncheckedElements
  }

  /// Element aᵢⱼ: how many times the item of the row outweighs that of the column; nil where the
  /// pair was not judged.
  public subscript(row: Int, column: Int) -> Double? { elements[row * count + column] }

  /// The pairs that were not judged, in row order.
  public var missing: [ItemPair] { pairs { $0 == nil } }

  /// The matrix where no judgement is missing, otherwise nil.
  public var complete: JudgementMatrix? {
    let values = elements.compactMap { $0 }
    guard values.count == elements.count else { return nil }
    return JudgementMatrix(count: count, uncheckedElements: values)
  }

  /// The items, and an edge for each pair that was judged.
  public var graph: ComparisonGraph {
    ComparisonGraph(count: count, uncheckedEdges: pairs { $0 != nil })
  }

  /// The same matrix with one judgement taken out; unchanged where there is no such pair.
  public func without(_ pair: ItemPair) -> IncompleteMatrix {
    guard pair.first >= 0, pair.second < count else { return self }
    var left = elements
    left[pair.first * count + pair.second] = nil
    left[pair.second * count + pair.first] = nil
    return IncompleteMatrix(count: count, uncheckedElements: left)
  }

  /// The same judgements with the items in another order.
  ///
  /// - Parameter order: the old position of each new item; a permutation of 0 ..< n.
  /// - Returns: nil if `order` is not a permutation.
  public func reordered(_ order: [Int]) -> IncompleteMatrix? {
    guard order.count == count, order.sorted() == Array(0..<count) else { return nil }
    var moved = elements
    for row in 0..<count {
      for column in 0..<count { moved[row * count + column] = self[order[row], order[column]] }
    }
    return IncompleteMatrix(count: count, uncheckedElements: moved)
  }

  /// ln aᵢⱼ of a judged pair, exactly the negative of ln aⱼᵢ; nil where it was not judged.
  func logarithm(row: Int, column: Int) -> Double? {
    guard let value = self[row, column], let mirror = self[column, row] else { return nil }
    return value >= 1 ? Elementary.log(value) : -Elementary.log(mirror)
  }

  private func pairs(where isWanted: (Double?) -> Bool) -> [ItemPair] {
    var found: [ItemPair] = []
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) where isWanted(self[row, column]) {
        found.append(ItemPair(row, column))
      }
    }
    return found
  }
}
