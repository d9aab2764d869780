// SPDX-License-Identifier: Apache-2.0
import Problems
import XMLDocuments

/// What a sheet's cells are understood by.
struct SheetReadingRules: Sendable {
  /// The workbook's calendar.
  var numbers = NumberCell()
  /// What numbers stand for, by a cell's style.
  var formats: [NumberFormat] = []
  /// The shared texts.
  var texts = SharedTexts()
}

/// A row as a sheet holds it: cells that are not blank, one place in memory used for every row.
struct ScannedRow: ~Copyable {
  /// One cell that is not blank.
  struct Cell {
    /// The column, from 1.
    var column: Int
    /// The position of a shared text, or less than 0 where the text stands in ``bytes``.
    var shared: Int
    /// Where the text begins.
    var start: Int
    /// Where the text ends.
    var end: Int
    /// What the cell held.
    var kind: Workbook.Cell.Kind
  }

  /// The row's number, from 1.
  var number = 0
  /// The cells by ascending column.
  var cells: [Cell] = []
  /// The texts that are not shared.
  var bytes = ByteBuffer()
}

/// Reads a sheet row by row, as libxml2 tells of it. Rows that are blank are passed over.
///
/// Rows and cells must come in ascending order, as every spreadsheet program writes them: one
/// that stands twice would have two values. The work is done by a plain value behind one pointer:
/// a sheet of millions of cells makes tens of millions of events.
final class SheetReading: XMLStreamHandler {
  private let scan: UnsafeMutablePointer<SheetScan>

  /// Hands each row to `push`, which says whether to go on.
  init(_ rules: SheetReadingRules, push: @escaping (borrowing ScannedRow) -> Bool) {
    scan = .allocate(capacity: 1)
    scan.initialize(to: SheetScan(rules, push: push))
  }

  deinit {
    scan.deinitialize(count: 1)
    scan.deallocate()
  }

  /// The merged ranges; they stand below the rows.
  var mergedRanges: [CellRange] { scan.pointee.mergedRanges }
  /// What was found wrong first; reading ends with it.
  var fault: WorkbookStop? { scan.pointee.fault }
  /// Whether reading is over: something is wrong, or no row is wanted any more.
  var isOver: Bool { scan.pointee.isOver }

  override func start(_ name: Int?, _ attributes: XMLStreamAttributes) {
    scan.pointee.start(name, attributes)
  }

  override func end(_ name: Int?) { scan.pointee.end(name) }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { scan.pointee.text(bytes) }
}

extension Workbook.Sheet {
  /// Blanks all but the first cell of each merged range: programs may leave values there that
  /// nobody sees. As much work as there may be cells, and no more.
  mutating func blankMergedCells() throws(WorkbookStop) {
    var work = 0
    for range in mergedRanges {
      var index = Workbook.lowerBound(rows.count) { rows[$0].number < range.first.row }
      while index < rows.count, rows[index].number <= range.last.row {
        work += rows[index].cells.count + 1
        guard work <= Workbook.mostCells else {
          throw WorkbookStop(.tooLarge(.cells(Workbook.mostCells)))
        }
        let number = rows[index].number
        rows[index].cells.removeAll {
          range.first.column...range.last.column ~= $0.column
            && (number, $0.column) != (range.first.row, range.first.column)
        }
        index += 1
      }
    }
    if !mergedRanges.isEmpty { rows.removeAll { $0.cells.isEmpty } }
  }
}
