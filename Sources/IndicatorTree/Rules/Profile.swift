// SPDX-License-Identifier: Apache-2.0

/// What differs for a type of alliance or a stage of its life (联盟类型、发展阶段): weights,
/// applicable indicators, anchors.
///
/// A profile says only what differs. Several may be laid over each other, a stage over a type; the
/// later one wins. It is the evaluator who gives an alliance its profile, never the alliance.
public struct Profile: Sendable, Hashable, Codable {
  /// The profile's id, unique over the file.
  public let id: String
  /// The profile's name.
  public let name: LocalizedText
  /// For whom it is, in a sentence; may be empty.
  public let definition: LocalizedText
  /// The weights that differ; of each parent concerned all children that apply.
  public let weights: [NodeWeight]
  /// The criteria and indicators that do not apply.
  public let notApplicable: [String]
  /// The anchors that differ.
  public let anchors: [IndicatorAnchors]

  /// Makes a profile.
  public init(
    id: String, name: LocalizedText, definition: LocalizedText = LocalizedText([:]),
    weights: [NodeWeight] = [], notApplicable: [String] = [], anchors: [IndicatorAnchors] = []
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.weights = weights
    self.notApplicable = notApplicable
    self.anchors = anchors
  }
}

/// A node's weight in a profile.
public struct NodeWeight: Sendable, Hashable, Codable {
  /// The id of the criterion or indicator.
  public let node: String
  /// Its weight among its siblings; greater than 0.
  public let weight: Double

  /// Makes a weight.
  public init(node: String, weight: Double) {
    self.node = node
    self.weight = weight
  }
}

/// An indicator's anchors in a profile.
public struct IndicatorAnchors: Sendable, Hashable, Codable {
  /// The indicator's id.
  public let indicator: String
  /// Its anchors.
  public let anchors: Anchors

  /// Makes anchors.
  public init(indicator: String, anchors: Anchors) {
    self.indicator = indicator
    self.anchors = anchors
  }
}
