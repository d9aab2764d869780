// SPDX-License-Identifier: Apache-2.0

/// Philox4x32-10 [Salmon 2011]: a bijection of 128-bit blocks under a 64-bit key.
///
/// Counted through, the images pass for random numbers, and any of them is had at once, without
/// those before it. Only whole-number arithmetic, so the bits are the same on every machine.
struct Philox {
  /// Four 32-bit words, the lowest first.
  typealias Block = (UInt32, UInt32, UInt32, UInt32)

  /// The multipliers of the two halves and the steps of the key, the golden ratio and √3 − 1
  /// in binary [Salmon 2011], table 2 and section 3.2.
  private static let multipliers: (UInt32, UInt32) = (0xd251_1f53, 0xcd9e_8d57)
  private static let steps: (UInt32, UInt32) = (0x9e37_79b9, 0xbb67_ae85)
  /// Ten rounds: seven were the fewest that passed every test, three are margin [Salmon 2011].
  private static let rounds = 10

  /// The image of a block under a key.
  ///
  /// - Complexity: O(1), 20 multiplications.
  static func image(of block: Block, key: (UInt32, UInt32)) -> Block {
    var (first, second, third, fourth) = block
    var (left, right) = key
    for _ in 0..<rounds {
      let one = UInt64(multipliers.0) &* UInt64(first)
      let two = UInt64(multipliers.1) &* UInt64(third)
      first = UInt32(truncatingIfNeeded: two >> 32) ^ second ^ left
      second = UInt32(truncatingIfNeeded: two)
      third = UInt32(truncatingIfNeeded: one >> 32) ^ fourth ^ right
      fourth = UInt32(truncatingIfNeeded: one)
      left &+= steps.0
      right &+= steps.1
    }
    return (first, second, third, fourth)
  }
}
