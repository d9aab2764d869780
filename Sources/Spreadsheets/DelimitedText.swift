// SPDX-License-Identifier: Apache-2.0
public import Problems
public import XMLDocuments

/// A file's bytes understood as delimited text: encoding, delimiter, and where records begin.
public struct DelimitedText: Sendable {
  /// The file's name, as problems cite it.
  public let file: String
  /// The encoding the bytes were in.
  public let encoding: TextEncoding
  /// Whether the bytes began with a byte order mark.
  public let hasByteOrderMark: Bool
  /// The byte between fields: `,` `;` tab or `|`, or what a line `sep=` declares.
  public let delimiter: UInt8
  /// The text, UTF-8 without a byte order mark.
  public let bytes: [UInt8]
  private let start: Int
  private let line: Int

  /// Understands `bytes`, or throws why they are no delimited text.
  ///
  /// A byte order mark decides the encoding; without one, strict UTF-8 is tried first and
  /// GB18030 second (Chinese UTF-8 decodes as GB18030 without an error, into nonsense; the
  /// reverse is caught). Bytes that are UTF-8 except for damage (an end that is cut off, or a
  /// fault after two characters of three or four bytes) are refused and not tried as GB18030.
  ///
  /// The delimiter is the one with which the header holds most of `expectedColumns`; else the
  /// one with which most of the first 20 records have as many fields as the header; else the
  /// one that gives most fields; else the first of `,` `;` tab `|`; `delimiter` where it is known
  /// already. O(size).
  public init(
    _ bytes: [UInt8], file: String, expectedColumns: [String] = [], delimiter: UInt8? = nil
  ) throws(Problem) {
    self.file = file
    let text: DecodedText
    do {
      text = try Self.decode(bytes)
    } catch {
      throw Problem(
        .table(.badEncoding(error.encoding.rawValue)), at: Place(file: file, line: error.line))
    }
    encoding = text.encoding
    hasByteOrderMark = text.hasByteOrderMark
    self.bytes = text.bytes
    if let nul = text.bytes.firstIndex(of: 0) {
      let line = Self.line(of: nul, in: text.bytes)
      throw Problem(.table(.nulCharacter), at: Place(file: file, line: line))
    }
    let white = Array(" \t\r\n".utf8)
    let nothing = white + Array(",;|".utf8)
    guard text.bytes.contains(where: { !nothing.contains($0) }) else {
      throw Problem(.table(.empty), at: Place(file: file))
    }
    if let kind = Self.markup(text.bytes.drop { white.contains($0) }) {
      throw Problem(.table(.notText(kind)), at: Place(file: file))
    }
    if let declared = Self.declaredDelimiter(of: text.bytes) {
      (self.delimiter, start, line) = (declared.delimiter, declared.length, 2)
    } else {
      self.delimiter =
        delimiter ?? DelimiterGuess(text.bytes, expectedColumns: expectedColumns).delimiter
      (start, line) = (0, 1)
    }
  }

  /// A reader at the first record, which is the header.
  public func records() -> CSVReader {
    CSVReader(bytes, delimiter: delimiter, start: start, line: line)
  }

  private static func decode(_ bytes: [UInt8]) throws(EncodingFault) -> DecodedText {
    if let mark = DecodedText.byteOrderMark(of: bytes) {
      return try DecodedText(bytes, as: mark.encoding, skipping: mark.length)
    }
    let check = UTF8Check(bytes)
    let isUTF8 = check.fault == nil || check.isCutOff || check.longSequences >= 2
    return try DecodedText(bytes, as: isUTF8 ? .utf8 : .gb18030)
  }

  /// What a text is that begins with `<`: web pages and the XML of Excel 2003 are often named .xls.
  private static func markup(_ text: ArraySlice<UInt8>) -> TableProblem.Content? {
    guard text.first == UInt8(ascii: "<") else { return nil }
    let beginning = String(decoding: text.prefix(1_000), as: UTF8.self).lowercased()
    if beginning.contains("urn:schemas-microsoft-com:office:spreadsheet")
      || beginning.contains("progid=\"excel.sheet\"")
    {
      return .spreadsheetXML
    }
    let isPage = ["<html", "<!doctype html", "<table", "<meta", "<head"].contains {
      beginning.contains($0)
    }
    return isPage ? .webPage : .markup
  }

  private static func line(of offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<offset
    where bytes[index] == 0x0A || (bytes[index] == 0x0D && bytes[index + 1] != 0x0A) {
      line += 1
    }
    return line
  }

  /// What a first line `sep=;` declares, and that line's length with its line break.
  private static func declaredDelimiter(
    of bytes: [UInt8]
  ) -> (delimiter: UInt8, length: Int)? {
    let line = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    guard line.count == 5, line.starts(with: "sep=".utf8), let delimiter = line.last,
      delimiter < 0x80, delimiter != UInt8(ascii: "\"")
    else { return nil }
    let lineBreak = bytes.dropFirst(5).starts(with: [0x0D, 0x0A]) ? 2 : 1
    return (delimiter, min(bytes.count, 5 + lineBreak))
  }
}

/// The likeliest delimiter of a text, by its header and up to 20 records.
struct DelimiterGuess {
  private(set) var delimiter = UInt8(ascii: ",")

  init(_ bytes: [UInt8], expectedColumns: [String]) {
    var best: [Int] = []
    for candidate in Array(",;\t|".utf8) {
      let rank = Self.rank(candidate, bytes, Set(expectedColumns))
      if best.lexicographicallyPrecedes(rank) { (best, delimiter) = (rank, candidate) }
    }
  }

  /// Larger is likelier: expected columns found, whether the header is parted at all, records
  /// of the header's length less those with faults, the header's length.
  private static func rank(_ candidate: UInt8, _ bytes: [UInt8], _ expected: Set<String>) -> [Int] {
    var reader = CSVReader(bytes, delimiter: candidate)
    var record = CSVRecord()
    guard reader.next(&record) else { return [0, 0, 0, 0] }
    let header = record.fields.count
    func count(_ record: CSVRecord) -> Int {
      record.fields.count { expected.contains(cellText(reader.text(of: $0))) }
    }
    // A title may stand above the header.
    var found = count(record)
    var agreeing = record.fault == nil ? 0 : -1
    for row in 1...20 where reader.next(&record) {
      agreeing += (record.fields.count == header ? 1 : 0) - (record.fault == nil ? 0 : 1)
      if row < HeaderSearch.mostRows { found = max(found, count(record)) }
    }
    return [found, header > 1 ? 1 : 0, agreeing, header]
  }
}

/// A cell's text without the white space around it: spaces of any width, no-break spaces, tabs,
/// line breaks, byte order marks and zero-width spaces.
public func cellText(_ text: String) -> String {
  func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{FEFF}" || scalar == "\u{200B}"
  }
  var rest = text[...].unicodeScalars
  guard rest.first.map(isBlank) == true || rest.last.map(isBlank) == true else { return text }
  while let first = rest.first, isBlank(first) { rest.removeFirst() }
  while let last = rest.last, isBlank(last) { rest.removeLast() }
  return String(rest)
}
