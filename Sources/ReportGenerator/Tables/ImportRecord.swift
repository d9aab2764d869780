// SPDX-License-Identifier: Apache-2.0

/// What a response file was taken for, before anything is scored (`steelyard.import/1`): its program, its
/// columns, and the texts that are no answers. Nothing in it says who answered.
public struct ImportRecord: Sendable, Hashable, Codable {
  /// One column.
  public struct Column: Sendable, Hashable, Codable {
    /// A name that no other column has.
    public let name: String
    /// The item's id, or `nil`.
    public let item: String?
    /// Of an item of several answers, the answer's code or `place 1`; or `nil`.
    public let option: String?
    /// The role, or `nil`; `ignore` where the column is not read.
    public let role: String?
    /// What tied it to the item or role, or `nil`.
    public let bond: String?
    /// The item whose words are most like the heading of a column that is nothing, or `nil`.
    public let near: String?
    /// Cells with an answer.
    public let answers: Int
    /// Cells that were left blank.
    public let blank: Int
    /// Cells whose question was not shown.
    public let notShown: Int

    /// Makes a column.
    public init(
      name: String, item: String?, option: String?, role: String?, bond: String?, near: String?,
      answers: Int, blank: Int, notShown: Int
    ) {
      self.name = name
      self.item = item
      self.option = option
      self.role = role
      self.bond = bond
      self.near = near
      self.answers = answers
      self.blank = blank
      self.notShown = notShown
    }
  }

  /// A text that is no answer.
  public struct Unknown: Sendable, Hashable, Codable {
    /// The item's or scale's id, or `alliance` or `audience`.
    public let target: String
    /// Whether the target is `alliance` or `audience`.
    public let isKey: Bool
    /// The text, where it may be shown: it is near an answer or stands in three cells or more.
    public let text: String?
    /// In how many cells it stands.
    public let count: Int
    /// The nearest answer, or `nil`.
    public let near: String?

    /// Makes an unknown text.
    public init(target: String, isKey: Bool, text: String?, count: Int, near: String?) {
      self.target = target
      self.isKey = isKey
      self.text = text
      self.count = count
      self.near = near
    }
  }

  /// The name and number of this layout of keys.
  public let schema: String
  /// The file, as it was named.
  public let file: String
  /// The SHA-256 of its bytes, in hexadecimal digits.
  public let digest: String
  /// The program that wrote it.
  public let source: String
  /// Why it is that program's.
  public let evidence: [String]
  /// How many records stand above the first response.
  public let headerRecords: Int
  /// Responses read.
  public let rows: Int
  /// The columns in the order of the file.
  public let columns: [Column]
  /// The ids of items that no column is.
  public let itemsWithoutColumn: [String]
  /// Texts that are no answers, by target and count.
  public let unknownAnswers: [Unknown]

  /// Makes a record.
  public init(
    file: String, digest: String, source: String, evidence: [String], headerRecords: Int,
    rows: Int, columns: [Column], itemsWithoutColumn: [String], unknownAnswers: [Unknown]
  ) {
    schema = "steelyard.import/1"
    self.file = file
    self.digest = digest
    self.source = source
    self.evidence = evidence
    self.headerRecords = headerRecords
    self.rows = rows
    self.columns = columns
    self.itemsWithoutColumn = itemsWithoutColumn
    self.unknownAnswers = unknownAnswers
  }
}
