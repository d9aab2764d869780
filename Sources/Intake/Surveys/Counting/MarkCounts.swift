// SPDX-License-Identifier: Apache-2.0
internal import Evidence

/// How often each mark came, for at most so many different marks.
///
/// Where there are more, only marks are kept whose mixed bits begin with `level` zeros, for the least
/// level that leaves few enough: which ones follows from the marks, not from the order in
/// which they came, and the counts of those that are kept are exact.
///
/// Open addressing at a load of at most one half: a response adds a mark, so that this runs as often as
/// there are responses.
struct MarkCounts: Sendable {
  private struct Entry {
    var mark: UInt64
    /// 0 where no mark stands.
    var count: Int
  }

  private let most: Int
  private var level = 0
  private var entries: [Entry] = []
  private var kinds = 0

  init(most: Int) { self.most = most }

  mutating func add(_ mark: UInt64, _ count: Int = 1) {
    let bits = Self.mixed(mark)
    guard isKept(bits) else { return }
    if entries.isEmpty { entries = Self.room(16) }
    let slot = slot(of: mark, bits)
    if entries[slot].count == 0 {
      entries[slot].mark = mark
      kinds += 1
    }
    entries[slot].count += count
    while kinds > most {
      level += 1
      rebuild(entries.count)
    }
    if kinds * 2 > entries.count { rebuild(entries.count * 2) }
  }

  mutating func merge(_ other: MarkCounts) {
    if other.level > level {
      level = other.level
      rebuild(max(16, entries.count))
    }
    for entry in other.entries where entry.count > 0 { add(entry.mark, entry.count) }
  }

  /// The slot of a mark, or the one that it would take.
  private func slot(of mark: UInt64, _ bits: UInt64) -> Int {
    let mask = entries.count - 1
    var slot = Int(truncatingIfNeeded: bits) & mask
    while entries[slot].count > 0, entries[slot].mark != mark { slot = (slot + 1) & mask }
    return slot
  }

  /// Puts the marks that are kept into so many slots.
  private mutating func rebuild(_ size: Int) {
    let old = entries
    entries = Self.room(size)
    kinds = 0
    for entry in old where entry.count > 0 {
      let bits = Self.mixed(entry.mark)
      guard isKept(bits) else { continue }
      entries[slot(of: entry.mark, bits)] = entry
      kinds += 1
    }
  }

  private static func room(_ size: Int) -> [Entry] {
    Array(repeating: Entry(mark: 0, count: 0), count: size)
  }

  private func isKept(_ bits: UInt64) -> Bool { bits.leadingZeroBitCount >= level }

  /// Bits that look random for any marks: the finaliser of SplitMix64 [Steele 2014].
  private static func mixed(_ mark: UInt64) -> UInt64 {
    var bits = mark &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// The marks that came `least` times or more, or `nil` where none did.
  func group(least: Int) -> HandSign.Group? {
    let groups = entries.lazy.map(\.count).filter { $0 >= least }
    guard let greatest = groups.max() else { return nil }
    return HandSign.Group(
      greatest: greatest, responses: groups.reduce(0, +), oneIn: 1 << min(level, 62))
  }
}

/// How many responses came in each minute, for at most so many different minutes; where there are
/// more, two neighbours become one, again and again.
struct MinuteCounts: Sendable {
  private let most: Int
  /// How many minutes are one.
  private var width: Int64 = 1
  private var counts: [Int64: Int] = [:]

  init(most: Int) { self.most = most }

  /// Adds a response at that second.
  mutating func add(_ second: Int64) {
    add(floor(second, 60 * width), 1)
    thin()
  }

  mutating func merge(_ other: MinuteCounts) {
    while width < other.width { widen() }
    let factor = width / other.width
    for (place, count) in other.counts { add(floor(place, factor), count) }
    thin()
  }

  private mutating func add(_ place: Int64, _ count: Int) { counts[place, default: 0] += count }

  private mutating func thin() { while counts.count > most { widen() } }

  private mutating func widen() {
    width *= 2
    let narrow = counts
    counts = [:]
    for (place, count) in narrow { add(floor(place, 2), count) }
  }

  private func floor(_ value: Int64, _ unit: Int64) -> Int64 {
    let quotient = value / unit
    return value % unit < 0 ? quotient - 1 : quotient
  }

  /// Responses in windows of so many minutes that hold `least` of them or more and at least that share
  /// of all; `nil` where there is no such window, or minutes are wider than it.
  func burst(least: Int, minutes: Int, share: Double) -> HandSign.Group? {
    let places = counts.keys.sorted()
    let window = Int64(minutes) / width
    guard window > 0 else { return nil }
    let needed = max(Double(least), share * Double(counts.values.reduce(0, +)))
    var (greatest, responses, inside) = (0, 0, 0)
    var (end, counted) = (0, 0)
    for (start, first) in places.enumerated() {
      while end < places.count, places[end] < first + window {
        inside += counts[places[end]] ?? 0
        end += 1
      }
      if Double(inside) >= needed {
        greatest = max(greatest, inside)
        for place in max(counted, start)..<max(counted, end) {
          responses += counts[places[place]] ?? 0
        }
        counted = max(counted, end)
      }
      inside -= counts[first] ?? 0
    }
    return greatest > 0 ? HandSign.Group(greatest: greatest, responses: responses) : nil
  }
}
