// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree

/// Alliances that are weighed alike: those of one profile (or of one type and stage), or those
/// without one. Unless the round says otherwise they are ranked among themselves only.
///
/// A result has at least one group; where no alliance has a profile there is one, without profiles.
public struct RankingGroup: Sendable, Hashable, Codable {
  /// A node as this group has it.
  public struct Node: Sendable, Hashable, Codable {
    /// The node's id.
    public let id: String
    /// The weight among its siblings that apply.
    public let localWeight: Double
    /// The product of the local weights from the root down.
    public let globalWeight: Double
    /// Where the local weight came from; `nil` for the root.
    public let weightSource: NodeRecord.WeightSource?
    /// Whether it applies in this profile.
    public let applies: Bool
    /// The distribution of the scores over the alliances that are ranked together, or `nil`.
    public package(set) var scores: Distribution?

    /// Makes a node.
    public init(
      id: String, localWeight: Double, globalWeight: Double,
      weightSource: NodeRecord.WeightSource?, applies: Bool, scores: Distribution? = nil
    ) {
      self.id = id
      self.localWeight = localWeight
      self.globalWeight = globalWeight
      self.weightSource = weightSource
      self.applies = applies
      self.scores = scores
    }
  }

  /// The profiles' ids joined by `+`; `nil` for the index system as it stands.
  public let profile: String?
  /// The ids of the profiles; empty for the index system as it stands.
  public let profiles: [String]
  /// The group's name, of the profiles' names.
  public let name: LocalizedText
  /// How many alliances it has.
  public let alliances: Int
  /// How many of them are scored.
  public let scored: Int
  /// The nodes in tree order.
  public package(set) var nodes: [Node]
  /// The weight by evidence, before anything is missing.
  public let evidence: [EvidenceShare]

  /// Makes a group.
  public init(
    profile: String?, profiles: [String], name: LocalizedText, alliances: Int, scored: Int,
    nodes: [Node], evidence: [EvidenceShare]
  ) {
    self.profile = profile
    self.profiles = profiles
    self.name = name
    self.alliances = alliances
    self.scored = scored
    self.nodes = nodes
    self.evidence = evidence
  }
}
