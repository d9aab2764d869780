// SPDX-License-Identifier: Apache-2.0

/// A table of gates, vetoes, decisions, profiles, applicability, recusals or reviewers' marks breaks
/// a rule, or a row of the statistics one of the points tables.
public enum RuleTableProblem: ProblemWords, ProblemEntries {
  /// A round has the member counts of earlier versions.
  case membersElement
  /// The index system asks for a table that the round does not name.
  case tableMissing(RuleTable)
  /// The round names a table that the index system has no use for.
  case tableWithoutUse(RuleTable)
  /// A cell names what is not there.
  case unknown(RuleNoun, shown: ShownCell, known: [String])
  /// A cell that every row needs is blank.
  case blankCell(column: String)
  /// A date is no day of the calendar.
  case notADay(column: String, shown: ShownCell)
  /// A gate is stated that follows from a score or from facts.
  case gateNotStated(gate: String)
  /// A gate is stated as a whole that has clauses.
  case gateHasClauses(gate: String, clauses: [String])
  /// A clause is said not to apply, and not why.
  case notApplicableWithoutReason(gate: String)
  /// A gate is to be mended, and not until when.
  case mendWithoutDay(gate: String)
  /// An alliance has no row in the table of gates.
  case gatesNotStated(alliance: String)
  /// A decision does not say what follows, and its veto leaves it to the decision.
  case effectNeeded(veto: String, effects: [String])
  /// A decision says another effect than its veto.
  case effectOverruled(veto: String, own: String, found: String)
  /// A row under a veto is no decision.
  case allegation(veto: String, lacking: [String])
  /// No decision of the panel on an alliance is there.
  case noDecision(alliance: String)
  /// The table of profiles lacks some alliances.
  case noProfile(alliances: [String])
  /// An alliance has a profile twice.
  case repeatedProfile(profile: String)
  /// Points of a reviewer are none, or not within full marks.
  case notPoints(shown: ShownCell, indicator: String, full: String)
  /// A grade of a reviewer is none.
  case notAGrade(shown: ShownCell, indicator: String, grades: [String])
  /// A reviewer has marked the same twice.
  case duplicateMark(first: EarlierPlace)
  /// A reviewer has marked an alliance that the reviewer stands aside from.
  case markInSpiteOfRecusal(expert: String, alliance: String)
  /// The statistics have a row for what reviewers judge.
  case reviewedSupplied(indicator: String)
  /// The statistics have a row for points that follow from a checklist.
  case listedSupplied(indicator: String)
  /// Points awarded are below 0 or above full marks.
  case beyondFullMarks(column: String, value: String, indicator: String, full: String)
  /// A figure is better for the alliance than the one it reported.
  case betterThanReported(indicator: String, value: String, reported: String)

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
