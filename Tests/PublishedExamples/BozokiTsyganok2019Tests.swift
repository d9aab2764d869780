// SPDX-License-Identifier: Apache-2.0
import Testing
import WeightingEngine

/// S. Bozóki, V. Tsyganok, The (logarithmic) least squares optimality of the arithmetic (geometric)
/// mean of weight vectors calculated from all spanning trees for incomplete additive
/// (multiplicative) pairwise comparison matrices, International Journal of General Systems 48 (2019)
/// 362–381: the theorem in its title, by listing the trees.
@Suite("Bozóki, Tsyganok 2019: spanning trees")
struct BozokiTsyganok2019Tests {
  /// ln w relative to item 0 along the edges of a tree, nil where they are none.
  private func logarithms(
    count: Int, _ edges: [ItemPair], _ judgement: (ItemPair) -> Double
  ) -> [Double]? {
    var found = [Double?](repeating: nil, count: count)
    found[0] = 0
    for _ in 0..<count {
      for edge in edges {
        if let first = found[edge.first], found[edge.second] == nil {
          found[edge.second] = first - judgement(edge)
        } else if let second = found[edge.second], found[edge.first] == nil {
          found[edge.first] = second + judgement(edge)
        }
      }
    }
    let values = found.compactMap { $0 }
    return values.count == count ? values : nil
  }

  @Test(
    "The geometric mean over all spanning trees is the least squares solution",
    arguments: [
      (4, [(0, 1), (1, 2), (2, 3), (0, 3)], 4), (4, [(0, 1), (1, 2), (0, 2), (2, 3), (0, 3)], 8),
      (5, [(0, 1), (1, 2), (2, 3), (3, 4), (0, 4), (1, 3)], 11),
      (6, [(0, 3), (0, 4), (0, 5), (1, 3), (1, 4), (1, 5), (2, 3), (2, 4), (2, 5)], 81),
    ])
  func trees(count: Int, pairs: [(Int, Int)], trees: Int) throws {
    let edges = pairs.map { ItemPair($0.0, $0.1) }
    var elements = [Double?](repeating: nil, count: count * count)
    // Contradictory on purpose: 2, 3, 5 … in the order of the pairs.
    let values: [Double] = [2, 1 / 3.0, 5, 7, 1 / 2.0, 9, 4, 1 / 6.0, 8]
    for (edge, value) in zip(edges, values) {
      elements[edge.first * count + edge.second] = value
    }
    let sheet = try IncompleteMatrix(elements: elements)
    let judgement = { (pair: ItemPair) in
      Elementary.log(sheet[pair.first, pair.second] ?? .nan)
    }
    var sums = [Double](repeating: 0, count: count)
    var found = 0
    for choice in 0..<(1 << edges.count) where choice.nonzeroBitCount == count - 1 {
      let chosen = edges.indices.filter { choice >> $0 & 1 == 1 }.map { edges[$0] }
      guard let tree = logarithms(count: count, chosen, judgement) else { continue }
      for item in 0..<count { sums[item] += tree[item] }
      found += 1
    }
    // Kirchhoff's matrix-tree theorem: numpy.linalg.det of the Laplacian less a row and column.
    #expect(found == trees)
    let means = sums.map { Elementary.exp($0 / Double(found)) }
    let expected = try #require(Normalisation.normalised(means))
    let weights = try Completion.leastSquares.priorities(of: sheet).vector.weights
    expectPrinted(weights, expected, within: 1e-14)
  }
}
