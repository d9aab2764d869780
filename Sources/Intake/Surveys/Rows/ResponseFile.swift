// SPDX-License-Identifier: Apache-2.0
public import Problems
public import Spreadsheets
internal import XMLDocuments

/// A response file that has been opened and recognised: its layout, and where its responses are.
///
/// Delimited text in UTF-8 stays where it is and is read in blocks; a workbook, and text in any
/// other encoding, is decoded into memory as a whole.
public struct ResponseFile: Sendable {
  enum Content: Sendable {
    case text(source: ByteSource, delimiter: UInt8, start: Int, line: Int, isUnchecked: Bool)
    /// A sheet, and how many rows of titles stand above its header.
    case sheet(OpenSheet, titles: Int)
    case json(SurveyJSFile)
  }

  /// The file's name, as problems cite it.
  public let file: String
  /// The sheet of a workbook, or `nil`.
  public let sheet: String?
  /// The encoding of its text.
  public let encoding: String
  /// Which program wrote it, and what its columns are.
  public let layout: ResponseLayout
  /// The line on which its header begins.
  public let headerLine: Int
  /// What is worth saying of the file as a whole.
  public let problems: [Problem]
  let content: Content

  /// How many bytes are looked at for encoding, delimiter and head.
  static let headSize = 1 << 20
  /// How many rows of titles may stand above a sheet's header.
  static let mostTitles = 9

  /// Where the header stands.
  public var headerPlace: Place { Place(file: file, sheet: sheet, line: headerLine) }

  /// Opens a file: a workbook, JSON or delimited text, told apart by the first bytes.
  ///
  /// Of a workbook it is the sheet that is recognised, visible ones before hidden ones.
  ///
  /// - Throws: why the file is none of them, or that nothing shows which program wrote it.
  public init(
    _ source: ByteSource, file: String, _ detection: SurveyDetection
  ) throws(ResponseFileFault) {
    let head = try Self.bytes(source, length: Self.headSize)
    func whole() throws(ResponseFileFault) -> [UInt8] {
      source.count == head.count ? head : try Self.bytes(source, length: source.count)
    }
    if Workbook.hasSignature(head) {
      try self.init(workbook: whole(), file: file, detection)
    } else if SurveyJSFile.isJSON(head) {
      try self.init(json: whole(), file: file, detection)
    } else {
      try self.init(text: source, head: head, file: file, detection)
    }
  }

  private init(json bytes: [UInt8], file: String, _ detection: SurveyDetection)
    throws(ResponseFileFault)
  {
    let opened: SurveyJSFile
    do {
      opened = try SurveyJSFile(bytes, file: file)
    } catch {
      throw .problems([error])
    }
    let place = Place(file: file, line: 1)
    let (layout, problems) = detection.layout(of: opened.head, at: place)
    guard let layout else { throw .problems(problems) }
    self.file = file
    sheet = nil
    encoding = TextEncoding.utf8.rawValue
    self.layout = layout
    headerLine = 1
    self.problems = opened.problems + problems
    content = .json(opened)
  }

  private init(workbook bytes: [UInt8], file: String, _ detection: SurveyDetection)
    throws(ResponseFileFault)
  {
    var first: [Problem]?
    var found: (layout: ResponseLayout, problems: [Problem], titles: Int, line: Int)?
    let rows: SheetRows?
    do {
      let most = Self.mostTitles + SurveyHead.length
      rows = try SheetRows(bytes, file: file, looking: most) { sheet, head in
        for (titles, row) in head.prefix(Self.mostTitles + 1).enumerated() {
          let place = Place(file: file, sheet: sheet, line: row.line)
          let records = SurveyHead(head.dropFirst(titles).map(\.cells))
          let (layout, problems) = detection.layout(of: records, at: place)
          if let layout {
            found = (layout, problems, titles, row.line)
            return true
          }
          first = first ?? problems
        }
        return false
      }
    } catch {
      throw .problems([error])
    }
    guard let found, let rows else { throw .problems(first ?? []) }
    self.file = file
    sheet = rows.sheet
    encoding = TextEncoding.utf8.rawValue
    layout = found.layout
    headerLine = found.line
    problems = found.problems
    content = .sheet(OpenSheet(rows), titles: found.titles)
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
    text source: ByteSource, head: [UInt8], file: String, _ detection: SurveyDetection
  ) throws(ResponseFileFault) {
    let expected = detection.names.sorted()
    let isWhole = source.count == head.count
    var head = head
    if !isWhole { head.removeLast(Self.cutLength(head)) }
    var text = try Self.text(head, file, expected)
    let isInPlace = text.encoding == .utf8
    if !isInPlace && !isWhole {
      text = try Self.text(Self.bytes(source, length: source.count), file, expected)
    }
    let (line, layout, problems) = Self.layout(of: text, file, detection)
    guard let layout else { throw .problems(problems) }
    self.init(
      text, in: isInPlace ? source : ByteSource(text.bytes), isUnchecked: isInPlace && !isWhole,
      file: file, layout, headerLine: line, problems)
  }

  private static func layout(
    of text: DelimitedText, _ file: String, _ detection: SurveyDetection
  ) -> (line: Int, layout: ResponseLayout?, problems: [Problem]) {
    var reader = text.records()
    var record = CSVRecord()
    let line = reader.next(&record) ? record.line : 1
    let found = detection.layout(of: SurveyHead(text), at: Place(file: file, line: line))
    return (line, found.layout, found.problems)
  }

  /// Opens text again that has turned out, far behind its head, not to be UTF-8.
  func decodedOtherwise() throws(ResponseFileFault) -> ResponseFile {
    guard case .text(let source, let delimiter, _, _, _) = content else { return self }
    let bytes = try Self.bytes(source, length: source.count)
    let text = try Self.text(bytes, file, [], delimiter: delimiter)
    return ResponseFile(
      text, in: ByteSource(text.bytes), isUnchecked: false, file: file, layout,
      headerLine: headerLine, problems)
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

  private init(
    _ text: DelimitedText, in source: ByteSource, isUnchecked: Bool, file: String,
    _ layout: ResponseLayout, headerLine: Int, _ problems: [Problem]
  ) {
    self.file = file
    sheet = nil
    encoding = text.encoding.rawValue
    self.layout = layout
    self.headerLine = headerLine
    self.problems = problems
    let reader = text.records()
    let mark = text.hasByteOrderMark && text.encoding == .utf8 ? 3 : 0
    content = .text(
      source: source, delimiter: text.delimiter, start: reader.index + mark, line: reader.line,
      isUnchecked: isUnchecked)
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

  /// What is wrong, where that is known.
  public var problems: [Problem] {
    switch self {
    case .problems(let problems): problems
    case .unreadable: []
    }
  }
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
