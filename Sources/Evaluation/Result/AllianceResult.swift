// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree

/// One alliance's result.
public struct AllianceResult: Sendable, Hashable, Codable {
  /// The alliance's id.
  public let id: String
  /// Its name.
  public let name: LocalizedText
  /// The registry's other columns.
  public let attributes: [Alliance.Attribute]
  /// The score (得分), in the range of the grades' scores, or `nil`.
  public package(set) var score: Double?
  /// The profile's key (see ``RankingGroup/profile``), or `nil` for the index system as it stands.
  public let profile: String?
  /// Who gave the profile, and on what ground; `nil` where there is none.
  public let assignment: ProfileAssignment?
  /// The id of the class (评价结果), or `nil`: the rules', or the panel's where a panel decides and has
  /// decided.
  public package(set) var resultClass: String?
  /// The class by the rules, where a panel decides; otherwise `nil`.
  public package(set) var proposedClass: String?
  /// The panel's decision, or `nil`.
  public package(set) var decision: ClassDecision?
  /// The day until which the class is provisional, `yyyy-mm-dd`, or `nil`.
  public package(set) var provisionalUntil: String?
  /// The classes that the score reached and that were missed, best first.
  public package(set) var missedClasses: [MissedClass]
  /// How it stands at the gates, in the order of the index system.
  public package(set) var gates: [GateResult]
  /// Decisions under vetoes; in a result for the house also allegations.
  public package(set) var vetoes: [VetoResult]
  /// What counts for less than was reported, in tree order and then by list.
  public package(set) var reductions: [Reduction]
  /// The weight that applies by evidence.
  public package(set) var evidence: [EvidenceShare]
  /// The rank (名次) in its group: 1 + the number of alliances strictly above, or `nil`: also of an
  /// alliance that fails by a gate or veto.
  public package(set) var rank: Int?
  /// Whether another alliance has the same rank.
  public package(set) var tied: Bool
  /// The root's membership (各等级占比), or `nil`.
  public package(set) var membership: [Double]?
  /// Weight that applies ÷ all weight (适用率), 0–1.
  public package(set) var applicability: Double
  /// Weight with a value ÷ weight that applies (数据完整率), 0–1.
  public package(set) var completeness: Double
  /// The scores with all that is missing in the worst and in the best grade; `nil` where
  /// nothing applies.
  public package(set) var bounds: Bounds?
  /// Why there is no score, or `nil` where there is one.
  public package(set) var absent: Absence?
  /// Member counts by sector, where the round has them.
  public let composition: MemberComposition?
  /// Members, invitations and responses by audience, in the order of the round.
  public package(set) var participation: [Participation]
  /// The nodes in tree order, the root first.
  public package(set) var nodes: [NodeResult]
  /// How far all this can be relied on; `nil` of an alliance that is not scored.
  public package(set) var robustness: AllianceRobustness?

