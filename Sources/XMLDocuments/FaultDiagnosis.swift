// SPDX-License-Identifier: Apache-2.0
import CLibXML2
import Problems

/// What libxml2's first error means in our words, and the byte where a person should look.
struct FaultDiagnosis {
  let error: UnsafePointer<xmlError>
  /// Where the parser stands.
  let offset: Int
  let text: [UInt8]
  /// The innermost open element and its line.
  let open: (name: String, line: Int)?

  var result: (fault: XMLProblem.Fault, offset: Int) {
    let code = UInt32(bitPattern: error.pointee.code)
    let tag = StartTag.tagStart(before: offset, in: text)
    switch xmlParserErrors(rawValue: code) {
    case XML_ERR_TAG_NAME_MISMATCH:
      // The parser may stand at the tag that follows.
      let tag = StartTag.tagStart(before: offset - 1, in: text)
      let opened = open ?? (first, Int(error.pointee.int1))
      return (.tagMismatch(opened: opened.0, openedLine: opened.1, closed: endTagName(tag)), tag)
    case XML_ERR_DOCUMENT_END where offset < text.count:
      return (.contentAfterRoot, offset)
    case XML_ERR_ATTRIBUTE_REDEFINED, XML_NS_ERR_ATTRIBUTE_REDEFINED:
      return duplicate(tagStart: tag)
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      return (.undeclaredPrefix(first), tag)
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
      return (.undefinedEntity(entityName), ampersand)
    case _ where message.contains("too long") || message.contains("too big"):
      return (.tooLong, tag)
    case _ where offset >= text.count || error.pointee.code == XML_ERR_TAG_NOT_FINISHED.rawValue:
      return (.cutOff(element: open?.name, openedLine: open?.line), text.count)
    case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_CHARREF: return invalidCharacter
    case XML_ERR_NAME_REQUIRED where previous == UInt8(ascii: "&"),
      XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_ENTITYREF_NO_NAME:
      return (.bareAmpersand, ampersand)
    case XML_ERR_LT_IN_ATTRIBUTE: return (.lessThanInValue, offset)
    case XML_ERR_ATTRIBUTE_NOT_STARTED: return (.quoteMissing, offset)
    case XML_ERR_ATTRIBUTE_WITHOUT_VALUE: return (.valueMissing, offset)
    case XML_ERR_HYPHEN_IN_COMMENT: return (.hyphensInComment, offset)
    case XML_ERR_RESERVED_XML_NAME: return (.declarationNotFirst, tag)
    case XML_ERR_SPACE_REQUIRED, XML_ERR_GT_REQUIRED, XML_ERR_EQUAL_REQUIRED,
      XML_ERR_NAME_REQUIRED:
      return (.badTag, offset)
    default:
      return (.other(message: message), offset)
    }
  }

  private var message: String { XMLDocuments.message(error) }

  /// The first name that the message holds.
  private var first: String { error.pointee.str1.map { String(cString: $0) } ?? "" }

  private var previous: UInt8? { offset > 0 && offset <= text.count ? text[offset - 1] : nil }

  /// The offset of the last `&` before the parser.
  private var ampersand: Int {
    var index = min(offset, text.count - 1)
    while index > 0, text[index] != UInt8(ascii: "&") { index -= 1 }
    return index
  }

  private var entityName: String {
    let name = text[ampersand...].dropFirst().prefix(64).prefix { $0 != UInt8(ascii: ";") }
    return String(decoding: name, as: UTF8.self)
  }

  /// The name in the end tag that begins at `tag`.
  private func endTagName(_ tag: Int) -> String {
    let name = text[tag...].dropFirst(2).prefix(256).prefix {
      !XMLText.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<")
    }
    return String(decoding: name, as: UTF8.self)
  }

  /// The second of two attributes of the same name, by its written name.
  private func duplicate(tagStart: Int) -> (XMLProblem.Fault, Int) {
    let tag = StartTag(endingAt: offset, in: text)
    var seen: Set<String> = []
    let element = text[tagStart...].dropFirst().prefix {
      !XMLText.isSpace($0) && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/")
    }
    let elementName = String(decoding: element, as: UTF8.self)
    for attribute in tag.attributes {
      let name = String(decoding: text[attribute.name], as: UTF8.self)
      if !seen.insert(name).inserted {
        return (.duplicateAttribute(name, element: elementName), attribute.name.lowerBound)
      }
    }
    // The same name under two prefixes of one namespace.
    return (.duplicateAttribute(first, element: elementName), tag.start)
  }

  /// A character of the text, or one named by a reference such as `&#0;`.
  private var invalidCharacter: (XMLProblem.Fault, Int) {
    if message.hasPrefix("xmlParseCharRef") || message.hasPrefix("xmlParseStringCharRef") {
      return (.invalidCharacter(UInt32(bitPattern: error.pointee.int1)), ampersand)
    }
    let scalar = String(decoding: text[offset...].prefix(4), as: UTF8.self).unicodeScalars.first
    return (.invalidCharacter(scalar?.value ?? 0), offset)
  }
}
