// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// Proves what is found in shapes: gaps, sums, and better figures that score less.
@Suite struct ShapeExaminationTests {
  private let scores = [100.0, 60, 20]

  private func shapes(
    _ parts: [(MembershipShape.Form, [Double])?]
  ) throws -> MembershipShapes {
    var made: [(Int, MembershipShape)] = []
    for (grade, part) in parts.enumerated() {
      if let part { made.append((grade, try MembershipShape(part.0, part.1))) }
    }
    return try #require(MembershipShapes(made, gradeCount: parts.count))
  }

  private func examine(
    _ parts: [(MembershipShape.Form, [Double])?], from: Double = -.infinity,
    to: Double = .infinity, _ direction: ShapeExamination.Direction = .rising
  ) throws -> ShapeExamination {
    ShapeExamination(
      try shapes(parts), from: from, to: to, gradeScores: scores, direction: direction)
  }

  @Test func shapesThatSumToOneHaveNothingToSay() throws {
    let found = try examine([
      (.rising, [50, 100]), (.triangle, [0, 50, 100]), (.falling, [0, 50]),
    ])
    #expect(found.gaps.isEmpty && found.reversal == nil)
    #expect(abs(found.least.sum - 1) < 1e-12 && abs(found.greatest.sum - 1) < 1e-12)
    let curves = try examine([(.sCurve, [0, 8]), nil, (.zCurve, [0, 8])])
    #expect(curves.gaps.isEmpty && curves.reversal == nil)
    #expect(curves.least.sum == 1 && curves.greatest.sum == 1)
  }

