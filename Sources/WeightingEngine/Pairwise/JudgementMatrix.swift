// SPDX-License-Identifier: Apache-2.0

/// A complete positive reciprocal matrix of pairwise judgements.
///
/// Element (i, j) says how many times item i outweighs item j. Invariant: 1 … 30 items, every
/// element in 10⁻⁹ … 10⁹, ones on the diagonal, and of each pair one element is what was judged,
/// its mirror the reciprocal of it rounded once. [Saaty 1980]
public struct JudgementMatrix: Sendable, Hashable {
  /// The sizes a matrix may have. Above 30 items no one can judge n(n − 1)/2 ≥ 465 pairs.
  public static let counts = 1...30

  /// The values an element may have; beyond them λmax is no longer separated from the other
  /// eigenvalues in double precision.
  public static let values = 1e-9...1e9

  /// The number of items n.
  public let count: Int

  /// All n² elements, row by row.
  public let elements: [Double]

  /// Makes a matrix from the judgements above the diagonal.
  ///
  /// - Parameters:
  ///   - count: the number of items n.
  ///   - upperTriangle: a₁₂, a₁₃ … a₁ₙ, a₂₃ …: n(n − 1)/2 values, kept exactly as given; the
  ///     mirrors are aⱼᵢ = 1 ÷ aᵢⱼ.
  /// - Throws: ``JudgementMatrixError`` for a size outside 1 … 30, the wrong number of values, a
  ///   value that is not positive and finite, or one outside 10⁻⁹ … 10⁹.
  /// - Complexity: O(n²).
  public init(count: Int, upperTriangle: [Double]) throws(JudgementMatrixError) {
    guard Self.counts.contains(count) else { throw .unsupportedCount(count) }
    let expected = count * (count - 1) / 2
    guard upperTriangle.count == expected else {
      throw .wrongNumberOfElements(expected: expected, found: upperTriangle.count)
    }
    var elements = [Double](repeating: 1, count: count * count)
    var next = 0
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        let value = upperTriangle[next]
        next += 1
        try Self.check(value, row: row, column: column)
        elements[row * count + column] = value
        elements[column * count + row] = 1 / value
      }
    }
    self.init(count: count, uncheckedElements: elements)
  }

  /// Makes a matrix from all its elements, as printed in a paper or filled in on a sheet.
  ///
  /// Of each pair the element that is 1 or more is kept and its mirror recomputed as the
  /// reciprocal, so that it does not matter which of the two was rounded when it was written.
  ///
  /// - Parameters:
  ///   - elements: n² values, row by row.
  ///   - tolerance: how far aᵢⱼ × aⱼᵢ and the diagonal may be from 1 (0.02 admits 7 and 0.14).
  /// - Throws: ``JudgementMatrixError``, among others where the number of values is not a square
  ///   and where a pair contradicts itself.
  /// - Complexity: O(n²).
  public init(elements: [Double], tolerance: Double = 1e-9) throws(JudgementMatrixError) {
    var count = 0
    while count * count < elements.count { count += 1 }
    guard count * count == elements.count else { throw .notSquare(elements.count) }
    guard Self.counts.contains(count) else { throw .unsupportedCount(count) }
    var kept = [Double](repeating: 1, count: count * count)
    for row in 0..<count {
      let diagonal = elements[row * count + row]
      guard (diagonal - 1).magnitude <= tolerance else {
        throw .diagonalNotOne(row: row, value: diagonal)
      }
      for column in (row + 1)..<max(count, row + 1) {
        let value = elements[row * count + column]
        let mirror = elements[column * count + row]
        try Self.check(value, row: row, column: column)
        try Self.check(mirror, row: column, column: row)
        guard (value * mirror - 1).magnitude <= tolerance else {
          throw .notReciprocal(row: row, column: column, value: value, mirror: mirror)
        }
        kept[row * count + column] = value >= mirror ? value : 1 / mirror
        kept[column * count + row] = value >= mirror ? 1 / value : mirror
      }
    }
    self.init(count: count, uncheckedElements: kept)
  }

  /// Takes elements that already fulfil the invariant.
  init(count: Int, uncheckedElements: [Double]) {
    self.count = count
    self.elements = uncheckedElements
  }

  /// Element aᵢⱼ: how many times the item of the row outweighs that of the column.
  public subscript(row: Int, column: Int) -> Double { elements[row * count + column] }

  /// The judgements above the diagonal, in the order ``init(count:upperTriangle:)`` takes.
  public var upperTriangle: [Double] {
    var values: [Double] = []
    values.reserveCapacity(count * (count - 1) / 2)
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) { values.append(self[row, column]) }
    }
    return values
  }

  /// The mirrored matrix: every judgement turned round.
  public var transposed: JudgementMatrix {
    var mirrored = elements
    for row in 0..<count {
      for column in 0..<count { mirrored[row * count + column] = self[column, row] }
    }
    return JudgementMatrix(count: count, uncheckedElements: mirrored)
  }

  /// The same judgements with the items in another order.
  ///
  /// - Parameter order: the old position of each new item; a permutation of 0 ..< n.
  /// - Returns: nil if `order` is not a permutation.
  public func reordered(_ order: [Int]) -> JudgementMatrix? {
    guard order.count == count, order.sorted() == Array(0..<count) else { return nil }
    var moved = elements
    for row in 0..<count {
      for column in 0..<count { moved[row * count + column] = self[order[row], order[column]] }
    }
    return JudgementMatrix(count: count, uncheckedElements: moved)
  }

  /// ln aᵢⱼ, exactly the negative of ln aⱼᵢ: taken from the element of the pair that is at least 1.
  func logarithm(row: Int, column: Int) -> Double {
    let value = self[row, column]
    return value >= 1 ? Elementary.log(value) : -Elementary.log(self[column, row])
  }

  static func check(
    _ value: Double, row: Int, column: Int
  ) throws(JudgementMatrixError) {
    guard value > 0, value.isFinite else {
      throw .notPositive(row: row, column: column, value: value)
    }
    guard values.contains(value) else {
      throw .outOfRange(row: row, column: column, value: value)
    }
  }
}

/// Why numbers are no judgement matrix; rows and columns count from 0.
public enum JudgementMatrixError: Error, Sendable, Hashable {
  /// Fewer than 1 or more than 30 items.
  case unsupportedCount(Int)
  /// The number of values does not fit the number of items.
  case wrongNumberOfElements(expected: Int, found: Int)
  /// The number of values is not a square.
  case notSquare(Int)
  /// A value is zero, negative, infinite or not a number.
  case notPositive(row: Int, column: Int, value: Double)
  /// A value lies outside 10⁻⁹ … 10⁹.
  case outOfRange(row: Int, column: Int, value: Double)
  /// An item does not outweigh itself exactly once.
  case diagonalNotOne(row: Int, value: Double)
  /// A judgement and its mirror contradict each other.
  case notReciprocal(row: Int, column: Int, value: Double, mirror: Double)
}
