// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WeightingEngine

@Suite("Judgements drawn again")
struct JudgementImprecisionTests {
  private func step(_ value: Double) -> Double { value >= 1 ? value - 1 : 1 - 1 / value }

  @Test("Each value of the scale stays between its neighbours and has itself as the median")
  func neighbours() throws {
    for value in fundamentalScale + [1.5, 0.4, 12, 1 / 20.0] {
      let own = step(value)
      let end = max(8, own.magnitude)
      let draw = JudgementImprecision(items: ["a", "b"], seed: 8, names: ["\(value)"])
      var above = 0
      var below = 0
      var sum = 0.0
      for replicate in 0..<2000 {
        let sheet = draw.perturbed([1, value, 1 / value, 1], replicate: replicate)
        let drawn = step(try #require(sheet[1]))
        #expect(drawn > own - 1 - 1e-12 && drawn < own + 1 + 1e-12)
        #expect(drawn.magnitude <= end + 1e-12)
        if drawn > own + 1e-12 { above += 1 }
        if drawn < own - 1e-12 { below += 1 }
        sum += drawn - own
      }
      // Binomial(2000, 1/2): 1000 ± 4 × 22.4. At an end of the scale nothing lies beyond it.
      if own < end { #expect((above - 1000).magnitude < 90) } else { #expect(above == 0) }
      if own > -end { #expect((below - 1000).magnitude < 90) } else { #expect(below == 0) }
      // The mean of an even draw from −1 … 1 is 0 ± 4 × .5774 ÷ √2000; cut at an end it is ∓ 1/4.
      let expected = own == end ? -0.25 : own == -end ? 0.25 : 0
      #expect((sum / 2000 - expected).magnitude < 0.052)
    }
  }

  @Test("Sheets stay reciprocal, missing pairs missing, the diagonal 1")
  func sheets() throws {
    var random = RandomNumbers(seed: 12)
    for count in [1, 2, 3, 5, 9] {
      let names = (0..<count).map { "item-\($0)" }
      let draw = JudgementImprecision(items: names, seed: 3, names: ["root", "e1"])
      for replicate in 0..<20 {
        let upper = (0..<(count * (count - 1) / 2)).map { _ in
          fundamentalScale.randomElement(using: &random) ?? 1
        }
        let matrix = try JudgementMatrix(count: count, upperTriangle: upper)
        var elements = matrix.elements.map { Optional($0) }
        let complete = draw.perturbed(elements, replicate: replicate)
        // It satisfies the checks of a matrix, and nothing is put right.
        let checked = try JudgementMatrix(elements: complete.compactMap(\.self), tolerance: 1e-15)
        #expect(complete == checked.elements)
        // A missing pair changes no other.
        if count > 2 {
          elements[1] = nil
          elements[count] = nil
          let partial = draw.perturbed(elements, replicate: replicate)
          #expect(partial[1] == nil && partial[count] == nil)
          for place in elements.indices where place != 1 && place != count {
            #expect(partial[place] == complete[place])
          }
        }
      }
    }
  }

  @Test("Items in another order: the same draws to the bit, and judgements turned round too")
  func permutations() throws {
    var random = RandomNumbers(seed: 13)
    let names = ["b", "ab", "指标", "a", "z-1", "a-b"]
    for round in 0..<40 {
      let upper = (0..<15).map { _ in
        round % 2 == 0
          ? fundamentalScale.randomElement(using: &random) ?? 1
          : Elementary.exp(Double.random(in: -2.5...2.5, using: &random))
      }
      let matrix = try JudgementMatrix(count: 6, upperTriangle: upper)
      let order = Array(0..<6).shuffled(using: &random)
      let moved = try #require(matrix.reordered(order))
      let drawn = JudgementImprecision(items: names, seed: 5, names: ["p", "e"])
        .perturbed(matrix.elements, replicate: round)
      let movedDrawn = JudgementImprecision(
        items: order.map { names[$0] }, seed: 5, names: ["p", "e"]
      ).perturbed(moved.elements, replicate: round)
      for place in 0..<36 {
        #expect(movedDrawn[place] == drawn[order[place / 6] * 6 + order[place % 6]])
      }
      #expect(drawn != matrix.elements)
    }
  }

  @Test("Intervals of the weights of a consistent sheet, against numpy's own simulation")
  func weights() throws {
    // numpy: 400,000 sheets of the six judgements, s + uniform(-1, 1) clipped to ±8, mapped back;
    // geometric means, numpy.percentile(w, [2.5, 97.5], axis=0), w.mean(0).
    let expected = [
      (0.46088, 0.58307, 0.52812), (0.21119, 0.33687, 0.26858), (0.10525, 0.17125, 0.13513),
      (0.05688, 0.08292, 0.06817),
    ]
    let matrix = try JudgementMatrix(count: 4, upperTriangle: [2, 4, 8, 2, 4, 2])
    let draw = JudgementImprecision(items: ["a", "b", "c", "d"], seed: 1, names: [])
    let draws = WeightDraws(draws: 2000) {
      let drawn = draw.perturbed(matrix.elements, replicate: $0).compactMap(\.self)
      return (try? JudgementMatrix(elements: drawn)).map(GeometricMean.priorities)?.weights
    }
    for (item, (lower, upper, mean)) in expected.enumerated() {
      let interval = try #require(draws.interval(item))
      // Four standard errors of a quantile of 2000 draws are about 6 % of the interval's width,
      // of the mean 2.5 %.
      let width = upper - lower
      #expect((interval.lowerBound - lower).magnitude < 0.07 * width)
      #expect((interval.upperBound - upper).magnitude < 0.07 * width)
      #expect((try #require(draws.mean(item)) - mean).magnitude < 0.025 * width)
    }
    #expect(Set((0..<2000).map { Array(draws[$0]) }).count == 2000)
  }
}
