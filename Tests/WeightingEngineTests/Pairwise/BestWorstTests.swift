// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Best–worst method")
struct BestWorstTests {
  /// Judgements of n items, the first the best, the last the worst; whole numbers of the scale or
  /// anything between.
  private func judgements(
    _ count: Int, whole: Bool, _ random: inout RandomNumbers
  ) -> (best: [Double], worst: [Double]) {
    func one() -> Double {
      whole
        ? Double(Int.random(in: 1...9, using: &random)) : Double.random(in: 1...9, using: &random)
    }
    var toOthers = (0..<count).map { _ in one() }
    var toWorst = (0..<count).map { _ in one() }
    toOthers[0] = 1
    toWorst[count - 1] = 1
    toWorst[0] = toOthers[count - 1]
    return (toOthers, toWorst)
  }

  @Test("Against scipy's linear programming, 24 programmes of 3 … 9 items")
  func linearProgrammes() throws {
    for programme in bestWorstProgrammes {
      let count = programme.weights.count
      let result = try BestWorst(
        best: 0, worst: count - 1, bestToOthers: programme.toOthers,
        othersToWorst: programme.toWorst)
      #expect((result.deviation - programme.deviation).magnitude < 2e-8)
      for item in 0..<count {
        #expect((result.weights[item] - programme.weights[item]).magnitude < 2e-8)
      }
    }
  }

  @Test("ξ is the largest deviation of the weights, and no step beside them has a smaller one")
  func optimal() throws {
    // The programme is convex: what cannot be improved by small steps is the optimum.
    var random = RandomNumbers(seed: 21)
    for round in 0..<200 {
      let count = 2 + round % 8
      let (toOthers, toWorst) = judgements(count, whole: round % 2 == 0, &random)
      func deviation(_ weights: [Double]) -> Double {
        var largest = 0.0
        for item in 0..<count {
          largest = max(largest, (weights[0] - toOthers[item] * weights[item]).magnitude)
          largest = max(largest, (weights[item] - toWorst[item] * weights[count - 1]).magnitude)
        }
        return largest
      }
      let result = try BestWorst(
        best: 0, worst: count - 1, bestToOthers: toOthers, othersToWorst: toWorst)
      #expect((result.weights.reduce(0, +) - 1).magnitude < 1e-14)
      #expect((deviation(result.weights) - result.deviation).magnitude < 1e-14)
      for _ in 0..<100 {
        let size = Elementary.exp(Double.random(in: -12 ... -2, using: &random))
        let moved = result.weights.map {
          max($0 + size * Double.random(in: -1...1, using: &random), 0)
        }
        let sum = moved.reduce(0, +)
        #expect(deviation(moved.map { $0 / sum }) > result.deviation - 1e-15)
      }
    }
  }

  @Test("Items in another order: the same weights to the bit, and the same ties")
  func permutations() throws {
    var random = RandomNumbers(seed: 22)
    for round in 0..<200 {
      let count = 2 + round % 29
      let (toOthers, toWorst) = judgements(count, whole: round % 3 != 0, &random)
      let result = try BestWorst(
        best: 0, worst: count - 1, bestToOthers: toOthers, othersToWorst: toWorst)
      let order = Array(0..<count).shuffled(using: &random)
      let moved = try BestWorst(
        best: try #require(order.firstIndex(of: 0)),
        worst: try #require(order.firstIndex(of: count - 1)),
        bestToOthers: order.map { toOthers[$0] }, othersToWorst: order.map { toWorst[$0] })
      #expect(moved.weights == order.map { result.weights[$0] })
      #expect(moved.deviation == result.deviation)
      #expect(moved.consistencyRatio == result.consistencyRatio)
      #expect(Set(moved.furthest.map { order[$0] }) == Set(result.furthest))
    }
  }

  @Test("Without contradiction ξ and the ratio are 0 and the weights the judged proportions")
  func consistent() throws {
    // Every divisor pair of a_BW: a_Bj a_jW = a_BW.
    for (span, divisors) in [
      (1.0, [1.0]), (4.0, [1.0, 2, 4]), (6.0, [1.0, 2, 3, 6]), (8.0, [1.0, 2, 4, 8]),
    ] {
      let toOthers = [1.0] + divisors + [span]
      let result = try BestWorst(
        best: 0, worst: toOthers.count - 1, bestToOthers: toOthers,
        othersToWorst: toOthers.map { span / $0 })
      let sum = toOthers.map { 1 / $0 }.reduce(0, +)
      for item in toOthers.indices {
        #expect((result.weights[item] - 1 / toOthers[item] / sum).magnitude < 1e-15)
      }
      #expect(result.deviation == 0 && result.consistencyRatio == 0 && result.furthest == [])
    }
  }

