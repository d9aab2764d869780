// SPDX-License-Identifier: Apache-2.0

/// A row of the responses or of the tallies breaks a rule.
public enum ResponseProblem: ProblemWords, ProblemEntries {
  /// An alliance is not in the registry.
  case unknownAlliance(shown: ShownCell, known: [String])
  /// An audience is not in the questionnaire.
  case unknownAudience(shown: ShownCell, known: [String])
  /// An answer is not on the item’s scale.
  case unknownAnswer(item: String, shown: ShownCell, allowed: [String])
  /// A respondent has two rows for one alliance; the file of the first where it is another one.
  case duplicateRespondent(file: String?, firstLine: Int)
  /// A row does not say its respondent, alliance or audience.
  case blankKey(column: String)
  /// No column is an item.
  case noItemColumns(known: [String])
  /// An answer stands where the audience is not asked.
  case answeredNotAsked(item: String, audience: String)
  /// A mapping names a column that no file has.
  case mappingUnknownColumn(value: String, known: [String])
  /// A mapping names an item that is not there.
  case mappingUnknownItem(value: String, known: [String])
  /// A mapping ties one column or item twice.
  case mappingTwice(value: String)
  /// A tally names an indicator that is not there.
  case unknownIndicator(value: String, known: [String])
  /// A tally’s answer is neither a grade nor a kind of missing.
  case unknownTallyAnswer(value: String, allowed: [String])
  /// A count cannot be read.
  case countNotANumber(column: String, value: String, fault: NumberFault)
  /// A count is below 0.
  case negativeCount(value: String)
  /// A tally has a row twice.
  case duplicateTallyRow(firstLine: Int)
  /// An item comes both from responses and from a tally.
  case tallyBesideResponses(item: String)
  /// A tally states different numbers of respondents for one item.
  case respondentsDiffer(item: String)
  /// A tally states fewer respondents than answers.
  case fewerRespondentsThanAnswers(item: String)
  /// A tally counts one item for two indicators.
  case itemOfTwoIndicators(item: String, first: String, second: String)
  /// A scored item is a column of no response file of its questionnaire.
  case itemWithoutColumn(item: String, near: String?)
  /// More rows have a problem of one code than are listed.
  case moreOfOneCode(code: String, severity: Severity, count: Int, first: Int, last: Int)

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
