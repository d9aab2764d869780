// SPDX-License-Identifier: Apache-2.0
import CLibXML2

/// Writes one XML document into memory: well-formed, UTF-8, indented by two spaces.
///
///     var writer = XMLWriter()
///     writer.start("weights", [("xmlns", "urn:steelyard:weights:1")])
///     writer.element("source", [("file", "statistics.csv")])
///     writer.end()
///     let bytes = writer.finished()
///
/// What is written reads back equal: names, attributes in the order given, texts. Namespaces are
/// declared by attributes, as in a file. libxml2 escapes; a character that XML 1.0 does not
/// allow is written as U+FFFD. The same calls give the same bytes. O(size).
public struct XMLWriter: ~Copyable {
  private let buffer: xmlBufferPtr?
  private let writer: xmlTextWriterPtr?
  private var depth = 0

  /// A document with nothing in it but its declaration.
  public init() {
    ParserSetup.once()
    buffer = xmlBufferCreate()
    writer = buffer.flatMap { xmlNewTextWriterMemory($0, 0) }
    guard let writer else { return }
    xmlTextWriterSetIndent(writer, 1)
    xmlTextWriterSetIndentString(writer, "  ")
    xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil)
  }

  deinit {
    if let writer { xmlFreeTextWriter(writer) }
    if let buffer { xmlBufferFree(buffer) }
  }

  /// Begins an element; `name` may have a prefix that an attribute here or above declares.
  public mutating func start(_ name: String, _ attributes: [(name: String, value: String)] = []) {
    precondition(Self.isName(name), "an element needs a name")
    xmlTextWriterStartElement(writer, name)
    depth += 1
    for attribute in attributes {
      precondition(Self.isName(attribute.name), "an attribute needs a name")
      xmlTextWriterWriteAttribute(writer, attribute.name, Self.allowed(attribute.value))
    }
  }

  /// Writes text into the element that is open.
  public mutating func text(_ text: String) {
    precondition(depth > 0, "text stands in an element")
    xmlTextWriterWriteString(writer, Self.allowed(text))
  }

  /// Writes a comment; a hyphen after a hyphen gets a space before it, since none may stand there.
  public mutating func comment(_ text: String) {
    var written = ""
    for character in Self.allowed(text) {
      if character == "-", written.last == "-" { written.append(" ") }
      written.append(character)
    }
    xmlTextWriterWriteComment(writer, written.last == "-" ? written + " " : written)
  }

  /// Ends the element that is open.
  public mutating func end() {
    precondition(depth > 0, "an element is open")
    depth -= 1
    xmlTextWriterEndElement(writer)
  }

  /// Writes a whole element with attributes and, unless it is `nil`, text.
  public mutating func element(
    _ name: String, _ attributes: [(name: String, value: String)] = [], text: String? = nil
  ) {
    start(name, attributes)
    if let text { self.text(text) }
    end()
  }

  /// Ends what is open and gives the bytes, which end with one line break; none if there was no
  /// memory for them.
  public consuming func finished() -> [UInt8] {
    guard let writer, let buffer else { return [] }
    xmlTextWriterEndDocument(writer)
    xmlTextWriterFlush(writer)
    guard let content = xmlBufferContent(buffer) else { return [] }
    return Array(UnsafeBufferPointer(start: content, count: Int(xmlBufferLength(buffer))))
  }

  /// The text without characters outside XML 1.0's Char (production 2): U+FFFD instead.
  private static func allowed(_ text: String) -> String {
    func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
      default: false
      }
    }
    guard !text.unicodeScalars.allSatisfy(isAllowed) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isAllowed(scalar) ? scalar : "\u{FFFD}") }
    return String(result)
  }

  /// Whether libxml2 takes the text for a qualified name.
  private static func isName(_ name: String) -> Bool { xmlValidateQName(name, 0) == 0 }
}
