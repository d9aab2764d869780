// SPDX-License-Identifier: Apache-2.0

/// A row of facts breaks a rule, or a figure of a round is odd.
public enum FactProblem: ProblemWords, ProblemEntries {
  // MARK: Rows

  /// A number does not have the form of its list.
  case malformedNumber(form: NumberFormName, cell: ShownCell, fault: NumberFormFault)
  /// A row has no number.
  case numberMissing(form: NumberFormName)
  /// An alliance states a number twice.
  case repeatedNumber(first: EarlierPlace)
  /// An amount cannot be read.
  case notANumber(column: String, cell: ShownCell, fault: NumberFault)
  /// An amount is negative or beyond all bounds.
  case outOfRange(column: String, cell: ShownCell)
  /// A date cannot be read.
  case malformedDate(column: String, cell: ShownCell)
  /// A date lies after the year that is evaluated.
  case dateAfterRound(column: String, date: String, year: Int)
  /// A date lies long ago.
  case dateLongAgo(column: String, date: String)
  /// A truth cannot be read.
  case notYesOrNo(column: String, cell: ShownCell)
  /// A code is none of its options.
  case notAnOption(column: String, cell: ShownCell, known: [String])
  /// One of some organisations is no code.
  case malformedOrganisation(column: String, position: Int, fault: NumberFormFault)
  /// A cell that must be filled is blank.
  case blank(column: String)
  /// More was found than was reported.
  case checkedAboveReported(column: String)
  /// Less was found than was reported, and nobody says why.
  case reasonMissing
  /// A row has no date, and figures look at years.
  case undated(figures: [String])
  /// A row is meant for a figure that does not count it.
  case unknownHome(cell: ShownCell, known: [String])
  /// A row does not say for which figure it is meant.
  case homeMissing(known: [String])
  /// What was found is about ten thousand times, or a ten-thousandth of, what was reported.
  case tenThousandfold(column: String)

  // MARK: Rounds

  /// Alliances have no row in a list.
  case noRows(list: String, alliances: [String])
  /// Figures are counted from a list that the round has no file of.
  case listWithoutFile(list: String, figures: [String])
  /// Figures changed by more than half.
  case figuresJump(indicator: String, year: Int, alliances: [String])
  /// A figure is about ten thousand times, or a ten-thousandth of, an earlier one.
  case figureSlips(indicator: String, alliance: String, figure: String, earlier: String, year: Int)
  /// A figure is about ten thousand times, or a ten-thousandth of, what was reported.
  case reportedSlips(indicator: String, alliance: String, figure: String, reported: String)
  /// A figure is thousands of times the median.
  case farAboveMedian(indicator: String, alliance: String, figure: String)
  /// A figure counted from facts is beyond what is plausible.
  case countedBeyond(indicator: String, alliance: String, figure: String, limit: FigureLimitName)
  /// Evidence is named that is no file of the folder.
  case evidenceNotFound(count: Int, of: Int)
  /// Evidence is named by a path that leads out of the folder.
  case evidenceOutside(column: String)
  /// The folder of evidence is not there.
  case evidenceFolderMissing(folder: String)
  /// A file of evidence cannot be read.
  case evidenceUnreadable(file: String)

  /// Which limit a figure is beyond, with the limit.
  public enum FigureLimitName: Sendable, Hashable {
    /// Below the least.
    case least(String)
    /// Above the greatest.
    case most(String)
  }

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
