// SPDX-License-Identifier: Apache-2.0

/// Responses (答卷) as small codes: a row per respondent, a code per item.
///
/// A table is a block of what is read: a long file goes by block after block and is never in
/// memory whole. Respondents are rows without names: who they were is forgotten once they are
/// known to be different. Invariant: `codes` holds `columns.count` codes per row, row by row;
/// `alliances` and `audiences` have one entry per row.
public struct ResponseTable: Sendable, Hashable {
  /// A cell: the position of a grade or an answer (0 is the first), or one kind of missing apart
  /// from another.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// Below 250 a position; from there on a kind of missing.
    public let rawValue: UInt8

    /// Makes a code from its byte.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A grade by its position.
    public static func grade(_ position: Int) -> Code { Code(rawValue: UInt8(position)) }
    /// "Don't know".
    public static let dontKnow = Code(rawValue: 250)
    /// "Not applicable".
    public static let notApplicable = Code(rawValue: 251)
    /// Asked, and left blank.
    public static let blank = Code(rawValue: 252)
    /// Not asked of this respondent's audience, or of this file at all.
    public static let notShown = Code(rawValue: 253)

    /// The position of the grade or answer, or `nil` for a kind of missing.
    public var grade: Int? { rawValue < 250 ? Int(rawValue) : nil }
  }

  /// One item that takes a single answer of a scale.
  public struct Column: Sendable, Hashable {
    /// The id of the questionnaire.
    public let questionnaire: String
    /// The item's id.
    public let item: String
    /// The id of the indicator it counts for. Codes are then positions of grades, already turned
    /// round for a reversed item; without an indicator they are positions of the scale's answers
    /// as printed, whatever these mean.
    public let indicator: String?
    /// What the scale's answers become as codes, in the order of print.
    public let answers: [Code]

    /// Makes a column.
    public init(questionnaire: String, item: String, indicator: String?, answers: [Code]) {
      self.questionnaire = questionnaire
      self.item = item
      self.indicator = indicator
      self.answers = answers
    }
  }

  /// What one respondent answered to an item that takes several answers.
  public struct Selection: Sendable, Hashable {
    /// The row.
    public let row: Int
    /// The item's id.
    public let item: String
    /// Positions of the scale's answers, in the respondent's order where the item is ordered, else
    /// ascending; empty where the respondent chose none of them.
    public let answers: [UInt8]

    /// Makes a selection.
    public init(row: Int, item: String, answers: [UInt8]) {
      self.row = row
      self.item = item
      self.answers = answers
    }
  }

  /// The ids that `alliances` points into.
  public var allianceIDs: [String]
  /// The ids that `audiences` points into.
  public var audienceIDs: [String]
  /// The items that take one answer.
  public var columns: [Column]
  /// Each row's alliance.
  public var alliances: [Int32] = []
  /// Each row's audience.
  public var audiences: [Int32] = []
  /// The codes, row by row.
  public var codes: [UInt8] = []
  /// A mark of each row's organisation, the same for the same one; empty where every respondent has
  /// one vote.
  public var organisations: [UInt64] = []
  /// Answers to items that take several, by row; an item left blank has none.
  public var selections: [Selection] = []

  /// Makes a table without rows.
  public init(allianceIDs: [String] = [], audienceIDs: [String] = [], columns: [Column] = []) {
    self.allianceIDs = allianceIDs
    self.audienceIDs = audienceIDs
    self.columns = columns
  }

  /// How many respondents there are.
  public var count: Int { alliances.count }

  /// The code of one row and column.
  public func code(_ row: Int, _ column: Int) -> Code {
    Code(rawValue: codes[row * columns.count + column])
  }
  /// The codes of one column, row by row.
  public func codes(ofColumn column: Int) -> [Code] {
    (0..<count).map { code($0, column) }
  }
}
