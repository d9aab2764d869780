// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Combined weights")
struct WeightCombinationTests {
  @Test("Linear: the ends are the two vectors, the middle is between them")
  func linear() throws {
    var random = RandomNumbers(seed: 61)
    for count in 1...12 {
      let w = random.membership(count)
      let v = random.membership(count)
      for share in [0, 0.25, 0.5, 0.8, 1] {
        let combined = try WeightCombination.linear(w, v, share: share)
        for item in 0..<count {
          #expect(
            (combined[item] - (share * w[item] + (1 - share) * v[item])).magnitude < 1e-15)
        }
      }
      #expect(
        try WeightCombination.linear(w, v, share: 0.25)
          == WeightCombination.linear(v, w, share: 0.75))
    }
  }

  @Test("Multiplicative: proportional to the products; numpy w * v / (w * v).sum()")
  func multiplicative() throws {
    let combined = try WeightCombination.multiplicative([0.5, 0.3, 0.2], [0.2, 0.2, 0.6])
    for (weight, expected) in zip(combined, [0.357142857143, 0.214285714286, 0.428571428571]) {
      #expect((weight - expected).magnitude < 1e-12)
    }
    // Even weights change nothing.
    let w = [0.5, 0.125, 0.375]
    for (weight, expected) in zip(try WeightCombination.multiplicative(w, [1, 1, 1]), w) {
      #expect((weight - expected).magnitude < 1e-15)
    }
  }

  @Test("Least deviation: numpy.linalg.solve of the two equations")
  func gameTheoretic() throws {
    // np.linalg.solve([[w@w, w@v], [v@w, v@v]], [w@w, v@v]); |α| ÷ Σ|α|.
    let mirrored = try WeightCombination.gameTheoretic([0.4, 0.3, 0.2, 0.1], [0.1, 0.2, 0.3, 0.4])
    #expect(mirrored.first == 0.5 && mirrored.second == 0.5)
    expect(mirrored.weights, [0.25, 0.25, 0.25, 0.25])
    let usual = try WeightCombination.gameTheoretic([0.5, 0.3, 0.2], [0.2, 0.2, 0.6])
    #expect((usual.first - 0.419847328244).magnitude < 1e-12)
    expect(usual.weights, [0.325954198473, 0.241984732824, 0.432061068702])
    // α₁ = −.0287, α₂ = 1.0147: the flatter vector's coefficient is negative.
    let flat = try WeightCombination.gameTheoretic([0.34, 0.33, 0.33], [0.8, 0.1, 0.1])
    #expect((flat.first + 0.027502291858).magnitude < 1e-12)
    #expect((flat.second - 0.972497708142).magnitude < 1e-12)
    expect(flat.weights, [0.787348945745, 0.106325527127, 0.106325527127])
  }

  @Test("Least deviation solves the equations, 300 random pairs; equal vectors stay themselves")
  func equations() throws {
    var random = RandomNumbers(seed: 62)
    for round in 0..<300 {
      let count = 2 + round % 9
      let w = random.membership(count)
      let v = random.membership(count)
      let result = try WeightCombination.gameTheoretic(w, v)
      func dot(_ one: [Double], _ two: [Double]) -> Double {
        zip(one, two).map { $0 * $1 }.reduce(0, +)
      }
      // A multiple t of the coefficients fulfils both: t (α₁ w·w + α₂ w·v) = w·w, t (…) = v·v.
      let left = result.first * dot(w, w) + result.second * dot(w, v)
      let right = result.first * dot(v, w) + result.second * dot(v, v)
      #expect((left * dot(v, v) - right * dot(w, w)).magnitude < 1e-13)
      #expect((result.weights.reduce(0, +) - 1).magnitude < 1e-14)
      let same = try WeightCombination.gameTheoretic(w, w)
      #expect(same.first == 0.5 && same.second == 0.5)
      for (weight, own) in zip(same.weights, w) { #expect((weight - own).magnitude < 1e-15) }
    }
  }

  @Test("Items in another order, the two swapped, other scales: the same weights")
  func order() throws {
    var random = RandomNumbers(seed: 63)
    for round in 0..<100 {
      let count = 2 + round % 9
      let w = random.membership(count).map { $0 + 0.01 }
      let v = random.membership(count).map { $0 + 0.01 }
      let order = Array(0..<count).shuffled(using: &random)
      let (u, x) = (order.map { w[$0] }, order.map { v[$0] })
      let linear = try WeightCombination.linear(w, v, share: 0.3)
      #expect(
        try WeightCombination.linear(u, x, share: 0.3) == order.map { linear[$0] })
      let product = try WeightCombination.multiplicative(w, v)
      #expect(try WeightCombination.multiplicative(x, u) == order.map { product[$0] })
      let game = try WeightCombination.gameTheoretic(w, v)
      let swapped = try WeightCombination.gameTheoretic(x, u)
      #expect(swapped.weights == order.map { game.weights[$0] })
      #expect(swapped.first == game.second && swapped.second == game.first)
      #expect(
        try WeightCombination.gameTheoretic(w.map { $0 * 4 }, v.map { $0 * 0.5 }) == game)
    }
  }

  @Test("Every wrong input has its own error")
  func errors() {
    func error(
      _ w: [Double], _ v: [Double], share: Double = 0.5
    ) -> [WeightCombinationError?] {
      func caught(_ body: () throws(WeightCombinationError) -> Void) -> WeightCombinationError? {
        do { try body() } catch { return error }
        return nil
      }
      return [
        caught { () throws(WeightCombinationError) in
          _ = try WeightCombination.linear(w, v, share: share)
        },
        caught { () throws(WeightCombinationError) in
          _ = try WeightCombination.multiplicative(w, v)
        },
        caught { () throws(WeightCombinationError) in
          _ = try WeightCombination.gameTheoretic(w, v)
        },
      ]
    }
    func all(_ error: WeightCombinationError) -> [WeightCombinationError?] {
      [error, error, error]
    }
    #expect(error([], []) == all(.nothingToCombine))
    #expect(error([1], [1, 2]) == all(.lengthsDiffer(first: 1, second: 2)))
    #expect(error([1, -1], [1, 2]) == all(.invalidWeight(vector: 0, item: 1, value: -1)))
    #expect(
      error([1, 1], [.infinity, 2]) == all(.invalidWeight(vector: 1, item: 0, value: .infinity)))
    #expect(error([1, 1], [0, 0]) == all(.noWeight(vector: 1)))
    #expect(error([1, 0], [0, 1]) == [nil, .noCommonItem, nil])
    #expect(error([1, 0], [1, 1], share: 1.5) == [.invalidShare(1.5), nil, nil])
    #expect(error([1, 0], [1, 1], share: -0.1) == [.invalidShare(-0.1), nil, nil])
  }

  private func expect(_ weights: [Double], _ expected: [Double]) {
    for (weight, value) in zip(weights, expected) { #expect((weight - value).magnitude < 1e-12) }
  }
}
