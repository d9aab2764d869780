// SPDX-License-Identifier: Apache-2.0
public import Problems

/// A well-formed XML document as plain values, each with its place in the file.
public struct XMLDocument: Sendable, Hashable {
  /// The root element.
  public let root: XMLElement
  /// The file's name, as the places cite it.
  public let file: String

  /// The largest file that is read, in bytes: 64 MiB, a hundred times a large index system.
  public static let largestSize = 64 << 20
  /// The deepest nesting that is read; libxml2's own limit without `XML_PARSE_HUGE`.
  public static let deepestLevel = 256

  /// Reads a document held in memory; nothing else is read from disk or network.
  ///
  /// The encoding is that of the byte order mark, else that of the XML declaration (UTF-8,
  /// US-ASCII, UTF-16, GB18030, GBK, GB2312), else UTF-8. A document type declaration is
  /// refused, so no entity is ever expanded or fetched.
  ///
  /// Throws the first problem with its place. O(size) in time and memory.
  public static func read(_ bytes: [UInt8], file: String) throws(Problem) -> XMLDocument {
    let text = try XMLText.decode(bytes, file: file)
    return XMLDocument(root: try XMLReading(text, file: file).result(), file: file)
  }
}

/// One element: its name, attributes, character data and child elements.
public struct XMLElement: Sendable, Hashable {
  /// The name without its prefix.
  public let name: String
  /// The namespace's URI, or "" for none.
  public let namespace: String
  /// The attributes in the order written; namespace declarations are not among them.
  public let attributes: [XMLAttribute]
  /// The child elements in the order written.
  public let children: [XMLElement]
  /// The element's own character data, joined over child elements, comments and processing
  /// instructions; white space is kept.
  public let text: String
  /// Where the `<` of its start tag stands.
  public let place: Place

  /// The attribute of that local name and namespace (by default none), or `nil`.
  public func attribute(_ name: String, namespace: String = "") -> XMLAttribute? {
    attributes.first { $0.name == name && $0.namespace == namespace }
  }
}

/// One attribute of an element.
public struct XMLAttribute: Sendable, Hashable {
  /// The name without its prefix.
  public let name: String
  /// The namespace's URI, or "" for none; that of `xml:lang` is ``xmlNamespace``.
  public let namespace: String
  /// The value, with references resolved and line breaks and tabs read as spaces.
  public let value: String
  /// Where its name stands.
  public let place: Place
  /// Where its value begins, after the quotation mark.
  public let valuePlace: Place

  /// The namespace that the prefix `xml` is always bound to.
  public static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
}
