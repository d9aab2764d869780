// SPDX-License-Identifier: Apache-2.0
internal import IndicatorTree

/// What a reader could compute from linear relations.
enum LinearRelations {
  /// The unknowns that relations with known right-hand sides determine, by column.
  ///
  /// Gauss and Jordan's elimination with partial pivoting: an unknown is determined where it
  /// stands alone in a row of the reduced echelon form.
  ///
  /// - Parameter rows: the unknowns' coefficients, one row per relation; below 10⁻⁹ in magnitude
  ///   they count as rounding.
  /// - Complexity: O(relations² × unknowns).
  static func determined(_ rows: [[Double]]) -> Set<Int> {
    var rows = rows
    var top = 0
    for column in (rows.first ?? []).indices {
      guard
        let pivot = rows.indices.dropFirst(top).max(by: {
          rows[$0][column].magnitude < rows[$1][column].magnitude
        }), rows[pivot][column].magnitude > 1e-9
      else { continue }
      rows.swapAt(top, pivot)
      let factor = rows[top][column]
      rows[top] = rows[top].map { $0 / factor }
      let lead = rows[top]
      for row in rows.indices where row != top {
        let times = rows[row][column]
        if times != 0 { rows[row] = zip(rows[row], lead).map { $0 - times * $1 } }
      }
      top += 1
    }
    return Set(
      rows.prefix(top).compactMap { row in
        let filled = row.indices.filter { row[$0].magnitude > 1e-9 }
        return filled.count == 1 ? filled[0] : nil
      })
  }
}

/// How the bounds mix the leaves: by their local weights, with what does not apply left out and
/// what is missing left in.
struct BoundsRelation {
  /// Local weights by place.
  let localWeights: [Double]

  /// Each place's share of the whole in the bounds.
  func shares(outline: Outline, nodes: [NodeResult]) -> [Double] {
    var shares = Array(repeating: 0.0, count: outline.entries.count)
    shares[0] = 1
    for (place, entry) in outline.entries.enumerated() {
      let applying = entry.children.filter { nodes[$0].applicability > 0 }
      var sum = 0.0
      for child in applying { sum += localWeights[child] }
      for child in applying where sum > 0 {
        shares[child] = shares[place] * localWeights[child] / sum
      }
    }
    return shares
  }
}
