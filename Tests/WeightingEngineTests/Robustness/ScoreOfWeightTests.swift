// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WeightingEngine

@Suite("The weight at which two scores are level")
struct ScoreOfWeightTests {
  /// A score with one weight changed, written out: siblings scaled, then what is missing left out.
  private func score(
    _ weights: [Double], _ scores: [Double?], child: Int, weight: Double, rest: Double,
    share: Double
  ) -> Double? {
    let others = weights.indices.filter { $0 != child }.reduce(0) { $0 + weights[$1] }
    let changed = weights.indices.map {
      $0 == child ? weight : weights[$0] * (1 - weight) / others
    }
    var (sum, all) = (0.0, 0.0)
    for (weight, score) in zip(changed, scores) {
      guard let score else { continue }
      sum += weight * score
      all += weight
    }
    return all > 0 ? rest + share * sum / all : nil
  }

  @Test("Level there, and nowhere nearer on a grid: random scores, some missing")
  func random() throws {
    var generator = RandomNumbers(seed: 11)
    func number(_ range: ClosedRange<Double>) -> Double {
      Double.random(in: range, using: &generator)
    }
    var (levels, none, missing) = (0, 0, 0)
    for _ in 0..<400 {
      let count = Int.random(in: 2...6, using: &generator)
      let parts = (0..<count).map { _ in number(0.02...1) }
      let weights = parts.map { $0 / parts.reduce(0, +) }
      let isWhole = Bool.random(using: &generator)
      let drawn = (0..<2).map { _ in
        (
          scores: (0..<count).map { _ -> Double? in
            !isWhole && number(0...1) < 0.25 ? nil : number(0...100)
          }, rest: number(0...8), share: number(0.1...1)
        )
      }
      let child = Int.random(in: 0..<count, using: &generator)
      let functions = try drawn.map {
        try #require(
          ScoreOfWeight(
            rest: $0.rest, share: $0.share, weights: weights, scores: $0.scores, child: child))
      }
      func difference(_ weight: Double) -> Double? {
        let both = drawn.compactMap {
          score(
            weights, $0.scores, child: child, weight: weight, rest: $0.rest, share: $0.share)
        }
        return both.count == 2 ? both[0] - both[1] : nil
      }
      guard let now = difference(weights[child]) else { continue }
      if drawn[0].scores.map({ $0 == nil }) != drawn[1].scores.map({ $0 == nil }) { missing += 1 }
      let level = ScoreOfWeight.levelling(functions[0], functions[1], near: weights[child])
      if let level {
        levels += 1
        #expect((0...1).contains(level))
        #expect((try #require(difference(level))).magnitude < 1e-9)
      } else {
        none += 1
      }
      var crossed = 0
      let near = level.map { ($0 - weights[child]).magnitude } ?? .infinity
      for step in 1..<200 {
        let weight = Double(step) / 200
        guard (weight - weights[child]).magnitude < near - 1e-6,
          let there = difference(weight)
        else { continue }
        if (there > 0) != (now > 0) { crossed += 1 }
      }
      #expect(crossed == 0, "level before \(String(describing: level))")
    }
    #expect(levels > 80 && none > 80 && missing > 80)
  }

  @Test("By hand: 80 and 40 against 50 and 60 are level at a weight of 2/5")
  func byHand() throws {
    func function(_ scores: [Double?]) throws -> ScoreOfWeight {
      try #require(
        ScoreOfWeight(rest: 0, share: 1, weights: [0.5, 0.5], scores: scores, child: 0))
    }
    let upper = try function([80, 40])
    let lower = try function([50, 60])
    #expect(upper.score(at: 0.5) == 60 && lower.score(at: 0.5) == 55)
    let level = try #require(ScoreOfWeight.levelling(upper, lower, near: 0.5))
    #expect((level - 0.4).magnitude < 1e-15)
    // The lower one lacks the second child: 50 whatever the weight; level at 80x + 40(1 − x) = 50.
    let alone = try function([50, nil])
    let quarter = try #require(ScoreOfWeight.levelling(upper, alone, near: 0.5))
    #expect((quarter - 0.25).magnitude < 1e-15)
    // Parallel, and level only outside 0 … 1.
    let above = try function([90, 50])
    #expect(ScoreOfWeight.levelling(above, upper, near: 0.5) == nil)
    let near = try function([79, 20])
    #expect(ScoreOfWeight.levelling(upper, near, near: 0.5) == nil)
    // Level at the very end: both 80 at a weight of 1.
    #expect(ScoreOfWeight.levelling(upper, try function([80, 20]), near: 0.5) == 1)
  }

  @Test("Siblings without weight cannot be scaled")
  func alone() {
    for weights in [[1.0], [1, 0]] {
      #expect(
        ScoreOfWeight(
          rest: 0, share: 1, weights: weights, scores: weights.map { _ in 50 }, child: 0) == nil)
    }
  }
}
