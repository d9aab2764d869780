// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@testable import WeightingEngine

@Suite("Sobol' indices")
struct SobolIndicesTests {
  /// Indices of a function of independent uniform numbers, by as many batches of samples.
  private func indices(
    factors: Int, samples: Int, batches: Int, centre: Double = 0,
    points: (_ factor: Int, _ sample: Int) -> (a: Double, b: Double),
    _ function: ([Double]) -> Double
  ) throws -> SobolIndices {
    let size = samples / batches
    let sums = (0..<batches).map { batch in
      var sums = SobolSums(factors: factors, centre: centre)
      for sample in batch * size..<(batch + 1) * size {
        let drawn = (0..<factors).map { points($0, sample) }
        let a = drawn.map(\.a)
        let mixed = (0..<factors).map { factor in
          var point = a
          point[factor] = drawn[factor].b
          return function(point)
        }
        sums.add(a: function(a), b: function(drawn.map(\.b)), mixed: mixed)
      }
      return sums
    }
    return try #require(SobolIndices(sums))
  }

  private func isNear(_ a: Double, _ b: Double, _ tolerance: Double) -> Bool {
    (a - b).magnitude <= tolerance
  }

  /// Recomputed with numpy 2 from the same points, V by `np.var`, means by `np.mean`, the error by
  /// `std(ddof=1)` of four batches' means; with μ and V of f(A) and f(B) together:
  ///
  ///     j, i = np.arange(64)[:, None], np.arange(3)[None, :]
  ///     A = ((j * 7919 + i * 104729 + 17) % 1009) / 1009
  ///     B = ((j * 6007 + i * 15485 + 401) % 997) / 997
  ///     f = lambda x: 100 + x[:, 0] + 3 * x[:, 1] * x[:, 2] - 2 * x[:, 0] * x[:, 1] ** 2
  ///     S = mean((f(B) - μ) * (f(AB) - f(A))) / V;  T = mean((f(A) - f(AB)) ** 2) / 2 / V
  ///     v = ((f(A) - μ) ** 2 + (f(B) - μ) ** 2) / 2
  ///     errors: of ((f(B) - μ) * (f(AB) - f(A)) - S * v) / V, and ((f(A) - f(AB)) ** 2 / 2 - T * v) / V
  @Test("The same figures as numpy's, whatever the centre")
  func table() throws {
    for centre in [0.0, 100, 101.5] {
      let found = try indices(
        factors: 3, samples: 64, batches: 4, centre: centre,
        points: { factor, sample in
          (
            Double((sample * 7919 + factor * 104_729 + 17) % 1009) / 1009,
            Double((sample * 6007 + factor * 15_485 + 401) % 997) / 997
          )
        }, { 100 + $0[0] + 3 * $0[1] * $0[2] - 2 * $0[0] * $0[1] * $0[1] })
      #expect(isNear(found.variance, 0.2271161859598897, 1e-10))
      let first = try #require(found.first)
      let total = try #require(found.total)
      for (one, other) in zip(
        first, [0.0943234582013216, -0.031415188053280155, 0.7304982193886783])
      {
        #expect(isNear(one, other, 1e-9))
      }
      for (one, other) in zip(
        total, [0.1278548865813243, 0.9120414465395542, 0.6570717313937874])
      {
        #expect(isNear(one, other, 1e-9))
      }
      #expect(isNear(try #require(found.standardError), 0.322176840522789, 1e-9))
    }
  }

  private func expect(
    _ found: SobolIndices, _ first: [Double], _ total: [Double], most: Double
  ) throws {
    let error = try #require(found.standardError)
    #expect(error < most)
    for (one, other) in zip(try #require(found.first) + (try #require(found.total)), first + total)
    {
      #expect(isNear(one, other, 4 * error), "\(one) for \(other), error \(error)")
    }
  }

  /// sin x₁ + 7 sin² x₂ + 0.1 x₃⁴ sin x₁ over −π … π [Ishigami 1990]: with a = 7 and b = 0.1 the variance is
  /// a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2, its parts (1 + bπ⁴/5)²/2, a²/8 and, of x₁ and x₃ together, 8b²π⁸/225.
  @Test("Ishigami's function")
  func ishigami() throws {
    let fourth = Double.pi * Double.pi * Double.pi * Double.pi
    let alone = (1 + 0.1 * fourth / 5) * (1 + 0.1 * fourth / 5) / 2
    let second = 49.0 / 8
    let together = 8 * 0.01 * fourth * fourth / 225
    let variance = alone + second + together
    let sample = SobolSample(seed: 7, factors: ["x1", "x2", "x3"])
    let found = try indices(
      factors: 3, samples: 4_096, batches: 16, points: { sample.numbers($0, sample: $1) }
    ) { point in
      let x = point.map { Double.pi * (2 * $0 - 1) }
      let square = x[2] * x[2]
      return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * square * square * sin(x[0])
    }
    #expect(isNear(found.variance, variance, 0.06 * variance))
    try expect(
      found, [alone / variance, second / variance, 0],
      [(alone + together) / variance, second / variance, together / variance], most: 0.06)
  }

  /// Π (|4xᵢ − 2| + aᵢ) ÷ (1 + aᵢ) [Saltelli 1995]: Vᵢ = 1 ÷ (3 (1 + aᵢ)²), V = Π (1 + Vᵢ) − 1,
  /// Tᵢ = Vᵢ Π over the others (1 + Vⱼ) ÷ V.
  @Test("Sobol's g-function")
  func g() throws {
    let a = [0.0, 1, 4.5, 9, 99]
    let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let variance = parts.reduce(1) { $0 * (1 + $1) } - 1
    let sample = SobolSample(seed: 3, factors: a.indices.map { "x\($0)" })
    let found = try indices(
      factors: a.count, samples: 4_096, batches: 16, points: { sample.numbers($0, sample: $1) }
    ) { x in
      zip(x, a).reduce(1) { $0 * (($1.0 * 4 - 2).magnitude + $1.1) / (1 + $1.1) }
    }
    try expect(
      found, parts.map { $0 / variance },
      parts.map { $0 * (variance + 1) / (1 + $0) / variance }, most: 0.06)
  }

  @Test("What does not vary has no indices; one batch has no error; no sample nothing")
  func edges() throws {
    let sample = SobolSample(seed: 1, factors: ["x"])
    let points: (Int, Int) -> (a: Double, b: Double) = { sample.numbers($0, sample: $1) }
    let flat = try indices(factors: 1, samples: 64, batches: 4, centre: 80, points: points) { _ in
      80.25
    }
    #expect(flat.variance == 0 && flat.first == nil && flat.total == nil)
    let one = try indices(factors: 1, samples: 64, batches: 1, points: points) { $0[0] }
    #expect(one.standardError == nil && one.first != nil)
    #expect(SobolIndices([]) == nil)
    #expect(SobolIndices([SobolSums(factors: 2, centre: 0)]) == nil)
  }

  @Test("A factor's numbers do not depend on the others")
  func names() {
    let alone = SobolSample(seed: 5, factors: ["weights"])
    let beside = SobolSample(seed: 5, factors: ["operator", "weights"])
    for sample in 0..<50 {
      #expect(alone.numbers(0, sample: sample) == beside.numbers(1, sample: sample))
      #expect(beside.numbers(0, sample: sample) != beside.numbers(1, sample: sample))
    }
  }
}
