// SPDX-License-Identifier: Apache-2.0
public import Evidence

/// The reviewers of a round.
public struct PanelRecord: Sendable, Hashable, Codable {
  /// One reviewer.
  public struct Reviewer: Sendable, Hashable, Codable {
    /// The reviewer's code.
    public let id: String
    /// How many alliances the reviewer judged.
    public let alliances: Int
    /// How many marks the reviewer gave.
    public let marks: Int
    /// How much higher than the others the reviewer marks the same things, in % of full marks (of
    /// the grades' range): the effect of a two-way additive fit; `nil` where nobody else marked
    /// what the reviewer did.
    public package(set) var leniency: Double?
    /// The number of the set of reviewers that alliances tie together, from 1: effects of different
    /// sets cannot be compared.
    public let set: Int

    /// Makes a reviewer.
    public init(id: String, alliances: Int, marks: Int, leniency: Double?, set: Int) {
      self.id = id
      self.alliances = alliances
      self.marks = marks
      self.leniency = leniency
      self.set = set
    }
  }

  /// The rule by which marks became one.
  public let rule: ReviewerRule
  /// The reviewers, by code.
  public package(set) var reviewers: [Reviewer]
  /// Who stood aside, by reviewer and alliance.
  public let recusals: [ReviewerMarks.Recusal]

  /// Makes a record.
  public init(rule: ReviewerRule, reviewers: [Reviewer], recusals: [ReviewerMarks.Recusal]) {
    self.rule = rule
    self.reviewers = reviewers
    self.recusals = recusals
  }
}

extension PanelRecord {
  /// Takes out the leniency: beside a published mean it would tell single marks.
  package mutating func withholdLeniency() {
    for index in reviewers.indices { reviewers[index].leniency = nil }
  }
}
