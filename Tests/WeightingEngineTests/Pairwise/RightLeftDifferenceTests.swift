// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Right–left difference")
struct RightLeftDifferenceTests {
  @Test("Up to three items it is exactly 0, for every matrix over the scale")
  func smallest() throws {
    #expect(RightLeftDifference.of(try JudgementMatrix(count: 1, upperTriangle: [])) == 0)
    for first in fundamentalScale {
      #expect(RightLeftDifference.of(try JudgementMatrix(count: 2, upperTriangle: [first])) == 0)
      let three = try JudgementMatrix(count: 3, upperTriangle: [first, 2, 9])
      #expect(RightLeftDifference.of(three) == 0)
    }
  }

  @Test("Consistent matrices up to n = 30 have none but rounding")
  func consistent() throws {
    var random = RandomNumbers(seed: 31)
    for count in 4...30 {
      let made = (0..<count).map { _ in Double.random(in: 1...50, using: &random) }
      let upper = (0..<count).flatMap { row in
        ((row + 1)..<max(count, row + 1)).map { made[row] / made[$0] }
      }
      let matrix = try JudgementMatrix(count: count, upperTriangle: upper)
      #expect(RightLeftDifference.of(matrix) < 1e-14)
    }
  }

  @Test("Four matrices against numpy")
  func againstNumpy() throws {
    // def pf(a): v, e = numpy.linalg.eig(a); x = abs(e[:, v.real.argmax()].real); return x / x.sum()
    // w = pf(a); v = 1 / pf(a.T); print(abs(w - v / v.sum()).max())     numpy 2.4.6
    let cases: [(count: Int, upper: [Double], expected: Double)] = [
      (4, [4, 3, 7, 1.0 / 3, 3, 5], 0.0015008538269722926),
      (4, [9, 1.0 / 9, 9, 9, 1.0 / 9, 9], 0.06867879415491285),
      (5, [4, 6, 1.0 / 9, 6, 1.0 / 2, 1, 3, 1.0 / 5, 9, 1.0 / 9], 0.21481867597210083),
      (
        6,
        [
          1.0 / 5, 1.0 / 3, 2, 1.0 / 3, 1.0 / 7, 1.0 / 9, 1.0 / 9, 1.0 / 9, 1.0 / 7, 9, 1.0 / 6, 4,
          5, 1.0 / 6, 1.0 / 5,
        ], 0.13103361095039778
      ),
    ]
    for (count, upper, expected) in cases {
      let matrix = try JudgementMatrix(count: count, upperTriangle: upper)
      #expect((RightLeftDifference.of(matrix) - expected).magnitude < 1e-13)
    }
  }

  @Test("Permuting the items changes no bit")
  func permutations() throws {
    var random = RandomNumbers(seed: 32)
    for count in 4...12 {
      let upper = try (0..<(count * (count - 1) / 2)).map { _ in
        try #require(fundamentalScale.randomElement(using: &random))
      }
      let matrix = try JudgementMatrix(count: count, upperTriangle: upper)
      let moved = try #require(matrix.reordered(Array(0..<count).shuffled(using: &random)))
      #expect(RightLeftDifference.of(moved) == RightLeftDifference.of(matrix))
    }
  }
}
