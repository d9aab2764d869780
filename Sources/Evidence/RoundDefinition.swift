// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree

/// A round (评价年度): which definitions and files belong to it, and the rules it declares.
public struct RoundDefinition: Sendable, Hashable, Codable {
  /// The round's id.
  public var id: String
  /// The year that is evaluated.
  public var year: Int
  /// The date on the pages, as `yyyy-mm-dd`; the clock is no input.
  public var date: String
  /// The language of the pages at the top of the site.
  public var language: String
  /// The round's name.
  public var name: LocalizedText
  /// What every page says at its head; may be empty.
  public var notice: LocalizedText
  /// How weights come from judgements.
  public var weighting: WeightingRule
  /// The audiences' weights; an audience that is not named here is not scored.
  public var audiences: [AudienceWeight]
  /// How memberships are composed.
  public var composition: CompositionRule
  /// What a composed membership is read as, for the class.
  public var verdict: VerdictRule
  /// What happens where something is missing.
  public var missing: MissingRule
  /// What is published.
  public var publish: PublishRule
  /// The registry's column that makes peer groups, or `nil`.
  public var peers: String?
  /// Sizes and seed of the draws.
  public var robustness: RobustnessRule
  /// Which stage of checking counts.
  public var verification: VerificationStage
  /// How reviewers' marks become one.
  public var reviewers: ReviewerRule
  /// Whether alliances of different profiles are ranked together; usually only within a profile.
  public var ranksAcrossProfiles: Bool

  /// Makes a round with the rules that design.md states as usual.
  public init(
    id: String, year: Int, date: String, language: String, name: LocalizedText,
    notice: LocalizedText = LocalizedText([:]), weighting: WeightingRule = WeightingRule(),
    audiences: [AudienceWeight] = [], composition: CompositionRule = CompositionRule(),
    verdict: VerdictRule = VerdictRule(), missing: MissingRule = MissingRule(),
    publish: PublishRule = PublishRule(),
    peers: String? = nil, robustness: RobustnessRule = RobustnessRule(),
    verification: VerificationStage = .verified, reviewers: ReviewerRule = ReviewerRule(),
    ranksAcrossProfiles: Bool = false
  ) {
    self.id = id
    self.year = year
    self.date = date
    self.language = language
    self.name = name
    self.notice = notice
    self.weighting = weighting
    self.audiences = audiences
    self.composition = composition
    self.verdict = verdict
    self.missing = missing
    self.publish = publish
    self.peers = peers
    self.robustness = robustness
    self.verification = verification
    self.reviewers = reviewers
    self.ranksAcrossProfiles = ranksAcrossProfiles
  }
}

/// An audience's declared weight.
public struct AudienceWeight: Sendable, Hashable, Codable {
  /// The audience's id.
  public let id: String
  /// Its weight; greater than 0, renormalised over the audiences that were asked and answered.
  public let weight: Double

  /// Makes an audience weight.
  public init(id: String, weight: Double) {
    self.id = id
    self.weight = weight
  }
}

/// What happens where something is missing.
public struct MissingRule: Sendable, Hashable, Codable {
  /// What one kind of missing does.
  public enum Treatment: String, Sendable, Hashable, Codable, CaseIterable {
    /// The indicator counts as wholly in the worst grade.
    case worstGrade = "worst-grade"
    /// The indicator's weight goes to its siblings.
    case redistribute
  }

  /// A figure that was asked for and not supplied.
  public var notSupplied: Treatment
  /// A survey indicator without a valid answer.
  public var noAnswers: Treatment
  /// An indicator that does not apply; always redistributed.
  public var notApplicable: Treatment
  /// The lowest completeness with which an alliance is scored, 0–1.
  public var minimumCompleteness: Double

  /// Makes a rule.
  public init(
    notSupplied: Treatment = .worstGrade, noAnswers: Treatment = .redistribute,
    notApplicable: Treatment = .redistribute, minimumCompleteness: Double = 0.8
  ) {
    self.notSupplied = notSupplied
    self.noAnswers = noAnswers
    self.notApplicable = notApplicable
    self.minimumCompleteness = minimumCompleteness
  }
}

/// What is published, and from how many respondents on.
public struct PublishRule: Sendable, Hashable, Codable {
  /// Whether scores, memberships and bounds are published.
  public var score: Bool
  /// Whether ranks are published.
  public var rank: Bool
  /// Whether classes are published.
  public var resultClass: Bool
  /// From how many respondents on a survey figure is published.
  public var minimumRespondents: Int

  /// Makes a rule.
  public init(
    score: Bool = true, rank: Bool = true, resultClass: Bool = true, minimumRespondents: Int = 5
  ) {
    self.score = score
    self.rank = rank
    self.resultClass = resultClass
    self.minimumRespondents = minimumRespondents
  }

  /// Whether anything that judges is published: a score, a rank or a class.
  public var judges: Bool { score || rank || resultClass }

  private enum CodingKeys: String, CodingKey {
    case score
    case rank
    case resultClass = "class"
    case minimumRespondents
  }
}
