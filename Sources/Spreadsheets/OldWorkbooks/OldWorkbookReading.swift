// SPDX-License-Identifier: Apache-2.0
import Problems

/// One reading of one old Excel workbook (.xls, of Excel 97 to 2003): from its bytes to its
/// sheets, with the same texts as an .xlsx gives [MS-XLS].
///
/// Workbooks of before 1997 hold texts in the encodings of their time and are refused. Formulas
/// have the result that was stored with them.
struct OldWorkbookReading {
  /// The most sheets that are read.
  private static let mostSheets = 4_096

  private struct Tab {
    let name: String
    let isHidden: Bool
    let offset: Int
  }

  private let file: String
  private let stream: LittleEndian
  private var numbers = NumberCell()
  private var formats: [NumberFormat] = []
  private var texts: [String] = []
  private var tabs: [Tab] = []
  private var cellsLeft = Workbook.mostCells

  /// Opens a workbook and reads all but its sheets.
  init(_ bytes: [UInt8], file: String) throws(WorkbookStop) {
    self.file = file
    let folder = try CompoundFile(bytes)
    // A workbook with a password of Excel 2007 or later [MS-OFFCRYPTO, 1.3].
    if folder.contains("EncryptedPackage") { throw WorkbookStop(.encrypted) }
    guard let stream = try folder.stream("Workbook") else {
      if folder.contains("Book") { throw WorkbookStop(notText: .oldWorkbook) }
      throw WorkbookStop(.notWorkbook)
    }
    self.stream = LittleEndian(stream)
    try readGlobals()
  }

  /// Every worksheet, in the order of the tabs.
  mutating func sheets() throws(WorkbookStop) -> [Workbook.Sheet] {
    var sheets: [Workbook.Sheet] = []
    for tab in tabs {
      do {
        var cells = OldWorkbookCells(
          stream, numbers: numbers, formats: formats, texts: texts, mostCells: cellsLeft)
        try cells.read(from: tab.offset)
        cellsLeft -= cells.count
        var sheet = Workbook.Sheet(file: file, name: tab.name, isHidden: tab.isHidden)
        sheet.rows = try cells.rows()
        sheet.mergedRanges = cells.mergedRanges
        try sheet.blankMergedCells()
        sheets.append(sheet)
      } catch {
        var stop = error
        stop.sheet = tab.name
        throw stop
      }
    }
    return sheets
  }

  /// What stands before the sheets: calendar, formats, shared texts, and where the sheets are.
  private mutating func readGlobals() throws(WorkbookStop) {
    guard let (first, start) = OldWorkbookRecord.read(stream, at: 0), first.kind == .beginning,
      let version = stream.unsigned16(first.first.lowerBound)
    else { throw WorkbookStop(.damagedFile) }
    guard version == 0x0600 else { throw WorkbookStop(notText: .oldWorkbook) }
    var own: [UInt16: NumberFormat] = [:]
    var styles: [UInt16] = []
    var offset = start
    while true {
      guard let (record, next) = OldWorkbookRecord.read(stream, at: offset) else {
        throw WorkbookStop(.damagedFile)
      }
      offset = next
      let contents = record.first.lowerBound
      switch record.kind {
      case .endOfStream:
        formats = styles.map { own[$0] ?? NumberFormat(builtIn: Int($0)) }
        return
      case .password: throw WorkbookStop(.encrypted)
      case .calendar:
        numbers = NumberCell(countsFrom1904: stream.unsigned16(contents) == 1)
      case .numberFormat:
        var text = OldWorkbookTexts(stream, record, skipping: 2)
        guard record.first.count >= 2, let id = stream.unsigned16(contents),
          let code = text.next()
        else { throw WorkbookStop(.damagedFile) }
        own[id] = NumberFormat(code: code)
      case .cellFormat:
        guard record.first.count >= 4, let format = stream.unsigned16(contents + 2) else {
          throw WorkbookStop(.damagedFile)
        }
        styles.append(format)
      case .sheet: try addTab(record)
      case .sharedTexts: try readSharedTexts(record)
      default: break
      }
    }
  }

  private mutating func addTab(_ record: OldWorkbookRecord) throws(WorkbookStop) {
    let contents = record.first.lowerBound
    var text = OldWorkbookTexts(stream, record, skipping: 6)
    guard record.first.count >= 8, let offset = stream.unsigned32(contents),
      let state = stream.unsigned8(contents + 4), let kind = stream.unsigned8(contents + 5),
      let name = text.next(lengthBytes: 1)
    else { throw WorkbookStop(.damagedFile) }
    // A tab may be a chart, a macro or a module.
    guard kind == 0 else { return }
    guard tabs.count < Self.mostSheets else {
      throw WorkbookStop(.tooLarge(.parts(Self.mostSheets)))
    }
    guard !tabs.contains(where: { $0.offset == Int(offset) }) else {
      throw WorkbookStop(.damagedFile)
    }
    tabs.append(
      Tab(name: Workbook.printable(name), isHidden: state & 3 != 0, offset: Int(offset)))
  }

  private mutating func readSharedTexts(_ record: OldWorkbookRecord) throws(WorkbookStop) {
    guard record.first.count >= 8, let count = stream.unsigned32(record.first.lowerBound + 4)
    else { throw WorkbookStop(.damagedFile) }
    var reader = OldWorkbookTexts(stream, record, skipping: 8)
    for _ in 0..<count {
      guard let text = reader.next() else { throw WorkbookStop(.damagedFile) }
      texts.append(cellText(text))
    }
  }
}
