// SPDX-License-Identifier: Apache-2.0

/// What follows where a gate is not met or a veto applies.
public enum GateEffect: String, Sendable, Hashable, Codable, CaseIterable {
  /// 不参评: no score, no rank, no class.
  case notScored = "not-scored"
  /// 不合格: the last class, and no rank.
  case fails
  /// 降一档: one class further down.
  case oneClassDown = "one-class-down"
  /// 限期整改: scored, the class provisional until the stated day, and failed if still open then. Only
  /// of gates: nothing states a day for a veto.
  case mend

  /// What may follow of a veto.
  public static let ofVetoes: [GateEffect] = [.notScored, .fails, .oneClassDown]
}

/// A condition (门槛条件) that an alliance meets or does not, whatever its points.
public struct Gate: Sendable, Hashable, Codable {
  /// What decides whether the gate is met.
  public enum Condition: String, Sendable, Hashable, Codable, CaseIterable {
    /// Its clauses, each stated with evidence in the round's table of gates.
    case stated
    /// A node's score reaches a minimum; decided after scoring.
    case score
    /// A figure counted from facts lies within limits; decided before scoring.
    case figure
  }

  /// The gate's id, unique over the file.
  public let id: String
  /// What follows where it is not met, or `nil` where only classes ask for it.
  public let effect: GateEffect?
  /// The gate's name.
  public let name: LocalizedText
  /// What it asks for, in the words of the rules.
  public let definition: LocalizedText
  /// Where the rules say so; may be empty.
  public let source: LocalizedText
  /// What decides.
  public let condition: Condition
  /// The clauses of a stated gate; empty where it is stated as a whole.
  public let clauses: [GateClause]
  /// The node whose score decides; only of `score`.
  public let node: String?
  /// What is counted; only of `figure`.
  public let measure: Measure?
  /// The least score or figure, itself included, or `nil`.
  public let minimum: Double?
  /// The greatest figure, itself included, or `nil`.
  public let maximum: Double?

  /// Makes a gate.
  public init(
    id: String, effect: GateEffect?, name: LocalizedText,
    definition: LocalizedText = LocalizedText([:]), source: LocalizedText = LocalizedText([:]),
    condition: Condition = .stated, clauses: [GateClause] = [], node: String? = nil,
    measure: Measure? = nil, minimum: Double? = nil, maximum: Double? = nil
  ) {
    self.id = id
    self.effect = effect
    self.name = name
    self.definition = definition
    self.source = source
    self.condition = condition
    self.clauses = clauses
    self.node = node
    self.measure = measure
    self.minimum = minimum
    self.maximum = maximum
  }

  /// Whether it is decided before anything is scored.
  public var isBeforeScoring: Bool { condition != .score }

  /// The ids that the round's table of gates may state: the clauses', or the gate's own.
  public var stated: [String] {
    condition != .stated ? [] : clauses.isEmpty ? [id] : clauses.map(\.id)
  }
}

/// One clause of a gate.
public struct GateClause: Sendable, Hashable, Codable {
  /// The clause's id, unique over the file.
  public let id: String
  /// What it asks for.
  public let name: LocalizedText
  /// What follows where this clause is not met, or `nil` for the gate's effect.
  public let effect: GateEffect?

  /// Makes a clause.
  public init(id: String, name: LocalizedText, effect: GateEffect? = nil) {
    self.id = id
    self.name = name
    self.effect = effect
  }
}

/// An event (一票否决) that overrides the points: it counts only on a decision with number, day and
/// authority.
public struct Veto: Sendable, Hashable, Codable {
  /// The veto's id, unique over the file.
  public let id: String
  /// What follows, or `nil` where the decision itself says so.
  public let effect: GateEffect?
  /// The veto's name.
  public let name: LocalizedText
  /// What it covers, in the words of the rules.
  public let definition: LocalizedText

  /// Makes a veto.
  public init(
    id: String, effect: GateEffect?, name: LocalizedText,
    definition: LocalizedText = LocalizedText([:])
  ) {
    self.id = id
    self.effect = effect
    self.name = name
    self.definition = definition
  }
}
