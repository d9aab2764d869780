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
