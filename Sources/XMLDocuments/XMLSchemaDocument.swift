// SPDX-License-Identifier: Apache-2.0
import CLibXML2
public import Problems

/// An XSD 1.0 schema, the last gate after our own checks.
///
/// It holds the schema's text, not libxml2's compiled form: each validation compiles its own, so
/// a value may be used by any number of tasks at once. The schemas are small (about 1 ms each).
public struct XMLSchemaDocument: Sendable {
  private let text: [UInt8]
  private let file: String

  /// Reads and compiles a schema; throws what is wrong with it. The schema must stand alone:
  /// what it includes or imports by location is not fetched.
  public init(_ bytes: [UInt8], file: String) throws(Problem) {
    _ = try XMLDocument.read(bytes, file: file)
    text = try XMLText.decode(bytes, file: file)
    self.file = file
    let findings = Findings()
    if Schema(text, findings) == nil {
      let first = findings.all.first
      throw Problem(
        .xml(.badSchema(message: first?.message ?? "it defines nothing")),
        at: Place(file: file, line: first?.line))
    }
  }

  /// Everything in a document that the schema does not allow, in document order, each at its
  /// element's or attribute's place; or the one problem that keeps the document from being read.
  /// O(size) in time and memory.
  public func validate(_ bytes: [UInt8], file: String) -> [Problem] {
    let document: XMLDocument
    let text: [UInt8]
    do {
      document = try XMLDocument.read(bytes, file: file)
      text = try XMLText.decode(bytes, file: file)
    } catch {
      return [error]
    }
    let findings = Findings()
    guard let schema = Schema(self.text, findings), let context = ParserContext(text) else {
      return [
        Problem(.xml(.badSchema(message: "it cannot be compiled")), at: Place(file: self.file))
      ]
    }
    // Without line numbers the tree builder would have nothing for BIG_LINES to extend.
    context.pointer.pointee.linenumbers = 1
    xmlParseDocument(context.pointer)
    guard let tree = context.pointer.pointee.myDoc, schema.validate(tree, findings) else {
      return [
        Problem(
          .xml(.schema(message: "the document cannot be checked")), at: Place(file: file))
      ]
    }
    return findings.all.map { finding in
      Problem(
        .xml(.schema(message: finding.message)),
        at: finding.place(in: document) ?? Place(file: file, line: finding.line))
    }
  }
}

/// What libxml2's schema code reports, with the way from the root to the node it is about.
private final class Findings {
  struct Finding {
    var message: String
    var line: Int?
    /// The index among its element siblings of each element below the root; `nil` if unknown.
    var path: [Int]?
    func place(in document: XMLDocument) -> Place? {
      guard let path else { return nil }
      var element = document.root
      for index in path {
        guard element.children.indices.contains(index) else { return nil }
        element = element.children[index]
      }
      // libxml2 names the element as the node and the attribute in the message only.
      let named = element.attributes.first { message.contains("attribute '\($0.name)':") }
      return named?.place ?? element.place
    }
  }

  private(set) var all: [Finding] = []

  func add(_ error: UnsafePointer<xmlError>) {
    guard error.pointee.level != XML_ERR_WARNING else { return }
    var finding = Finding(
      message: message(error), line: error.pointee.line > 0 ? Int(error.pointee.line) : nil)
    if var node = error.pointee.node?.assumingMemoryBound(to: xmlNode.self) {
      if node.pointee.type == XML_ATTRIBUTE_NODE, let parent = node.pointee.parent {
        node = parent
      }
      if node.pointee.type == XML_ELEMENT_NODE { finding.path = Self.path(to: node) }
    }
    all.append(finding)
  }

  private static func path(to node: xmlNodePtr) -> [Int] {
    var path: [Int] = []
    var node = node
    while let parent = node.pointee.parent, parent.pointee.type == XML_ELEMENT_NODE {
      var index = 0
      var sibling = xmlPreviousElementSibling(node)
      while let current = sibling {
        index += 1
        sibling = xmlPreviousElementSibling(current)
      }
      path.append(index)
      node = parent
    }
    return path.reversed()
  }

  /// The address that the C callbacks carry; the object outlives the calls.
  var address: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  static let report: xmlStructuredErrorFunc = { context, error in
    guard let context, let error else { return }
    Unmanaged<Findings>.fromOpaque(context).takeUnretainedValue().add(error)
  }
}

/// A compiled schema; freed when it goes away.
private struct Schema: ~Copyable {
  private let pointer: xmlSchemaPtr

  init?(_ text: [UInt8], _ findings: Findings) {
    ParserSetup.once()
    // libxml2 keeps the caller's buffer: it must compile while the bytes stand still.
    let pointer = text.withUnsafeBytes { raw -> xmlSchemaPtr? in
      guard
        let parser = xmlSchemaNewMemParserCtxt(
          raw.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(clamping: raw.count))
      else { return nil }
      defer { xmlSchemaFreeParserCtxt(parser) }
      xmlSchemaSetParserStructuredErrors(parser, Findings.report, findings.address)
      return xmlSchemaParse(parser)
    }
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  deinit { xmlSchemaFree(pointer) }

  /// Adds what is wrong with `document` to `findings`; `false` if it could not be checked.
  borrowing func validate(_ document: xmlDocPtr, _ findings: Findings) -> Bool {
    guard let context = xmlSchemaNewValidCtxt(pointer) else { return false }
    defer { xmlSchemaFreeValidCtxt(context) }
    xmlSchemaSetValidStructuredErrors(context, Findings.report, findings.address)
    return xmlSchemaValidateDoc(context, document) >= 0
  }
}
