// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WeightingEngine

@Suite("Boxes of weights")
struct WeightBoxTests {
  /// All corners of a box on the simplex: every weight but one at a bound, the last one what is left.
  private func corners(_ box: WeightBox) -> [[Double]] {
    let count = box.low.count
    var corners: [[Double]] = []
    for free in 0..<count {
      for choice in 0..<(1 << count) where choice & (1 << free) == 0 {
        var weights = (0..<count).map { choice & (1 << $0) == 0 ? box.low[$0] : box.high[$0] }
        weights[free] = 0
        weights[free] = 1 - weights.reduce(0, +)
        if weights[free] >= box.low[free] - 1e-12, weights[free] <= box.high[free] + 1e-12 {
          corners.append(weights)
        }
      }
    }
    return corners
  }

  private func mean(_ weights: [Double], _ values: [Double], _ presence: [Double]) -> Double? {
    let parts = zip(weights, presence).map { $0 * $1 }
    let present = parts.reduce(0, +)
    return present > 1e-12 ? zip(parts, values).reduce(0) { $0 + $1.0 * $1.1 } / present : nil
  }

  @Test("The greatest mean is that of the best corner, whatever is missing")
  func random() throws {
    var generator = RandomNumbers(seed: 5)
    var partial = 0
    for _ in 0..<600 {
      let count = Int.random(in: 1...5, using: &generator)
      // Bounds around weights that sum to 1 always hold some.
      let parts = (0..<count).map { _ in Double.random(in: 0.05...1, using: &generator) }
      let inside = parts.map { $0 / parts.reduce(0, +) }
      let box = try #require(
        WeightBox(
          low: inside.map { $0 * Double.random(in: 0...1, using: &generator) },
          high: inside.map { $0 + (1 - $0) * Double.random(in: 0...1, using: &generator) }))
      let values = (0..<count).map { _ in Double.random(in: -50...50, using: &generator) }
      let isWhole = Bool.random(using: &generator)
      let presence = (0..<count).map { _ in
        isWhole ? 1 : [0.0, 0.4, 1][Int.random(in: 0...2, using: &generator)]
      }
      if !isWhole { partial += 1 }
      let weights = box.weights(maximising: values)
      #expect((weights.reduce(0, +) - 1).magnitude < 1e-12)
      for place in weights.indices {
        #expect(weights[place] >= box.low[place] && weights[place] <= box.high[place] + 1e-12)
      }
      let best = corners(box).compactMap { mean($0, values, presence) }.max()
      let found = box.greatestMean(of: values, presence: presence)
      #expect((found == nil) == (best == nil))
      if let found, let best {
        let distance: Double = found - best
        #expect(distance.magnitude < 1e-9)
      }
    }
    #expect(partial > 150)
  }

  @Test("By hand")
  func byHand() throws {
    let box = try #require(WeightBox(low: [0.1, 0.2, 0.3], high: [0.5, 0.6, 0.4]))
    let falling = box.weights(maximising: [3, 2, 1])
    #expect(zip(falling, [0.5, 0.2, 0.3]).allSatisfy { ($0 - $1).magnitude < 1e-15 })
    let rising = box.weights(maximising: [1, 2, 3])
    #expect(zip(rising, [0.1, 0.5, 0.4]).allSatisfy { ($0 - $1).magnitude < 1e-15 })
    #expect(WeightBox.single.greatestMean(of: [-4], presence: [1]) == -4)
    #expect(WeightBox.single.greatestMean(of: [-4], presence: [0]) == nil)
    #expect(WeightBox(low: [0.6, 0.6], high: [1, 1]) == nil)
    #expect(WeightBox(low: [0, 0], high: [0.4, 0.4]) == nil)
    #expect(WeightBox(low: [0.5, 0.4], high: [0.4, 0.6]) == nil)
    #expect(WeightBox(low: [-0.1, 0.4], high: [0.4, 0.9]) == nil)
  }
}
