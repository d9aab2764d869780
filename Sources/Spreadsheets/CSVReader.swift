// SPDX-License-Identifier: Apache-2.0

/// Records of delimited text one after another, as byte ranges: nothing is copied and no String
/// is made until a cell is asked for. ``Table`` is built on it; very long tables use it directly.
///
///     var record = CSVRecord()
///     while reader.next(&record) { … record.fields … reader.text(of: record.fields[0]) … }
///
/// RFC 4180 with any single-byte delimiter, doubled quotation marks, line breaks inside quoted
/// fields, and LF, CRLF or CR after records. A record that is blank (no byte but delimiters) is
/// passed over wherever it stands. Any bytes are read: what breaks the rules is put down in
/// ``CSVRecord/fault``. O(size) over the whole text.
public struct CSVReader: Sendable {
  /// The text, UTF-8 without a byte order mark.
  public let bytes: [UInt8]
  private var cursor: CSVCursor

  /// A reader from byte `start`, which is on physical line `line`.
  init(_ bytes: [UInt8], delimiter: UInt8, start: Int = 0, line: Int = 1) {
    self.bytes = bytes
    cursor = CSVCursor(delimiter: delimiter, index: start, line: line)
  }

  /// The byte between fields.
  public var delimiter: UInt8 { cursor.delimiter }
  /// The offset after the last record that was read.
  public var index: Int { cursor.index }
  /// The physical line that the next record begins on, from 1.
  public var line: Int { cursor.line }

  /// Reads the next record that is not blank into `record`, or returns `false` at the end.
  public mutating func next(_ record: inout CSVRecord) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      while cursor.index < bytes.count {
        cursor.scan(bytes, into: &record)
        if !record.isBlank { return true }
      }
      return false
    }
  }

  /// A field's text, with doubled quotation marks read as one.
  public func text(of field: CSVField) -> String {
    bytes.withUnsafeBufferPointer { field.text(in: $0) }
  }
}

/// One field's bytes in its reader's text, without the quotation marks around them.
public struct CSVField: Sendable, Hashable {
  /// The offset of the first byte.
  public var start: Int
  /// The offset after the last byte.
  public var end: Int
  /// Whether quotation marks stand doubled in the bytes; ``CSVReader/text(of:)`` undoes it.
  public var hasDoubledQuotes = false
  /// Whether quotation marks stood around it: `""` is not the same as nothing to every program.
  public var isQuoted = false

  /// Whether there are no bytes.
  public var isEmpty: Bool { start == end }

  /// Makes a field of the bytes from `start` to before `end`.
  public init(start: Int, end: Int, hasDoubledQuotes: Bool = false, isQuoted: Bool = false) {
    self.start = start
    self.end = end
    self.hasDoubledQuotes = hasDoubledQuotes
    self.isQuoted = isQuoted
  }

  /// The text in the bytes that it is a field of, with doubled quotation marks read as one.
  public func text(in bytes: UnsafeBufferPointer<UInt8>) -> String {
    let slice = bytes[start..<end]
    guard hasDoubledQuotes else { return String(decoding: slice, as: UTF8.self) }
    var text: [UInt8] = []
    var afterQuote = false
    for byte in slice {
      afterQuote = byte == UInt8(ascii: "\"") && !afterQuote
      if !afterQuote { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// One record, used again for each so that reading allocates nothing.
public struct CSVRecord: Sendable {
  /// The physical line that the record begins on, from 1.
  public internal(set) var line = 1
  /// The fields in order.
  public internal(set) var fields: [CSVField] = []
  /// The worst that is wrong with it, or `nil`.
  public internal(set) var fault: CSVFault?
  /// Whether a line break follows; only a last record may lack one.
  public internal(set) var endsWithLineBreak = false
  /// Whether there is no byte but delimiters.
  public internal(set) var isBlank = true

  /// An empty record to read into.
  public init() {}

  mutating func begin(line: Int) {
    self.line = line
    fields.removeAll(keepingCapacity: true)
    fault = nil
    isBlank = true
  }

  mutating func note(_ fault: CSVFault) {
    if let known = self.fault, known.rank >= fault.rank { return }
    self.fault = fault
  }
}

/// What is wrong with a record; fields count from 0.
public enum CSVFault: Sendable, Hashable {
  /// A quotation mark inside a field, read as part of the text: a warning.
  case strayQuote(field: Int)
  /// Text after a closing quotation mark: the record cannot be trusted.
  case textAfterQuote(field: Int)
  /// The text ends inside a field that opened on that line: the record cannot be trusted.
  case unterminatedQuote(line: Int)

  var rank: Int {
    switch self {
    case .strayQuote: 0
    case .textAfterQuote: 1
    case .unterminatedQuote: 2
    }
  }
}
