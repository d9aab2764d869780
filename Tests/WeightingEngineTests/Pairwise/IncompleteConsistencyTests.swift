// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Consistency of incomplete judgements")
struct IncompleteConsistencyTests {
  @Test(
    "Complete judgements: exactly the named table's consistency", arguments: RandomIndex.allCases)
  func complete(table: RandomIndex) throws {
    var random = RandomNumbers(seed: 51)
    for count in [1, 2, 3, 5, 9, 16] {
      let upper = (0..<(count * (count - 1) / 2)).map { _ in
        fundamentalScale.randomElement(using: &random) ?? 1
      }
      let sheet = IncompleteMatrix(try JudgementMatrix(count: count, upperTriangle: upper))
      for completion in Completion.allCases {
        let result = try completion.priorities(of: sheet, by: .eigenvector)
        #expect(
          Consistency(of: sheet, priorities: result, table: table)
            == result.vector.consistency(by: table))
      }
    }
  }

  @Test("Judgements that form a tree test nothing: no ratio, and why", arguments: 3...30)
  func trees(count: Int) throws {
    var random = RandomNumbers(seed: 52)
    let sheet = try ComparisonGraph.random(count: count, extra: 0, using: &random).sheet { _, _ in
      fundamentalScale.randomElement(using: &random) ?? 1
    }
    let result = try Completion.optimal.priorities(of: sheet)
    let consistency = Consistency(of: sheet, priorities: result)
    #expect(consistency.index == 0 && consistency.ratio == nil)
    #expect(consistency.absence == .untested)
    #expect(consistency.randomIndex == 0 && consistency.table == .simulated2026)
    // One judgement more, and it is tested.
    var elements = sheet.elements
    let pair = try #require(sheet.missing.first)
    elements[pair.first * count + pair.second] = 3
    let tested = try IncompleteMatrix(elements: elements)
    guard !tested.missing.isEmpty else { return }
    let other = Consistency(of: tested, priorities: try Completion.optimal.priorities(of: tested))
    #expect(other.absence == nil && other.ratio != nil)
  }

  @Test("Judgements that do not link all items: no ratio, no random index")
  func unconnected() throws {
    let sheet = try ComparisonGraph(count: 4, edges: [ItemPair(0, 1), ItemPair(2, 3)])
      .sheet { _, _ in 3 }
    let other = try ComparisonGraph(count: 4, edges: (1..<4).map { ItemPair(0, $0) })
      .sheet { _, _ in 3 }
    let consistency = Consistency(
      of: sheet, priorities: try Completion.optimal.priorities(of: other))
    #expect(consistency.ratio == nil && consistency.absence == .untested)
    #expect(consistency.randomIndex == nil)
  }

  @Test("CI is that of the best completion whatever completion the weights come from")
  func index() throws {
    // λ* = 4.092367293939 as in the published example; CI = (λ* − 4) ÷ 3.
    let sheet = try IncompleteMatrix(elements: [
      1, 1, 5, 2, nil, 1, 3, 4, nil, nil, 1, nil, nil, nil, nil, 1,
    ])
    for completion in Completion.allCases {
      for method in PrioritisationMethod.allCases {
        let consistency = Consistency(
          of: sheet, priorities: try completion.priorities(of: sheet, by: method),
          table: .alonsoLamata2006)
        #expect((consistency.index - 0.030789097980).magnitude < 1e-12)
        #expect(consistency.table == .simulated2026)
        let randomIndex = try #require(consistency.randomIndex)
        #expect(consistency.ratio == consistency.index / randomIndex)
        // Against the index of complete matrices, .0348, the contradiction would look smaller.
        #expect((consistency.ratio ?? 0) > 1.4 * consistency.index / 0.8815)
      }
    }
  }

  /// The random index of a graph, through its consistency.
  private func randomIndex(_ graph: ComparisonGraph) throws -> Double {
    let sheet = try graph.sheet { _, _ in 1 }
    let result = try Completion.leastSquares.priorities(of: sheet)
    let found = Consistency(of: sheet, priorities: result, table: .simulated2026).randomIndex
    return try #require(found)
  }

  /// A ring of so many of n items, the others hung on it one by one.
  private func ring(_ length: Int, of count: Int) -> ComparisonGraph {
    let ring = (0..<length).map { ItemPair($0, ($0 + 1) % length) }
    return ComparisonGraph(
      count: count, edges: ring + (length..<count).map { ItemPair($0 - 1, $0) })
  }

  @Test(
    "Graphs with one ring, where the random index is known exactly",
    arguments: [
      (3, 4, 0.2922907), (4, 4, 0.2527618), (3, 5, 0.1859301), (4, 5, 0.1611307),
      (5, 5, 0.1479401), (3, 6, 0.1277591), (4, 6, 0.1111937), (5, 6, 0.1023261),
      (6, 6, 0.0969008),
    ])
  func oneRing(length: Int, count: Int, expected: Double) throws {
    // A ring of k judgements with product p among n items: each takes a k-th of ln p, and λ* is the
    // larger root of (x − k + 2 − 2 cosh(ln p ÷ k)) (x − n + k) = k (n − k). The mean over all 17ᵏ
    // rings by counting products with Python's fractions.
    #expect((try randomIndex(ring(length, of: count)) - expected).magnitude < 0.002)
  }

  @Test(
    "From seven items on: all connected graphs with one ring, each as likely as any other",
    arguments: [
      (7, 0.0858042), (8, 0.0640599), (9, 0.0494248), (10, 0.0391601), (11, 0.0316977),
      (15, 0.0159852), (20, 0.0085551), (30, 0.0035862),
    ])
  func oneRingOnAverage(count: Int, expected: Double) throws {
    // The same, weighted with the number of labelled graphs with a ring of k: n! ÷ (2 k! (n − k)!)
    // × (k − 1)! k n^(n − k − 1); above ten items the products drawn with numpy's PCG64.
    #expect((try randomIndex(ring(3, of: count)) / expected - 1).magnitude < 0.03)
  }

  @Test("Complete judgements of three items, and four with one missing, counted out")
  func countedOut() throws {
    // All 17³ by the formula above; all 17⁵ by scipy's BFGS on numpy.linalg.eigh of M(s), one for
    // each of the 26,253 pairs of products of the two triangles.
    #expect((try #require(RandomIndex.simulated2026.value(count: 3)) - 0.5244575).magnitude < 0.002)
    let pairs = ComparisonGraph.pairs(count: 4).dropLast()
    let graph = ComparisonGraph(count: 4, edges: Array(pairs))
    #expect((try randomIndex(graph) - 0.5774064).magnitude < 0.003)
  }

  @Test("Each judgement that is taken out lowers the random index, up to 30 items")
  func monotone() throws {
    var random = RandomNumbers(seed: 53)
    for count in [4, 5, 6, 6, 6, 7, 8, 9, 10, 11, 17, 30] {
      var graph = ComparisonGraph(count: count, edges: ComparisonGraph.pairs(count: count))
      var last = try #require(RandomIndex.simulated2026.value(count: count))
      while !graph.isSpanningTree {
        var edges = graph.edges.shuffled(using: &random)
        while let edge = edges.popLast() {
          let left = ComparisonGraph(count: count, edges: graph.edges.filter { $0 != edge })
          guard left.isConnected else { continue }
          let next = try randomIndex(left)
          #expect(next < last, "n = \(count), \(left.edges.count) judgements")
          (graph, last) = (left, next)
          break
        }
      }
      #expect(last == 0)
    }
  }

  @Test("Every graph of five items has its figure, the same under every name of the items")
  func everyGraph() throws {
    var figures: [UInt32: Double] = [:]
    for code in 0..<1024 {
      let graph = ComparisonGraphTests.graph(count: 5, code: code)
      guard graph.isConnected else { continue }
      let name = try #require(graph.canonicalCode)
      let figure = try randomIndex(graph)
      #expect(figures[name] == nil || figures[name] == figure)
      figures[name] = figure
    }
    // 21 graphs, 3 of them trees.
    #expect(figures.count == 21)
    #expect(figures.values.filter { $0 == 0 }.count == 3)
  }

  @Test("Random judgements of our own agree with the table")
  func simulation() throws {
    var random = RandomNumbers(seed: 54)
    for (count, extra) in [(5, 2), (6, 5), (8, 8), (12, 20)] {
      var sum = 0.0
      var squares = 0.0
      var expected = 0.0
      let draws = 250
      for _ in 0..<draws {
        let tree = ComparisonGraph.random(count: count, extra: 0, using: &random)
        let others = ComparisonGraph.pairs(count: count).filter { !tree.edges.contains($0) }
        let graph = ComparisonGraph(
          count: count, edges: tree.edges + others.shuffled(using: &random).prefix(extra))
        let sheet = try graph.sheet { _, _ in fundamentalScale.randomElement(using: &random) ?? 1 }
        let result = try Completion.leastSquares.priorities(of: sheet)
        let consistency = Consistency(of: sheet, priorities: result)
        sum += consistency.index
        squares += consistency.index * consistency.index
        expected += try #require(consistency.randomIndex)
      }
      let mean = sum / Double(draws)
      let error = ((squares / Double(draws) - mean * mean) / Double(draws)).squareRoot()
      #expect((mean - expected / Double(draws)).magnitude < 4 * error, "n = \(count)")
    }
  }
}

extension ComparisonGraph {
  /// All pairs of n items, in row order.
  static func pairs(count: Int) -> [ItemPair] {
    (0..<count).flatMap { row in ((row + 1)..<max(count, row + 1)).map { ItemPair(row, $0) } }
  }
}
