// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree

/// What is stated of gates, by alliance and by the id of the gate or clause.
public struct GateStates: Sendable, Hashable {
  /// One statement.
  public struct Entry: Sendable, Hashable, Codable {
    /// Whether it is met: only a yes passes; `nil` where nothing is stated, which does not pass.
    public let state: PointState?
    /// The evidence's number; may be empty.
    public let evidence: String
    /// On which day it was seen, `yyyy-mm-dd`, or empty.
    public let date: String
    /// Until when it is to be mended, `yyyy-mm-dd`, or empty.
    public let until: String
    /// Why; may be empty.
    public let reason: String

    /// Makes a statement.
    public init(
      state: PointState?, evidence: String = "", date: String = "", until: String = "",
      reason: String = ""
    ) {
      self.state = state
      self.evidence = evidence
      self.date = date
      self.until = until
      self.reason = reason
    }
  }

  private var entries: [String: [String: Entry]] = [:]

  /// Makes no statements.
  public init() {}

  /// What is stated of a gate or clause.
  public func entry(alliance: String, gate: String) -> Entry {
    entries[alliance]?[gate] ?? Entry(state: nil)
  }

  /// Sets a statement.
  public mutating func set(_ entry: Entry, alliance: String, gate: String) {
    entries[alliance, default: [:]][gate] = entry
  }
}

/// One decision or allegation under a veto.
///
/// Without number, day and authority it is an allegation: it changes nothing and is never published.
public struct VetoDecision: Sendable, Hashable, Codable {
  /// The alliance's id.
  public let alliance: String
  /// The veto's id.
  public let veto: String
  /// The decision's number; empty of an allegation.
  public let number: String
  /// The decision's day, `yyyy-mm-dd`; empty of an allegation.
  public let date: String
  /// Who decided; empty of an allegation.
  public let authority: String
  /// The effect that the decision states, or `nil` for the veto's own.
  public let effect: GateEffect?

  /// Makes a decision.
  public init(
    alliance: String, veto: String, number: String, date: String, authority: String,
    effect: GateEffect? = nil
  ) {
    self.alliance = alliance
    self.veto = veto
    self.number = number
    self.date = date
    self.authority = authority
    self.effect = effect
  }

  /// Whether it is a decision and no mere allegation.
  public var isDecided: Bool { !number.isEmpty && !date.isEmpty && !authority.isEmpty }
}

/// A panel's decision on an alliance's class.
public struct ClassDecision: Sendable, Hashable, Codable {
  /// The class's id.
  public let resultClass: String
  /// Why, where it is not the proposed one; may be empty.
  public let reason: String
  /// Who decided; may be empty.
  public let authority: String
  /// On which day, `yyyy-mm-dd`, or empty.
  public let date: String

  /// Makes a decision.
  public init(resultClass: String, reason: String = "", authority: String = "", date: String = "") {
    self.resultClass = resultClass
    self.reason = reason
    self.authority = authority
    self.date = date
  }

  private enum CodingKeys: String, CodingKey {
    case reason, authority, date
    case resultClass = "class"
  }
}

/// That an indicator or criterion does not apply to an alliance, declared by the evaluator.
public struct NotApplicable: Sendable, Hashable, Codable {
  /// The alliance's id.
  public let alliance: String
  /// The id of the criterion or indicator.
  public let node: String
  /// Why.
  public let reason: String
  /// Who declared it, by code or office.
  public let declaredBy: String

  /// Makes a declaration.
  public init(alliance: String, node: String, reason: String, declaredBy: String) {
    self.alliance = alliance
    self.node = node
    self.reason = reason
    self.declaredBy = declaredBy
  }
}

/// The profile that the evaluator gave an alliance.
public struct ProfileAssignment: Sendable, Hashable, Codable {
  /// The ids of the profiles, laid over each other in this order; at least one.
  public let profiles: [String]
  /// Who declared it; may be empty.
  public let declaredBy: String
  /// On what ground; may be empty.
  public let basis: String

  /// Makes an assignment.
  public init(profiles: [String], declaredBy: String = "", basis: String = "") {
    self.profiles = profiles
    self.declaredBy = declaredBy
    self.basis = basis
  }

  /// The name of the group of alliances with the same profiles: the ids joined by `+`.
  public var key: String { profiles.joined(separator: "+") }
}
