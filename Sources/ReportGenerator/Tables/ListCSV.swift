// SPDX-License-Identifier: Apache-2.0

/// A list that a person keeps on writing in and a program reads back, as CSV.
public enum ListCSV {
  /// The table's bytes: a heading for each column, and rows of as many cells.
  public static func bytes(columns: [String], rows: [[String]]) -> [UInt8] {
    var table = CSVWriter(for: .both)
    for row in [columns] + rows { table.row(row.map { .optional($0) }) }
    return table.bytes
  }
}
