// SPDX-License-Identifier: Apache-2.0
public import Evidence

/// How far a round's ranking can be relied on, as a whole.
public struct RoundRobustness: Sendable, Hashable, Codable {
  /// Draws of weights, and of both together.
  public let draws: Int
  /// Resamples of respondents.
  public let resamples: Int
  /// The seed.
  public let seed: UInt64
  /// Draws whose judgements left items unconnected, so that the weights stayed as they are.
  public package(set) var failedDraws: Int
  /// The groups that are ranked together, in the order of ``EvaluationResult/rankedTogether``.
  public package(set) var groups: [GroupRobustness]
  /// What changes where one thing is chosen otherwise, one at a time.
  public package(set) var influences: [Influence]
  /// How much of the variation each choice explains, or `nil` where nothing varies.
  public package(set) var sensitivity: Sensitivity?
  /// How the five operators compare, in their order; empty where there are points.
  public package(set) var operators: [OperatorComparison]

  /// Makes a round's robustness of nothing yet.
  public init(draws: Int, resamples: Int, seed: UInt64) {
    self.draws = draws
    self.resamples = resamples
    self.seed = seed
    failedDraws = 0
    groups = []
    influences = []
    operators = []
  }
}

/// Alliances that are ranked together.
public struct GroupRobustness: Sendable, Hashable, Codable {
  /// Which draws the pairs come from: both sources where both vary, else the one that does.
  public let source: Source
  /// The ranked alliances' ids, best first; tied ones by id.
  public package(set) var order: [String]
  /// For each alliance of ``order`` but the last: the probability that it lies above the next, the one
  /// after that, and so on; a tie counts half. A row ends where all that follow are 1.
  public package(set) var above: [[Double]]
  /// Runs of ``order``, of at least two, that cannot be told apart from their first, at 95 %.
  public package(set) var together: [[String]]
  /// The between-alliance variance τ² of Paule and Mandel, or `nil`.
  public package(set) var betweenVariance: Double?
  /// The mean that scores are drawn to, or `nil`.
  public package(set) var mean: Double?

  /// What varied.
  public enum Source: String, Sendable, Hashable, Codable, CaseIterable {
    /// Who answered.
    case respondents
    /// The weights.
    case weights
    /// Both.
    case both
    /// Nothing: no draws, or nothing to draw.
    case none
  }

  /// Makes a group's robustness.
  public init(
    source: Source, order: [String], above: [[Double]], together: [[String]],
    betweenVariance: Double? = nil, mean: Double? = nil
  ) {
    self.source = source
    self.order = order
    self.above = above
    self.together = together
    self.betweenVariance = betweenVariance
    self.mean = mean
  }
}

/// What changes where one thing is chosen otherwise and all else stays.
public struct Influence: Sendable, Hashable, Codable {
  /// The kinds of choices.
  public enum Factor: String, Sendable, Hashable, Codable, CaseIterable {
    /// One expert left out.
    case expert
    /// One indicator left out, its weight given to its siblings.
    case indicator
    /// Another operator at every criterion.
    case `operator`
    /// Other scores of the grades.
    case gradeScores = "grade-scores"
    /// The other treatment of what is missing.
    case missing
  }

  /// The kind.
  public let factor: Factor
  /// Which one: the expert's code, the indicator's id, the operator's name, `equal-steps`, or
  /// `not-supplied` and `no-answers` turned round.
  public let id: String
  /// By alliance, in order of ids: the score then, `nil` where there is none; empty where scores are not
  /// published, as ranks and classes are.
  public package(set) var scores: [Double?]
  /// By alliance: the rank then, `nil` where there is none.
  public package(set) var ranks: [Int?]
  /// By alliance: the class then, by the rules; `nil` where there is none.
  public package(set) var classes: [String?]
  /// The mean over the ranked alliances of |rank then − rank|.
  public package(set) var meanRankShift: Double?
  /// The largest |score then − score|.
  public package(set) var largestChange: Double?
  /// How many alliances have another class then.
  public package(set) var classChanges: Int?

