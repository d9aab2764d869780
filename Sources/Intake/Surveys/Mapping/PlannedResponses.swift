// SPDX-License-Identifier: Apache-2.0
public import Problems

/// A plan for a response file, and how each of its columns came by its place in it.
public struct PlannedResponses: Sendable {
  /// What a column is taken for.
  public enum Use: Sendable, Hashable {
    /// An item, by its id; of one that takes several answers, what of it.
    case item(String, part: ResponsePlan.ChoicePart?)
    /// A key or a fact, by its name in a mapping.
    case role(String)
    /// Something of the program's own, or that the mapping leaves out: not read.
    case notRead
    /// Nothing that is known; the id of the item whose text is most like its heading, or `nil`.
    case nothing(near: String?)
  }

  /// What tied a column to an item or role.
  public enum Bond: String, Sendable, Hashable, CaseIterable {
    /// A line of the mapping.
    case mapping
    /// An attribute of the round, or the name it has where there is none.
    case round
    /// The program's layout.
    case layout
    /// The question's code is the item's id.
    case code
    /// The question's lasting name is the item's id.
    case importID = "import-id"
    /// The question's words are the item's.
    case text
    /// The options of its columns are those of one item.
    case options
  }

  /// One column of the file.
  public struct Column: Sendable, Hashable {
    /// A name that no other column has, as a mapping calls it.
    public let name: String
    /// What it is taken for.
    public internal(set) var use: Use
    /// Why, or `nil` where it is taken for nothing.
    public internal(set) var bond: Bond?
  }

  /// The plan.
  public var plan: ResponsePlan
  /// The columns in the order of the file.
  public var columns: [Column]
  /// The items, in the questionnaire's order, that are asked for and that no column is; those of
  /// free text and numbers are not asked for.
  public var itemsWithoutColumn: [String]
  /// The lines of the mapping whose column the file has, by position.
  public var tiesFound: Set<Int>
  /// What is wrong with the columns.
  public var problems: [Problem]
  /// Which keys nothing says: respondent, alliance, audience; the problems name them too.
  public var keysMissing: [String]

  /// The items that some column is, in the questionnaire's order.
  public var itemsFound: Set<String> {
    Set(
      columns.compactMap { column in
        if case .item(let item, _) = column.use { item } else { nil }
      })
  }
}

/// Names by which a mapping tells the columns of a file apart.
enum ColumnNames {
  /// A name for each column, all different: its heading; `#3` for the third column where it has none;
  /// `heading#2` for the second of one heading.
  static func names(of columns: [SurveyColumn]) -> [String] {
    var seen: [String: Int] = [:]
    var taken = Set(columns.map(\.heading))
    return columns.enumerated().map { position, column in
      if column.heading.isEmpty { return "#\(position + 1)" }
      var count = seen[column.heading, default: 0] + 1
      var name = count == 1 ? column.heading : "\(column.heading)#\(count)"
      while count > 1, !taken.insert(name).inserted {
        count += 1
        name = "\(column.heading)#\(count)"
      }
      seen[column.heading] = count
      return name
    }
  }
}
