// SPDX-License-Identifier: Apache-2.0

/// How weights would vary had each judgement been any that the scale could not tell from it.
///
/// A judgement on the scale … 1/3, 1/2, 1, 2, 3 … stands for anything from one step below to one
/// step above. With the step s(x) = x − 1 for x ≥ 1 and −(1/x − 1) below, continuous and odd in
/// ln x, a step is drawn evenly from s − 1 … s + 1 and mapped back: 3 becomes a number in 2 … 4, 1
/// one in 1/2 … 2. It is cut at ±8, the ends of Saaty's scale [Saaty 1980], so that a 9 stays 9 in
/// half of the draws; a judgement beyond the scale is cut at its own step. The median is the
/// judgement itself.
///
/// Draws belong to (seed, names, the two items' names, replicate): putting the items in another
/// order changes no bit, and a missing judgement shifts no other.
public struct JudgementImprecision: Sendable {
  /// The step of 9 and, below, of 1/9: the ends of the scale [Saaty 1980].
  public static let lastStep = 8.0

  /// The purpose of the streams.
  static let purpose = "judgement-imprecision"

  /// A pair of items with its stream; `first` is the item whose name comes first in bytes.
  private struct Cell {
    let first: Int
    let second: Int
    let stream: RandomStream
  }

  /// The number of items n.
  public let count: Int
  private let cells: [Cell]

  /// Makes ready to draw for one sheet of judgements.
  ///
  /// - Parameters:
  ///   - items: the items' names in the order of the matrix, all different.
  ///   - seed: the round's seed.
  ///   - names: whose sheet it is: the matrix and the expert.
  /// - Complexity: O(n² × bytes of the names).
  public init(items: [String], seed: UInt64, names: [String]) {
    count = items.count
    var cells: [Cell] = []
    cells.reserveCapacity(count * (count - 1) / 2)
    for row in items.indices {
      for column in items.indices where column > row {
        let rising = items[row].utf8.lexicographicallyPrecedes(items[column].utf8)
        let (first, second) = rising ? (row, column) : (column, row)
        let stream = RandomStream(
          seed: seed, purpose: Self.purpose, names: names + [items[first], items[second]])
        cells.append(Cell(first: first, second: second, stream: stream))
      }
    }
    self.cells = cells
  }

  /// A sheet with every judgement drawn anew.
  ///
  /// - Parameters:
  ///   - elements: n² elements, row by row, aⱼᵢ = 1 ÷ aᵢⱼ > 0; nil on both sides of the diagonal
  ///     where a pair was not judged, which it remains.
  ///   - replicate: the number of the draw.
  /// - Returns: n² elements, reciprocal again: of each pair the element that is 1 or more is drawn
  ///   and the other its reciprocal; the diagonal as given.
  /// - Complexity: O(n²).
  public func perturbed(_ elements: [Double?], replicate: Int) -> [Double?] {
    precondition(elements.count == count * count, "not the matrix of these items")
    var drawn = elements
    for cell in cells {
      let place = cell.first * count + cell.second
      let mirror = cell.second * count + cell.first
      guard let value = elements[place], let other = elements[mirror] else { continue }
      var stream = cell.stream.replicate(UInt64(replicate))
      let step = Self.drawnStep(value >= 1 ? value - 1 : 1 - other, &stream)
      let larger = 1 + step.magnitude
      drawn[place] = step >= 0 ? larger : 1 / larger
      drawn[mirror] = step >= 0 ? 1 / larger : larger
    }
    return drawn
  }

  /// A step drawn evenly from one below to one above, within the ends.
  private static func drawnStep(_ step: Double, _ stream: inout RandomStream) -> Double {
    let end = max(lastStep, step.magnitude)
    return min(max(step + (2 * stream.uniform() - 1), -end), end)
  }
}
