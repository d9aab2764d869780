// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// L. Csató, K. Cs. Ágoston, S. Bozóki, On the coincidence of optimal completions for small pairwise
/// comparison matrices with missing entries, Annals of Operations Research 333 (2024) 239–247: up
/// to four items the least λmax and the logarithmic least squares fill in the same judgements; from
/// five items on they need not.
@Suite("Csató, Ágoston, Bozóki 2024: when completions coincide")
struct CsatoAgostonBozoki2024Tests {
  private func difference(_ sheet: IncompleteMatrix) throws -> Double {
    let optimal = try #require(try Completion.optimal.priorities(of: sheet).completed)
    let squares = try #require(try Completion.leastSquares.priorities(of: sheet).completed)
    return zip(optimal.elements, squares.elements).map { ($0 / $1 - 1).magnitude }.max() ?? 0
  }

  @Test("Four items: the same completion for every way to leave judgements out")
  func fourItems() throws {
    let values = [9, 1 / 7.0, 3, 5, 1 / 2.0, 8]
    let matrix = IncompleteMatrix(try JudgementMatrix(count: 4, upperTriangle: values))
    let pairs = matrix.graph.edges
    var checked = 0
    for choice in 1..<64 {
      var sheet = matrix
      for place in pairs.indices where choice >> place & 1 == 1 {
        sheet = sheet.without(pairs[place])
      }
      guard sheet.graph.isConnected else { continue }
      #expect(try difference(sheet) < 1e-12)
      checked += 1
    }
    // 38 connected graphs of four items, one of them complete.
    #expect(checked == 37)
  }

  @Test("Five items: different completions")
  func fiveItems() throws {
    let values = [9, 1 / 7.0, 3, 5, 1 / 2.0, 8, 1 / 6.0, 4, 2, 7]
    let matrix = IncompleteMatrix(try JudgementMatrix(count: 5, upperTriangle: values))
    #expect(try difference(matrix.without(ItemPair(0, 1))) > 0.01)
  }
}
