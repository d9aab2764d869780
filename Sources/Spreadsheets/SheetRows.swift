// SPDX-License-Identifier: Apache-2.0
public import Problems

/// The rows of one sheet of a workbook, one after another, for tables too long to be kept.
///
///     var rows = try SheetRows(bytes, file: "answers.xlsx", looking: 10) { sheet, head in … }
///     try rows?.forEach { row in … row.fields … return true }
///
/// A sheet of an .xlsx is unpacked, read and handed on at once, however long it is: memory is that
/// of the file, of its shared texts and of one row. Those of an .xls and an .ods are read whole
/// first. Cells have the texts that ``Workbook`` gives them, but for one thing: merged ranges
/// stand below the rows of an .xlsx, so values that nobody sees in them are handed on.
///
/// The sheet is the first whose first rows are what is looked for: visible sheets before hidden
/// ones.
///
/// It may go from thread to thread: whoever has it is the only one who does.
public struct SheetRows: ~Copyable, @unchecked Sendable {
  /// The file's name, as places cite it.
  public let file: String
  /// The sheet's name.
  public let sheet: String
  /// The workbook that is streamed, and its tab; or else the sheet that is kept.
  private var reading: WorkbookReading?
  private let tab: WorkbookReading.Tab?
  private let kept: Workbook.Sheet?

  /// The first rows of a sheet that are not blank, as texts, with their numbers.
  public typealias Head = [(line: Int, cells: [String])]

  /// Opens a workbook and chooses the sheet; `nil` where none is chosen.
  ///
  /// Throws where the workbook cannot be read, or no sheet holds anything.
  ///
  /// - Parameters:
  ///   - most: how many rows of each sheet are looked at.
  ///   - isRight: asked of sheet after sheet until it says `true`.
  public init?(
    _ bytes: [UInt8], file: String, looking most: Int,
    _ isRight: (_ sheet: String, _ head: Head) -> Bool
  ) throws(Problem) {
    self.file = file
    var isEmpty = true
    do throws(WorkbookStop) {
      if Workbook.Container(bytes) == .archive {
        let archive = try ZipArchive(bytes)
        if !OpenDocumentReading.isHeld(by: archive) {
          var reading = try WorkbookReading(archive, file: file)
          let tabs = reading.tabs
          for tab in tabs.filter({ !$0.isHidden }) + tabs.filter(\.isHidden) {
            let head = try Self.head(of: tab, &reading, most)
            if head.isEmpty { continue }
            isEmpty = false
            guard isRight(tab.name, head) else { continue }
            sheet = tab.name
            (self.tab, kept) = (tab, nil)
            self.reading = consume reading
            return
          }
          if isEmpty { throw WorkbookStop(.empty) }
          return nil
        }
      }
    } catch {
      throw Problem(.table(error.fault), at: error.place(in: file))
    }
    let sheets = try Workbook.read(bytes, file: file).sheets.filter { !$0.rows.isEmpty }
    var row = TextRow()
    for sheet in sheets.filter({ !$0.isHidden }) + sheets.filter(\.isHidden) {
      let head = sheet.rows.prefix(most).map { kept -> (line: Int, cells: [String]) in
        row.read(kept)
        return (row.line, row.texts)
      }
      guard isRight(sheet.name, head) else { continue }
      self.sheet = sheet.name
      (tab, kept) = (nil, sheet)
      reading = nil
      return
    }
    if sheets.isEmpty { throw Problem(.table(.empty), at: Place(file: file)) }
    return nil
  }

  /// Hands every row that is not blank to `body`, until it says `false`. May be called again.
  ///
  /// Throws where the sheet turns out to be broken; rows before that have been handed on.
  public mutating func forEach(_ body: (borrowing TextRow) -> Bool) throws(Problem) {
    var row = TextRow()
    for keptRow in kept?.rows ?? [] {
      row.read(keptRow)
      if !body(row) { return }
    }
    guard let tab else { return }
    do throws(WorkbookStop) {
      try reading?.forEachRow(of: tab) { scanned, texts in
        row.read(scanned, texts)
        return body(row)
      }
    } catch {
      throw Problem(.table(error.fault), at: error.place(in: file))
    }
  }

  private static func head(
    of tab: WorkbookReading.Tab, _ reading: inout WorkbookReading, _ most: Int
  ) throws(WorkbookStop) -> Head {
    var rows: Head = []
    var row = TextRow()
    try reading.forEachRow(of: tab) { scanned, texts in
      row.read(scanned, texts)
      rows.append((row.line, row.texts))
      return rows.count < most
    }
    return rows
  }
}
