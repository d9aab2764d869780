// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree

/// One alliance of the registry (联盟).
public struct Alliance: Sendable, Hashable, Codable {
  /// One further column of the registry: a fact about the alliance, shown and used for grouping.
  public struct Attribute: Sendable, Hashable, Codable {
    /// The column's header.
    public let key: String
    /// The cell's text; never empty.
    public let value: String

    /// Makes an attribute.
    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  /// The alliance's id: a slug, unique in the registry, and the name of its files.
  public let id: String
  /// The alliance's name.
  public let name: LocalizedText
  /// The other columns in the order of the file; empty cells are left out.
  public let attributes: [Attribute]

  /// Makes an alliance.
  public init(id: String, name: LocalizedText, attributes: [Attribute] = []) {
    self.id = id
    self.name = name
    self.attributes = attributes
  }
}
