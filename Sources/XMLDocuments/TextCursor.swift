// SPDX-License-Identifier: Apache-2.0

/// A place in UTF-8 bytes that moves forward and counts lines and characters.
///
/// A line ends at LF, CRLF or CR; a character is a Unicode scalar. Moving over n bytes costs
/// O(n), so places asked in document order cost O(size) together.
struct TextCursor {
  private let bytes: [UInt8]
  private var offset = 0
  private(set) var line = 1
  private(set) var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Moves to a byte offset; one that lies behind is counted again from the beginning.
  mutating func move(to target: Int) {
    if target < offset { (offset, line, column) = (0, 1, 1) }
    let end = min(target, bytes.count)
    while offset < end {
      let byte = bytes[offset]
      offset += 1
      let breaks =
        byte == 0x0A || (byte == 0x0D && !(offset < bytes.count && bytes[offset] == 0x0A))
      if breaks {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  /// The line and column of one offset.
  static func position(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
    var cursor = TextCursor(bytes)
    cursor.move(to: offset)
    return (cursor.line, cursor.column)
  }
}
