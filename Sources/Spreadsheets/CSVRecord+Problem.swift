// SPDX-License-Identifier: Apache-2.0
public import Problems

extension CSVRecord {
  /// What is wrong with the record, as it is reported, and in which line; `nil` where nothing is.
  ///
  /// - Parameter columns: the columns' names; a field beyond them goes by its number, from 1.
  public func problem(columns: [String] = []) -> (problem: TableProblem, line: Int)? {
    func name(_ field: Int) -> String {
      field < columns.count ? columns[field] : String(field + 1)
    }
    return switch fault {
    case .strayQuote(let field): (.strayQuote(column: name(field)), line)
    case .textAfterQuote(let field): (.textAfterQuote(column: name(field)), line)
    case .unterminatedQuote(let line): (.unterminatedQuote, line)
    case nil: nil
    }
  }
}