  /// Makes an influence.
  public init(
    factor: Factor, id: String, scores: [Double?], ranks: [Int?], classes: [String?],
    meanRankShift: Double?, largestChange: Double?, classChanges: Int?
  ) {
    self.factor = factor
    self.id = id
    self.scores = scores
    self.ranks = ranks
    self.classes = classes
    self.meanRankShift = meanRankShift
    self.largestChange = largestChange
    self.classChanges = classChanges
  }
}

/// First-order and total Sobol' indices: the share of the variance that a factor explains by itself, and
/// together with all others it acts with.
public struct Sensitivity: Sendable, Hashable, Codable {
  /// What varies.
  public enum Factor: String, Sendable, Hashable, Codable, CaseIterable {
    /// Who answered.
    case respondents
    /// The weights.
    case weights
    /// The operator.
    case `operator`
    /// The scores of the grades.
    case gradeScores = "grade-scores"
    /// The treatment of what is missing.
    case missing
  }

  /// The indices of one output.
  public struct Indices: Sendable, Hashable, Codable {
    /// The alliance whose score it is; `nil` for the mean rank shift.
    public let alliance: String?
    /// The output's variance.
    public let variance: Double
    /// First-order indices by factor, as estimated: sampling can put them slightly below 0; `nil` where
    /// the variance is 0.
    public let first: [Double]?
    /// Total indices by factor, likewise.
    public let total: [Double]?
    /// The largest standard error of an index, from batches.
    public let standardError: Double?

    /// Makes indices.
    public init(
      alliance: String?, variance: Double, first: [Double]?, total: [Double]?,
      standardError: Double?
    ) {
      self.alliance = alliance
      self.variance = variance
      self.first = first
      self.total = total
      self.standardError = standardError
    }
  }

  /// The factors that vary, in this order.
  public let factors: [Factor]
  /// The number of base samples N; there are N × (factors + 2) evaluations.
  public let samples: Int
  /// Of the mean rank shift against the published ranking, or `nil`.
  public package(set) var meanRankShift: Indices?
  /// Of every scored alliance's score, in order of ids.
  public package(set) var alliances: [Indices]

  /// Makes a sensitivity analysis.
  public init(factors: [Factor], samples: Int, meanRankShift: Indices?, alliances: [Indices]) {
    self.factors = factors
    self.samples = samples
    self.meanRankShift = meanRankShift
    self.alliances = alliances
  }
}

/// One operator held against the round's own.
public struct OperatorComparison: Sendable, Hashable, Codable {
  /// The operator.
  public let `operator`: CompositionRule.Operator
  /// Whether it is the round's own at every criterion.
  public let isDeclared: Bool
  /// Scored alliances whose root has several grades with the largest value.
  public let tied: Int
  /// Scored alliances whose root reaches the bound 1 in some grade.
  public let saturated: Int
  /// Scored alliances of whose root at least two values come from weights.
  public let fromWeights: Int
  /// The median validity index of the roots, infinite ones left out; `nil` without any.
  public let medianValidity: Double?
  /// Pairs of alliances that it leaves with equal comparison scores.
  public let tiedPairs: Int
  /// The mean over the ranked alliances of |rank under it − rank|.
  public package(set) var meanRankShift: Double?
  /// How many alliances have another class under it.
  public package(set) var classChanges: Int?

  /// Makes a comparison.
  public init(
    operator: CompositionRule.Operator, isDeclared: Bool, tied: Int, saturated: Int,
    fromWeights: Int, medianValidity: Double?, tiedPairs: Int, meanRankShift: Double?,
    classChanges: Int?
  ) {
    self.operator = `operator`
    self.isDeclared = isDeclared
    self.tied = tied
    self.saturated = saturated
    self.fromWeights = fromWeights
    self.medianValidity = medianValidity
    self.tiedPairs = tiedPairs
    self.meanRankShift = meanRankShift
    self.classChanges = classChanges
  }
}
