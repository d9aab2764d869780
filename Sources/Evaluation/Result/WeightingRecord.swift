// SPDX-License-Identifier: Apache-2.0
public import Evidence

/// The weights and the judgements they came from (also `steelyard.weights/1`).
public struct WeightingRecord: Sendable, Hashable, Codable {
  /// The rule that was declared.
  public let rule: WeightingRule
  /// One entry per parent that was judged, in tree order.
  public let matrices: [MatrixRecord]
  /// The declared objective weights, or `nil`.
  public let objective: ObjectiveWeights?
  /// Every node's global weight by id, or `nil` where the items make no single tree.
  public let global: [String: Double]?

  /// Makes a record.
  public init(
    rule: WeightingRule, matrices: [MatrixRecord], objective: ObjectiveWeights?,
    global: [String: Double]?
  ) {
    self.rule = rule
    self.matrices = matrices
    self.objective = objective
    self.global = global
  }

  private enum CodingKeys: String, CodingKey {
    case rule, matrices, objective, global
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(rule, forKey: .rule)
    try container.encode(matrices, forKey: .matrices)
    try container.encode(objective, forKey: .objective)
    try container.encode(global, forKey: .global)
  }
}
