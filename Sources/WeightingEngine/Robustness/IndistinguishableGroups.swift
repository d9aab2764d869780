// SPDX-License-Identifier: Apache-2.0

/// Which of some ranked alternatives cannot be told apart, from the probabilities that one lies above
/// another.
///
/// Two are told apart where one lies above the other with at least the level's probability, .975 for 95 %
/// on both sides.
public enum IndistinguishableGroups {
  /// The level for 95 % on both sides.
  public static let level = 0.975

  /// Runs of an order that cannot be told apart from their first: each begins with the first that is in
  /// none, and ends before the next one that the first is told apart from.
  ///
  /// - Parameters:
  ///   - count: the number of alternatives, in their order, best first.
  ///   - above: the probability that one position lies above another.
  /// - Returns: ranges of positions that cover 0 ..< count, of which some may hold one only.
  /// - Complexity: O(n).
  public static func runs(
    count: Int, level: Double = level, above: (_ one: Int, _ other: Int) -> Double
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var first = 0
    while first < count {
      var end = first + 1
      while end < count, above(first, end) < level { end += 1 }
      runs.append(first..<end)
      first = end
    }
    return runs
  }

  /// The places, from 1, between which an alternative cannot be told apart: 1 + the number of those that are told
  /// to lie above it, to n − the number of those that it is told to lie above.
  ///
  /// - Complexity: O(n).
  public static func places(
    of one: Int, count: Int, level: Double = level, above: (_ one: Int, _ other: Int) -> Double
  ) -> ClosedRange<Int> {
    var first = 1
    var last = count
    for other in 0..<count where other != one {
      if above(other, one) >= level { first += 1 }
      if above(one, other) >= level { last -= 1 }
    }
    return first...max(first, last)
  }
}
