// SPDX-License-Identifier: Apache-2.0
import CLibXML2
package import Problems

/// What a streamed reading tells of, in document order.
///
/// A class to inherit from and no protocol: a sheet of millions of cells makes tens of millions of
/// events, and a call of a method of a class that is only borrowed counts no references.
open class XMLStreamHandler {
  /// Makes a handler.
  public init() {}

  /// An element begins. `name` is its position among the names asked for, or `nil` for another
  /// name or namespace; `attributes` may be asked only until this returns.
  open func start(_ name: Int?, _ attributes: XMLStreamAttributes) {}

  /// The innermost open element ends.
  open func end(_ name: Int?) {}

  /// Character data, UTF-8, possibly a part of it; the bytes stand only until this returns.
  open func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// XML read as it arrives, for texts that are too long to be kept as a tree.
///
///     let stream = XMLStream(names: ["row", "c"], namespaces: […], handler: handler)
///     if let problem = stream.read({ buffer in … how many bytes were put into it … }) { … }
///
/// UTF-8, or UTF-16 with a byte order mark. The rules are those of ``XMLDocument``: no document
/// type declaration, no entity but the five of XML, nothing loaded, at most
/// ``XMLDocument/deepestLevel`` levels; a text or value of more than 10 MB is libxml2's own
/// limit. The first problem stops it. O(size) in time, O(depth) in memory.
package struct XMLStream: ~Copyable {
  private let events: UnsafeMutablePointer<StreamEvents>

  /// A stream that tells `handler` of the elements with these local names in one of these
  /// namespaces; of others it tells without a name.
  package init(names: [String], namespaces: [String], handler: XMLStreamHandler) {
    ParserSetup.once()
    events = .allocate(capacity: 1)
    events.initialize(to: StreamEvents(names: names, namespaces: namespaces, handler: handler))
  }

  deinit {
    events.deinitialize(count: 1)
    events.deallocate()
  }

  /// Reads the whole text and gives the first problem, if there is one.
  ///
  /// - Parameter fill: puts the next bytes into the buffer and says how many; 0 ends the text,
  ///   and less than 0 breaks it off: what is then wrong is for whoever broke it off to say.
  package consuming func read(_ fill: (UnsafeMutableRawBufferPointer) -> Int) -> XMLProblem? {
    withoutActuallyEscaping(fill) { fill in
      var source = StreamSource(fill: fill)
      var sax = StreamEvents.handler
      withUnsafeMutablePointer(to: &source) { source in
        let context = xmlCreateIOParserCtxt(
          &sax, events, StreamSource.read, nil, source, XML_CHAR_ENCODING_NONE)
        guard let context else {
          events.pointee.stop(.notWellFormed(.other(message: "out of memory")))
          return
        }
        defer {
          if let document = context.pointee.myDoc { xmlFreeDoc(document) }
          xmlFreeParserCtxt(context)
        }
        xmlCtxtUseOptions(context, ParserSetup.options)
        events.pointee.parser = context
        xmlParseDocument(context)
        events.pointee.parser = nil
      }
    }
    if events.pointee.problem == nil {
      // Whoever fills sees the end, where a checksum is checked.
      withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 1) { rest in
        while fill(rest) > 0 {}
      }
    }
    if !events.pointee.isComplete {
      events.pointee.stop(.notWellFormed(.cutOff(element: nil, openedLine: nil)))
    }
    return events.pointee.problem
  }
}

/// Where a stream's bytes come from, while it is read.
private struct StreamSource {
  let fill: (UnsafeMutableRawBufferPointer) -> Int

  /// What libxml2 calls for bytes. It takes a few for the last, so none are withheld.
  static let read: xmlInputReadCallback = { context, buffer, count in
    guard let context, let buffer, count > 0 else { return 0 }
    let source = context.assumingMemoryBound(to: StreamSource.self)
    var filled = 0
    while filled < Int(count) {
      let more = source.pointee.fill(
        UnsafeMutableRawBufferPointer(start: buffer + filled, count: Int(count) - filled))
      if more < 0 { return -1 }
      if more == 0 { break }
      filled += more
    }
    return CInt(clamping: filled)
  }
}

/// The attributes of the element that a stream is telling of; they stand only while it does.
public struct XMLStreamAttributes {
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

  /// Hands the bytes of each attribute without a prefix to `body`, with its local name, which
  /// ends with a 0.
  package func forEach(
    _ body: (_ name: UnsafePointer<UInt8>, _ value: UnsafeBufferPointer<UInt8>) -> Void
  ) {
    guard let pointers else { return }
    for index in 0..<count {
      let attribute = pointers + 5 * index
      guard attribute[1] == nil, let local = attribute[0], let start = attribute[3],
        let end = attribute[4]
      else { continue }
      body(local, UnsafeBufferPointer(start: start, count: end - start))
    }
  }

