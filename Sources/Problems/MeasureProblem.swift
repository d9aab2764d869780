// SPDX-License-Identifier: Apache-2.0

/// A list of facts, or a measure that counts from lists, breaks a rule.
public enum MeasureProblem: ProblemWords, ProblemEntries {
  /// A list is not in the index system.
  case unknownList(value: String, known: [String])
  /// A list has no such column.
  case unknownColumn(value: String, list: String, known: [String])
  /// A column's id is no heading.
  case malformedColumn(value: String)
  /// A column is declared twice.
  case repeatedColumn(id: String, list: String)
  /// A column is declared that every list has.
  case commonColumn(id: String)
  /// A code has no options.
  case optionsMissing(column: String)
  /// A column that is no code has options.
  case optionsElsewhere(column: String, kind: String)
  /// The amount is in no number column of the list.
  case amountNotANumber(value: String, known: [String])
  /// What is summed is no number.
  case sumOfNoNumber(column: String, kind: String)
  /// The amounts of a list without amounts are summed.
  case sumWithoutAmount(list: String)
  /// An attribute or element has no meaning with this way of taking.
  case notWhenTaking(name: String, taking: String)
  /// A condition's value is none that the column can have.
  case valueNotAnOption(value: String, column: String, known: [String])
  /// Limits stand on a column without numbers.
  case limitsElsewhere(column: String, kind: String)
  /// Values stand on a column of numbers or dates.
  case valuesElsewhere(column: String, kind: String)
  /// A condition has values and limits.
  case valuesAndLimits(column: String)
  /// The lower limit is above the upper one.
  case limitsCross(least: String, most: String)
  /// An equivalent is negative.
  case negativeEquivalent(value: String)
  /// A measure stands where no figure is.
  case measureElsewhere(kind: String)
  /// A yearly mean has no years.
  case yearlyWithoutYears
  /// A number is not greater than 0.
  case notPositive(name: String, value: String)
  /// Years and months are both given.
  case yearsAndMonths
  /// Years stand on rows of a numerator.
  case yearsInNumerator
  /// Organisations are looked for in a column without any.
  case amongElsewhere(column: String, kind: String)
  /// Organisations are looked for among numbers of another form.
  case amongOtherNumbers(list: String)
  /// Two figures count the same.
  case countedTwice(first: String, second: String, list: String)

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
