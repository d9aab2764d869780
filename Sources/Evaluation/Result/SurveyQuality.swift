// SPDX-License-Identifier: Apache-2.0

/// How good the data of one questionnaire are: who answered, what is missing, how far the items
/// hang together, and whether alliances can be told apart by what respondents say.
///
/// Alliances with fewer respondents than the published minimum are in none of its figures, so that
/// the figures of the whole are those of the alliances that are shown and nothing else.
public struct SurveyQuality: Sendable, Hashable, Codable {
  /// The questionnaire's id.
  public let questionnaire: String
  /// The ids of the alliances that too few people answered for, and that are in no figure here.
  public let leftOut: [String]
  /// All respondents together; `nil` where nobody is left.
  public package(set) var whole: SurveyGroup?
  /// The audiences over all alliances, in the questionnaire's order.
  public package(set) var audiences: [SurveyGroup]
  /// Whether the audiences are not published, because a small group would follow from them.
  public let audiencesWithheld: Bool
  /// The alliances over all audiences, by id.
  public package(set) var alliances: [SurveyGroup]

  /// Makes a record.
  public init(
    questionnaire: String, leftOut: [String], whole: SurveyGroup?, audiences: [SurveyGroup],
    audiencesWithheld: Bool, alliances: [SurveyGroup]
  ) {
    self.questionnaire = questionnaire
    self.leftOut = leftOut
    self.whole = whole
    self.audiences = audiences
    self.audiencesWithheld = audiencesWithheld
    self.alliances = alliances
  }

  private enum CodingKeys: String, CodingKey {
    case questionnaire, leftOut, whole, audiences, audiencesWithheld, alliances
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(questionnaire, forKey: .questionnaire)
    try container.encode(leftOut, forKey: .leftOut)
    try container.encode(whole, forKey: .whole)
    try container.encode(audiences, forKey: .audiences)
    try container.encode(audiencesWithheld, forKey: .audiencesWithheld)
    try container.encode(alliances, forKey: .alliances)
  }
}

/// The quality of what one group of respondents answered.
public struct SurveyGroup: Sendable, Hashable, Codable {
  /// The audience's or alliance's id; empty for all respondents together.
  public let id: String
  /// How many people answered.
  public let respondents: Int
  /// How many members could have answered, or `nil` where the round does not say it of all.
  public let members: Int?
  /// How many were invited, or `nil` where the round does not say it of all.
  public let invited: Int?
  /// What was answered to all scored items together.
  public let answers: AnswerCounts
  /// How far the items that everyone of the group is asked hang together; `nil` where it is not
  /// published.
  public package(set) var reliability: ScaleRecord?
  /// The same without respondents who made a straight line.
  public package(set) var reliabilityWithoutStraight: ScaleRecord?
  /// The same by section; those that are not published are left out.
  public package(set) var sections: [ScaleRecord]
  /// Straight lines, of those whose answers suffice to tell; `nil` where it is not published.
  public package(set) var straight: CountOf?
  /// Responses that missed an attention item, of those that answered one; `nil` where it is not
  /// published.
  public package(set) var inattentive: CountOf?
  /// The same by attention item; those that are not published are left out.
  public package(set) var attention: [CountOf]
  /// Responses that contradict themselves, of those that answered straight and reversed items;
  /// `nil` where it is not published.
  public package(set) var contradicting: CountOf?
  /// The same by indicator that has both; those that are not published are left out.
  public package(set) var contradictions: [CountOf]
  /// r_wg(j), 0–1, of an alliance; `nil` for other groups and where it cannot be computed.
  public let agreement: Double?
  /// How alliances differ; `nil` for a single alliance and where it cannot be computed.
  public package(set) var differences: AllianceDifferences?
  /// The scored items one by one; none for a single alliance.
  public package(set) var items: [SurveyItemRecord]

  /// The share of the invited who answered, which may exceed 1; `nil` where not known.
  public var rateOfInvited: Double? { rate(of: invited) }
  /// The share of the members who answered; `nil` where not known.
  public var rateOfMembers: Double? { rate(of: members) }

  private func rate(of count: Int?) -> Double? {
    count.flatMap { $0 > 0 ? Double(respondents) / Double($0) : nil }
  }

  private enum CodingKeys: String, CodingKey {
    case id, respondents, members, invited, answers, reliability, reliabilityWithoutStraight
    case sections, straight, inattentive, attention, contradicting, contradictions, agreement
    case differences, items
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(respondents, forKey: .respondents)
    try container.encode(members, forKey: .members)
    try container.encode(invited, forKey: .invited)
    try container.encode(answers, forKey: .answers)
    try container.encode(reliability, forKey: .reliability)
    try container.encode(reliabilityWithoutStraight, forKey: .reliabilityWithoutStraight)
    try container.encode(sections, forKey: .sections)
    try container.encode(straight, forKey: .straight)
    try container.encode(inattentive, forKey: .inattentive)
    try container.encode(attention, forKey: .attention)
    try container.encode(contradicting, forKey: .contradicting)
    try container.encode(contradictions, forKey: .contradictions)
    try container.encode(agreement, forKey: .agreement)
    try container.encode(differences, forKey: .differences)
    try container.encode(items, forKey: .items)
  }
}

/// How many answers there are of each kind.
public struct AnswerCounts: Sendable, Hashable, Codable {
  /// Answers with a grade.
  public let valid: Int
  /// "Don't know" answers.
  public let dontKnow: Int
  /// "Not applicable" answers.
  public let notApplicable: Int
  /// Asked and left blank.
  public let blank: Int

  /// Makes counts.
  public init(valid: Int, dontKnow: Int, notApplicable: Int, blank: Int) {
    self.valid = valid
    self.dontKnow = dontKnow
    self.notApplicable = notApplicable
    self.blank = blank
  }

  /// How many were asked.
  public var asked: Int { valid + dontKnow + notApplicable + blank }

  /// A count as a share of those asked, or `nil` of nobody.
  public func share(_ count: Int) -> Double? {
    asked > 0 ? Double(count) / Double(asked) : nil
  }
}

/// How many of those of whom it can be told.
public struct CountOf: Sendable, Hashable, Codable {
  /// What it is counted for: an item's or indicator's id, or empty.
  public let id: String
  /// Of whom it holds.
  public let count: Int
  /// Of whom it can be told.
  public let of: Int

  /// Makes a count.
  public init(id: String = "", count: Int, of: Int) {
    self.id = id
    self.count = count
    self.of = of
  }

  /// The share, or `nil` of nobody.
  public var share: Double? { of > 0 ? Double(count) / Double(of) : nil }
}

/// Cronbach's alpha of some items.
public struct ScaleRecord: Sendable, Hashable, Codable {
  /// The section's id; empty for all items.
  public let section: String
  /// How many items there are.
  public let items: Int
  /// How many people answered all of them.
  public let respondents: Int
  /// Alpha, or `nil` where too few answered or nothing varies.
  public let alpha: Double?

  /// Makes a record.
  public init(section: String, items: Int, respondents: Int, alpha: Double?) {
    self.section = section
    self.items = items
    self.respondents = respondents
    self.alpha = alpha
  }

  private enum CodingKeys: String, CodingKey {
    case section, items, respondents, alpha
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(section, forKey: .section)
    try container.encode(items, forKey: .items)
    try container.encode(respondents, forKey: .respondents)
    try container.encode(alpha, forKey: .alpha)
  }
}
