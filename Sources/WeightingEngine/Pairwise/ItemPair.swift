// SPDX-License-Identifier: Apache-2.0

/// Two different items of one judgement matrix, counted from 0, whichever was named first.
public struct ItemPair: Sendable, Hashable, Comparable {
  /// The earlier item.
  public let first: Int

  /// The later item; `first < second`.
  public let second: Int

  /// The pair of two different items, in either order.
  public init(_ one: Int, _ other: Int) {
    precondition(one != other, "a pair has two items")
    first = min(one, other)
    second = max(one, other)
  }

  /// Row order: by the earlier item, then by the later.
  public static func < (left: ItemPair, right: ItemPair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}
