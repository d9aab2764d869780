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
