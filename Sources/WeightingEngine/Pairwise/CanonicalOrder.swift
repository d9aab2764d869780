// SPDX-License-Identifier: Apache-2.0

/// An order of the items of a judgement matrix that depends on the judgements alone.
///
/// A matrix whose items were named in another order is brought into the same order, element by
/// element, so that plain sums over it give the same bits. Each item gets a key, the sum of the
/// mixed bits of its judgements: integers that wrap around add up exactly, in every order. Items
/// with equal keys get a second key, from the pairs of a judgement and the other item's key, as in
/// the colour refinement of [Weisfeiler 1968]. Items that are still equal may stand in any order
/// where they are twins, with the same judgements throughout. Otherwise there is no such order.
///
/// There are two such orders because there are two uses. This one stands before every power
/// iteration of a complete matrix, hundreds of thousands in a second: it takes a fraction of the
/// iteration's time and may find nothing, where sums that do not depend on the order take over.
/// ``CanonicalJudgements`` stands before searches on incomplete judgements, which cost a hundred
/// times as much and have no such sums to fall back on: it always finds an order, by refining as
/// often as it takes. They share no mixing of bits: squares of 128 bits here, enough for one round
/// and the fastest; rounds of 64 bits there, which can be repeated.
enum CanonicalOrder {
  /// Odd multipliers with well spread bits: the golden ratio's, and SplitMix64's [Steele 2014].
  private static let first: UInt64 = 0x9e37_79b9_7f4a_7c15
  private static let second: UInt64 = 0xbf58_476d_1ce4_e5b9

  /// Finds the item at each canonical place.
  ///
  /// - Parameters:
  ///   - elements: n² elements, row by row.
  ///   - count: the number of items n.
  ///   - items: receives n items; a permutation in any case.
  ///   - keys: room for 2n keys.
  /// - Returns: whether the order depends on the judgements alone.
  /// - Complexity: O(n²); O(n³) where many items are twins.
  static func find(
    elements: UnsafePointer<Double>, count: Int, items: UnsafeMutablePointer<Int>,
    keys: UnsafeMutablePointer<UInt64>
  ) -> Bool {
    for row in 0..<count {
      var sum: UInt128 = 0
      let judgements = elements + row &* count
      for column in 0..<count { sum &+= mixed(judgements[column].bitPattern) }
      keys[row] = key(sum)
    }
    if rank(keys, count: count, into: items) { return true }
    let refined = keys + count
    for row in 0..<count {
      var sum = mixed(keys[row])
      let judgements = elements + row &* count
      for column in 0..<count {
        sum &+= mixed(judgements[column].bitPattern &+ keys[column] &* second)
      }
      refined[row] = key(sum)
    }
    if rank(refined, count: count, into: items) { return true }
    for place in 1..<count where refined[items[place]] == refined[items[place - 1]] {
      guard areTwins(items[place - 1], items[place], elements: elements, count: count) else {
        return false
      }
    }
    return true
  }

  /// A square of 128 bits. The bits turned over before it is taken make it no polynomial, so that
  /// two words with the sum and the sum of squares of two others still add up to something else.
  @inline(__always)
  private static func mixed(_ bits: UInt64) -> UInt128 {
    UInt128(truncatingIfNeeded: bits ^ first) &* UInt128(truncatingIfNeeded: bits ^ second)
  }

  /// 63 bits of a sum.
  @inline(__always)
  private static func key(_ sum: UInt128) -> UInt64 {
    (UInt64(truncatingIfNeeded: sum) ^ UInt64(truncatingIfNeeded: sum &>> 64)) &>> 1
  }

  /// Sorts the items by their keys below 2⁶³, equal ones as they came; whether all keys differ.
  @inline(__always)
  private static func rank(
    _ keys: UnsafePointer<UInt64>, count: Int, into items: UnsafeMutablePointer<Int>
  ) -> Bool {
    // The place of an item is the number of smaller keys, counted without a branch. With n
    // different keys the places sum to n(n − 1)/2, with equal ones to less.
    var total = 0
    for item in 0..<count {
      let key = keys[item]
      var place: UInt64 = 0
      for other in 0..<count { place &+= (keys[other] &- key) &>> 63 }
      items[Int(truncatingIfNeeded: place)] = item
      total &+= Int(truncatingIfNeeded: place)
    }
    if total == count &* (count &- 1) / 2 { return true }
    for item in 0..<count {
      let key = keys[item]
      var place = item
      while place > 0, keys[items[place &- 1]] > key {
        items[place] = items[place &- 1]
        place &-= 1
      }
      items[place] = item
    }
    return false
  }

  /// Whether two items have the same judgements, bit for bit, in both directions: exchanging them
  /// then changes nothing.
  private static func areTwins(
    _ one: Int, _ other: Int, elements: UnsafePointer<Double>, count: Int
  ) -> Bool {
    for item in 0..<count {
      guard elements[one * count + item] == elements[other * count + item],
        elements[item * count + one] == elements[item * count + other]
      else { return false }
    }
    return true
  }
}
