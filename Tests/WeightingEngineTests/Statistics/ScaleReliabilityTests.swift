// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("ScaleReliability")
struct ScaleReliabilityTests {
  /// Ten respondents, four items; as in `ReliabilityTests`.
  private let columns: [[Double]] = [
    [5, 4, 4, 3, 2, 5, 1, 3, 4, 2], [4, 4, 5, 3, 1, 5, 2, 3, 3, 2],
    [5, 3, 4, 4, 2, 4, 1, 2, 4, 1], [4, 5, 4, 2, 3, 5, 2, 3, 5, 2],
  ]

  private func reliability(_ columns: [[Double]]) -> ScaleReliability? {
    let totals = (columns.first ?? []).indices.map { row in
      columns.reduce(0) { $0 + $1[row] }
    }
    func product(_ left: [Double], _ right: [Double]) -> Double {
      zip(left, right).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return ScaleReliability(
      count: Double(totals.count), sums: columns.map { $0.reduce(0, +) },
      squares: columns.map { product($0, $0) }, withTotal: columns.map { product($0, totals) },
      total: totals.reduce(0, +), totalSquares: product(totals, totals))
  }

  @Test("Alpha, alpha if deleted and item–rest correlations against numpy")
  func figures() throws {
    // numpy: alpha as in ReliabilityTests, of numpy.delete(x, i, 0) for each item, and
    // numpy.corrcoef(x[i], x.sum(0) − x[i])[0, 1].
    let found = try #require(reliability(columns))
    #expect((try #require(found.alpha) - 0.925_714_285_714_285_7).magnitude < 1e-14)
    let deleted = [
      0.856_378_233_719_893, 0.910_194_174_757_281_5, 0.912_711_864_406_779_8,
      0.928_735_632_183_908_1,
    ]
    let rest = [
      0.962_736_779_898_141_5, 0.806_179_457_317_69, 0.802_831_617_715_080_4,
      0.747_126_436_781_609_1,
    ]
    for item in 0..<4 {
      #expect((try #require(found.alphaIfDeleted[item]) - deleted[item]).magnitude < 1e-13)
      #expect((try #require(found.itemRestCorrelations[item]) - rest[item]).magnitude < 1e-13)
    }
  }

  @Test("Deleting by the formula is deleting, over drawn answers")
  func deleting() throws {
    var random = RandomNumbers(seed: 28)
    for _ in 0..<200 {
      let items = Int.random(in: 3...7, using: &random)
      let people = Int.random(in: 3...20, using: &random)
      let columns = (0..<items).map { _ in
        (0..<people).map { _ in Double(Int.random(in: 0...4, using: &random)) }
      }
      let found = try #require(reliability(columns))
      for item in 0..<items {
        var others = columns
        others.remove(at: item)
        let direct = Reliability.cronbachAlpha(columns: others)
        if let direct, let quick = found.alphaIfDeleted[item] {
          #expect((direct - quick).magnitude < 1e-10)
        } else {
          #expect(direct == nil && found.alphaIfDeleted[item] == nil)
        }
      }
    }
  }

  @Test("An item left unturned correlates negatively with the rest, and alpha rises without it")
  func contrary() throws {
    var turned = columns
    turned[2] = columns[2].map { 6 - $0 }
    let found = try #require(reliability(turned))
    #expect(try #require(found.itemRestCorrelations[2]) < -0.7)
    #expect(try #require(found.alphaIfDeleted[2]) > (try #require(found.alpha)))
  }

  @Test("Nothing where there is too little or nothing varies")
  func absent() throws {
    #expect(reliability([columns[0]]) == nil)
    #expect(reliability([]) == nil)
    #expect(reliability([[1], [2]]) == nil)
    let flat = try #require(reliability([[3, 3, 3], [2, 2, 2], [1, 1, 1]]))
    #expect(flat.alpha == nil && flat.alphaIfDeleted == [nil, nil, nil])
    #expect(flat.itemRestCorrelations == [nil, nil, nil])
    let two = try #require(reliability([columns[0], columns[1]]))
    #expect(two.alpha != nil && two.alphaIfDeleted == [nil, nil])
    #expect(
      ScaleReliability(
        count: 9, sums: [1, 2], squares: [1], withTotal: [1, 1], total: 1, totalSquares: 1) == nil)
  }
}
