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
  /// By place, the operator that brings the node's children together.
  let operators: [CompositionRule.Operator]
  /// By place, whether everything above the node is a weighted average: only then has it a share of
  /// the whole.
  let isShareOfWhole: [Bool]

  init(
    outline: Outline, localWeights: [Double], rule: CompositionRule, gradeScores: [Double]
  ) {
    self.outline = outline
    self.localWeights = localWeights
    self.rule = rule
    self.gradeScores = gradeScores
    let operators = outline.entries.map { rule.operator(of: $0.id) }
    var isShare = Array(repeating: true, count: operators.count)
    for (place, entry) in outline.entries.enumerated() {
      guard let parent = entry.parent else { continue }
      isShare[place] = isShare[parent] && operators[parent] == .weightedAverage
    }
    self.operators = operators
    isShareOfWhole = isShare
  }

  /// The same with one operator at every criterion.
  func under(_ operator: CompositionRule.Operator) -> Composition {
    Composition(
      outline: outline, localWeights: localWeights,
      rule: CompositionRule(operator: `operator`, normalise: rule.normalise),
      gradeScores: gradeScores)
  }

  /// One composed tree.
  struct Composed {
    /// The membership at each place, summing to 1, or `nil` where nothing took part, or something
    /// that has no shares.
    var membership: [[Double]?]
    /// The score at each place, with its bonus and deductions.
    var score: [Double?]
    /// What bonus and deductions changed of the score at each place, `nil` where there are none.
    var adjusted: [Double?]
    /// Each place's share of the whole where all above it are weighted averages: the product of the
    /// renormalised local weights from the root down; 0 where it took no part.
    var weightUsed: [Double]
    /// What was lost at each place that is composed by an operator other than the weighted average;
    /// `nil` elsewhere and where there is no membership.
    var loss: [CompositionLoss?]
  }

  /// Composes leaves; a leaf that is `nil` takes no part.
  ///
  ///     w'_i = w_i ÷ Σ_j w_j over the children j that take part
  ///     B = w' ∘ R by the node's operator;  score = Σ_k B_k s_k ÷ Σ_k B_k
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
    var loss: [CompositionLoss?] = Array(repeating: nil, count: count)
    for place in outline.entries.indices.reversed() {
      if !outline.entries[place].children.isEmpty {
        up[place] = compose(place, up, score, &localUsed, &loss)
      }
      switch up[place] {
      case nil: continue
      case .score(let own): score[place] = own
      case .membership(let vector):
        guard let normal = Normalisation.normalised(vector) else {
          loss[place] = nil
          continue
        }
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
      membership: membership, score: score, adjusted: adjusted, weightUsed: weightUsed,
      loss: loss)
  }

  private func compose(
    _ place: Int, _ up: [NodeValue?], _ score: [Double?], _ localUsed: inout [Double],
    _ loss: inout [CompositionLoss?]
  ) -> NodeValue? {
    let children = outline.entries[place].children
    var weights: [Double] = []
    var rows: [Double] = []
    var rowCount = 0
    var sum = 0.0
    for child in children where up[child] != nil { sum += localWeights[child] }
    guard sum > 0 else { return nil }
    var mean = 0.0
    for child in children {
      guard let value = up[child] else { continue }
      localUsed[child] = localWeights[child] / sum
      weights.append(localUsed[child])
      if case .membership(let row) = value {
        rows += row
        rowCount += 1
      }
      mean += localUsed[child] * (score[child] ?? 0)
    }
    guard rowCount == weights.count else { return .score(mean) }
    let engine = operators[place].engine
    let composed = engine.compose(
      weights: weights.span, memberships: rows.span, gradeCount: gradeScores.count)
    if operators[place] != .weightedAverage {
      loss[place] = CompositionLoss(
        InformationLoss(
          of: engine, weights: weights.span, memberships: rows.span, composed: composed))
    }
    return .membership(composed)
  }
}

extension CompositionLoss {
  init(_ loss: InformationLoss) {
    self.init(tied: loss.tied, saturated: loss.saturated, fromWeights: loss.fromWeights)
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
