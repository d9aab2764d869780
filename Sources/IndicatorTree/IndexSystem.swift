// SPDX-License-Identifier: Apache-2.0

/// The index system (指标体系): what counts, in which grades, and what results are called.
///
/// Invariant, once read: ids are unique over the file; grades fall in score and there are at
/// least two, or none where every indicator is scored in points; classes fall in cut-off and only the last has none; siblings have all a weight or
/// none; every node with children is a criterion and every other one an indicator.
public struct IndexSystem: Sendable, Hashable, Codable {
  /// The index system's id; also the id of the tree's root.
  public let id: String
  /// The edition, as text.
  public let edition: String
  /// The index system's name.
  public let name: LocalizedText
  /// What it is about, in a sentence; may be empty.
  public let definition: LocalizedText
  /// The grades, best first.
  public let grades: [Grade]
  /// The classes, best first; empty where results are not called anything.
  public let classes: [ResultClass]
  /// Who decides the class.
  public let decidedBy: ClassDecider
  /// What the author expects of the reference alliances.
  public let expectations: [Expectation]
  /// How much weight may rest on what alliances supply themselves, or `nil`.
  public let limits: EvidenceLimits?
  /// The conditions that stand beside the points.
  public let gates: [Gate]
  /// The events that override the points.
  public let vetoes: [Veto]
  /// The lists of facts that figures are counted from.
  public let factLists: [FactList]
  /// What differs by type and stage.
  public let profiles: [Profile]
  /// Bonus and deductions on the whole, or `nil`.
  public let adjustments: Adjustments?
  /// The first level of the tree.
  public let children: [IndexNode]

  /// Makes an index system.
  public init(
    id: String, edition: String, name: LocalizedText,
    definition: LocalizedText = LocalizedText([:]), grades: [Grade], classes: [ResultClass],
    decidedBy: ClassDecider = .rules, expectations: [Expectation] = [],
    limits: EvidenceLimits? = nil, gates: [Gate] = [], vetoes: [Veto] = [],
    factLists: [FactList] = [], profiles: [Profile] = [], adjustments: Adjustments? = nil,
    children: [IndexNode]
  ) {
    self.id = id
    self.edition = edition
    self.name = name
    self.definition = definition
    self.grades = grades
    self.classes = classes
    self.decidedBy = decidedBy
    self.expectations = expectations
    self.limits = limits
    self.gates = gates
    self.vetoes = vetoes
    self.factLists = factLists
    self.profiles = profiles
    self.adjustments = adjustments
    self.children = children
  }

  /// The score of full marks: that of the best grade, or 100 where there are no grades.
  public var scale: Double { grades.first?.score ?? 100 }

  /// A list of facts by its id.
  public func factList(_ id: String) -> FactList? { factLists.first { $0.id == id } }

  /// The position of a grade by its id.
  public func gradePosition(_ id: String) -> Int? {
    grades.firstIndex { $0.id == id }
  }
}

/// A criterion (一级指标 and below): a node with children.
public struct Criterion: Sendable, Hashable, Codable {
  /// The criterion's id, unique over the file.
  public let id: String
  /// The local weight among its siblings as the file states it, or `nil`.
  public let weight: Double?
  /// The criterion's name.
  public let name: LocalizedText
  /// What it means, in a sentence; may be empty.
  public let definition: LocalizedText
  /// What to do where it is weak; may be empty.
  public let advice: LocalizedText
  /// Bonus and deductions on it, or `nil`.
  public let adjustments: Adjustments?
  /// Its children, at least one.
  public let children: [IndexNode]

  /// Makes a criterion.
  public init(
    id: String, weight: Double?, name: LocalizedText,
    definition: LocalizedText = LocalizedText([:]), advice: LocalizedText = LocalizedText([:]),
    adjustments: Adjustments? = nil, children: [IndexNode]
  ) {
    self.id = id
    self.weight = weight
    self.name = name
    self.definition = definition
    self.advice = advice
    self.adjustments = adjustments
    self.children = children
  }
}

/// A node of the tree below the root.
public indirect enum IndexNode: Sendable, Hashable {
  /// A node with children.
  case criterion(Criterion)
  /// A leaf.
  case indicator(Indicator)

  /// The node's id.
  public var id: String {
    switch self {
    case .criterion(let criterion): criterion.id
    case .indicator(let indicator): indicator.id
    }
  }

  /// The node's local weight as the file states it.
  public var weight: Double? {
    switch self {
    case .criterion(let criterion): criterion.weight
    case .indicator(let indicator): indicator.weight
    }
  }

  /// The node's name.
  public var name: LocalizedText {
    switch self {
    case .criterion(let criterion): criterion.name
    case .indicator(let indicator): indicator.name
    }
  }

  /// What to do where the node is weak; may be empty.
  public var advice: LocalizedText {
    switch self {
    case .criterion(let criterion): criterion.advice
    case .indicator(let indicator): indicator.advice
    }
  }

  /// Full marks: a points indicator's own; of a criterion the sum of its children's, where all have
  /// them and none has a weight; otherwise `nil`.
  public var fullMarks: Double? { fullMarks(without: []) }

  /// Full marks where the nodes with these ids do not apply: they and what is below them are left
  /// out.
  public func fullMarks(without ids: Set<String>) -> Double? {
    switch self {
    case .indicator(let indicator): indicator.rule?.full
    case .criterion(let criterion): criterion.children.fullMarks(without: ids)
    }
  }

  /// The node's children; empty for an indicator.
  public var children: [IndexNode] {
    switch self {
    case .criterion(let criterion): criterion.children
    case .indicator: []
    }
  }
}

extension [IndexNode] {
  /// The sum of the nodes' full marks, where all have them and none has a weight; otherwise `nil`.
  /// Siblings with full marks and without weights count by them.
  public var fullMarks: Double? { fullMarks(without: []) }

  /// The same where the nodes with these ids do not apply; `nil` too where none is left.
  public func fullMarks(without ids: Set<String>) -> Double? {
    var sum = 0.0
    for node in self where !ids.contains(node.id) {
      guard node.weight == nil, let full = node.fullMarks(without: ids) else { return nil }
      sum += full
    }
    return sum > 0 ? sum : nil
  }
}

extension IndexNode: Codable {
  private enum CodingKeys: String, CodingKey { case children }

  /// Decodes a criterion where there are children, otherwise an indicator.
  public init(from decoder: any Decoder) throws {
    if try decoder.container(keyedBy: CodingKeys.self).contains(.children) {
      self = .criterion(try Criterion(from: decoder))
    } else {
      self = .indicator(try Indicator(from: decoder))
    }
  }

  /// Encodes the criterion or indicator itself, without a wrapper.
  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .criterion(let criterion): try criterion.encode(to: encoder)
    case .indicator(let indicator): try indicator.encode(to: encoder)
    }
  }
}
