// SPDX-License-Identifier: Apache-2.0
import CLibXML2
import Problems

/// One reading of one text: libxml2's events (SAX2) put together as values.
///
/// The events carry this object's address as their user data; it lives until the parse is over.
final class XMLReading {
  let text: [UInt8]
  private let file: String
  private var cursor: TextCursor
  private var open: [OpenElement] = []
  private var root: XMLElement?
  private var problem: Problem?
  /// Where the parser is: set while it runs.
  private var parser: xmlParserCtxtPtr?

  private struct OpenElement {
    var name: String
    var qualifiedName: String
    var namespace: String
    var attributes: [XMLAttribute]
    var children: [XMLElement] = []
    var text: [UInt8] = []
    var place: Place
  }

  init(_ text: [UInt8], file: String) {
    self.text = text
    self.file = file
    cursor = TextCursor(text)
  }

  /// Parses the text and gives its root element, or the first problem.
  func result() throws(Problem) -> XMLElement {
    parse()
    if let problem { throw problem }
    guard let root else {
      throw Problem(
        .xml(.notWellFormed(.cutOff(element: nil, openedLine: nil))), at: place(text.count))
    }
    return root
  }

  private func parse() {
    guard let context = ParserContext(text) else { return }
    parser = context.pointer
    defer { parser = nil }
    context.pointer.pointee.sax.pointee = Self.handler
    context.pointer.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    xmlParseDocument(context.pointer)
  }

  /// The parser's place in the text, in bytes.
  private var offset: Int {
    parser.map { max(0, xmlByteConsumed($0)) } ?? 0
  }

  private func place(_ offset: Int) -> Place {
    cursor.move(to: offset)
    return Place(file: file, line: cursor.line, column: cursor.column)
  }

  /// Keeps the first problem and stops the parser.
  private func stop(_ kind: XMLProblem, at offset: Int) {
    guard problem == nil else { return }
    problem = Problem(.xml(kind), at: place(offset))
    if let parser { xmlStopParser(parser) }
  }

  // MARK: Events

  private func start(
    _ name: String, prefix: String, namespace: String, attributes: [(String, String, String)]
  ) {
    guard problem == nil else { return }
    let tag = StartTag(endingAt: offset, in: text)
    guard open.count < XMLDocument.deepestLevel else {
      return stop(.notWellFormed(.tooDeep(limit: XMLDocument.deepestLevel)), at: tag.start)
    }
    let place = place(tag.start)
    let written = tag.attributes.filter { !StartTag.declaresNamespace(text[$0.name]) }
    let read = zip(attributes, written).map { attribute, bytes in
      XMLAttribute(
        name: attribute.0, namespace: attribute.1, value: attribute.2,
        place: self.place(bytes.name.lowerBound), valuePlace: self.place(bytes.value))
    }
    open.append(
      OpenElement(
        name: name, qualifiedName: prefix.isEmpty ? name : prefix + ":" + name,
        namespace: namespace, attributes: read, place: place))
  }

  private func end() {
    guard problem == nil, let last = open.popLast() else { return }
    let element = XMLElement(
      name: last.name, namespace: last.namespace, attributes: last.attributes,
      children: last.children, text: String(decoding: last.text, as: UTF8.self),
      place: last.place)
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(element)
    }
  }

  private func append(_ characters: UnsafeBufferPointer<UInt8>) {
    guard problem == nil, !open.isEmpty else { return }
    open[open.count - 1].text.append(contentsOf: characters)
  }

  private func refuseDoctype() {
    // The parser stands after the declaration's name or identifiers: none of them holds a "<"
    // that begins a declaration.
    let key = Array("<!DOCTYPE".utf8)
    var start = min(offset, max(0, text.count - key.count))
    while start > 0, !text[start...].starts(with: key) { start -= 1 }
    stop(.doctype, at: start)
  }

  private func report(_ error: UnsafePointer<xmlError>) {
    guard problem == nil, error.pointee.level != XML_ERR_WARNING else { return }
    let innermost = open.last.map { ($0.qualifiedName, $0.place.line ?? 1) }
    let (fault, offset) = FaultDiagnosis(
      error: error, offset: offset, text: text, open: innermost
    ).result
    stop(.notWellFormed(fault), at: offset)
  }

  // MARK: The handler

  private static func reading(_ context: UnsafeMutableRawPointer?) -> XMLReading? {
    context.map { Unmanaged<XMLReading>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC
    handler.internalSubset = { context, _, _, _ in
      XMLReading.reading(context)?.refuseDoctype()
    }
    handler.startElementNs = { context, name, prefix, uri, _, _, count, _, attributes in
      XMLReading.reading(context)?.start(
        string(name), prefix: string(prefix), namespace: string(uri),
        attributes: XMLReading.attributes(attributes, count: Int(count)))
    }
    handler.endElementNs = { context, _, _, _ in XMLReading.reading(context)?.end() }
    handler.characters = { context, characters, count in
      XMLReading.reading(context)?.append(
        UnsafeBufferPointer(start: characters, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { context, error in
      guard let error else { return }
      XMLReading.reading(context)?.report(error)
    }
    return handler
  }

  /// (local name, namespace, value) of each attribute: five pointers each, the last two being
  /// the value's ends.
  private static func attributes(
    _ pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, count: Int
  ) -> [(String, String, String)] {
    guard let pointers else { return [] }
    return (0..<count).map { index in
      let attribute = pointers + 5 * index
      guard let start = attribute[3], let end = attribute[4] else {
        return (string(attribute[0]), string(attribute[2]), "")
      }
      let bytes = UnsafeBufferPointer(start: start, count: end - start)
      return (string(attribute[0]), string(attribute[2]), value(bytes))
    }
  }

  /// An attribute's value. Where entities are not substituted, libxml2 hands every `&` on as
  /// `&#38;` (its tree builder would read it again), and no other `&` can stand in a value.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var value: [UInt8] = []
    var index = 0
    while index < bytes.count {
      value.append(bytes[index])
      index += bytes[index] == UInt8(ascii: "&") ? "&#38;".utf8.count : 1
    }
    return String(decoding: value, as: UTF8.self)
  }
}
