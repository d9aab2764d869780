// SPDX-License-Identifier: Apache-2.0

/// A respondent's key as a number, where it is short: shorter keys come first, those of one length
/// in the order of their bytes. So 9 comes before 10, and R0009 before R0010.
struct KeyOrder: Sendable, Hashable, Comparable {
  /// The longest key that has a place in this order, in bytes.
  static let longest = 16

  private var count: Int
  private var high: UInt64
  private var low: UInt64

  /// Makes the place of a key of at most ``longest`` bytes, with as many bytes readable behind it.
  init(_ bytes: UnsafePointer<UInt8>, count: Int) {
    let raw = UnsafeRawPointer(bytes)
    func word(_ offset: Int) -> UInt64 {
      let length = count &- offset
      if length <= 0 { return 0 }
      let word = UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      return length >= 8 ? word : word & (UInt64.max << UInt64(64 &- 8 &* length))
    }
    self.count = count
    high = word(0)
    low = word(8)
  }

  static func < (left: KeyOrder, right: KeyOrder) -> Bool {
    if left.count != right.count { return left.count < right.count }
    if left.high != right.high { return left.high < right.high }
    return left.low < right.low
  }
}

/// How it is found out whether a respondent answered twice for one alliance.
enum KeyCheck: Sendable, Hashable {
  /// Not at all: keys are not looked at.
  case none
  /// Keys that ascend strictly are all different, and nothing need be kept.
  case ascending
  /// A 64-bit mark of each respondent and alliance is kept.
  case marks
  /// The rows of these marks, which stand more than once, are looked at again.
  case look(Set<UInt64>)

  /// Whether rows are looked at for their keys alone.
  var isLook: Bool { if case .look = self { true } else { false } }
}

/// What the rows of a block say of their respondents.
struct KeyRun: Sendable {
  /// The first and the last key, where all ascend strictly.
  var first: KeyOrder?
  var last: KeyOrder?
  /// Whether every key comes after the one before.
  var ascends = true
  /// The marks of all rows.
  var marks: [UInt64] = []
  /// Rows whose mark stands more than once, with all that tells them apart.
  var seen: [SeenKey] = []

  /// Takes a key on.
  mutating func follow(_ key: KeyOrder?) {
    guard let key, last.map({ $0 < key }) ?? true else {
      ascends = false
      return
    }
    if first == nil { first = key }
    last = key
  }

  /// Joins the keys of the rows that follow, whose lines begin after `lines`.
  mutating func append(_ next: KeyRun, file: Int, after lines: Int) {
    if let begin = next.first {
      if let last, !(last < begin) { ascends = false }
      last = next.last
    }
    ascends = ascends && next.ascends
    marks += next.marks
    seen += next.seen.map {
      SeenKey(
        respondent: $0.respondent, alliance: $0.alliance, file: file, line: $0.line + lines)
    }
  }

  /// The marks that stand more than once. Complexity: O(n log n), in place.
  func repeatedMarks() -> Set<UInt64> {
    let sorted = marks.sorted()
    var repeated: Set<UInt64> = []
    for index in sorted.indices.dropFirst() where sorted[index] == sorted[index - 1] {
      repeated.insert(sorted[index])
    }
    return repeated
  }

  /// The rows of those respondents who answered more than once for one alliance, in the order of
  /// the files: exact, whatever the marks are.
  func repetitions() -> [[SeenKey]] {
    var places: [[String]: [SeenKey]] = [:]
    for key in seen { places[[key.respondent, String(key.alliance)], default: []].append(key) }
    return places.values.filter { $0.count > 1 }.sorted {
      ($0[0].file, $0[0].line) < ($1[0].file, $1[0].line)
    }
  }
}

/// One row's respondent and alliance, and where the row stands.
struct SeenKey: Sendable, Hashable {
  var respondent: String
  var alliance: Int32
  var file = 0
  var line: Int
}
