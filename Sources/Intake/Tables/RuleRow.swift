// SPDX-License-Identifier: Apache-2.0
internal import Problems
internal import Spreadsheets

/// One row of a table of the rules while it is read: its cells are checked, and what is wrong with
/// them is kept with the most exact place there is.
struct RuleRow {
  let table: Table
  let row: Table.Row
  /// What is wrong with the row.
  private(set) var problems: [Problem] = []

  init(_ table: Table, _ row: Table.Row) {
    self.table = table
    self.row = row
  }

  /// A cell's text; "" where it is blank or there is no such column.
  subscript(column: String) -> String { table.cell(row, column) }

  /// Reports a problem of the row or of one of its cells.
  mutating func report(_ problem: RuleTableProblem, _ column: String? = nil) {
    problems.append(Problem(.ruleTable(problem), at: place(column)))
  }

  /// Reports that the row's key stands in an earlier line, and remembers the first; whether it is
  /// new.
  mutating func isNew<Key: Hashable>(_ key: Key, _ lines: inout [Key: Int]) -> Bool {
    if let first = lines[key] {
      problems.append(Problem(.statistics(.duplicateRow(firstLine: first)), at: place(nil)))
      return false
    }
    lines[key] = row.line
    return true
  }

  /// The registered alliance, or `nil` where it is not, which is reported.
  mutating func alliance(_ known: NamedChoices) -> String? {
    let cell = self["alliance"]
    if let id = known.id(cell) { return id }
    problems.append(
      Problem(
        .statistics(.unknownAlliance(value: cell, known: known.ids)), at: place("alliance")))
    return nil
  }

  /// The id of what a cell names, or `nil` where it names nothing known, which is reported.
  mutating func choice(_ column: String, _ noun: RuleNoun, of known: NamedChoices) -> String? {
    let cell = self[column]
    if cell.isEmpty {
      report(.blankCell(column: table.label(of: column)), column)
      return nil
    }
    if let id = known.id(cell) { return id }
    report(.unknown(noun, shown: known.shown(cell), known: known.ids), column)
    return nil
  }

  /// A text that every row needs; reported where it is blank.
  mutating func required(_ column: String) -> String {
    let cell = self[column]
    if cell.isEmpty { report(.blankCell(column: table.label(of: column)), column) }
    return cell
  }

  /// A day as `yyyy-mm-dd`; "" where the cell is blank or holds none, which is reported.
  mutating func day(_ column: String) -> String {
    let cell = self[column]
    if cell.isEmpty { return "" }
    guard let day = CalendarDay.read(cell) else {
      report(
        .notADay(column: table.label(of: column), shown: CalendarDay.shown(cell)), column)
      return ""
    }
    return day
  }

  private func place(_ column: String?) -> Place {
    column.map { table.place(of: row, column: $0) } ?? table.place(of: row)
  }
}

extension Table {
  /// Reads a table of the rules, handing each row to `body`.
  static func readingRules<Value>(
    _ bytes: [UInt8], file: String, required: [String], known: [String] = [], into value: Value,
    _ body: (_ row: inout RuleRow, _ value: inout Value) -> Void
  ) -> Reading<Value> {
    reading(bytes, file: file, required: required, known: known, into: value) {
      table, row, value, problems in
      var row = RuleRow(table, row)
      body(&row, &value)
      problems += row.problems
    }
  }
}
