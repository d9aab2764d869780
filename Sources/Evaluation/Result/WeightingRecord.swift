// SPDX-License-Identifier: Apache-2.0
public import Evidence

/// The weights and the judgements they came from (also `steelyard.weights/1`).
public struct WeightingRecord: Sendable, Hashable, Codable {
  /// The rule that was declared.
  public let rule: WeightingRule
  /// One entry per parent that was judged, in tree order.
  public let matrices: [MatrixRecord]
  /// Every node's global weight by id, or `nil` where the items make no single tree.
  public let global: [String: Double]?

  /// Makes a record.
  public init(rule: WeightingRule, matrices: [MatrixRecord], global: [String: Double]?) {
    self.rule = rule
    self.matrices = matrices
    self.global = global
  }

  private enum CodingKeys: String, CodingKey { case rule, matrices, global }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rule, forKey: .rule)
    try container.encode(matrices, forKey: .matrices)
    try container.encode(global, forKey: .global)
  }
}

/// The group's judgement of one parent.
public struct MatrixRecord: Sendable, Hashable, Codable {
  /// The parent's id.
  public let parent: String
  /// The compared items' ids, in the order of the matrix.
  public let items: [String]
  /// The group's weights, which sum to 1.
  public let weights: [Double]
  /// The group's judgement matrix, n × n row by row; `nil` where priorities were averaged.
  public let matrix: [Double]?
  /// The principal eigenvalue of the group's matrix; `nil` where priorities were averaged.
  public let lambdaMax: Double?
  /// CI = (λmax − n)/(n − 1), or `nil`.
  public let consistencyIndex: Double?
  /// CR = CI/RI, or `nil` where there is no group matrix or the table does not reach n.
  public let consistencyRatio: Double?
  /// The random index that was used, or `nil` where the table does not reach n.
  public let randomIndex: Double?
  /// The experts, in order of their codes.
  public let experts: [ExpertRecord]
  /// How far the experts agree, 0–1 (Goepel's S*), or `nil` for fewer than two experts.
  public let consensus: Double?

  /// Makes a record.
  public init(
    parent: String, items: [String], weights: [Double], matrix: [Double]?, lambdaMax: Double?,
    consistencyIndex: Double?, consistencyRatio: Double?, randomIndex: Double?,
    experts: [ExpertRecord], consensus: Double?
  ) {
    self.parent = parent
    self.items = items
    self.weights = weights
    self.matrix = matrix
    self.lambdaMax = lambdaMax
    self.consistencyIndex = consistencyIndex
    self.consistencyRatio = consistencyRatio
    self.randomIndex = randomIndex
    self.experts = experts
    self.consensus = consensus
  }

  private enum CodingKeys: String, CodingKey {
    case parent, items, weights, matrix, lambdaMax, consistencyIndex, consistencyRatio
    case randomIndex, experts, consensus
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(parent, forKey: .parent)
    try container.encode(items, forKey: .items)
    try container.encode(weights, forKey: .weights)
    try container.encode(matrix, forKey: .matrix)
    try container.encode(lambdaMax, forKey: .lambdaMax)
    try container.encode(consistencyIndex, forKey: .consistencyIndex)
    try container.encode(consistencyRatio, forKey: .consistencyRatio)
    try container.encode(randomIndex, forKey: .randomIndex)
    try container.encode(experts, forKey: .experts)
    try container.encode(consensus, forKey: .consensus)
  }
}

/// One expert's sheet and what it gives.
public struct ExpertRecord: Sendable, Hashable, Codable {
  /// The expert's code.
  public let id: String
  /// The weights that this expert's sheet alone gives.
  public let weights: [Double]
  /// The expert's matrix, n × n row by row.
  public let matrix: [Double]
  /// λmax of the expert's matrix.
  public let lambdaMax: Double
  /// The sheet's consistency ratio, or `nil` where the table does not reach n.
  public let consistencyRatio: Double?
  /// The pairs that were not judged; empty for a complete sheet.
  public let missing: [[String]]
  /// The share this expert has in the group, 0–1: 0 where the sheet was excluded.
  public let share: Double
  /// Whether the ratio is above the declared limit.
  public let aboveLimit: Bool

  /// Makes a record.
  public init(
    id: String, weights: [Double], matrix: [Double], lambdaMax: Double,
    consistencyRatio: Double?, missing: [[String]], share: Double, aboveLimit: Bool
  ) {
    self.id = id
    self.weights = weights
    self.matrix = matrix
    self.lambdaMax = lambdaMax
    self.consistencyRatio = consistencyRatio
    self.missing = missing
    self.share = share
    self.aboveLimit = aboveLimit
  }

  private enum CodingKeys: String, CodingKey {
    case id, weights, matrix, lambdaMax, consistencyRatio, missing, share, aboveLimit
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(weights, forKey: .weights)
    try container.encode(matrix, forKey: .matrix)
    try container.encode(lambdaMax, forKey: .lambdaMax)
    try container.encode(consistencyRatio, forKey: .consistencyRatio)
    try container.encode(missing, forKey: .missing)
    try container.encode(share, forKey: .share)
    try container.encode(aboveLimit, forKey: .aboveLimit)
  }
}
