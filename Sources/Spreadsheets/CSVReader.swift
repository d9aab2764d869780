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
  /// The byte between fields.
  public let delimiter: UInt8
  private var index: Int
  /// The physical line that the next record begins on, from 1.
  private var line: Int

  /// A reader from byte `start`, which is on physical line `line`.
  init(_ bytes: [UInt8], delimiter: UInt8, start: Int = 0, line: Int = 1) {
    self.bytes = bytes
    self.delimiter = delimiter
    index = start
    self.line = line
  }

  /// Reads the next record that is not blank into `record`, or returns `false` at the end.
  public mutating func next(_ record: inout CSVRecord) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      while index < bytes.count {
        scan(bytes, into: &record)
        if !record.isBlank { return true }
      }
      return false
    }
  }

  /// A field's text, with doubled quotation marks read as one.
  public func text(of field: CSVField) -> String {
    let slice = bytes[field.start..<field.end]
    guard field.hasDoubledQuotes else { return String(decoding: slice, as: UTF8.self) }
    var text: [UInt8] = []
    var afterQuote = false
    for byte in slice {
      afterQuote = byte == UInt8(ascii: "\"") && !afterQuote
      if !afterQuote { text.append(byte) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, into record: inout CSVRecord
  ) {
    record.begin(line: line)
    while true {
      if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        scanQuoted(bytes, into: &record)
      } else {
        scanPlain(bytes, from: index, into: &record)
      }
      guard index < bytes.count else {
        record.endsWithLineBreak = false
        return
      }
      let byte = bytes[index]
      index += 1
      if byte == delimiter { continue }
      // What ends a field and is no delimiter is a line break.
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      line += 1
      record.endsWithLineBreak = true
      return
    }
  }

  /// A field without quotation marks around it, up to the delimiter, line break or end.
  private mutating func scanPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into record: inout CSVRecord
  ) {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      if byte == UInt8(ascii: "\"") {
        record.note(.strayQuote(field: record.fields.count))
      }
      index += 1
    }
    if index > start { record.isBlank = false }
    record.fields.append(CSVField(start: start, end: index))
  }

  /// A field that begins with a quotation mark.
  private mutating func scanQuoted(
    _ bytes: UnsafeBufferPointer<UInt8>, into record: inout CSVRecord
  ) {
    let opening = index
    let openingLine = line
    var hasDoubledQuotes = false
    record.isBlank = false
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == UInt8(ascii: "\"") else {
        if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A))
        {
          line += 1
        }
        index += 1
        continue
      }
      let after = index + 1 < bytes.count ? bytes[index + 1] : 0x0A
      if after == UInt8(ascii: "\"") {
        hasDoubledQuotes = true
        index += 2
      } else if after == delimiter || after == 0x0A || after == 0x0D {
        record.fields.append(
          CSVField(
            start: opening + 1, end: index, hasDoubledQuotes: hasDoubledQuotes, isQuoted: true))
        index += 1
        return
      } else if bytes[index - 1] == UInt8(ascii: "\\") && index - 1 > opening {
        // PHP's fputcsv leaves \" as it is: part of the text.
        record.note(.strayQuote(field: record.fields.count))
        index += 1
      } else {
        record.note(.textAfterQuote(field: record.fields.count))
        return scanPlain(bytes, from: opening, into: &record)
      }
    }
    record.note(.unterminatedQuote(line: openingLine))
    record.fields.append(CSVField(start: opening + 1, end: index, isQuoted: true))
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
  var isBlank = true

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
