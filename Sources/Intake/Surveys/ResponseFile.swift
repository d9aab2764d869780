// SPDX-License-Identifier: Apache-2.0
public import Problems
public import Spreadsheets
internal import XMLDocuments

/// A response file that has been opened: its first records, and where the others are.
///
/// Delimited text in UTF-8 stays where it is and is read in blocks; a workbook, and text in any
/// other encoding, is decoded into memory as a whole.
public struct ResponseFile: Sendable {
  enum Content: Sendable {
    case text(source: ByteSource, delimiter: UInt8, start: Int, line: Int, isUnchecked: Bool)
    case table(Table, problems: [Problem])
  }

  /// The file's name, as problems cite it.
  public let file: String
  /// The sheet of a workbook, or `nil`.
  public let sheet: String?
  /// The encoding of its text.
  public let encoding: String
  /// Its first records.
  public let head: SurveyHead
  /// The lines on which these records begin.
  public let headLines: [Int]
  let content: Content

  /// How many bytes are looked at for encoding, delimiter and head.
  static let headSize = 1 << 20

  /// Opens a file: a workbook or delimited text, told apart by the first bytes.
  ///
  /// - Parameters:
  ///   - requiredColumns: the headings that the right sheet of a workbook has.
  ///   - knownColumns: further headings by which the delimiter is recognised.
  /// - Throws: why the file is neither.
  public init(
    _ source: ByteSource, file: String, requiredColumns: [String] = [],
    knownColumns: [String] = []
  ) throws(ResponseFileFault) {
    let head = try Self.bytes(source, length: Self.headSize)
    if Workbook.hasSignature(head) {
      let whole = source.count == head.count ? head : try Self.bytes(source, length: source.count)
      try self.init(
        table: Table.read(
          whole, file: file, requiredColumns: requiredColumns, duplicateColumns: .allowed),
        file: file)
    } else {
      try self.init(
        text: source, head: head, file: file, expected: requiredColumns + knownColumns)
    }
  }

  private static func bytes(
    _ source: ByteSource, length: Int
  ) throws(ResponseFileFault) -> [UInt8] {
    do {
      return try source.bytes(length: length)
    } catch {
      throw .unreadable
    }
  }

  private init(
    table: (table: Table?, problems: [Problem]), file: String
  ) throws(ResponseFileFault) {
    guard let found = table.table else { throw .problems(table.problems) }
    self.file = file
    sheet = found.sheet
    encoding = found.encoding.rawValue
    let rows = found.rows.prefix(SurveyHead.length - 1)
    func cells(_ texts: [String]) -> [SurveyHead.Cell] {
      texts.map { SurveyHead.Cell(text: $0, isQuoted: false) }
    }
    head = SurveyHead(
      container: .workbook,
      records: [cells(found.columns.map(\.heading))] + rows.map { cells($0.cells) })
    headLines = [found.headerLine] + rows.map(\.line)
    content = .table(
      found,
      problems: table.problems.filter {
        if case .table(.missingColumn) = $0.kind { false } else { true }
      })
  }

  private init(
    text source: ByteSource, head: [UInt8], file: String, expected: [String]
  ) throws(ResponseFileFault) {
    let isWhole = source.count == head.count
    var head = head
    if !isWhole { head.removeLast(Self.cutLength(head)) }
    var text = try Self.text(head, file, expected)
    let isInPlace = text.encoding == .utf8
    if !isInPlace && !isWhole {
      text = try Self.text(Self.bytes(source, length: source.count), file, expected)
    }
    self.init(
      text, in: isInPlace ? source : ByteSource(text.bytes), isUnchecked: isInPlace && !isWhole,
      file: file)
  }

  /// Opens text again that has turned out, far behind its head, not to be UTF-8.
  func decodedOtherwise() throws(ResponseFileFault) -> ResponseFile {
    guard case .text(let source, let delimiter, _, _, _) = content else { return self }
    let bytes = try Self.bytes(source, length: source.count)
    let text = try Self.text(bytes, file, [], delimiter: delimiter)
    return ResponseFile(text, in: ByteSource(text.bytes), isUnchecked: false, file: file)
  }

  private static func text(
    _ bytes: [UInt8], _ file: String, _ expected: [String], delimiter: UInt8? = nil
  ) throws(ResponseFileFault) -> DelimitedText {
    do {
      return try DelimitedText(
        bytes, file: file, expectedColumns: expected, delimiter: delimiter)
    } catch {
      throw .problems([error])
    }
  }

  private init(_ text: DelimitedText, in source: ByteSource, isUnchecked: Bool, file: String) {
    self.file = file
    sheet = nil
    encoding = text.encoding.rawValue
    var reader = text.records()
    let mark = text.hasByteOrderMark && text.encoding == .utf8 ? 3 : 0
    content = .text(
      source: source, delimiter: text.delimiter, start: reader.index + mark, line: reader.line,
      isUnchecked: isUnchecked)
    var records: [[SurveyHead.Cell]] = []
    var lines: [Int] = []
    var record = CSVRecord()
    while records.count < SurveyHead.length, reader.next(&record) {
      records.append(
        record.fields.map {
          SurveyHead.Cell(text: reader.text(of: $0), isQuoted: $0.isQuoted)
        })
      lines.append(record.line)
    }
    head = SurveyHead(
      container: .text(
        delimiter: Character(Unicode.Scalar(text.delimiter)),
        hasByteOrderMark: text.hasByteOrderMark),
      records: records)
    headLines = lines
  }

  /// How many bytes at the end of a part of a text belong to a character that goes on behind it.
  private static func cutLength(_ bytes: [UInt8]) -> Int {
    for back in 1...3 where back <= bytes.count {
      let byte = bytes[bytes.count - back]
      if byte >= 0xC0 { return back }
      if byte < 0x80 { return 0 }
    }
    return 0
  }
}

/// Why a response file cannot be read at all.
public enum ResponseFileFault: Error, Sendable {
  /// What is wrong with its bytes.
  case problems([Problem])
  /// They could not be read.
  case unreadable
}

extension ResponseFile {
  /// The rows below the header of delimited text, in blocks of a size, and what is wrong with the
  /// header's own records; `nil` for a workbook.
  func blocks(_ plan: ResponsePlan, size: Int) -> (blocks: TextBlocks, problems: [Problem])? {
    guard case .text(let source, let delimiter, let start, let line, let isUnchecked) = content
    else { return nil }
    var problems: [Problem] = []
    var cursor = CSVCursor(delimiter: delimiter, index: 0, line: line)
    var record = CSVRecord()
    var fieldCount = plan.headings.count
    let head = (try? source.bytes(from: start, length: Self.headSize)) ?? []
    head.withUnsafeBufferPointer { bytes in
      var records = 0
      while records < plan.headerRecords, cursor.index < bytes.count {
        cursor.scan(bytes, into: &record)
        guard !record.isBlank else { continue }
        records += 1
        fieldCount = record.fields.count
        if let (problem, line) = record.problem(columns: plan.headings) {
          problems.append(Problem(.table(problem), at: Place(file: file, line: line)))
        }
      }
    }
    let blocks = TextBlocks(
      source: source, delimiter: delimiter, start: start + cursor.index, line: cursor.line,
      fieldCount: fieldCount, isUnchecked: isUnchecked, blockSize: max(1, size))
    return (blocks, problems)
  }
}
