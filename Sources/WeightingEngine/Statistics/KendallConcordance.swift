// SPDX-License-Identifier: Apache-2.0

/// How far experts put the items in the same order: Kendall's coefficient of concordance.
///
///     W = 12 S ÷ (m² (n³ − n) − m Σ T),  S = Σ_j (R_j − m (n + 1) ÷ 2)²
///
/// R_j is the sum of item j's ranks over m experts, T = Σ (t³ − t) over an expert's groups of t
/// tied items, which share the mean of their places. [Kendall 1939], [Siegel 1956].
public struct KendallConcordance: Sendable, Hashable {
  /// W, 0 (no common order) to 1 (the same order with all).
  public let coefficient: Double

  /// χ² = m (n − 1) W ≥ 0.
  public let chiSquare: Double

  /// n − 1.
  public let degreesOfFreedom: Int

  /// The probability of a W at least as large if every expert ordered at random, by the chi-square
  /// distribution: good from about seven items on, rough below.
  public let approximateProbability: Double

  /// The same probability counted out over all orders; nil where an expert ties items and where
  /// there are too many orders to count (``work`` steps).
  public let exactProbability: Double?

  /// Whether an expert gave two items the same rank.
  public let hasTies: Bool

  /// How many pairs of rank sums and orders are counted out at most: some milliseconds. It covers
  /// up to 27 experts for three items, 15 for four, 6 for five, 3 for six, and 2 for eight.
  public static let work = 250_000

  /// The concordance of experts' weights, or of any marks where more is better, or of ranks.
  ///
  /// Values that agree to nine decimals are tied; see ``ComparisonScore``.
  ///
  /// - Parameter ratings: one row per expert, of equal length.
  /// - Returns: nil for fewer than two experts or two items, rows of different length, a value
  ///   without a comparison score, and where every expert ties all items.
  /// - Complexity: O(m n log n), and up to ``work`` steps for the exact probability.
  public init?(ratings: [[Double]]) {
    guard let count = ratings.first?.count, ratings.count >= 2, count >= 2,
      ratings.allSatisfy({ $0.count == count })
    else { return nil }
    // Twice the ranks, so that shared places stay whole numbers.
    var sums = [Int](repeating: 0, count: count)
    var tied = 0
    for row in ratings {
      let scores = row.compactMap(ComparisonScore.of)
      guard scores.count == count else { return nil }
      for (item, rank) in CompetitionRank.ranks(of: scores).enumerated() {
        let equal = rank.isTied ? scores.count { $0 == scores[item] } : 1
        sums[item] += 2 * rank.rank + equal - 1
        tied += equal * equal - 1
      }
    }
    let experts = ratings.count
    let deviation = Self.deviation(of: sums, experts: experts)
    // Σ T = Σ (t³ − t) over groups is Σ (t² − 1) over items; 12 S = 3 (4 S).
    let largest = experts * experts * (count * count * count - count) - experts * tied
    guard largest > 0 else { return nil }
    coefficient = Double(3 * deviation) / Double(largest)
    chiSquare = Double(experts * (count - 1)) * coefficient
    degreesOfFreedom = count - 1
    hasTies = tied > 0
    guard let probability = ChiSquare.survival(chiSquare, degreesOfFreedom: count - 1) else {
      return nil
    }
    approximateProbability = probability
    exactProbability =
      tied > 0 ? nil : Self.exactProbability(of: deviation, experts: experts, count: count)
  }

  /// 4 S from doubled rank sums.
  private static func deviation(of doubledSums: [Int], experts: Int) -> Int {
    let mean = experts * (doubledSums.count + 1)
    return doubledSums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
  }

  /// P(4 S ≥ deviation) when each expert's order is drawn from all n! alike.
  ///
  /// The first order is fixed; each further expert adds every order to every multiset of rank sums
  /// reached so far. Rank sums are the bytes of one word, sorted, so that equal multisets meet.
  private static func exactProbability(of deviation: Int, experts: Int, count: Int) -> Double? {
    guard count <= 8, experts * count <= 255 else { return nil }
    let orders = orders(of: count)
    var states: [(sums: UInt64, ways: UInt64)] = [(orders[0], 1)]
    var steps = 0
    for _ in 1..<experts {
      steps += states.count * orders.count
      guard steps <= work else { return nil }
      var reached: [(sums: UInt64, ways: UInt64)] = []
      reached.reserveCapacity(states.count * orders.count)
      for state in states {
        for order in orders {
          reached.append((sorted(state.sums + order, count), state.ways))
        }
      }
      reached.sort { $0.sums < $1.sums }
      states = []
      for state in reached {
        if let last = states.last, last.sums == state.sums {
          let (ways, overflow) = last.ways.addingReportingOverflow(state.ways)
          guard !overflow else { return nil }
          states[states.count - 1].ways = ways
        } else {
          states.append(state)
        }
      }
    }
    var all = 0.0
    var extreme = 0.0
    for state in states {
      all += Double(state.ways)
      let doubled = (0..<count).map { 2 * Int(state.sums >> (8 * UInt64($0)) & 0xff) }
      if Self.deviation(of: doubled, experts: experts) >= deviation {
        extreme += Double(state.ways)
      }
    }
    return extreme / all
  }

  /// The lowest bytes of a word in rising order from the lowest up.
  private static func sorted(_ word: UInt64, _ count: Int) -> UInt64 {
    var result: UInt64 = 0
    for place in 0..<UInt64(count) {
      let byte = word >> (8 * place) & 0xff
      // Bytes that are already there and not larger stay below.
      var shift: UInt64 = 0
      while shift < 8 * place, result >> shift & 0xff <= byte { shift += 8 }
      let below = result & (1 << shift - 1)
      result = (result - below) << 8 | byte << shift | below
    }
    return result
  }

  /// All orders of 1 … n as the bytes of words, the rising one first; n ≤ 8.
  private static func orders(of count: Int) -> [UInt64] {
    var orders: [UInt64] = [1]
    for next in 2...UInt64(count) {
      orders = orders.flatMap { order in
        (0..<next).map { place in
          let shift = 8 * (next - 1 - place)
          let below = order & (1 << shift - 1)
          return (order - below) << 8 | next << shift | below
        }
      }
    }
    return orders
  }
}
