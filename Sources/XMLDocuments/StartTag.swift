// SPDX-License-Identifier: Apache-2.0

/// The byte offsets of one start tag's parts.
///
/// In well-formed XML no `<` stands inside a start tag, so the tag begins at the last `<` before
/// the place where the parser is when it reports it.
struct StartTag {
  /// One attribute as it is written; namespace declarations are attributes here.
  struct Attribute {
    var name: Range<Int>
    var value: Int
  }

  /// The offset of `<`.
  let start: Int
  /// The attributes in the order written.
  private(set) var attributes: [Attribute] = []

  /// Finds the tag that the byte at `offset` belongs to, or that ends just before it.
  init(endingAt offset: Int, in bytes: [UInt8]) {
    start = Self.tagStart(before: offset, in: bytes)
    var index = start + 1
    func skip(while condition: (UInt8) -> Bool) {
      while index < bytes.count, condition(bytes[index]) { index += 1 }
    }
    skip { !XMLText.isSpace($0) && !Self.endsTag($0) }
    while true {
      skip(while: XMLText.isSpace)
      guard index < bytes.count, !Self.endsTag(bytes[index]) else { return }
      let nameStart = index
      skip { !XMLText.isSpace($0) && $0 != UInt8(ascii: "=") && !Self.endsTag($0) }
      let name = nameStart..<index
      skip { XMLText.isSpace($0) || $0 == UInt8(ascii: "=") }
      guard index < bytes.count else { return }
      let quote = bytes[index]
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return }
      index += 1
      attributes.append(Attribute(name: name, value: index))
      skip { $0 != quote }
      index += 1
    }
  }

  /// The offset of the last `<` at or before `offset`, or 0.
  static func tagStart(before offset: Int, in bytes: [UInt8]) -> Int {
    var index = min(offset, bytes.count - 1)
    while index > 0, bytes[index] != UInt8(ascii: "<") { index -= 1 }
    return max(index, 0)
  }

  /// Whether an attribute's name declares a namespace: `xmlns` or `xmlns:…`.
  static func declaresNamespace(_ name: ArraySlice<UInt8>) -> Bool {
    name.elementsEqual("xmlns".utf8) || name.starts(with: "xmlns:".utf8)
  }

  private static func endsTag(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }
}