  /// The attribute of that local name in that namespace, or `nil`.
  package func text(of name: StaticString, namespace: StaticString) -> String? {
    guard let pointers else { return nil }
    for index in 0..<count {
      let attribute = pointers + 5 * index
      guard let uri = attribute[2], let local = attribute[0], let start = attribute[3],
        let end = attribute[4], Self.isEqual(local, name), Self.isEqual(uri, namespace)
      else { continue }
      return XMLReading.value(UnsafeBufferPointer(start: start, count: end - start))
    }
    return nil
  }

  private static func isEqual(_ text: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    for index in 0..<length where text[index] != name.utf8Start[index] { return false }
    return text[length] == 0
  }
}

/// What a stream knows while it is read; its address is what libxml2's events carry. A plain value
/// behind one pointer, for the same reason.
private struct StreamEvents: ~Copyable {
  /// A name that was met. libxml2 interns names: the same name in the same namespace has the same
  /// address.
  struct Known {
    let name: UnsafePointer<xmlChar>
    let uri: UnsafePointer<xmlChar>?
    let position: Int?
  }

  /// A hostile text may have any number of names; the usual ones come first.
  private static let mostKnown = 64

  let names: [String]
  let namespaces: [String]
  /// Whoever reads keeps it alive.
  let handler: Unmanaged<XMLStreamHandler>
  var parser: xmlParserCtxtPtr?
  private(set) var problem: XMLProblem?
  /// Whether the root element has ended.
  private(set) var isComplete = false
  private var isStopped = false
  /// The open elements by the positions of their names, and how many there are.
  private let open = UnsafeMutablePointer<Int?>.allocate(capacity: XMLDocument.deepestLevel)
  private var depth = 0
  private let known = UnsafeMutablePointer<Known>.allocate(capacity: mostKnown)
  private var knownCount = 0

  init(names: [String], namespaces: [String], handler: XMLStreamHandler) {
    self.names = names
    self.namespaces = namespaces
    self.handler = Unmanaged.passRetained(handler)
  }

  deinit {
    open.deallocate()
    known.deallocate()
    handler.release()
  }

  mutating func stop(_ problem: XMLProblem) {
    guard !isStopped else { return }
    self.problem = problem
    isStopped = true
    if let parser { xmlStopParser(parser) }
  }

  private mutating func position(
    _ name: UnsafePointer<xmlChar>, _ uri: UnsafePointer<xmlChar>?
  ) -> Int? {
    for index in 0..<knownCount where known[index].name == name && known[index].uri == uri {
      let found = known[index]
      // What is met often moves to the front.
      if index > 0 { (known[index - 1], known[index]) = (found, known[index - 1]) }
      return found.position
    }
    let position =
      namespaces.contains(string(uri)) ? names.firstIndex(of: string(name)) : nil
    if knownCount < Self.mostKnown {
      (known + knownCount).initialize(to: Known(name: name, uri: uri, position: position))
      knownCount += 1
    }
    return position
  }

  mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ uri: UnsafePointer<xmlChar>?,
    _ attributes: XMLStreamAttributes
  ) {
    guard !isStopped, let name else { return }
    guard depth < XMLDocument.deepestLevel else {
      return stop(.notWellFormed(.tooDeep(limit: XMLDocument.deepestLevel)))
    }
    let position = position(name, uri)
    (open + depth).initialize(to: position)
    depth += 1
    handler._withUnsafeGuaranteedRef { $0.start(position, attributes) }
  }

  mutating func end() {
    guard !isStopped, depth > 0 else { return }
    depth -= 1
    let position = open[depth]
    handler._withUnsafeGuaranteedRef { $0.end(position) }
    if depth == 0 { isComplete = true }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !isStopped, depth > 0 else { return }
    handler._withUnsafeGuaranteedRef { $0.text(bytes) }
  }

  mutating func report(_ error: UnsafePointer<xmlError>) {
    guard error.pointee.level != XML_ERR_WARNING else { return }
    stop(.notWellFormed(.other(message: message(error))))
  }

  private static func events(
    _ context: UnsafeMutableRawPointer?
  ) -> UnsafeMutablePointer<StreamEvents>? {
    context?.assumingMemoryBound(to: StreamEvents.self)
  }

  static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = 0xDEED_BEAF  // XML_SAX2_MAGIC
    handler.internalSubset = { context, _, _, _ in
      StreamEvents.events(context)?.pointee.stop(.doctype)
    }
    handler.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
      StreamEvents.events(context)?.pointee.start(
        name, uri, XMLStreamAttributes(pointers: attributes, count: Int(count)))
    }
    handler.endElementNs = { context, _, _, _ in StreamEvents.events(context)?.pointee.end() }
    handler.characters = { context, characters, count in
      StreamEvents.events(context)?.pointee.text(
        UnsafeBufferPointer(start: characters, count: Int(count)))
    }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    handler.serror = { context, error in
      guard let error else { return }
      StreamEvents.events(context)?.pointee.report(error)
    }
    return handler
  }
}
