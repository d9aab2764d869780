// SPDX-License-Identifier: Apache-2.0

/// Puts the scores of one draw after another in order, highest first, by ``ComparisonScore``.
///
/// Comparison scores are whole numbers, so a draw is sorted in three passes over them: as many buckets of
/// equal width as there are scores, a place for each, and a last pass that puts right what shares a bucket. Where the
/// scores crowd in a few buckets, or leave the range of the quick numbers, an ordinary sort takes over; the
/// order is the same.
///
/// A value of its own for each thread: buffers are kept from one draw to the next.
struct DrawRanking: Sendable {
  /// The number of scores n that can be told apart by 16 bits, and ranks by 15.
  static let most = 32_767

  /// The last draw in order: `place << 16 | index` with a place that falls in the scores and is equal where
  /// the comparison scores are.
  private(set) var sorted: [UInt64]
  private var unsorted: [UInt64]
  private var numbers: [Int64]
  private var buckets: [UInt32]
  /// log₂ of the number of buckets.
  private let bucketBits: Int
  /// More in one bucket than this, and an ordinary sort is quicker.
  private static let crowd: UInt32 = 48

  init(count: Int) {
    precondition((0...Self.most).contains(count), "too many to rank")
    sorted = Array(repeating: 0, count: count)
    unsorted = sorted
    numbers = Array(repeating: 0, count: count)
    bucketBits = max(4, Int.bitWidth - max(count - 1, 1).leadingZeroBitCount)
    buckets = Array(repeating: 0, count: 1 << bucketBits)
  }

  /// Sorts the scores of a draw, n of them.
  ///
  /// - Complexity: O(n) where the scores are spread out, O(n log n) at worst.
  mutating func sort(_ scores: Span<Double>) {
    let count = sorted.count
    precondition(scores.count == count, "not one score for each")
    guard count > 0 else { return }
    var highest = Int64.min
    var lowest = Int64.max
    var isNear = true
    for index in 0..<count {
      let scaled = scores[index] * 1e9
      isNear = isNear && scaled.magnitude < 0x1p51
      // In 2⁵² ..< 2⁵³ the last bit is worth 1: the sum is rounded half to even, and its bits count up.
      let number = Int64(bitPattern: (scaled + 0x1.8p52).bitPattern)
      numbers[index] = number
      highest = max(highest, number)
      lowest = min(lowest, number)
    }
    guard isNear, highest - lowest < 1 << 48 else {
      sortSlowly(scores)
      return
    }
    let width = Int.bitWidth - Int(highest - lowest).leadingZeroBitCount
    let shift = UInt64(max(0, width - bucketBits))
    distribute(highest, shift)
  }

  private mutating func distribute(_ highest: Int64, _ shift: UInt64) {
    let count = sorted.count
    var isCrowded = false
    numbers.withUnsafeBufferPointer { numbers in
      unsorted.withUnsafeMutableBufferPointer { unsorted in
        sorted.withUnsafeMutableBufferPointer { sorted in
          buckets.withUnsafeMutableBufferPointer { buckets in
            buckets.update(repeating: 0)
            for index in 0..<count {
              let below = UInt64(bitPattern: highest &- numbers[index])
              unsorted[index] = below << 16 | UInt64(truncatingIfNeeded: index)
              buckets[Int(truncatingIfNeeded: below >> shift)] &+= 1
            }
            var start: UInt32 = 0
            var most: UInt32 = 0
            for bucket in buckets.indices {
              let held = buckets[bucket]
              buckets[bucket] = start
              start &+= held
              most = max(most, held)
            }
            isCrowded = most > Self.crowd
            if isCrowded { return }
            for index in 0..<count {
              let number = unsorted[index]
              let bucket = Int(truncatingIfNeeded: number >> (16 &+ shift))
              sorted[Int(truncatingIfNeeded: buckets[bucket])] = number
              buckets[bucket] &+= 1
            }
            var largest = sorted[0]
            for place in 1..<max(count, 1) {
              let number = sorted[place]
              if number >= largest {
                largest = number
                continue
              }
              var hole = place
              while hole > 0, sorted[hole &- 1] > number {
                sorted[hole] = sorted[hole &- 1]
                hole &-= 1
              }
              sorted[hole] = number
            }
          }
        }
      }
    }
    if isCrowded {
      swap(&sorted, &unsorted)
      sorted.sort()
    }
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
  @inline(__always)
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
  @inline(__always)
  static func index(_ number: UInt64) -> Int { Int(truncatingIfNeeded: number & 0xffff) }
}
