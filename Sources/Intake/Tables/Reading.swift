// SPDX-License-Identifier: Apache-2.0
public import Problems
internal import Spreadsheets
internal import XMLDocuments

/// What reading a table gives: a value as far as it can be read, and all that is wrong.
public struct Reading<Value> {
  /// The value, of the rows that can be used.
  public var value: Value
  /// What is wrong or worth saying, in file order.
  public var problems: [Problem]
  /// How many records were read, or `nil` where the bytes are no table.
  public var rows: Int?
  /// The encoding that was detected, or `nil` where the bytes are no table.
  public var encoding: String?

  init(value: Value, problems: [Problem], table: Table?) {
    self.init(
      value: value, problems: problems, rows: table?.rows.count,
      encoding: table?.encoding.rawValue)
  }

  init(value: Value, problems: [Problem], rows: Int?, encoding: String?) {
    self.value = value
    self.problems = problems
    self.rows = rows
    self.encoding = encoding
  }
}

extension Table {
  /// Reads a table whose rows define something, handing each row to `body` with the list that
  /// its problems go to. Columns may stand under the other headings that `aliases` gives them.
  static func reading<Value>(
    _ bytes: [UInt8], file: String, required: [String], known: [String] = [],
    aliases: [String: [String]] = ColumnAliases.chinese, into value: Value,
    _ body: (_ table: Table, _ row: Row, _ value: inout Value, _ problems: inout [Problem]) -> Void
  ) -> Reading<Value> {
    reading(
      TableFile(bytes, file: file), required: required, known: known, aliases: aliases,
      into: value, body)
  }

  /// Reads a table of a file that is open already in the same way.
  static func reading<Value>(
    _ file: TableFile, required: [String], known: [String] = [],
    aliases: [String: [String]] = ColumnAliases.chinese, into value: Value,
    _ body: (_ table: Table, _ row: Row, _ value: inout Value, _ problems: inout [Problem]) -> Void
  ) -> Reading<Value> {
    let (table, found) = Table.read(
      file, requiredColumns: required, knownColumns: known, aliases: aliases)
    var problems = found
    var value = value
    if let table, required.allSatisfy({ table.position(of: $0) != nil }) {
      problems += table.passedOver(required + known)
      for row in table.rows { body(table, row, &value, &problems) }
    }
    return Reading(value: value, problems: problems.inFileOrder(), table: table)
  }

  /// The columns that nothing reads though one that is read, and is not there, has nearly their
  /// name.
  private func passedOver(_ read: [String]) -> [Problem] {
    let absent = read.filter { position(of: $0) == nil }
    return columns.map(\.name).filter { !read.contains($0) }.compactMap { column in
      nearest(to: column, among: absent).map {
        Problem(.table(.columnPassedOver(column, near: $0)), at: headerPlace)
      }
    }
  }

  /// A cell's text; "" where it is blank or there is no such column.
  func cell(_ row: Row, _ column: String) -> String { text(row, column) ?? "" }
}
