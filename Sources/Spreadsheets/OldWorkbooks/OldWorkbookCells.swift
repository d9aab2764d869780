// SPDX-License-Identifier: Apache-2.0
import Problems

/// The cells of one sheet of an old workbook.
struct OldWorkbookCells {
  private struct Found {
    let row: Int
    let cell: Workbook.Cell
  }

  /// The merged ranges.
  private(set) var mergedRanges: [CellRange] = []
  private let stream: LittleEndian
  private let numbers: NumberCell
  private let formats: [NumberFormat]
  private let texts: [String]
  private let mostCells: Int
  private var found: [Found] = []
  /// The formula whose text stands in a record to come.
  private var awaiting: (row: Int, column: Int)?

  init(
    _ stream: LittleEndian, numbers: NumberCell, formats: [NumberFormat], texts: [String],
    mostCells: Int
  ) {
    self.stream = stream
    self.numbers = numbers
    self.formats = formats
    self.texts = texts
    self.mostCells = mostCells
  }

  /// How many cells hold something.
  var count: Int { found.count }

  /// The rows in order. Programs write cells in order; one that stands twice would have two
  /// values.
  func rows() throws(WorkbookStop) -> [Workbook.Row] {
    let ordered = found.sorted { ($0.row, $0.cell.column) < ($1.row, $1.cell.column) }
    var rows: [Workbook.Row] = []
    for entry in ordered {
      if let last = rows.last, last.number == entry.row {
        if last.cells.last?.column == entry.cell.column {
          throw WorkbookStop(.badReference(entry.cell.letters + String(entry.row)))
        }
        rows[rows.count - 1].cells.append(entry.cell)
      } else {
        rows.append(Workbook.Row(number: entry.row, cells: [entry.cell]))
      }
    }
    return rows
  }

  /// Reads the sheet's records, which begin at an offset of the stream.
  mutating func read(from start: Int) throws(WorkbookStop) {
    guard let (first, next) = OldWorkbookRecord.read(stream, at: start), first.kind == .beginning
    else { throw WorkbookStop(.damagedFile) }
    var offset = next
    // Charts within a sheet have records of their own.
    var depth = 1
    while depth > 0 {
      guard let (record, next) = OldWorkbookRecord.read(stream, at: offset) else {
        throw WorkbookStop(.damagedFile)
      }
      offset = next
      switch record.kind {
      case .beginning: depth += 1
      case .endOfStream: depth -= 1
      default: if depth == 1 { try read(record) }
      }
    }
  }

  private mutating func read(_ record: OldWorkbookRecord) throws(WorkbookStop) {
    let contents = record.first.lowerBound
    let length = record.first.count
    /// A row and column; both count from 0 in the file.
    func place(_ least: Int) throws(WorkbookStop) -> (row: Int, column: Int, style: Int) {
      guard length >= least, let row = stream.unsigned16(contents),
        let column = stream.unsigned16(contents + 2), column < 256,
        let style = stream.unsigned16(contents + 4)
      else { throw WorkbookStop(.damagedFile) }
      return (Int(row) + 1, Int(column) + 1, Int(style))
    }
    switch record.kind {
    case .sharedText:
      let (row, column, _) = try place(10)
      guard let index = stream.unsigned32(contents + 6), Int(index) < texts.count else {
        var stop = WorkbookStop(.danglingReference("text"))
        (stop.row, stop.column) = (row, column)
        throw stop
      }
      try add(texts[Int(index)], .text, row, column)
    case .text, .richText:
      let (row, column, _) = try place(9)
      try addText(record, skipping: 6, row, column)
    case .number:
      let (row, column, style) = try place(14)
      try addNumber(bits: stream.unsigned64(contents + 6), style, row, column)
    case .compactNumber:
      let (row, column, style) = try place(10)
      try addNumber(Self.number(stream.unsigned32(contents + 6) ?? 0), style, row, column)
    case .numbers:
      let (row, first, _) = try place(12)
      for index in 0..<(length - 6) / 6 {
        let start = contents + 4 + 6 * index
        guard let style = stream.unsigned16(start), let number = stream.unsigned32(start + 2),
          first + index <= 256
        else { throw WorkbookStop(.damagedFile) }
        try addNumber(Self.number(number), Int(style), row, first + index)
      }
    case .booleanOrError:
      let (row, column, _) = try place(8)
      let value = stream.unsigned8(contents + 6) ?? 0
      try addValue(value, isError: stream.unsigned8(contents + 7) == 1, row, column)
    case .formula:
      let (row, column, style) = try place(14)
      try addResult(contents + 6, style, row, column)
    case .formulaText:
      guard let (row, column) = awaiting else { break }
      awaiting = nil
      try addText(record, skipping: 0, row, column)
    case .mergedCells: try addMergedRanges(record)
    default: break
    }
  }

