// SPDX-License-Identifier: Apache-2.0

/// A row of the statistics, the checklist or another table with a row for each alliance breaks a rule.
public enum StatisticsProblem: ProblemWords, ProblemEntries {
  /// An alliance is not in the registry.
  case unknownAlliance(value: String, known: [String])
  /// An indicator is not in the index system.
  case unknownIndicator(value: String, known: [String])
  /// A figure is given for an indicator that takes none.
  case notAStatistic(value: String, kind: String)
  /// A figure is given for an indicator that is counted from facts.
  case countedSupplied(value: String)
  /// A figure cannot be read.
  case notANumber(column: String, value: String, fault: NumberFault)
  /// A number is beyond what any figure is.
  case beyondAnyFigure(column: String, value: String)
  /// A figure is below the least plausible value.
  case belowLeast(column: String, value: String, indicator: String, least: String)
  /// A figure is above the greatest plausible value.
  case aboveMost(column: String, value: String, indicator: String, most: String)
  /// An alliance has two rows for one indicator or point.
  case duplicateRow(firstLine: Int)
  /// A checklist’s point is not there.
  case unknownPoint(value: String, known: [String])
  /// A checklist’s value is not one of the four.
  case unknownState(column: String, value: String)
  /// A point counts only with evidence, and the row has none.
  case pointWithoutEvidence(point: String)
  /// A member count is not a whole number from 0 on.
  case notACount(column: String, value: String)

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
