// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WeightingEngine

@Suite("Round anchors")
struct RoundAnchorsTests {
  private let figures = [0.0, 3, 7, 12, 18, 22, 35, 41, 58, 60, 77, 120]

  /// numpy.percentile of [90, 70, 50, 30, 10] gives 75.3, 52.9, 28.5, 13.8, 3.4; rounded by hand;
  /// the shares are the column means of numpy.interp(figures, anchors rising, unit vectors).
  @Test("Five grades, against numpy")
  func reference() throws {
    let benefit = try #require(
      RoundAnchors(values: figures, gradeCount: 5, direction: .benefit))
    #expect(benefit.anchors == [80, 50, 30, 15, 3])
    #expect(
      zip(benefit.quantiles, [75.3, 52.9, 28.5, 13.8, 3.4]).allSatisfy { abs($0 - $1) < 1e-13 })
    let shares = [
      0.20833333333333334, 0.19166666666666668, 0.15555555555555556, 0.20138888888888887,
      0.24305555555555558,
    ]
    #expect(zip(benefit.shares, shares).allSatisfy { abs($0 - $1) < 1e-14 })
    let cost = try #require(
      RoundAnchors(values: figures.reversed(), gradeCount: 5, direction: .cost))
    #expect(cost.anchors == [3, 15, 30, 50, 80])
    #expect(zip(cost.shares, shares.reversed()).allSatisfy { abs($0 - $1) < 1e-14 })
  }

  @Test("Finer where the figures lie close, plain where they do not")
  func fineness() throws {
    let close = (0...40).map { 95 + Double($0) / 10 }
    let anchors = try #require(RoundAnchors(values: close, gradeCount: 5, direction: .benefit))
    // Quantiles 98.6, 97.8, 97, 96.2, 95.4: two figures are enough.
    #expect(anchors.anchors == [99, 98, 97, 96, 95])
    let closer = close.map { 900 + $0 / 10 }
    let three = try #require(RoundAnchors(values: closer, gradeCount: 5, direction: .cost))
    #expect(zip(three.anchors, three.anchors.dropFirst()).allSatisfy { $0 < $1 })
    let below = try #require(
      RoundAnchors(values: [-50, -20, -5, 0, 5, 30], gradeCount: 3, direction: .benefit))
    // Quantiles 17.5, −2.5, −35: of 15 and 20 the smaller, of −30 and −40 the smaller in size.
    #expect(below.anchors == [15, -2.5, -30])
  }

  @Test("Each figure goes to the nearest of the series, by looking at all of them")
  func nearest() {
    var random = RandomNumbers(seed: 12)
    let steps = ["1", "1.5", "2", "2.5", "3", "4", "5", "6", "8"]
    let series: [Double] = (-4...6).flatMap { exponent in
      steps.compactMap { Double("\($0)e\(exponent)") }
    }
    for _ in 0..<3000 {
      let unit = Double(power(Int.random(in: 0...5, using: &random)))
      let figure = Double.random(in: 0.001...1, using: &random) * unit
      let nearest = series.min { ($0 - figure).magnitude < ($1 - figure).magnitude }
      #expect(RoundAnchors.rounded(figure, figures: 1) == nearest)
      #expect(RoundAnchors.rounded(-figure, figures: 1) == nearest.map { -$0 })
      // As whole numbers of a thousandth: no figure is moved by more than half a unit.
      let fine = RoundAnchors.rounded(figure, figures: 4)
      #expect((fine - figure).magnitude <= figure * 0.000_5)
    }
    for (figure, round) in [(7.0, 6.0), (1.25, 1), (9, 8), (9.01, 10), (0.07, 0.06), (0.3, 0.3)] {
      #expect(RoundAnchors.rounded(figure, figures: 1) == round)
    }
    #expect(RoundAnchors.rounded(0, figures: 1) == 0)
    #expect(RoundAnchors.rounded(99.96, figures: 3) == 100)
    #expect(RoundAnchors.rounded(0.1 + 0.2, figures: 2) == 0.3)
    #expect(RoundAnchors.rounded(1e15, figures: 6) == 1e15)
  }

  private func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { power, _ in power * 10 } }

  @Test("Strictly monotone, a partition of the units, the same in every order")
  func properties() throws {
    var random = RandomNumbers(seed: 13)
    var found = 0
    for _ in 0..<300 {
      let count = Int.random(in: 2...40, using: &random)
      let scale = Double(power(Int.random(in: 0...6, using: &random)))
      var values = (0..<count).map { _ in
        (Double.random(in: -0.2...1, using: &random) * 30).rounded() / 30 * scale
      }
      let grades = Int.random(in: 2...7, using: &random)
      for direction in DecisionTable.Direction.allCases {
        let anchors = RoundAnchors(values: values, gradeCount: grades, direction: direction)
        values.shuffle(using: &random)
        #expect(RoundAnchors(values: values, gradeCount: grades, direction: direction) == anchors)
        guard let anchors else { continue }
        found += 1
        #expect(anchors.anchors.count == grades && anchors.shares.count == grades)
        #expect(abs(anchors.shares.reduce(0, +) - 1) < 1e-13)
        #expect(anchors.shares.allSatisfy { $0 >= 0 })
        #expect(
          zip(anchors.anchors, anchors.anchors.dropFirst()).allSatisfy {
            direction == .benefit ? $0 > $1 : $0 < $1
          })
        // No anchor is further from its quantile than the coarsest step, a fifth, allows.
        #expect(
          zip(anchors.anchors, anchors.quantiles).allSatisfy {
            ($0 - $1).magnitude <= 0.2 * $1.magnitude + 1e-15
          })
      }
    }
    #expect(found > 200)
  }

  @Test("Too few different figures")
  func absent() {
    #expect(RoundAnchors(values: [], gradeCount: 5, direction: .benefit) == nil)
    #expect(RoundAnchors(values: [1, 2, 3, 4, 4], gradeCount: 5, direction: .benefit) == nil)
    #expect(RoundAnchors(values: [1, 2], gradeCount: 1, direction: .benefit) == nil)
    #expect(RoundAnchors(values: [1, .nan, 2], gradeCount: 2, direction: .benefit) == nil)
    #expect(RoundAnchors(values: [1, 1e16], gradeCount: 2, direction: .cost) == nil)
    // Enough different figures, but most units have none: two quantiles are 0.
    let zeros = [Double](repeating: 0, count: 20) + [1, 2, 3, 4, 5]
    #expect(RoundAnchors(values: zeros, gradeCount: 5, direction: .benefit) == nil)
  }
}
