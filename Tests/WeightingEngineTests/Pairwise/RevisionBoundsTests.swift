// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import WeightingEngine

@Suite("Bounds on what changing a judgement can do")
struct RevisionBoundsTests {
  /// Judgements around random weights, some pairs missing; the graph stays connected.
  private func sheet(
    _ count: Int, missing: Int, spread: Double, _ random: inout RandomNumbers
  ) throws -> IncompleteMatrix {
    let weights = (0..<count).map { _ in Double.random(in: 0...2, using: &random) }
    var upper: [Double] = []
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) {
        upper.append(
          Elementary.exp(
            weights[row] - weights[column] + Double.random(in: -spread...spread, using: &random)))
      }
    }
    var sheet = IncompleteMatrix(try JudgementMatrix(count: count, upperTriangle: upper))
    for _ in 0..<missing {
      guard let pair = sheet.graph.edges.randomElement(using: &random) else { continue }
      if sheet.without(pair).graph.isConnected { sheet = sheet.without(pair) }
    }
    return sheet
  }

  private func changed(
    _ sheet: IncompleteMatrix, _ pair: ItemPair, to value: Double
  ) throws -> IncompleteMatrix {
    var elements = sheet.elements
    elements[pair.first * sheet.count + pair.second] = value
    elements[pair.second * sheet.count + pair.first] = 1 / value
    return try IncompleteMatrix(elements: elements)
  }

  @Test(
    "No change of any judgement gets CI below its bound, and near consistency the bound is sharp",
    arguments: [0.01, 0.3, 2, 18])
  func bound(spread: Double) throws {
    var random = RandomNumbers(seed: 61)
    for count in 3...8 {
      for missing in [1, count, 2 * count] {
        let sheet = try sheet(count, missing: missing, spread: spread, &random)
        let bounds = RevisionBounds(sheet, optimum: try OptimalCompletion(of: sheet))
        for pair in sheet.graph.edges {
          let judged = try #require(sheet.logarithm(row: pair.first, column: pair.second))
          for share in [-2, -0.5, -1e-3, 0, 0.01, 1] {
            // Judgements end at 10⁻⁹ and 10⁹.
            let change = min(max(judged + share * spread, -20.7), 20.7)
            let other = try changed(sheet, pair, to: Elementary.exp(change))
            let index =
              (try OptimalCompletion(of: other).lambdaMax - Double(count)) / Double(count - 1)
            let least = bounds.leastIndex(of: pair, judged: judged, changed: change)
            #expect(least >= 0)
            // λ of wild judgements is itself found to 10⁻⁸ only.
            #expect(least <= max(index, 0) + (spread > 10 ? 1e-8 * index : 0))
            // The fourth order of errors of up to three times the spread, which n pairs can add.
            let miss = 100 * spread * spread * spread * spread + 1e-9
            if spread < 1 { #expect(index - least < miss) }
          }
        }
      }
    }
  }

  @Test("What the others imply: least squares without the pair; nothing where it is a bridge")
  func implied() throws {
    var random = RandomNumbers(seed: 62)
    for count in 3...9 {
      for missing in [0, 1, count, count * count] {
        let sheet = try sheet(count, missing: missing, spread: 2, &random)
        let bounds = RevisionBounds(sheet, optimum: try OptimalCompletion(of: sheet))
        for pair in sheet.graph.edges {
          let judged = try #require(sheet.logarithm(row: pair.first, column: pair.second))
          let found = bounds.implied(for: pair, judged: judged)
          let rest = sheet.without(pair)
          #expect((found != nil) == rest.graph.isConnected)
          guard let found else { continue }
          let weights = try Completion.leastSquares.priorities(of: rest).vector.weights
          let expected = Elementary.log(weights[pair.first] / weights[pair.second])
          #expect((found - expected).magnitude < 1e-11)
        }
      }
    }
    // A circle of 30 items: each pair hangs on a detour of 29 others, the longest there is.
    let circle = (0..<30).map { ItemPair($0, ($0 + 1) % 30) }
    var elements = [Double?](repeating: nil, count: 900)
    for pair in circle { elements[pair.first * 30 + pair.second] = 2 }
    let sheet = try IncompleteMatrix(elements: elements)
    let bounds = RevisionBounds(sheet, optimum: try OptimalCompletion(of: sheet))
    for pair in circle {
      let judged = try #require(sheet.logarithm(row: pair.first, column: pair.second))
      let found = try #require(bounds.implied(for: pair, judged: judged))
      // Twos from 0 up to 29 and a two from 0 to 29 itself.
      let expected = pair == ItemPair(0, 29) ? 29.0 : 1 - 28.0
      #expect((found - expected * Elementary.log(2)).magnitude < 1e-11)
    }
    let open = sheet.without(ItemPair(0, 29))
    let tree = RevisionBounds(open, optimum: try OptimalCompletion(of: open))
    for pair in open.graph.edges { #expect(tree.implied(for: pair, judged: 1) == nil) }
  }

  @Test("Incomplete judgements: the same revisions as when every single change is followed")
  func everyChange() throws {
    var random = RandomNumbers(seed: 63)
    for count in 4...8 {
      for (missing, spread) in [(1, 0.4), (1, 2.0), (count, 0.4), (count, 2)] {
        let sheet = try sheet(count, missing: missing, spread: spread, &random)
        guard sheet.complete == nil else { continue }
        let optimum = try OptimalCompletion(of: sheet)
        let now = (optimum.lambdaMax - Double(count)) / Double(count - 1)
        var expected: [(pair: ItemPair, index: Double)] = []
        for pair in sheet.graph.edges where sheet.without(pair).graph.isConnected {
          let rest = try Completion.leastSquares.priorities(of: sheet.without(pair)).vector.weights
          let ratio = rest[pair.first] / rest[pair.second]
          let judged = try #require(sheet[pair.first, pair.second])
          let nearest = try #require(
            fundamentalScale.min {
              (Elementary.log($0) - Elementary.log(ratio)).magnitude
                < (Elementary.log($1) - Elementary.log(ratio)).magnitude
            })
          guard Elementary.log(judged / nearest).magnitude > 0.025 else { continue }
          let other = try OptimalCompletion(of: try changed(sheet, pair, to: nearest))
          let index = (other.lambdaMax - Double(count)) / Double(count - 1)
          if index < now - 1e-9 { expected.append((pair, index)) }
        }
        expected.sort { $0.index < $1.index }
        for limit in [1, 3, 99] {
          let found = Revisions.ranked(of: sheet, randomIndex: nil, limit: limit)
          #expect(
            found
              == Revisions.ranked(
                of: sheet, randomIndex: nil, limit: limit, optimum: optimum))
          #expect(found.map(\.pair) == expected.prefix(limit).map(\.pair))
          for (one, other) in zip(found, expected) {
            #expect((one.indexIfChanged - other.index).magnitude < 1e-12)
          }
        }
      }
    }
  }

  @Test("The optimum is kept where weights come from it, and is the sheet's own")
  func kept() throws {
    var random = RandomNumbers(seed: 64)
    for count in 4...9 {
      let sheet = try sheet(count, missing: 2, spread: 1, &random)
      for method in PrioritisationMethod.allCases {
        let optimal = try Completion.optimal.priorities(of: sheet, by: method)
        #expect(optimal.optimum == (try OptimalCompletion(of: sheet)))
        let searched = try Completion.harker.priorities(of: sheet, by: method)
        #expect(searched.optimum == nil)
        #expect(
          Consistency(of: sheet, priorities: optimal)
            == Consistency(of: sheet, priorities: searched))
      }
    }
  }
}
