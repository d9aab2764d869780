// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Trimmed mean")
struct TrimmedMeanTests {
  private func rule(_ each: Int, _ from: Int) throws -> TrimmedMean.Rule {
    try #require(TrimmedMean.Rule(each: each, from: from))
  }

  @Test("Without the highest and the lowest, from five values on")
  func values() throws {
    let one = try rule(1, 5)
    // (80 + 85 + 90) ÷ 3.
    let five = try #require(TrimmedMean(values: [85, 60, 99, 80, 90], rule: one))
    #expect(five.mean == [85])
    #expect(five.highest == [2])
    #expect(five.lowest == [1])
    let four = try #require(TrimmedMean(values: [85, 60, 99, 80], rule: one))
    #expect(four.mean == [81])
    #expect(four.highest.isEmpty && four.lowest.isEmpty)
    let plain = try #require(TrimmedMean(values: [1, 2, 6], rule: rule(0, 1)))
    #expect(plain.mean == [3])
    let two = try #require(TrimmedMean(values: [1, 2, 3, 4, 100], rule: rule(2, 5)))
    #expect(two.mean == [3])
  }

  @Test("A rule that would leave nothing is none")
  func rules() {
    for each in -2...6 {
      for from in -2...14 {
        #expect((TrimmedMean.Rule(each: each, from: from) != nil) == (each >= 0 && from > 2 * each))
      }
    }
    #expect(TrimmedMean.Rule(each: .max, from: .max) == nil)
  }

  @Test("Every list of up to six small numbers, against sorting and cutting")
  func exhaustive() throws {
    for count in 1...6 {
      var digits = [Int](repeating: 0, count: count)
      for number in 0..<Int(pow3(count)) {
        var rest = number
        for place in 0..<count {
          digits[place] = rest % 3
          rest /= 3
        }
        for (each, from) in [(1, 3), (1, 5), (2, 5)] {
          let mean = try #require(
            TrimmedMean(values: digits.map(Double.init), rule: rule(each, from)))
          let cut = count >= from ? each : 0
          let kept = digits.sorted().dropFirst(cut).dropLast(cut)
          #expect(mean.mean == [Double(kept.reduce(0, +)) / Double(kept.count)])
          #expect(mean.highest.count == cut && mean.lowest.count == cut)
          #expect(Set(mean.highest + mean.lowest).count == 2 * cut)
        }
      }
    }
  }

  private func pow3(_ count: Int) -> Int { (0..<count).reduce(1) { power, _ in power * 3 } }

  @Test("Grade vectors are trimmed by their mean position; ties by the best grades")
  func vectors() throws {
    // Mean positions 0, 1, 1, 1, 2.
    let vectors: [[Double]] = [
      [0, 1, 0], [0.5, 0, 0.5], [1, 0, 0], [0, 0, 1], [0.25, 0.5, 0.25],
    ]
    let mean = try #require(TrimmedMean(vectors: vectors, rule: rule(1, 5)))
    #expect(mean.highest == [2])
    #expect(mean.lowest == [3])
    #expect(mean.mean == [0.25, 0.5, 0.25])
    // Two at each end: of those at position 1, the one with most in the best grade is the higher.
    let middle = try #require(TrimmedMean(vectors: vectors, rule: rule(2, 5)))
    #expect(middle.highest == [1, 2])
    #expect(middle.lowest == [0, 3])
    #expect(middle.mean == [0.25, 0.5, 0.25])
  }

  @Test("The order of vectors changes no bit; the mean stays a membership")
  func order() throws {
    var random = RandomNumbers(seed: 9)
    for _ in 0..<200 {
      let count = Int.random(in: 1...9, using: &random)
      var vectors = (0..<count).map { _ in random.membership(4) }
      // Some alike.
      if count > 2 { vectors[1] = vectors[0] }
      let first = try #require(TrimmedMean(vectors: vectors, rule: rule(2, 5)))
      #expect(abs(first.mean.reduce(0, +) - 1) < 1e-14)
      #expect(first.mean.allSatisfy { $0 >= 0 })
      vectors.shuffle(using: &random)
      let second = try #require(TrimmedMean(vectors: vectors, rule: rule(2, 5)))
      #expect(first.mean == second.mean)
      let values = vectors.map { $0[0] }
      let one = try #require(TrimmedMean(values: values, rule: rule(1, 3)))
      let other = try #require(
        TrimmedMean(values: values.shuffled(using: &random), rule: rule(1, 3)))
      #expect(one.mean == other.mean)
    }
  }

  @Test("Nothing to average")
  func absent() throws {
    let one = try rule(1, 5)
    #expect(TrimmedMean(values: [], rule: one) == nil)
    #expect(TrimmedMean(values: [1, .nan], rule: one) == nil)
    #expect(TrimmedMean(vectors: [], rule: one) == nil)
    #expect(TrimmedMean(vectors: [[]], rule: one) == nil)
    #expect(TrimmedMean(vectors: [[1, 0], [1]], rule: one) == nil)
    #expect(TrimmedMean(vectors: [[0, 0]], rule: one) == nil)
    #expect(TrimmedMean(vectors: [[-1, 2]], rule: one) == nil)
    #expect(TrimmedMean(vectors: [[.infinity, 2]], rule: one) == nil)
  }
}
