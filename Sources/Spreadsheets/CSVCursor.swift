// SPDX-License-Identifier: Apache-2.0

/// A place in delimited text that moves on record by record; the bytes are the caller's, so that
/// they may be a part of a long file. The rules are ``CSVReader``'s.
public struct CSVCursor: Sendable {
  /// The byte between fields.
  public let delimiter: UInt8
  /// The offset of the next record.
  public private(set) var index: Int
  /// The physical line that the next record begins on.
  public private(set) var line: Int

  /// A place at byte `index`, which is on physical line `line`.
  public init(delimiter: UInt8, index: Int, line: Int) {
    self.delimiter = delimiter
    self.index = index
    self.line = line
  }

  /// Reads the record that begins at ``index``, blank or not. There must be bytes from there on.
  public mutating func scan(
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
