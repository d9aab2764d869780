// SPDX-License-Identifier: Apache-2.0

/// Writes HTML5 that is also well-formed XML into one buffer of UTF-8 bytes.
///
/// Names of tags and attributes are fixed in this program; every text and every attribute value
/// is escaped here and nowhere else. Characters that XML forbids, and those that would change
/// the direction of the text around them, become U+FFFD.
struct HTMLWriter: Sendable {
  /// One attribute: a fixed name and a value that will be escaped.
  struct Attribute: Sendable {
    let name: StaticString
    let value: String

    init(_ name: StaticString, _ value: String) {
      self.name = name
      self.value = value
    }

    static func `class`(_ value: String) -> Attribute { Attribute("class", value) }
    static func id(_ value: String) -> Attribute { Attribute("id", value) }
    static func href(_ value: String) -> Attribute { Attribute("href", value) }
    static func scope(_ value: String) -> Attribute { Attribute("scope", value) }
    static let hidden = Attribute("aria-hidden", "true")
  }

  /// The tags that pages use.
  enum Tag: String, Sendable {
    case html, head, body, title, meta, link, style
    case header, nav, main, footer, section, h1, h2, h3, h4, p, ul, ol, li, dl, dt, dd, div
    case details, summary
    case table, caption, thead, tbody, tfoot, tr, th, td, figure, figcaption
    case form, fieldset, legend, label, input, select, option, textarea, button, progress
    case noscript, script
    case span, a, strong, small, code, sub, svg, g, rect, line, circle, path, text

    /// Whether a line break after the end tag changes nothing on the page.
    var breaksLine: Bool {
      switch self {
      case .span, .a, .strong, .small, .code, .sub, .svg, .g, .rect, .line, .circle, .path, .text,
        .label, .input, .button:
        false
      default: true
      }
    }
  }

  /// What has been written.
  private(set) var bytes: [UInt8] = []
  private var lastIdentifier = 0

  /// Begins a document with its type.
  init() {
    bytes.reserveCapacity(1 << 16)
    bytes.append(contentsOf: "<!DOCTYPE html>\n".utf8)
  }

  /// Something that was written once and stands on many pages, or many times on one. It has no ids.
  struct Fragment: Sendable {
    fileprivate let bytes: [UInt8]

    /// Nothing.
    init() { bytes = [] }

    init(_ content: (inout HTMLWriter) -> Void) {
      var writer = HTMLWriter()
      let start = writer.bytes.count
      content(&writer)
      precondition(writer.lastIdentifier == 0, "an id stands once on a page")
      bytes = Array(writer.bytes[start...])
    }
  }

  /// What was written before.
  mutating func fragment(_ fragment: Fragment) { bytes.append(contentsOf: fragment.bytes) }

  /// A new id for this page: `x1`, `x2` …
  mutating func identifier() -> String {
    lastIdentifier += 1
    return "x\(lastIdentifier)"
  }

