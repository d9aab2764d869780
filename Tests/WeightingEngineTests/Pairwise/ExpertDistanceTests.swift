// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("How far each expert is from the others")
struct ExpertDistanceTests {
  private let weights = [
    [0.5, 0.3, 0.2], [0.48, 0.32, 0.2], [0.52, 0.28, 0.2], [0.5, 0.28, 0.22], [0.1, 0.2, 0.7],
    [0.49, 0.31, 0.2],
  ]

  /// numpy: C = log(W) - log(W).mean(1, keepdims=True); o = np.delete(C, e, 0).mean(0);
  /// sqrt(((C[e] - o) ** 2).sum()); v = exp(o); (w / v).sum() * (v / w).sum() / 9
  @Test("Against numpy, and the one who stands apart")
  func recomputed() throws {
    let experts = try #require(ExpertDistance.distances(of: weights))
    let expected = [
      (0.42426350603762925, 1.0613644513236669), (0.40892108964637985, 1.0569143121611873),
      (0.45612850227319135, 1.0711775107675983), (0.3465324343207122, 1.0406332883613945),
      (2.0147438934862802, 3.2336713754885675), (0.41447996502771384, 1.0585063300112159),
    ]
    for (expert, (distance, compatibility)) in zip(experts, expected) {
      #expect((expert.distance - distance).magnitude < 1e-14)
      #expect((expert.compatibility - compatibility).magnitude < 1e-14)
    }
    #expect(experts.map(\.standsApart) == [false, false, false, false, true, false])
  }

  @Test("The order of experts and items and the scale of the weights do not matter")
  func symmetry() throws {
    let experts = try #require(ExpertDistance.distances(of: weights))
    #expect(ExpertDistance.distances(of: weights.reversed()) == experts.reversed())
    #expect(ExpertDistance.distances(of: weights.map { [$0[2], $0[0], $0[1]] }) == experts)
    // Powers of two change no digit of a ratio, only the last ones of a logarithm.
    let scaled = try #require(ExpertDistance.distances(of: weights.map { $0.map { $0 * 64 } }))
    for (one, other) in zip(experts, scaled) {
      #expect((one.distance - other.distance).magnitude < 1e-13)
    }
  }

  @Test("With fewer than five nobody stands apart, nor where all agree or all but rounding")
  func nobody() throws {
    let four = try #require(ExpertDistance.distances(of: Array(weights[1...4])))
    #expect(four.allSatisfy { $0.standsApart == nil })
    let same = try #require(
      ExpertDistance.distances(of: [[Double]](repeating: [0.1, 0.2, 0.7], count: 6)))
    #expect(same.allSatisfy { $0.distance < 1e-15 && $0.standsApart == false })
    #expect(same.allSatisfy { $0.compatibility >= 1 && $0.compatibility < 1 + 1e-15 })
    var rounded = [[Double]](repeating: [0.1, 0.2, 0.7], count: 6)
    rounded[3][0] = (0.1).nextUp
    let noise = try #require(ExpertDistance.distances(of: rounded))
    #expect(noise.allSatisfy { $0.standsApart == false })
  }

  @Test("Nothing to compare gives nil")
  func refused() {
    #expect(ExpertDistance.distances(of: []) == nil)
    #expect(ExpertDistance.distances(of: [[0.5, 0.5]]) == nil)
    #expect(ExpertDistance.distances(of: [[1], [1]]) == nil)
    #expect(ExpertDistance.distances(of: [[0.5, 0.5], [0.2, 0.3, 0.5]]) == nil)
    #expect(ExpertDistance.distances(of: [[0.5, 0.5], [1, 0]]) == nil)
    #expect(ExpertDistance.distances(of: [[0.5, 0.5], [.nan, 1]]) == nil)
  }

  @Test("Compatibility is the mean over all pairs of ratios, at least 1, the same both ways round")
  func compatibility() throws {
    var random = RandomNumbers(seed: 37)
    for count in 1...12 {
      let one = (0..<count).map { _ in Double.random(in: 0.01...1, using: &random) }
      let other = (0..<count).map { _ in Double.random(in: 0.01...1, using: &random) }
      var sum = 0.0
      for i in 0..<count {
        for j in 0..<count { sum += one[i] / one[j] * other[j] / other[i] }
      }
      let index = try #require(Compatibility.index(of: one, and: other))
      #expect((index / (sum / Double(count * count)) - 1).magnitude < 1e-14)
      #expect(Compatibility.index(of: other, and: one) == index)
      #expect(index >= 1)
      #expect(Compatibility.index(of: one, and: one.map { 4 * $0 }) == 1)
    }
    #expect(Compatibility.index(of: [], and: []) == nil)
    #expect(Compatibility.index(of: [1], and: [1, 2]) == nil)
    #expect(Compatibility.index(of: [1, 0], and: [1, 2]) == nil)
  }

  @Test("Consensus in words, the cut-offs to either side")
  func levels() {
    let cases: [(Double, ConsensusLevel?)] = [
      (0, .veryLow), (0.4999999, .veryLow), (0.5, .low), ((0.5).nextDown, .veryLow),
      (0.6249999, .low), (0.625, .moderate), (0.7499999, .moderate), (0.75, .high),
      (0.875, .veryHigh), ((0.875).nextDown, .high), (0.8750001, .veryHigh), (1, .veryHigh),
      (-0.1, nil), (1.1, nil), (.nan, nil),
    ]
    for (index, level) in cases { #expect(ConsensusLevel(index: index) == level) }
    #expect(
      ConsensusLevel.allCases.map(\.rawValue) == [
        "very-low", "low", "moderate", "high", "very-high",
      ])
  }
}
