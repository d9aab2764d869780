// SPDX-License-Identifier: Apache-2.0

/// How many could have answered, and how many were asked: one alliance and audience.
public struct PopulationEntry: Sendable, Hashable, Codable {
  /// The alliance's id.
  public let alliance: String
  /// The audience's id.
  public let audience: String
  /// Members of this audience, or `nil` where not stated.
  public let members: Int?
  /// How many of them were invited, or `nil` where not stated.
  public let invited: Int?

  /// Makes an entry.
  public init(alliance: String, audience: String, members: Int?, invited: Int?) {
    self.alliance = alliance
    self.audience = audience
    self.members = members
    self.invited = invited
  }
}
