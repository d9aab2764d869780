// SPDX-License-Identifier: Apache-2.0
internal import Problems
internal import Spreadsheets
internal import Synchronization

/// A workbook that is open at one sheet, whose rows may be read again and again.
final class OpenSheet: Sendable {
  private let rows: Mutex<SheetRows>

  init(_ rows: consuming SheetRows) {
    self.rows = Mutex(rows)
  }

  /// Hands every row to `body` until it says `false`; the problem that ended it, or `nil`.
  func forEachRow(_ body: (borrowing TextRow) -> Bool) -> Problem? {
    rows.withLock { rows in
      do throws(Problem) {
        try rows.forEach(body)
        return nil
      } catch {
        return error
      }
    }
  }
}
