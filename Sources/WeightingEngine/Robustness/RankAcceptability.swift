// SPDX-License-Identifier: Apache-2.0

/// Rank acceptability (名次可接受度) [Lahdelma 1998], [Lahdelma 2001]: how often each of n alternatives takes
/// each place over draws of whatever is uncertain.
///
///     b(i, r) = (draws in which i is on place r) ÷ draws
///
/// Alternatives whose ``ComparisonScore`` is equal share their places: of t tied ones each has 1/t of the
/// draw on each of the t places. So rows and columns sum to 1.
///
/// Only whole numbers are counted, and counts of several threads are added up: neither the order of the
/// draws nor the number of threads changes a bit. Memory: n² numbers of 32 bits, as many of 64 bits once
/// anything is tied, and as many of 32 bits for pairs; none of it grows with the draws.
public struct RankAcceptability: Sendable {
  /// Parts of a draw: divisible by every number up to 16, so that ties of up to 16 are shared exactly; of
  /// more, to 2 × 10⁻⁶ of a draw.
  private static let parts: UInt64 = 720_720

  /// The number of alternatives n, at most 32,767.
  public let count: Int
  /// The number of draws counted, at most 2³² − 1.
  public private(set) var draws = 0
  /// By alternative and place: draws in which it has the place alone.
  private var alone: [UInt32]
  /// By alternative and place: parts of draws in which it shares the place; empty before the first tie.
  private var shared: [UInt64] = []
  private var pairs: PairwiseWins?
  private var ranking: DrawRanking

  /// Counts of nothing yet.
  ///
  /// - Parameters:
  ///   - count: the number of alternatives.
  ///   - countsPairs: whether ``above(_:_:)`` is wanted, which costs n² ÷ 2 comparisons a draw.
  public init(count: Int, countsPairs: Bool = false) {
    self.count = count
    alone = Array(repeating: 0, count: count * count)
    ranking = DrawRanking(count: count)
    pairs = countsPairs ? PairwiseWins(count: count) : nil
  }

  /// Counts a draw.
  ///
  /// - Parameter scores: one for each alternative; what is not a number is last.
  /// - Complexity: O(n) where scores are spread out, n² ÷ 2 with pairs.
  public mutating func add(_ scores: Span<Double>) {
    ranking.sort(scores)
    draws += 1
    let hasTies = ranking.sorted.withUnsafeBufferPointer { sorted in
      alone.withUnsafeMutableBufferPointer { Self.count(sorted, in: $0) }
    }
    if hasTies { share() }
    pairs?.add(ranking)
  }

  /// Counts a draw.
  public mutating func add(_ scores: [Double]) { add(scores.span) }

  /// Counts those who have their places alone; whether there are others.
  private static func count(
    _ sorted: UnsafeBufferPointer<UInt64>, in alone: UnsafeMutableBufferPointer<UInt32>
  ) -> Bool {
    let count = sorted.count
    var hasTies = false
    // Of the neighbours a distance that nobody has: the first has none before it.
    var before = UInt64.max
    for place in 0..<count {
      let number = sorted[place]
      let distance = number >> 16
      let after = place &+ 1 < count ? sorted[place &+ 1] >> 16 : .max
      if distance == before || distance == after {
        hasTies = true
      } else {
        alone[DrawRanking.index(number) &* count &+ place] &+= 1
      }
      before = distance
    }
    return hasTies
  }

  /// Shares the places of the tied.
  private mutating func share() {
    if shared.isEmpty { shared = Array(repeating: 0, count: count * count) }
    ranking.forEachRun { run in
      guard run.count > 1 else { return }
      let size = UInt64(run.count)
      for (step, place) in run.enumerated() {
        // The parts of all places together are a whole draw.
        let part =
          Self.parts * UInt64(step + 1) / size - Self.parts * UInt64(step) / size
        for position in run {
          shared[DrawRanking.index(ranking.sorted[position]) * count + place] += part
        }
      }
    }
  }

  /// Adds what was counted elsewhere, of the same alternatives.
  public mutating func add(_ other: RankAcceptability) {
    precondition(other.count == count, "counts of other alternatives")
    draws += other.draws
    for index in alone.indices { alone[index] += other.alone[index] }
    if shared.isEmpty {
      shared = other.shared
    } else if !other.shared.isEmpty {
      for index in shared.indices { shared[index] += other.shared[index] }
    }
    if let others = other.pairs { pairs?.add(others) }
  }

  /// The probability of each place of one alternative, from the first; 0 throughout without draws.
  public func shares(of index: Int) -> [Double] {
    guard draws > 0 else { return Array(repeating: 0, count: count) }
    let all = Double(Self.parts) * Double(draws)
    return (index * count..<(index + 1) * count).map { Double(parts(at: $0)) / all }
  }

  private func parts(at index: Int) -> UInt64 {
    UInt64(alone[index]) * Self.parts + (shared.isEmpty ? 0 : shared[index])
  }

  /// The mean place of one alternative, from 1; tied ones share their places. `nil` without draws.
  public func expectedRank(of index: Int) -> Double? {
    guard draws > 0 else { return nil }
    var sum = 0.0
    for place in 0..<count {
      sum += Double(place + 1) * Double(parts(at: index * count + place))
    }
    return sum / (Double(Self.parts) * Double(draws))
  }

  /// The places, from 1, that hold the middle `level` of the draws: the first at which the shares summed from
  /// the first place reach (1 − level) ÷ 2, and the first at which they reach (1 + level) ÷ 2.
  public func places(of index: Int, level: Double = 0.95) -> ClosedRange<Int>? {
    guard draws > 0 else { return nil }
    let all = Double(Self.parts) * Double(draws)
    var first: Int?
    var sum: UInt64 = 0
    for place in 0..<count {
      sum += parts(at: index * count + place)
      let reached = Double(sum) / all
      if first == nil, reached >= (1 - level) / 2, sum > 0 { first = place + 1 }
      if let first, reached >= (1 + level) / 2 { return first...place + 1 }
    }
    return first.map { $0...count }
  }

  /// The probability that one alternative lies above another; a tie counts half. `nil` without draws, of one
  /// and itself, and where pairs were not counted.
  public func above(_ one: Int, _ other: Int) -> Double? {
    guard draws > 0, one != other, let pairs else { return nil }
    let all = 2 * UInt64(draws)
    let halves =
      one < other ? pairs.halves(one, other) : all - pairs.halves(other, one)
    return Double(halves) / Double(all)
  }
}
