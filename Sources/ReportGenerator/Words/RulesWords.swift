// SPDX-License-Identifier: Apache-2.0
import Evidence
import IndicatorTree

/// What pages and texts say of points, gates, classes, profiles, facts and panels in one language.
/// Numbers come in as they are printed; names as they stand in the definitions.
protocol RulesWords: Sendable {
  /// A word or sentence without parameters.
  func phrase(_ phrase: RulePhrase) -> String

  // Points
  func quantity(_ number: String, _ unit: String) -> String
  func points(_ number: String) -> String
  func marks(_ earned: String, of full: String) -> String
  func step(_ step: PointsStepWords) -> String
  func increments(_ rule: PointsPerUnitWords) -> [String]
  func noPoints(below least: String) -> String
  func fullMarks(_ points: String) -> String
  func atMost(points: String) -> String
  func form(_ form: PointsRule.Form) -> String
  func pointsOfPoint(_ name: String, _ points: String) -> String
  func sign(_ sign: Adjustment.Sign) -> String
  func cap(_ sign: Adjustment.Sign, _ points: String) -> String
  func highest(_ points: String) -> String
  func cut(_ points: String) -> String
  func raised(_ score: String) -> String
  func pointsOf(node: String) -> String
  func adjustmentsOf(node: String) -> String
  func pointsHowToRead(_ greatest: String, mixed: Bool, bonus: Bool) -> String
  func adviceRule(points limit: String) -> String

  // Reviewers
  /// The lowest and the highest mark, or `nil` where they are not published.
  func reviewed(_ marks: Int, trimmed: Int, range: String?) -> String
  func source(_ source: ReviewerMarks.Source, _ count: Int) -> String
  func reviewerRule(_ rule: ReviewerRule) -> String
  func recused(_ expert: String, _ alliance: String, _ reason: String) -> String

  // Facts
  func selection(_ selection: SelectionWords) -> String
  func condition(_ condition: ConditionWords) -> String
  func equivalent(_ conditions: [String], _ counts: String) -> String
  func formula(_ formula: FormulaWords) -> String
  func measured(_ measured: MeasuredWords) -> String
  func factColumn(_ column: String) -> String
  func numberForm(_ form: FactList.NumberForm) -> String
  func claimRule(_ rule: FactList.ClaimRule) -> String
  func claim(_ alliance: String, leads: Bool, share: String) -> String
  func sharedNumber(_ number: String, in list: String, share: String, others: [String]) -> String
  func verificationStage(_ stage: VerificationStage) -> String

  // Gates and vetoes
  func effect(_ effect: GateEffect) -> String
  func effectMeaning(_ effect: GateEffect) -> String
  /// That so many of the gates are met.
  func metGates(_ met: Int, of all: Int) -> String
  func gateMissed(_ name: String) -> String
  func vetoApplied(_ name: String) -> String
  func until(_ day: String) -> String
  func scoreGate(_ node: String, _ minimum: String) -> String
  func figureGate(from: String?, upTo: String?) -> String
  func decision(_ number: String, _ date: String, _ authority: String) -> String

  // Classes
  func provisional(_ day: String, _ reasons: [String]) -> String
  func proposedAndDecided(_ proposed: String, _ decided: String) -> String
  func decided(_ decision: DecisionWords) -> String
  func unranked(_ reasons: [String]) -> String
  func missedByGate(_ name: String, _ reason: String) -> String
  func missedByLimit(_ limit: ClassLimitWords) -> String
  func oneClassDown(_ reason: String, from name: String) -> String
  func failed(_ reason: String, _ last: String?) -> String
  func classAsks(minimum: String, of node: String) -> String
  func classAsks(gates: [String], vetoes: [String]) -> String
  func classLimit(share: String?, rank: Int?, rounding: ClassLimit.Rounding, ties: ClassLimit.Ties)
    -> String
  func limitLine(_ limit: ClassLimitWords, cut: [String]) -> String
  func limitUnused(_ name: String, share: String?, rank: Int?, having: Int) -> String

  // Profiles and evidence
  func profileBasis(by: String, basis: String) -> String
  func groupHeading(_ name: String, _ count: Int) -> String
  func rank(_ rank: Int, of count: Int, tied: Bool, within group: String) -> String
  func outsideEvidence(_ share: String) -> String
  func selfReported(_ share: String, limit: String?) -> String
  func evidenceLimit(_ share: String) -> String
  /// How many files were read, and how many notes there are; the link to both follows.
  func filesRead(_ files: Int, notes: Int) -> String
  func evidenceFiles(_ files: Int) -> String
  func declaredNotApplicable(by: String, reason: String) -> String
}

