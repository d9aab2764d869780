// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Incomplete judgement matrix")
struct IncompleteMatrixTests {
  @Test("Blank pairs stay blank, of a pair the larger is kept, one value is enough")
  func elements() throws {
    let sheet = try IncompleteMatrix(
      elements: [
        1, nil, 0.143, 5,
        nil, nil, nil, nil,
        7, 4, 1, nil,
        0.2, nil, nil, 1,
      ], tolerance: 0.02)
    #expect(sheet.count == 4)
    #expect(sheet[2, 0] == 7 && sheet[0, 2] == 1 / 7.0)
    #expect(sheet[2, 1] == 4 && sheet[1, 2] == 0.25)
    #expect(sheet[0, 3] == 5 && sheet[3, 0] == 0.2)
    #expect(sheet[1, 1] == 1)
    #expect(sheet.missing == [ItemPair(0, 1), ItemPair(3, 1), ItemPair(2, 3)])
    #expect(sheet.complete == nil)
    #expect(sheet.graph.edges == [ItemPair(0, 2), ItemPair(0, 3), ItemPair(1, 2)])
  }

  @Test("A single value below 1 is kept exactly")
  func smallValue() throws {
    let sheet = try IncompleteMatrix(elements: [1, 0.3, nil, 1])
    #expect(sheet[0, 1] == 0.3 && sheet[1, 0] == 1 / 0.3)
    let complete = try #require(sheet.complete)
    #expect(try JudgementMatrix(count: 2, upperTriangle: [0.3]) == complete)
  }

  @Test("A complete matrix goes in and comes out the same; taking judgements out and only those")
  func without() throws {
    var random = RandomNumbers(seed: 31)
    for count in 1...8 {
      let upper = (0..<(count * (count - 1) / 2)).map { _ in
        fundamentalScale.randomElement(using: &random) ?? 1
      }
      let matrix = try JudgementMatrix(count: count, upperTriangle: upper)
      var sheet = IncompleteMatrix(matrix)
      #expect(sheet.complete == matrix)
      #expect(sheet.missing == [])
      #expect(try IncompleteMatrix(elements: matrix.elements) == sheet)
      var removed: [ItemPair] = []
      for pair in sheet.graph.edges.shuffled(using: &random) {
        sheet = sheet.without(pair)
        removed.append(pair)
        #expect(sheet.missing == removed.sorted())
        #expect(sheet[pair.first, pair.second] == nil && sheet[pair.second, pair.first] == nil)
        #expect(sheet.complete == nil)
        #expect(try IncompleteMatrix(elements: sheet.elements) == sheet)
      }
      #expect(sheet.without(ItemPair(0, count)) == sheet)
      #expect(sheet.without(ItemPair(-1, 0)) == sheet)
    }
  }

  @Test("Faults are refused with their place, as in a complete matrix")
  func faults() {
    func fault(_ elements: [Double?]) -> JudgementMatrixError? {
      do throws(JudgementMatrixError) {
        _ = try IncompleteMatrix(elements: elements)
        return nil
      } catch { return error }
    }
    #expect(fault([]) == .unsupportedCount(0))
    #expect(fault([1, 2]) == .notSquare(2))
    #expect(fault([Double?](repeating: nil, count: 31 * 31)) == .unsupportedCount(31))
    #expect(fault([1, nil, nil, 2]) == .diagonalNotOne(row: 1, value: 2))
    #expect(fault([1, -3, nil, 1]) == .notPositive(row: 0, column: 1, value: -3))
    #expect(fault([1, nil, 0, 1]) == .notPositive(row: 1, column: 0, value: 0))
    #expect(fault([1, nil, .infinity, 1]) == .notPositive(row: 1, column: 0, value: .infinity))
    #expect(fault([1, 2e9, nil, 1]) == .outOfRange(row: 0, column: 1, value: 2e9))
    #expect(fault([1, 3, 3, 1]) == .notReciprocal(row: 0, column: 1, value: 3, mirror: 3))
    #expect(fault([1, nil, nil, 1]) == nil)
  }

  @Test("Reordering moves every element and refuses what is no permutation")
  func reordered() throws {
    let sheet = try IncompleteMatrix(elements: [1, 2, nil, nil, 1, 3, nil, nil, 1])
    let moved = try #require(sheet.reordered([2, 0, 1]))
    #expect(moved[0, 2] == 1 / 3.0 && moved[1, 2] == 2 && moved[0, 1] == nil)
    #expect(sheet.reordered([0, 1]) == nil)
    #expect(sheet.reordered([0, 1, 1]) == nil)
  }
}
