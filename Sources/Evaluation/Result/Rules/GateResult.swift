// SPDX-License-Identifier: Apache-2.0
public import Evidence
public import IndicatorTree

/// How one alliance stands at one gate.
public struct GateResult: Sendable, Hashable, Codable {
  /// The gate's id.
  public let id: String
  /// Whether it is met.
  public let isMet: Bool
  /// What is stated, clause by clause; of a gate without clauses one entry with the gate's id; empty
  /// of gates that are decided by a score or a figure.
  public package(set) var clauses: [ClauseResult]
  /// The score or figure that decided, or `nil` where the gate is stated or there was none, and where
  /// a score is not published.
  public package(set) var value: Double?
  /// How the figure was counted, or `nil`.
  public let measured: MeasureResult?
  /// What followed, the gravest of the clauses that are not met; `nil` where it is met.
  public package(set) var effect: GateEffect?
  /// Until when it is to be mended, `yyyy-mm-dd`; `nil` where nothing is.
  public package(set) var until: String?

  /// Makes a standing.
  public init(
    id: String, isMet: Bool, clauses: [ClauseResult] = [], value: Double? = nil,
    measured: MeasureResult? = nil, effect: GateEffect? = nil, until: String? = nil
  ) {
    self.id = id
    self.isMet = isMet
    self.clauses = clauses
    self.value = value
    self.measured = measured
    self.effect = effect
    self.until = until
  }
}

extension GateResult {
  /// Takes out what follows where the gate is not met: it tells the class.
  package mutating func withholdEffect() {
    effect = nil
    until = nil
    for index in clauses.indices { clauses[index].effect = nil }
  }
}

/// What is stated of a gate's clause.
public struct ClauseResult: Sendable, Hashable, Codable {
  /// The clause's id, or the gate's.
  public let id: String
  /// What is stated.
  public let stated: GateStates.Entry
  /// What follows of it; `nil` where it is met or does not apply.
  public package(set) var effect: GateEffect?

  /// Makes a clause's standing.
  public init(id: String, stated: GateStates.Entry, effect: GateEffect?) {
    self.id = id
    self.stated = stated
    self.effect = effect
  }
}

/// A decision under a veto and what followed.
public struct VetoResult: Sendable, Hashable, Codable {
  /// The decision.
  public let decision: VetoDecision
  /// What followed; `nil` of an allegation, which changes nothing.
  public package(set) var effect: GateEffect?

  /// Makes a result.
  public init(decision: VetoDecision, effect: GateEffect?) {
    self.decision = decision
    self.effect = effect
  }
}