  @Test("All 9³ judgements of three items: exact fractions, ratio, furthest item")
  func three() throws {
    for span in 1...9 {
      for toOther in 1...9 {
        for toWorst in 1...9 {
          let result = try BestWorst(
            best: 0, worst: 2, bestToOthers: [1, Double(toOther), Double(span)],
            othersToWorst: [Double(span), Double(toWorst), 1])
          let gap = abs(toOther * toWorst - span)
          #expect(result.furthest == (gap == 0 ? [] : [1]))
          let ratio = span == 1 ? 0 : Double(gap) / Double(span * span - span)
          #expect(result.consistencyRatio == ratio)
          // By hand: with gap g > 0, ξ = 1: w_W = (2 + a) ÷ g; w_B = s w_W ± 1.
          guard gap > 0 else { continue }
          let least = Double(2 + toOther) / Double(gap)
          let sign = toOther * toWorst > span ? 1.0 : -1.0
          let most = Double(span) * least + sign
          let middle = (most + sign) / Double(toOther)
          let sum = most + middle + least
          #expect((result.deviation - 1 / sum).magnitude < 1e-15)
          #expect((result.weights[0] - most / sum).magnitude < 1e-14)
          #expect((result.weights[1] - middle / sum).magnitude < 1e-14)
          #expect(result.weights.allSatisfy { $0 > 0 })
        }
      }
    }
  }

  @Test("Thresholds: ends of the table and beyond it")
  func thresholds() {
    #expect(BestWorst.threshold(count: 3, bestToWorst: 3) == 0.1667)
    #expect(BestWorst.threshold(count: 9, bestToWorst: 9) == 0.3662)
    #expect(BestWorst.threshold(count: 3, bestToWorst: 9) == 0.1359)
    #expect(BestWorst.threshold(count: 9, bestToWorst: 4) == 0.2683)
    #expect(BestWorst.threshold(count: 5, bestToWorst: 2) == 0)
    for (count, span) in [(2, 3.0), (10, 3), (5, 1), (5, 2.5), (5, 9.5), (5, 10), (5, .nan)] {
      #expect(BestWorst.threshold(count: count, bestToWorst: span) == nil)
    }
  }

  @Test("Every wrong input has its own error")
  func errors() {
    func error(_ best: Int, _ worst: Int, _ others: [Double], _ toWorst: [Double])
      -> BestWorstError?
    {
      do {
        _ = try BestWorst(
          best: best, worst: worst, bestToOthers: others, othersToWorst: toWorst)
        return nil
      } catch { return error }
    }
    #expect(error(0, 2, [1, 2, 4], [4, 2, 1]) == nil)
    #expect(error(0, 0, [1], [1]) == .unsupportedCount(1))
    let many = [Double](repeating: 1, count: 31)
    #expect(error(0, 1, many, many) == .unsupportedCount(31))
    #expect(
      error(0, 1, [1, 2], [2, 1, 1]) == .listsDiffer(bestToOthers: 2, othersToWorst: 3))
    #expect(error(-1, 2, [1, 2, 4], [4, 2, 1]) == .noSuchItem(-1))
    #expect(error(0, 3, [1, 2, 4], [4, 2, 1]) == .noSuchItem(3))
    #expect(error(1, 1, [1, 2, 4], [4, 2, 1]) == .bestIsWorst(1))
    #expect(
      error(0, 2, [1, 0.5, 4], [4, 2, 1]) == .bestToOtherOutOfRange(item: 1, value: 0.5))
    #expect(error(0, 2, [1, 2, 4], [4, 10, 1]) == .otherToWorstOutOfRange(item: 1, value: 10))
    #expect(error(0, 2, [2, 2, 4], [4, 2, 1]) == .bestToItselfNotOne(2))
    #expect(error(0, 2, [1, 2, 4], [4, 2, 3]) == .worstToItselfNotOne(3))
    #expect(
      error(0, 2, [1, 2, 4], [5, 2, 1]) == .bestToWorstDiffers(bestToOthers: 4, othersToWorst: 5))
    guard case .bestToOtherOutOfRange(1, let value) = error(0, 2, [1, .nan, 4], [4, 2, 1]) else {
      Issue.record("NaN was accepted")
      return
    }
    #expect(value.isNaN)
  }
}
