// SPDX-License-Identifier: Apache-2.0

/// How memberships are composed.
public struct CompositionRule: Sendable, Hashable, Codable {
  /// Where composed vectors are normalised to sum 1.
  public enum Normalisation: String, Sendable, Hashable, Codable, CaseIterable {
    /// At each level, before the next one.
    case eachLevel = "each-level"
    /// Only at the node whose score is read.
    case root
  }

  /// The fuzzy operators.
  public enum Operator: String, Sendable, Hashable, Codable, CaseIterable {
    /// M(·,⊕) with weights that sum to 1: the weighted average.
    case weightedAverage = "weighted-average"
    /// M(∧,∨).
    case minMax = "min-max"
    /// M(·,∨).
    case productMax = "product-max"
    /// M(∧,⊕).
    case minBoundedSum = "min-bounded-sum"
    /// Balanced average.
    case balanced
  }

  /// The operator of one criterion.
  public struct CriterionOperator: Sendable, Hashable, Codable {
    /// The criterion's id, or the index system's for the root.
    public let node: String
    /// The operator that brings its children together.
    public let `operator`: Operator

    /// Makes a choice.
    public init(node: String, operator: Operator) {
      self.node = node
      self.operator = `operator`
    }
  }

  /// The operator (算子) of every criterion that names no other.
  public var `operator`: Operator
  /// The criteria with an operator of their own, in the order of the round.
  public var criteria: [CriterionOperator]
  /// Where composed vectors are normalised.
  public var normalise: Normalisation

  /// Makes a rule.
  public init(
    operator: Operator = .weightedAverage, normalise: Normalisation = .eachLevel,
    criteria: [CriterionOperator] = []
  ) {
    self.operator = `operator`
    self.normalise = normalise
    self.criteria = criteria
  }

  /// The operator that brings a node's children together.
  public func `operator`(of node: String) -> Operator {
    criteria.first { $0.node == node }?.operator ?? `operator`
  }

  /// Whether every criterion is a weighted average: then scores follow from scores alone.
  public var isWeightedAverage: Bool {
    `operator` == .weightedAverage && criteria.allSatisfy { $0.operator == .weightedAverage }
  }
}

/// What a composed membership is read as.
public struct VerdictRule: Sendable, Hashable, Codable {
  /// The ways to read a membership B over grades with scores s, best first.
  public enum Reading: String, Sendable, Hashable, Codable, CaseIterable {
    /// The weighted mean score Σ Bⱼ sⱼ ÷ Σ Bⱼ.
    case score
    /// The grade with the largest membership (最大隶属度); of tied ones the one whose score is nearest the
    /// weighted mean.
    case largestMembership = "largest-membership"
    /// The first grade at which the memberships summed from the best one reach the threshold
    /// (置信度准则).
    case confidence
    /// The level characteristic value H = Σ j Bⱼ ÷ Σ Bⱼ (级别特征值), 1 for the best grade.
    case characteristicValue = "characteristic-value"
  }

  /// Which reading decides the class. Ranks always follow the score.
  public var by: Reading
  /// The threshold λ of the confidence criterion, above 0.5 and at most 1; usual are 0.6 to 0.7.
  public var threshold: Double

  /// Makes a rule.
  public init(by: Reading = .score, threshold: Double = 0.6) {
    self.by = by
    self.threshold = threshold
  }
}
