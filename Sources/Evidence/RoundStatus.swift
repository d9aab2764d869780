// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree

/// How far a round has come: who has answered and who has not, which figures and papers are still
/// lacking. It holds counts of small groups and is not for publication.
///
/// Invariant: alliances stand in the order of the registry, audiences in that of the round, what is
/// lacking in that of the index system.
public struct RoundStatus: Sendable, Hashable {
  /// One audience of an alliance.
  public struct Audience: Sendable, Hashable {
    /// The audience's id.
    public let id: String
    /// How many were asked: the invitations that are listed or, where none are, what the
    /// population states; `nil` where neither says.
    public let invited: Int?
    /// How many answered.
    public let answered: Int
    /// Whether fewer answered than are published.
    public let isBelowMinimum: Bool

    /// Makes an audience.
    public init(id: String, invited: Int?, answered: Int, isBelowMinimum: Bool) {
      self.id = id
      self.invited = invited
      self.answered = answered
      self.isBelowMinimum = isBelowMinimum
    }

    /// How many were asked and have not answered; never below 0.
    public var missing: Int? { invited.map { max(0, $0 - answered) } }
  }

  /// What an alliance may owe beside answers.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A figure that it has to supply.
    case figure
    /// An answer to a point of a checklist.
    case point
    /// The number of the paper behind a figure or a point.
    case evidence
    /// What is to be stated of a gate or a clause of one.
    case gate
  }

  /// How much of a kind there is, and how much is to be there.
  public struct Progress: Sendable, Hashable, Codable {
    /// How many are asked for.
    public let asked: Int
    /// How many of them are there.
    public let supplied: Int

    /// Makes a progress.
    public init(asked: Int, supplied: Int) {
      self.asked = asked
      self.supplied = supplied
    }
  }

  /// One thing that is lacking.
  public struct Outstanding: Sendable, Hashable {
    /// What it is.
    public let kind: Kind
    /// The id of the indicator, point, gate or clause.
    public let id: String
    /// Its name.
    public let name: LocalizedText

    /// Makes a thing that is lacking.
    public init(kind: Kind, id: String, name: LocalizedText) {
      self.kind = kind
      self.id = id
      self.name = name
    }
  }

  /// One alliance.
  public struct Alliance: Sendable, Hashable {
    /// The alliance's id.
    public let id: String
    /// Its name.
    public let name: LocalizedText
    /// Its audiences.
    public let audiences: [Audience]
    /// How much is there of what it supplies itself, by kind; kinds that are not asked for are left
    /// out.
    public let progress: [Kind: Progress]
    /// What is lacking.
    public let outstanding: [Outstanding]

    /// Makes an alliance.
    public init(
      id: String, name: LocalizedText, audiences: [Audience], progress: [Kind: Progress],
      outstanding: [Outstanding]
    ) {
      self.id = id
      self.name = name
      self.audiences = audiences
      self.progress = progress
      self.outstanding = outstanding
    }
  }

  /// The round.
  public let round: RoundDefinition
  /// The audiences that the questionnaires ask, for their names.
  public let audiences: [Evidence.Audience]
  /// The alliances of the registry.
  public let alliances: [Alliance]
  /// Signs that one hand filled in many responses.
  public let handSigns: [HandSign]

  /// Makes a status.
  public init(
    round: RoundDefinition, audiences: [Evidence.Audience], alliances: [Alliance],
    handSigns: [HandSign] = []
  ) {
    self.round = round
    self.audiences = audiences
    self.alliances = alliances
    self.handSigns = handSigns
  }

  /// All audiences of all alliances.
  private var all: [Audience] { alliances.flatMap(\.audiences) }
  /// How many were asked, as far as it is stated.
  public var invited: Int { all.reduce(0) { $0 + ($1.invited ?? 0) } }
  /// How many answered.
  public var answered: Int { all.reduce(0) { $0 + $1.answered } }
  /// How many of those who were asked have not answered.
  public var missing: Int { all.reduce(0) { $0 + ($1.missing ?? 0) } }

  /// How much there is of a kind over all alliances, or `nil` where it is not asked for.
  public func progress(_ kind: Kind) -> Progress? {
    let parts = alliances.compactMap { $0.progress[kind] }
    if parts.isEmpty { return nil }
    return Progress(
      asked: parts.reduce(0) { $0 + $1.asked }, supplied: parts.reduce(0) { $0 + $1.supplied })
  }
}
