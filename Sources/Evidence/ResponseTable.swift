// SPDX-License-Identifier: Apache-2.0

/// The responses (答卷) of one file or set of files: columns of small codes, one per scored item.
///
/// Respondents are rows without names: who they were is forgotten once they are known to be
/// different. Invariant: every column has one code per row.
public struct ResponseTable: Sendable, Hashable {
  /// A cell: a grade's position (0 is best), or one kind of missing apart from another.
  public struct Code: RawRepresentable, Sendable, Hashable {
    /// Positions below 250 are grades.
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

    /// The position of the grade, or `nil` for a kind of missing.
    public var grade: Int? { rawValue < 250 ? Int(rawValue) : nil }
  }

  /// One scored item's answers.
  public struct Column: Sendable, Hashable {
    /// The id of the questionnaire.
    public let questionnaire: String
    /// The item's id.
    public let item: String
    /// The id of the indicator it counts for.
    public let indicator: String
    /// One code per row.
    public var codes: [Code]

    /// Makes a column.
    public init(questionnaire: String, item: String, indicator: String, codes: [Code]) {
      self.questionnaire = questionnaire
      self.item = item
      self.indicator = indicator
      self.codes = codes
    }
  }

  /// The ids that `alliances` points into, in order of first appearance.
  public var allianceIDs: [String] = []
  /// The ids that `audiences` points into, in order of first appearance.
  public var audienceIDs: [String] = []
  /// Each row's alliance.
  public var alliances: [Int32] = []
  /// Each row's audience.
  public var audiences: [Int32] = []
  /// The scored items.
  public var columns: [Column] = []

  /// Makes an empty table.
  public init() {}

  /// How many respondents there are.
  public var count: Int { alliances.count }
}
