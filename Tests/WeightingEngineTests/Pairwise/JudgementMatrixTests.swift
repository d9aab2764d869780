// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Judgement matrix")
struct JudgementMatrixTests {
  @Test("Judgements above the diagonal are kept, their mirrors are reciprocals")
  func upperTriangle() throws {
    let matrix = try JudgementMatrix(count: 3, upperTriangle: [3, 0.333, 1.0 / 7])
    let seventh: Double = 1.0 / 7
    let expected: [[Double]] = [
      [1, 3, 0.333], [1.0 / 3, 1, seventh], [1 / 0.333, 1 / seventh, 1],
    ]
    #expect(matrix.elements == expected.flatMap { $0 })
    #expect(matrix.upperTriangle == [3, 0.333, 1.0 / 7])
    #expect(matrix[1, 2] == 1.0 / 7)
    #expect(try JudgementMatrix(count: 1, upperTriangle: []).elements == [1])
  }

  @Test("A full matrix keeps the element above 1 of each pair")
  func fullMatrix() throws {
    let printed = [1, 7, 0.33, 0.14, 1, 5, 3, 0.2, 1]
    let matrix = try JudgementMatrix(elements: printed, tolerance: 0.021)
    #expect(matrix[0, 1] == 7)
    #expect(matrix[1, 0] == 1.0 / 7)
    #expect(matrix[2, 0] == 3)
    #expect(matrix[0, 2] == 1.0 / 3)
  }

  @Test("What is no judgement matrix is refused by name and place")
  func refusals() {
    #expect(throws: JudgementMatrixError.unsupportedCount(0)) {
      try JudgementMatrix(count: 0, upperTriangle: [])
    }
    #expect(throws: JudgementMatrixError.unsupportedCount(31)) {
      try JudgementMatrix(count: 31, upperTriangle: [])
    }
    #expect(throws: JudgementMatrixError.unsupportedCount(0)) {
      try JudgementMatrix(elements: [])
    }
    #expect(throws: JudgementMatrixError.wrongNumberOfElements(expected: 3, found: 2)) {
      try JudgementMatrix(count: 3, upperTriangle: [1, 2])
    }
    #expect(throws: JudgementMatrixError.notSquare(3)) {
      try JudgementMatrix(elements: [1, 2, 3])
    }
    for bad in [0.0, -1.0, Double.infinity, -Double.infinity] {
      #expect(throws: JudgementMatrixError.notPositive(row: 0, column: 2, value: bad)) {
        try JudgementMatrix(count: 3, upperTriangle: [1, bad, 1])
      }
    }
    #expect(throws: JudgementMatrixError.self) {
      try JudgementMatrix(count: 2, upperTriangle: [.nan])
    }
    for bad in [1e10, 1e-10] {
      #expect(throws: JudgementMatrixError.outOfRange(row: 1, column: 2, value: bad)) {
        try JudgementMatrix(count: 3, upperTriangle: [1, 1, bad])
      }
    }
    #expect(throws: JudgementMatrixError.diagonalNotOne(row: 1, value: 2)) {
      try JudgementMatrix(elements: [1, 2, 0.5, 2])
    }
    #expect(
      throws: JudgementMatrixError.notReciprocal(row: 0, column: 1, value: 3, mirror: 3)
    ) {
      try JudgementMatrix(elements: [1, 3, 3, 1])
    }
    #expect(throws: JudgementMatrixError.notPositive(row: 1, column: 0, value: 0)) {
      try JudgementMatrix(elements: [1, 3, 0, 1])
    }
  }

  @Test("Reordering and mirroring move elements and change none")
  func reordering() throws {
    let matrix = try JudgementMatrix(count: 3, upperTriangle: [2, 6, 5])
    let moved = try #require(matrix.reordered([2, 0, 1]))
    for row in 0..<3 {
      for column in 0..<3 {
        #expect(moved[row, column] == matrix[[2, 0, 1][row], [2, 0, 1][column]])
        #expect(matrix.transposed[row, column] == matrix[column, row])
      }
    }
    #expect(matrix.reordered([0, 1]) == nil)
    #expect(matrix.reordered([0, 1, 1]) == nil)
    #expect(matrix.reordered([0, 1, 3]) == nil)
  }
}
