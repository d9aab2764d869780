// SPDX-License-Identifier: Apache-2.0

/// Puts the scores of one draw after another in order, highest first, by ``ComparisonScore``.
///
/// Comparison scores are whole numbers. The upper 18 bits of their distances from the highest are sorted
/// in two passes of 9 bits, and a last pass puts right what shares all of them. Where scores crowd, or
/// leave the range of the quick numbers, an ordinary sort takes over; the order is the same.
///
/// A value of its own for each thread: buffers are kept from one draw to the next.
struct DrawRanking: Sendable {
  /// The number of scores n that can be told apart by 16 bits, and ranks by 15.
  static let most = 32_767

  /// The last draw in order: `distance << 16 | index`, with distances that rise as the scores fall and are
  /// equal where the comparison scores are.
  private(set) var sorted: [UInt64]
  private var buffer: [UInt64]
  /// How many have each lower, and each upper, digit; then where these begin.
  private var digits: [UInt32]
  private static let bits: UInt64 = 9
  private static let radix = 1 << 9
  /// With more steps than this for each score in the last pass, an ordinary sort is quicker.
  private static let crowd = 24

  init(count: Int) {
    precondition((0...Self.most).contains(count), "too many to rank")
    sorted = Array(repeating: 0, count: count)
    buffer = sorted
    digits = Array(repeating: 0, count: 2 * Self.radix)
  }

  /// Sorts the scores of a draw, n of them.
  ///
  /// - Complexity: O(n) where the scores are spread out, O(n log n) at worst.
  mutating func sort(_ scores: Span<Double>) {
    let count = sorted.count
    precondition(scores.count == count, "not one score for each")
    guard count > 0 else { return }
    let isDone = scores.withUnsafeBufferPointer { scores in
      sorted.withUnsafeMutableBufferPointer { sorted in
        buffer.withUnsafeMutableBufferPointer { buffer in
          digits.withUnsafeMutableBufferPointer { digits in
            guard let scores = scores.baseAddress, let sorted = sorted.baseAddress,
              let buffer = buffer.baseAddress, let digits = digits.baseAddress,
              let width = Self.measure(scores, count, sorted)
            else { return false }
            Self.distribute(sorted, buffer, count, digits, width)
            if !Self.putRight(sorted, count) {
              var rest = UnsafeMutableBufferPointer(start: sorted, count: count)
              rest.sort()
            }
            return true
          }
        }
      }
    }
    if !isDone { sortSlowly(scores) }
  }

  /// Writes distances and indices; the bits that the distances take, or `nil` where they are too large.
  private static func measure(
    _ scores: UnsafePointer<Double>, _ count: Int, _ numbers: UnsafeMutablePointer<UInt64>
  ) -> UInt64? {
    // Four running extremes, for each comparison waits for the one before it.
    var high = SIMD4<Double>(repeating: scores[0])
    var low = high
    var isNumber = SIMDMask<SIMD4<Int64>>(repeating: true)
    var next = 0
    while next < count {
      let here = next &+ 4 <= count ? next : max(count &- 4, 0)
      let four =
        count < 4
        ? SIMD4(repeating: scores[next])
        : UnsafeRawPointer(scores + here).loadUnaligned(as: SIMD4<Double>.self)
      high.replace(with: four, where: four .> high)
      low.replace(with: four, where: four .< low)
      isNumber = isNumber .& (four .== four)
      next &+= count < 4 ? 1 : 4
    }
    let (highest, lowest) = (high.max(), low.min())
    // In 2⁵² ..< 2⁵³ the last bit is worth 1: a sum is rounded there half to even, and its bits count up.
    guard all(isNumber), highest * 1e9 < 0x1p51, lowest * 1e9 > -0x1p51 else { return nil }
    let first = (highest * 1e9 + 0x1.8p52).bitPattern
    let range = first &- (lowest * 1e9 + 0x1.8p52).bitPattern
    guard range < 1 << 48 else { return nil }
    for index in 0..<count {
      let distance = first &- (scores[index] * 1e9 + 0x1.8p52).bitPattern
      numbers[index] = distance << 16 | UInt64(truncatingIfNeeded: index)
    }
    return UInt64(UInt64.bitWidth - range.leadingZeroBitCount)
  }

  private static func distribute(
    _ numbers: UnsafeMutablePointer<UInt64>, _ buffer: UnsafeMutablePointer<UInt64>, _ count: Int,
    _ digits: UnsafeMutablePointer<UInt32>, _ width: UInt64
  ) {
    let lower = 16 &+ (width > 2 &* bits ? width &- 2 &* bits : 0)
    let upper = lower &+ bits
    let mask = UInt64(radix - 1)
    digits.update(repeating: 0, count: 2 * radix)
    for index in 0..<count {
      let number = numbers[index]
      digits[Int(truncatingIfNeeded: number >> lower & mask)] &+= 1
      digits[radix &+ Int(truncatingIfNeeded: number >> upper & mask)] &+= 1
    }
    var starts: (UInt32, UInt32) = (0, 0)
    for digit in 0..<radix {
      let held = (digits[digit], digits[radix &+ digit])
      digits[digit] = starts.0
      digits[radix &+ digit] = starts.1
      starts.0 &+= held.0
      starts.1 &+= held.1
    }
    for index in 0..<count {
      let number = numbers[index]
      let digit = Int(truncatingIfNeeded: number >> lower & mask)
      buffer[Int(truncatingIfNeeded: digits[digit])] = number
      digits[digit] &+= 1
    }
    for index in 0..<count {
      let number = buffer[index]
      let digit = radix &+ Int(truncatingIfNeeded: number >> upper & mask)
      numbers[Int(truncatingIfNeeded: digits[digit])] = number
      digits[digit] &+= 1
    }
  }

  /// Sorts what is nearly in order by insertion; false where that takes too many steps.
  private static func putRight(_ numbers: UnsafeMutablePointer<UInt64>, _ count: Int) -> Bool {
    var steps = 0
    var largest = numbers[0]
    for place in 1..<max(count, 1) {
      let number = numbers[place]
      if number >= largest {
        largest = number
        continue
      }
      var hole = place
      while hole > 0, numbers[hole &- 1] > number {
        numbers[hole] = numbers[hole &- 1]
        hole &-= 1
      }
      numbers[hole] = number
      steps &+= place &- hole
      if steps > crowd &* count { return false }
    }
    return true
  }

  /// Ranks by comparison scores at the ends of their range, and those that are no numbers last.
  private mutating func sortSlowly(_ scores: Span<Double>) {
    let scores = (0..<scores.count).map { index in
      ComparisonScore.of(scores[index]) ?? (scores[index] > 0 ? .max : .min)
    }
    let falling = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
    var place: UInt64 = 0
    for (position, index) in falling.enumerated() {
      if position > 0, scores[falling[position - 1]] != scores[index] { place += 1 }
      sorted[position] = place << 16 | UInt64(index)
    }
  }

  /// Calls a body for each run of equal comparison scores, best first: the places it takes, counted from
  /// 0, and where in ``sorted`` the indices stand, the same.
  func forEachRun(_ body: (Range<Int>) -> Void) {
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, (sorted[end] ^ sorted[start]) >> 16 == 0 { end += 1 }
      body(start..<end)
      start = end
    }
  }

  /// The index at a place of ``sorted``.
  static func index(_ number: UInt64) -> Int { Int(truncatingIfNeeded: number & 0xffff) }
}
