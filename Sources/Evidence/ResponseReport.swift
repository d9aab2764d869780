// SPDX-License-Identifier: Apache-2.0

/// What was read for one `responses` element and what the rules of counting did to it.
///
/// Invariant: `counted` + `dropped` = `read` − rows that are errors.
public struct ResponseReport: Sendable, Hashable, Codable {
  /// The questionnaire's id.
  public var questionnaire: String
  /// The files, by their names in the round.
  public var files: [String]
  /// The program that wrote them (``CountingRule`` has nothing to do with it).
  public var source: String
  /// The rule that was declared.
  public var rule: CountingRule
  /// Responses read.
  public var read = 0
  /// Responses counted.
  public var counted = 0
  /// Responses not counted.
  public var dropped = 0
  /// Further responses of a respondent to the same alliance.
  public var duplicates = 0
  /// Trials.
  public var previews = 0
  /// Responses that were not finished.
  public var incomplete = 0
  /// Responses that were too fast.
  public var tooFast = 0
  /// Responses with one answer to everything.
  public var straightLined = 0
  /// Responses that miss an attention item.
  public var inattentive = 0

  /// Makes an empty report.
  public init(questionnaire: String, files: [String] = [], source: String, rule: CountingRule) {
    self.questionnaire = questionnaire
    self.files = files
    self.source = source
    self.rule = rule
  }
}
