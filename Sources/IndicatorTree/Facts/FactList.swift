// SPDX-License-Identifier: Apache-2.0

/// A list of facts (事实清单): members, projects, patents, contracts …, one row per fact.
///
/// Every list has, beside its own columns, `alliance`, `number`, `date`, `evidence`, `owner`, `lead`,
/// `home`, and the columns of verification `reported`, `first_check`, `verified`, `reason`,
/// `verified_by`, `verified_on`.
public struct FactList: Sendable, Hashable, Codable {
  /// What the numbers of a list are, and so how they are checked.
  public enum NumberForm: String, Sendable, Hashable, Codable, CaseIterable {
    /// Any text.
    case free
    /// 统一社会信用代码.
    case organisation
    /// Patent numbers.
    case patent
    /// Numbers of standards.
    case standard
    /// Registration numbers of technology contracts.
    case contract
  }

  /// What becomes of a number that several alliances claim.
  public enum ClaimRule: String, Sendable, Hashable, Codable, CaseIterable {
    /// It counts in full for the alliance whose row says it leads; where none or several do, it is
    /// split.
    case lead
    /// It counts for each in equal parts.
    case split
    /// It counts for nobody.
    case reject
    /// It counts in full for each: what an organisation that sits in two alliances is.
    case each
  }

  /// The list's id, unique over the file.
  public let id: String
  /// The list's name.
  public let name: LocalizedText
  /// What it holds, in a sentence; may be empty.
  public let definition: LocalizedText
  /// What its numbers are.
  public let number: NumberForm
  /// What becomes of a number that several alliances claim.
  public let claimed: ClaimRule
  /// The column that holds a row's amount, which `reported` and `verified` then speak of; `nil`
  /// where a row counts as one.
  public let amount: String?
  /// The list's own columns.
  public let columns: [FactColumn]

  /// Makes a list.
  public init(
    id: String, name: LocalizedText, definition: LocalizedText = LocalizedText([:]),
    number: NumberForm = .free, claimed: ClaimRule = .split, amount: String? = nil,
    columns: [FactColumn] = []
  ) {
    self.id = id
    self.name = name
    self.definition = definition
    self.number = number
    self.claimed = claimed
    self.amount = amount
    self.columns = columns
  }

  /// The columns that every list has.
  public static let commonColumns = [
    "alliance", "number", "date", "evidence", "owner", "lead", "home", "reported", "first_check",
    "verified", "reason", "verified_by", "verified_on",
  ]

  /// The common columns that conditions may look at, with what their cells hold. `home` (归属) says
  /// for which figure a row is meant where several might count it.
  public var lookedAt: [FactColumn] {
    [
      FactColumn(id: "number", kind: number == .organisation ? .organisation : .text),
      FactColumn(id: "date", kind: .date), FactColumn(id: "evidence", kind: .text),
      FactColumn(id: "owner", kind: .text), FactColumn(id: "lead", kind: .yesNo),
      FactColumn(id: "home", kind: .text), FactColumn(id: "reason", kind: .text),
    ]
  }

  /// A column that conditions may look at: one of the list's own, or a common one.
  public func column(_ id: String) -> FactColumn? {
    columns.first { $0.id == id } ?? lookedAt.first { $0.id == id }
  }
}

/// A column of a list.
public struct FactColumn: Sendable, Hashable, Codable {
  /// What its cells hold.
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Any text; never published.
    case text
    /// A number, 0 or more.
    case number
    /// A day, month or year: `2026-03-31`, `2026-03`, `2026`.
    case date
    /// `yes` or `no`, 是 or 否.
    case yesNo = "yes-no"
    /// One of the column's options.
    case code
    /// A 统一社会信用代码.
    case organisation
    /// Several of them, separated by `;`.
    case organisations
  }

  /// The column's header.
  public let id: String
  /// What its cells hold.
  public let kind: Kind
  /// The options of a code; empty otherwise.
  public let options: [String]
  /// Whether a blank is an error.
  public let required: Bool

  /// Makes a column.
  public init(id: String, kind: Kind, options: [String] = [], required: Bool = false) {
    self.id = id
    self.kind = kind
    self.options = options
    self.required = required
  }
}
