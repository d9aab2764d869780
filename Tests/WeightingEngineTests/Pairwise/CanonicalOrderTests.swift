// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WeightingEngine

@Suite("Canonical order and power iteration")
struct CanonicalOrderTests {
  /// The items in canonical order, nil where there is none.
  private func order(_ matrix: JudgementMatrix) -> [Int]? {
    var items = [Int](repeating: -1, count: matrix.count)
    var keys = [UInt64](repeating: 0, count: 2 * matrix.count)
    let found = CanonicalOrder.find(
      elements: matrix.elements, count: matrix.count, items: &items, keys: &keys)
    #expect(items.sorted() == Array(0..<matrix.count))
    return found ? items : nil
  }

  /// Matrices of many kinds: over the scale, near consistency, with twins, all alike.
  private func matrices(seed: UInt64, counts: ClosedRange<Int>) throws -> [JudgementMatrix] {
    var random = RandomNumbers(seed: seed)
    var matrices: [JudgementMatrix] = []
    for count in counts {
      for kind in 0..<8 {
        let made = (0..<count).map { _ in Double.random(in: 1...5, using: &random) }
        var upper: [Double] = []
        for row in 0..<count {
          for column in (row + 1)..<max(count, row + 1) {
            let ratio = made[row] / made[column]
            switch kind {
            case 0: upper.append(1)
            case 1: upper.append(column < 2 ? 1 : Double(column + 1))
            case 2: upper.append(ratio)
            case 3: upper.append(ratio * Double.random(in: 0.8...1.25, using: &random))
            case 4: upper.append(Bool.random(using: &random) ? 2 : 0.5)
            default: upper.append(try #require(fundamentalScale.randomElement(using: &random)))
            }
          }
        }
        matrices.append(try JudgementMatrix(count: count, upperTriangle: upper))
      }
    }
    return matrices
  }

  @Test("Whatever the order of the items, the matrix in canonical order has the same bits")
  func sameBits() throws {
    var random = RandomNumbers(seed: 41)
    for matrix in try matrices(seed: 42, counts: 3...30) {
      let first = order(matrix)
      let moved = try #require(
        matrix.reordered(Array(0..<matrix.count).shuffled(using: &random)))
      let second = order(moved)
      #expect((first == nil) == (second == nil))
      guard let first, let second else { continue }
      #expect(matrix.reordered(first) == moved.reordered(second))
    }
  }

  @Test("All 4,096 matrices of four items over 1/2, 1, 2 and 3, reordered")
  func exhausted() throws {
    let values = [0.5, 1, 2, 3]
    let orders = [0, 1, 2, 3].permutations
    var without = 0
    for code in stride(from: 0, to: 4096, by: 1) {
      let upper = (0..<6).map { values[code >> (2 * $0) & 3] }
      let matrix = try JudgementMatrix(count: 4, upperTriangle: upper)
      let canonical = order(matrix).flatMap { matrix.reordered($0) }
      if canonical == nil { without += 1 }
      // All orders of every sixteenth matrix, one of each other.
      for permutation in code % 16 == 5 ? orders : [orders[code % 24]] {
        let moved = try #require(matrix.reordered(permutation))
        #expect(order(moved).flatMap { moved.reordered($0) } == canonical)
      }
    }
    // Some have none, and none but a few: the slower way is tested and seldom taken.
    #expect(without > 0 && without < 400)
  }

  @Test("Twins are told from items that only look alike")
  func twins() throws {
    // All alike: any order. A circle of four, each twice its follower: no order, no twins.
    #expect(order(try JudgementMatrix(count: 4, upperTriangle: [1, 1, 1, 1, 1, 1])) != nil)
    #expect(order(try JudgementMatrix(count: 4, upperTriangle: [2, 1, 0.5, 2, 1, 2])) == nil)
    #expect(order(try JudgementMatrix(count: 3, upperTriangle: [2, 0.5, 2])) == nil)
  }

  @Test("Plain sums in canonical order agree with sums that do not depend on the order")
  func againstOrderIndependentSums() throws {
    for matrix in try matrices(seed: 43, counts: 4...30) {
      let fast = PrincipalEigenvector.priorities(of: matrix)
      let slow = PrincipalEigenvector.inAnyOrder(matrix)
      #expect((fast.lambdaMax - slow.lambdaMax).magnitude < 4e-15 * slow.lambdaMax)
      for (left, right) in zip(fast.weights, slow.weights) {
        #expect((left - right).magnitude < 1e-14 * right)
      }
    }
  }

  @Test("Products with a matrix stored by columns against plain loops, every size")
  func products() throws {
    var random = RandomNumbers(seed: 44)
    for count in 1...30 {
      let elements = (0..<(count * count)).map { _ in Double.random(in: 0...1, using: &random) }
      let items = Array(0..<count).shuffled(using: &random)
      let stride = ColumnMajor.stride(count: count)
      let vector = (0..<stride).map { _ in Double.random(in: 0...1, using: &random) }
      var image = (0..<stride).map { $0 < count ? Double.random(in: 0...1, using: &random) : 0 }
      var expected = image
      for row in 0..<count {
        var even = 0.0
        var odd = 0.0
        for column in 0..<count {
          let term = elements[items[row] * count + items[column]] * vector[column]
          if column.isMultiple(of: 2) { even += term } else { odd += term }
        }
        expected[row] = even + (odd + image[row] * 0.375)
      }
      var memory = [Double](repeating: .nan, count: stride * count)
      memory.withUnsafeMutableBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return }
        let matrix = ColumnMajor(elements: elements, count: count, items: items, memory: base)
        matrix.multiply(vector, adding: 0.375, to: &image)
      }
      #expect(image == expected)
    }
  }
}

extension Array {
  /// All orders of the elements.
  fileprivate var permutations: [[Element]] {
    guard let last else { return [[]] }
    return Array(dropLast()).permutations.flatMap { shorter in
      (0...shorter.count).map { place in
        var longer = shorter
        longer.insert(last, at: place)
        return longer
      }
    }
  }
}
