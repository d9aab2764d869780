// SPDX-License-Identifier: Apache-2.0
import Evidence

/// What the weights page, `steelyard weigh` and the experts' slips say in one language.
///
/// Numbers come in as they are printed; names as they stand in the definitions.
protocol WeightWords: Sendable {
  /// A word or sentence without parameters.
  func phrase(_ phrase: WeightPhrase) -> String

  // The rule
  /// Only the forms in which experts were asked; each has its own way to weights.
  func weightingRule(
    _ rule: WeightingRule, limit: String, forms: Set<Judgements.Form>
  ) -> String
  func randomIndexTable(_ name: String) -> String
  func judgementScale(_ scale: WeightingRule.Scale) -> String
  func treatment(_ treatment: WeightingRule.AboveLimit) -> String
  func objectiveMethod(_ method: ObjectiveWeights.Method) -> String
  func combination(_ combination: WeightingRule.Combination, share: String) -> String

  // What a reader may quote
  func judgedBy(_ form: Judgements.Form, experts: Int, items: Int) -> String
  func notAllPairs(_ incomplete: Int, of experts: Int) -> String
  func jointRatio(_ ratio: String, limit: String, isAbove: Bool) -> String
  func noRatio(_ absence: String?) -> String
  /// Limit: of sheets that have limits of their own; `nil` where it was named before.
  func sheetsAbove(
    _ count: Int, of experts: Int, _ treatment: WeightingRule.AboveLimit, limit: String?
  ) -> String
  /// Level: 0 very low to 4 very high. Likeness of weights and of orders in one sentence: they may
  /// differ, and a large probability is no sign that experts disagree.
  func agreement(level: Int, _ share: String, order: OrderWords?) -> String
  func concordanceTest(
    chiSquare: String, degreesOfFreedom: Int, probability: String, isExact: Bool
  ) -> String

  // Single judgements
  func pair(_ left: String, _ right: String) -> String
  func outweighs(_ left: String, _ right: String, _ value: String) -> String
  func triad(_ triad: TriadWords) -> String
  func revision(_ pair: String, value: String, implied: String, suggested: String) -> String
  func ratioIfChanged(_ ratio: String) -> String
  func judgedByExperts(_ count: Int, of experts: Int) -> String
  func missingPairs(_ pairs: [String]) -> String
  func distanceOf(_ distance: String) -> String
  func limitOf(_ limit: String) -> String

  // Headings, captions and titles of charts
  func matrixOf(_ parent: String) -> String
  func weightsOf(_ parent: String) -> String
  func expertsOf(_ parent: String) -> String
  func sheetOf(_ expert: String, _ parent: String) -> String
  func revisionsOf(_ source: String, _ parent: String) -> String
  func spreadOf(_ parent: String) -> String
  func intervalsOf(_ parent: String) -> String
  func sourcesOf(_ parent: String) -> String
  func triangularOf(_ parent: String) -> String
  func weightTitle(_ name: String, _ weight: String) -> String
  func spreadTitle(_ name: String, _ numbers: [String], axis: String) -> String
  func intervalTitle(
    _ name: String, weight: String, experts: String?, judgements: String?, axis: String
  ) -> String
  func axis(_ greatest: String) -> String
  /// Under a chart of intervals: only what is drawn.
  func intervalLegend(experts: Bool, steps: Bool, isCombined: Bool) -> String
  /// Under a table of intervals: only what is there.
  func intervalNote(experts: Bool, steps: Bool) -> String

  // Objective weights
  func cohort(_ alliances: Int, round: String, date: String) -> String
  func cohortOf(_ alliances: Int) -> String
  func leftOut(_ reason: ObjectiveWeights.LeftOut.Reason) -> String

  // The slip
  func slipTitle(_ expert: String) -> String
  func slipRatio(_ ratio: String, limit: String, _ treatment: WeightingRule.AboveLimit) -> String
  func slipQuestion(
    _ pair: String, value: String, implied: String, suggested: String, ratio: String?
  ) -> String
  /// Of a best–worst sheet: two other judgements, as sentences, and what they come to.
  func slipQuestion(
    _ pair: String, value: String, others: [String], implied: String, suggested: String,
    ratio: String?
  ) -> String
}

/// How alike experts' orders are, as it is printed.
struct OrderWords {
  /// Kendall's W.
  let coefficient: String
  /// The probability of as much by chance alone.
  let probability: String
  /// How many experts count.
  let experts: Int
  /// Whether chance alone would hardly give as much.
  let isBeyondChance: Bool
}

/// Three judgements of a triad as they are printed.
struct TriadWords {
  let first: String
  let second: String
  let third: String
  let firstOverSecond: String
  let secondOverThird: String
  let firstOverThird: String
  /// What the first two come to.
  let product: String
  /// Whether the third judgement is below that.
  let isLess: Bool
}

/// The words and sentences without parameters.
enum WeightPhrase: Sendable, CaseIterable {
  // The page
  case weightsPage, weightsLead, treeHeading, treeCaption, toWeights, methodologyLead
  case howToRead, judgedHeading, jointHeading, sheetsHeading, lookAgain, agreementHeading
  case trustHeading, sourcesHeading, triangularHeading, ownSheets, foldedNote
  // Columns
  case judgement, othersImply, nearest, ratioIfChanged, remark, items, points
  case least, lowerQuartile, median, upperQuartile, greatest, spread, interval
  case intervalFromExperts, intervalFromStep, expertWeights, objectiveWeights, objectiveHeading,
    combinedWeights
  case lowest, middle, highest, bestToOthers, othersToWorst, best, worst, group
  case distance, cohort
  // Figures with their explanations
  case lambdaMax, lambdaMaxMeaning, consistencyIndex, consistencyIndexMeaning
  case randomIndex, randomIndexMeaning, ratio, ratioMeaning, inputRatio, inputRatioMeaning
  case geometricIndex, geometricIndexMeaning, triadIndex, triadIndexMeaning
  case rightLeft, rightLeftMeaning, consensus, consensusMeaning, concordance, concordanceMeaning
  case spreadMeaning, expertsInterval, expertsIntervalMeaning, stepInterval, stepIntervalMeaning
  case matrixCell, matrixCellMeaning, objectiveMeaning, distanceMeaning, triangularMeaning
  // Sentences
  case completedCell, noMatrix, oneExpert, pooledAgreement, scaledMatrix, neverApplied, standsApart,
    pooledOnly
  case spreadLegend, treeLegend, shareNote
  case allocationHasNoRatio, codesOnly, noWhole
  // The slip
  case slipLead, slipTriad, slipQuestions, slipBlank, slipKeep, slipReturn
  case slipOwnWords, slipNoQuestions, slipOwnJudgements, slipWritten
}
