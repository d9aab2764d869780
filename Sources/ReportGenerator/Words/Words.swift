// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence
import IndicatorTree

/// Everything a page says in one language. A further language is one more type like this one.
protocol Words: WeightWords, FormWords, SurveyWords, RulesWords, RobustnessWords {
  /// The language's tag.
  var language: String { get }
  /// The language's name for itself.
  var ownName: String { get }
  /// A word or sentence without parameters.
  func label(_ label: Label) -> String

  var colon: String { get }
  var semicolon: String { get }
  var comma: String { get }
  var fullStop: String { get }
  func parenthesis(_ text: String) -> String
  func percent(_ number: String) -> String
  func range(_ from: String, _ to: String) -> String
  func list(_ items: [String]) -> String
  func name(in language: String) -> String

  func year(_ year: Int) -> String
  func edition(_ edition: String) -> String
  func attribute(_ key: String) -> String
  func attributeValue(_ value: String, of key: String) -> String
  func kind(_ kind: String) -> String
  func evidenceClass(_ evidence: EvidenceClass) -> String
  func absence(_ absence: Absence) -> String
  func pointState(_ state: PointState) -> String
  func shapeForm(_ form: GradeShape.Form) -> String
  func itemKind(_ kind: ItemKind) -> String
  func role(_ role: String) -> String
  func severity(_ severity: String) -> String
  func headcount(_ headcount: Headcount) -> String
  func sector(_ sector: Sector) -> String
  func reference(_ reference: ReferenceAlliance) -> String
  func weightSource(_ source: NodeRecord.WeightSource) -> String
  func aboveLimit(_ treatment: WeightingRule.AboveLimit) -> String

  func scale(_ least: String, _ greatest: String) -> String
  func rank(_ rank: Int, of count: Int, tied: Bool) -> String
  func rankWord(_ rank: Int, tied: Bool) -> String
  func shortRank(_ rank: Int, tied: Bool) -> String
  func notScored(_ reason: String) -> String
  func belowCompleteness(_ completeness: String, _ minimum: String) -> String
  func missedClass(
    _ name: String, criterion: String, minimum: String, hasScore: Bool
  ) -> String
  func coverage(completeness: String, applicability: String?) -> String
  func bounds(_ worst: String, _ best: String) -> String
  /// Level: 3 wholly in one grade, 2 very valid, 1 fairly valid, 0 hardly.
  func largestShare(_ grades: String, validity: String?, level: Int) -> String
  func classRange(from: String?, below: String?, criterionMinimum: String?) -> String
  func scoreHowToRead(_ least: String, _ greatest: String) -> String
  func completenessHowToRead(_ minimum: String) -> String
  func declaredWeight(_ weight: String) -> String
  func bulletTitle(_ name: String, _ score: String, median: String?) -> String
  /// `inProfile`: whether the set is that of the alliances of one profile.
  func standoutRuleWithinSet(_ count: Int, inProfile: Bool) -> String
  func standoutRuleOwnMean(_ count: Int, inProfile: Bool) -> String
  func moreOfTheSame(_ count: Int) -> String
  func adviceRule(_ limit: String) -> String
  func answersNote(_ minimum: Int) -> String
  func suppressed(_ limit: Int) -> String
  func audienceWeight(_ audience: String, _ weight: String) -> String
  func itemsOf(_ indicator: String) -> String
  func itemChart(_ item: String) -> String
  func pointsOf(_ indicator: String) -> String
  func checklistValue(_ share: String) -> String
  func figureChart(_ name: String, _ value: String?, _ count: Int) -> String
  func fiveNumbers(_ numbers: [String], count: Int) -> String
  func consistencyRule(_ limit: String, table: String, _ treatment: String) -> String
  /// Level: 0 very low to 4 very high.
  func consensus(level: Int, _ share: String) -> String

  func allianceCount(_ count: Int) -> String
  func scoredCount(_ count: Int) -> String
  func resultsCaption(ranked: Bool) -> String
  func scoreChart(_ count: Int) -> String
  func scoreChartCaption(hasLimits: Bool) -> String

