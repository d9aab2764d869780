// SPDX-License-Identifier: Apache-2.0
public import Problems

/// The rows of one sheet of a workbook, one after another, for tables too long to be kept.
///
///     var rows = try SheetRows(bytes, file: "answers.xlsx", holding: ["序号", "来源"])
///     try rows.forEach { row in … row.fields … return true }
///
/// A sheet of an .xlsx is unpacked, read and handed on at once, however long it is: memory is that
/// of the file, of its shared texts and of one row. Those of an .xls and an .ods are read whole
/// first. Cells have the texts that ``Workbook`` gives them, but for one thing: merged ranges
/// stand below the rows of an .xlsx, so values that nobody sees in them are handed on.
///
/// The sheet is the one whose first rows hold most of the columns that are looked for: visible
/// sheets before hidden ones, then the first.
public struct SheetRows: ~Copyable {
  /// The file's name, as places cite it.
  public let file: String
  /// The sheet's name.
  public let sheet: String
  /// The workbook that is streamed, and its tab; or else the sheet that is kept.
  private var reading: WorkbookReading?
  private let tab: WorkbookReading.Tab?
  private let kept: Workbook.Sheet?

  /// Opens a workbook and chooses the sheet; throws where no sheet holds anything.
  ///
  /// - Parameter columns: texts that stand in the header; none of them need be there.
  public init(
    _ bytes: [UInt8], file: String, holding columns: [String] = []
  ) throws(Problem) {
    self.file = file
    let search = HeaderSearch(columns)
    do throws(WorkbookStop) {
      if Workbook.Container(bytes) == .archive {
        let archive = try ZipArchive(bytes)
        if !OpenDocumentReading.isHeld(by: archive) {
          var reading = try WorkbookReading(archive, file: file)
          guard let tab = try Self.tab(of: &reading, search) else { throw WorkbookStop(.empty) }
          sheet = tab.name
          (self.tab, kept) = (tab, nil)
          self.reading = consume reading
          return
        }
      }
    } catch {
      throw Problem(.table(error.fault), at: error.place(in: file))
    }
    guard let sheet = try Workbook.read(bytes, file: file).sheet(holding: search) else {
      throw Problem(.table(.empty), at: Place(file: file))
    }
    self.sheet = sheet.name
    (tab, kept) = (nil, sheet)
    reading = nil
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

  /// The first rows of the sheet that are not blank, as texts, with their numbers.
  public mutating func head(most: Int) throws(Problem) -> [(line: Int, cells: [String])] {
    var rows: [(line: Int, cells: [String])] = []
    guard most > 0 else { return rows }
    try forEach { row in
      rows.append((row.line, row.texts))
      return rows.count < most
    }
    return rows
  }

  /// The tab whose first rows hold most columns; `nil` where no tab holds anything.
  private static func tab(
    of reading: inout WorkbookReading, _ search: HeaderSearch
  ) throws(WorkbookStop) -> WorkbookReading.Tab? {
    var best: (tab: WorkbookReading.Tab, count: Int)?
    let tabs = reading.tabs
    for tab in tabs.filter({ !$0.isHidden }) + tabs.filter(\.isHidden) {
      var rows: [[String]] = []
      var row = TextRow()
      try reading.forEachRow(of: tab) { scanned, texts in
        row.read(scanned, texts)
        rows.append(row.texts)
        return rows.count < HeaderSearch.mostRows
      }
      guard let header = search.header(among: rows) else { continue }
      if best.map({ $0.count < header.count }) ?? true { best = (tab, header.count) }
      if header.count == search.required.count { break }
    }
    return best?.tab
  }
}
