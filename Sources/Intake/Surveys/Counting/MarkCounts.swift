// SPDX-License-Identifier: Apache-2.0
internal import Evidence

/// How often each mark came, for at most so many different marks.
///
/// Where there are more, only marks are kept whose mixed bits begin with `level` zeros, for the least
/// level that leaves few enough: which ones follows from the marks, not from the order in
/// which they came, and the counts of those that are kept are exact.
struct MarkCounts: Sendable {
  private let most: Int
  private var level = 0
  private var counts: [UInt64: Int] = [:]

  init(most: Int) { self.most = most }

  mutating func add(_ mark: UInt64, _ count: Int = 1) {
    guard isKept(mark) else { return }
    counts[mark, default: 0] += count
    thin()
  }

  mutating func merge(_ other: MarkCounts) {
    if other.level > level {
      level = other.level
      counts = counts.filter { isKept($0.key) }
    }
    for (mark, count) in other.counts { add(mark, count) }
  }

  private mutating func thin() {
    while counts.count > most {
      level += 1
      counts = counts.filter { isKept($0.key) }
    }
  }

  private func isKept(_ mark: UInt64) -> Bool {
    level == 0 || Self.mixed(mark).leadingZeroBitCount >= level
  }

  /// Bits that look random for any marks: the finaliser of SplitMix64 [Steele 2014].
  private static func mixed(_ mark: UInt64) -> UInt64 {
    var bits = mark &+ 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// The marks that came `least` times or more, or `nil` where none did.
  func group(least: Int) -> HandSign.Group? {
    let groups = counts.values.filter { $0 >= least }
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