  private mutating func add(
    _ text: String, _ kind: Workbook.Cell.Kind, _ row: Int, _ column: Int
  ) throws(WorkbookStop) {
    guard !text.isEmpty else { return }
    guard found.count < mostCells else {
      throw WorkbookStop(.tooLarge(.cells(Workbook.mostCells)))
    }
    found.append(Found(row: row, cell: Workbook.Cell(text: text, column: column, kind: kind)))
  }

  private mutating func addText(
    _ record: OldWorkbookRecord, skipping: Int, _ row: Int, _ column: Int
  ) throws(WorkbookStop) {
    var reader = OldWorkbookTexts(stream, record, skipping: skipping)
    guard let text = reader.next() else { throw WorkbookStop(.damagedFile) }
    try add(cellText(text), .text, row, column)
  }

  private mutating func addNumber(
    bits: UInt64?, _ style: Int, _ row: Int, _ column: Int
  ) throws(WorkbookStop) {
    guard let bits else { throw WorkbookStop(.damagedFile) }
    try addNumber(Double(bitPattern: bits), style, row, column)
  }

  private mutating func addNumber(
    _ number: Double, _ style: Int, _ row: Int, _ column: Int
  ) throws(WorkbookStop) {
    guard number.isFinite else { throw WorkbookStop(.damagedFile) }
    let format = style < formats.count ? formats[style] : .number
    let isNumber = format == .number || format == .percentage
    try add(numbers.text(number, as: format), isNumber ? .number : .date, row, column)
  }

  private mutating func addValue(
    _ value: UInt8, isError: Bool, _ row: Int, _ column: Int
  ) throws(WorkbookStop) {
    if isError {
      try add(Self.errors[value] ?? "#ERROR!", .error, row, column)
    } else {
      try add(value == 0 ? "FALSE" : "TRUE", .boolean, row, column)
    }
  }

  /// The result stored with a formula: a number, or two bytes of ones and what else it is
  /// [MS-XLS, 2.5.133].
  private mutating func addResult(
    _ offset: Int, _ style: Int, _ row: Int, _ column: Int
  ) throws(WorkbookStop) {
    awaiting = nil
    guard stream.unsigned16(offset + 6) == 0xFFFF else {
      return try addNumber(bits: stream.unsigned64(offset), style, row, column)
    }
    let value = stream.unsigned8(offset + 2) ?? 0
    switch stream.unsigned8(offset) {
    case 0: awaiting = (row, column)
    case 1: try addValue(value, isError: false, row, column)
    case 2: try addValue(value, isError: true, row, column)
    case 3: break
    default: throw WorkbookStop(.damagedFile)
    }
  }

  private mutating func addMergedRanges(_ record: OldWorkbookRecord) throws(WorkbookStop) {
    let contents = record.first.lowerBound
    guard let count = stream.unsigned16(contents), record.first.count >= 2 + 8 * Int(count) else {
      throw WorkbookStop(.damagedFile)
    }
    for index in 0..<Int(count) {
      let corners = (0..<4).map { corner in
        Int(stream.unsigned16(contents + 2 + 8 * index + 2 * corner) ?? 0) + 1
      }
      guard let first = CellReference(row: corners[0], column: corners[2]),
        let last = CellReference(row: corners[1], column: corners[3]),
        let range = CellRange(first, last)
      else { throw WorkbookStop(.damagedFile) }
      mergedRanges.append(range)
    }
  }

  /// A number in four bytes: the high bits of a double or a whole one of 30 bits, and either may
  /// be in hundredths [MS-XLS, 2.5.217].
  static func number(_ compact: UInt32) -> Double {
    let value =
      compact & 2 != 0
      ? Double(Int32(bitPattern: compact) >> 2)
      : Double(bitPattern: UInt64(compact & ~3) << 32)
    return compact & 1 != 0 ? value / 100 : value
  }

  /// The error values [MS-XLS, 2.5.10].
  private static let errors: [UInt8: String] = [
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?",
    0x24: "#NUM!", 0x2A: "#N/A",
  ]
}
