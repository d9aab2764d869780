// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Membership shapes")
struct MembershipShapeTests {
  private func shape(_ form: MembershipShape.Form, _ points: Double...) throws -> MembershipShape {
    try MembershipShape(form, points)
  }

  /// Recomputed with numpy 2 by `np.where` over the cases of each form as Zadeh and Zimmermann write
  /// them; the figures are the same for all forms.
  private static let figures = [35, 47.5, 52.5, 60, 66.25, 71, 77, 83.5, 88, 95]
  private static let expected: [(MembershipShape.Form, [Double], [Double])] = [
    (
      .triangle, [40, 60, 90],
      [
        0, 0.375, 0.625, 1, 0.7916666666666666, 0.6333333333333333, 0.43333333333333335,
        0.21666666666666667, 0.06666666666666667, 0,
      ]
    ),
    (
      .trapezoid, [40, 60, 80, 92],
      [0, 0.375, 0.625, 1, 1, 1, 1, 0.7083333333333334, 0.3333333333333333, 0]
    ),
    (
      .gaussian, [75, 8],
      [
        3.726653172078671e-06, 0.0027170647293235837, 0.019157171837129137, 0.17242162389375282,
        0.5498308842335518, 0.8824969025845953, 0.9692332344763441, 0.568671053718672,
        0.26705183522634335, 0.04393693362340741,
      ]
    ),
    (
      .sCurve, [50, 90],
      [0, 0, 0.0078125, 0.125, 0.330078125, 0.5487500000000001, 0.78875, 0.9471875, 0.995, 1]
    ),
  ]

  @Test("Against numpy", arguments: expected.indices)
  func againstNumpy(index: Int) throws {
    let (form, points, values) = Self.expected[index]
    let shape = try MembershipShape(form, points)
    for (figure, value) in zip(Self.figures, values) {
      #expect(abs(try #require(shape.membership(of: figure)) - value) < 1e-15)
    }
  }

  /// All triangles and trapezoids with corners on a grid of six, steps among them, at every half: the
  /// least of the two lines and 1, written otherwise than in the program.
  @Test("Straight sides on every small grid, steps among them")
  func everyTrapezoid() throws {
    for a in 0...5 {
      for b in a...5 {
        for c in b...5 {
          for d in c...5 {
            let corners = [a, b, c, d].map(Double.init)
            let trapezoid = try MembershipShape(.trapezoid, corners)
            for half in -2...12 {
              let x = Double(half) / 2
              let left =
                x >= corners[1] ? 1 : x <= corners[0] ? 0 : (x - corners[0]) / Double(b - a)
              let right =
                x <= corners[2] ? 1 : x >= corners[3] ? 0 : (corners[3] - x) / Double(d - c)
              #expect(trapezoid.membership(of: x) == min(left, right))
              guard b == c else { continue }
              let triangle = try MembershipShape(.triangle, [corners[0], corners[1], corners[3]])
              #expect(triangle.membership(of: x) == min(left, right))
            }
          }
        }
      }
    }
  }

  @Test("Every form: 1 at its top, 0 … 1 everywhere, its ends at ±∞, nothing of a NaN")
  func ends() throws {
    let forms: [(MembershipShape, top: Double, below: Double, above: Double)] = [
      (try shape(.triangle, 1, 2, 4), 2, 0, 0), (try shape(.trapezoid, 1, 2, 3, 4), 3, 0, 0),
      (try shape(.triangle, 2, 2, 2), 2, 0, 0), (try shape(.trapezoid, 2, 2, 3, 3), 2, 0, 0),
      (try shape(.gaussian, 2, 0.5), 2, 0, 0), (try shape(.gaussian, 0, 1e-300), 0, 0, 0),
      (try shape(.gaussian, 1e300, 1e308), 1e300, 0, 0),
      (try shape(.sCurve, 1, 4), 4, 0, 1), (try shape(.zCurve, 1, 4), 1, 1, 0),
      (try shape(.rising, 1, 4), 4, 0, 1), (try shape(.falling, 1, 4), 1, 1, 0),
    ]
    #expect(Set(forms.map(\.0.form)).count == MembershipShape.Form.allCases.count)
    for (shape, top, below, above) in forms {
      #expect(shape.membership(of: top) == 1)
      #expect(shape.membership(of: -.infinity) == below)
      #expect(shape.membership(of: .infinity) == above)
      #expect(shape.membership(of: .nan) == nil)
      for x in Array(stride(from: -1e3, through: 1e3, by: 0.37)) + [
        1e308, -1e308, .leastNonzeroMagnitude,
      ] {
        #expect((0...1).contains(try #require(shape.membership(of: x))))
      }
    }
  }

