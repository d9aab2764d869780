// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WeightingEngine

@Suite("Rank acceptability")
struct RankAcceptabilityTests {
  /// By its definition: places and pairs of every draw one by one, in shares of a draw.
  private struct Plain {
    var shares: [[Double]]
    var above: [[Double]]

    init(_ draws: [[Double]]) {
      let count = draws.first?.count ?? 0
      shares = Array(repeating: Array(repeating: 0, count: count), count: count)
      above = shares
      for draw in draws {
        let keys = draw.map { ComparisonScore.of($0) ?? ($0 > 0 ? .max : .min) }
        for (index, key) in keys.enumerated() {
          let first = keys.count { $0 > key }
          let tied = keys.count { $0 == key }
          for place in first..<first + tied {
            shares[index][place] += 1 / Double(tied * draws.count)
          }
          for (other, its) in keys.enumerated() where other != index {
            above[index][other] += (key > its ? 1 : key == its ? 0.5 : 0) / Double(draws.count)
          }
        }
      }
    }
  }

  private func check(_ draws: [[Double]], _ words: String, within: Double = 1e-12) {
    let count = draws[0].count
    var counted = RankAcceptability(count: count, countsPairs: true)
    for draw in draws { counted.add(draw) }
    let plain = Plain(draws)
    #expect(counted.draws == draws.count)
    for index in 0..<count {
      let shares = counted.shares(of: index)
      #expect(zip(shares, plain.shares[index]).allSatisfy { abs($0 - $1) < within }, "\(words)")
      let expected = plain.shares[index].enumerated().reduce(0) {
        $0 + Double($1.offset + 1) * $1.element
      }
      #expect(abs((counted.expectedRank(of: index) ?? 0) - expected) < within * 1000, "\(words)")
      #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
      for other in 0..<count where other != index {
        let above = counted.above(index, other) ?? -1
        #expect(abs(above - plain.above[index][other]) < 1e-12, "\(words)")
      }
    }
  }

  @Test("Counts are those of the definition: spread, crowded, tied, far apart, no numbers")
  func definition() {
    var random = RandomNumbers(seed: 31)
    for round in 0..<240 {
      let count = 1 + round % 23
      let draws = (0..<1 + round % 19).map { _ in
        (0..<count).map { index -> Double in
          let score = Double.random(in: 0...100, using: &random)
          switch round % 8 {
          case 0, 1: return score
          // Few different ones.
          case 2: return score.rounded() / 50
          // Crowded far from one.
          case 3: return index == 0 ? 1e6 : score * 1e-6
          // Differences about the unit of comparison.
          case 4: return 50 + score * 1e-10
          // Beyond the quick numbers.
          case 5: return (score - 50) * 1e8
          case 6: return index % 5 == 1 ? [.nan, .infinity, -.infinity][round % 3] : score
          default: return score - 50
          }
        }
      }
      check(draws, "round \(round)")
    }
    // A tie of more than 16 is shared to 2e-6 of a draw.
    check([Array(repeating: 3, count: 19), (0..<19).map(Double.init)], "19", within: 2e-6)
  }