/// A step of a points rule as it is printed; one of the limits is there.
struct PointsStepWords {
  var from: String?
  var upTo: String?
  var name = ""
  let points: String
}

/// Increments as they are printed; `nil` where they say nothing.
struct PointsPerUnitWords {
  let points: String
  /// The size of a step; `nil` where it is 1.
  let each: String?
  /// What the figure is counted in; may be empty.
  let unit: String
  /// Whether only whole units count.
  let whole: Bool
  let above: String?
  /// The least figure that brings anything.
  let least: String?
  let base: String?
  /// Whether the points are taken, not given.
  let deducts: Bool
}

/// What is taken of a list's rows.
struct SelectionWords {
  let list: String
  let taking: RowSelection.Taking
  /// The column; empty for the amount or the number.
  let column: String
  let conditions: [String]
  let equivalents: [String]
  let most: String?
  let months: Int?
}

/// A condition on a row.
struct ConditionWords {
  let column: String
  let values: [String]
  let from: String?
  let upTo: String?
  let negated: Bool
}

/// A measure, part by part.
struct FormulaWords {
  let numerator: [String]
  let denominator: [String]?
  /// What the denominator is divided by, and its ends; `nil` where they say nothing.
  let per: String?
  let least: String?
  let most: String?
  /// The factor, or `nil` for 1.
  let scale: String?
  let years: Int?
  let yearly: Bool
  let smallBelow: String?
}

/// How a figure came out.
struct MeasuredWords {
  /// Numerator and denominator, or `nil` where nothing is divided: the figure says it.
  let division: (numerator: String, denominator: String)?
  let rows: Int
  /// Over how many years the sum was taken instead of the window's; `nil` where it is whole.
  let years: Int?
  let isSmall: Bool
}

/// A panel's decision.
struct DecisionWords {
  let reason: String
  let authority: String
  let date: String
}

/// A class limit that was reached.
struct ClassLimitWords {
  let name: String
  /// The share, or `nil` where only ranks are limited.
  let share: String?
  /// The greatest rank, or `nil`.
  let rank: Int?
  /// The alliance's score, or `nil` where it is not published.
  let score: String?
  let allowed: Int
  let among: Int
  let reaching: Int
  /// The lowest score that kept the class, or `nil`.
  let border: String?
  let tied: Bool
}

/// Words and sentences without parameters.
enum RulePhrase: CaseIterable {
  // Headings
  case pointsHeading, adjustmentsHeading, gatesHeading, vetoesHeading, reductionsHeading
  case panelHeading, applicabilityHeading, claimsHeading, profilesHeading, factsHeading
  case measuresHeading, reviewersHeading, unrankedHeading, evidenceHeading, pointsRules
  case adjustmentRules, profileWeights
  // Columns and labels
  case item, rule, applied, figure, marks, full, counts, subtotal, subtotalApplying, converted,
    bonus, deduction, reviewers
  case gate, asks, state, met, notMet, effect, until, veto, decisionNumber, date, authority
  case reported, firstCheck, verifiedBy, verifiedOn, proposed, undecided, provisionalUntil, profile,
    noProfile
  case levels, list, claims, numberForm, columns, claimRule
  case measure, alliance, leniency, reviewerSet, recusals, markCount, anchorsOf, classAsked
  case adjustmentsShort, declaredBy, weightsDiffer, notApplicable
  case totalMarks, gates, asDecided
  // Captions and notes
  case gatesCaption, vetoesCaption, reductionsCaption
  case panelCaption, applicabilityCaption, claimsCaption, evidenceCaption, profileWeightsCaption
  case acrossProfiles, withinProfilesNote, notSupplied, notRecorded, onlyYesPasses
  case vetoNote, linear, belowSteps, mixedWeights, pointsText, pointsComposition, panelText
  case adjustmentText, decidedByPanel, reached, missedGatesCaption, metGatesDetails, anyScore
  case tooFewMarks, strengthsInProfile, dataNotesLink, sharedHeading, sharedCaption, restsOn
  case leniencyNote, setNote, claimsNote, measureNote, profileNote, missingPoints
  case unrankedNote, downloadReductions, downloadGates, scaledTotal, gatesBefore, noneScored,
    referencePoints, factNumber, comparedWithin
}
