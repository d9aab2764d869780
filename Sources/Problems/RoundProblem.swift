// SPDX-License-Identifier: Apache-2.0

/// A round’s definition, or one of its files as a whole, breaks a rule.
public enum RoundProblem: ProblemWords, ProblemEntries {
  /// A file that is named is not there.
  case fileMissing(path: String)
  /// A file that is named cannot be read.
  case fileUnreadable(path: String)
  /// A pattern matches no file.
  case globMatchesNothing(pattern: String)
  /// A date is not written as yyyy-mm-dd.
  case malformedDate(value: String)
  /// An alliance is registered twice.
  case duplicateAlliance(id: String, firstLine: Int)
  /// The registry is empty.
  case noAlliances
  /// A group of siblings has neither weights nor judgements.
  case noWeights(parent: String)
  /// The round weighs an audience that no questionnaire has.
  case unknownAudience(value: String, known: [String])
  /// An audience answers scored items and has no weight.
  case audienceWithoutWeight(id: String)
  /// A random-index table is not known.
  case unknownRandomIndex(value: String, known: [String])
  /// An alliance has no name.
  case allianceWithoutName(id: String)
  /// A previous result is named, and its scores are not compared.
  case previousNotCompared
  /// More are invited than there are members.
  case populationInvitedAboveMembers(alliance: String, audience: String)
  /// An alliance and audience stand twice in the population.
  case duplicatePopulation(alliance: String, audience: String, firstLine: Int)
  /// The registry has no column of that name.
  case peersColumnMissing(value: String, known: [String])
  /// A kind of missing may not be treated that way.
  case treatmentNotAllowed(name: String, value: String)
  /// Every expert’s sheet is excluded.
  case everySheetExcluded(parent: String)
  /// The folder for the site holds something else.
  case notInPlace(folder: String)
  /// An audience’s answers are read and count for nothing.
  case unscoredAudience(value: String)
  /// The operator can lower a score for a better answer.
  case notMonotone(name: String)
  /// An argument of the command line is not there.
  case argumentMissing(path: String)
  /// An argument of the command line cannot be read.
  case argumentUnreadable(path: String)
  /// The file system refuses to write the site; what it says.
  case cannotWrite(folder: String, reason: String)
  /// A file that a person named cannot be written.
  case cannotWriteFile(path: String, reason: String)
  /// An attribute has no meaning beside the values of others.
  case meaningless(name: String, value: String, needed: String)
  /// A tolerance is not below the total that it is of.
  case toleranceTooLarge(value: String, total: String)
  /// What is named as a previous result is none.
  case previousNotAResult(path: String)

  // MARK: Operators

  /// What has no children has nothing that an operator could bring together.
  case operatorOfIndicator(value: String)
  /// A node with bonus or deductions hands up its score, which only the weighted average takes.
  case operatorAboveAdjustments(name: String, nodes: [String])
  /// Under its operator a criterion's result comes from weights, not from answers.
  case resultFromWeights(node: String, name: String, alliances: Int, among: Int)

  // MARK: Verdicts

  /// A threshold of the confidence criterion is not above 0.5 and at most 1.
  case thresholdOutOfRange(value: String)
  /// A threshold is not among the usual ones.
  case unusualThreshold(value: String)
  /// The verdict reads a membership, and there is none at the root, or bonuses change its score.
  case verdictWithoutMembership(name: String, nodes: [String])
  /// The largest membership decides, and says little.
  case weakVerdict(tied: Int, low: Int, among: Int)

  // MARK: Ranges of weights

  /// A range begins above its end.
  case rangeTurnedRound(from: String, to: String)
  /// Judgements weigh the node, and say how far its weight can be trusted.
  case rangeOfJudged(node: String, parent: String)
  /// The weight of what has no siblings is 1.
  case rangeWithoutSiblings(node: String)
  /// No weights within the ranges sum to 1.
  case rangesCannotSum(parent: String, sum: String, isAbove: Bool)
  /// A range does not hold the weight that counts.
  case weightOutsideRange(node: String, weight: String, from: String, to: String)

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
