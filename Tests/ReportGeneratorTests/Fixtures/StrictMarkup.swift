// SPDX-License-Identifier: Apache-2.0

/// A strict reader for the pages under test: well-formed XML of the few kinds that pages use,
/// with every element, its attributes and its text. Anything else is an error.
struct StrictMarkup {
  struct Element {
    let name: String
    let attributes: [String: String]
    let parents: [String]
    var text = ""
  }

  struct Fault: Error, CustomStringConvertible {
    let description: String
  }

  private(set) var elements: [Element] = []

  init(_ page: String) throws {
    let doctype = "<!DOCTYPE html>\n"
    guard page.hasPrefix(doctype) else { throw Fault(description: "no document type") }
    var rest = Substring(page.dropFirst(doctype.count))
    var open: [Int] = []
    for scalar in page.unicodeScalars {
      let value = scalar.value
      if value < 0x20 && value != 0x0A && value != 0x09 || (0x7F...0x9F).contains(value)
        || value & 0xFFFE == 0xFFFE
        || (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
      {
        throw Fault(description: "forbidden character U+\(String(value, radix: 16))")
      }
    }
    while !rest.isEmpty {
      let text = rest.prefix { $0 != "<" }
      rest = rest.dropFirst(text.count)
      let plain = try Self.unescaped(text)
      if open.isEmpty {
        guard plain.allSatisfy(\.isWhitespace) else { throw Fault(description: "stray text") }
      }
      for index in open { elements[index].text += plain }
      guard !rest.isEmpty else { break }
      guard let end = rest.firstIndex(of: ">") else { throw Fault(description: "open tag") }
      var tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.first == "/" {
        guard let last = open.popLast(), elements[last].name == tag.dropFirst() else {
          throw Fault(description: "end tag \(tag) does not match")
        }
        continue
      }
      let isEmpty = tag.last == "/"
      if isEmpty { tag = tag.dropLast() }
      let element = try Self.element(tag, parents: open.map { elements[$0].name })
      elements.append(element)
      if !isEmpty { open.append(elements.count - 1) }
    }
    guard open.isEmpty else { throw Fault(description: "unclosed element") }
  }

  private static func element(_ tag: Substring, parents: [String]) throws -> Element {
    let name = tag.prefix { $0 != " " }
    var rest = tag.dropFirst(name.count)
    var attributes: [String: String] = [:]
    while let space = rest.first {
      guard space == " ", let equals = rest.firstIndex(of: "=") else {
        throw Fault(description: "attributes of \(tag)")
      }
      let key = String(rest[rest.index(after: rest.startIndex)..<equals])
      rest = rest[rest.index(after: equals)...]
      guard rest.first == "\"", let end = rest.dropFirst().firstIndex(of: "\"") else {
        throw Fault(description: "quotes of \(tag)")
      }
      guard attributes[key] == nil else { throw Fault(description: "\(key) twice") }
      attributes[key] = try unescaped(rest[rest.index(after: rest.startIndex)..<end])
      rest = rest[rest.index(after: end)...]
    }
    return Element(name: String(name), attributes: attributes, parents: parents)
  }

  private static func unescaped(_ text: Substring) throws -> String {
    guard text.contains("&") else { return String(text) }
    var result = ""
    var rest = text
    while let ampersand = rest.firstIndex(of: "&") {
      result += rest[..<ampersand]
      guard let end = rest[ampersand...].firstIndex(of: ";") else {
        throw Fault(description: "bare ampersand")
      }
      switch rest[rest.index(after: ampersand)..<end] {
      case "amp": result += "&"
      case "lt": result += "<"
      case "gt": result += ">"
      case "quot": result += "\""
      case "#10": result += "\n"
      case "#9": result += "\t"
      case let other: throw Fault(description: "entity \(other)")
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + rest
  }

  func all(_ name: String) -> [Element] { elements.filter { $0.name == name } }
}