  @Test("S and Z: 1 together to the last bit, ½ in the middle, symmetric, never turning back")
  func symmetry() throws {
    var random = RandomNumbers(seed: 1975)
    for _ in 0..<200 {
      let a = Double.random(in: -100...100, using: &random)
      let b = a + Double.random(in: 0.01...80, using: &random)
      let (s, z) = (try shape(.sCurve, a, b), try shape(.zCurve, a, b))
      #expect(abs(try #require(s.membership(of: a + (b - a) / 2)) - 0.5) < 1e-12)
      var last = 0.0
      for step in -10...110 {
        let x = a + (b - a) * Double(step) / 100
        let up = try #require(s.membership(of: x))
        #expect(up + (try #require(z.membership(of: x))) == 1)
        #expect(abs(up + (try #require(s.membership(of: a + (b - x)))) - 1) < 1e-12)
        #expect(up >= last)
        last = up
      }
    }
  }

  @Test("A Gaussian is symmetric and the exponential of its distance")
  func gaussian() throws {
    var random = RandomNumbers(seed: 1809)
    for _ in 0..<500 {
      let m = Double.random(in: -50...50, using: &random)
      let spread = Double.random(in: 0.1...20, using: &random)
      let shape = try shape(.gaussian, m, spread)
      let distance = Double(Int.random(in: 0...64, using: &random)) / 8
      let right = try #require(shape.membership(of: m + distance * spread))
      #expect(abs(right - Elementary.exp(-distance * distance / 2)) < 1e-12)
      #expect(abs(right - (try #require(shape.membership(of: m - distance * spread)))) < 1e-12)
    }
  }

  @Test("What is no shape")
  func faults() {
    let cases: [(MembershipShape.Form, [Double], MembershipShapeError)] = [
      (.triangle, [1, 2], .wrongNumberOfPoints(expected: 3, found: 2)),
      (.trapezoid, [1, 2, 3], .wrongNumberOfPoints(expected: 4, found: 3)),
      (.sCurve, [1, 2, 3], .wrongNumberOfPoints(expected: 2, found: 3)),
      (.triangle, [1, 3, 2], .notInOrder(position: 2)),
      (.trapezoid, [2, 1, 3, 4], .notInOrder(position: 1)),
      (.sCurve, [1, 1], .notInOrder(position: 1)), (.zCurve, [2, 1], .notInOrder(position: 1)),
      (.rising, [1, 1], .notInOrder(position: 1)), (.falling, [1, 0], .notInOrder(position: 1)),
      (.gaussian, [1, 0], .spreadNotPositive), (.gaussian, [1, -1], .spreadNotPositive),
      (.gaussian, [.nan, 1], .notFinite(position: 0)),
      (.rising, [0, .infinity], .notFinite(position: 1)),
      (.rising, [-1e308, 1e308], .notFinite(position: 1)),
    ]
    for (form, points, error) in cases {
      #expect(throws: error) { try MembershipShape(form, points) }
    }
  }

  // MARK: Together

