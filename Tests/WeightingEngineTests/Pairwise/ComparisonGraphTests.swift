// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

@Suite("Graph of the comparisons")
struct ComparisonGraphTests {
  /// Every graph of n items: bit k of the code stands for the k-th pair in row order.
  static func graph(count: Int, code: Int) -> ComparisonGraph {
    var pairs: [ItemPair] = []
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) { pairs.append(ItemPair(row, column)) }
    }
    return ComparisonGraph(
      count: count, edges: pairs.indices.filter { code >> $0 & 1 == 1 }.map { pairs[$0] })
  }

  @Test(
    "Labelled connected graphs and trees as OEIS A001187 and Cayley's formula count them",
    arguments: [(1, 1, 1), (2, 1, 1), (3, 4, 3), (4, 38, 16), (5, 728, 125), (6, 26704, 1296)])
  func labelled(count: Int, connected: Int, trees: Int) {
    var found = (connected: 0, trees: 0)
    for code in 0..<(1 << (count * (count - 1) / 2)) {
      let graph = Self.graph(count: count, code: code)
      if graph.isConnected { found.connected += 1 }
      if graph.isSpanningTree { found.trees += 1 }
    }
    #expect(found == (connected, trees))
  }

  @Test(
    "Codes tell exactly as many graphs apart as there are, OEIS A000088 and A001349",
    arguments: [(1, 1, 1), (2, 2, 1), (3, 4, 2), (4, 11, 6), (5, 34, 21)])
  func unlabelled(count: Int, all: Int, connected: Int) throws {
    var codes: Set<UInt32> = []
    var ofConnected: Set<UInt32> = []
    for code in 0..<(1 << (count * (count - 1) / 2)) {
      let graph = Self.graph(count: count, code: code)
      let canonical = try #require(graph.canonicalCode)
      codes.insert(canonical)
      if graph.isConnected { ofConnected.insert(canonical) }
      // The code is itself a graph of the same kind.
      #expect(canonical <= UInt32(code))
      #expect(
        Self.graph(count: count, code: Int(canonical)).edges.count == graph.edges.count)
    }
    #expect(codes.count == all)
    #expect(ofConnected.count == connected)
  }

  @Test("Renaming the items keeps the code of six")
  func renamed() throws {
    var random = RandomNumbers(seed: 32)
    for _ in 0..<60 {
      let graph = Self.graph(count: 6, code: Int.random(in: 0..<32768, using: &random))
      let order = Array(0..<6).shuffled(using: &random)
      let moved = ComparisonGraph(
        count: 6, edges: graph.edges.map { ItemPair(order[$0.second], order[$0.first]) })
      #expect(moved.canonicalCode == graph.canonicalCode)
    }
    #expect(ComparisonGraph(count: 7, edges: []).canonicalCode == nil)
  }

  @Test("Components, unjudged items, trees")
  func components() {
    let graph = ComparisonGraph(
      count: 7, edges: [ItemPair(5, 2), ItemPair(6, 5), ItemPair(1, 4), ItemPair(2, 5)])
    #expect(graph.edges == [ItemPair(1, 4), ItemPair(2, 5), ItemPair(5, 6)])
    #expect(graph.components == [[0], [1, 4], [2, 5, 6], [3]])
    #expect(graph.unjudged == [0, 3])
    #expect(!graph.isConnected && !graph.isSpanningTree)
    let lone = ComparisonGraph(count: 1, edges: [])
    #expect(lone.isConnected && lone.isSpanningTree && lone.unjudged == [])
    #expect(lone.components == [[0]] && lone.canonicalCode == 0)
    let chain = ComparisonGraph(count: 30, edges: (0..<29).map { ItemPair($0, $0 + 1) })
    #expect(chain.isSpanningTree)
    #expect(!ComparisonGraph(count: 30, edges: Array(chain.edges.dropLast())).isConnected)
    #expect(ComparisonGraph(count: 3, edges: [ItemPair(0, 3), ItemPair(-1, 2)]).edges == [])
  }
}
