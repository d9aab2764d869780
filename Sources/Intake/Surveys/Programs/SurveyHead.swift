// SPDX-License-Identifier: Apache-2.0

/// The first records of a response file: enough to tell which program wrote it.
public struct SurveyHead: Sendable, Hashable {
  /// What held the records.
  public enum Container: Sendable, Hashable {
    /// Delimited text.
    case text(delimiter: Character, hasByteOrderMark: Bool)
    /// A sheet of a workbook (.xlsx, .xls, .ods).
    case workbook
    /// JSON, flattened to records.
    case json
  }

  /// One cell, as written.
  public struct Cell: Sendable, Hashable {
    /// The text with its white space.
    public let text: String
    /// Whether it stood between quotation marks: some programs tell blank from not shown by them.
    public let isQuoted: Bool

    /// Makes a cell.
    public init(text: String, isQuoted: Bool) {
      self.text = text
      self.isQuoted = isQuoted
    }
  }

  /// How many records are looked at.
  public static let length = 40

  /// What held the records.
  public let container: Container
  /// The first records that are not blank, at most ``length``.
  public let records: [[Cell]]

  /// Makes a head.
  public init(container: Container, records: [[Cell]]) {
    self.container = container
    self.records = records
  }
}
