// SPDX-License-Identifier: Apache-2.0
public import IndicatorTree

/// A questionnaire (问卷): who is asked what, on which answer scale, for which indicator.
///
/// Invariant, once read: ids are unique over the file; every item's scale, audiences and
/// indicator exist; every answer of a scored item's scale has a grade or a kind of missing.
public struct Questionnaire: Sendable, Hashable, Codable {
  /// The questionnaire's id.
  public let id: String
  /// The id of the index system it belongs to.
  public let indexSystem: String
  /// Its name.
  public let name: LocalizedText
  /// What respondents read first; may be empty.
  public let instruction: LocalizedText
  /// The audiences, in the order of the file.
  public let audiences: [Audience]
  /// The answer scales.
  public let scales: [AnswerScale]
  /// The sections with their items.
  public let sections: [Section]

  /// Makes a questionnaire.
  public init(
    id: String, indexSystem: String, name: LocalizedText, instruction: LocalizedText,
    audiences: [Audience], scales: [AnswerScale], sections: [Section]
  ) {
    self.id = id
    self.indexSystem = indexSystem
    self.name = name
    self.instruction = instruction
    self.audiences = audiences
    self.scales = scales
    self.sections = sections
  }

  /// A part of the questionnaire.
  public struct Section: Sendable, Hashable, Codable {
    /// The section's id.
    public let id: String
    /// Its name; may be empty.
    public let name: LocalizedText
    /// What respondents read before its items, or `nil`.
    public let instruction: LocalizedText?
    /// Its items in order.
    public let items: [Item]

    /// Makes a section.
    public init(
      id: String, name: LocalizedText, instruction: LocalizedText? = nil, items: [Item]
    ) {
      self.id = id
      self.name = name
      self.instruction = instruction
      self.items = items
    }
  }

  /// All items in order.
  public var items: [Item] { sections.flatMap(\.items) }

  /// A scale by its id.
  public func scale(_ id: String) -> AnswerScale? { scales.first { $0.id == id } }
}

/// A group of respondents who are asked the same (答卷对象); a stratum with a declared weight.
public struct Audience: Sendable, Hashable, Codable {
  /// The audience's id.
  public let id: String
  /// Its name.
  public let name: LocalizedText

  /// Makes an audience.
  public init(id: String, name: LocalizedText) {
    self.id = id
    self.name = name
  }
}

/// The answers that an item offers.
public struct AnswerScale: Sendable, Hashable, Codable {
  /// The scale's id.
  public let id: String
  /// Its answers in the order of print.
  public let answers: [Answer]

  /// Makes a scale.
  public init(id: String, answers: [Answer]) {
    self.id = id
    self.answers = answers
  }

  /// One answer.
  public struct Answer: Sendable, Hashable, Codable {
    /// The code that stands in the response file.
    public let code: String
    /// The position of the grade it stands for, or `nil`.
    public let grade: Int?
    /// The kind of missing it stands for, or `nil`.
    public let missing: MissingAnswer?
    /// Its words.
    public let name: LocalizedText

    /// Makes an answer.
    public init(code: String, grade: Int?, missing: MissingAnswer?, name: LocalizedText) {
      self.code = code
      self.grade = grade
      self.missing = missing
      self.name = name
    }
  }
}

/// An answer that is given and yet says no grade.
public enum MissingAnswer: String, Sendable, Hashable, Codable, CaseIterable {
  /// "Don't know".
  case dontKnow = "dont-know"
  /// "Not applicable".
  case notApplicable = "not-applicable"
}

/// What kind of answer an item takes.
public enum ItemKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// One answer of a graded scale.
  case scale
  /// Yes or no, through a scale of its own.
  case yesNo = "yes-no"
  /// A number.
  case number
  /// One or more of a list.
  case choice
  /// Free text; never read.
  case text
  /// A scale whose right answer is stated in the wording.
  case attention

  /// Whether answers of this kind can stand for grades.
  public var isGraded: Bool { self == .scale || self == .yesNo }
}

/// One question (题目).
public struct Item: Sendable, Hashable, Codable {
  /// The item's id, and its column in Steelyard's own response layout.
  public let id: String
  /// What kind of answer it takes.
  public let kind: ItemKind
  /// The id of its answer scale, or `nil` where its kind needs none.
  public let scale: String?
  /// The id of the indicator it counts for, or `nil` where it is not scored.
  public let indicator: String?
  /// The ids of the audiences that are asked; empty means all.
  public let audiences: [String]
  /// Whether the grade's position is mirrored: best for worst.
  public let reversed: Bool
  /// How many answers of a choice may be given.
  public let choices: Int
  /// Whether the answers of a choice are in order of preference.
  public let ordered: Bool
  /// The code that an attention item asks for, or `nil`.
  public let expect: String?
  /// The smallest number accepted, or `nil`.
  public let least: Double?
  /// The largest number accepted, or `nil`.
  public let most: Double?
  /// The question.
  public let text: LocalizedText

  /// Makes an item.
  public init(
    id: String, kind: ItemKind, scale: String?, indicator: String?, audiences: [String] = [],
    reversed: Bool = false, choices: Int = 1, ordered: Bool = false, expect: String? = nil,
    least: Double? = nil, most: Double? = nil, text: LocalizedText
  ) {
    self.id = id
    self.kind = kind
    self.scale = scale
    self.indicator = indicator
    self.audiences = audiences
    self.reversed = reversed
    self.choices = choices
    self.ordered = ordered
    self.expect = expect
    self.least = least
    self.most = most
    self.text = text
  }

  /// Whether an audience is asked this item.
  public func isAsked(of audience: String) -> Bool {
    audiences.isEmpty || audiences.contains(audience)
  }
}