  /// Five grades of mixed forms, recomputed with numpy: Σ μ and μ ÷ Σ μ.
  @Test("Vectors against numpy: sum and shares")
  func vectors() throws {
    let shapes = try #require(
      MembershipShapes(
        [
          (0, try shape(.sCurve, 70, 90)), (1, try shape(.gaussian, 75, 8)),
          (2, try shape(.triangle, 40, 60, 80)), (3, try shape(.trapezoid, 20, 35, 45, 55)),
          (4, try shape(.falling, 25, 40)),
        ], gradeCount: 5))
    let expected: [(Double, sum: Double, [Double])] = [
      (
        30, 1.3333334680203022,
        [0, 1.010152164565783e-07, 0, 0.49999994949239174, 0.49999994949239174]
      ),
      (
        50, 1.00757567744426,
        [0, 0.007518718061432194, 0.49624064096928394, 0.49624064096928394, 0]
      ),
      (62.5, 1.170022656174443, [0, 0.2521512336684674, 0.7478487663315325, 0, 0]),
      (
        72, 1.3521024923595277,
        [0.014791778073789653, 0.6893726604504172, 0.29583556147579304, 0, 0]
      ),
      (85, 1.3328333617716144, [0.6564961720623064, 0.3435038279376935, 0, 0, 0]),
      (99, 1.0111089965382423, [0.9890130573694068, 0.01098694263059318, 0, 0, 0]),
    ]
    for (figure, sum, shares) in expected {
      let placed = try #require(shapes.membership(of: figure))
      #expect(abs(placed.sum - sum) < 1e-15)
      #expect(zip(placed.membership, shares).allSatisfy { abs($0 - $1) < 1e-15 })
    }
    #expect(shapes.membership(of: .nan) == nil)
  }

  @Test("A figure that belongs to no grade has no vector; grades without a shape get nothing")
  func nowhere() throws {
    let shapes = try #require(
      MembershipShapes(
        [(0, try shape(.triangle, 5, 6, 7)), (2, try shape(.triangle, 0, 1, 2))], gradeCount: 4))
    #expect(shapes.membership(of: 3) == nil && shapes.membership(of: 2) == nil)
    #expect(shapes.degrees(of: 3) == [0, 0, 0, 0])
    #expect(shapes.membership(of: 1.5)?.membership == [0, 0, 1, 0])
    #expect(shapes.membership(of: 1.5)?.sum == 0.5)
    let one = try shape(.rising, 0, 1)
    #expect(MembershipShapes([], gradeCount: 3) == nil)
    #expect(MembershipShapes([(3, one)], gradeCount: 3) == nil)
    #expect(MembershipShapes([(-1, one)], gradeCount: 3) == nil)
    #expect(MembershipShapes([(1, one), (1, one)], gradeCount: 3) == nil)
  }

  /// Triangles from top to top of their neighbours, straight slopes at the ends: anchors, said
  /// otherwise.
  @Test("Neighbouring triangles are anchors, to 1e-15, and sum to 1")
  func partitionOfUnity() throws {
    var random = RandomNumbers(seed: 5)
    for _ in 0..<200 {
      let count = Int.random(in: 2...7, using: &random)
      var last = Double.random(in: -20...20, using: &random)
      let rising = (0..<count).map { _ in
        last += Double.random(in: 0.01...9, using: &random)
        return last
      }
      for isBenefit in [true, false] {
        let tops = isBenefit ? rising.reversed() : rising
        let anchors =
          isBenefit
          ? try MembershipFunction(benefit: tops, gradeCount: count)
          : try MembershipFunction(cost: tops, gradeCount: count)
        let made = try tops.indices.map { grade in
          let sorted = tops[max(grade - 1, 0)...min(grade + 1, count - 1)].sorted()
          if sorted.count == 3 { return (grade, try MembershipShape(.triangle, sorted)) }
          return (
            grade, try MembershipShape((grade == 0) == isBenefit ? .rising : .falling, sorted)
          )
        }
        let shapes = try #require(MembershipShapes(made, gradeCount: count))
        for _ in 0..<40 {
          let x = Double.random(in: rising[0] - 2...last + 2, using: &random)
          let placed = try #require(shapes.membership(of: x))
          let expected = try #require(anchors.membership(of: x))
          #expect(abs(placed.sum - 1) < MembershipShapes.tolerance)
          #expect(zip(placed.membership, expected).allSatisfy { abs($0 - $1) <= 1e-15 })
        }
      }
    }
  }
}