  /// An element with what the closure writes inside.
  mutating func element(
    _ tag: Tag, _ attributes: Attribute?..., content: (inout HTMLWriter) -> Void
  ) {
    open(tag, attributes)
    bytes.append(UInt8(ascii: ">"))
    content(&self)
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: tag.rawValue.utf8)
    bytes.append(UInt8(ascii: ">"))
    if tag.breaksLine { bytes.append(UInt8(ascii: "\n")) }
  }

  /// An element with a text inside.
  mutating func element(_ tag: Tag, _ attributes: Attribute?..., text: String) {
    open(tag, attributes)
    bytes.append(UInt8(ascii: ">"))
    escape(text, inAttribute: false)
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: tag.rawValue.utf8)
    bytes.append(UInt8(ascii: ">"))
    if tag.breaksLine { bytes.append(UInt8(ascii: "\n")) }
  }

  /// An element without content. Only for tags that HTML calls void, and inside SVG.
  mutating func void(_ tag: Tag, _ attributes: Attribute?...) {
    open(tag, attributes)
    bytes.append(contentsOf: "/>".utf8)
    if tag.breaksLine { bytes.append(UInt8(ascii: "\n")) }
  }

  /// A text.
  mutating func text(_ text: String) { escape(text, inAttribute: false) }

  /// The style sheet as it stands: `<` and `&` are not allowed in it, so HTML and XML read the
  /// same, and its bytes are those that the page's policy names.
  mutating func style(_ sheet: [UInt8]) {
    bytes.append(contentsOf: "<style>".utf8)
    bytes.append(contentsOf: sheet)
    bytes.append(contentsOf: "</style>\n".utf8)
  }

  /// A script as it stands, so that its bytes are those that the page's policy names. XML is told
  /// that it is text, in marks that are comments to the script; it may hold neither `]]>` nor
  /// `</script`.
  static func scriptText(_ script: [UInt8]) -> [UInt8] {
    Array("/*<![CDATA[*/\n".utf8) + script + Array("/*]]>*/".utf8)
  }

  /// Writes what ``scriptText(_:)`` gives.
  mutating func script(_ text: [UInt8]) {
    bytes.append(contentsOf: "<script>".utf8)
    bytes.append(contentsOf: text)
    bytes.append(contentsOf: "</script>\n".utf8)
  }

  private mutating func open(_ tag: Tag, _ attributes: [Attribute?]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: tag.rawValue.utf8)
    for case let attribute? in attributes {
      bytes.append(UInt8(ascii: " "))
      attribute.name.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: "=\"".utf8)
      escape(attribute.value, inAttribute: true)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// Copies what needs no escape in runs of bytes; the rest goes scalar by scalar.
  private mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      while index < utf8.count {
        let length = Self.plainLength(utf8, index, inAttribute: inAttribute)
        if length > 0 {
          index += length
          continue
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        index += escapeScalar(utf8, index)
        start = index
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }

  /// How many bytes the scalar at an offset takes that stands as it is, or 0 where it does not.
  private static func plainLength(
    _ utf8: UnsafeBufferPointer<UInt8>, _ index: Int, inAttribute: Bool
  ) -> Int {
    let byte = utf8[index]
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): return 0
    case UInt8(ascii: "\""), 0x09, 0x0A: return inAttribute ? 0 : 1
    case 0x20...0x7E: return 1
    // All of U+3000 to U+CFFF, where most of Chinese is, may be printed.
    case 0xE3...0xEC: return 3
    case 0x80...: return isPrintable(utf8, index) ? length(of: byte) : 0
    default: return 0
    }
  }

  /// Writes the scalar at an offset that does not stand as it is; how many bytes it takes.
  private mutating func escapeScalar(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    switch utf8[index] {
    case UInt8(ascii: "&"): bytes.append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): bytes.append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): bytes.append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): bytes.append(contentsOf: "&quot;".utf8)
    case 0x0A: bytes.append(contentsOf: "&#10;".utf8)
    case 0x09: bytes.append(contentsOf: "&#9;".utf8)
    default: bytes.append(contentsOf: "\u{FFFD}".utf8)
    }
    return Self.length(of: utf8[index])
  }

  /// Whether the scalar at an offset of a text is one that may be printed.
  private static func isPrintable(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let length = length(of: utf8[index])
    var value = UInt32(utf8[index]) & (0x7F >> UInt32(length))
    for next in index + 1..<index + length { value = value << 6 | UInt32(utf8[next]) & 0x3F }
    guard let scalar = Unicode.Scalar(value) else { return false }
    return scalar.printable == scalar
  }

  /// How many bytes a scalar takes whose first byte is given.
  private static func length(of first: UInt8) -> Int {
    first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  }
}

extension Unicode.Scalar {
  /// The scalar itself, or U+FFFD where it may not stand in a published text: control characters
  /// but tab and line feed, non-characters, and marks that embed, override or isolate direction.
  var printable: Unicode.Scalar {
    switch value {
    case 0x09, 0x0A: self
    case 0...0x1F, 0x7F...0x9F: "\u{FFFD}"
    case 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    case 0xFDD0...0xFDEF: "\u{FFFD}"
    case _ where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
    default: self
    }
  }
}
