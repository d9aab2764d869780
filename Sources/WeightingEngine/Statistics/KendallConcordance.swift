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

  /// How many pairs of rank sums and orders are counted out at most; some milliseconds. It covers
  /// every number of experts up to 25 for three items, 14 for four, 6 for five, 3 for six, 2 for
  /// eight.
  public static let work = 400_000

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
  /// reached so far. Sorted sums are one number of 8 bits an item, so that equal ones meet.
  private static func exactProbability(of deviation: Int, experts: Int, count: Int) -> Double? {
    guard count <= 8, experts * count <= 255, let orders = orders(of: count) else { return nil }
    var states: [(key: UInt64, ways: UInt64)] = [(key((1...count).map { $0 }), 1)]
    var steps = 0
    for _ in 1..<experts {
      steps += states.count * orders.count
      guard steps <= work else { return nil }
      var reached: [(key: UInt64, ways: UInt64)] = []
      reached.reserveCapacity(states.count * orders.count)
      for state in states {
        let sums = sums(state.key, count)
        for order in orders {
          reached.append((key((0..<count).map { sums[$0] + order[$0] }), state.ways))
        }
      }
      reached.sort { $0.key < $1.key }
      states = []
      for state in reached {
        if let last = states.last, last.key == state.key {
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
      let doubled = sums(state.key, count).map { 2 * $0 }
      if Self.deviation(of: doubled, experts: experts) >= deviation {
        extreme += Double(state.ways)
      }
    }
    return extreme / all
  }

  private static func key(_ sums: [Int]) -> UInt64 {
    sums.sorted().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func sums(_ key: UInt64, _ count: Int) -> [Int] {
    (0..<count).map { Int(key >> (8 * UInt64($0)) & 0xff) }
  }

  /// All orders of 1 … n, where there are few enough to be worth it.
  private static func orders(of count: Int) -> [[Int]]? {
    var orders = [[1]]
    for next in 2...count {
      guard orders.count * next <= work else { return nil }
      orders = orders.flatMap { order in
        (0...order.count).map { Array(order[..<$0]) + [next] + Array(order[$0...]) }
      }
    }
    return orders
  }
}
