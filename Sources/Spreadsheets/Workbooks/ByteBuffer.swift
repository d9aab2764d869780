// SPDX-License-Identifier: Apache-2.0

/// Bytes that are added to millions of times and emptied as often: an array without the checks
/// that an array makes at each.
struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  /// How many bytes there are.
  private(set) var count = 0

  init(capacity: Int = 256) {
    self.capacity = max(capacity, 1)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  /// The bytes from `start` on; they stand until the next change.
  func bytes(from start: Int = 0) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + start, count: count - start)
  }

  /// Bytes of a range; they stand until the next change.
  func bytes(in range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: base + range.lowerBound, count: range.count)
  }

  /// Adds bytes.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if count + bytes.count > capacity { grow(to: count + bytes.count) }
    // Most values are a digit or two.
    for index in 0..<bytes.count { base[count + index] = bytes[index] }
    count += bytes.count
  }

  /// Takes away all bytes from `start` on.
  mutating func remove(from start: Int) { count = start }

  /// Replaces the bytes from `start` on.
  mutating func replace(from start: Int, with text: String) {
    count = start
    var text = text
    text.withUTF8 { append($0) }
  }

  private mutating func grow(to needed: Int) {
    let larger = max(needed, 2 * capacity)
    let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    grown.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (grown, larger)
  }
}
