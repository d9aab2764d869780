// SPDX-License-Identifier: Apache-2.0

/// What was answered to one questionnaire's questions that are not scored.
public struct DescriptiveAnswers: Sendable, Hashable, Codable {
  /// The questionnaire's id.
  public let questionnaire: String
  /// The questions, in the questionnaire's order; those that nobody was asked are left out.
  public package(set) var questions: [DescriptiveQuestion]

  /// Makes a record.
  public init(questionnaire: String, questions: [DescriptiveQuestion]) {
    self.questionnaire = questionnaire
    self.questions = questions
  }
}

/// One question that is not scored.
public struct DescriptiveQuestion: Sendable, Hashable, Codable {
  /// How it is answered.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// By one of its answers.
    case single
    /// By any number of them.
    case several
    /// By answers in order of preference.
    case ordered
  }

  /// The item's id.
  public let id: String
  /// How it is answered.
  public let kind: Kind
  /// The codes of its answers, in the order of print.
  public let answers: [String]
  /// All who were asked.
  public package(set) var whole: DescriptiveGroup
  /// By audience, in the questionnaire's order.
  public package(set) var audiences: [DescriptiveGroup]
  /// By the value of the registry's column that makes peer groups, in order of first appearance
  /// by alliance id; empty where the round has none.
  public package(set) var peers: [DescriptiveGroup]
  /// What all answered in an earlier round, or `nil`.
  public let previous: PreviousGroup?

  /// Makes a record.
  public init(
    id: String, kind: Kind, answers: [String], whole: DescriptiveGroup,
    audiences: [DescriptiveGroup], peers: [DescriptiveGroup], previous: PreviousGroup?
  ) {
    self.id = id
    self.kind = kind
    self.answers = answers
    self.whole = whole
    self.audiences = audiences
    self.peers = peers
    self.previous = previous
  }

  private enum CodingKeys: String, CodingKey {
    case id, kind, answers, whole, audiences, peers, previous
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(kind, forKey: .kind)
    try container.encode(answers, forKey: .answers)
    try container.encode(whole, forKey: .whole)
    try container.encode(audiences, forKey: .audiences)
    try container.encode(peers, forKey: .peers)
    try container.encode(previous, forKey: .previous)
  }
}

/// What one group answered to a question that is not scored.
///
/// Invariant: where the group is withheld, everything but its id is `nil`; otherwise `counts` has
/// one number per answer, and so have `firsts` and `meanPlaces` of an ordered question.
public struct DescriptiveGroup: Sendable, Hashable, Codable {
  /// The audience's id, or the value that makes the peer group; empty for all.
  public let id: String
  /// How many answered, or `nil` where it is withheld.
  public package(set) var answered: Int?
  /// How many were asked and left it blank, or `nil` where it is withheld.
  public package(set) var blank: Int?
  /// How many gave each answer, or `nil` where it is withheld.
  public package(set) var counts: [Int]?
  /// How many put each answer first; `nil` of other questions and where it is withheld.
  public package(set) var firsts: [Int]?
  /// The mean place, from 1, of each answer among those who gave it, `nil` where nobody did; `nil`
  /// of other questions and where it is withheld.
  public package(set) var meanPlaces: [Double?]?

  /// Makes a group.
  public init(
    id: String, answered: Int?, blank: Int?, counts: [Int]?, firsts: [Int]?,
    meanPlaces: [Double?]?
  ) {
    self.id = id
    self.answered = answered
    self.blank = blank
    self.counts = counts
    self.firsts = firsts
    self.meanPlaces = meanPlaces
  }

  /// Whether too few people are behind it.
  public var isWithheld: Bool { answered == nil }

  /// The share of those who answered that gave the answer at a place; `nil` of nobody.
  public func share(_ answer: Int) -> Double? {
    guard let answered, answered > 0, let counts, counts.indices.contains(answer) else {
      return nil
    }
    return Double(counts[answer]) / Double(answered)
  }

  private enum CodingKeys: String, CodingKey {
    case id, answered, blank, counts, firsts, meanPlaces
  }

  /// Encodes every key, `null` where there is nothing.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(answered, forKey: .answered)
    try container.encode(blank, forKey: .blank)
    try container.encode(counts, forKey: .counts)
    try container.encode(firsts, forKey: .firsts)
    try container.encode(meanPlaces, forKey: .meanPlaces)
  }
}

/// What all answered to the same question in an earlier round.
public struct PreviousGroup: Sendable, Hashable, Codable {
  /// The earlier round's id.
  public let round: String
  /// Its year.
  public let year: Int
  /// What was answered.
  public let whole: DescriptiveGroup

  /// Makes a record.
  public init(round: String, year: Int, whole: DescriptiveGroup) {
    self.round = round
    self.year = year
    self.whole = whole
  }
}

/// The descriptive part of an earlier round's published result.
public struct PreviousAnswers: Sendable, Hashable {
  /// The round's id.
  public let round: String
  /// Its year.
  public let year: Int
  /// What was answered, by questionnaire.
  public let descriptive: [DescriptiveAnswers]

  /// Makes a record.
  public init(round: String, year: Int, descriptive: [DescriptiveAnswers]) {
    self.round = round
    self.year = year
    self.descriptive = descriptive
  }

  /// What all answered to a question with the same answers, or `nil`.
  func group(questionnaire: String, question: String, answers: [String]) -> PreviousGroup? {
    let found = descriptive.first { $0.questionnaire == questionnaire }?
      .questions.first { $0.id == question && $0.answers == answers }
    return found.flatMap {
      $0.whole.isWithheld ? nil : PreviousGroup(round: round, year: year, whole: $0.whole)
    }
  }
}
