// SPDX-License-Identifier: Apache-2.0
import CLibXML2

/// libxml2 made ready, once per process: started, and forbidden to load anything.
enum ParserSetup {
  private static let ready: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()

  static func once() { _ = ready }

  /// No network, no printing, CDATA as text, lines beyond 65,535; the text is already UTF-8, so
  /// what its declaration says of the encoding is past. Entities, external subsets, recovery and
  /// the lifting of limits are never asked for.
  static let options = CInt(
    XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
      | XML_PARSE_NOCDATA.rawValue | XML_PARSE_BIG_LINES.rawValue
      | XML_PARSE_IGNORE_ENC.rawValue)
}

/// A parser's context over one text; freed when it goes away.
struct ParserContext: ~Copyable {
  let pointer: xmlParserCtxtPtr

  /// A context over a copy of `bytes`, or `nil` if there is no memory or no text.
  init?(_ bytes: [UInt8]) {
    ParserSetup.once()
    let pointer = bytes.withUnsafeBytes { raw in
      xmlCreateMemoryParserCtxt(
        raw.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(clamping: raw.count))
    }
    guard let pointer else { return nil }
    self.pointer = pointer
    xmlCtxtUseOptions(pointer, ParserSetup.options)
  }

  deinit {
    if let document = pointer.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(pointer)
  }
}

/// The text of a libxml2 string.
func string(_ characters: UnsafePointer<xmlChar>?) -> String {
  guard let characters else { return "" }
  return String(decodingCString: characters, as: UTF8.self)
}

/// The text of a message of libxml2, on one line and without its full stop.
func message(_ error: UnsafePointer<xmlError>) -> String {
  guard let characters = error.pointee.message else { return "" }
  let lines = String(cString: characters).split(whereSeparator: \.isNewline)
  let message = lines.joined(separator: " ")
  return message.hasSuffix(".") ? String(message.dropLast()) : message
}
