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
    /// The membership at each place, summing to 1, or `nil` where nothing took part, or something
    /// that has no shares.
    var membership: [[Double]?]
    /// The score at each place, with its bonus and deductions.
    var score: [Double?]
    /// What bonus and deductions changed of the score at each place, `nil` where there are none.
    var adjusted: [Double?]
    /// Each place's share of the whole, under the weighted average: the product of the
    /// renormalised local weights from the root down; 0 where it took no part.
    var weightUsed: [Double]
  }

  /// Composes leaves; a leaf that is `nil` takes no part.
  ///
  ///     w'_i = w_i ÷ Σ_j w_j over the children j that take part
  ///     B = w' ∘ R;  score = Σ_k B_k s_k ÷ Σ_k B_k
  ///
  /// Where a child that takes part has a score only, there is no B, and score = Σ w'_i score_i. Bonus
  /// and deductions then change the score, and the node hands up its score only; its own membership
  /// stays what the children give.
  ///
  /// - Parameter adjustments: by place, of every node that declares any.
  /// - Complexity: O(nodes × grades).
  func compose(
    _ leaves: [NodeValue?], adjustments: [Int: NodeAdjustment] = [:]
  ) -> Composed {
    let count = outline.entries.count
    var up = leaves
    var membership: [[Double]?] = Array(repeating: nil, count: count)
    var score: [Double?] = Array(repeating: nil, count: count)
    var adjusted = score
    var localUsed = Array(repeating: 0.0, count: count)
    for place in outline.entries.indices.reversed() {
      let children = outline.entries[place].children
      if !children.isEmpty { up[place] = compose(children, up, score, &localUsed) }
      switch up[place] {
      case nil: continue
      case .score(let own): score[place] = own
      case .membership(let vector):
        guard let normal = Normalisation.normalised(vector) else { continue }
        membership[place] = normal
        score[place] = Verdict.score(membership: normal, gradeScores: gradeScores)
        if rule.normalise == .eachLevel { up[place] = .membership(normal) }
      }
      guard let adjustment = adjustments[place], let own = score[place] else { continue }
      let change = adjustment.change(of: own)
      adjusted[place] = change
      score[place] = own + change
      up[place] = .score(own + change)
    }
    var weightUsed = Array(repeating: 0.0, count: count)
    if up[0] != nil { weightUsed[0] = 1 }
    for place in outline.entries.indices.dropFirst() {
      guard let parent = outline.entries[place].parent else { continue }
      weightUsed[place] = weightUsed[parent] * localUsed[place]
    }
    return Composed(
      membership: membership, score: score, adjusted: adjusted, weightUsed: weightUsed)
  }

  private func compose(
    _ children: [Int], _ up: [NodeValue?], _ score: [Double?], _ localUsed: inout [Double]
  ) -> NodeValue? {
    var weights: [Double] = []
    var rows: [[Double]] = []
    var sum = 0.0
    for child in children where up[child] != nil { sum += localWeights[child] }
    guard sum > 0 else { return nil }
    var mean = 0.0
    for child in children {
      guard let value = up[child] else { continue }
      localUsed[child] = localWeights[child] / sum
      weights.append(localUsed[child])
      if case .membership(let row) = value { rows.append(row) }
      mean += localUsed[child] * (score[child] ?? 0)
    }
    guard rows.count == weights.count else { return .score(mean) }
    return .membership(rule.operator.engine.compose(weights: weights, rows: rows))
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
