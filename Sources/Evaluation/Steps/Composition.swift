// SPDX-License-Identifier: Apache-2.0
internal import Evidence
internal import IndicatorTree
internal import WeightingEngine

/// Bottom-up composition over the tree: memberships and scores of all nodes from those of the
/// leaves, with the weights of what is missing given to its siblings, level by level.
struct Composition {
  let outline: Outline
  /// Local weights by place; siblings' sum to 1.
  let localWeights: [Double]
  let rule: CompositionRule
  /// The scores of the grades, best first.
  let gradeScores: [Double]

  /// One composed tree.
  struct Composed {
    /// The membership at each place, summing to 1, or `nil` where nothing took part.
    var membership: [[Double]?]
    /// The score at each place.
    var score: [Double?]
    /// Each place's share of the whole, under the weighted average: the product of the
    /// renormalised local weights from the root down; 0 where it took no part.
    var weightUsed: [Double]
  }

  /// Composes leaves; a leaf that is `nil` takes no part.
  ///
  ///     w'_i = w_i ÷ Σ_j w_j over the children j that take part
  ///     B = w' ∘ R;  score = Σ_k B_k s_k ÷ Σ_k B_k
  ///
  /// Complexity: O(nodes × grades).
  func compose(_ leaves: [[Double]?]) -> Composed {
    let count = outline.entries.count
    var raw = leaves
    var membership: [[Double]?] = Array(repeating: nil, count: count)
    var score: [Double?] = Array(repeating: nil, count: count)
    var localUsed = Array(repeating: 0.0, count: count)
    for place in outline.entries.indices.reversed() {
      let children = outline.entries[place].children
      if !children.isEmpty { raw[place] = compose(children, raw, &localUsed) }
      guard let vector = raw[place], let normal = Normalisation.normalised(vector) else { continue }
      membership[place] = normal
      score[place] = Verdict.score(membership: normal, gradeScores: gradeScores)
      if rule.normalise == .eachLevel { raw[place] = normal }
    }
    var weightUsed = Array(repeating: 0.0, count: count)
    if raw[0] != nil { weightUsed[0] = 1 }
    for place in outline.entries.indices.dropFirst() {
      guard let parent = outline.entries[place].parent else { continue }
      weightUsed[place] = weightUsed[parent] * localUsed[place]
    }
    return Composed(membership: membership, score: score, weightUsed: weightUsed)
  }

  private func compose(
    _ children: [Int], _ raw: [[Double]?], _ localUsed: inout [Double]
  ) -> [Double]? {
    var weights: [Double] = []
    var rows: [[Double]] = []
    var sum = 0.0
    for child in children where raw[child] != nil { sum += localWeights[child] }
    guard sum > 0 else { return nil }
    for child in children {
      guard let row = raw[child] else { continue }
      localUsed[child] = localWeights[child] / sum
      weights.append(localUsed[child])
      rows.append(row)
    }
    return rule.operator.engine.compose(weights: weights, rows: rows)
  }
}

extension CompositionRule.Operator {
  /// The engine's operator of the same name.
  var engine: CompositionOperator {
    switch self {
    case .weightedAverage: .weightedAverage
    case .minMax: .minMax
    case .productMax: .productMax
    case .minBoundedSum: .minBoundedSum
    case .balanced: .balanced
    }
  }
}
