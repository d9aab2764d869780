// SPDX-License-Identifier: Apache-2.0
internal import Problems
internal import Spreadsheets
internal import Synchronization

/// A workbook that is open at one sheet, whose rows may be read again and again.
final class OpenSheet: Sendable {
  private let rows: Mutex<SheetRows?>

  init(_ rows: consuming sending SheetRows) {
    self.rows = Mutex(rows)
  }

  /// Hands every row to `body` until it says `false`; the problem that ended it, or `nil`. One
  /// caller at a time: a second finds no rows.
  func forEachRow(_ body: (borrowing TextRow) -> Bool) -> Problem? {
    guard var taken = rows.withLock({ $0.take() }) else { return nil }
    var problem: Problem?
    do throws(Problem) {
      try taken.forEach(body)
    } catch {
      problem = error
    }
    put(taken)
    return problem
  }

  private func put(_ taken: consuming sending SheetRows?) {
    rows.withLock { $0 = taken.take() }
  }
}
