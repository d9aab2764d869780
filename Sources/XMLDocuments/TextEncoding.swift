// SPDX-License-Identifier: Apache-2.0

/// The encodings that files are read in.
public enum TextEncoding: String, Sendable, Hashable, CaseIterable {
  /// UTF-8, with or without a byte order mark.
  case utf8 = "UTF-8"
  /// GB 18030, of which GBK and GB 2312 are parts.
  case gb18030 = "GB18030"
  /// UTF-16, low byte first.
  case utf16LittleEndian = "UTF-16LE"
  /// UTF-16, high byte first.
  case utf16BigEndian = "UTF-16BE"
}

/// A byte sequence that does not exist in an encoding, and where it stands in the text.
package struct EncodingFault: Error, Hashable {
  /// The encoding that was tried.
  package var encoding: TextEncoding
  /// The line of the first bad byte, from 1.
  package var line: Int
  /// The column of the first bad byte in characters, from 1.
  package var column: Int
}

/// A text as UTF-8 bytes without a byte order mark.
package struct DecodedText: Sendable {
  /// The text, valid UTF-8.
  package var bytes: [UInt8]
  /// The encoding it came in.
  package var encoding: TextEncoding
  /// Whether it began with a byte order mark.
  package var hasByteOrderMark: Bool

  /// Decodes `bytes` after `skipping` bytes of byte order mark; no byte is replaced or dropped.
  package init(
    _ bytes: [UInt8], as encoding: TextEncoding, skipping: Int = 0
  ) throws(EncodingFault) {
    self.encoding = encoding
    hasByteOrderMark = skipping > 0
    if encoding == .utf8 {
      if let fault = UTF8Check(bytes).fault {
        let place = TextCursor.position(of: fault, in: bytes)
        throw EncodingFault(encoding: .utf8, line: place.line, column: place.column)
      }
      self.bytes = skipping == 0 ? bytes : Array(bytes.dropFirst(skipping))
    } else {
      self.bytes = try CharacterConversion.toUTF8(bytes, from: encoding, skipping: skipping)
    }
  }

  /// The encoding that a byte order mark declares, and the mark's length.
  package static func byteOrderMark(
    of bytes: [UInt8]
  ) -> (encoding: TextEncoding, length: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }
}

/// Whether bytes are strict UTF-8 (no overlong forms, no surrogates, nothing above U+10FFFF).
package struct UTF8Check: Sendable {
  /// The offset of the first byte that is not, or `nil`.
  package private(set) var fault: Int?
  /// Whether the fault is a sequence that the end of the bytes cuts off.
  package private(set) var isCutOff = false
  /// The sequences of three or four bytes before the fault.
  package private(set) var longSequences = 0

  /// Reads all of `bytes` once.
  package init(_ bytes: [UInt8]) {
    var index = 0
    let count = bytes.count
    while index < count {
      let first = bytes[index]
      if first < 0x80 {
        index += 1
        continue
      }
      guard let (length, second) = Self.shape(of: first) else {
        fault = index
        return
      }
      for step in 1..<length {
        guard index + step < count else {
          fault = index
          isCutOff = true
          return
        }
        guard (step == 1 ? second : 0x80...0xBF).contains(bytes[index + step]) else {
          fault = index
          return
        }
      }
      if length > 2 { longSequences += 1 }
      index += length
    }
  }

  /// A sequence's length and the range of its second byte [Unicode 16, table 3-7].
  private static func shape(of first: UInt8) -> (Int, ClosedRange<UInt8>)? {
    switch first {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: nil
    }
  }
}
