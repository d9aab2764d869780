// SPDX-License-Identifier: Apache-2.0

/// Cells of a table of counts that are not published while some of its sums are: which of them
/// could be computed.
///
/// Rows are alliances, columns audiences. A hidden cell is an unknown that stands in the relation
/// of its row and in that of its column: the edge of a graph between rows and columns. It is
/// determined exactly where it is a bridge, an edge whose loss parts the graph, for what lies on
/// a cycle can be changed by turns of + and − along it without any sum noticing
/// [Gusfield 1988]. Cells whose row has no published sum share one row without a relation.
struct HiddenCells {
  private var ends: [(row: Int, column: Int)] = []
  private var counts: [Int] = []

  /// Adds a hidden cell; an empty one is passed over, as a reader may know that it is empty.
  ///
  /// - Parameter row: the row whose sum is published, or `nil`.
  mutating func add(row: Int?, column: Int, count: Int) {
    guard count > 0 else { return }
    ends.append((row.map { $0 + 1 } ?? 0, column))
    counts.append(count)
  }

  /// Whether the columns' sums would give away a hidden cell, or the hidden cells of one column
  /// together, that fewer people than the minimum stand behind.
  ///
  /// - Complexity: O(cells).
  func columnsReveal(under minimum: Int) -> Bool {
    var sums: [Int: Int] = [:]
    for (cell, count) in zip(ends, counts) { sums[cell.column, default: 0] += count }
    if sums.values.contains(where: { $0 < minimum }) { return true }
    return bridges().contains { counts[$0] < minimum }
  }

  /// The edges that lie on no cycle, by depth-first search [Tarjan 1974]. The search goes from rows
  /// to columns by turns, so that it is at most twice as deep as there are columns.
  func bridges() -> [Int] {
    let columnsFrom = (ends.map(\.row).max() ?? 0) + 1
    let count = columnsFrom + (ends.map(\.column).max() ?? 0) + 1
    var edges: [[(edge: Int, to: Int)]] = Array(repeating: [], count: count)
    for (edge, cell) in ends.enumerated() {
      edges[cell.row].append((edge, columnsFrom + cell.column))
      edges[columnsFrom + cell.column].append((edge, cell.row))
    }
    var search = BridgeSearch(edges: edges)
    for vertex in edges.indices where search.reached[vertex] == 0 { search.visit(vertex, by: -1) }
    return search.bridges
  }
}

/// A depth-first search that finds the edges on no cycle.
private struct BridgeSearch {
  let edges: [[(edge: Int, to: Int)]]
  /// When each vertex was reached, from 1; 0 before.
  var reached: [Int]
  var bridges: [Int] = []
  /// The earliest vertex that each vertex, and what was reached through it, leads back to.
  private var earliest: [Int]
  private var time = 0

  init(edges: [[(edge: Int, to: Int)]]) {
    self.edges = edges
    reached = Array(repeating: 0, count: edges.count)
    earliest = reached
  }

  mutating func visit(_ vertex: Int, by arrival: Int) {
    time += 1
    reached[vertex] = time
    earliest[vertex] = time
    for (edge, next) in edges[vertex] where edge != arrival {
      if reached[next] > 0 {
        earliest[vertex] = min(earliest[vertex], reached[next])
        continue
      }
      visit(next, by: edge)
      earliest[vertex] = min(earliest[vertex], earliest[next])
      if earliest[next] > reached[vertex] { bridges.append(edge) }
    }
  }
}
