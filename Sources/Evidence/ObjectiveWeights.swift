// SPDX-License-Identifier: Apache-2.0

/// Weights that follow from how the figures of a cohort differ, written once and then declared
/// (`urn:steelyard:weights:1`). Nothing recomputes them while scoring.
public struct ObjectiveWeights: Sendable, Hashable, Codable {
  /// How weights follow from figures.
  public enum Method: String, Sendable, Hashable, Codable, CaseIterable {
    /// Entropy weights (熵权法).
    case entropy
    /// CRITIC: spread times disagreement with the other indicators.
    case critic
  }

  /// The weights of one parent's children, which sum to 1.
  public struct Group: Sendable, Hashable, Codable {
    /// The parent's id.
    public let parent: String
    /// The children's ids.
    public let items: [String]
    /// Their weights.
    public let weights: [Double]
    /// How many alliances had a value for every child.
    public let alliances: Int

    /// Makes a group.
    public init(parent: String, items: [String], weights: [Double], alliances: Int) {
      self.parent = parent
      self.items = items
      self.weights = weights
      self.alliances = alliances
    }
  }

  /// The method.
  public let method: Method
  /// The index system's id.
  public let indexSystem: String
  /// SHA-256 of the index system's file.
  public let indexSystemDigest: String
  /// The id of the round whose figures they follow from.
  public let round: String
  /// That round's date.
  public let date: String
  /// The alliances whose figures went in, by id.
  public let cohort: [String]
  /// The files that the figures came from, with their SHA-256.
  public let sources: [Source]
  /// The weights.
  public let groups: [Group]
  /// The parents whose children have no objective weights, and why.
  public let leftOut: [LeftOut]

  /// A file that figures came from.
  public struct Source: Sendable, Hashable, Codable {
    /// The file's name in the round's folder.
    public let file: String
    /// SHA-256 of its bytes, in hexadecimal digits.
    public let digest: String

    /// Makes a source.
    public init(file: String, digest: String) {
      self.file = file
      self.digest = digest
    }
  }

  /// A parent without objective weights.
  public struct LeftOut: Sendable, Hashable, Codable {
    /// Why.
    public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
      /// Fewer than three alliances have a value for every child.
      case tooFewAlliances = "too-few-alliances"
      /// No child differs between alliances.
      case allConstant = "all-constant"
      /// All children that differ say the same: they correlate perfectly.
      case allRedundant = "all-redundant"
    }
    /// The parent's id.
    public let parent: String
    /// Why.
    public let reason: Reason

    /// Makes an entry.
    public init(parent: String, reason: Reason) {
      self.parent = parent
      self.reason = reason
    }
  }

  /// Makes weights.
  public init(
    method: Method, indexSystem: String, indexSystemDigest: String, round: String, date: String,
    cohort: [String], sources: [Source], groups: [Group], leftOut: [LeftOut]
  ) {
    self.method = method
    self.indexSystem = indexSystem
    self.indexSystemDigest = indexSystemDigest
    self.round = round
    self.date = date
    self.cohort = cohort
    self.sources = sources
    self.groups = groups
    self.leftOut = leftOut
  }

  /// The weights of a parent's children.
  public func group(of parent: String) -> Group? { groups.first { $0.parent == parent } }
}
