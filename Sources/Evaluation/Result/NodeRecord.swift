// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree

/// A node of the tree as all alliances share it: its place, weights and distributions.
public struct NodeRecord: Sendable, Hashable, Codable {
  /// Where a node's local weight came from.
  public enum WeightSource: String, Sendable, Hashable, Codable {
    /// The experts' judgements.
    case judgements
    /// The experts' judgements combined with declared objective weights.
    case combined
    /// The index system's own weights.
    case indexSystem = "index-system"
    /// The weights of the alliance's profile.
    case profile
    /// Full marks: each counts by its share of its siblings'.
    case fullMarks = "full-marks"
    /// It has no siblings: its weight is 1.
    case singleChild = "single-child"
  }

  /// The node's id; the root has the index system's.
  public let id: String
  /// The parent's id; `nil` for the root, written as `null`.
  public let parent: String?
  /// The number by place, such as `1.2`; `""` for the root.
  public let number: String
  /// `root`, `criterion`, or the indicator's kind.
  public let kind: String
  /// The node's name.
  public let name: LocalizedText
  /// The weight among its siblings, which sum to 1.
  public let localWeight: Double
  /// The product of the local weights from the root down, 0–1.
  public let globalWeight: Double
  /// Where the local weight came from; `nil` for the root.
  public let weightSource: WeightSource?
  /// The distribution of the scores over the scored alliances; `nil` where none is published.
  public package(set) var scores: Distribution?
  /// The distribution of the values over the alliances that have one; `nil` where there is none.
  public package(set) var values: Distribution?

  /// Makes a record.
  public init(
    id: String, parent: String?, number: String, kind: String, name: LocalizedText,
    localWeight: Double, globalWeight: Double, weightSource: WeightSource?,
    scores: Distribution? = nil, values: Distribution? = nil
  ) {
    self.id = id
    self.parent = parent
    self.number = number
    self.kind = kind
    self.name = name
    self.localWeight = localWeight
    self.globalWeight = globalWeight
    self.weightSource = weightSource
    self.scores = scores
    self.values = values
  }

  private enum CodingKeys: String, CodingKey {
    case id, parent, number, kind, name, localWeight, globalWeight, weightSource, scores, values
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(parent, forKey: .parent)
    try container.encode(number, forKey: .number)
    try container.encode(kind, forKey: .kind)
    try container.encode(name, forKey: .name)
    try container.encode(localWeight, forKey: .localWeight)
    try container.encode(globalWeight, forKey: .globalWeight)
    try container.encode(weightSource, forKey: .weightSource)
    try container.encode(scores, forKey: .scores)
    try container.encode(values, forKey: .values)
  }
}

/// Five numbers of a distribution. Quartiles by linear interpolation between order statistics
/// (type 7 of Hyndman and Fan 1996).
public struct Distribution: Sendable, Hashable, Codable {
  /// How many there are; at least 1.
  public let count: Int
  /// The least.
  public let minimum: Double
  /// The first quartile.
  public let lowerQuartile: Double
  /// The median.
  public let median: Double
  /// The third quartile.
  public let upperQuartile: Double
  /// The greatest.
  public let maximum: Double

  /// Makes a distribution.
  public init(
    count: Int, minimum: Double, lowerQuartile: Double, median: Double, upperQuartile: Double,
    maximum: Double
  ) {
    self.count = count
    self.minimum = minimum
    self.lowerQuartile = lowerQuartile
    self.median = median
    self.upperQuartile = upperQuartile
    self.maximum = maximum
  }
}
