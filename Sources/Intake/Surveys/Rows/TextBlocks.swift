// SPDX-License-Identifier: Apache-2.0
internal import Problems
internal import Spreadsheets
internal import XMLDocuments

/// The rows of a delimited text, in blocks of bytes that may be read in any order.
///
/// A row belongs to the block in which it begins. Where the first row of a block begins is known
/// for certain only from the block before; it can be guessed, and a wrong guess shows as soon
/// as that block has been read to its end.
struct TextBlocks: Sendable {
  /// The longest record that is read, in bytes. A convention: far above any response, and a
  /// forgotten quotation mark does not bring a whole file into memory.
  static let longestRecord = 64 << 20

  let source: ByteSource
  let delimiter: UInt8
  /// The offset and the line of the first row.
  let start: Int
  let line: Int
  /// How many cells a row has in the header, those without a heading too.
  let fieldCount: Int
  /// Whether the bytes still have to be shown to be UTF-8.
  let isUnchecked: Bool
  let blockSize: Int

  /// How many blocks there are.
  var count: Int { max(0, source.count - start + blockSize - 1) / blockSize }

  /// The offset behind a block.
  func end(of block: Int) -> Int { min(start + (block + 1) * blockSize, source.count) }
}

/// What was read of one block.
struct TextBlock: Sendable {
  /// The offset that the block was read from.
  var start: Int
  /// The offset behind its last row.
  var end: Int
  /// The rows.
  var rows: RowBlock
  /// How many lines end in it.
  var lineBreaks: Int
  /// The line, counted from the block's first, of the first byte that is no UTF-8, and whether
  /// the text's end cuts it off.
  var badEncoding: (line: Int, isCutOff: Bool)?
  /// Sequences of three or four bytes before that.
  var longSequences: Int
  /// The line, counted from the block's first, of the first NUL.
  var nul: Int?
}

/// Reads blocks of a text, one after another, with the same memory.
struct TextBlockReader: ~Copyable {
  private let blocks: TextBlocks
  private let classes: ByteClasses
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  private var record = CSVRecord()
  /// Bytes of zero behind those that were read: a NUL ends every search, and a key can be loaded
  /// as words.
  private static let padding = 64

  init(_ blocks: TextBlocks) {
    self.blocks = blocks
    classes = ByteClasses(delimiter: blocks.delimiter)
    capacity = min(blocks.blockSize, blocks.source.count) + 4096
    bytes = .allocate(capacity: capacity + Self.padding)
  }

  deinit { bytes.deallocate() }

  /// Reads a block from `start`, or, where that is not known, from where a row seems to begin.
  ///
  /// - Returns: `nil` where no beginning can be guessed.
  mutating func read(
    _ block: Int, from start: Int?, _ reader: inout RowReader
  ) throws(ByteSource.Fault) -> TextBlock? {
    let begin = blocks.start + block * blocks.blockSize
    let upper = blocks.end(of: block)
    let origin = start ?? begin - 1
    try load(from: origin, length: upper - origin + 4096)
    var position = 0
    if start == nil {
      guard let guess = guessedStart() else { return nil }
      position = guess
    }
    let first = position
    var line = 0
    var nul: Int?
    while position < upper - origin {
      position = reader.readPlainRows(
        bytes, from: position, before: upper - origin, delimiter: blocks.delimiter,
        classes: classes, line: &line)
      guard position < upper - origin else { break }
      var cursor = CSVCursor(delimiter: blocks.delimiter, index: position, line: line)
      let text = UnsafeBufferPointer(start: bytes, count: count)
      cursor.scan(text, into: &record)
      if !isWhole(cursor, from: origin) {
        let isTooLong = count - position > TextBlocks.longestRecord
        if start == nil, count > 2 * blocks.blockSize + 8192 { return nil }
        if !isTooLong {
          try load(from: origin, length: count * 2)
          continue
        }
      }
      if nul == nil, text[position..<cursor.index].contains(0) {
        nul = Self.line(of: 0, in: text, from: position, line: line)
      }
      if !record.isBlank { reader.add(text, record, tooLong: !isWhole(cursor, from: origin)) }
      if !isWhole(cursor, from: origin) {
        // The rest is one record that nothing ends.
        return TextBlock(
          start: origin + first, end: blocks.source.count, rows: reader.take(),
          lineBreaks: cursor.line, longSequences: 0, nul: nul)
      }
      position = cursor.index
      line = cursor.line
    }
    var result = TextBlock(
      start: origin + first, end: origin + position, rows: reader.take(), lineBreaks: line,
      longSequences: 0, nul: nul)
    if blocks.isUnchecked { check(first..<position, from: origin, &result) }
    return result
  }

