// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Reliability")
struct ReliabilityTests {
  /// Ten respondents, four items.
  private let columns: [[Double]] = [
    [5, 4, 4, 3, 2, 5, 1, 3, 4, 2], [4, 4, 5, 3, 1, 5, 2, 3, 3, 2],
    [5, 3, 4, 4, 2, 4, 1, 2, 4, 1], [4, 5, 4, 2, 3, 5, 2, 3, 5, 2],
  ]

  @Test("Cronbach's alpha against numpy")
  func alpha() throws {
    // numpy: k/(k−1)·(1 − x.var(1, ddof=1).sum()/x.sum(0).var(ddof=1)) = 0.9257142857142857
    let alpha = try #require(Reliability.cronbachAlpha(columns: columns))
    #expect((alpha - 0.925_714_285_714_285_7).magnitude < 1e-14)
  }

  @Test("Sums and columns give the same alpha; shifting and scaling all items changes nothing")
  func sums() throws {
    let sums = columns.map { $0.reduce(0, +) }
    let products = columns.flatMap { left in
      columns.map { right in zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } }
    }
    let alpha = try #require(Reliability.cronbachAlpha(columns: columns))
    let fromSums = try #require(
      Reliability.cronbachAlpha(count: 10, sums: sums, crossProducts: products))
    #expect((alpha - fromSums).magnitude < 1e-15)
    let shifted = columns.map { $0.map { 1e6 + 20 * $0 } }
    let other = try #require(Reliability.cronbachAlpha(columns: shifted))
    #expect((alpha - other).magnitude < 1e-12)
  }

  @Test("Identical items give 1, a reversed item left unturned a negative alpha")
  func extremes() throws {
    #expect(Reliability.cronbachAlpha(columns: [columns[0], columns[0]]) == 1)
    let reversed = [columns[0], columns[1].map { 6 - $0 }, columns[2].map { 6 - $0 }]
    #expect(try #require(Reliability.cronbachAlpha(columns: reversed)) < 0)
  }

  @Test("No alpha for one item, one respondent, no variance, or lists that do not fit")
  func absent() {
    #expect(Reliability.cronbachAlpha(columns: [columns[0]]) == nil)
    #expect(Reliability.cronbachAlpha(columns: []) == nil)
    #expect(Reliability.cronbachAlpha(columns: [[1], [2]]) == nil)
    #expect(Reliability.cronbachAlpha(columns: [[3, 3, 3], [2, 2, 2]]) == nil)
    #expect(Reliability.cronbachAlpha(columns: [[1, 2, 3], [3, 2, 1]]) == nil)
    #expect(Reliability.cronbachAlpha(columns: [[1, 2], [1, 2, 3]]) == nil)
    #expect(Reliability.cronbachAlpha(count: 9, sums: [1, 2], crossProducts: [1]) == nil)
  }
}
