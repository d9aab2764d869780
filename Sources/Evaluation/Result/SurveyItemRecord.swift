// SPDX-License-Identifier: Apache-2.0

/// The quality of what was answered to one scored item.
public struct SurveyItemRecord: Sendable, Hashable, Codable {
  /// The item's id.
  public let id: String
  /// The section's id.
  public let section: String
  /// What was answered; `nil` where it is not published.
  public package(set) var answers: AnswerCounts?
  /// Alpha of the group's items without this one, or `nil`.
  public package(set) var alphaIfDeleted: Double?
  /// The correlation of this item with the sum of the others, or `nil`.
  public package(set) var itemRest: Double?
  /// Whether the item's figures are not published, because a small group would follow from them.
  public let withheld: Bool

  /// Makes a record.
  public init(
    id: String, section: String, answers: AnswerCounts?, alphaIfDeleted: Double?,
    itemRest: Double?, withheld: Bool
  ) {
    self.id = id
    self.section = section
    self.answers = answers
    self.alphaIfDeleted = alphaIfDeleted
    self.itemRest = itemRest
    self.withheld = withheld
  }

  private enum CodingKeys: String, CodingKey {
    case id, section, answers, alphaIfDeleted, itemRest, withheld
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(section, forKey: .section)
    try container.encode(answers, forKey: .answers)
    try container.encode(alphaIfDeleted, forKey: .alphaIfDeleted)
    try container.encode(itemRest, forKey: .itemRest)
    try container.encode(withheld, forKey: .withheld)
  }
}

/// Whether alliances can be told apart by what respondents say: one-way analysis of variance of
/// each respondent's mean over the scored items.
public struct AllianceDifferences: Sendable, Hashable, Codable {
  /// What follows for whoever reads the scores.
  public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    /// The alliances' means are told apart reliably: ICC(2) ≥ 0.70.
    case reliably
    /// They are told apart to a degree: ICC(2) from 0.50.
    case moderately
    /// They differ by more than chance, but single means are poorly told apart: ICC(2) < 0.50.
    case poorly
    /// They differ by no more than chance would make them: p ≥ 0.05.
    case notAtAll = "not-at-all"
  }

  /// From here on alliances' means are reliable [LeBreton 2008], [Bliese 2000].
  public static let reliableFrom = 0.70
  /// Below here they are poor [Bliese 2000].
  public static let poorBelow = 0.50
  /// The probability from which differences count as chance, as is customary [Fisher 1925].
  public static let chanceFrom = 0.05

  /// How many alliances there are.
  public let alliances: Int
  /// How many respondents there are: those who answered at least half of what they were asked.
  public let respondents: Int
  /// k₀, the group size of a design with groups of unlike size.
  public let groupSize: Double
  /// ICC(1): the share of one respondent's variance that lies between alliances, or `nil`.
  public let single: Double?
  /// ICC(2): how reliably the alliances' means are told apart, or `nil`.
  public let ofMeans: Double?
  /// F, or `nil` where respondents of one alliance never differ.
  public let ratio: Double?
  /// The probability of an F at least as large if alliances were alike, or `nil`.
  public let probability: Double?

  /// Makes a record.
  public init(
    alliances: Int, respondents: Int, groupSize: Double, single: Double?, ofMeans: Double?,
    ratio: Double?, probability: Double?
  ) {
    self.alliances = alliances
    self.respondents = respondents
    self.groupSize = groupSize
    self.single = single
    self.ofMeans = ofMeans
    self.ratio = ratio
    self.probability = probability
  }

  /// What follows, or `nil` where there is no test.
  public var verdict: Verdict? {
    guard let ofMeans, let probability else { return nil }
    if probability >= Self.chanceFrom { return .notAtAll }
    if ofMeans >= Self.reliableFrom { return .reliably }
    return ofMeans >= Self.poorBelow ? .moderately : .poorly
  }

  private enum CodingKeys: String, CodingKey {
    case alliances, respondents, groupSize, single, ofMeans, ratio, probability, verdict
  }

  /// Decodes what is not derived.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      alliances: try container.decode(Int.self, forKey: .alliances),
      respondents: try container.decode(Int.self, forKey: .respondents),
      groupSize: try container.decode(Double.self, forKey: .groupSize),
      single: try container.decodeIfPresent(Double.self, forKey: .single),
      ofMeans: try container.decodeIfPresent(Double.self, forKey: .ofMeans),
      ratio: try container.decodeIfPresent(Double.self, forKey: .ratio),
      probability: try container.decodeIfPresent(Double.self, forKey: .probability))
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(alliances, forKey: .alliances)
    try container.encode(respondents, forKey: .respondents)
    try container.encode(groupSize, forKey: .groupSize)
    try container.encode(single, forKey: .single)
    try container.encode(ofMeans, forKey: .ofMeans)
    try container.encode(ratio, forKey: .ratio)
    try container.encode(probability, forKey: .probability)
    try container.encode(verdict, forKey: .verdict)
  }
}
