// SPDX-License-Identifier: Apache-2.0

/// Which pairs of items were judged: one node for each item, one edge for each judged pair.
///
/// Weights of all items can be told from the judgements exactly where the graph is connected
/// [Harker 1987], [Bozóki 2010].
public struct ComparisonGraph: Sendable, Hashable {
  /// The number of items n.
  public let count: Int

  /// The judged pairs, in row order, each once.
  public let edges: [ItemPair]

  /// The graph of n ≥ 0 items with these edges.
  ///
  /// Edges given twice count once; edges to items outside 0 ..< n are left out.
  public init(count: Int, edges: [ItemPair]) {
    let inside = Set(edges).filter { $0.first >= 0 && $0.second < count }
    self.init(count: count, uncheckedEdges: inside.sorted())
  }

  /// Takes edges that are sorted, different and inside.
  init(count: Int, uncheckedEdges: [ItemPair]) {
    self.count = count
    edges = uncheckedEdges
  }

  /// The groups of items that judgements link, directly or through others: each ascending, in
  /// the order of their smallest members.
  ///
  /// - Complexity: O(n e) for e edges at worst.
  public var components: [[Int]] {
    // Each item points to the smallest item it is known to be linked with.
    var smallest = Array(0..<count)
    var moved = true
    while moved {
      moved = false
      for edge in edges {
        let least = min(smallest[edge.first], smallest[edge.second])
        for item in [edge.first, edge.second] where smallest[item] != least {
          smallest[item] = least
          moved = true
        }
      }
    }
    return (0..<count).filter { smallest[$0] == $0 }.map { root in
      (0..<count).filter { smallest[$0] == root }
    }
  }

  /// Whether judgements link every item with every other; true for one item.
  public var isConnected: Bool { components.count <= 1 }

  /// Whether the judgements link all items and none is superfluous, so that none can contradict
  /// another: connected with n − 1 edges.
  public var isSpanningTree: Bool { edges.count == count - 1 && isConnected }

  /// The items that were compared with no other, ascending; none where there is but one item.
  public var unjudged: [Int] {
    guard count > 1 else { return [] }
    let judged = Set(edges.flatMap { [$0.first, $0.second] })
    return (0..<count).filter { !judged.contains($0) }
  }

  /// A number that graphs of n items share exactly where one is the other with items renamed.
  ///
  /// Bit k of an adjacency code stands for the k-th pair in row order, (0, 1) (0, 2) … (1, 2) …;
  /// this is the smallest code over all n! orders of the items. Nil for more than six items.
  ///
  /// - Complexity: O(n! e); n ≤ 6.
  public var canonicalCode: UInt32? {
    guard count <= 6 else { return nil }
    var order = Array(0..<count)
    var turns = [Int](repeating: 0, count: count)
    var least = code(in: order)
    // All orders, each one exchange away from the last [Heap 1963].
    var place = 1
    while place < count {
      if turns[place] < place {
        order.swapAt(place % 2 == 0 ? 0 : turns[place], place)
        least = min(least, code(in: order))
        turns[place] += 1
        place = 1
      } else {
        turns[place] = 0
        place += 1
      }
    }
    return least
  }

  private func code(in order: [Int]) -> UInt32 {
    var bits: UInt32 = 0
    for edge in edges {
      let one = order[edge.first]
      let other = order[edge.second]
      let row = min(one, other)
      let pair = row * (2 * count - row - 1) / 2 + max(one, other) - row - 1
      bits |= 1 << UInt32(pair)
    }
    return bits
  }
}