  func compositionClass(_ kind: CompositionClass) -> String
  func compositionRule(_ kind: CompositionClass) -> String
  func sectorsPresent(_ sectors: Int, seats: Int) -> String
  func fieldCounts(alliances: Int, seats: Int) -> String

  func compositionOperator(_ composition: CompositionRule.Operator) -> String
  func normalisation(_ normalise: CompositionRule.Normalisation) -> String
  func missingRule(_ rule: MissingRule, minimum: String) -> [String]
  func publicationRules(_ rule: PublishRule) -> [String]
}

extension Words {
  /// A membership function, form and points: `trapezoid 40 60 80 100`.
  func shape(_ shape: GradeShape, figure: (Double) -> String) -> String {
    ([shapeForm(shape.form)] + shape.points.map(figure)).joined(separator: " ")
  }

  subscript(label: Label) -> String { self.label(label) }

  /// `7`, or `=7` in a tie.
  func shortRank(_ rank: Int, tied: Bool) -> String { (tied ? "=" : "") + String(rank) }
}

/// The words and sentences without parameters.
enum Label: Sendable, CaseIterable {
  // Around every page
  case skipToContent, notice, siteNavigation, allAlliances, methodology, provenance, madeWith
  case roundDate, schema, seed, indexSystemDigest, inputDigests, downloads, downloadJSON
  case downloadTreeCSV, downloadTable, downloadAll, printHint
  // What things are called
  case scorecard, structureProfile, structureProfiles, results, round, indexSystem, registryID
  case criterion, criteria, indicator, indicators, indicatorTree, indicatorID, alliance, alliances
  case score, rank, tied, resultClass, classes, grade, weight, localWeight, globalWeight
  case plainValue, weightUsed, contribution, completeness, applicability, membership, respondents,
    audience
  case audiences, members, invited, participation, expert, experts, item, kind, unit, value
  case reported, reason, evidence, source, definition, number, remark, total, chart, position
  case state, point, required, reversed, share, yes, none, bounds, boundWorst, boundBest
  case file, role, rows, encoding, digest, severity, place, problem, code, rule, requirement
  case notStated, allAudiences, notScoredItem
  // Scorecard
  case headline, howToRead, methodologyLink, nothingPublished, scoreNotPublished
  case membershipChart, criteriaCaption, treeCaption, countedWorst, redistributed, noScore
  case strengthsAndWeaknesses, strengths, weaknesses, leftOut, advice, answers, audiencesUsed
  case withheldBeside, notPublishedSeparately, allianceNotScored, sharesWithheld
  case itemCountsWithheld, respondentsWithheld, pooledCountsNote, strengthsAndWeaknessesOwn
  case structureDefinitionsCaption
  case validAnswers, dontKnow, notApplicable, blank, figures, figuresCaption, fiveNumbers
  case checklists, weightsUsed, weightsCaption, siblingsOf, weightSource, consistencyRatio
  case consensus, aboveLimitShort, dataNotes, inputs, problems, noProblems
  case bulletLegend, contributionNote, stripLegend, notScoredIsNoZero
  // Composition
  case composition, compositionOnly, compositionCaption, compositionClasses
  case compositionClassShort, compositionListCaption, noAcademicMembers, sector, sectors, seats
  case seatsBySector, alliancesWith, alliancesByID, field, seatNote, compositionIsNoJudgement
  case structureHowToRead, structureMethodologyLink
  case structurePublication
  // Index
  case ranking, resultsByID, classCounts, classCountsCaption, notScoredHeading, tieNote
  // Methodology
  case definitionsCaption, weightsAddUp, evidenceShares, evidenceCaption, gradesAndClasses
  case gradesAreNotClasses, gradesCaption, classRule, referenceAlliances, referenceAlliance
  case referenceNote, anchors, anchorsNote, anchorsCaption, calculation, surveyMembership
  case shapesNote, shapesCaption
  case surveyMembershipText, statisticsMembership, statisticsMembershipText
  case checklistMembership, checklistMembershipText, compositionRule, missingRule
  case panelMembership, pointsScore, adjustmentsRule
  case ranksAndRounding, roundingText, derivedFigures, audiencesNote, weights
  case weightsFromDefinition, shareInGroup, questionnaires, answerScale, answerScales
  case publicationRules, references
}
