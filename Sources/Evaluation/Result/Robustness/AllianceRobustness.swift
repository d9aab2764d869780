// SPDX-License-Identifier: Apache-2.0

/// How far one alliance's score, rank and class can be relied on, and what would change them.
public struct AllianceRobustness: Sendable, Hashable, Codable {
  /// The most that one answer sheet moves the score, or `nil` where nobody's sheet is known.
  public package(set) var oneSheet: OneSheet?
  /// The score drawn towards the mean of its group, shown beside and never scored; or `nil`.
  public package(set) var shrunken: Shrunken?
  /// Ranks and classes had other respondents been drawn, or `nil`.
  public package(set) var respondents: RankDistribution?
  /// Ranks and classes with other weights within the experts' disagreement and the stated ranges, or
  /// `nil`.
  public package(set) var weights: RankDistribution?
  /// Both at once, or `nil`.
  public package(set) var both: RankDistribution?
  /// The places between which it cannot be told apart from others; `nil` without a rank.
  public package(set) var places: PlaceRange?
  /// The smallest change of one weight that puts the alliance ranked strictly below it next level, or
  /// `nil` of those who have nobody below and of those without a rank.
  public package(set) var swap: SmallestSwap?
  /// What raising one indicator by one grade would bring, most first; only of indicators that can rise.
  public package(set) var gains: [Gain]
  /// The result under each of the five operators, in their order; empty where there are points.
  public package(set) var operators: [OperatorOutcome]

  /// Makes an alliance's robustness of nothing.
  public init() {
    gains = []
    operators = []
  }
}

/// The most that one answer sheet moves a score: the greatest distance between the score and the score
/// without one respondent.
public struct OneSheet: Sendable, Hashable, Codable {
  /// The change if that sheet were not there: score without − score.
  public let change: Double
  /// The audience of the respondent.
  public let audience: String

  /// Makes an effect.
  public init(change: Double, audience: String) {
    self.change = change
    self.audience = audience
  }
}

/// A score drawn towards the mean of its group [Paule 1982]: mean + share × (score − mean), with
/// share = τ² ÷ (τ² + SE²).
public struct Shrunken: Sendable, Hashable, Codable {
  /// The shrunken score.
  public let score: Double
  /// How much of the distance from the mean is kept, 0–1.
  public let share: Double

  /// Makes a shrunken score.
  public init(score: Double, share: Double) {
    self.score = score
    self.share = share
  }
}

/// How an alliance's rank and class vary over draws.
public struct RankDistribution: Sendable, Hashable, Codable {
  /// How many draws.
  public let draws: Int
  /// The mean rank; tied alliances share their places. With the ranks and their shares `nil`, and the
  /// shares empty, where ranks are not published.
  public package(set) var expectedRank: Double?
  /// The ranks between which 95 % of the draws lie.
  public package(set) var ranks: PlaceRange?
  /// The rank that ``shares`` begins with.
  public package(set) var firstRank: Int?
  /// The probability of each rank from ``firstRank`` on, to the last that is above 0 (名次可接受度).
  public package(set) var shares: [Double]
  /// The probability of each class, in the order of the index system; empty where there are none.
  public package(set) var classes: [Double]
  /// The 2.5 % and 97.5 % quantiles of the score, or `nil` where they were not kept.
  public package(set) var score: Interval?

  /// Makes a distribution.
  public init(
    draws: Int, expectedRank: Double?, ranks: PlaceRange?, firstRank: Int?, shares: [Double],
    classes: [Double], score: Interval?
  ) {
    self.draws = draws
    self.expectedRank = expectedRank
    self.ranks = ranks
    self.firstRank = firstRank
    self.shares = shares
    self.classes = classes
    self.score = score
  }
}

/// Places from the best to the worst, written `[first,last]`.
public struct PlaceRange: Sendable, Hashable, Codable {
  /// The best place.
  public let first: Int
  /// The worst place.
  public let last: Int

  /// Makes a range.
  public init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }

  /// Decodes two numbers.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    first = try container.decode(Int.self)
    last = try container.decode(Int.self)
  }

  /// Encodes two numbers.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(first)
    try container.encode(last)
  }
}

/// The smallest change of one local weight, its siblings scaled in proportion, that puts the alliance
/// ranked next below level.
public struct SmallestSwap: Sendable, Hashable, Codable {
  /// The alliance ranked next below.
  public let below: String
  /// The node whose weight changes; `nil` where no change of a single weight does it.
  public let node: String?
  /// Its local weight.
  public let from: Double?
  /// The local weight that makes the two level, 0–1.
  public let to: Double?
  /// Whether some weights within the experts' ranges (and the stated ones) would put the one below level
  /// or above; `nil` where that cannot be said.
  public let withinExperts: Bool?

  /// Makes a swap.
  public init(below: String, node: String?, from: Double?, to: Double?, withinExperts: Bool?) {
    self.below = below
    self.node = node
    self.from = from
    self.to = to
    self.withinExperts = withinExperts
  }
}

/// What raising one indicator by one grade would bring, everything else as it is.
///
/// Every share moves to the next better grade; of points, to full marks.
public struct Gain: Sendable, Hashable, Codable {
  /// The indicator's id.
  public let node: String
  /// What the score would gain.
  public let points: Double
  /// The rank then.
  public package(set) var rank: Int?
  /// The class then, `nil` without classes or where a panel decides.
  public package(set) var resultClass: String?
  /// The alliances that it would pass, best first; of more than ten the first ten.
  public package(set) var passes: [String]

  /// Makes a gain.
  public init(node: String, points: Double, rank: Int?, resultClass: String?, passes: [String]) {
    self.node = node
    self.points = points
    self.rank = rank
    self.resultClass = resultClass
    self.passes = passes
  }

  private enum CodingKeys: String, CodingKey {
    case node, points, rank, passes
    case resultClass = "class"
  }
}
