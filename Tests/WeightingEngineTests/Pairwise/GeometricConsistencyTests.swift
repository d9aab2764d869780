// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Geometric consistency index")
struct GeometricConsistencyTests {
  /// numpy: L = log(A); m = L.mean(1); E = L - (m[:, None] - m);
  /// 2 / ((n - 1) * (n - 2)) * (E[np.triu_indices(n, 1)] ** 2).sum()
  @Test("Against numpy")
  func recomputed() throws {
    let cases: [([Double], Double)] = [
      ([9, 9, 9], 1.609265281083443),
      ([2, 1 / 2, 2], 1.441359041754604),
      ([3, 5, 7, 2, 4, 3], 0.08908481589175543),
      ([4, 3, 1, 1 / 5, 1 / 7, 3, 7, 2, 6, 5], 2.598172774921782),
    ]
    for (upper, expected) in cases {
      let count = upper.count == 3 ? 3 : upper.count == 6 ? 4 : 5
      let matrix = try JudgementMatrix(count: count, upperTriangle: upper)
      #expect((GeometricConsistency(of: matrix).index - expected).magnitude < 1e-13)
    }
  }

  /// For three items the index is a function of one number: with e = ln(a₁₂ a₂₃ ÷ a₁₃) every
  /// error is e ÷ 3, so that GCI = e² ÷ 3.
  @Test("All 4,913 matrices of three items: the closed form")
  func three() throws {
    for a in fundamentalScale {
      for b in fundamentalScale {
        for c in fundamentalScale {
          let matrix = try JudgementMatrix(count: 3, upperTriangle: [a, b, c])
          let index = GeometricConsistency(of: matrix).index
          let e = Elementary.log(a) + Elementary.log(c) - Elementary.log(b)
          #expect((index - e * e / 3).magnitude < 1e-13)
        }
      }
    }
  }

  /// To first order in the errors GCI = 2n ÷ (n − 2) × CI [Aguarón 2003]; with RI .5245,
  /// .8815 and 1.1086 the limits are where CR is 0.1.
  @Test("The limits go with a consistency ratio of 0.10")
  func limits() throws {
    for (count, tolerance) in [(3, 5e-5), (4, 5e-5), (5, 5e-4)] {
      let random = try #require(RandomIndex.alonsoLamata2006.value(count: count))
      let limit = try #require(GeometricConsistency.limit(count: count))
      let n = Double(count)
      #expect((2 * n / (n - 2) * 0.1 * random - limit).magnitude <= tolerance)
    }
    // Nearly consistent judgements of four items: the first-order relation itself.
    let matrix = try JudgementMatrix(
      count: 4, upperTriangle: [2 * 1.01, 4 / 1.02, 8, 2 * 1.03, 4, 2 / 1.01])
    let index = Consistency(
      count: 4, lambdaMax: PrincipalEigenvector.priorities(of: matrix).lambdaMax
    ).index
    #expect((GeometricConsistency(of: matrix).index / (4 * index) - 1).magnitude < 1e-3)
  }

  @Test("Mirroring and naming in another order change no bit; consistent judgements give 0")
  func symmetry() throws {
    var random = RandomNumbers(seed: 31)
    for count in 1...12 {
      let upper = try (0..<(count * (count - 1) / 2)).map { _ in
        try #require(fundamentalScale.randomElement(using: &random))
      }
      let matrix = try JudgementMatrix(count: count, upperTriangle: upper)
      let index = GeometricConsistency(of: matrix).index
      #expect(GeometricConsistency(of: matrix.transposed).index == index)
      let moved = try #require(matrix.reordered(Array(0..<count).shuffled(using: &random)))
      #expect(GeometricConsistency(of: moved).index == index)
      let weights = (0..<count).map { _ in Double.random(in: 0.1...10, using: &random) }
      let exact = try JudgementMatrix(
        elements: (0..<(count * count)).map { weights[$0 / count] / weights[$0 % count] },
        tolerance: 1e-12)
      #expect(GeometricConsistency(of: exact).index < 1e-28)
    }
  }

  @Test("One and two items: 0 and no limit; the limits as published")
  func edges() throws {
    #expect(GeometricConsistency(of: try JudgementMatrix(count: 1, upperTriangle: [])).index == 0)
    let two = GeometricConsistency(of: try JudgementMatrix(count: 2, upperTriangle: [7]))
    #expect(two.index == 0)
    #expect(two.limit == nil)
    #expect((3...7).map(GeometricConsistency.limit) == [0.3147, 0.3526, 0.370, 0.370, 0.370])
  }

  /// numpy: one row of M with 1 and -1 for each judged pair, y the logarithms;
  /// b = np.linalg.lstsq(M, y)[0]; ((y - M @ b) ** 2).sum() / (4 - 3)
  @Test("Incomplete judgements: a circle of four has one judgement too many")
  func circle() throws {
    var elements = [Double?](repeating: nil, count: 16)
    for (row, column, value) in [(0, 1, 2.0), (1, 2, 3), (2, 3, 0.5), (0, 3, 5)] {
      elements[row * 4 + column] = value
    }
    let matrix = try IncompleteMatrix(elements: elements)
    let consistency = try #require(GeometricConsistency(of: matrix))
    #expect((consistency.index - 0.06523570447397836).magnitude < 1e-15)
    #expect(consistency.limit == 0.3526)
    #expect(GeometricConsistency(of: matrix.without(ItemPair(0, 1))) == nil)
    #expect(
      GeometricConsistency(of: matrix.without(ItemPair(0, 1)).without(ItemPair(0, 3))) == nil)
  }

  @Test("Nothing missing: the index of the complete matrix; errors drawn alike give it on average")
  func complete() throws {
    var random = RandomNumbers(seed: 39)
    var sums = [0.0, 0.0]
    for _ in 0..<400 {
      // Six items, errors of standard deviation 0.3 (uniform on ±0.3 √3) in the logarithms.
      let upper = (0..<15).map { _ in
        Elementary.exp(Double.random(in: -1...1, using: &random) * 0.5196152422706632)
      }
      let matrix = try JudgementMatrix(count: 6, upperTriangle: upper)
      let whole = GeometricConsistency(of: matrix)
      #expect(GeometricConsistency(of: IncompleteMatrix(matrix)) == whole)
      let sheet = IncompleteMatrix(matrix).without(ItemPair(0, 1)).without(ItemPair(2, 5))
        .without(ItemPair(0, 4)).without(ItemPair(3, 4))
      let index = try #require(GeometricConsistency(of: sheet)).index
      sums[0] += whole.index
      sums[1] += index
      let order = Array(0..<6).shuffled(using: &random)
      let moved = try #require(sheet.reordered(order))
      #expect(GeometricConsistency(of: moved)?.index == index)
    }
    for sum in sums { #expect((sum / 400 - 0.09).magnitude < 0.006) }
  }
}