  @Test("Many draws: pairs are counted batch after batch, and counts of parts add up in any order")
  func parts() {
    var random = RandomNumbers(seed: 32)
    let draws = (0..<700).map { _ in
      (0..<9).map { _ in Double.random(in: 0...9, using: &random).rounded() / 3 }
    }
    check(draws, "700 draws")
    var whole = RankAcceptability(count: 9, countsPairs: true)
    for draw in draws { whole.add(draw) }
    var parts = (0..<3).map { _ in RankAcceptability(count: 9, countsPairs: true) }
    for (number, draw) in draws.enumerated() { parts[number % 7 % 3].add(draw) }
    for order in [[0, 1, 2], [2, 0, 1]] {
      var sum = RankAcceptability(count: 9, countsPairs: true)
      for part in order { sum.add(parts[part]) }
      #expect(sum.draws == 700)
      for index in 0..<9 {
        #expect(sum.shares(of: index) == whole.shares(of: index))
        #expect(sum.places(of: index) == whole.places(of: index))
        for other in 0..<9 { #expect(sum.above(index, other) == whole.above(index, other)) }
      }
    }
  }

  @Test("Weighted sums: numpy's counts, on any number of threads")
  func numpy() {
    // Fixtures/rank_acceptability.py, in twelfths of a draw and in halves.
    let counts: [[Double]] = [
      [0, 0, 0, 0, 1248, 4824, 5892], [0, 0, 3756, 396, 132, 3252, 4428],
      [5982, 5982, 0, 0, 0, 0, 0], [0, 0, 2460, 2544, 4548, 2412, 0],
      [0, 0, 4476, 1932, 2436, 1476, 1644], [5982, 5982, 0, 0, 0, 0, 0],
      [0, 0, 1272, 7092, 3600, 0, 0],
    ]
    let above: [Double] = [810, 0, 1994, 856, 0, 1994]
    var rows = (0..<7).map { a -> [Double] in
      (0..<4).map { i -> Double in
        let seed: Int = a * 37 + i * 53 + a * a * i * 11
        return Double(seed % 101)
      }
    }
    rows[5] = rows[2]
    for threads in [1, 2, 5] {
      let found = RankAcceptability.ofWeightedSums(
        rows, draws: 997, countsPairs: true, threadCount: threads
      ) { draw, weights in
        let parts = (0..<4).map { i -> Double in
          let seed: Int = draw * (i * 7 + 3) + i * i * 29
          return Double(seed % 89 + 1)
        }
        for item in 0..<4 { weights[item] = parts[item] / parts.reduce(0, +) }
      }
      for index in 0..<7 {
        let shares: [Double] = found.shares(of: index).map { ($0 * 11_964).rounded() }
        #expect(shares == counts[index])
        guard index < 6 else { continue }
        let halves: Double = (found.above(index, index + 1) ?? -1) * 1994
        #expect(halves.rounded() == above[index])
      }
    }
  }

  @Test("Places that hold the middle of the draws")
  func middle() throws {
    var counted = RankAcceptability(count: 3)
    #expect(counted.places(of: 0) == nil && counted.expectedRank(of: 0) == nil)
    #expect(counted.shares(of: 0) == [0, 0, 0] && counted.above(0, 1) == nil)
    // Alternative 0 is first in 30, second in 940, third in 30 draws of 1,000.
    for draw in 0..<1000 {
      counted.add(draw < 30 ? [3, 2, 1] : draw < 970 ? [2, 3, 1] : [1, 3, 2])
    }
    #expect(counted.places(of: 0) == 1...3)
    #expect(counted.places(of: 0, level: 0.9) == 2...2)
    #expect(counted.expectedRank(of: 0) == 2)
  }

  @Test("Who cannot be told apart, by hand")
  func groups() {
    // Positions 0 and 1 are not told apart, nor 1 and 2; 0 and 2 are, and 3 from all.
    let above: [[Double]] = [
      [0, 0.6, 0.98, 1], [0.4, 0, 0.9, 1], [0.02, 0.1, 0, 0.975], [0, 0, 0.025, 0],
    ]
    func lies(_ one: Int, _ other: Int) -> Double { above[one][other] }
    #expect(IndistinguishableGroups.runs(count: 4, above: lies) == [0..<2, 2..<3, 3..<4])
    #expect(IndistinguishableGroups.runs(count: 0, above: lies) == [])
    let places = (0..<4).map { IndistinguishableGroups.places(of: $0, count: 4, above: lies) }
    #expect(places == [1...2, 1...3, 2...3, 4...4])
  }

  private func keep(_ kept: inout KeptScores, _ draw: Int, _ scores: [Double]) {
    kept.add(draw: draw, scores.span)
  }

  @Test("Kept scores: numpy.percentile of those that are kept, whatever the order")
  func kept() throws {
    // numpy.percentile((np.arange(201) * 77 % 201) / 200, [2.5, 97.5]) = .025, .975
    var forward = KeptScores(count: 2, draws: 201)
    var backward = forward
    for draw in 0..<201 {
      keep(&forward, draw, [Double(draw * 77 % 201) / 200, 1])
      keep(&backward, 200 - draw, [Double((200 - draw) * 77 % 201) / 200, .nan])
    }
    let interval = try #require(forward.interval(of: 0))
    #expect(abs(interval.lowerBound - 0.025) < 1e-7 && abs(interval.upperBound - 0.975) < 1e-7)
    #expect(backward.interval(of: 0) == interval && forward.interval(of: 1) == 1...1)
    #expect(backward.interval(of: 1) == nil)
    // Room for 150 draws of two: later ones are not kept.
    var few = KeptScores(count: 2, draws: 1000, most: 300)
    #expect(few.draws == 150)
    for draw in 0..<1000 { keep(&few, draw, [draw < 150 ? 1 : 9, 2]) }
    #expect(few.interval(of: 0) == 1...1)
    var none = KeptScores(count: 1, draws: 99)
    for draw in 0..<99 { keep(&none, draw, [1]) }
    #expect(none.interval(of: 0) == nil)
  }
}
