// SPDX-License-Identifier: Apache-2.0
import Evaluation
import Evidence

/// What pages and texts say in one language of how far a score, a rank and a class can be relied on.
/// Numbers come in as they are printed; names as they stand in the definitions.
protocol RobustnessWords: Sendable {
  /// A word or sentence without parameters.
  func phrase(_ phrase: RobustnessPhrase) -> String
  /// What stands between two sentences that end with their full stops.
  var betweenSentences: String { get }

  // The score
  /// The sentence that can be quoted.
  func certainty(_ certainty: CertaintyWords) -> String
  /// Two ends, inside a sentence.
  func interval(_ low: String, _ high: String) -> String
  func sampled(_ sampled: SampledWords) -> String
  func noInterval(_ absence: SamplingError.Absence) -> String
  /// That audiences borrowed the variance of others, having fewer respondents than `least`; which
  /// ones may be withheld.
  func pooled(_ audiences: [String], least: Int) -> String
  func unknownSizes(_ audiences: [String]) -> String
  func oneSheet(_ change: String, audience: String) -> String
  func shrunken(_ score: String, mean: String?, kept: String) -> String

  // Ranks and classes
  func varied(_ source: GroupRobustness.Source) -> String
  func rankChart(_ source: String, expected: String, from first: Int, to last: Int) -> String
  func mapTitle(_ name: String, likeliest: Int, share: String) -> String
  func place(_ place: Int, _ share: String) -> String
  func otherPlaces(_ share: String) -> String
  /// Of a group that cannot be told apart: its places.
  func run(_ first: Int, _ last: Int, count: Int) -> String
  func neighboursToldApart(_ apart: Int, of pairs: Int) -> String
  func isAbove(_ upper: String, _ lower: String, _ share: String) -> String

  // What would change it
  func swap(_ swap: SwapWords) -> String
  func within(_ within: Bool?) -> String
  func gain(_ node: String, _ points: String, passing: [String], class name: String?) -> String
  func more(_ count: Int) -> String
  func factor(_ factor: Influence.Factor) -> String
  func factor(_ factor: Sensitivity.Factor) -> String
  func without(expert: String) -> String
  func influenceTitle(_ name: String, _ shift: String) -> String
  func sensitivityTitle(_ name: String, first: String, total: String) -> String
  func sensitivityNote(samples: Int, evaluations: Int, error: String?) -> String

  // Operators and readings
  func name(_ operator: CompositionRule.Operator) -> String
  func loses(_ operator: CompositionRule.Operator) -> String
  func ownOperator(_ node: String, _ operator: String) -> String
  func reading(_ reading: VerdictRule.Reading) -> String
  func readingRule(_ reading: VerdictRule.Reading, threshold: String) -> String
  /// Level: 3 wholly in one grade, 2 very valid, 1 fairly valid, 0 hardly.
  func validity(level: Int) -> String
  func losses(_ loss: LossWords) -> [String]

  // What was drawn
  func drawn(draws: Int, resamples: Int, seed: String) -> String
  func failed(_ count: Int, of draws: Int) -> String
  func statedRanges(_ count: Int) -> String
}

/// The parts of the sentence that can be quoted; what is not published or not known is `nil`.
struct CertaintyWords {
  var score: String?
  var interval: (low: String, high: String)?
  /// The rank with its mark of a tie.
  var rank: String?
  var places: PlaceRange?
  /// A class and how likely it is.
  var likely: (name: String, share: String)?
}

/// What an interval rests on.
struct SampledWords {
  /// How many respondents, or fewer than how many.
  let respondents: String
  let isOne: Bool
  let error: String
  let freedom: String?
}

/// The smallest change of one weight that lets the next alliance draw level.
struct SwapWords {
  let below: String
  /// The node, its weight and the weight then; `nil` where no single weight does it.
  let change: (node: String, from: String, to: String)?
}

/// The names of the grades in which a composition lost something.
struct LossWords {
  let tied: [String]
  let saturated: [String]
  let fromWeights: [String]
}

/// Words and sentences without parameters.
enum RobustnessPhrase: CaseIterable {
  // Headings
  case certainty, rankHeading, changeHeading, readingsHeading, mapHeading, groupsHeading
  case pairsHeading, operatorsHeading, influencesHeading, sensitivityHeading, swapsHeading
  case drawnHeading, uncertaintyRules, verdictRule, formulasHeading
  // Columns and labels
  case interval95, intervalLow, intervalHigh, places, placeFirst, placeLast, runNumber, varies,
    expectedRank, rankRange, eachPlace, gain, rankThen
  case classThen, scoreThen, passes, change, reading, gradeNamed, decides, upper, lower
  case probabilityAbove, apart, notApart, operatorName, declared, tiedRoots, saturatedRoots
  case fromWeights, medianValidity, tiedPairs, meanRankShift, largestChange, classChanges
  case firstOrder, totalOrder, factorName, weightFrom, weightTo, whatChanges, within, node
  case standardError, degreesOfFreedom, respondents, shrunkenScore, validityIndex
  case classProbability, factorKind, influenceID, indicative, choice, loss, together
  // Choices
  case rankProbability, no, equalSteps, notSuppliedTurned, noAnswersTurned, undefined
  // Captions
  case ownOperators, rankCaption, numbersCaption, classCaption, gainsCaption, influencesOnCard,
    readingsCaption,
    mapCaption
  case rangesCaption, groupsCaption, pairsCaption, operatorsCaption, influencesCaption
  case sensitivityCaption, scoresCaption, swapsCaption, dependsCaption
  // Sentences
  case robustnessLead, coversSampling, everybodyAnswered, allAlike, isIndicative, bySource
  case readPlaces, readMap, readGroups, readCauses, mapLegend, groupNote, groupsNote, pairsNote
  case operatorsNote, influencesNote, swapsNote, allApart, nothingDrawn, byTheRules, noSwap
  case gainsNote, readingsNote, sensitivityLegend, ranksStay, methodLink, moreLink, oneAlliance
  case rankChartNote, intervalNote
  // Formulas in words
  case intervalRule, poolRule, bootstrapRule, weightRule, rankRule, sheetRule, shrinkRule
  case sobolRule, swapRule
  // Files
  case downloadRobustness, downloadInfluences
  // Terminal
  case operatorsCompared, samplingOf, nothingLost, gainsHeading
}
