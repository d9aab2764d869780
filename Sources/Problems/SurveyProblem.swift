// SPDX-License-Identifier: Apache-2.0

/// A survey tool's export, or the mapping of its columns to items, breaks a rule.
public enum SurveyProblem: ProblemWords, ProblemEntries {
  /// Nothing shows which program wrote the file.
  case sourceNotRecognised(known: [String])
  /// The file is not what the round says it is.
  case notOfSource(declared: String, found: String?)

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
