// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WeightingEngine

@Suite("Weight draws")
struct WeightDrawsTests {
  @Test("Intervals are numpy.percentile's, means are exact")
  func intervals() throws {
    // numpy.percentile((np.arange(201) * 77 % 201) / 200, [2.5, 97.5, 5, 95, 0, 100, 50])
    //   = .025, .975, .05, .95, 0, 1, .5
    let draws = WeightDraws(draws: 201) { draw in
      let weight = Double(draw * 77 % 201) / 200
      return [weight, 1 - weight]
    }
    #expect(draws.items == 2 && draws.count == 201 && draws.failed == 0)
    #expect(close(try #require(draws.interval(0)), 0.025, 0.975))
    #expect(close(try #require(draws.interval(1, level: 0.9)), 0.05, 0.95))
    #expect(draws.interval(0, level: 1) == 0...1)
    #expect(draws.interval(0, level: 0) == 0.5...0.5)
    #expect(draws.interval(0, level: 1.01) == nil)
    #expect(draws.interval(0, level: .nan) == nil)
    #expect(draws.mean(0) == 0.5)
    let second: [Double] = [0.385, 1 - 0.385]
    #expect(Array(draws[1]) == second)
    // Between order statistics: numpy.percentile([0, 1, 4], [2.5, 97.5]) = .05, 3.85
    let three = WeightDraws(draws: 3) { [[4.0], [0], [1]][$0] }
    #expect(close(try #require(three.interval(0)), 0.05, 3.85))
  }

  @Test("Draws that fail are counted and left out; none at all leaves nothing to say")
  func failures() {
    let draws = WeightDraws(draws: 10) { draw in
      draw % 2 == 0 ? [Double(draw)] : draw == 1 ? [.nan] : nil
    }
    #expect(draws.count == 5 && draws.failed == 5)
    #expect(draws.mean(0) == 4)
    for none in [WeightDraws(draws: 4) { _ in nil }, WeightDraws(draws: -1) { _ in [1] }] {
      #expect(none.count == 0)
      #expect(none.interval(0) == nil && none.mean(0) == nil)
    }
  }

  private func close(_ range: ClosedRange<Double>, _ lower: Double, _ upper: Double) -> Bool {
    (range.lowerBound - lower).magnitude < 1e-14 && (range.upperBound - upper).magnitude < 1e-14
  }
}

@Suite("Experts drawn again")
struct ExpertBootstrapTests {
  @Test("Multiplicities are m experts drawn with replacement, each as often as any other")
  func multiplicities() {
    for experts in [2, 3, 7, 15] {
      var totals = [Int](repeating: 0, count: experts)
      let stream = RandomStream(seed: 11, purpose: ExpertBootstrap.purpose, names: [])
      for replicate: UInt64 in 0..<2000 {
        let drawn = ExpertBootstrap.multiplicities(
          experts: experts, stream.replicate(replicate))
        #expect(drawn.reduce(0, +) == experts)
        for expert in 0..<experts { totals[expert] += drawn[expert] }
      }
      // Each total is binomial(2000 m, 1/m), standard deviation below √2000 = 44.7; 4.5 of them.
      for total in totals { #expect((total - 2000).magnitude < 202) }
    }
  }

  @Test("Standard error of a mean weight is that of the bootstrap: √((m − 1)/m) s ÷ √m")
  func standardError() {
    // Weights of item 1 by seven experts; numpy: np.std(x) / np.sqrt(7) = 0.0584044
    let weights = [0.1, 0.3, 0.25, 0.6, 0.4, 0.35, 0.15]
    let draws = ExpertBootstrap.weights(experts: 7, draws: 4000, seed: 2026, names: ["root"]) {
      multiplicities in
      var sum = 0.0
      for (expert, weight) in weights.enumerated() {
        sum += weight * Double(multiplicities[expert])
      }
      return [sum / 7, 1 - sum / 7]
    }
    let mean = draws.mean(0) ?? 0
    var squares = 0.0
    for draw in 0..<draws.count {
      let weight = draws[draw][draws[draw].startIndex]
      squares += (weight - mean) * (weight - mean)
    }
    let error = (squares / Double(draws.count)).squareRoot()
    var spread = 0.0
    for weight in weights { spread += (weight - 2.15 / 7) * (weight - 2.15 / 7) }
    let expected = (spread / 7).squareRoot() / 7.0.squareRoot()
    #expect((expected - 0.0584044409).magnitude < 1e-9)
    // The standard error of a standard deviation of 4000 draws is 1.1 %; four of them.
    #expect((error / expected - 1).magnitude < 0.045)
    #expect((mean - 2.15 / 7).magnitude < 4 * expected / 4000.0.squareRoot())
  }

  @Test("A replicate depends on seed, names and its number alone")
  func independence() {
    func drawn(_ seed: UInt64, _ names: [String], _ draws: Int) -> [[Int]] {
      var seen: [[Int]] = []
      _ = ExpertBootstrap.weights(experts: 9, draws: draws, seed: seed, names: names) {
        seen.append($0)
        return seen.count % 3 == 0 ? nil : [1]
      }
      return seen
    }
    let long = drawn(1, ["a"], 50)
    #expect(drawn(1, ["a"], 20) == Array(long[..<20]))
    #expect(drawn(2, ["a"], 50) != long)
    #expect(drawn(1, ["b"], 50) != long)
  }

  @Test("One expert or none tells nothing of others")
  func tooFew() {
    for experts in [-1, 0, 1] {
      let draws = ExpertBootstrap.weights(experts: experts, draws: 9, seed: 1, names: []) { _ in
        [1]
      }
      #expect(draws.count == 0 && draws.failed == 0)
    }
  }
}
