// SPDX-License-Identifier: Apache-2.0

/// Who is asked to answer: one organisation (or person) of an alliance, for one audience.
public struct Invitation: Sendable, Hashable {
  /// The alliance's id.
  public let alliance: String
  /// The organisation, by its name or number in the registry; may be empty.
  public let organisation: String
  /// The audience's id.
  public let audience: String
  /// What the answer carries so that it is known whose it is; unique.
  public let token: String
  /// Where the questionnaire is answered with this token; may be empty.
  public let link: String

  /// Makes an invitation.
  public init(
    alliance: String, organisation: String, audience: String, token: String, link: String = ""
  ) {
    self.alliance = alliance
    self.organisation = organisation
    self.audience = audience
    self.token = token
    self.link = link
  }
}
