// SPDX-License-Identifier: Apache-2.0

/// Whether bytes are strict UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
package struct UTF8Check: Sendable {
  /// The offset of the first byte that is not, or `nil`.
  package private(set) var fault: Int?
  /// Whether the fault is a sequence that the end of the bytes cuts off.
  package private(set) var isCutOff = false
  /// The sequences of three or four bytes before the fault.
  package private(set) var longSequences = 0

  /// Reads all of `bytes` once.
  package init(_ bytes: [UInt8]) {
    self = bytes.withUnsafeBufferPointer { UTF8Check($0) }
  }

  /// Reads all of `bytes` once: 32 at a time where they are ASCII.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    let raw = UnsafeRawPointer(base)
    let count = bytes.count
    var index = 0
    while index < count {
      while index &+ 32 <= count {
        let a = raw.loadUnaligned(fromByteOffset: index, as: SIMD4<UInt64>.self)
        if (a[0] | a[1] | a[2] | a[3]) & 0x8080_8080_8080_8080 != 0 { break }
        index &+= 32
      }
      while index < count, base[index] < 0x80 { index &+= 1 }
      while index < count, base[index] >= 0x80 {
        // Most of Chinese in one step: E1–EC or EE–EF, then two bytes that go on.
        if index &+ 2 < count, base[index] &- 0xE1 < 0x0F, base[index] != 0xED,
          (base[index &+ 1] & 0xC0) & (base[index &+ 2] & 0xC0) == 0x80,
          (base[index &+ 1] | base[index &+ 2]) & 0x40 == 0
        {
          longSequences &+= 1
          index &+= 3
          continue
        }
        guard let length = check(base, index, count) else { return }
        index &+= length
      }
    }
  }

  /// The length of the sequence at `index`, or `nil` where it is none and the fault is put down.
  private mutating func check(_ base: UnsafePointer<UInt8>, _ index: Int, _ count: Int) -> Int? {
    guard let (length, second) = Self.shape(of: base[index]) else {
      fault = index
      return nil
    }
    for step in 1..<length {
      guard index + step < count else {
        fault = index
        isCutOff = true
        return nil
      }
      guard (step == 1 ? second : 0x80...0xBF).contains(base[index + step]) else {
        fault = index
        return nil
      }
    }
    if length > 2 { longSequences += 1 }
    return length
  }

  /// A sequence's length and the range of its second byte [Unicode 16, table 3-7].
  private static func shape(of first: UInt8) -> (Int, ClosedRange<UInt8>)? {
    switch first {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
