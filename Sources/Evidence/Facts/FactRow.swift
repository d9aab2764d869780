// SPDX-License-Identifier: Apache-2.0

/// A day, month or year as a row of facts states it.
public struct FactDate: Sendable, Hashable, Codable {
  /// The year.
  public let year: Int
  /// The month, 1–12, or `nil` where only the year is stated.
  public let month: Int?
  /// The day, 1–31, or `nil` where it is not stated.
  public let day: Int?

  /// Makes a date.
  public init(year: Int, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// One fact of one alliance: a row of a list.
///
/// Invariant: `cells` holds only columns of the list, in the form that its kinds ask for: numbers as
/// text that reads as a number, `yes` or `no`, dates as `yyyy[-mm[-dd]]`, codes as declared,
/// organisations as codes separated by `;`. Blank cells are left out.
public struct FactRow: Sendable, Hashable {
  /// The id of the list.
  public let list: String
  /// The alliance's id.
  public let alliance: String
  /// The physical line in the file, for messages and traces.
  public let line: Int
  /// The number in its canonical form; may be empty.
  public let number: String
  /// When it happened, or `nil`.
  public let date: FactDate?
  /// The list's own columns, and `owner` and `home`.
  public let cells: [String: String]
  /// Whether the alliance leads it, or `nil` where the row does not say.
  public let leads: Bool?
  /// The amount, or 1 where the list has none.
  public let amount: Double
  /// What was checked of it.
  public let verification: Verification

  /// Makes a row.
  public init(
    list: String, alliance: String, line: Int, number: String = "", date: FactDate? = nil,
    cells: [String: String] = [:], leads: Bool? = nil, amount: Double = 1,
    verification: Verification = Verification()
  ) {
    self.list = list
    self.alliance = alliance
    self.line = line
    self.number = number
    self.date = date
    self.cells = cells
    self.leads = leads
    self.amount = amount
    self.verification = verification
  }
}

/// The way of a claim: reported → first check → verified, by whom, on what evidence, why.
public struct Verification: Sendable, Hashable, Codable {
  /// What the alliance reported: an amount; of a row without one 1 or 0; `nil` where not stated (the
  /// row itself is the report).
  public let reported: Double?
  /// What the first check found, or `nil` where there was none.
  public let firstCheck: Double?
  /// What was verified, or `nil` where it was not yet.
  public let verified: Double?
  /// Why it was changed; may be empty.
  public let reason: String
  /// Who verified it, by code or office; may be empty.
  public let by: String
  /// On which day, as written; may be empty.
  public let on: String
  /// The evidence's number or relative path; may be empty.
  public let evidence: String

  /// Makes a verification.
  public init(
    reported: Double? = nil, firstCheck: Double? = nil, verified: Double? = nil,
    reason: String = "", by: String = "", on: String = "", evidence: String = ""
  ) {
    self.reported = reported
    self.firstCheck = firstCheck
    self.verified = verified
    self.reason = reason
    self.by = by
    self.on = on
    self.evidence = evidence
  }
}

/// The facts of a round: rows by list, in the order of the files.
public struct Facts: Sendable, Hashable {
  /// The rows.
  public var rows: [FactRow]
  /// The lists for which the round names a file, with or without rows.
  public var lists: Set<String>

  /// Makes facts.
  public init(rows: [FactRow] = [], lists: Set<String> = []) {
    self.rows = rows
    self.lists = lists
  }
}
