// SPDX-License-Identifier: Apache-2.0

/// The answers of one alliance's respondents of one audience to one questionnaire, kept together
/// respondent by respondent, so that they can be drawn again.
///
/// A unit is what has one vote: a respondent, or an organisation with all its informants. Units stand in
/// order of their answers, so that the order of the rows that were read changes nothing; who they
/// were is not known.
///
/// Invariant: `codes` holds `items.count` codes for each row, row by row; `starts` rises from 0 to the
/// number of rows and has one entry more than there are units.
public struct RespondentSample: Sendable, Hashable {
  /// A scored item.
  public struct Item: Sendable, Hashable {
    /// The item's id.
    public let id: String
    /// The id of the indicator that it counts for.
    public let indicator: String

    /// Makes an item.
    public init(id: String, indicator: String) {
      self.id = id
      self.indicator = indicator
    }
  }

  /// The alliance's id.
  public let alliance: String
  /// The audience's id.
  public let audience: String
  /// The questionnaire's id.
  public let questionnaire: String
  /// The scored items, in the order of the questionnaire.
  public let items: [Item]
  /// The rows' codes (see ``ResponseTable/Code``).
  public let codes: [UInt8]
  /// Where each unit's rows begin, and where the last one's end.
  public let starts: [Int]

  /// Makes a sample.
  public init(
    alliance: String, audience: String, questionnaire: String, items: [Item], codes: [UInt8],
    starts: [Int]
  ) {
    self.alliance = alliance
    self.audience = audience
    self.questionnaire = questionnaire
    self.items = items
    self.codes = codes
    self.starts = starts
  }

  /// The number n of units.
  public var count: Int { max(starts.count - 1, 0) }
}
