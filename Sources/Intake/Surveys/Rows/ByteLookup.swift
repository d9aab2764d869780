// SPDX-License-Identifier: Apache-2.0

/// A table from texts to small numbers, asked with the texts' bytes: no String is made.
///
/// Texts are compared as bytes. Open addressing at a load of at most one half; the hash is not
/// secret, and the texts are definitions, never what respondents wrote.
struct ByteLookup: Sendable {
  private struct Entry {
    var hash: UInt64
    var start: Int32
    var count: Int32
    var value: Int32
  }

  private var entries: [Entry]
  private var bytes: [UInt8] = []

  /// Makes a table; of a text that stands twice the first holds.
  init(_ texts: some Collection<(text: String, value: Int32)>) {
    var size = 4
    while size < texts.count * 2 { size *= 2 }
    entries = Array(repeating: Entry(hash: 0, start: 0, count: -1, value: -1), count: size)
    for (text, value) in texts {
      let start = bytes.count
      let utf8 = Array(text.utf8)
      let (hash, slot) = utf8.withUnsafeBufferPointer { (Self.hash($0), self.slot(of: $0)) }
      guard entries[slot].count < 0 else { continue }
      entries[slot] = Entry(
        hash: hash, start: Int32(start), count: Int32(utf8.count), value: value)
      bytes += utf8
    }
  }

  /// The number of a text, or −1.
  func value(of text: UnsafeBufferPointer<UInt8>) -> Int32 { entries[slot(of: text)].value }

  /// The slot that holds a text, or the empty one where it would go.
  private func slot(of text: UnsafeBufferPointer<UInt8>) -> Int {
    let hash = Self.hash(text)
    let mask = entries.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while entries[slot].count >= 0 {
      if entries[slot].hash == hash, Int(entries[slot].count) == text.count,
        holds(text, at: Int(entries[slot].start))
      {
        return slot
      }
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  private func holds(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for index in 0..<text.count where bytes[start &+ index] != text[index] { return false }
    return true
  }

  /// A 64-bit hash of bytes: eight at a time, multiplied by odd constants and folded
  /// [the finaliser of SplitMix64, Steele, Lea and Flood 2014].
  static func hash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0) -> UInt64 {
    var hash = seed ^ UInt64(bytes.count) &* 0x9E37_79B9_7F4A_7C15
    let raw = UnsafeRawBufferPointer(bytes)
    var index = 0
    while index &+ 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index &+= 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index &+= 1
    }
    return mixed(hash ^ rest)
  }

  /// The hash of a text's UTF-8.
  static func hash(_ text: String, seed: UInt64 = 0) -> UInt64 {
    var text = text
    return text.withUTF8 { hash($0, seed: seed) }
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value &+ 0x9E37_79B9_7F4A_7C15
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