  /// Makes a result.
  public init(
    id: String, name: LocalizedText, attributes: [Alliance.Attribute], score: Double?,
    profile: String? = nil, assignment: ProfileAssignment? = nil, resultClass: String?,
    proposedClass: String? = nil, decision: ClassDecision? = nil,
    provisionalUntil: String? = nil, missedClasses: [MissedClass], gates: [GateResult] = [],
    vetoes: [VetoResult] = [], reductions: [Reduction] = [], evidence: [EvidenceShare] = [],
    rank: Int?, tied: Bool, membership: [Double]?, applicability: Double, completeness: Double,
    bounds: Bounds?, absent: Absence?, composition: MemberComposition?,
    participation: [Participation], nodes: [NodeResult], robustness: AllianceRobustness? = nil
  ) {
    self.id = id
    self.name = name
    self.attributes = attributes
    self.score = score
    self.profile = profile
    self.assignment = assignment
    self.resultClass = resultClass
    self.proposedClass = proposedClass
    self.decision = decision
    self.provisionalUntil = provisionalUntil
    self.missedClasses = missedClasses
    self.gates = gates
    self.vetoes = vetoes
    self.reductions = reductions
    self.evidence = evidence
    self.rank = rank
    self.tied = tied
    self.membership = membership
    self.applicability = applicability
    self.completeness = completeness
    self.bounds = bounds
    self.absent = absent
    self.composition = composition
    self.participation = participation
    self.nodes = nodes
    self.robustness = robustness
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, attributes, score, missedClasses, rank, tied, membership, applicability
    case completeness, bounds, absent, composition, participation, nodes, profile, assignment
    case proposedClass, decision, provisionalUntil, gates, vetoes, reductions, evidence
    case robustness
    case resultClass = "class"
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(name, forKey: .name)
    try container.encode(attributes, forKey: .attributes)
    try container.encode(score, forKey: .score)
    try container.encode(resultClass, forKey: .resultClass)
    try container.encode(missedClasses, forKey: .missedClasses)
    try container.encode(profile, forKey: .profile)
    try container.encodeIfPresent(assignment, forKey: .assignment)
    try container.encodeIfPresent(proposedClass, forKey: .proposedClass)
    try container.encodeIfPresent(decision, forKey: .decision)
    try container.encodeIfPresent(provisionalUntil, forKey: .provisionalUntil)
    try container.encode(gates, forKey: .gates)
    try container.encode(vetoes, forKey: .vetoes)
    try container.encode(reductions, forKey: .reductions)
    try container.encode(evidence, forKey: .evidence)
    try container.encode(rank, forKey: .rank)
    try container.encode(tied, forKey: .tied)
    try container.encode(membership, forKey: .membership)
    try container.encode(applicability, forKey: .applicability)
    try container.encode(completeness, forKey: .completeness)
    try container.encode(bounds, forKey: .bounds)
    try container.encode(absent, forKey: .absent)
    try container.encode(composition, forKey: .composition)
    try container.encode(participation, forKey: .participation)
    try container.encode(nodes, forKey: .nodes)
    try container.encodeIfPresent(robustness, forKey: .robustness)
  }
}

/// The scores with all that is missing in the worst and in the best grade, written `[worst,best]`.
public struct Bounds: Sendable, Hashable, Codable {
  /// All missing worst.
  public let worst: Double
  /// All missing best.
  public let best: Double

  /// Makes bounds.
  public init(worst: Double, best: Double) {
    self.worst = worst
    self.best = best
  }

  /// Decodes two numbers.
  public init(from decoder: any Decoder) throws {
    var container = try decoder.unkeyedContainer()
    worst = try container.decode(Double.self)
    best = try container.decode(Double.self)
  }

  /// Encodes two numbers.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(worst)
    try container.encode(best)
  }
}

/// How many people: a number, or only that it is under the published minimum.
public enum Headcount: Sendable, Hashable, Codable {
  /// The number.
  case exactly(Int)
  /// Under the minimum; written `"<5"`.
  case fewer(than: Int)

  /// Decodes a number or a text such as `"<5"`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let count = try? container.decode(Int.self) {
      self = .exactly(count)
    } else {
      let text = try container.decode(String.self)
      guard text.first == "<", let limit = Int(text.dropFirst()) else {
        throw DecodingError.dataCorruptedError(
          in: container, debugDescription: "a headcount is a number or a text such as \"<5\"")
      }
      self = .fewer(than: limit)
    }
  }

  /// Encodes a number or a text such as `"<5"`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .exactly(let count): try container.encode(count)
    case .fewer(let limit): try container.encode("<\(limit)")
    }
  }
}

/// Members, invitations and responses of one audience.
public struct Participation: Sendable, Hashable, Codable {
  /// The audience's id.
  public let audience: String
  /// Members of this audience, or `nil` where not stated.
  public let members: Int?
  /// How many were invited, or `nil` where not stated.
  public let invited: Int?
  /// How many answered, or `nil` where only counts are known; of several questionnaires, the one
  /// that most answered.
  public let respondents: Headcount?

  /// Makes a participation.
  public init(audience: String, members: Int?, invited: Int?, respondents: Headcount?) {
    self.audience = audience
    self.members = members
    self.invited = invited
    self.respondents = respondents
  }
}
