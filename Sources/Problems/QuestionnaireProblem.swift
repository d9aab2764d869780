// SPDX-License-Identifier: Apache-2.0

/// A questionnaire breaks a rule.
public enum QuestionnaireProblem: ProblemWords, ProblemEntries {
  /// An audience is not there.
  case unknownAudience(value: String, known: [String])
  /// A scale is not there.
  case unknownScale(value: String, known: [String])
  /// An indicator is not in the index system.
  case unknownIndicator(value: String, indexSystem: String, known: [String])
  /// An item names an indicator that takes no answers.
  case notASurveyIndicator(value: String, kind: String)
  /// An item that needs a scale has none.
  case scaleMissing(item: String, kind: String)
  /// A scored item’s scale has an answer without a grade.
  case answerWithoutGrade(code: String, scale: String, item: String)
  /// A scale has a code twice.
  case duplicateCode(code: String, scale: String)
  /// An answer has a grade and a kind of missing.
  case gradeAndMeaning(code: String)
  /// An item whose kind gives no grades names an indicator.
  case unscoredKind(item: String, kind: String)
  /// An attention item expects an answer that is not there.
  case unknownExpectedCode(value: String, scale: String)
  /// The questionnaire belongs to another index system.
  case otherIndexSystem(value: String, expected: String)
  /// No questionnaire of the round asks for a survey indicator.
  case indicatorNotAsked(indicator: String)
  /// Two questionnaires have one id.
  case repeatedQuestionnaire(id: String)
  /// An attribute does not belong to this kind of item.
  case attributeElsewhere(name: String, item: String, kind: String)

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
