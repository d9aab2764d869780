// SPDX-License-Identifier: Apache-2.0
public import Problems

/// A workbook as plain values: sheets of sparse rows of texts.
///
/// Read are the formats that Excel, WPS and LibreOffice write: .xlsx (ECMA-376, transitional and
/// strict), .xls (of Excel 97 to 2003) and .ods. Formulas are not calculated: a cell holds the
/// result that was stored with it.
public struct Workbook: Sendable, Hashable {
  /// The file's name, as places cite it.
  public let file: String
  /// The worksheets in the order of their tabs; charts and macros are none.
  public let sheets: [Sheet]

  /// The most cells with something in them that are read from one workbook: one million rows of
  /// forty columns, about a gigabyte in memory.
  public static let mostCells = 40_000_000

  /// One worksheet.
  public struct Sheet: Sendable, Hashable {
    /// The workbook's file, as places cite it.
    public let file: String
    /// The name on the tab; control characters are replaced by U+FFFD.
    public let name: String
    /// Whether the tab is hidden.
    public let isHidden: Bool
    /// The rows with at least one cell, by ascending number.
    public internal(set) var rows: [Row] = []
    /// The merged cells. Their value is that of the first; the others are blank.
    public internal(set) var mergedRanges: [CellRange] = []
  }

  /// One row of a sheet.
  public struct Row: Sendable, Hashable {
    /// The row's number, from 1.
    public let number: Int
    /// The cells that are not blank, by ascending column.
    public internal(set) var cells: [Cell]
  }

  /// One cell that is not blank.
  public struct Cell: Sendable, Hashable {
    /// What the cell held.
    public enum Kind: UInt8, Sendable, Hashable {
      /// A text.
      case text
      /// A number, or a percentage.
      case number
      /// A date, a time or both.
      case date
      /// TRUE or FALSE.
      case boolean
      /// An error value such as #N/A.
      case error
      /// A formula whose result was not stored; the text is "".
      case formulaWithoutResult
    }

    /// The text without white space around it; see ``Workbook/read(_:file:)``.
    public let text: String
    private let storedColumn: UInt16
    /// What the cell held.
    public let kind: Kind

    init(text: String, column: Int, kind: Kind) {
      self.text = text
      storedColumn = UInt16(clamping: column)
      self.kind = kind
    }

    /// The column, from 1.
    public var column: Int { Int(storedColumn) }
    /// The column's letters, such as `C`.
    public var letters: String { Place.letters(ofColumn: column) }
  }

  /// What holds a workbook, by the first bytes.
  enum Container {
    /// A ZIP archive (`PK`, 3, 4; an empty one 5, 6): .xlsx, .ods, or something else.
    case archive
    /// A compound file [MS-CFB, 2.2]: .xls, or a workbook with a password.
    case compoundFile

    init?(_ bytes: [UInt8]) {
      if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
        self = .archive
      } else if bytes.starts(with: CompoundFile.signature.prefix(4)) {
        self = .compoundFile
      } else {
        return nil
      }
    }
  }

  /// Whether bytes begin as a workbook does.
  public static func hasSignature(_ bytes: [UInt8]) -> Bool { Container(bytes) != nil }

  /// Reads every sheet, or throws the first problem: what is wrong with a workbook is the fault
  /// of a program, and its remedy the same for all.
  ///
  /// Texts are those of the shared table or the cell, runs of rich text joined, phonetic guides
  /// left out. Numbers are written shortest (`3`, `0.35`), percentages as shown (`35%`), dates
  /// as ISO 8601 by the cell's number format and the workbook's calendar, truth values as
  /// `TRUE` and `FALSE`, errors as `#N/A`. Rows and cells without a reference follow the one
  /// before.
  ///
  /// Nothing is believed of sizes: at most 4,096 parts, 1 GiB unpacked and ``mostCells`` cells,
  /// counted while reading. O(unpacked size) in time, O(cells) in memory.
  public static func read(_ bytes: [UInt8], file: String) throws(Problem) -> Workbook {
    try read(bytes, file: file, mostBytes: ZipArchive.mostBytes)
  }

  static func read(
    _ bytes: [UInt8], file: String, mostBytes: Int
  ) throws(Problem) -> Workbook {
    do {
      return Workbook(file: file, sheets: try sheets(bytes, file: file, mostBytes: mostBytes))
    } catch {
      throw Problem(.table(error.fault), at: error.place(in: file))
    }
  }

  private static func sheets(
    _ bytes: [UInt8], file: String, mostBytes: Int
  ) throws(WorkbookStop) -> [Sheet] {
    if Container(bytes) == .compoundFile {
      var reading = try OldWorkbookReading(bytes, file: file)
      return try reading.sheets()
    }
    let archive = try ZipArchive(bytes, mostBytes: mostBytes)
    if OpenDocumentReading.isHeld(by: archive) {
      var reading = try OpenDocumentReading(archive, file: file)
      return try reading.sheets()
    }
    var reading = try WorkbookReading(archive, file: file)
    return try reading.sheets()
  }
}

extension Workbook.Row {
  /// A row as it was read; a shared text is made once, and then kept in `made`.
  init(_ row: borrowing ScannedRow, _ texts: SharedTexts, _ made: inout [String?]) {
    number = row.number
    cells = []
    cells.reserveCapacity(row.cells.count)
    for index in row.cells.indices {
      let cell = row.cells[index]
      let text: String
      if cell.shared < 0 {
        text = String(decoding: row.bytes.bytes(in: cell.start..<cell.end), as: UTF8.self)
      } else if let known = made[cell.shared] {
        text = known
      } else {
        text = String(decoding: texts.bytes[texts.range(cell.shared)], as: UTF8.self)
        made[cell.shared] = text
      }
      cells.append(Workbook.Cell(text: text, column: cell.column, kind: cell.kind))
    }
  }
}

extension Workbook.Sheet {
  /// The row of that number, or `nil` if it is blank. O(log rows).
  public func row(_ number: Int) -> Workbook.Row? {
    let index = Workbook.lowerBound(rows.count) { rows[$0].number < number }
    return index < rows.count && rows[index].number == number ? rows[index] : nil
  }

  /// The cell there, or `nil` if it is blank.
  public func cell(_ reference: CellReference) -> Workbook.Cell? {
    row(reference.row)?.cell(column: reference.column)
  }

  /// The text there, "" if the cell is blank.
  public func text(_ reference: CellReference) -> String { cell(reference)?.text ?? "" }

  /// A place in the sheet for messages, such as `answers.xlsx:Sheet1!C7`.
  public func place(row: Int? = nil, column: Int? = nil) -> Place {
    Place(file: file, sheet: name, line: row, column: column)
  }

  /// The place of a cell.
  public func place(_ cell: CellReference) -> Place { place(row: cell.row, column: cell.column) }
}

extension Workbook.Row {
  /// The cell of that column, or `nil` if it is blank. O(log cells).
  public func cell(column: Int) -> Workbook.Cell? {
    let index = Workbook.lowerBound(cells.count) { cells[$0].column < column }
    return index < cells.count && cells[index].column == column ? cells[index] : nil
  }

  /// The text of that column, "" if the cell is blank.
  public func text(column: Int) -> String { cell(column: column)?.text ?? "" }
}

extension Workbook {
  /// A tab's name with U+FFFD for control characters.
  static func printable(_ name: String) -> String {
    let scalars = name.unicodeScalars.map { scalar -> Unicode.Scalar in
      scalar.properties.generalCategory == .control ? "\u{FFFD}" : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The first of `count` ascending positions that is not below what is searched.
  static func lowerBound(_ count: Int, _ isBelow: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBelow(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
