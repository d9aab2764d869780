// SPDX-License-Identifier: Apache-2.0
import Problems

/// A fault that ends the reading of a workbook, and where in it.
struct WorkbookStop: Error {
  /// What is wrong.
  var fault: TableProblem
  /// The sheet it is in, or `nil` for the workbook.
  var sheet: String?
  /// The row, or `nil` for the sheet as a whole.
  var row: Int?
  /// The column, or `nil` for the row as a whole.
  var column: Int?

  init(_ fault: WorkbookFault) { self.fault = .workbook(fault) }

  /// A fault of the table rather than of the workbook.
  init(_ fault: TableProblem) { self.fault = fault }

  init(notText content: TableProblem.Content) { fault = .notText(content) }

  /// Its place in a file.
  func place(in file: String) -> Place {
    Place(file: file, sheet: sheet, line: row, column: column)
  }
}