  /// Whether the record that was read cannot go on behind the bytes in memory.
  private func isWhole(_ cursor: CSVCursor, from origin: Int) -> Bool {
    if origin + count == blocks.source.count { return true }
    return record.endsWithLineBreak && !(cursor.index == count && bytes[count - 1] == 0x0D)
  }

  private func check(_ range: Range<Int>, from origin: Int, _ block: inout TextBlock) {
    let text = UnsafeBufferPointer(rebasing: UnsafeBufferPointer(start: bytes, count: count)[range])
    let check = UTF8Check(text)
    block.longSequences = check.longSequences
    if let fault = check.fault {
      let line = Self.line(at: fault, in: text)
      block.badEncoding = (line, check.isCutOff && origin + range.upperBound == blocks.source.count)
    }
  }

  // MARK: Bytes

  /// Brings the bytes from `origin` on into memory; those that are there already are read again.
  private mutating func load(from origin: Int, length: Int) throws(ByteSource.Fault) {
    let wanted = min(length, blocks.source.count - origin)
    if wanted > capacity {
      bytes.deallocate()
      capacity = wanted
      bytes = .allocate(capacity: capacity + Self.padding)
    }
    count = try blocks.source.read(
      from: origin, into: UnsafeMutableRawBufferPointer(start: bytes, count: wanted))
    (bytes + count).update(repeating: 0, count: Self.padding)
  }

  /// Where a row seems to begin: behind a line break, and with a record of the header's length
  /// that breaks no rule; else behind the first line break.
  private mutating func guessedStart() -> Int? {
    var candidate: Int?
    var index = 0
    let text = UnsafeBufferPointer(start: bytes, count: count)
    for _ in 0..<32 {
      guard let next = Self.afterLineBreak(text, from: index) else { break }
      if candidate == nil { candidate = next }
      var cursor = CSVCursor(delimiter: blocks.delimiter, index: next, line: 0)
      repeat {
        guard cursor.index < count else { return candidate }
        cursor.scan(text, into: &record)
      } while record.isBlank
      if record.fault == nil, record.fields.count == blocks.fieldCount, record.endsWithLineBreak {
        return next
      }
      index = next
    }
    return candidate
  }

  private static func afterLineBreak(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < text.count {
      if text[index] == 0x0A { return index + 1 }
      if text[index] == 0x0D {
        return index + 1 < text.count && text[index + 1] == 0x0A ? index + 2 : index + 1
      }
      index += 1
    }
    return nil
  }

  /// How many lines end before an offset.
  private static func line(at offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var line = 0
    for index in 0..<offset
    where text[index] == 0x0A
      || (text[index] == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A))
    {
      line += 1
    }
    return line
  }

  private static func line(
    of byte: UInt8, in text: UnsafeBufferPointer<UInt8>, from start: Int, line: Int
  ) -> Int {
    let rest = UnsafeBufferPointer(rebasing: text[start...])
    return line + Self.line(at: rest.firstIndex(of: byte) ?? 0, in: rest)
  }
}

extension RowReader {
  /// Reads a record of delimited text that is not blank: by ``add(_:_:line:)`` where it is whole
  /// and has a cell for each column.
  mutating func add(
    _ bytes: UnsafeBufferPointer<UInt8>, _ record: CSVRecord, tooLong: Bool = false
  ) {
    let width = plan.steps.count
    func report(_ problem: TableProblem, line: Int) {
      block.problems.add(
        Problem(.table(problem), at: Place(file: plan.file, sheet: plan.sheet, line: line)))
    }
    if tooLong { return report(.unterminatedQuote, line: record.line) }
    if let (problem, line) = record.problem(columns: plan.plan.headings) {
      // A quotation mark in a text that nobody reads is nobody's concern.
      var isRead = true
      if case .strayQuote(let field) = record.fault { isRead = !plan.isSkipped(field) }
      if isRead { report(problem, line: line) }
      if problem.severity == .error { return }
    }
    let found = record.fields.count
    if found < width {
      let column = plan.plan.headings[found]
      return report(
        .tooFewFields(found: found, expected: width, column: column), line: record.line)
    }
    let used = (record.fields.lastIndex { !$0.isEmpty } ?? -1) + 1
    if used > width {
      return report(.tooManyFields(found: used, expected: width), line: record.line)
    }
    block.records += 1
    add(bytes, record.fields, line: record.line)
  }
}
