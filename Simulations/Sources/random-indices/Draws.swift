// SPDX-License-Identifier: Apache-2.0
import WeightingEngine

/// The seventeen values of the fundamental scale, 1/9 … 1/2, 1, 2 … 9 [Saaty 1980].
let fundamentalScale: [Double] =
  (2...9).reversed().map { 1 / Double($0) } + (1...9).map(Double.init)

/// SplitMix64 [Steele 2014]: a stream of its own for each entry of the tables.
struct Draws {
  private var state: UInt64

  /// The stream that belongs to a seed and the two numbers that name the entry.
  init(seed: UInt64, _ first: Int, _ second: Int) {
    state = seed
    state = next() ^ UInt64(first)
    state = next() ^ UInt64(second)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var word = state
    word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
    return word ^ (word >> 31)
  }

  /// A whole number below `limit`; the upper half of a product, uneven by less than 2⁻⁵⁰.
  mutating func below(_ limit: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(limit)).high)
  }
}

/// Connected graphs of n items with a given number of edges, each as likely as any other.
///
/// A chain of exchanges: an edge and a missing pair, both drawn evenly, change places where the
/// graph stays connected. Such exchanges are as likely forth as back, so that in the long run
/// every connected graph is met equally often.
struct ConnectedGraphs {
  let count: Int
  private(set) var edges: [ItemPair]
  private var missing: [ItemPair]
  private var neighbours: [UInt32]

  init(count: Int, missing number: Int, using draws: inout Draws) {
    self.count = count
    var order = Array(0..<count)
    for place in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(place, draws.below(place + 1))
    }
    edges = (1..<count).map { ItemPair(order[$0], order[draws.below($0)]) }
    let chosen = Set(edges)
    missing = []
    for row in 0..<count {
      for column in (row + 1)..<max(count, row + 1) where !chosen.contains(ItemPair(row, column)) {
        missing.append(ItemPair(row, column))
      }
    }
    while missing.count > number {
      edges.append(missing.remove(at: draws.below(missing.count)))
    }
    neighbours = [UInt32](repeating: 0, count: count)
    for edge in edges { turn(edge) }
    exchange(20 * (edges.count + missing.count), using: &draws)
  }

  /// So many attempts at an exchange.
  mutating func exchange(_ attempts: Int, using draws: inout Draws) {
    guard !missing.isEmpty else { return }
    for _ in 0..<attempts {
      let out = draws.below(edges.count)
      let back = draws.below(missing.count)
      let edge = edges[out]
      let pair = missing[back]
      turn(edge)
      turn(pair)
      if isConnected {
        edges[out] = pair
        missing[back] = edge
      } else {
        turn(edge)
        turn(pair)
      }
    }
  }

  private mutating func turn(_ pair: ItemPair) {
    neighbours[pair.first] ^= 1 << UInt32(pair.second)
    neighbours[pair.second] ^= 1 << UInt32(pair.first)
  }

  private var isConnected: Bool {
    var reached: UInt32 = 1
    var fresh: UInt32 = 1
    while fresh != 0 {
      let item = fresh.trailingZeroBitCount
      fresh &= fresh - 1
      let found = neighbours[item] & ~reached
      reached |= found
      fresh |= found
    }
    return reached.nonzeroBitCount == count
  }
}
