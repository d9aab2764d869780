// SPDX-License-Identifier: Apache-2.0
import Problems

/// From a file's bytes to UTF-8 that an XML parser may be given.
enum XMLText {
  /// The document as UTF-8 without a byte order mark, or why it cannot be XML.
  static func decode(_ bytes: [UInt8], file: String) throws(Problem) -> [UInt8] {
    func problem(_ kind: XMLProblem, line: Int? = nil, column: Int? = nil) -> Problem {
      Problem(.xml(kind), at: Place(file: file, line: line, column: column))
    }
    guard bytes.count <= XMLDocument.largestSize else {
      throw problem(
        .tooLarge(megabytes: (bytes.count - 1) >> 20 + 1, limit: XMLDocument.largestSize >> 20))
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { throw problem(.notXML(.zip)) }
    let (encoding, skipping) = try self.encoding(of: bytes, file: file)
    let text: [UInt8]
    do {
      text = try DecodedText(bytes, as: encoding, skipping: skipping).bytes
    } catch {
      throw problem(
        .badEncoding(error.encoding.rawValue), line: error.line, column: error.column)
    }
    if let nul = text.firstIndex(of: 0) {
      let place = TextCursor.position(of: nul, in: text)
      throw problem(.notXML(.binary), line: place.line, column: place.column)
    }
    guard let first = text.firstIndex(where: { !isSpace($0) }) else { throw problem(.empty) }
    guard text[first] == UInt8(ascii: "<") else {
      let place = TextCursor.position(of: first, in: text)
      throw problem(.notXML(.text), line: place.line, column: place.column)
    }
    return text
  }

  /// White space as XML defines it.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// The encoding by mark, by the pattern of the first bytes, or by declaration.
  private static func encoding(
    of bytes: [UInt8], file: String
  ) throws(Problem) -> (TextEncoding, Int) {
    if let mark = DecodedText.byteOrderMark(of: bytes) { return mark }
    // "<?" and "<" followed by a letter, in UTF-16 without a mark [XML 1.0, appendix F].
    if bytes.starts(with: [0x3C, 0x00, 0x3F, 0x00]) { return (.utf16LittleEndian, 0) }
    if bytes.starts(with: [0x00, 0x3C, 0x00, 0x3F]) { return (.utf16BigEndian, 0) }
    guard let name = declaredEncoding(of: bytes) else { return (.utf8, 0) }
    switch name.uppercased() {
    case "UTF-8", "UTF8", "US-ASCII", "ASCII": return (.utf8, 0)
    case "GB18030", "GBK", "GB2312", "CP936": return (.gb18030, 0)
    default:
      throw Problem(
        .xml(.unknownEncoding(name)), at: Place(file: file, line: 1, column: nil))
    }
  }

  /// What `<?xml … encoding="…"?>` says, if it stands at the beginning.
  private static func declaredEncoding(of bytes: [UInt8]) -> String? {
    guard bytes.starts(with: Array("<?xml".utf8)) else { return nil }
    let declaration = bytes.prefix(1024).prefix { $0 != UInt8(ascii: ">") }
    let key = Array("encoding".utf8)
    guard
      let start = declaration.indices.first(where: { declaration[$0...].starts(with: key) })
    else { return nil }
    var rest = declaration[start...].dropFirst(key.count).drop(while: isSpace)
    guard rest.popFirst() == UInt8(ascii: "=") else { return nil }
    rest = rest.drop(while: isSpace)
    guard let quote = rest.popFirst(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return nil }
    return String(decoding: rest.prefix { $0 != quote }, as: UTF8.self)
  }
}