  @Test func gapsInsideAtOnePointAndAtTheEnds() throws {
    typealias Gap = ShapeExamination.Gap
    func gaps(
      _ parts: [(MembershipShape.Form, [Double])?], from: Double = -.infinity,
      to: Double = .infinity
    ) throws -> [String] {
      try examine(parts, from: from, to: to).gaps.map { "\($0.from) \($0.to)" }
    }
    let apart: [(MembershipShape.Form, [Double])?] = [
      (.rising, [120, 150]), nil, (.falling, [50, 100]),
    ]
    #expect(try gaps(apart) == ["100.0 120.0"])
    #expect(try gaps(apart, from: 110) == ["110.0 120.0"])
    #expect(try gaps(apart, from: 0, to: 110) == ["100.0 110.0"])
    #expect(try gaps(apart, from: 121) == [] && gaps(apart, to: 99) == [])
    let touching: [(MembershipShape.Form, [Double])?] = [
      (.rising, [100, 150]), nil, (.falling, [50, 100]),
    ]
    #expect(try gaps(touching) == ["100.0 100.0"])
    let triangles: [(MembershipShape.Form, [Double])?] = [
      (.triangle, [50, 100, 150]), (.triangle, [0, 50, 100]), nil,
    ]
    #expect(try gaps(triangles) == ["-inf 0.0", "150.0 inf"])
    #expect(try gaps(triangles, from: 0, to: 140) == ["0.0 0.0"])
    #expect(try gaps(triangles, from: 1, to: 149) == [])
    #expect(try gaps(triangles, from: 150, to: 150) == ["150.0 150.0"])
    // A step begins at its point, itself included.
    #expect(
      try gaps([(.trapezoid, [20, 20, 30, 30]), nil, (.falling, [5, 10])], to: 30)
        == ["10.0 20.0"])
    #expect(
      try gaps(
        [(.trapezoid, [10, 10, 30, 30]), nil, (.trapezoid, [0, 0, 10, 10])], from: 0, to: 30)
        == [])
    // A Gaussian ends only where the exponential does.
    #expect(try gaps([(.gaussian, [80, 5]), nil, (.gaussian, [20, 5])], from: 0, to: 100) == [])
    let far = try examine([(.gaussian, [80, 1]), nil, (.gaussian, [0, 1])], from: 0, to: 80).gaps
    #expect(far.count == 1 && abs(far[0].from - 38.61) < 1e-9 && abs(far[0].to - 41.39) < 1e-9)
  }

  @Test func leastAndGreatestSum() throws {
    let found = try examine(
      [(.rising, [60, 90]), (.triangle, [30, 50, 80]), (.falling, [20, 40])], from: 0, to: 100)
    // By hand: at 60 only the triangle, (80 − 60) ÷ 30 = ⅔; from there it loses 1/30 and gains 1/30 a unit
    // up to 80, ⅔ all along; between 30 and 40 the triangle's (x − 30) ÷ 20 and (40 − x) ÷ 20 sum to ½.
    #expect(abs(found.least.sum - 0.5) < 1e-12 && (30...40).contains(found.least.figure))
    #expect(abs(found.greatest.sum - 1) < 1e-12)
    let overlapping = try examine(
      [(.rising, [20, 40]), nil, (.falling, [60, 80])], from: 0, to: 100)
    #expect(overlapping.greatest.sum == 2 && overlapping.least.sum == 1)
    #expect((40...60).contains(overlapping.greatest.figure))
  }

  /// The widest of Gaussians takes the far end: at 100 the middle grade, σ 20, has more than the best, σ 4.
  @Test func gaussiansOfDifferentSpreadTurnBack() throws {
    let found = try examine(
      [(.gaussian, [75, 4]), (.gaussian, [50, 20]), (.gaussian, [20, 15])], from: 0, to: 100)
    let reversal = try #require(found.reversal)
    #expect(reversal.worse < reversal.better && reversal.scoreOfWorse > reversal.scoreOfBetter)
    let shapes = try shapes([
      (.gaussian, [75, 4]), (.gaussian, [50, 20]), (.gaussian, [20, 15]),
    ])
    for (figure, score) in [
      (reversal.worse, reversal.scoreOfWorse), (reversal.better, reversal.scoreOfBetter),
    ] {
      let shares = try #require(shapes.membership(of: figure)).membership
      #expect(abs(zip(shares, scores).map { $0 * $1 }.reduce(0, +) - score) < 1e-9)
    }
    #expect((70...80).contains(reversal.worse) && reversal.better > 90)
  }

  @Test func directionDecidesWhatIsBetter() throws {
    let up: [(MembershipShape.Form, [Double])?] = [
      (.rising, [50, 100]), (.triangle, [0, 50, 100]), (.falling, [0, 50]),
    ]
    #expect(try examine(up, .rising).reversal == nil)
    let wrong = try #require(try examine(up, .falling).reversal)
    #expect(wrong.worse == 100 && wrong.better == 0)
    #expect(wrong.scoreOfWorse == 100 && wrong.scoreOfBetter == 20)
    // One peak: to it and away from it.
    #expect(try examine(up, .peaked).reversal == nil)
    let peaked: [(MembershipShape.Form, [Double])?] = [
      (.trapezoid, [20, 40, 60, 80]), (.trapezoid, [0, 20, 20, 40]), (.falling, [0, 20]),
    ]
    #expect(try examine(peaked, to: 79, .peaked).reversal == nil)
    #expect(try examine(peaked, to: 79, .rising).reversal == nil)
    // Two peaks: the best grade, down to the second, and up to the middle's own top.
    let camel: [(MembershipShape.Form, [Double])?] = [
      (.triangle, [0, 10, 20]), (.triangle, [30, 40, 50]), (.trapezoid, [0, 15, 45, 60]),
    ]
    let valley = try #require(try examine(camel, from: 1, to: 59, .peaked).reversal)
    #expect(valley.worse > valley.better && valley.scoreOfWorse > valley.scoreOfBetter)
  }

  /// Random triangles and slopes with corners on a small grid, against 1,000 evenly spaced figures.
  @Test func againstBruteForce() throws {
    var random = RandomNumbers(seed: 45)
    var turned = 0
    for _ in 0..<60 {
      func corners(_ count: Int) -> [Double] {
        Set((0..<8).map { _ in Double(Int.random(in: 0...20, using: &random)) }).sorted()
          .prefix(count).map(\.self)
      }
      var parts: [(MembershipShape.Form, [Double])?] = []
      for form in [.rising, .triangle, .falling] as [MembershipShape.Form] {
        let points = corners(form.pointCount)
        parts.append(points.count == form.pointCount ? (form, points) : nil)
      }
      guard parts.contains(where: { $0 != nil }) else { continue }
      let shapes = try shapes(parts)
      let found = ShapeExamination(
        shapes, from: 0, to: 20, gradeScores: scores, direction: .rising)
      var best = -Double.infinity
      var largest = 0.0
      for step in 0...1000 {
        let figure = Double(step) / 50
        let sum = try #require(shapes.degrees(of: figure)).reduce(0, +)
        let isGap = found.gaps.contains { $0.from <= figure && figure <= $0.to }
        // Ends of a gap may belong to a step that begins there.
        if sum == 0 { #expect(isGap) }
        if isGap, !found.gaps.contains(where: { $0.from == figure || $0.to == figure }) {
          #expect(sum == 0)
        }
        #expect(sum >= found.least.sum - 1e-9 && sum <= found.greatest.sum + 1e-9)
        guard let placed = shapes.membership(of: figure) else { continue }
        let score = zip(placed.membership, scores).map { $0 * $1 }.reduce(0, +)
        best = max(best, score)
        largest = max(largest, best - score)
      }
      let fall = found.reversal.map { $0.scoreOfWorse - $0.scoreOfBetter } ?? 0
      #expect(abs(fall - largest) < 1, "steps of 1/64 and of 1/50 see nearly the same fall")
      #expect((fall > 0) == (largest > 1e-9))
      if fall > 0 { turned += 1 }
    }
    #expect(turned > 4)
  }
}
