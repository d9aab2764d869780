// SPDX-License-Identifier: Apache-2.0

/// How often each of n alternatives lies above each other one. Ranks are kept until there is a batch of
/// draws, and pairs then compared in eight draws at once.
struct PairwiseWins: Sendable {
  private typealias Lanes = SIMD8<Int16>
  /// Draws that are kept before they are counted: a multiple of the lanes, and few enough that no lane
  /// overflows.
  private static let batch = 256

  private let count: Int
  /// By pair i < j, row after row: twice the draws with i above j, and once those with both level.
  private var counted: [UInt64]
  /// By alternative and draw of the batch: the place.
  private var places: [Int16]
  private var held = 0

  init(count: Int) {
    self.count = count
    counted = Array(repeating: 0, count: count * max(count - 1, 0) / 2)
    places = Array(repeating: 0, count: count * Self.batch)
  }

  /// Takes a draw. Complexity: O(n), and once a batch O(n² × batch ÷ 16).
  mutating func add(_ ranking: DrawRanking) {
    let held = held
    places.withUnsafeMutableBufferPointer { places in
      ranking.forEachRun { run in
        let place = Int16(truncatingIfNeeded: run.lowerBound)
        for position in run {
          places[DrawRanking.index(ranking.sorted[position]) &* Self.batch &+ held] = place
        }
      }
    }
    self.held += 1
    guard self.held == Self.batch else { return }
    addHeld(to: &counted)
    self.held = 0
  }

  /// Adds what was counted elsewhere.
  mutating func add(_ other: PairwiseWins) {
    for index in counted.indices { counted[index] += other.counted[index] }
    other.addHeld(to: &counted)
  }

  /// Twice the draws in which one lies above another of a higher index, and once those with both level.
  func halves(_ one: Int, _ other: Int) -> UInt64 {
    let index = one * (2 * count - one - 1) / 2 + other - one - 1
    return counted[index] + places.withUnsafeBufferPointer { heldHalves($0, one, other) }
  }

  private func addHeld(to counted: inout [UInt64]) {
    guard held > 0 else { return }
    counted.withUnsafeMutableBufferPointer { counted in
      places.withUnsafeBufferPointer { places in
        var index = 0
        for one in 0..<count {
          for other in (one + 1)..<max(count, one + 1) {
            counted[index] &+= heldHalves(places, one, other)
            index &+= 1
          }
        }
      }
    }
  }

  @inline(__always)
  private func heldHalves(
    _ places: UnsafeBufferPointer<Int16>, _ one: Int, _ other: Int
  ) -> UInt64 {
    guard let base = places.baseAddress else { return 0 }
    let first = base + one &* Self.batch
    let second = base + other &* Self.batch
    let whole = held & ~(Lanes.scalarCount - 1)
    var sums = Lanes(repeating: 0)
    var draw = 0
    while draw < whole {
      let difference =
        UnsafeRawPointer(first + draw).loadUnaligned(as: Lanes.self)
        &- UnsafeRawPointer(second + draw).loadUnaligned(as: Lanes.self)
      // The sign alone: −1 where the first place is before, and where it is not behind.
      sums = sums &- (difference &>> 15) &- ((difference &- 1) &>> 15)
      draw &+= Lanes.scalarCount
    }
    var halves = 0
    for lane in 0..<Lanes.scalarCount { halves &+= Int(sums[lane]) }
    while draw < held {
      if first[draw] <= second[draw] { halves &+= 1 }
      if first[draw] < second[draw] { halves &+= 1 }
      draw &+= 1
    }
    return UInt64(halves)
  }
}
