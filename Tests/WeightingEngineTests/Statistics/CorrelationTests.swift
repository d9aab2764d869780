// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WeightingEngine

@Suite("Correlation")
struct CorrelationTests {
  /// numpy.corrcoef of the lists, and of their mid-ranks counted as (below + 1 + up to) ÷ 2.
  @Test("Against numpy.corrcoef")
  func reference() throws {
    let left = [3.0, 1, 4, 1, 5, 9, 2, 6]
    let right = [2.0, 7, 1, 8, 2, 8, 1, 8]
    let pearson = try #require(Correlation.pearson(left, right))
    #expect(abs(pearson - 0.20965531907301216) < 1e-15)
    let spearman = try #require(Correlation.spearman(left, right))
    #expect(abs(spearman - 0.19885368120992464) < 1e-15)
    #expect(Correlation.midRanks(left) == [4, 1.5, 5, 1.5, 6, 8, 3, 7])
    #expect(Correlation.midRanks(right) == [3.5, 5, 1.5, 7, 3.5, 7, 1.5, 7])
  }

  @Test("Every pair of orders of five: Spearman is 1 − 6 Σ d² ÷ (n³ − n)")
  func permutations() throws {
    for order in orders(5) {
      let ranks = (1...5).map(Double.init)
      let squares = zip(ranks, order).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      // A figure that rises with the rank, but not evenly.
      let figures = order.map { $0 * $0 * $0 }
      let rho = try #require(Correlation.spearman(ranks, figures))
      #expect(abs(rho - (1 - 6 * squares / 120)) < 1e-14)
    }
  }

  private func orders(_ count: Int) -> [[Double]] {
    guard count > 0 else { return [[]] }
    return orders(count - 1).flatMap { order in
      (0...order.count).map { place in
        var longer = order
        longer.insert(Double(count), at: place)
        return longer
      }
    }
  }

  @Test("Symmetric, blind to unit and origin, turned by the sign, the same in every order")
  func properties() throws {
    var random = RandomNumbers(seed: 10)
    for _ in 0..<200 {
      let count = Int.random(in: 3...30, using: &random)
      let left = (0..<count).map { _ in Double.random(in: -5...5, using: &random) }
      let right = left.map { $0 + Double.random(in: -5...5, using: &random) }
      let r = try #require(Correlation.pearson(left, right))
      #expect((-1...1).contains(r))
      #expect(try #require(Correlation.pearson(right, left)) == r)
      let other = try #require(Correlation.pearson(left.map { 7 - 3 * $0 }, right))
      #expect(abs(other + r) < 1e-12)
      let order = left.indices.shuffled(using: &random)
      #expect(Correlation.pearson(order.map { left[$0] }, order.map { right[$0] }) == r)
      let rho = try #require(Correlation.spearman(left, right))
      let same = try #require(Correlation.spearman(left.map { Elementary.exp($0) }, right))
      #expect(same == rho)
    }
    let line = (1...9).map(Double.init)
    #expect(abs(try #require(Correlation.pearson(line, line.map { 2 * $0 })) - 1) < 1e-15)
    #expect(abs(try #require(Correlation.pearson(line, line.map { -$0 })) + 1) < 1e-15)
  }

  @Test("Numbers near the end of the range")
  func extremes() throws {
    for unit in [1e308, 1e-300, 1] {
      let r = try #require(Correlation.pearson([-unit, 0, unit], [unit, -unit, unit]))
      #expect(abs(r) < 1e-15)
    }
  }

  @Test("Absent")
  func absent() {
    #expect(Correlation.pearson([1, 2], [2, 1]) == nil)
    #expect(Correlation.pearson([1, 2, 3], [2, 1]) == nil)
    #expect(Correlation.pearson([1, 2, 3], [0.1, 0.1, 0.1]) == nil)
    #expect(Correlation.pearson([1, 2, .nan], [1, 2, 3]) == nil)
    #expect(Correlation.spearman([1, 2, 3], [4, 4, 4]) == nil)
    #expect(Correlation.spearman([1, 2, .infinity], [4, 5, 4]) == nil)
    #expect(Correlation.spearman([], []) == nil)
  }
}
