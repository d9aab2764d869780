// SPDX-License-Identifier: Apache-2.0

/// How weights come from judgements.
public struct WeightingRule: Sendable, Hashable, Codable {
  /// How one matrix gives weights.
  public enum Method: String, Sendable, Hashable, Codable, CaseIterable {
    /// The principal eigenvector.
    case eigenvector
    /// Row geometric means.
    case geometricMean = "geometric-mean"
    /// The mean of the normalised columns.
    case columnMean = "column-mean"
    /// Buckley's geometric mean of triangular judgements.
    case fuzzyGeometricMean = "fuzzy-geometric-mean"
  }

  /// How a matrix with judgements missing gives weights.
  public enum Completion: String, Sendable, Hashable, Codable, CaseIterable {
    /// The missing judgements that make λmax least.
    case optimal
    /// Logarithmic least squares on the comparison graph.
    case leastSquares = "least-squares"
    /// Harker's eigenvector.
    case harker
  }

  /// What is averaged over the experts.
  public enum Grouping: String, Sendable, Hashable, Codable, CaseIterable {
    /// The judgements: weighted geometric mean of the matrices.
    case judgements
    /// The priorities: weighted mean of the experts' weights.
    case priorities
  }

  /// How priorities are averaged.
  public enum Mean: String, Sendable, Hashable, Codable, CaseIterable {
    /// The weighted arithmetic mean.
    case arithmetic
    /// The weighted geometric mean, scaled to sum 1.
    case geometric
  }

  /// What a judgement's number stands for; applied to each judgement before anything else.
  public enum Scale: String, Sendable, Hashable, Codable, CaseIterable {
    /// The number itself.
    case saaty
    /// Balanced: weights of two items in even steps.
    case balanced
    /// Balanced for n items.
    case balancedN = "balanced-n"
    /// The square.
    case power
    /// The square root.
    case root
    /// log₂(x + 1).
    case logarithmic
    /// 9 ÷ (10 − x).
    case inverseLinear = "inverse-linear"
    /// 2^(x − 1).
    case geometric
    /// A power that grows with the number of items.
    case adaptive
  }

  /// What happens to an expert's sheet whose consistency ratio is above the limit.
  public enum AboveLimit: String, Sendable, Hashable, Codable, CaseIterable {
    /// It counts, and is said to be above.
    case flag
    /// It does not count.
    case exclude
    /// It counts half.
    case halve
  }

  /// What happens to a sheet whose comparisons do not connect all items.
  public enum Unconnected: String, Sendable, Hashable, Codable, CaseIterable {
    /// It is an error.
    case refuse
    /// Its judgements count in the group's matrix, and it has no weights of its own.
    case pool
  }

  /// How the experts' weights and declared objective weights come together.
  public enum Combination: String, Sendable, Hashable, Codable, CaseIterable {
    /// They do not: objective weights are only shown beside.
    case none
    /// share × expert + (1 − share) × objective.
    case linear
    /// The product, scaled to sum 1.
    case multiplicative
    /// The combination that departs least from both.
    case gameTheoretic = "game-theoretic"
  }

  /// How one matrix gives weights.
  public var method: Method
  /// How a matrix with judgements missing gives weights.
  public var completion: Completion
  /// What is averaged over the experts.
  public var group: Grouping
  /// How priorities are averaged.
  public var mean: Mean
  /// What a judgement's number stands for.
  public var scale: Scale
  /// The name of the random-index table.
  public var randomIndex: String
  /// The highest consistency ratio that passes.
  public var highestRatio: Double
  /// What happens above it.
  public var aboveLimit: AboveLimit
  /// What happens to a sheet whose comparisons do not connect all items.
  public var unconnected: Unconnected
  /// The experts who confirmed that their sheet is the right way round though it looks mirrored.
  public var confirmed: [String]
  /// How the experts' weights and declared objective weights come together.
  public var combination: Combination
  /// The experts' share in the linear combination, 0–1.
  public var expertShare: Double

  /// Makes a rule.
  public init(
    method: Method = .eigenvector, completion: Completion = .optimal,
    group: Grouping = .judgements, mean: Mean = .arithmetic, scale: Scale = .saaty,
    randomIndex: String = "saaty-1980", highestRatio: Double = 0.10,
    aboveLimit: AboveLimit = .flag, unconnected: Unconnected = .refuse,
    confirmed: [String] = [], combination: Combination = .none, expertShare: Double = 0.5
  ) {
    self.method = method
    self.completion = completion
    self.group = group
    self.mean = mean
    self.scale = scale
    self.randomIndex = randomIndex
    self.highestRatio = highestRatio
    self.aboveLimit = aboveLimit
    self.unconnected = unconnected
    self.confirmed = confirmed
    self.combination = combination
    self.expertShare = expertShare
  }
}
