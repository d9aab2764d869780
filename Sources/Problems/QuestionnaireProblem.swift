// SPDX-License-Identifier: Apache-2.0

/// To be written.
public enum QuestionnaireProblem: ProblemWords {
  /// A placeholder.
  case placeholder

  /// The stable code.
  public var code: String { "SQ-000" }
  /// How much it matters.
  public var severity: Severity { .error }
  /// The offending text.
  public var value: String? { nil }
  /// The rule.
  public func rule(in language: Language) -> String { "" }
  /// The remedy.
  public func remedy(in language: Language) -> String { "" }
}
