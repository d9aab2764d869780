// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// What the pages on the survey's quality and on questions that are not scored say in one
/// language. Numbers come in as they are printed.
protocol SurveyWords: Sendable {
  /// A word or sentence without parameters.
  func phrase(_ phrase: SurveyPhrase) -> String

  /// Whether alliances can be told apart, with the figures it rests on.
  func toldApart(_ verdict: AllianceDifferences.Verdict, reliability: String, probability: String)
    -> String
  func verdict(_ verdict: AllianceDifferences.Verdict) -> String
  /// What a probability is, after its letter p: as printed, or below what prints as 0.
  func exactly(_ number: String) -> String
  func below(_ number: String) -> String
  func alphaSentence(_ level: AlphaLevel, alpha: String, items: Int, respondents: Int) -> String
  func alphaWithoutStraight(_ alpha: String, straight: String) -> String
  func leftOut(_ count: Int, minimum: Int) -> String
  func itemsWithheld(_ count: Int) -> String
  func countOf(_ count: Int, _ of: Int, share: String?) -> String
  func surveySource(_ source: String) -> String
  func treatment(_ treatment: CountingRule.Treatment) -> String
  func questionKind(_ kind: DescriptiveQuestion.Kind, most: Int) -> String
  func peerGroup(_ attribute: String, _ value: String) -> String
  func previousYear(_ year: Int) -> String

  // Captions and titles of charts
  func answersTo(_ question: String) -> String
  func shareTitle(_ name: String, _ share: String) -> String
  func missingTitle(_ item: String, _ numbers: [String]) -> String
  func deletedTitle(_ item: String, without: String, all: String) -> String
  func answersTitle(_ group: String, _ numbers: [String]) -> String
}

/// What alpha says in a word.
enum AlphaLevel: CaseIterable {
  /// Below 0.70, too low for comparing groups [Nunnally 1978].
  case low
  /// From 0.70 to 0.90.
  case good
  /// Above 0.90, where items repeat one another [Streiner 2003].
  case redundant

  init(_ alpha: Double) {
    self = alpha < 0.70 ? .low : alpha <= 0.90 ? .good : .redundant
  }
}

/// Words and sentences without parameters.
enum SurveyPhrase: CaseIterable {
  // Pages and headings
  case qualityPage, qualityLead, answersPage, answersLead, apartHeading, whoHeading, missingHeading
  case scaleHeading, careHeading, readHeading, meaningsHeading
  // Groups
  case allRespondents, respondentGroup
  // Columns
  case rateOfInvited, rateOfMembers, alpha, alphaWithoutStraight, alphaIfDeleted, itemRest
  case section, allItems, itemCount, answeredInFull, straight, inattentive, contradicting, agreement
  case single, ofMeans, probability, verdict, missing, program, read, counted, dropped, duplicates
  case previews, incomplete, tooFast, answered, answer, named, first, meanPlace, attentionItem,
    indicator
  case missed, canTell
  // Captions
  case apartCaption, whoCaption, missingCaption, scaleCaption, sectionCaption, careCaption
  case attentionCaption, contradictionCaption, readCaption
  // Notes
  case noTest, noDifference, noAlpha, audiencesWithheld, groupWithheld, fewMark, rateNote,
    severalNote, orderNote
  case neverScored
  // Meanings
  case rateMeaning, missingMeaning, alphaMeaning, deletedMeaning, itemRestMeaning, straightMeaning
  case inattentiveMeaning, contradictingMeaning, agreementMeaning, singleMeaning, ofMeansMeaning
  case probabilityMeaning
}
