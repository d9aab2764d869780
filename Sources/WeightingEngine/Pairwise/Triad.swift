// SPDX-License-Identifier: Apache-2.0

/// Three items and the three judgements among them, put as a sentence: "first over second so
/// much, second over third so much, yet first over third only so much".
public struct Triad: Sendable, Hashable {
  /// The positions of the items.
  public let first: Int
  /// The item between.
  public let second: Int
  /// The item at the end.
  public let third: Int

  /// How many times the first outweighs the second, ≥ 1.
  public let firstOverSecond: Double
  /// How many times the second outweighs the third, ≥ 1.
  public let secondOverThird: Double
  /// How many times the first outweighs the third as judged, any value > 0: below 1 the judgements
  /// run in a circle, above ``implied`` it is too much instead of too little.
  public let firstOverThird: Double

  /// 0 ≤ 1 − min(t, 1 ÷ t) < 1 with t = ``implied`` ÷ ``firstOverThird``: 0 where the three agree.
  public let inconsistency: Double

  /// What the first two judgements say about the third: their product, ≥ 1.
  public var implied: Double { firstOverSecond * secondOverThird }

  /// Makes a triad from its parts.
  public init(
    first: Int, second: Int, third: Int, firstOverSecond: Double, secondOverThird: Double,
    firstOverThird: Double, inconsistency: Double
  ) {
    self.first = first
    self.second = second
    self.third = third
    self.firstOverSecond = firstOverSecond
    self.secondOverThird = secondOverThird
    self.firstOverThird = firstOverThird
    self.inconsistency = inconsistency
  }
}
