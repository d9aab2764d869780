// SPDX-License-Identifier: Apache-2.0
import CLibXML2
package import Problems

/// What a streamed reading tells of, in document order.
package protocol XMLStreamHandler: AnyObject {
  /// An element begins. `name` is its position among the names asked for, or `nil` for another
  /// name or namespace; `attributes` may be asked only until this returns.
  func start(_ name: Int?, _ attributes: XMLStreamAttributes)
  /// The innermost open element ends.
  func end(_ name: Int?)
  /// Character data, UTF-8, possibly a part of it; the bytes stand only until this returns.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// XML read as it arrives, for texts that are too long to be kept as a tree.
///
///     var stream = XMLStream(names: ["row", "c"], namespaces: […], handler: handler)
///     while let block = … { guard stream.feed(block) else { break } }
///     if let problem = stream.finish() { … }
///
/// UTF-8, or UTF-16 with a byte order mark. The rules are those of ``XMLDocument``: no document
/// type declaration, no entity but the five of XML, nothing loaded, at most
/// ``XMLDocument/deepestLevel`` levels; a text or value of more than 10 MB is libxml2's own
/// limit. The first problem stops it. O(size) in time, O(depth) in memory.
package struct XMLStream: ~Copyable {
  private let reading: StreamedReading
  private let context: xmlParserCtxtPtr?

  /// A stream that tells `handler` of the elements with these local names in one of these
  /// namespaces; of others it tells without a name.
  package init(names: [String], namespaces: [String], handler: any XMLStreamHandler) {
    ParserSetup.once()
    reading = StreamedReading(names: names, namespaces: namespaces, handler: handler)
    var sax = StreamedReading.handler
    let context = xmlCreatePushParserCtxt(
      &sax, Unmanaged.passUnretained(reading).toOpaque(), nil, 0, nil)
    self.context = context
    if let context { xmlCtxtUseOptions(context, ParserSetup.options) }
    reading.parser = context
  }

  deinit {
    guard let context else { return }
    if let document = context.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(context)
  }

  /// The first problem so far.
  package var problem: XMLProblem? { reading.problem }

  /// Reads on; `false` after a problem.
  package mutating func feed(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard reading.problem == nil else { return false }
    guard !bytes.isEmpty, let base = bytes.baseAddress else { return true }
    guard let context else {
      reading.problem = .notWellFormed(.other(message: "out of memory"))
      return false
    }
    xmlParseChunk(
      context, base.assumingMemoryBound(to: CChar.self), CInt(clamping: bytes.count), 0)
    return reading.problem == nil
  }

  /// Ends the text and gives the first problem, if there is one.
  package mutating func finish() -> XMLProblem? {
    if reading.problem == nil {
      if let context { xmlParseChunk(context, nil, 0, 1) }
      if reading.problem == nil, !reading.isComplete {
        reading.problem = .notWellFormed(.cutOff(element: nil, openedLine: nil))
      }
    }
    return reading.problem
  }
}

/// The attributes of the element that a stream is telling of; they stand only while it does.
package struct XMLStreamAttributes {
  fileprivate let pointers: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate let count: Int

  /// The bytes of the attribute of that local name without a prefix, as `body` is given them; an
  /// `&` stands in them as `&#38;`.
  package func withBytes<Result>(
    of name: StaticString, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result? {
    guard let pointers else { return nil }
    for index in 0..<count {
      // Local name, prefix, namespace, and the ends of the value.
      let attribute = pointers + 5 * index
      guard attribute[1] == nil, let local = attribute[0], let start = attribute[3],
        let end = attribute[4], Self.isEqual(local, name)
      else { continue }
      return body(UnsafeBufferPointer(start: start, count: end - start))
    }
    return nil
  }

  /// The attribute of that local name without a prefix, or `nil`.
  package func text(of name: StaticString) -> String? {
    withBytes(of: name) { XMLReading.value($0) }
  }

  private static func isEqual(_ text: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    for index in 0..<length where text[index] != name.utf8Start[index] { return false }
    return text[length] == 0
  }
}

/// The object whose address libxml2's events carry; it lives as long as its stream.
private final class StreamedReading {
  let names: [String]
  let namespaces: [String]
  unowned let handler: any XMLStreamHandler
  var parser: xmlParserCtxtPtr?
  var problem: XMLProblem?
  /// The open elements by the positions of their names.
  private var open: [Int?] = []
  /// Whether the root element has ended.
  private(set) var isComplete = false
  /// Names are interned by libxml2: the same name in the same namespace has the same address.
  private var known:
    [(name: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?, position: Int?)] =
      []

  init(names: [String], namespaces: [String], handler: any XMLStreamHandler) {
    self.names = names
    self.namespaces = namespaces
    self.handler = handler
  }

  private func stop(_ problem: XMLProblem) {
    guard self.problem == nil else { return }
    self.problem = problem
    if let parser { xmlStopParser(parser) }
  }

  private func position(
    _ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?
  ) -> Int? {
    for entry in known where entry.name == name && entry.uri == uri { return entry.position }
    let position =
      namespaces.contains(string(uri)) ? names.firstIndex(of: string(name)) : nil
    // A hostile text may have any number of names; the usual ones come first.
    if known.count < 64 { known.append((name, uri, position)) }
    return position
  }

  private func start(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
    _ attributes: XMLStreamAttributes
  ) {
    guard problem == nil, let name else { return }
    guard open.count < XMLDocument.deepestLevel else {
      return stop(.notWellFormed(.tooDeep(limit: XMLDocument.deepestLevel)))
    }
    let position = position(name, uri)
    open.append(position)
    handler.start(position, attributes)
  }

  private func end() {
    guard problem == nil, let position = open.popLast() else { return }
    handler.end(position)
    if open.isEmpty { isComplete = true }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard problem == nil, !open.isEmpty else { return }
    handler.text(bytes)
  }

  private func report(_ error: UnsafePointer<xmlError>) {
    guard error.pointee.level != XML_ERR_WARNING else { return }
    stop(.notWellFormed(.other(message: message(error))))
  }

  private static func reading(_ context: UnsafeMutableRawPointer?) -> StreamedReading? {
    context.map { Unmanaged<StreamedReading>.fromOpaque($0).takeUnretainedValue() }
  }

  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC
    handler.internalSubset = { context, _, _, _ in
      StreamedReading.reading(context)?.stop(.doctype)
    }
    handler.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      StreamedReading.reading(context)?.start(
        name, uri, XMLStreamAttributes(pointers: attributes, count: Int(count)))
    }
    handler.endElementNs = { context, _, _, _ in StreamedReading.reading(context)?.end() }
    handler.characters = { context, characters, count in
      StreamedReading.reading(context)?.text(
        UnsafeBufferPointer(start: characters, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { context, error in
      guard let error else { return }
      StreamedReading.reading(context)?.report(error)
    }
    return handler
  }
}
