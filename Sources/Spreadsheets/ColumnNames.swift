// SPDX-License-Identifier: Apache-2.0

/// The names under which the columns of a table may stand: their own, and other headings for them.
public struct ColumnNames: Sendable {
  /// The other headings, by the column's own name.
  let aliases: [String: [String]]
  private let columns: [String]
  private let byAlias: [String: String]

  /// The names of some columns; without any, every heading is a column's own name.
  ///
  /// A heading that is a column's own name never means another column.
  public init(of columns: [String] = [], aliases: [String: [String]] = [:]) {
    self.columns = columns
    self.aliases = aliases.filter { columns.contains($0.key) }
    var byAlias: [String: String] = [:]
    for column in columns {
      for alias in aliases[column] ?? [] where !columns.contains(alias) && byAlias[alias] == nil {
        byAlias[alias] = column
      }
    }
    self.byAlias = byAlias
  }

  /// The column that a heading means, or the heading itself where it means none.
  func column(of heading: String) -> String { byAlias[heading] ?? heading }

  /// Every name of every column.
  var all: [String] { columns + columns.flatMap { aliases[$0] ?? [] } }
}
