// SPDX-License-Identifier: Apache-2.0

/// The rules of counting, or the invitations, meet something worth saying.
public enum CountingProblem: ProblemWords, ProblemEntries {
  /// Trials are counted, and no rule says so.
  case previewsCounted(count: Int)
  /// Unfinished responses are counted, and no rule says so.
  case incompleteCounted(count: Int)
  /// Organisations have one vote each, and nothing says which organisation a response is of.
  case organisationNotDeclared
  /// Responses carry tokens, and the round has no invitations.
  case tokenWithoutInvitations
  /// An invitation has no token.
  case blankToken
  /// Two invitations have the same token.
  case repeatedToken(firstLine: Int)
  /// Tokens are so short that they can be guessed.
  case shortTokens(count: Int, least: Int)
  /// The population says another number of invited than the invitations.
  case invitationsDiffer(alliance: String, audience: String, invited: Int, listed: Int)
  /// A response’s token is in no invitation.
  case unknownToken
  /// Nothing says who is to be invited.
  case nobodyToInvite
  /// An organisation stands twice for one alliance and audience.
  case repeatedOrganisation(firstLine: Int)
  /// The list of invitations that is to be written is a workbook.
  case invitationsInWorkbook

  /// The stable code.
  public var code: String { entry.code }
  /// How much it matters.
  public var severity: Severity { entry.severity }
  /// The offending text as it stands in the file.
  public var value: String? { entry.value }
  /// The rule that is broken.
  public func rule(in language: Language) -> String { entry.rule(language) }
  /// What to do about it.
  public func remedy(in language: Language) -> String { entry.remedy(language) }
}
