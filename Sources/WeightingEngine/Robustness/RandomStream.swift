// SPDX-License-Identifier: Apache-2.0

/// Random numbers that depend on what they are for, never on what was drawn before.
///
/// A stream is known by a seed, a purpose, names (of an alliance, a matrix, an expert …) and the
/// number of the replicate. Leaving out an alliance, or taking matrices in another order, changes
/// no other stream. Seed, purpose and names become the 64-bit key of Philox4x32-10 [Salmon 2011]
/// by FNV-1a [FNV]; every text is preceded by its length, so that ("ab", "c") and ("a", "bc")
/// differ. The counter is the replicate (upper 64 bits) and the block (lower 64 bits): 2⁶⁵ numbers
/// for each replicate.
///
/// Two different keys coincide with probability 2⁻⁶⁴; the streams are no secret and nothing here
/// serves cryptography. This is no `RandomNumberGenerator`, since what the standard library makes
/// of one (`Double.random`, `shuffled`) may change between its versions.
public struct RandomStream: Sendable {
  private let key: (UInt32, UInt32)
  private let replicate: UInt64
  private var block: UInt64 = 0
  private var spare: UInt64?

  /// The stream of a replicate, from its beginning.
  ///
  /// - Parameters:
  ///   - seed: the round's seed.
  ///   - purpose: what is drawn, a fixed text of the drawing function.
  ///   - names: whom it is drawn for; compared by their UTF-8 bytes.
  ///   - replicate: the number of the draw.
  /// - Complexity: O(bytes of the texts).
  public init(seed: UInt64, purpose: String, names: [String] = [], replicate: UInt64 = 0) {
    var hash = FNV()
    hash.take(seed)
    hash.take(purpose)
    for name in names { hash.take(name) }
    key = (
      UInt32(truncatingIfNeeded: hash.value), UInt32(truncatingIfNeeded: hash.value >> 32)
    )
    self.replicate = replicate
  }

  private init(key: (UInt32, UInt32), replicate: UInt64) {
    self.key = key
    self.replicate = replicate
  }

  /// The stream of the same seed, purpose and names for another replicate, from its beginning.
  ///
  /// - Complexity: O(1).
  public func replicate(_ replicate: UInt64) -> RandomStream {
    RandomStream(key: key, replicate: replicate)
  }

  /// The next 64 bits, each of them evenly 0 or 1.
  public mutating func next() -> UInt64 {
    if let kept = spare {
      spare = nil
      return kept
    }
    let image = Philox.image(
      of: (
        UInt32(truncatingIfNeeded: block), UInt32(truncatingIfNeeded: block >> 32),
        UInt32(truncatingIfNeeded: replicate), UInt32(truncatingIfNeeded: replicate >> 32)
      ), key: key)
    block &+= 1
    spare = UInt64(image.2) | UInt64(image.3) << 32
    return UInt64(image.0) | UInt64(image.1) << 32
  }

  /// The next number, evenly from the 2⁵³ multiples of 2⁻⁵³ in 0 ..< 1.
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// The next whole number, evenly from 0 ..< count: the upper half of the product of 64 bits and
  /// the count, drawn again where the lower half shows that a number would come too often
  /// [Lemire 2019].
  ///
  /// - Parameter count: at least 1.
  /// - Complexity: O(1), two draws in the worst case on average.
  public mutating func below(_ count: Int) -> Int {
    precondition(count >= 1, "nothing to draw from")
    let bound = UInt64(count)
    var product = next().multipliedFullWidth(by: bound)
    if product.low < bound {
      let threshold = (0 &- bound) % bound
      while product.low < threshold { product = next().multipliedFullWidth(by: bound) }
    }
    return Int(product.high)
  }

  /// The next number of the standard normal distribution, by the polar method [Marsaglia 1964]: of
  /// a point drawn evenly in the unit disc at squared distance s, x √(−2 ln s ÷ s). The second
  /// number that a point would give is not used.
  ///
  /// - Complexity: O(1), 2.5 draws on average.
  public mutating func normal() -> Double {
    while true {
      let x = 2 * uniform() - 1
      let y = 2 * uniform() - 1
      let square = x * x + y * y
      if square > 0, square < 1 {
        return x * (-2 * Elementary.log(square) / square).squareRoot()
      }
    }
  }
}

/// FNV-1a with 64 bits: for each byte, exclusive or and a product with the prime [FNV].
private struct FNV {
  /// Offset basis and prime of the 64-bit form [FNV].
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  /// Takes a number as its eight bytes, the lowest first.
  mutating func take(_ number: UInt64) {
    for shift in stride(from: 0, to: UInt64.bitWidth, by: 8) {
      take(byte: UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  /// Takes a text as the number of its UTF-8 bytes and the bytes.
  mutating func take(_ text: String) {
    take(UInt64(text.utf8.count))
    for byte in text.utf8 { take(byte: byte) }
  }

  private mutating func take(byte: UInt8) {
    value = (value ^ UInt64(byte)) &* Self.prime
  }
}
