// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("The worst three judgements")
struct TriadInconsistencyTests {
  /// The definition, over all ordered triples.
  private func naive(_ matrix: JudgementMatrix) -> Double {
    var worst = 0.0
    for i in 0..<matrix.count {
      for j in 0..<matrix.count {
        for k in 0..<matrix.count where i != j && j != k && i != k {
          let t = matrix[i, j] * matrix[j, k] / matrix[i, k]
          worst = max(worst, min((1 - t).magnitude, (1 - 1 / t).magnitude))
        }
      }
    }
    return worst
  }

  /// What the sentence about a triad promises.
  private func verify(_ triad: Triad, of matrix: JudgementMatrix) {
    #expect(triad.firstOverSecond == matrix[triad.first, triad.second])
    #expect(triad.secondOverThird == matrix[triad.second, triad.third])
    #expect(triad.firstOverThird == matrix[triad.first, triad.third])
    #expect(triad.firstOverSecond >= 1)
    #expect(triad.secondOverThird >= 1)
    let t = triad.implied / triad.firstOverThird
    #expect((triad.inconsistency - (1 - min(t, 1 / t))).magnitude < 1e-12)
  }

  @Test("All 4,913 matrices of three items against the definition")
  func three() throws {
    for a in fundamentalScale {
      for b in fundamentalScale {
        for c in fundamentalScale {
          let matrix = try JudgementMatrix(count: 3, upperTriangle: [a, b, c])
          let expected = naive(matrix)
          #expect((TriadInconsistency.index(of: matrix) - expected).magnitude < 1e-12)
          guard let worst = TriadInconsistency.worst(of: matrix) else {
            #expect(expected < 1e-12)
            continue
          }
          verify(worst, of: matrix)
        }
      }
    }
  }

  @Test("Larger matrices against the definition, and the items named in another order")
  func larger() throws {
    var random = RandomNumbers(seed: 32)
    for count in 3...9 {
      for _ in 0..<20 {
        // Uneven values, so that no two triads are equally inconsistent.
        let upper = (0..<(count * (count - 1) / 2)).map { _ in
          Elementary.exp(Double.random(in: -2.2...2.2, using: &random))
        }
        let matrix = try JudgementMatrix(count: count, upperTriangle: upper)
        let worst = try #require(TriadInconsistency.worst(of: matrix))
        #expect((worst.inconsistency - naive(matrix)).magnitude < 1e-12)
        verify(worst, of: matrix)
        let order = Array(0..<count).shuffled(using: &random)
        let renamed = try #require(matrix.reordered(order))
        let moved = try #require(TriadInconsistency.worst(of: renamed))
        #expect(moved.inconsistency == worst.inconsistency)
        #expect(order[moved.first] == worst.first)
        #expect(order[moved.second] == worst.second)
        #expect(order[moved.third] == worst.third)
      }
    }
  }

  private func worst(_ upper: [Double]) throws -> Triad {
    let matrix = try JudgementMatrix(count: 3, upperTriangle: upper)
    return try #require(TriadInconsistency.worst(of: matrix))
  }

  @Test("Too little, too much, in a circle, and with an equal pair")
  func orientations() throws {
    // 1 over 2 three times, 2 over 3 three times, yet 1 over 3 only twice.
    let little = try worst([3, 2, 3])
    #expect([little.first, little.second, little.third] == [0, 1, 2])
    #expect(little.firstOverThird == 2)
    #expect((little.inconsistency - 7.0 / 9).magnitude < 1e-15)
    // 1 over 2 twice, 2 over 3 twice, yet 1 over 3 nine times.
    let much = try worst([2, 9, 2])
    #expect([much.first, much.second, much.third] == [0, 1, 2])
    #expect(much.firstOverThird > much.implied)
    // 1 over 2 by 3, 2 over 3 by 5, 3 over 1 by 2: the weakest of the circle is the conclusion.
    let circle = try worst([3, 1 / 2, 5])
    #expect([circle.first, circle.second, circle.third] == [0, 1, 2])
    #expect(circle.firstOverThird == 0.5)
    let turned = try worst([2, 1 / 5, 3])
    #expect([turned.first, turned.second, turned.third] == [1, 2, 0])
    // 1 and 2 equal, 1 over 3 three times, 2 over 3 five times.
    let equal = try worst([1, 3, 5])
    #expect([equal.first, equal.second, equal.third] == [0, 1, 2])
    #expect(equal.firstOverThird == 3)
  }

  @Test("Nothing to name below three items and without contradiction")
  func none() throws {
    for count in 1...2 {
      let matrix = try JudgementMatrix(
        count: count, upperTriangle: [Double](repeating: 4, count: count - 1))
      #expect(TriadInconsistency.worst(of: matrix) == nil)
      #expect(TriadInconsistency.index(of: matrix) == 0)
    }
    // 1/3 × 3/7 is not 1/7 to the last bit.
    let weights = [3.0, 9, 21, 7, 13]
    let consistent = try JudgementMatrix(
      elements: (0..<25).map { weights[$0 / 5] / weights[$0 % 5] }, tolerance: 1e-12)
    #expect(TriadInconsistency.worst(of: consistent) == nil)
  }

  @Test("Incomplete judgements: only triads judged in full count")
  func incomplete() throws {
    let matrix = try JudgementMatrix(count: 4, upperTriangle: [3, 5, 7, 2, 4, 3])
    let sheet = IncompleteMatrix(matrix)
    #expect(TriadInconsistency.worst(of: sheet) == TriadInconsistency.worst(of: matrix))
    // Without 1–4 the triads (1, 2, 3) and (2, 3, 4) are left: 3 × 2 against 5, 2 × 3 against 4.
    let left = sheet.without(ItemPair(0, 3))
    let worst = try #require(TriadInconsistency.worst(of: left))
    #expect([worst.first, worst.second, worst.third] == [1, 2, 3])
    #expect((worst.inconsistency - 1.0 / 3).magnitude < 1e-15)
    // A circle of four has no triad, whatever it contradicts.
    let circle = left.without(ItemPair(1, 2))
    #expect(TriadInconsistency.index(of: circle) == nil)
    #expect(TriadInconsistency.worst(of: circle) == nil)
    let consistent = IncompleteMatrix(try JudgementMatrix(count: 3, upperTriangle: [2, 6, 3]))
    #expect(TriadInconsistency.index(of: consistent) == 0)
    #expect(TriadInconsistency.index(of: consistent.without(ItemPair(0, 1))) == nil)
    let two = IncompleteMatrix(try JudgementMatrix(count: 2, upperTriangle: [2]))
    #expect(TriadInconsistency.index(of: two) == 0)
  }
}
